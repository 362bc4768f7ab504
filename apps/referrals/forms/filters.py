"""What lists and times are narrowed to; nothing here names a person, so it may stand in the URL."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from apps.accounts.rules import today
from apps.referrals.forms.referring import DEPARTMENT, destinations
from apps.referrals.models import State
from apps.referrals.selectors import Filter, TimesFilter
from apps.registry.selectors import CodeBook
from frontend.forms import DateField

ALL = ("", pgettext_lazy("filter", "All"))


class _Narrowing(forms.Form):
    """What both have: a subject and a destination."""

    mark_optional = False

    subject = forms.ChoiceField(label=_("Subject"), required=False)
    to = forms.ChoiceField(label=_("Sent to"), required=False)

    def __init__(self, *args: Any, book: CodeBook, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        subjects = [(one.code, one.label) for one in book.entries("subject", with_hidden=True)]
        self._choose("subject", [ALL, *subjects])
        self._choose("to", [ALL, *destinations()])

    def _choose(self, name: str, choices: list[Any]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 tells the type checker
        field.choices = choices

    def _to(self) -> dict[str, uuid.UUID]:
        kind, _colon, number = self.cleaned_data.get("to", "").partition(":")
        if not number:
            return {}
        return {"department" if kind == DEPARTMENT else "organization": uuid.UUID(number)}


class FilterForm(_Narrowing):
    """What the list of referrals is narrowed to."""

    state = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[
            ALL,
            ("open", pgettext_lazy("referrals", "open")),
            ("overdue", _("overdue")),
            *State.choices,
        ],
    )
    owner = forms.ChoiceField(label=_("Followed by"), required=False)
    code = forms.CharField(label=_("Code"), required=False, max_length=20)
    order = forms.ChoiceField(
        label=_("Order"),
        required=False,
        choices=[
            ("-sent", _("newest first")),
            ("due", _("due first")),
            ("sent", _("oldest first")),
            ("state", _("by state")),
        ],
    )

    field_order = ("state", "to", "subject", "owner", "code", "order")

    def __init__(self, *args: Any, owners: Mapping[uuid.UUID, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = sorted(owners.items(), key=lambda item: item[1])
        self._choose("owner", [ALL, *((str(key), name) for key, name in named)])

    def chosen(self) -> Filter:
        """The filter; what was not understood is left out, so that any link shows a list."""
        self.is_valid()
        told = self.cleaned_data
        owner = told.get("owner")
        return Filter(
            state=told.get("state", ""),
            subject=told.get("subject", ""),
            owner=uuid.UUID(owner) if owner else None,
            code=told.get("code", "").replace("\x00", ""),
            order=told.get("order") or "-sent",
            department=self._to().get("department"),
            organization=self._to().get("organization"),
        )


class TimesForm(_Narrowing):
    """Which resolutions are measured; the last twelve months unless told."""

    start = DateField(label=_("From"), required=False)
    end = DateField(label=_("To"), required=False)

    field_order = ("start", "end", "subject", "to")

    def period(self) -> tuple[datetime.date, datetime.date]:
        """First and last day; in order whatever was typed."""
        self.is_valid()
        end = self.cleaned_data.get("end") or today()
        start = self.cleaned_data.get("start") or _year_before(end)
        return (start, end) if start <= end else (end, start)

    def chosen(self) -> TimesFilter:
        """The rest of the filter."""
        self.is_valid()
        return TimesFilter(subject=self.cleaned_data.get("subject", ""), **self._to())


def _year_before(day: datetime.date) -> datetime.date:
    """The first day of the twelve months that end with that one's."""
    month = day.replace(day=1)
    later = month.month % 12 + 1
    return month.replace(year=month.year if later == 1 else month.year - 1, month=later)
