"""Who is asked something hears of it once, and again before the day; nobody else does."""

from __future__ import annotations

import datetime
import uuid

import pytest
from django.utils import translation

from apps.accounts.rules import today
from apps.diagnosis import services, telling
from apps.diagnosis.services import AnswerData
from apps.diagnosis.tests.conftest import Office
from apps.diagnosis.tests.factories import BY, DUE, a_round, answer_of, moved, opened
from apps.notices import kinds
from apps.notices import selectors as notices
from apps.staff import handover
from tenants import entering

CARE, SEXUAL, SCHOOL = "d1_primary_care", "d1_sexual_health", "d1_school_vacancies"


def _heard(user: uuid.UUID, kind: str) -> list[int]:
    """How many questions each notice of that kind told them of."""
    found = notices.notices_of(user).filter(kind=f"diagnosis.{kind}")
    return [int(one.params["count"]) for one in found]


def test_nobody_hears_before_the_round_opens_and_then_each_their_own(office: Office) -> None:
    with entering(office.city):
        row = a_round(office.small)
        for codes, department in (([CARE, SEXUAL], office.health), ([SCHOOL], office.school)):
            services.assign(round_id=row.pk, questions=codes, departments=[department], by=BY)
        assert _heard(office.contact.pk, "assigned") == []
        moved(row, "answering")
        assert _heard(office.contact.pk, "assigned") == [2]
        assert _heard(office.stranger.pk, "assigned") == [1]
        assert _heard(office.coordinator.pk, "assigned") == []


def test_of_what_is_assigned_later_only_the_new_is_told_and_only_to_who_is_new(
    office: Office,
) -> None:
    with entering(office.city):
        row = opened(office.small)
        services.assign(round_id=row.pk, questions=[CARE], departments=[office.health], by=BY)
        services.assign(
            round_id=row.pk, questions=[CARE, SEXUAL], departments=[office.health], by=BY
        )
        services.assign(round_id=row.pk, questions=[CARE], people=[office.stranger.pk], by=BY)
        assert sorted(_heard(office.contact.pk, "assigned")) == [1, 1]
        assert _heard(office.stranger.pk, "assigned") == [1]
        services.assign(
            round_id=row.pk, questions=[SEXUAL], departments=[office.health], by=BY, take_away=True
        )
        assert len(_heard(office.contact.pk, "assigned")) == 2


def test_who_assigns_to_themselves_needs_no_notice(office: Office) -> None:
    me = office.coordinator.pk
    with entering(office.city):
        row = opened(office.small)
        services.assign(round_id=row.pk, questions=[CARE], people=[me], by=me)
        assert _heard(me, "assigned") == []


@pytest.mark.parametrize("left", [(8, 7, 7, 1, 0), (8, 5, 5, 4, 0)])
def test_what_is_still_open_is_told_a_week_and_a_day_before_once_each(
    office: Office, left: tuple[int, ...]
) -> None:
    """Days on which nothing ran, as in the second row, lose no reminder."""
    with entering(office.city):
        row = opened(office.small)
        services.assign(
            round_id=row.pk, questions=[CARE, SEXUAL], departments=[office.health], by=BY
        )
        services.save(
            answer_id=answer_of(row, CARE).pk,
            data=AnswerData("no"),
            version=0,
            by=office.contact,
        )
        for days in left:
            telling.remind(DUE - datetime.timedelta(days=days))
        assert _heard(office.contact.pk, "reminded") == [1, 1]
        assert _heard(office.stranger.pk, "reminded") == []


def test_a_notice_says_how_many_and_until_when_in_the_readers_language(office: Office) -> None:
    told: dict[str, str | int] = {"count": 3, "due": "2026-04-03"}
    with translation.override("es-ar"):
        assert kinds.of("diagnosis.assigned").worded(told).endswith("03/04/2026: 3")
    with translation.override("en"):
        assert "3" in kinds.of("diagnosis.reminded").worded(told)


def test_what_somebody_who_leaves_was_asked_by_name_goes_over(office: Office) -> None:
    gone, heir = office.contact.pk, office.stranger.pk
    with entering(office.city):
        row = opened(office.small)
        services.assign(round_id=row.pk, questions=[CARE, SEXUAL], people=[gone], by=BY)
        work = [one for one in handover.open_work(gone) if one.kind.code == "diagnosis.asked"]
        assert [one.count for one in work] == [2]
        assert work[0].kind.transfer(gone, heir, None) == 2
        assert answer_of(row, CARE).people == [heir]
        assert "diagnosis.asked" not in {one.kind.code for one in handover.open_work(gone)}


def test_the_sweep_reminds_by_itself_once_a_day(office: Office) -> None:
    with entering(office.city):
        row = opened(office.small, due_on=today() + datetime.timedelta(days=7), starts_on=today())
        services.assign(round_id=row.pk, questions=[CARE], departments=[office.health], by=BY)
        telling.look_after()
        telling.look_after()
        assert _heard(office.contact.pk, "reminded") == [1]


def test_a_round_that_opens_again_says_of_nobody_that_they_were_told(office: Office) -> None:
    with entering(office.city):
        row = moved(opened(office.small), "classifying")
    move = {"to": "answering", "version": str(row.version), "reason": "Faltaba una"}
    client = office.client(office.coordinator)
    page = client.post(f"/diagnosis/{row.pk}/move/", move, follow=True)
    assert page.redirect_chain
    assert "recibieron el aviso" not in page.text
