"""Attendance from sheets: received, mapped, planned, loaded once however often it is sent."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from apps.training import clock, sheets_reading
from apps.training.errors import Refused
from apps.training.models import (
    Attendance,
    AttendanceSheet,
    CourseSession,
    Enrolment,
    Participant,
)
from apps.training.models.attendance import COUNTING, How
from apps.training.models.enrolments import State
from apps.training.services import attendance, enrolments, participants
from apps.training.services.attendance import Told
from apps.training.services.participants import ParticipantData
from apps.training.sheets_matching import Match, People
from apps.training.sheets_reading import NAME, PERSONAL, Said, Table
from kernel import files, scope
from kernel.sheets.cells import Row, as_text
from kernel.sheets.reading import CannotRead, Problem

# A course of two thousand people and sixty sessions; read while one waits.
LARGEST: Final = 1024 * 1024
KEPT_FOR: Final = datetime.timedelta(days=7)
NEW, SKIP = "new", "skip"
# What is written: mark and hours, by session and person.
Kept = Mapping[tuple[uuid.UUID, uuid.UUID], tuple[str, Decimal]]


@dataclass(slots=True)
class Line:
    """One row of the sheet: who it is of, what it tells by session, why it can't be loaded."""

    number: int
    cells: Row
    told: dict[str, str]
    match: Match
    chosen: str = ""
    marks: dict[uuid.UUID, Said] = field(default_factory=dict)
    why: str = ""

    @property
    def person(self) -> uuid.UUID | None:
        """Whoever it is of, if that is somebody there already."""
        if self.chosen and self.chosen not in {NEW, SKIP}:
            return uuid.UUID(self.chosen)
        return self.match.surely if self.chosen != SKIP else None


@dataclass(slots=True)
class Plan:
    """What loading will do; `fresh`, `changed` and `same` count marks."""

    table: Table
    sessions: list[CourseSession]
    lines: list[Line]
    names: Mapping[uuid.UUID, str]
    fresh: int = 0
    changed: int = 0
    same: int = 0
    joining: int = 0

    @property
    def refused(self) -> list[Line]:
        """Rows that will not be loaded."""
        return [line for line in self.lines if line.why]

    @property
    def open(self) -> list[Line]:
        """Rows somebody has to say something of: several may be meant, or nobody is."""
        return [line for line in self.lines if line.match.surely is None and line.told[NAME]]


def receive(*, edition_id: uuid.UUID, name: str, data: bytes, by: uuid.UUID) -> AttendanceSheet:
    """Keep a sheet, encrypted, and say what its columns seem to hold; raises CannotRead."""
    if len(data) > LARGEST:
        raise CannotRead(Problem.TOO_LARGE)
    table = sheets_reading.table_of(data)
    with transaction.atomic():
        return AttendanceSheet.objects.create(
            edition_id=edition_id,
            file_key=files.save(scope.current(), "attendance.sheet", data),
            file_name=name.replace("\\", "/").rsplit("/", 1)[-1][:200],
            columns=sheets_reading.guessed(table, _sessions(edition_id)),
            created_by=by,
        )


@transaction.atomic
def correct(
    sheet_id: uuid.UUID, *, columns: Sequence[str], choices: Mapping[str, str]
) -> AttendanceSheet:
    """Take what somebody said the columns hold and who the rows are of."""
    sheet = _locked(sheet_id)
    sheet.columns, sheet.choices = list(columns), dict(choices)
    sheet.save(update_fields=["columns", "choices"])
    return sheet


def plan(sheet: AttendanceSheet) -> Plan:
    """What loading it would do now; writes nothing. Raises CannotRead when its file is gone."""
    try:
        table = sheets_reading.table_of(files.read(sheet.file_key))
    except files.NoSuchFile as error:
        raise CannotRead(Problem.DAMAGED) from error
    sessions = _sessions(sheet.edition_id)
    places = _places(sheet.edition_id)
    inside = Enrolment.objects.filter(edition=sheet.edition_id, state=State.ENROLLED)
    people = People(
        Participant.objects.filter(merged_into=None), inside.values_list("participant", flat=True)
    )
    kept: Kept = {
        (row.session_id, row.enrolment.participant_id): (row.mark, row.hours)
        for row in Attendance.objects.filter(session__in=sessions).select_related("enrolment")
    }
    lines = [_line(sheet, number, cells, people) for number, cells in table.rows]
    for line in lines:
        _mark(line, sheet.columns, sessions, kept)
    _told_twice(lines)
    made = Plan(table, sessions, lines, people.names)
    _count(made, kept)
    made.joining = sum(
        1 for line in lines if not line.why and line.marks and line.person not in places
    )
    return made


@transaction.atomic
def load(sheet_id: uuid.UUID, *, by: uuid.UUID) -> AttendanceSheet:
    """Write what the sheet tells; loaded again it changes nothing. Raises Refused, CannotRead."""
    sheet = _locked(sheet_id)
    made = plan(sheet)
    if NAME not in _fields(sheet) and "family" not in _fields(sheet):
        raise Refused(_("Say which column has the names."))
    lines = [line for line in made.lines if not line.why and line.marks]
    whose = {line.number: line.person or _written_down(line, by) for line in lines}
    # Who was new is somebody now: loaded again, nobody is written down twice.
    new = {str(line.number): str(whose[line.number]) for line in lines if line.chosen == NEW}
    sheet.choices = {**sheet.choices, **new}
    places = _places(sheet.edition_id)
    joining = [one for one in dict.fromkeys(whose.values()) if one not in places]
    if joining:
        enrolments.enrol(edition_id=sheet.edition_id, participant_ids=joining, by=by)
        places = _places(sheet.edition_id)
    for session in made.sessions:
        marks = {
            places[whose[line.number]]: Told(told.mark, told.hours)
            for line in lines
            if (told := line.marks.get(session.pk)) is not None
        }
        if marks := _differing(session, marks):
            attendance.take_attendance(
                session_id=session.pk, marks=marks, version=None, by=by, how=How.SHEET
            )
            sheet.written += len(marks)
    sheet.refused = len(made.refused)
    sheet.loaded_at, sheet.loaded_by = clock.now(), by
    sheet.save()
    return sheet


def look_after() -> None:
    """For the sweeper: what was sent a week ago goes away, loaded or not."""
    for sheet in AttendanceSheet.objects.filter(created_at__lt=clock.now() - KEPT_FOR)[:100]:
        files.delete(sheet.file_key)
        sheet.delete()


def _places(edition_id: uuid.UUID) -> dict[uuid.UUID, uuid.UUID]:
    """Enrolments by person, whatever became of them."""
    return dict(Enrolment.objects.filter(edition=edition_id).values_list("participant", "pk"))


def _fields(sheet: AttendanceSheet) -> set[str]:
    return set(sheet.columns)


def _sessions(edition_id: uuid.UUID) -> list[CourseSession]:
    return list(CourseSession.objects.filter(edition=edition_id).order_by("starts_at", "pk"))


def _line(sheet: AttendanceSheet, number: int, cells: Row, people: People) -> Line:
    told = _person(sheet.columns, cells)
    line = Line(number, cells, told, people.match(told) if told[NAME] else Match())
    line.chosen = str(sheet.choices.get(str(number), ""))
    if line.chosen not in {"", NEW, SKIP} and uuid.UUID(line.chosen) not in people.names:
        line.chosen = ""
    line.why = _why(line)
    return line


def _mark(
    line: Line, columns: Sequence[str], sessions: Sequence[CourseSession], kept: Kept
) -> None:
    """Take what the row tells of each session, or say why it can't be taken."""
    by_id = {str(one.pk): one for one in sessions}
    for meaning, cell in zip(columns, line.cells, strict=False):
        session = by_id.get(meaning)
        if session is None or line.why:
            continue
        try:
            said = sheets_reading.said(cell, session.hours)
        except ValueError:
            line.why = _("“%(text)s” is no mark and no number of hours of that session.") % {
                "text": as_text(cell)[:30]
            }
            return
        if said is None:
            continue
        if session.starts_at > clock.begun_by():
            line.why = _("The session of %(day)s has not begun yet.") % {"day": _day(session)}
            return
        written = kept.get((session.pk, line.person)) if line.person else None
        if session.closed_at is not None and written != (said.mark, _full(session, said)):
            line.why = _("The session of %(day)s is closed. Open it again to correct it.") % {
                "day": _day(session)
            }
            return
        line.marks[session.pk] = said


def _day(session: CourseSession) -> str:
    return f"{clock.local(session.starts_at):%d/%m/%Y}"


def _person(columns: Sequence[str], cells: Row) -> dict[str, str]:
    told = dict.fromkeys(PERSONAL, "")
    for meaning, cell in zip(columns, cells, strict=False):
        if meaning in told:
            told[meaning] = as_text(cell).strip()
    told[NAME] = told[NAME] or f"{told['given']} {told['family']}".strip()
    return told


def _why(line: Line) -> str:
    if not line.told[NAME]:
        return _("There is no name in this row.")
    if line.chosen == SKIP:
        return _("Left out by your choice.")
    if line.chosen == NEW:
        return _unwritable(line)
    if line.chosen or line.match.surely:
        return ""
    if line.match.maybe:
        return _("Several people may be meant. Choose one.")
    return _("Nobody in training is called so. Choose whether it is somebody new.")


def _told_twice(lines: Sequence[Line]) -> None:
    first: dict[uuid.UUID, int] = {}
    for line in lines:
        if line.why or line.person is None:
            continue
        if line.person in first:
            line.why = _("The same person stands in row %(number)s.") % {
                "number": first[line.person]
            }
        else:
            first[line.person] = line.number


def _count(made: Plan, kept: Kept) -> None:
    by_id = {one.pk: one for one in made.sessions}
    for line in made.lines:
        if line.why:
            continue
        for session, said in line.marks.items():
            written = kept.get((session, line.person)) if line.person else None
            if written is None:
                made.fresh += 1
            elif written == (said.mark, _full(by_id[session], said)):
                made.same += 1
            else:
                made.changed += 1


def _differing(session: CourseSession, marks: Mapping[uuid.UUID, Told]) -> dict[uuid.UUID, Told]:
    """Without what is written so already."""
    kept = {
        row.enrolment_id: (row.mark, row.hours)
        for row in Attendance.objects.filter(session=session, enrolment__in=list(marks))
    }
    return {
        pk: told
        for pk, told in marks.items()
        if kept.get(pk) != (told.mark, _full(session, Said(told.mark, told.hours)))
    }


def _full(session: CourseSession, said: Said) -> Decimal:
    if said.mark not in COUNTING:
        return Decimal(0)
    return session.hours if said.hours is None else said.hours


def _written_down(line: Line, by: uuid.UUID) -> uuid.UUID:
    """Somebody new, as the row tells of them."""
    return participants.add_participant(data=_data(line), by=by).pk


def _unwritable(line: Line) -> str:
    """Why nobody can be written down as the row tells."""
    data = _data(line)
    for field_name in ("given_names", "family_names", "email"):
        column = Participant._meta.get_field(field_name)
        if len(getattr(data, field_name)) > (getattr(column, "max_length", None) or LARGEST):
            return _("What this row tells of the person is too long. Shorten it in the sheet.")
    try:
        participants.check(data)
    except ValidationError as wrong:
        return " ".join(wrong.messages)
    return ""


def _data(line: Line) -> ParticipantData:
    told = line.told
    family, given = told["family"], told["given"]
    if not (family and given):
        before, comma, after = told[NAME].partition(",")
        family, given = (before.strip(), after.strip()) if comma else ("", told[NAME])
    return ParticipantData(
        given or family, family if given else "", document=told["document"], email=told["email"]
    )


def _locked(sheet_id: uuid.UUID) -> AttendanceSheet:
    return AttendanceSheet.objects.select_for_update().get(pk=sheet_id)
