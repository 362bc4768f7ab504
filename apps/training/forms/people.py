"""Forms of the people in training."""

from __future__ import annotations

import uuid
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.utils.translation import get_language, pgettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from apps.staff import selectors as staff
from apps.training.forms.courses import VersionedForm, choices_of
from apps.training.models import Participant
from apps.training.services import ParticipantData
from frontend.forms import DateField
from kernel.forms import TidyTextField
from tenants.catalogue import selectors as catalogue


def department_choices() -> list[tuple[str, str]]:
    """Departments in use, and none."""
    rows = staff.departments(active_only=True)
    return [
        ("", pgettext("department", "None of these")),
        *((str(one.pk), one.name) for one in rows),
    ]


def gender_choices() -> list[tuple[str, str]]:
    """Genders in the language of the page, and nothing said."""
    english = (get_language() or "").startswith("en")
    rows = [(one.code, one.en if english else one.es) for one in catalogue.items("gender")]
    return [("", pgettext("gender", "Not said")), *rows]


class ParticipantForm(VersionedForm):
    """A member of staff; only a name is needed."""

    given_names = TidyTextField(label=_("Given names"), max_length=100)
    family_names = TidyTextField(label=_("Family names"), max_length=100, required=False)
    department = forms.ChoiceField(label=_("Department"), required=False)
    position = TidyTextField(label=_("Position"), max_length=100, required=False)
    email = forms.EmailField(label=_("E-mail"), required=False)
    document = TidyTextField(
        label=_("Document number"),
        max_length=30,
        required=False,
        help_text=_("Only for the certificate. It is kept sealed."),
    )
    gender = forms.ChoiceField(
        label=_("Gender"), required=False, help_text=_("As they say themselves; nobody has to.")
    )
    left_on = DateField(
        label=_("Left the municipality on"),
        required=False,
        help_text=_("What they took part in stays in the history."),
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        for name, choices in (("department", department_choices()), ("gender", gender_choices())):
            choices_of(self, name).choices = choices

    def data_told(self, account: uuid.UUID | None = None) -> ParticipantData:
        """The person, checked."""
        told = {key: value for key, value in self.cleaned_data.items() if key != "version"}
        department = told.pop("department")
        return ParticipantData(
            **told, department=uuid.UUID(department) if department else None, account=account
        )

    @classmethod
    def initial_of(cls, person: Participant) -> dict[str, Any]:
        """What the form shows of somebody who is there."""
        names = (
            "given_names",
            "family_names",
            "position",
            "email",
            "document",
            "gender",
            "left_on",
        )
        return {
            **{name: getattr(person, name) for name in names},
            "version": person.version,
            "department": str(person.department_id or ""),
        }


class PeopleFilter(forms.Form):
    """What the list of people is narrowed to; a name is looked for in the body of a POST alone."""

    mark_optional = False

    department = forms.ChoiceField(label=_("Department"), required=False)
    here = forms.ChoiceField(
        label=_("Work here"),
        required=False,
        choices=[
            ("", pgettext_lazy("filter", "All")),
            ("yes", _("Work here")),
            ("no", _("Work here no longer")),
        ],
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        choices_of(self, "department").choices = [
            ("", pgettext_lazy("filter", "All")),
            *department_choices()[1:],
        ]

    @property
    def query(self) -> str:
        """The same as the end of an address, for the search beside it."""
        told = {name: self.data.get(name) for name in self.fields if self.data.get(name)}
        return f"?{urlencode(told)}" if told else ""

    def chosen(self, typed: str = "") -> dict[str, Any]:
        """The filter and the name that was typed; what was not understood is left out."""
        self.is_valid()
        told = self.cleaned_data
        department = told.get("department")
        return {
            "typed": typed.replace("\x00", "")[:100].strip(),
            "department": uuid.UUID(department) if department else None,
            "here": {"yes": True, "no": False}.get(told.get("here", "")),
        }
