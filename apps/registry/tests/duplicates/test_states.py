"""Several people united, parted and edited in any order: nothing lost, nobody in a ring."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from apps.registry import duplicates_selectors, selectors, services
from apps.registry.duplicates_services import CHOICES, NotPossible
from apps.registry.models import Consultation, DuplicatePair, DuplicateStep, Merge, Person
from apps.registry.models.duplicates import PAIR_MOVES
from apps.registry.services.people import Conflict
from apps.registry.tests.duplicates.test_uniting import part, unite
from apps.registry.tests.factories import OFFICER, a_consultation, a_document, a_person
from tenants import entering
from tenants.models import City

PEOPLE = 4
INDEX = st.integers(0, PEOPLE - 1)
WORD = st.sampled_from(["Rosa", "Wilma", "Ana", "Luz"])


class Registry(RuleBasedStateMachine):
    """The records of a few people, and beside it what must be true of them."""

    city: City

    def __init__(self) -> None:
        super().__init__()
        self._door = entering(self.city)
        self._door.__enter__()
        self._held = transaction.atomic()
        self._held.__enter__()
        self.people = [
            a_person(given_names=f"Persona {n}", documents=(a_document(f"9500000{n}"),)).pk
            for n in range(PEOPLE)
        ]
        self.written = {a_consultation(person=self._now(key)).pk: key for key in self.people}
        # By union, whose rows it moved.
        self.moved: dict[uuid.UUID, set[uuid.UUID]] = {}
        self.names: dict[uuid.UUID, str] = {}
        self.typed = 0

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self._held.__exit__(None, None, None)
        self._door.__exit__(None, None, None)

    def _now(self, key: uuid.UUID) -> Person:
        return Person.objects.get(pk=key)

    @rule(at=INDEX)
    def somebody_comes(self, at: int) -> None:
        person = selectors.person(self.people[at])
        assert person is not None
        self.written[a_consultation(person=person).pk] = person.pk

    @rule(at=INDEX, word=WORD, late=st.booleans())
    def somebody_is_corrected(self, at: int, word: str, late: bool) -> None:
        person = self._now(self.people[at])
        # Never twice the same: what was typed again looks like what a union set.
        self.typed += 1
        told = f"{word} {self.typed}"
        try:
            services.update_person(
                person,
                data=services.PersonData(given_names=told, family_names="Mamani"),
                version=person.version - late,
                by=OFFICER,
            )
        except Conflict:
            assert late or person.merged_into_id is not None
        else:
            assert not late
            assert person.merged_into_id is None
            self.names[person.pk] = told

    @rule(one=INDEX, other=INDEX, whose=st.sampled_from(["survivor", "merged"]))
    def two_are_united(self, one: int, other: int, whose: str) -> None:
        stays, goes = self._now(self.people[one]), self._now(self.people[other])
        possible = one != other and not (stays.merged_into_id or goes.merged_into_id)
        try:
            made = unite(stays, goes, **dict.fromkeys(CHOICES, whose))
        except NotPossible:
            assert not possible
            return
        assert possible
        self.moved[made.pk] = {row for row, key in self.written.items() if key == goes.pk}
        self.written |= dict.fromkeys(self.moved[made.pk], stays.pk)
        self.names.pop(stays.pk, None)

    @precondition(lambda self: self.moved)
    @rule(which=st.integers(0, 20))
    def two_are_parted(self, which: int) -> None:
        made = Merge.objects.get(pk=sorted(self.moved)[which % len(self.moved)])
        ended = self._now(made.survivor_id).merged_into_id is None
        try:
            part(made)
        except NotPossible:
            assert not ended
            return
        assert ended
        self.written |= dict.fromkeys(self.moved.pop(made.pk), made.merged_id)

    @invariant()
    def every_row_is_whose_it_must_be(self) -> None:
        found = dict(Consultation.objects.values_list("pk", "person"))
        assert found == self.written

    @invariant()
    def every_record_leads_to_one_that_stands(self) -> None:
        standing = {row.pk for row in selectors.people()}
        for key in self.people:
            person = selectors.person(key)
            assert person is not None
            assert person.pk in standing
            assert person.merged_into_id is None
        assert len(standing) == PEOPLE - duplicates_selectors.unions().count()

    @invariant()
    def nothing_corrected_is_overwritten(self) -> None:
        for key, name in self.names.items():
            assert self._now(key).given_names == name

    @invariant()
    def every_pair_came_by_legal_moves(self) -> None:
        for pair in DuplicatePair.objects.all():
            steps = list(
                DuplicateStep.objects.filter(pair=pair)
                .order_by("taken_at", "id")
                .values_list("state", flat=True)
            )
            for before, after in zip(["", *steps], steps, strict=False):
                assert after in PAIR_MOVES[before]
            assert steps[-1] == pair.state


@pytest.mark.slow
def test_any_order_of_uniting_parting_and_correcting(maipu: City) -> None:
    machine: Any = type("InMaipu", (Registry,), {"city": maipu})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=30,
            stateful_step_count=20,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
