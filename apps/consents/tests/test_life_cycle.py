"""The life of a consent, whatever officers do and in whatever order: no illegal state."""

from __future__ import annotations

import uuid
from functools import partial
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from apps.consents import rules, selectors, services
from apps.consents.errors import Conflict, TextConflict
from apps.consents.models import LANGUAGES, MOVES, Channel, Purpose
from apps.registry import holdings
from apps.registry import services as registry
from tenants import entering
from tenants.models import City
from tests.at_once import at_once, several_times

PURPOSES = st.sampled_from(["referral", "contact"])
SPOKEN = st.sampled_from(LANGUAGES)
HOW = st.sampled_from([str(channel) for channel in Channel])
OFFICERS = st.sampled_from(["one", "other"])


class Life(RuleBasedStateMachine):
    """Two officers with a page open each, a person asked in any language, texts that change.

    The model keeps what was said and read; the registry must say the same.
    """

    city: Any = None

    @initialize()
    def begin(self) -> None:
        self.door = entering(self.city)
        self.door.__enter__()
        self.atom = transaction.atomic()
        self.atom.__enter__()
        self.person = registry.register_person(by=None, given_names="Alba")
        self.said: dict[str, list[tuple[str, str, int]]] = {p: [] for p in Purpose.values}
        self.rows: dict[str, uuid.UUID | None] = dict.fromkeys(Purpose.values)
        self.texts = {key: row.version for key, row in selectors.current_texts().items()}
        self.pages: dict[str, dict[str, uuid.UUID | None]] = {"one": {}, "other": {}}

    @rule(officer=OFFICERS)
    def opens_the_page(self, officer: str) -> None:
        self.pages[officer] = dict(self.rows)

    @rule(
        officer=OFFICERS,
        purpose=PURPOSES,
        language=SPOKEN,
        channel=HOW,
        word=st.sampled_from(["give", "refuse", "withdraw"]),
    )
    def answers(self, officer: str, purpose: str, language: str, channel: str, word: str) -> None:
        """Recorded in view of what the officer's page showed; another's answer since is told."""
        seen = self.pages[officer].get(purpose)
        write = getattr(services, word)
        try:
            row = write(self.person, purpose, language, None, channel, seen=seen)
        except Conflict as conflict:
            theirs = conflict.now.pk if conflict.now else None
            self._was_told(theirs, seen, purpose)
            return
        assert seen == self.rows[purpose]
        self._keep(purpose, language, word, row)
        self.pages[officer][purpose] = row.pk

    @rule(purpose=PURPOSES, language=SPOKEN, word=st.sampled_from(["give", "refuse", "withdraw"]))
    def answers_unseen(self, purpose: str, language: str, word: str) -> None:
        """Another room records without a page: always taken."""
        row = getattr(services, word)(self.person, purpose, language, None)
        self._keep(purpose, language, word, row)

    @rule(purpose=PURPOSES, language=SPOKEN, late=st.booleans())
    def publishes(self, purpose: str, language: str, late: bool) -> None:
        version = self.texts[purpose, language]
        words = f"texto {uuid.uuid4()}"
        try:
            row = services.publish(
                purpose=purpose, language=language, text=words, seen=version - late, by=None
            )
        except TextConflict:
            assert late
            return
        assert not late
        assert row.version == version + 1
        self.texts[purpose, language] = row.version

    @rule()
    def is_joined_with_another_record_and_parted(self) -> None:
        other = registry.register_person(by=None, given_names="Alba")
        holding = holdings.named("consents.Consent")
        assert holding is not None
        before = selectors.answers(self.person.pk)
        moved = holding.move(self.person.pk, other.pk)
        assert selectors.answers(self.person.pk) == []
        holding.give_back(moved, self.person.pk)
        assert selectors.answers(self.person.pk) == before

    def _was_told(self, theirs: uuid.UUID | None, seen: uuid.UUID | None, purpose: str) -> None:
        assert seen != self.rows[purpose]
        assert theirs == self.rows[purpose]

    def _keep(self, purpose: str, language: str, word: str, row: Any) -> None:
        before = self.said[purpose][-1][0] if self.said[purpose] else ""
        assert row.state in MOVES[before], f"{before} → {row.state}"
        if word == "give":
            assert row.state == "given"
        else:
            assert row.state == ("withdrawn" if before == "given" else "refused")
        self.said[purpose].append((row.state, language, self.texts[purpose, language]))
        self.rows[purpose] = row.pk

    @invariant()
    def what_is_kept_is_what_was_said_and_read(self) -> None:
        if not hasattr(self, "person"):
            return
        current = selectors.current(self.person.pk)
        for purpose, said in self.said.items():
            kept = [
                (row.state, row.text.language, row.text.version)
                for row in reversed(selectors.answers(self.person.pk))
                if row.purpose == purpose
            ]
            assert kept == said
            assert (current[purpose].pk if purpose in current else None) == self.rows[purpose]
            yes = bool(said) and said[-1][0] == "given"
            assert rules.may_share(self.person.pk, purpose) == yes

    def teardown(self) -> None:
        if hasattr(self, "atom"):
            transaction.set_rollback(True)
            self.atom.__exit__(None, None, None)
            self.door.__exit__(None, None, None)


@pytest.mark.usefixtures("cities")
@pytest.mark.slow
def test_no_order_of_answers_leads_to_an_illegal_state(maipu: City) -> None:
    from hypothesis.stateful import run_state_machine_as_test

    Life.city = maipu
    run_state_machine_as_test(
        Life,
        settings=settings(
            max_examples=25,
            stateful_step_count=25,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )


@several_times
def test_two_officers_in_two_connections(maipu: City, clean: None, turn: int) -> None:
    """Both looked at the same page; one is kept, the other is told."""
    with entering(maipu):
        person = registry.register_person(by=None, given_names="Alba")

    def record(word: str) -> None:
        getattr(services, word)(person, "referral", "es", None, seen=None)

    came = at_once(maipu, *(partial(record, word) for word in ("give", "refuse")), told=Conflict)
    assert sum(isinstance(each, Conflict) for each in came) == 1
    with entering(maipu):
        assert len(selectors.answers(person.pk)) == 1
