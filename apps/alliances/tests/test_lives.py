"""Agreements go by the table of moves whatever happens in whatever order, day after day."""

from __future__ import annotations

import datetime
from contextlib import ExitStack
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from apps.alliances import clock, selectors, services
from apps.alliances.errors import Conflict, IllegalMove
from apps.alliances.models import MOVES, Agreement, Mover, State
from apps.alliances.services import Signature
from apps.alliances.tests import factories
from conftest import rolled_back
from kernel.clock import stopped_at
from tenants.models import City

FIRST = datetime.date(2026, 3, 1)
DAY = datetime.timedelta(days=1)


def noon(day: datetime.date) -> datetime.datetime:
    """Midday there is the same day in every zone of the country."""
    return datetime.datetime.combine(day, datetime.time(15), tzinfo=datetime.UTC)


class Lives(RuleBasedStateMachine):
    """Somebody drafts, signs, ends and renews while days go by; some of what they read is old."""

    city: City

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        self.stack.enter_context(rolled_back(self.city))
        self.day = FIRST
        self.seen: dict[Any, str] = {}
        self.walked: set[tuple[str, str]] = set()

    @initialize()
    def a_body(self) -> None:
        self.body = factories.a_body("Cruz del Sur").pk

    def teardown(self) -> None:
        self.stack.close()

    def _at(self) -> Any:
        return stopped_at(noon(self.day))

    def _states(self) -> dict[Any, str]:
        return dict(selectors.agreements_on(self.day).values_list("pk", "state"))

    def _act(self, act: Any, pk: Any, to: str) -> None:
        """Do it, or be refused: what the table has not must not be done."""
        before = self._states().get(pk, "")
        with self._at(), transaction.atomic():
            try:
                with transaction.atomic():
                    act()
            except (IllegalMove, ValidationError):
                assert self._states().get(pk, "") == before
                return
        assert to in MOVES[before], f"{before} -> {to} was let through"
        assert MOVES[before][to] is not Mover.CALENDAR

    def _one(self, at: int) -> Agreement:
        rows = list(Agreement.objects.order_by("created_at", "pk"))
        return rows[at % len(rows)]

    @rule()
    def drafts(self) -> None:
        if Agreement.objects.count() < 6:
            with self._at():
                factories.a_draft(organizations=(self.body,))

    @precondition(lambda self: bool(self.seen))
    @rule(at=st.integers(0, 9), back=st.integers(-60, 20), length=st.none() | st.integers(0, 200))
    def signs(self, at: int, back: int, length: int | None) -> None:
        row = self._one(at)
        start = self.day + back * DAY
        ends = None if length is None else start + length * DAY
        told = Signature(min(start, self.day), start, ends)
        self._act(
            lambda: services.sign(row, told, version=row.version, by=None), row.pk, State.SIGNED
        )

    @precondition(lambda self: bool(self.seen))
    @rule(at=st.integers(0, 9), back=st.integers(-30, 30))
    def ends(self, at: int, back: int) -> None:
        row = self._one(at)
        on = self.day + back * DAY
        self._act(
            lambda: services.end(row, on=on, version=row.version, by=None, note="Cerró."),
            row.pk,
            State.ENDED,
        )

    @precondition(lambda self: bool(self.seen))
    @rule(at=st.integers(0, 9))
    def drops(self, at: int) -> None:
        row = self._one(at)
        self._act(lambda: services.drop(row, version=row.version, by=None), row.pk, State.DROPPED)

    @precondition(lambda self: bool(self.seen))
    @rule(at=st.integers(0, 9))
    def renews(self, at: int) -> None:
        row = self._one(at)
        before = self._states()[row.pk]
        open_ones = row.renewals.exclude(stage="dropped").count()
        with self._at(), transaction.atomic():
            try:
                with transaction.atomic():
                    services.register(
                        factories.told(organizations=(self.body,)), by=None, renews=row.pk
                    )
            except IllegalMove:
                assert open_ones or before in (State.DRAFT, State.DROPPED, State.RENEWED)
                return
        assert not open_ones
        assert before not in (State.DRAFT, State.DROPPED)

    @precondition(lambda self: bool(self.seen))
    @rule(at=st.integers(0, 9))
    def somebody_acts_on_what_is_old(self, at: int) -> None:
        row = self._one(at)
        with self._at(), pytest.raises(Conflict), transaction.atomic():
            services.sign(row, Signature(self.day), version=row.version + 1, by=None)

    @rule(days=st.sampled_from((1, 1, 7, 30, 120)))
    def days_go_by(self, days: int) -> None:
        for _each in range(days):
            self.day += DAY
            now = self._states()
            for pk, state in now.items():
                was = self.seen.get(pk, state)
                if was != state:
                    # Nobody did anything: the calendar alone may have moved it.
                    assert MOVES[was].get(state) in (Mover.CALENDAR, Mover.EITHER), (was, state)
            self.seen = now

    @invariant()
    def page_and_database_say_the_same(self) -> None:
        now = self._states()
        for row in Agreement.objects.all():
            assert row.state_on(self.day, clock.warn_days()) == now[row.pk]
        self.seen = now

    @invariant()
    def what_is_in_force_is_counted_so(self) -> None:
        bound = {pk for pk, state in self._states().items() if state in ("in_force", "expiring")}
        rows = selectors.agreements_on(self.day).filter(selectors.standing(self.day))
        assert set(rows.values_list("pk", flat=True)) == bound

    @invariant()
    def one_renewal_at_a_time(self) -> None:
        for row in Agreement.objects.all():
            renewals = list(row.renewals.exclude(stage="dropped"))
            assert len(renewals) <= 1
            signed = [one for one in renewals if one.stage == "signed"]
            assert (row.replaced_on is not None) == bool(signed)
            for one in signed:
                assert one.starts_on is not None
                assert row.replaced_on == one.starts_on - DAY


@pytest.mark.slow
def test_every_life_goes_by_the_table(maipu: City) -> None:
    Lives.city = maipu
    run_state_machine_as_test(
        Lives,
        settings=settings(
            max_examples=25,
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2026-02-28", "signed"),
        ("2026-03-01", "in_force"),
        ("2026-10-01", "in_force"),
        ("2026-10-02", "expiring"),
        ("2026-12-31", "expiring"),
        ("2027-01-01", "ended"),
    ],
)
def test_the_calendar_takes_a_year_on(in_maipu: City, day: str, state: str) -> None:
    """From the first day to the last inclusive it binds; ninety days before it is about to end."""
    on = datetime.date.fromisoformat(day)
    with stopped_at(noon(datetime.date(2026, 2, 1))):
        draft = factories.a_draft()
        told = Signature(datetime.date(2026, 2, 1), FIRST, datetime.date(2026, 12, 31))
        made = services.sign(draft, told, version=1, by=None)
    assert made.state_on(on, 90) == state
    assert selectors.agreements_on(on).get(pk=made.pk).state == state


def test_midnight_is_the_citys(in_maipu: City) -> None:
    """At two in the morning in Greenwich it is still the last day in Mendoza."""
    last = datetime.date(2026, 6, 30)
    with stopped_at(noon(FIRST)):
        made = factories.an_agreement(FIRST, last)
    two = datetime.datetime(2026, 7, 1, 2, tzinfo=datetime.UTC)
    with stopped_at(two):
        assert selectors.agreement(made.pk).state == "expiring"
    with stopped_at(two + datetime.timedelta(hours=2)):
        assert selectors.agreement(made.pk).state == "ended"


def test_a_renewal_is_another_agreement_that_takes_over(in_maipu: City) -> None:
    """The one before binds until the day before, and is then renewed, not ended."""
    with stopped_at(noon(FIRST)):
        old = factories.an_agreement(FIRST, datetime.date(2026, 12, 31))
        new = services.register(factories.told(), by=None, renews=old.pk)
        services.sign(new, Signature(FIRST, datetime.date(2026, 11, 1)), version=1, by=None)
    old.refresh_from_db()
    states = [
        dict(selectors.agreements_on(day).values_list("pk", "state"))
        for day in (datetime.date(2026, 10, 31), datetime.date(2026, 11, 1))
    ]
    assert [one[old.pk] for one in states] == ["expiring", "renewed"]
    assert [one[new.pk] for one in states] == ["signed", "in_force"]
    assert [step.state for step in selectors.steps(old)] == ["renewed", "signed", "draft"]


def test_a_corrected_renewal_moves_the_end_of_what_it_renews(in_maipu: City) -> None:
    with stopped_at(noon(FIRST)):
        old = factories.an_agreement(FIRST, datetime.date(2026, 12, 31))
        data = factories.told(starts_on=datetime.date(2026, 11, 1))
        new = services.register(data, by=None, renews=old.pk)
        new = services.sign(new, Signature(FIRST, data.starts_on), version=1, by=None)
        later = factories.told(starts_on=datetime.date(2026, 12, 1))
        services.update(new, later, version=new.version, by=None)
        old.refresh_from_db()
        assert old.last_on == datetime.date(2026, 11, 30)
        before = factories.told(starts_on=FIRST)
        with pytest.raises(ValidationError):
            services.update(new, before, version=new.version + 1, by=None)


def test_a_renewal_ended_before_it_began_frees_what_it_should_renew(in_maipu: City) -> None:
    """The one before binds until its own end again, and may be renewed by another."""
    with stopped_at(noon(FIRST)):
        old = factories.an_agreement(FIRST, datetime.date(2026, 12, 31))
        new = services.register(factories.told(), by=None, renews=old.pk)
        told = Signature(FIRST, datetime.date(2026, 11, 1))
        new = services.sign(new, told, version=1, by=None)
        services.end(new, on=FIRST, version=new.version, by=None, note="Se desistió.")
        old.refresh_from_db()
        assert old.last_on == datetime.date(2026, 12, 31)
        assert old.state_on(datetime.date(2026, 11, 2), 90) == "expiring"
        assert [step.state for step in selectors.steps(old)][:2] == ["in_force", "renewed"]
        again = services.register(factories.told(), by=None, renews=old.pk)
        services.sign(again, told, version=1, by=None)
        assert selectors.agreement(old.pk).replaced_on == datetime.date(2026, 10, 31)
