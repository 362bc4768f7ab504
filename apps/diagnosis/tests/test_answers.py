"""Answers: by whom they may be given, none lost, evidence checked, gaps noted once."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction

from apps.accounts.selectors import Account
from apps.diagnosis import rules, selectors, services
from apps.diagnosis.errors import Conflict, NotOpen, NotYours
from apps.diagnosis.models import Answer, Evidence, Finding, Round, State
from apps.diagnosis.services import AnswerData
from apps.diagnosis.tests.conftest import Office
from apps.diagnosis.tests.factories import (
    BY,
    PDF,
    a_round,
    answer_of,
    classified,
    moved,
    opened,
)
from kernel import files
from tenants import entering
from tests.at_once import at_once, several_times

CARE, SCHOOL = "d1_primary_care", "d1_school_vacancies"


def _asked(office: Office, row: Round) -> Round:
    """Care is asked of health, vacancies of school."""
    for question, department in ((CARE, office.health), (SCHOOL, office.school)):
        services.assign(round_id=row.pk, questions=[question], departments=[department], by=BY)
    return row


def _save(row: Round, question: str, by: Account, version: int = 0, **told: Any) -> Answer:
    answer = answer_of(row, question)
    return services.save(answer_id=answer.pk, data=AnswerData(**told), version=version, by=by)


def test_an_answer_is_kept_with_who_gave_it(office: Office) -> None:
    with entering(office.city):
        row = _asked(office, opened(office.small))
        kept = _save(row, CARE, office.contact, value="partial", note="Dos\r\ncentros")
        assert (kept.value, kept.note, kept.version) == ("partial", "Dos\ncentros", 1)
        assert kept.answered_by == office.contact.pk
        assert kept.answered_at is not None


def test_a_contact_sees_and_answers_what_is_asked_of_the_department_alone(office: Office) -> None:
    with entering(office.city):
        row = _asked(office, opened(office.small))
        for who, own in ((office.contact, CARE), (office.stranger, SCHOOL)):
            sight = rules.sight(who)
            assert [one.question.code for one in selectors.sheet(row, sight).items] == [own]
            assert [one.question for one in selectors.answers(sight)] == [own]
        with pytest.raises(NotYours):
            _save(row, CARE, office.stranger, value="no")
        with pytest.raises(NotYours):
            services.add_link(
                answer_id=answer_of(row, CARE).pk,
                url="https://a.example",
                label="",
                by=office.stranger,
            )


def test_a_person_named_answers_too_whatever_their_department(office: Office) -> None:
    with entering(office.city):
        row = _asked(office, opened(office.small))
        services.assign(round_id=row.pk, questions=[CARE], people=[office.stranger.pk], by=BY)
        assert _save(row, CARE, office.stranger, value="no").value == "no"
        services.assign(
            round_id=row.pk, questions=[CARE], people=[office.stranger.pk], by=BY, take_away=True
        )
        with pytest.raises(NotYours):
            _save(row, CARE, office.stranger, version=1, value="in_force")


def test_nothing_is_asked_before_the_round_opens_nor_answered_after_it_closed(
    office: Office,
) -> None:
    with entering(office.city):
        row = _asked(office, a_round(office.small))
        assert not selectors.answers(rules.sight(office.contact)).exists()
        assert not selectors.rounds(rules.sight(office.contact)).exists()
        with pytest.raises(NotOpen):
            _save(row, CARE, office.contact, value="no")
        moved(row, State.ANSWERING)
        _save(row, CARE, office.contact, value="no")
        row = moved(row, State.CLASSIFYING)
        # In the workshop who runs the round still corrects, nobody else.
        with pytest.raises(NotOpen):
            _save(row, CARE, office.contact, version=1, value="design")
        _save(row, CARE, office.coordinator, version=1, value="design")
        moved(classified(row), State.FINISHED)
        with pytest.raises(NotOpen):
            _save(row, CARE, office.coordinator, version=2, value="no")


def test_who_comes_second_is_told_and_saying_the_same_again_does_no_harm(office: Office) -> None:
    with entering(office.city):
        row = opened(office.small)
        first = _save(row, CARE, office.coordinator, value="no", note="Uno")
        assert _save(row, CARE, office.coordinator, value="no", note="Uno").version == 1
        with pytest.raises(Conflict):
            _save(row, CARE, office.coordinator, value="no", note="Otro")
        assert answer_of(row, CARE).note == first.note


@several_times
def test_of_two_at_the_same_moment_one_is_kept_and_one_is_told(office: Office, turn: int) -> None:
    with entering(office.city):
        row = opened(office.small)
    told = at_once(
        office.city,
        *(
            lambda note=note: _save(row, CARE, office.coordinator, note=note).note
            for note in ("Uno", "Dos")
        ),
        told=Conflict,
    )
    kept = [one for one in told if isinstance(one, str)]
    with entering(office.city):
        assert [answer_of(row, CARE).note] == kept


@several_times
def test_no_answer_slips_into_a_round_that_closes(office: Office, turn: int) -> None:
    with entering(office.city):
        row = classified(moved(opened(office.small), State.CLASSIFYING))
    told = at_once(
        office.city,
        lambda: str(_save(row, CARE, office.coordinator, value="no").value),
        lambda: moved(row, State.FINISHED).state,
        told=NotOpen,
    )
    with entering(office.city):
        answer, closed = answer_of(row, CARE), Round.objects.get(pk=row.pk)
        assert closed.finished_at is not None
        if isinstance(told[0], NotOpen):
            assert answer.value == ""
        else:
            assert answer.answered_at is not None
            assert answer.answered_at <= closed.finished_at


def test_what_is_in_no_list_or_too_long_is_refused_by_field(office: Office) -> None:
    told: list[tuple[dict[str, Any], str]] = [
        ({"value": "maybe"}, "value"),
        ({"confidence": "total"}, "confidence"),
        ({"note": "x" * 4001}, "note"),
        ({"note": "a\x00b"}, "note"),
    ]
    with entering(office.city):
        row = opened(office.small)
        for data, field in told:
            with pytest.raises(ValidationError) as refused:
                _save(row, CARE, office.coordinator, **data)
            assert list(refused.value.message_dict) == [field]
        assert answer_of(row, CARE).version == 0


def test_evidence_is_a_link_or_a_file_told_by_its_content(office: Office) -> None:
    with entering(office.city):
        row = opened(office.small)
        answer = answer_of(row, CARE)
        who = office.coordinator
        link = services.add_link(
            answer_id=answer.pk, url="https://maipu.example/norma", label="", by=who
        )
        stored = services.add_file(answer_id=answer.pk, name="C:\\x\\norma.exe", data=PDF, by=who)
        assert (link.label, stored.label, stored.content) == ("maipu.example", "norma.pdf", "pdf")
        assert services.take_out(stored, by=who.pk) == PDF
        item = selectors.sheet(row).item(CARE)
        assert item is not None
        assert [one.pk for one in item.evidence] == [link.pk, stored.pk]
        services.remove(evidence_id=stored.pk, by=who)
        assert not files.exists(stored.key)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "vacío"),
        (b"MZ\x90\x00 a program", "Solo se guardan"),
        (PDF + b"0" * (20 * 1024 * 1024) + b"%%EOF", "20 MB"),
    ],
)
def test_a_file_that_is_empty_a_program_or_too_large_is_refused_with_words(
    office: Office, data: bytes, words: str
) -> None:
    from django.utils import translation

    with entering(office.city), translation.override("es"):
        answer = answer_of(opened(office.small), CARE)
        with pytest.raises(ValidationError) as refused:
            services.add_file(answer_id=answer.pk, name="a.pdf", data=data, by=office.coordinator)
        assert words in " ".join(refused.value.message_dict["file"])
        assert not Evidence.objects.exists()


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "norma", "https://", "ftp://a.example", "https://me:pw@a.example"],
)
def test_an_address_that_is_none_is_refused(office: Office, url: str) -> None:
    with entering(office.city):
        answer = answer_of(opened(office.small), CARE)
        with pytest.raises(ValidationError) as refused:
            services.add_link(answer_id=answer.pk, url=url, label="", by=office.coordinator)
        assert list(refused.value.message_dict) == ["url"]


@pytest.mark.parametrize(
    ("model", "change"),
    [
        (Answer, {"question": SCHOOL}),
        (Answer, {"value": "maybe"}),
        (Answer, {"confidence": "total"}),
        (Answer, {"value": "no", "answered_at": None}),
        (Evidence, {"kind": "link"}),
        (Evidence, {"size": 0}),
        (Finding, {"area": ""}),
        (Finding, {"state": "lost"}),
        (Finding, {"state": "planned"}),
    ],
)
def test_the_database_keeps_answers_evidence_and_gaps_sound(
    office: Office, model: Any, change: dict[str, object]
) -> None:
    with entering(office.city):
        row = opened(office.small)
        answer = answer_of(row, CARE)
        services.add_file(answer_id=answer.pk, name="a.pdf", data=PDF, by=office.coordinator)
        services.note_gap(round_id=row.pk, question=CARE, by=BY)
        found = model.objects.filter(pk=answer.pk) if model is Answer else model.objects.all()
        with pytest.raises(DatabaseError), transaction.atomic():
            found.update(**change)


def test_answers_of_a_round_on_paper_are_written_down_at_once(office: Office) -> None:
    """Those that somebody gave stay, notes are read back, and only who runs the round may."""
    told = {
        code: services.AnswerData(value="partial", note=f"en papel {code}")
        for code in ("d1_primary_care", "d1_sexual_health", "d1_gone")
    }
    with entering(office.city):
        row = opened(office.small)
        first = answer_of(row, "d1_primary_care")
        data = services.AnswerData(value="no", note="dicho")
        services.save(answer_id=first.pk, data=data, version=0, by=office.coordinator)
        with pytest.raises(NotYours):
            services.save_all(round_id=row.pk, told=told, by=office.contact)
        assert services.save_all(round_id=row.pk, told=told, by=office.coordinator) == 1
        kept, fresh = (answer_of(row, code) for code in list(told)[:2])
        assert (kept.value, str(kept.note), kept.version) == ("no", "dicho", 1)
        assert (fresh.value, str(fresh.note)) == ("partial", "en papel d1_sexual_health")
        assert (fresh.version, fresh.answered_by) == (1, office.coordinator.pk)
        moved(classified(moved(row, "classifying")), "finished")
        with pytest.raises(NotOpen):
            services.save_all(round_id=row.pk, told=told, by=office.coordinator)
