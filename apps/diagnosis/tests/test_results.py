"""What a round shows: counts that agree with the answers, and rounds compared across versions."""

from __future__ import annotations

import csv
import datetime
import io
import re
import uuid
from typing import Any

import pytest
from django.db import connection

from apps.diagnosis import instrument, services
from apps.diagnosis.models import Round, State
from apps.diagnosis.results import comparing, counting, tables
from apps.diagnosis.results.comparing import Way
from apps.diagnosis.selectors import sheet
from apps.diagnosis.tests import versions
from apps.diagnosis.tests.conftest import Office
from apps.diagnosis.tests.factories import (
    a_question,
    an_instrument,
    answer_of,
    classified,
    finished,
    moved,
    opened,
    published,
    said,
)
from kernel.models import Sighting
from tenants import entering

EARLY: dict[str, Any] = {
    "starts_on": datetime.date(2023, 3, 1),
    "due_on": datetime.date(2023, 4, 1),
}
CYCLE = ("in_force", "partial", "design", "no", "outside", "")


@pytest.fixture
def whole(office: Office) -> Round:
    """A finished round of the national instrument, its answers on every step in turn."""
    with entering(office.city):
        row = opened()
        asked = instrument.of(row.instrument).questions
        answered(office, row, {one.code: CYCLE[n % 6] for n, one in enumerate(asked)})
        return done(row)


def answered(office: Office, row: Round, values: dict[str, str]) -> None:
    """Those answers, given by the coordinator."""
    for code, value in values.items():
        if value:
            services.save(
                answer_id=answer_of(row, code).pk,
                data=services.AnswerData(value=value),
                version=0,
                by=office.coordinator,
            )


def done(row: Round) -> Round:
    """The round, with every area judged, finished."""
    return moved(classified(moved(row, State.CLASSIFYING)), State.FINISHED)


def _rows(answer: Any) -> list[list[str]]:
    text = b"".join(answer.streaming_content).decode().lstrip("\ufeff")
    return list(csv.reader(io.StringIO(text)))


def test_counts_agree_with_the_answers_in_the_database(office: Office, whole: Round) -> None:
    with entering(office.city), connection.cursor() as cursor:
        counted = counting.results(sheet(whole))
        cursor.execute(
            "SELECT split_part(question, '_', 1), value, count(*) FROM diagnosis_answer "
            "WHERE round_id = %s GROUP BY 1, 2",
            [whole.pk],
        )
        recounted = {(code, value): number for code, value, number in cursor.fetchall()}
    told = {
        (one.dimension.code, step): number
        for one in counted.dimensions
        for step, number in one.spread.counts
        if number
    }
    assert told == recounted
    assert counted.whole.number == 78


def test_every_question_stands_in_the_matrix_once_for_each_area(
    office: Office, whole: Round
) -> None:
    with entering(office.city):
        counted = counting.results(sheet(whole))
    asked = counted.sheet.instrument
    assert {area.judgement.area.code for area in counted.areas} == {a.code for a in asked.areas}
    for area in counted.areas:
        expected = asked.tagged(area.judgement.area.code)
        assert sum(spread.number for _of, spread in area.cells) == len(expected)


def test_the_page_draws_a_spoke_for_each_question_and_says_it_in_a_table(
    office: Office, whole: Round
) -> None:
    page = office.client(office.coordinator).get(f"/diagnosis/{whole.pk}/results/")
    wheel = page.text[page.text.index('<svg class="wheel"') :].partition("</svg>")[0]
    spokes = re.findall(r'<path (class="wheel__(?:track|blank)"|fill="url)', wheel)
    assert len(spokes) == 78
    table = page.text[page.text.index("<tfoot>") : page.text.index("</tfoot>")]
    assert re.findall(r'class="num">(\d+)<', table) == ["13"] * 6 + ["78"]
    csv_rows = _rows(
        office.client(office.coordinator).get(f"/diagnosis/{whole.pk}/results/dimensions.csv")
    )
    assert csv_rows[-1][1:] == ["13"] * 6 + ["78"]
    with entering(office.city):
        [taken] = Sighting.objects.filter(kind="diagnosis.round", verb="export")
        assert (taken.object, taken.count) == (whole.pk, 7)
    assert len(csv_rows) == 8


def test_no_page_nor_file_gives_a_score(office: Office, whole: Round) -> None:
    """Shares, averages and places are what the programme never tells of a city."""
    client = office.client(office.coordinator)
    page = client.get(f"/diagnosis/{whole.pk}/results/").text
    main = page[page.index("<main") : page.index("</main>")]
    assert " %" not in re.sub(r"<[^>]+>", " ", main)
    heads = _rows(client.get(f"/diagnosis/{whole.pk}/results/areas.csv"))[0]
    assert len(heads) == 3 + len(counting.STEPS)


def test_answers_as_a_file_hold_no_note(office: Office, whole: Round) -> None:
    with entering(office.city):
        code = instrument.of(whole.instrument).questions[0].code
        answer = answer_of(whole, code)
        answer.note = "una nota que no sale"
        answer.save()
    rows = _rows(
        office.client(office.coordinator).get(f"/diagnosis/{whole.pk}/results/answers.csv")
    )
    assert len(rows) == 79
    assert "una nota" not in str(rows)
    assert rows[1][5] == "Vigente"


@pytest.fixture
def two(office: Office) -> tuple[Round, Round]:
    """A round of version 1 and a later one of version 2 of the national instrument."""
    first = {
        versions.REWORDED: "no",
        versions.SPLIT[0]: "design",
        "d2_strategy": "in_force",
        "d2_action_plan": "partial",
        versions.DROPPED: "no",
        "d1_housing": "in_force",
        "d6_firewall": "design",
        "d1_local_vote": "outside",
    }
    then = {
        versions.REWORDED: "in_force",
        versions.SPLIT[1][0]: "partial",
        versions.SPLIT[1][1]: "no",
        versions.MERGED[1]: "in_force",
        versions.NEW: "no",
        "d1_housing": "partial",
        "d6_firewall": "design",
        "d1_local_vote": "no",
    }
    with entering(office.city):
        early = opened(name="2023", **EARLY)
        answered(office, early, first)
        early = done(early)
    published(versions.second(), code=instrument.CODE)
    with entering(office.city):
        late = opened(name="2026")
        assert late.instrument_version == 2
        answered(office, late, then)
        return early, done(late)


def test_a_round_of_version_1_is_compared_with_one_of_version_2(
    office: Office, two: tuple[Round, Round]
) -> None:
    early, late = two
    with entering(office.city):
        assert [one.pk for one in comparing.comparable(late)] == [early.pk]
        assert comparing.comparable(early) == []
        compared = comparing.compare(sheet(early), sheet(late))
    rows = {one.question.code: one for one in compared.rows}
    went = {code: one.way for code, one in rows.items() if one.before and one.before[0][1]}
    assert went == {
        versions.REWORDED: Way.FORWARD,
        versions.SPLIT[1][0]: Way.FORWARD,
        versions.SPLIT[1][1]: Way.BACK,
        # Two answers that differ became one: nobody can say which way it went.
        versions.MERGED[1]: Way.OTHER,
        versions.DROPPED: Way.OTHER,
        "d1_housing": Way.BACK,
        "d6_firewall": Way.SAME,
        # From outside the city's competence there is no way forward or back.
        "d1_local_vote": Way.OTHER,
    }
    merged = rows[versions.MERGED[1]]
    assert [value for _question, value in merged.before] == ["in_force", "partial"]
    assert rows[versions.NEW].before == ()
    assert rows[versions.DROPPED].now is None
    assert {rows[code].note for code in ("d1_housing", "d6_firewall")} == {""}
    assert all(
        rows[code].note
        for code in (versions.REWORDED, *versions.SPLIT[1], versions.NEW, versions.DROPPED)
    )
    counted = {one.dimension.code: (one.before.number, one.now.number) for one in compared.pairs}
    assert counted == {"d1": (18, 18), "d2": (16, 15), "d3": (10, 11), "d4": (14, 13)} | {
        "d5": (9, 10),
        "d6": (11, 11),
    }


def test_the_comparison_is_a_page_and_a_file(office: Office, two: tuple[Round, Round]) -> None:
    early, late = two
    client = office.client(office.coordinator)
    address = f"/diagnosis/{late.pk}/results/against/{early.pk}"
    page = client.get(f"{address}/").text
    assert "La pregunta se reformuló." in page
    with entering(office.city):
        compared = comparing.compare(sheet(early), sheet(late))
        expected = [[str(cell) for cell in row] for row in tables.comparison(compared)]
    assert [row[0] for row in _rows(client.get(f"{address}.csv"))[1:]] == [r[0] for r in expected]
    assert client.get(f"/diagnosis/{early.pk}/results/against/{late.pk}/").status_code == 404


def test_rounds_of_one_version_are_compared_whatever_its_mapping_says(office: Office) -> None:
    """A question that was new in that version is the same one in both rounds."""
    content = an_instrument(
        a_question("d1_a", "d1", "health", maps_from=[]),
        a_question("d1_b", "d1", "health", maps_from=["d1_gone"]),
    )
    document = published(content, code="mapped")
    with entering(office.city):
        early = opened(document, name="2023", **EARLY)
        answered(office, early, {"d1_a": "no", "d1_b": "no"})
        early, late = done(early), opened(document)
        answered(office, late, {"d1_a": "partial", "d1_b": "no"})
        compared = comparing.compare(sheet(early), sheet(done(late)))
    assert {one.question.code: one.way for one in compared.rows} == {
        "d1_a": Way.FORWARD,
        "d1_b": Way.SAME,
    }


def test_what_lies_between_two_versions_is_followed(office: Office) -> None:
    """Version 1 is compared with version 3, through what version 2 split."""
    first = an_instrument(a_question("d1_a", "d1", "health"))
    second = an_instrument(a_question("d1_b", "d1", "health", maps_from=["d1_a"]))
    third = an_instrument(
        a_question("d1_c", "d1", "health", maps_from=["d1_b"], text=said("otherwise"))
    )
    ids = [published(content, code="stairs") for content in (first, second, third)]
    with entering(office.city):
        early = opened(ids[0], name="2023", **EARLY)
        answered(office, early, {"d1_a": "no"})
        early, late = done(early), opened(ids[2])
        answered(office, late, {"d1_c": "in_force"})
        compared = comparing.compare(sheet(early), sheet(done(late)))
    (row,) = compared.rows
    assert (row.question.code, row.way) == ("d1_c", Way.FORWARD)
    assert row.before[0][0].code == "d1_a"


def test_only_who_sees_the_whole_round_sees_its_results(office: Office, whole: Round) -> None:
    for who in (office.contact, office.stranger):
        client = office.client(who)
        for tail in ("", "answers.csv", f"against/{whole.pk}/"):
            assert client.get(f"/diagnosis/{whole.pk}/results/{tail}").status_code == 403
    coordinator = office.client(office.coordinator)
    assert coordinator.get(f"/diagnosis/{uuid.uuid4()}/results/").status_code == 404
    assert coordinator.get(f"/diagnosis/{whole.pk}/results/secrets.csv").status_code == 404


def test_rounds_of_another_instrument_are_not_compared(office: Office) -> None:
    with entering(office.city):
        finished(office.small, name="2023", **EARLY)
        late = finished(name="2026")
        assert comparing.comparable(late) == []
