"""The form by which somebody is referred: to whom, about what, which fields, what they said."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from apps.directory import selectors as directory
from apps.referrals import consent
from apps.referrals.services import Answer, Destination
from apps.referrals.snapshot import LONGEST_REQUEST, MINIMUM, Field
from apps.registry.selectors import CodeBook
from apps.staff import selectors as staff
from frontend.forms import ChoiceChips, MultipleChips, SearchSelect

DEPARTMENT, ORGANIZATION = "department", "organization"


def destinations() -> list[tuple[Any, list[tuple[str, str]]]]:
    """Everybody something can be sent to, by kind."""
    areas = [(f"{DEPARTMENT}:{one.pk}", one.name) for one in staff.departments(active_only=True)]
    bodies = [
        (f"{ORGANIZATION}:{one.pk}", one.name) for one in directory.organizations(active_only=True)
    ]
    found: list[tuple[Any, list[tuple[str, str]]]] = []
    if areas:
        found.append((_("Municipal departments"), areas))
    if bodies:
        found.append((_("Outside organisations"), bodies))
    return found


def destination(chosen: str) -> Destination:
    """What a choice of the form means."""
    kind, _colon, number = chosen.partition(":")
    key = uuid.UUID(number)
    return Destination(department=key) if kind == DEPARTMENT else Destination(organization=key)


class ReferForm(forms.Form):
    """A referral. `fields` are those something is known for; of nobody there are none."""

    mark_optional = False

    to = forms.ChoiceField(label=_("To whom"), widget=SearchSelect)
    subject = forms.ChoiceField(label=_("About what"), widget=SearchSelect)
    request = forms.CharField(
        label=_("What you ask for"),
        max_length=LONGEST_REQUEST,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Only what they need to know. They read it as you write it."),
    )
    fields_sent = forms.MultipleChoiceField(
        label=_("What goes of the person"),
        required=False,
        widget=MultipleChips,
        help_text=_("As little as they need. With none it goes as an anonymous slip."),
    )
    answer = forms.ChoiceField(
        label=_("What the person said"),
        required=False,
        widget=ChoiceChips,
        choices=[
            (Answer.GIVEN, _("Agrees that these data go")),
            (Answer.REFUSED, _("Does not agree: send the anonymous slip")),
        ],
    )
    language = forms.ChoiceField(
        label=_("Language in which it was read"),
        required=False,
        widget=ChoiceChips,
        initial=consent.ORIGINAL,
    )
    seen = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,
        book: CodeBook,
        offered: Iterable[Field],
        subject: str = "",
        **kwargs: Any,
    ) -> None:
        self.offered = list(offered)
        known = [field.code for field in self.offered]
        kwargs.setdefault(
            "initial",
            {"subject": subject, "fields_sent": [code for code in MINIMUM if code in known]},
        )
        super().__init__(*args, **kwargs)
        self._choose("to", [("", ""), *destinations()])
        subjects = [(code.code, code.label) for code in book.entries("subject")]
        self._choose("subject", [("", ""), *subjects])
        self.texts = consent.texts()
        self._choose("language", [(one.language, one.label) for one in self.texts])
        self._choose("fields_sent", [(field.code, field.label) for field in self.offered])

    def _choose(self, name: str, choices: list[Any]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 tells the type checker
        field.choices = choices

    def chosen_fields(self) -> tuple[str, ...]:
        """Which fields shall go."""
        return tuple(self.cleaned_data["fields_sent"])

    def chosen_destination(self) -> Destination:
        """To whom."""
        return destination(self.cleaned_data["to"])

    def take(self, error: ValidationError) -> None:
        """Show what the services refused beside its field."""
        names = {"fields": "fields_sent"}
        for name, messages in error.message_dict.items():
            self.add_error(names.get(name, name) if name in self._known else None, messages)

    @property
    def _known(self) -> set[str]:
        return {*self.fields, "fields"}
