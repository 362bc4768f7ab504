"""What lists are narrowed by; nothing here names a person, so it may stand in the URL."""

from __future__ import annotations

import uuid
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from apps.registry import countries
from apps.registry.forms.fields import code_choices
from apps.registry.selectors import CodeBook, ConsultationFilter, PeopleFilter
from apps.registry.selectors.lists import CONSULTATION_ORDERS, PEOPLE_ORDERS, UNKNOWN_COUNTRY
from frontend.forms import DateField


def _country_choices() -> list[tuple[str, Any]]:
    return [
        ("", pgettext_lazy("filter", "All")),
        *countries.choices(),
        (UNKNOWN_COUNTRY, _("Not recorded")),
    ]


class FilterForm(forms.Form):
    """Ignores what it does not understand: a link with a mistake still shows a list."""

    mark_optional = False

    def clean(self) -> dict[str, Any]:
        """A period ends after it starts."""
        told = dict(super().clean() or self.cleaned_data)
        start, end = told.get("start"), told.get("end")
        if start and end and start > end:
            self.add_error("end", _("The last day is before the first."))
        return told

    def told(self, name: str) -> Any:
        """A value that was understood, or None."""
        self.is_valid()
        return self.cleaned_data.get(name) or None

    def _offer(self, name: str, choices: list[tuple[str, Any]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101
        field.choices = choices


class PeopleFilterForm(FilterForm):
    """Filters of the list of people."""

    nationality = forms.ChoiceField(label=_("Nationality"), required=False)
    gender = forms.ChoiceField(label=_("Gender"), required=False)
    start = DateField(label=_("Registered from"), required=False)
    end = DateField(label=_("Registered to"), required=False)
    order = forms.ChoiceField(
        required=False, widget=forms.HiddenInput, choices=[(o, o) for o in PEOPLE_ORDERS]
    )

    def __init__(self, *args: Any, book: CodeBook, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._offer("nationality", _country_choices())
        self._offer(
            "gender",
            [
                *code_choices(book, "gender", empty=str(pgettext_lazy("filter", "All"))),
                ("unknown", str(_("Not recorded"))),
            ],
        )

    def chosen(self) -> PeopleFilter:
        """The filter the selector takes."""
        return PeopleFilter(
            nationality=self.told("nationality") or "",
            gender=self.told("gender") or "",
            start=self.told("start"),
            end=self.told("end"),
            order=self.told("order") or "recent",
        )


class ConsultationFilterForm(FilterForm):
    """Filters of the list of consultations."""

    start = DateField(label=_("From"), required=False)
    end = DateField(label=_("To"), required=False)
    subject = forms.ChoiceField(label=_("Subject"), required=False)
    result = forms.ChoiceField(label=_("Result"), required=False)
    nationality = forms.ChoiceField(label=_("Nationality"), required=False)
    officer = forms.ChoiceField(label=_("Attended by"), required=False)
    order = forms.ChoiceField(
        required=False, widget=forms.HiddenInput, choices=[(o, o) for o in CONSULTATION_ORDERS]
    )

    def __init__(
        self, *args: Any, book: CodeBook, officers: dict[uuid.UUID, str], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self._offer(
            "subject", code_choices(book, "subject", empty=str(pgettext_lazy("filter", "All")))
        )
        self._offer(
            "result",
            [
                *code_choices(book, "result", empty=str(pgettext_lazy("filter", "All"))),
                ("unknown", str(_("Not recorded"))),
            ],
        )
        self._offer("nationality", _country_choices())
        named = sorted(officers.items(), key=lambda row: row[1])
        self._offer(
            "officer",
            [("", pgettext_lazy("filter", "All")), *((str(pk), name) for pk, name in named)],
        )

    def chosen(self) -> ConsultationFilter:
        """The filter the selector takes."""
        officer = self.told("officer")
        return ConsultationFilter(
            start=self.told("start"),
            end=self.told("end"),
            subject=self.told("subject") or "",
            result=self.told("result") or "",
            nationality=self.told("nationality") or "",
            officer=uuid.UUID(officer) if officer else None,
            order=self.told("order") or "-date",
        )
