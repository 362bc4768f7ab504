"""What the staff pages accept."""

import uuid
from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from apps.accounts import rules
from apps.accounts.roles import ROLES, Role, roles_in
from apps.accounts.selectors import Account
from apps.staff import selectors
from apps.staff.handover import OpenWork
from apps.staff.models import Department
from apps.staff.models.reviews import Choice
from apps.staff.presenters import STATE_LABELS
from apps.staff.selectors import Filter, Line
from frontend.figures import figure
from frontend.forms import ChoiceChips, DateField
from kernel.forms import TidyTextField

LANGUAGES = (("es-ar", "Español"), ("en", "English"))


class FilterForm(forms.Form):
    """What the list is narrowed to; nothing here names a person, so it may stand in the URL."""

    mark_optional = False

    role = forms.ChoiceField(label=_("Role"), required=False)
    department = forms.ChoiceField(label=_("Department"), required=False)
    state = forms.ChoiceField(label=_("State"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        everything = [("", pgettext_lazy("filter", "All"))]
        self._set("role", [*everything, *((one.code, one.label) for one in _roles_here())])
        named = [(str(one.pk), one.name) for one in selectors.departments()]
        self._set("department", [*everything, *named])
        self._set("state", [*everything, *STATE_LABELS.items()])

    def _set(self, name: str, choices: Iterable[Any]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 tells the type checker
        field.choices = list(choices)

    def chosen(self, typed: str = "") -> Filter:
        """The filter; what was not understood is left out, so that any link shows a list."""
        self.is_valid()
        told = self.cleaned_data
        department = told.get("department")
        return Filter(
            typed=typed,
            role=told.get("role", ""),
            department=uuid.UUID(department) if department else None,
            state=told.get("state", ""),
        )


class VersionedForm(forms.Form):
    """A form that says what the account was when its page was read."""

    version = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)


class PersonForm(VersionedForm):
    """Name, language and place of work."""

    name = TidyTextField(label=_("Name"), max_length=150)
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES)
    department = forms.ChoiceField(label=_("Department"), required=False)
    title = TidyTextField(label=_("Position"), max_length=100, required=False)

    def __init__(self, *args: Any, person: Account, **kwargs: Any) -> None:
        membership = getattr(person, "membership", None)
        own = membership.department if membership else None
        kwargs.setdefault(
            "initial",
            {
                "name": person.name,
                "language": person.language,
                "department": str(own.pk) if own else "",
                "title": membership.title if membership else "",
            },
        )
        super().__init__(*args, **kwargs)
        offered = list(selectors.departments(active_only=True))
        if own is not None and own not in offered:
            offered.append(own)
        self._offered = {str(one.pk): one for one in offered}
        field = self.fields["department"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 tells the type checker
        field.choices = [
            ("", pgettext_lazy("department", "None")),
            *((key, one.name) for key, one in self._offered.items()),
        ]

    def chosen_department(self) -> Department | None:
        """The department chosen."""
        return self._offered.get(self.cleaned_data["department"])


class RoleForm(VersionedForm):
    """A role to give, and between which days."""

    role = forms.ChoiceField(label=_("Role"))
    starts_on = DateField(label=_("From"), required=False, help_text=_("Empty: from today."))
    ends_on = DateField(
        label=_("Last day"), required=False, help_text=_("Empty: until further notice.")
    )

    def __init__(self, *args: Any, offered: list[Role], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["role"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 tells the type checker
        # None stands chosen: the first of the table is the one that may do most.
        field.choices = [("", _("Choose a role")), *((one.code, one.label) for one in offered)]


class EndForm(VersionedForm):
    """When a role ends."""

    NOW, ON, NEVER = "now", "on", "never"

    when = forms.ChoiceField(choices=[(NOW, NOW), (ON, ON), (NEVER, NEVER)])
    last_day = DateField(label=_("Last day"), required=False)

    def clean(self) -> dict[str, Any]:
        """A date is asked for where a date is meant."""
        told = dict(super().clean() or self.cleaned_data)
        if told.get("when") == self.ON and not told.get("last_day") and not self.errors:
            self.add_error("last_day", _("Write the last day."))
        return told


def choose(form: forms.Form, name: str, choices: Iterable[Any]) -> None:
    """Set the options of a field."""
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)  # noqa: S101 tells the type checker
    field.choices = list(choices)


class CloseForm(VersionedForm):
    """Who goes on with the open work."""

    successor = forms.ChoiceField(label=_("Who goes on with it"), required=False)

    def __init__(self, *args: Any, people: Iterable[Account], needed: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(one.pk): one for one in people}
        field = self.fields["successor"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 tells the type checker
        field.required = needed
        field.choices = [
            ("", _("Choose…")),
            *((key, f"{one.name} · {one.email}") for key, one in self.people.items()),
        ]

    def chosen(self) -> Account | None:
        """The account chosen."""
        return self.people.get(self.cleaned_data["successor"])


class HandOverForm(VersionedForm):
    """Which open work goes to whom; both need somebody who may do it."""

    work = forms.MultipleChoiceField(
        label=_("What to hand over"), widget=forms.CheckboxSelectMultiple
    )
    successor = forms.ChoiceField(label=_("Who goes on with it"))

    def __init__(
        self, *args: Any, people: Iterable[Account], work: Iterable[OpenWork], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(one.pk): one for one in people}
        told = [(one.kind.code, f"{one.kind.label}: {figure(one.count)}") for one in work]
        choose(self, "work", told)
        named = [(key, f"{one.name} · {one.email}") for key, one in self.people.items()]
        choose(self, "successor", [("", _("Choose…")), *named])

    def chosen(self) -> Account | None:
        """The account chosen."""
        return self.people.get(self.cleaned_data["successor"])


class DepartmentForm(forms.Form):
    """A department by name."""

    name = TidyTextField(label=_("Name of the department"), max_length=100)


class ReviewForm(forms.Form):
    """One choice for each line of a page of a review."""

    mark_optional = False

    def __init__(self, *args: Any, lines: list[Line], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.lines = [line for line in lines if line.stands]
        for line in self.lines:
            offered = [one for one in Choice.choices if line.row.role or one[0] != Choice.END]
            name = self.name_of(line)
            role = ROLES[line.row.role].label if line.row.role else _("no role")
            self.fields[name] = forms.ChoiceField(
                label=_("%(name)s, %(role)s") % {"name": line.row.user.name, "role": role},
                choices=offered,
                required=False,
                widget=ChoiceChips,
                initial=line.choice,
            )

    @staticmethod
    def name_of(line: Line) -> str:
        """What a line's choice is called in the form."""
        return f"line-{line.row.pk}"

    def chosen(self, *, keep_rest: bool = False) -> dict[uuid.UUID, str]:
        """Choices by line; with ``keep_rest`` what nobody chose is kept."""
        told = {line.row.pk: self.cleaned_data[self.name_of(line)] for line in self.lines}
        rest = Choice.KEEP.value if keep_rest else ""
        return {key: value or rest for key, value in told.items() if value or rest}


def _roles_here() -> list[Role]:
    return roles_in(rules.scope())
