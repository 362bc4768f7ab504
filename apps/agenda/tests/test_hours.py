"""When a desk is open: holidays, special days, by appointment, and days the clocks change."""

from __future__ import annotations

import datetime
import itertools
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.agenda import clock, hours, presenters, selectors, services, words
from apps.agenda.hours import Span
from apps.agenda.tests.factories import MORNING, OFFICER, TUESDAY, a_desk, at
from kernel.clock import stopped_at
from tenants.models import City

H = datetime.time
AFTERNOON = Span(H(16), H(18), by_appointment=True)
CHRISTMAS = datetime.date(2026, 12, 25)


def _plan(desk: object, day: datetime.date) -> hours.DayPlan:
    return selectors.plans(desk, day, 1)[0]  # type: ignore[arg-type]


def test_several_spans_a_day_and_their_slots(in_maipu: City) -> None:
    desk = a_desk(week={1: [*MORNING, AFTERNOON]}, slot_minutes=60)
    slots = selectors.slots_on(desk, TUESDAY)
    assert [slot.starts_at for slot in slots] == [at(h) for h in (8, 9, 10, 11, 12, 16, 17)]
    assert [slot.by_appointment for slot in slots] == [False] * 5 + [True] * 2
    assert not _plan(desk, TUESDAY + datetime.timedelta(days=1)).is_open


def test_by_appointment_only_is_never_said_to_be_closed(in_maipu: City) -> None:
    desk = a_desk(week={1: [AFTERNOON]})
    plan = _plan(desk, TUESDAY)
    assert plan.is_open
    assert plan.only_by_appointment
    said, _tone = presenters.plan_notice(plan)
    assert "turno" in said
    assert "errado" not in said
    assert not hours.is_walk_in_time(plan, at(16, 30))


def test_a_holiday_is_closed_by_itself_and_can_be_opened(in_maipu: City) -> None:
    desk, other = a_desk(), a_desk()
    assert _plan(desk, CHRISTMAS).why == hours.Why.HOLIDAY
    services.add_special_day(
        day=CHRISTMAS, desk_id=desk.pk, spans=MORNING, reason="guardia", by=OFFICER
    )
    assert _plan(desk, CHRISTMAS).spans == MORNING
    assert not _plan(other, CHRISTMAS).is_open


def test_what_is_said_of_one_desk_stands_above_what_is_said_of_the_office(in_maipu: City) -> None:
    desk, other = a_desk(), a_desk()
    services.add_special_day(day=TUESDAY, desk_id=None, spans=[], reason="asueto", by=OFFICER)
    rows = services.add_special_day(
        day=TUESDAY, desk_id=desk.pk, spans=[AFTERNOON], reason="", by=OFFICER
    )
    assert _plan(desk, TUESDAY).spans == (AFTERNOON,)
    assert _plan(other, TUESDAY).reason == "asueto"
    services.remove_special_day(special_id=rows[0].pk, by=OFFICER)
    assert not _plan(desk, TUESDAY).is_open


@pytest.mark.parametrize(
    ("day", "count"),
    [
        # Santiago: clocks go forward at midnight of 6 September 2026, back on 5 April 2026.
        # From midnight to three: an hour is missing. From nine to midnight: an hour comes twice.
        (datetime.date(2026, 9, 6), 4),
        (datetime.date(2026, 4, 4), 7),
        (datetime.date(2026, 9, 7), 6),
    ],
)
def test_the_day_the_clocks_change_loses_and_repeats_no_slot(
    in_maipu: City, monkeypatch: pytest.MonkeyPatch, day: datetime.date, count: int
) -> None:
    santiago = ZoneInfo("America/Santiago")
    monkeypatch.setattr("apps.agenda.clock.time_zone", lambda: santiago)
    night = Span(H(0), H(3)) if day.month == 9 else Span(H(21), H(23, 59))
    plan = hours.DayPlan(day, (night,))
    slots = hours.slots_of(plan, 30)
    lengths = {slot.ends_at - slot.starts_at for slot in slots}
    assert lengths <= {datetime.timedelta(minutes=30)}
    starts = [slot.starts_at for slot in slots]
    assert len(set(starts)) == len(starts)
    assert all(
        later - one == datetime.timedelta(minutes=30) for one, later in itertools.pairwise(starts)
    )
    assert len(slots) == count


def test_the_day_changes_at_the_citys_midnight(in_maipu: City) -> None:
    before = datetime.datetime(2026, 9, 16, 2, 59, tzinfo=datetime.UTC)
    with stopped_at(before):
        assert clock.today() == TUESDAY
    with stopped_at(before + datetime.timedelta(minutes=1)):
        assert clock.today() == TUESDAY + datetime.timedelta(days=1)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("8-12:30", "08:00–12:30"),
        ("8:00–12:00, 16:00–19:00", "08:00–12:00, 16:00–19:00"),
        ("8 a 12 y 16 a 19 hs", "08:00–12:00, 16:00–19:00"),
        ("16.30 to 20", "16:30–20:00"),
        ("", ""),
    ],
)
def test_hours_are_read_as_people_write_them(text: str, said: str) -> None:
    assert words.written(words.read_spans(text)) == said


@pytest.mark.parametrize("text", ["mañana", "12-8", "8-12, 11-13", "25-26", "8", "8-8", "8-12-14"])
def test_what_says_no_hours_is_refused(text: str) -> None:
    with pytest.raises(words.NotHours):
        words.read_spans(text)


@given(st.lists(st.tuples(st.integers(0, 1438), st.integers(1, 300)), max_size=4))
def test_what_is_written_is_read_again(rows: list[tuple[int, int]]) -> None:
    spans = [
        Span(H(*divmod(start, 60)), H(*divmod(min(start + length, 1439), 60)))
        for start, length in rows
    ]
    spans = sorted((s for s in spans if s.opens < s.closes), key=lambda s: s.opens)
    if hours.overlap(spans):
        with pytest.raises(words.NotHours):
            words.read_spans(words.written(spans))
    else:
        assert words.read_spans(words.written(spans)) == spans
