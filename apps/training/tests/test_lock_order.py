"""Accounts, editions, people: whoever holds several of them holds them in that order."""

from __future__ import annotations

import uuid
from typing import Any

from apps.accounts import selectors as accounts
from apps.staff import services as staff
from apps.training import services
from apps.training.errors import Conflict
from apps.training.models import Enrolment, Participant
from apps.training.services import own
from apps.training.tests.factories import TRAINER, a_course, an_edition, somebody
from conftest import make_account
from kernel import clock
from tenants import entering
from tenants.models import City
from tests.at_once import at_once, several_times


@several_times
def test_who_is_given_a_department_while_they_answer_has_it_everywhere(
    maipu: City, clean: None, turn: int
) -> None:
    with entering(maipu):
        area = staff.create_department(name="Salud", by=None).pk
        ana = somebody("Ana", "Lapacho")
        asked = [
            services.invite(
                edition_id=an_edition(capacity=5).pk, participant_ids=[ana.pk], by=TRAINER
            )[0].pk
            for _ in range(5)
        ]
    told = services.ParticipantData("Ana", "Lapacho", department=area)
    at_once(
        maipu,
        *(
            lambda pk=pk: services.answer(enrolment_id=pk, accepts=True, by=TRAINER)
            for pk in asked[1:]
        ),
        lambda: services.change_participant(
            participant_id=ana.pk, data=told, version=ana.version, by=TRAINER
        ),
    )
    with entering(maipu):
        rows = Enrolment.objects.filter(participant=ana)
        assert set(rows.values_list("department", flat=True)) == {area}
        assert rows.filter(state="enrolled").count() == 4


@several_times
def test_a_place_taken_while_a_department_is_written_has_that_department(
    maipu: City, clean: None, turn: int
) -> None:
    with entering(maipu):
        area = staff.create_department(name="Salud", by=None).pk
        ana = somebody("Ana", "Lapacho")
        editions = [an_edition().pk for _ in range(4)]
    told = services.ParticipantData("Ana", "Lapacho", department=area)
    at_once(
        maipu,
        lambda: services.change_participant(
            participant_id=ana.pk, data=told, version=ana.version, by=TRAINER
        ),
        *(
            lambda pk=pk: services.enrol(edition_id=pk, participant_ids=[ana.pk], by=TRAINER)
            for pk in editions
        ),
        told=Conflict,
    )
    with entering(maipu):
        # Whoever came first: what is written of the person is what each of their places says.
        kept = Enrolment.objects.filter(participant=ana).values_list("department", flat=True)
        assert len(kept) == 4
        assert set(kept) == {Participant.objects.get(pk=ana.pk).department_id}


@several_times
def test_whoever_joins_by_their_account_while_they_are_enrolled_is_there_once(
    maipu: City, clean: None, turn: int
) -> None:
    """Each holds the edition and the same people: nobody waits for somebody who waits for them."""
    with entering(maipu):
        who = make_account(maipu, "officer")
        found = accounts.account(who.pk)
        assert found is not None
        given, _space, family = found.name.partition(" ")
        people = [somebody(given, family, email=found.email).pk, somebody("Otra").pk]
        edition = an_edition(a_course(4), starts_on=clock.now().date())
        services.move_edition(edition_id=edition.pk, state="open", version=1, by=TRAINER)

    def enrol(some: list[uuid.UUID]) -> Any:
        return services.enrol(edition_id=edition.pk, participant_ids=some, by=TRAINER)

    at_once(
        maipu,
        lambda: own.join(edition_id=edition.pk, account=who.pk),
        lambda: enrol(people),
        lambda: enrol(people[::-1]),
        lambda: own.join(edition_id=edition.pk, account=who.pk),
    )
    with entering(maipu):
        assert Participant.objects.get(account=who.pk).pk == people[0]
        assert Enrolment.objects.filter(edition=edition, state="enrolled").count() == 2
