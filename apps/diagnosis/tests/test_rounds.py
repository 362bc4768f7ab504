"""Rounds: begun with a version for ever, moved on, discussed in a workshop, areas judged."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction

from apps.diagnosis import instrument, selectors, services
from apps.diagnosis.errors import (
    Conflict,
    IllegalMove,
    NoReason,
    NotOpen,
    Unclassified,
)
from apps.diagnosis.models import Answer, Evidence, Round, State
from apps.diagnosis.tests.conftest import Office
from apps.diagnosis.tests.factories import (
    BY,
    DUE,
    PDF,
    STARTS,
    a_question,
    a_round,
    an_instrument,
    classified,
    finished,
    moved,
    opened,
    published,
)
from kernel import files
from tenants import entering


def test_a_round_asks_every_question_of_its_version_and_keeps_it(office: Office) -> None:
    with entering(office.city):
        row = a_round(office.small)
        assert [one.question.code for one in selectors.sheet(row).items] == [
            "d1_primary_care",
            "d1_sexual_health",
            "d1_school_vacancies",
            "d2_gender_training",
        ]
    later = published(an_instrument(a_question("only", "d1", "health")))
    with entering(office.city):
        assert a_round(later).instrument_version == 2
        kept = selectors.round_by_id(row.pk)
        assert kept is not None
        assert (kept.instrument, kept.instrument_version) == (office.small, 1)
        assert len(selectors.sheet(kept).items) == 4


def test_a_round_without_a_version_named_asks_the_newest_of_the_nation(office: Office) -> None:
    with entering(office.city):
        row = a_round()
        asked = instrument.of(row.instrument)
        assert len(asked.questions) == Answer.objects.filter(round=row).count() >= 78


def test_days_and_names_that_make_no_sense_are_refused_by_field(office: Office) -> None:
    with entering(office.city):
        for told, field in (
            ({"name": " "}, "name"),
            ({"due_on": STARTS - datetime.timedelta(days=1)}, "due_on"),
            ({"starts_on": datetime.date(1812, 1, 1)}, "starts_on"),
        ):
            with pytest.raises(ValidationError) as refused:
                a_round(office.small, **told)
            assert list(refused.value.message_dict) == [field]


def test_of_two_who_change_a_round_the_second_is_told(office: Office) -> None:
    data = services.RoundData("Otro nombre", STARTS, DUE)
    with entering(office.city):
        row = a_round(office.small)
        services.change(round_id=row.pk, data=data, version=1, by=BY)
        with pytest.raises(Conflict):
            services.change(round_id=row.pk, data=data, version=1, by=BY)


def test_a_round_is_finished_only_with_every_area_judged(office: Office) -> None:
    with entering(office.city):
        row = moved(opened(office.small), State.CLASSIFYING)
        with pytest.raises(Unclassified):
            moved(row, State.FINISHED)
        done = moved(classified(row), State.FINISHED)
        assert done.finished_at is not None
        assert [one.pk for one in selectors.finished()] == [row.pk]


def test_a_finished_round_opens_again_only_with_a_reason(office: Office) -> None:
    with entering(office.city):
        row = finished(office.small)
        with pytest.raises(NoReason):
            moved(row, State.ANSWERING, reason="  ")
        again = moved(row, State.ANSWERING, reason="Faltaba Educación")
        assert (again.state, again.finished_at) == (State.ANSWERING, None)
        assert again.reopened_reason == "Faltaba Educación"


def test_an_area_is_judged_with_a_reason_and_never_over_another_unseen(office: Office) -> None:
    def judge(area: str, reason: str, version: int) -> Round:
        return services.classify(
            round_id=row.pk, area=area, level="potential", reason=reason, version=version, by=BY
        )

    with entering(office.city):
        row = opened(office.small)
        with pytest.raises(NotOpen):
            judge("health", "Antes de tiempo", 0)
        moved(row, State.CLASSIFYING)
        with pytest.raises(NoReason):
            judge("health", " \n ", 0)
        with pytest.raises(ValidationError):
            judge("sea", "No hay mar", 0)
        judge("health", "Hay guardia", 0)
        # Another area, with what was read before: it gets in nobody's way.
        judge("gender", "Falta personal", 0)
        with pytest.raises(Conflict):
            judge("health", "Otra opinión", 0)
        judged = selectors.sheet(judge("health", "Otra opinión", 1)).judgements
        assert (judged["health"].reason, judged["health"].version) == ("Otra opinión", 2)
        assert judged["gender"].reason == "Falta personal"
        assert judged["education"].level == ""


def test_the_workshop_keeps_its_day_who_came_who_moderated_and_its_minutes(office: Office) -> None:
    day = datetime.date(2026, 4, 10)
    told = services.WorkshopData(
        on=day, participants=[services.Group("Salud", 4)], minutes="Se acordó\r\nseguir."
    )
    with entering(office.city):
        row = opened(office.small)
        kept = services.hold_workshop(round_id=row.pk, data=told, version=row.version, by=BY)
        assert (kept.workshop_on, kept.minutes) == (day, "Se acordó\nseguir.")
        assert kept.participants == [{"who": "Salud", "count": 4}]
        with pytest.raises(Conflict):
            services.hold_workshop(round_id=row.pk, data=told, version=row.version, by=BY)
        by_name = replace(told, moderator_name=" Ana  Paz, UNCuyo ")
        kept = services.hold_workshop(round_id=row.pk, data=by_name, version=kept.version, by=BY)
        assert (kept.moderator, kept.moderator_name) == (None, "Ana Paz, UNCuyo")
        of_here = replace(told, moderator=office.coordinator.pk)
        for wrong in (replace(told, moderator=BY), replace(of_here, moderator_name="Ana")):
            with pytest.raises(ValidationError):
                services.hold_workshop(round_id=row.pk, data=wrong, version=kept.version, by=BY)
        kept = services.hold_workshop(round_id=row.pk, data=of_here, version=kept.version, by=BY)
        assert (kept.moderator, kept.moderator_name) == (office.coordinator.pk, "")
        none = services.WorkshopData(on=day, participants=[services.Group("Salud", 0)])
        with pytest.raises(ValidationError):
            services.hold_workshop(round_id=row.pk, data=none, version=kept.version, by=BY)
        stored = services.add_minutes(round_id=row.pk, name="acta.pdf", data=PDF, by=BY)
        assert [one.pk for one in selectors.minutes_of(kept)] == [stored.pk]


def test_only_what_was_being_prepared_is_thrown_away_with_its_files(office: Office) -> None:
    with entering(office.city):
        row = a_round(office.small)
        key = services.add_minutes(round_id=row.pk, name="acta.pdf", data=PDF, by=BY).key
        services.change(
            round_id=row.pk, data=services.RoundData("Otra", STARTS, DUE), version=1, by=BY
        )
        with pytest.raises(Conflict):
            services.discard(round_id=row.pk, version=1, by=BY)
        services.discard(round_id=row.pk, version=2, by=BY)
        assert not Round.objects.exists()
        assert not Evidence.objects.exists()
        assert not files.exists(key)
        with pytest.raises(IllegalMove):
            services.discard(round_id=opened(office.small).pk, version=2, by=BY)


@pytest.mark.parametrize(
    "change",
    [
        {"name": ""},
        {"state": "lost"},
        {"due_on": STARTS - datetime.timedelta(days=1)},
        {"state": "finished"},
    ],
)
def test_the_database_keeps_a_round_sound(office: Office, change: dict[str, object]) -> None:
    with entering(office.city):
        row = a_round(office.small)
        with pytest.raises(DatabaseError), transaction.atomic():
            Round.objects.filter(pk=row.pk).update(**change)
