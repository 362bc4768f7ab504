"""The life of referrals under everybody at once: officers, contacts, links, the clock, races.

No illegal state, no step that vanishes or changes, no answer lost without somebody being told.
"""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)

import tenants
from apps.accounts.rules import today
from apps.referrals import links, rules, selectors, services
from apps.referrals.errors import Conflict, RefusedError
from apps.referrals.models import (
    CLOSED,
    MOVES,
    OPEN,
    Actor,
    OutsideLink,
    Reason,
    Referral,
    ReferralStep,
    State,
)
from apps.referrals.services import Said
from apps.referrals.services.upkeep import tick
from apps.referrals.tests.conftest import Office
from tenants import entering
from tests.at_once import at_once, several_times

STATES = st.sampled_from(State.values)
REASONS = st.sampled_from(["", *Reason.values])
STALE = st.booleans()
DAYS = st.integers(0, 90)
Line = list[tuple[int, str, str, str]]


def _line(of: Referral) -> Line:
    return [(one.number, one.state, one.actor, one.reason) for one in selectors.steps(of)]


class Life(RuleBasedStateMachine):
    """Anybody does anything, also what they may not, also at an old version."""

    office: Office
    referrals: Any = Bundle("referrals")

    def __init__(self) -> None:
        super().__init__()
        self.before: dict[uuid.UUID, Line] = {}
        self.codes: set[str] = set()

    @rule(target=referrals, outside=st.booleans())
    def refer(self, outside: bool) -> Any:
        if len(self.before) >= 3:
            return multiple()
        sent = self.office.refers_outside() if outside else self.office.refers()
        self.before[sent.pk] = _line(sent)
        return sent.pk

    @rule(one=referrals, state=STATES, reason=REASONS, stale=STALE, mine=st.booleans())
    def department(self, one: uuid.UUID, state: str, reason: str, stale: bool, mine: bool) -> None:
        by = self.office.contact if mine else self.office.stranger
        row = Referral.objects.get(pk=one)
        allowed = (
            mine
            and not stale
            and row.department_id == self.office.health
            and rules.may_move(row.state, state, Actor.DEPARTMENT)
            and (state != State.REJECTED or bool(reason))
        )
        said, version = Said(state, reason, "nota"), row.version - stale
        self._done(one, allowed, lambda: services.answer(one, said, version=version, by=by))

    @rule(one=referrals, state=STATES, reason=REASONS, stale=STALE)
    def officer_records(self, one: uuid.UUID, state: str, reason: str, stale: bool) -> None:
        row = Referral.objects.get(pk=one)
        allowed = (
            not stale
            and state != State.WITHDRAWN
            and rules.may_move(row.state, state, Actor.OFFICER)
            and (state != State.REJECTED or bool(reason))
        )
        by, version = self.office.officer, row.version - stale
        self._done(
            one,
            allowed,
            lambda: services.record_answer(one, Said(state, reason), version=version, by=by),
        )

    @rule(one=referrals, stale=STALE)
    def officer_withdraws(self, one: uuid.UUID, stale: bool) -> None:
        row = Referral.objects.get(pk=one)
        allowed = not stale and rules.may_move(row.state, State.WITHDRAWN, Actor.OFFICER)
        by, version = self.office.officer, row.version - stale
        self._done(one, allowed, lambda: services.withdraw(one, note="", version=version, by=by))

    @rule(one=referrals, state=STATES, reason=REASONS, newest=st.booleans())
    def outside(self, one: uuid.UUID, state: str, reason: str, newest: bool) -> None:
        found = OutsideLink.objects.filter(referral=one).order_by("-created_at")
        link = found.first() if newest else found.last()
        if link is None:
            return
        row = Referral.objects.get(pk=one)
        allowed = (
            link.state == "sent"
            and rules.may_move(row.state, state, Actor.OUTSIDE)
            and (state != State.REJECTED or bool(reason))
        )
        secret = links.secret_of(link.pk)
        self._done(one, allowed, lambda: services.answer_by_link(secret, Said(state, reason)))
        if allowed:
            assert OutsideLink.objects.get(pk=link.pk).state == "used"

    @rule(one=referrals, revoke=st.booleans())
    def officer_on_links(self, one: uuid.UUID, revoke: bool) -> None:
        row = Referral.objects.get(pk=one)
        by = self.office.officer.pk
        if revoke:
            services.revoke(one, by=by)
        elif row.organization_id and row.state not in CLOSED:
            services.resend(one, by=by)

    @rule(one=referrals, later=DAYS)
    def clock(self, one: uuid.UUID, later: int) -> None:
        """Days pass for one of them; twice in a row the second finds nothing to do."""
        day = today() + datetime.timedelta(days=later)
        tick(one, day)
        told = Referral.objects.get(pk=one)
        assert tick(one, day) is None
        assert Referral.objects.get(pk=one).stage == told.stage

    def _done(self, one: uuid.UUID, allowed: bool, deed: Any) -> None:
        before = _line(Referral.objects.get(pk=one))
        try:
            deed()
        except RefusedError:
            assert not allowed, "refused what the table allows"
            assert _line(Referral.objects.get(pk=one)) == before
        else:
            assert allowed, "did what the table does not allow"
            assert len(_line(Referral.objects.get(pk=one))) == len(before) + 1

    @invariant()
    def steps_are_only_added_and_legal(self) -> None:
        for key, before in self.before.items():
            row = Referral.objects.get(pk=key)
            line = _line(row)
            assert line[: len(before)] == before
            self.before[key] = line
            assert [number for number, *_rest in line] == list(range(1, len(line) + 1))
            assert (line[-1][1], row.version) == (row.state, len(line))
            state = ""
            for _number, to, actor, reason in line:
                assert actor in MOVES[state][to]
                assert (to == State.REJECTED) == bool(reason)
                state = to

    @invariant()
    def the_clock_runs_only_while_something_is_to_be_done(self) -> None:
        for row in Referral.objects.all():
            assert (row.next_on is not None) == (row.state in OPEN)
            assert (row.closed_on is not None) == (row.state in CLOSED)

    @invariant()
    def at_most_one_link_waits_and_none_for_what_is_over(self) -> None:
        for row in Referral.objects.all():
            waiting = OutsideLink.objects.filter(referral=row, state="sent").count()
            assert waiting <= (row.state not in CLOSED)


@pytest.fixture
def inside(office: Office) -> Iterator[Office]:
    """In a transaction that is rolled back: each life begins in an empty office."""
    with entering(office.city):
        yield office


@pytest.mark.slow
def test_no_life_of_referrals_leaves_the_table(inside: Office) -> None:
    from django.db import transaction

    class InThisOffice(Life):
        office = inside

        def __init__(self) -> None:
            super().__init__()
            self.around = transaction.atomic()
            self.around.__enter__()

        def teardown(self) -> None:
            transaction.set_rollback(True)
            self.around.__exit__(None, None, None)

    run_state_machine_as_test(
        InThisOffice,
        settings=settings(
            max_examples=25,
            stateful_step_count=20,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


@several_times
def test_of_two_who_answer_at_once_one_wins(office: Office, turn: int) -> None:
    """Two connections, the same version: one step, and the other is told."""
    with entering(office.city):
        sent = office.refers()

    def answers(by: Any, said: Said) -> str:
        services.answer(sent.pk, said, version=1, by=by)
        return said.state

    came = at_once(
        office.city,
        partial(answers, office.contact, Said("accepted")),
        partial(answers, office.colleague, Said("rejected", "no_places")),
        told=Conflict,
    )
    won = [state for state in came if isinstance(state, str)]
    with entering(office.city):
        row = Referral.objects.get(pk=sent.pk)
        assert won == [row.state]
        assert ReferralStep.objects.filter(referral=row).count() == 2


@several_times
def test_a_link_pressed_twice_at_once_answers_once(office: Office, turn: int) -> None:
    with entering(office.city):
        sent = office.refers_outside()
        link = selectors.waiting_link(sent)
        assert link is not None
        secret = links.secret_of(link.pk)
    came = at_once(
        office.city,
        *[lambda: services.answer_by_link(secret, Said("resolved", note="Listo"))] * 2,
        told=RefusedError,
    )
    assert sum(isinstance(each, RefusedError) for each in came) == 1
    with entering(office.city):
        assert ReferralStep.objects.filter(referral=sent).count() == 2
    assert tenants.current() is None
