"""Forms of sessions: planned all at once, changed one by one, told of."""

from __future__ import annotations

import dataclasses
import datetime
import uuid
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from apps.training import clock
from apps.training.forms.courses import VersionedForm, choices_of, decimal_or_none
from apps.training.models import CourseSession, Edition
from apps.training.models.attendance import Mark
from apps.training.services import ParticipantData, SessionData, Told, WalkIn
from frontend.forms import DateField
from kernel.forms import TidyTextField

NEW_WALK_INS = 2
TOLD_MARKS = (Mark.PRESENT, Mark.ABSENT, Mark.EXCUSED)


def _hour(label: Any, **more: Any) -> forms.TimeField:
    widget = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    return forms.TimeField(label=label, widget=widget, **more)


class PlanForm(forms.Form):
    """Sessions through all modules, so many of each, so many days apart."""

    first = DateField(label=_("First session on"))
    hour = _hour(_("At"), initial=datetime.time(9))
    every_days = forms.IntegerField(
        label=_("Days from one to the next"), min_value=1, max_value=90, initial=7
    )
    total = forms.IntegerField(
        label=_("How many sessions"),
        min_value=1,
        max_value=120,
        initial=8,
        help_text=_("The hours of each module are shared out; change any session afterwards."),
    )
    room = TidyTextField(label=_("Room"), max_length=160, required=False)
    link = forms.URLField(label=_("Link"), max_length=300, required=False, assume_scheme="https")


class SessionForm(VersionedForm):
    """One session."""

    module = forms.ChoiceField(label=_("Module"))
    day = DateField(label=_("Day"))
    hour = _hour(_("At"))
    hours = forms.DecimalField(
        label=pgettext_lazy("amount", "Hours"),
        min_value=Decimal("0.25"),
        max_digits=4,
        decimal_places=2,
        widget=forms.NumberInput(attrs={"step": "0.25", "class": "short"}),
    )
    room = TidyTextField(label=_("Room"), max_length=160, required=False)
    link = forms.URLField(label=_("Link"), max_length=300, required=False, assume_scheme="https")
    trainer = TidyTextField(label=_("Who teaches it"), max_length=150, required=False)

    def __init__(self, *args: Any, edition: Edition, **more: Any) -> None:
        super().__init__(*args, **more)
        choices_of(self, "module").choices = [
            (one["code"], f"{one['code']} · {one['title']}") for one in edition.modules
        ]

    def data_told(self) -> SessionData:
        """The session, checked."""
        told = self.cleaned_data
        return SessionData(
            module=told["module"],
            starts_at=clock.moment_of(told["day"], told["hour"]),
            hours=told["hours"],
            room=told["room"],
            link=told["link"],
            trainer=told["trainer"],
        )

    @classmethod
    def initial_of(cls, session: CourseSession) -> dict[str, Any]:
        """What the form shows of a session that is there."""
        names = ("module", "hours", "room", "link", "trainer", "version")
        wall = clock.wall(session.starts_at)
        return {
            **{name: getattr(session, name) for name in names},
            "day": wall.date(),
            "hour": wall.time(),
        }


@dataclasses.dataclass
class Sheet:
    """What an attendance page sent: marks, hours and who walked in, as typed and as understood."""

    marks: dict[uuid.UUID, Told]
    walk_ins: list[WalkIn]
    submission: uuid.UUID | None
    version: int
    hours_typed: dict[uuid.UUID, str]
    errors: dict[uuid.UUID, str]
    new_error: str = ""

    @property
    def valid(self) -> bool:
        """Whether all of it was understood."""
        return not self.errors and not self.new_error


def read_sheet(
    sent: QueryDict, roll: Sequence[uuid.UUID], most: Decimal, people: Mapping[str, uuid.UUID]
) -> Sheet:
    """Read what was sent for those on the roll; `people` are who may have walked in, by value."""
    sheet = Sheet({}, [], _uuid(sent.get("submission")), _whole(sent.get("version")), {}, {})
    for pk in roll:
        mark = sent.get(f"mark-{pk}", "")
        typed = sent.get(f"hours-{pk}", "")[:10]
        sheet.hours_typed[pk] = typed
        if mark not in list(TOLD_MARKS):
            continue
        hours = None
        if mark == Mark.PRESENT and typed.strip():
            try:
                hours = decimal_or_none(typed)
            except ValueError:
                hours = Decimal(0)
            if hours is not None and not 0 < hours <= most:
                words = _now("Write from 0 to %(most)s hours, or nothing for all of it.")
                sheet.errors[pk] = words % {"most": most.normalize()}
        sheet.marks[pk] = Told(mark, hours)
    _read_walk_ins(sent, sheet, people)
    return sheet


def _read_walk_ins(sent: QueryDict, sheet: Sheet, people: Mapping[str, uuid.UUID]) -> None:
    known = people.get(sent.get("walkin", ""))
    if known is not None:
        sheet.walk_ins.append(WalkIn(participant=known))
    field = TidyTextField(max_length=100, required=False)
    for number in range(1, NEW_WALK_INS + 1):
        try:
            given = field.clean(sent.get(f"given-{number}", ""))
            family = field.clean(sent.get(f"family-{number}", ""))
        except forms.ValidationError as wrong:
            sheet.new_error = str(wrong.messages[0])
            continue
        if given:
            department = _uuid(sent.get(f"department-{number}"))
            data = ParticipantData(given, family, department=department)
            sheet.walk_ins.append(WalkIn(data=data))
        elif family:
            sheet.new_error = _now("Write the given name too.")


def _uuid(text: str | None) -> uuid.UUID | None:
    try:
        return uuid.UUID(text) if text else None
    except ValueError:
        return None


def _whole(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 10 else 0
