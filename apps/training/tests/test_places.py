"""Places: never more than there are, whoever waits longest comes next."""

from __future__ import annotations

import datetime
import uuid

import pytest
from django.db import connection

from apps.training import clock, selectors, services
from apps.training.errors import Refused
from apps.training.models import Attendance, Enrolment
from apps.training.services import EditionData, ParticipantData, WalkIn
from apps.training.tests.factories import (
    TRAINER,
    a_session,
    an_edition,
    at_once,
    enrolled,
    present,
    somebody,
)
from tenants import entering
from tenants.models import City
from tests.at_once import several_times


def _states(edition_id: uuid.UUID) -> list[str]:
    rows = Enrolment.objects.filter(edition=edition_id).order_by("created_at", "pk")
    return list(rows.values_list("state", flat=True))


def test_who_waits_longest_gets_the_place_that_becomes_free(in_maipu: City) -> None:
    edition = an_edition(capacity=2)
    first, _second, third, fourth = enrolled(edition, 4)
    assert _states(edition.pk) == ["enrolled", "enrolled", "waiting", "waiting"]
    services.withdraw(enrolment_id=first.pk, by=TRAINER)
    for row in (third, fourth):
        row.refresh_from_db()
    assert (third.state, fourth.state) == ("enrolled", "waiting")
    # Whoever is back queues behind.
    services.enrol(edition_id=edition.pk, participant_ids=[first.participant_id], by=TRAINER)
    waiting = selectors.enrolments(edition.pk, "waiting")
    assert [row.pk for row in waiting] == [fourth.pk, first.pk]


def test_more_places_let_in_who_waits(in_maipu: City) -> None:
    edition = an_edition(capacity=1)
    enrolled(edition, 3)
    data = EditionData(edition.starts_on, edition.ends_on, capacity=2)
    services.change_edition(edition_id=edition.pk, data=data, version=1, by=TRAINER)
    assert sorted(_states(edition.pk)) == ["enrolled", "enrolled", "waiting"]


def test_an_invitation_takes_no_place(in_maipu: City) -> None:
    edition = an_edition(capacity=1)
    who, other = somebody(), somebody()
    services.invite(edition_id=edition.pk, participant_ids=[who.pk, other.pk], by=TRAINER)
    enrolled(edition, 1)
    services.enrol(edition_id=edition.pk, participant_ids=[who.pk], by=TRAINER)
    assert sorted(_states(edition.pk)) == ["enrolled", "invited", "waiting"]


def test_a_closed_enrolment_takes_nobody_but_who_comes(in_maipu: City) -> None:
    edition = an_edition(enrolment="closed")
    with pytest.raises(Refused):
        enrolled(edition)
    came = services.walk_in(
        session_id=a_session(edition).pk,
        who=WalkIn(data=ParticipantData("Julia", "Ferro")),
        by=TRAINER,
    )
    assert (came.enrolment.state, came.mark, came.how) == ("enrolled", "present", "walk_in")


def test_who_comes_to_a_full_edition_waits_with_hours_told(in_maipu: City) -> None:
    edition = an_edition(capacity=1)
    [inside] = enrolled(edition, 1)
    session = a_session(edition, 4)
    came = services.walk_in(session_id=session.pk, who=WalkIn(somebody().pk), by=TRAINER)
    assert came.enrolment.state == "waiting"
    assert came.hours == 4
    assert came.enrolment.accredited_at is None
    services.withdraw(enrolment_id=inside.pk, by=TRAINER)
    row = Enrolment.objects.get(pk=came.enrolment_id)
    assert row.state == "enrolled"
    assert row.accredited_at == session.starts_at


def test_hours_of_who_withdraws_stay_told_and_accredit_nobody(in_maipu: City) -> None:
    edition = an_edition()
    [row] = enrolled(edition)
    present(a_session(edition, 4), row)
    row.refresh_from_db()
    assert row.accredited_at is not None
    row = services.withdraw(enrolment_id=row.pk, by=TRAINER)
    assert row.accredited_at is None
    assert Attendance.objects.filter(enrolment=row).count() == 1
    services.enrol(edition_id=edition.pk, participant_ids=[row.participant_id], by=TRAINER)
    row.refresh_from_db()
    assert row.accredited_at is not None


@several_times
def test_twelve_who_enrol_at_once_get_five_places(maipu: City, clean: None, turn: int) -> None:
    with entering(maipu):
        edition = an_edition(capacity=5)
        people = [somebody().pk for _ in range(12)]
    at_once(
        maipu,
        *(
            lambda pk=pk: services.enrol(edition_id=edition.pk, participant_ids=[pk], by=TRAINER)
            for pk in people
        ),
    )
    with entering(maipu):
        assert sorted(_states(edition.pk)) == ["enrolled"] * 5 + ["waiting"] * 7


@several_times
def test_three_who_leave_at_once_let_three_in(maipu: City, clean: None, turn: int) -> None:
    with entering(maipu):
        edition = an_edition(capacity=4)
        rows = enrolled(edition, 9)
    at_once(
        maipu,
        *(lambda pk=row.pk: services.withdraw(enrolment_id=pk, by=TRAINER) for row in rows[:3]),
    )
    with entering(maipu):
        assert sorted(_states(edition.pk)) == ["enrolled"] * 4 + ["waiting"] * 2 + ["withdrawn"] * 3


def test_names_are_no_part_of_how_a_person_is_written_in_logs(in_maipu: City) -> None:
    person = somebody("Ana", "Secreta", document="30111222")
    assert "Secreta" not in f"{person!r} {person}"
    with connection.cursor() as cursor:
        cursor.execute("SELECT document FROM training_participant WHERE id = %s", [person.pk])
        assert b"30111222" not in bytes(cursor.fetchone()[0])


def test_whoever_cannot_be_enrolled_is_not_written_down_either(in_maipu: City) -> None:
    edition = an_edition(enrolment="closed")
    with pytest.raises(Refused):
        services.enrol_new(
            edition_id=edition.pk, data=ParticipantData("Nadie", "Escrito"), by=TRAINER
        )
    assert not selectors.participants(typed="Escrito").exists()


def test_whoever_leaves_some_day_is_still_here(in_maipu: City) -> None:
    today = clock.today()
    staying = somebody("Rosa", left_on=today + datetime.timedelta(days=30))
    gone = somebody("Rita", left_on=today - datetime.timedelta(days=1))
    here = set(selectors.participants(here=True).values_list("pk", flat=True))
    assert (staying.pk in here, gone.pk in here) == (True, False)
    left = set(selectors.participants(here=False).values_list("pk", flat=True))
    assert (staying.pk in left, gone.pk in left) == (False, True)
    assert sum(one.people for one in selectors.coverage().departments) == len(here)
