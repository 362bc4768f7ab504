"""Desks, their week, days unlike the others, and wall displays."""

from __future__ import annotations

import string
from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.dates import WEEKDAYS
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from apps.agenda.hours import Span, overlap
from apps.agenda.models.desks import (
    LONGEST_SLOT,
    MOST_CALLS,
    MOST_SEATS,
    SHORTEST_SLOT,
    Desk,
    Kind,
)
from apps.agenda.services import DeskData
from apps.agenda.words import SECOND, NotHours, read_spans, written
from frontend.forms import ChoiceChips, DateField, MultipleChips
from kernel.forms import TidyTextField

LONGEST_HOURS = 120
MOST_DESKS = 20
LETTERS = [(letter, letter) for letter in string.ascii_uppercase]
WORKING_DAYS = ("0", "1", "2", "3", "4")


class HoursField(forms.CharField):
    """Hours as people write them: "8:00-12:30, 16 a 19"."""

    def __init__(self, *, by_appointment: bool = False, **kwargs: Any) -> None:
        self.by_appointment = by_appointment
        kwargs.setdefault(
            "widget", forms.TextInput(attrs={"autocomplete": "off", "placeholder": "8:00–12:30"})
        )
        super().__init__(max_length=LONGEST_HOURS, **kwargs)

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        try:
            return read_spans(text, by_appointment=self.by_appointment)
        except NotHours as error:
            raise forms.ValidationError(
                gettext("Write hours like 8:00–12:30, 16:00–19:00, none of them twice.")
            ) from error


class DeskForm(forms.Form):
    """A desk and its week."""

    mark_optional = False

    name = TidyTextField(label=_("Name"), max_length=60)
    kind = forms.ChoiceField(label=_("Kind"), choices=Kind.choices, widget=ChoiceChips)
    place = TidyTextField(
        label=_("Where it stands"),
        max_length=120,
        required=False,
        help_text=_("Address or square; it is in messages and on paper."),
    )
    letter = forms.ChoiceField(
        label=_("Letter of its tickets"),
        choices=LETTERS,
        help_text=_("Desks with the same letter call from one line."),
    )
    slot_minutes = forms.IntegerField(
        label=_("Minutes per appointment"), min_value=SHORTEST_SLOT, max_value=LONGEST_SLOT
    )
    capacity = forms.IntegerField(
        label=_("Appointments at the same time"), min_value=1, max_value=MOST_SEATS
    )
    calls_before_absent = forms.IntegerField(
        label=_("Calls before absent"), min_value=1, max_value=MOST_CALLS
    )
    active = forms.BooleanField(label=_("In use"), required=False)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, week: Mapping[int, Sequence[Span]] | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        for number, day in WEEKDAYS.items():
            spans = (week or {}).get(number, ())
            self.fields[f"open_{number}"] = HoursField(
                label=capfirst(str(day)),
                required=False,
                initial=written(spans, by_appointment=False),
            )
            self.fields[f"booked_{number}"] = HoursField(
                label=capfirst(gettext("%(day)s, by appointment only") % {"day": day}),
                required=False,
                by_appointment=True,
                initial=written(spans, by_appointment=True),
            )

    @staticmethod
    def told_of(desk: Desk) -> dict[str, Any]:
        """A desk as the form starts with."""
        names = ("name", "kind", "place", "letter", "slot_minutes", "capacity")
        more = ("calls_before_absent", "active", "version")
        return {name: getattr(desk, name) for name in (*names, *more)}

    def clean(self) -> dict[str, Any]:
        """Hours open to all and hours by appointment don't run into each other."""
        told = dict(super().clean() or {})
        for number in WEEKDAYS:
            if overlap(self._spans(told, number)):
                self.add_error(
                    f"booked_{number}", gettext("It overlaps the hours open to everybody.")
                )
        return told

    def week(self) -> dict[int, list[Span]]:
        """The spans of each weekday."""
        return {number: self._spans(self.cleaned_data, number) for number in WEEKDAYS}

    def told(self) -> DeskData:
        """The desk as told."""
        told = self.cleaned_data
        return DeskData(
            name=told["name"],
            kind=told["kind"],
            place=told["place"],
            letter=told["letter"],
            slot_minutes=told["slot_minutes"],
            capacity=told["capacity"],
            calls_before_absent=told["calls_before_absent"],
            active=told["active"],
        )

    def days(self) -> list[tuple[Any, Any, Any]]:
        """Weekday, its field for everybody, its field by appointment."""
        return [(day, self[f"open_{n}"], self[f"booked_{n}"]) for n, day in WEEKDAYS.items()]

    @staticmethod
    def _spans(told: Mapping[str, Any], number: int) -> list[Span]:
        return [*(told.get(f"open_{number}") or []), *(told.get(f"booked_{number}") or [])]


class SetUpForm(forms.Form):
    """The first desks, with hours that are proposed."""

    desks = forms.IntegerField(
        label=_("How many desks?"), min_value=1, max_value=MOST_DESKS, initial=2
    )
    days = forms.MultipleChoiceField(
        label=_("Open on"),
        choices=[(str(number), day) for number, day in WEEKDAYS.items()],
        widget=MultipleChips,
        initial=WORKING_DAYS,
    )
    hours = HoursField(
        label=_("Hours"), initial="8:00–13:00", help_text=_("Several: 8:00–12:00, 16:00–19:00.")
    )
    slot_minutes = forms.IntegerField(
        label=_("Minutes per appointment"),
        min_value=SHORTEST_SLOT,
        max_value=LONGEST_SLOT,
        initial=20,
    )

    def week(self) -> dict[int, list[Span]]:
        """The same hours on each day chosen."""
        return {int(day): self.cleaned_data["hours"] for day in self.cleaned_data["days"]}


class SpecialDayForm(forms.Form):
    """A day on which a desk, or the office, is closed or keeps other hours."""

    mark_optional = False

    day = DateField(label=_("Day"))
    desk = forms.ChoiceField(label=_("Desk"), required=False)
    hours = HoursField(label=_("Hours"), required=False, help_text=_("Empty: closed all day."))
    by_appointment = forms.BooleanField(label=_("By appointment only"), required=False)
    reason = TidyTextField(
        label=_("Reason"),
        max_length=80,
        required=False,
        help_text=_("Feast of the city, training…"),
    )

    def __init__(self, *args: Any, desks: Sequence[Desk], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by_key = {str(one.pk): one for one in desks}
        field = self.fields["desk"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 tells the type checker
        named = [(key, one.name) for key, one in self.by_key.items()]
        field.choices = [("", _("The whole office")), *named]

    def spans(self) -> list[Span]:
        """The hours of the day; none closes it."""
        told = self.cleaned_data
        return [Span(s.opens, s.closes, told["by_appointment"]) for s in told["hours"]]


class ScreenForm(forms.Form):
    """A wall display."""

    mark_optional = False

    name = TidyTextField(label=_("Name"), max_length=60, help_text=_("Waiting room, entrance…"))
    letters = forms.MultipleChoiceField(
        label=_("Waiting lines"),
        required=False,
        widget=MultipleChips,
        help_text=_("None chosen: all."),
    )
    second_language = forms.ChoiceField(
        label=_("Second language"), required=False, choices=[("", _("Only Spanish")), *SECOND]
    )

    def __init__(self, *args: Any, letters: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["letters"]
        assert isinstance(field, forms.MultipleChoiceField)  # noqa: S101 tells the type checker
        field.choices = [(letter, letter) for letter in letters]
