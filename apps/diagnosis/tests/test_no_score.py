"""No score, no average, no rank, ever: on no page, in no report, for the city and for IOM alike."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import Any

import pypdfium2
import pytest
from django.test import Client
from docx import Document

from apps.diagnosis import selectors, services
from apps.diagnosis.handing import content
from apps.diagnosis.models import Round, State
from apps.diagnosis.services import AnswerData
from apps.diagnosis.tests.conftest import Office
from apps.diagnosis.tests.factories import BY, answer_of, classified, finished, moved, opened
from apps.diagnosis.tests.test_results import EARLY
from conftest import make_account
from tenants import entering
from tenants.publications.models import Submission

CARE, SEXUAL, SCHOOL = "d1_primary_care", "d1_sexual_health", "d1_school_vacancies"
JUDGING = re.compile(
    r"puntaje|puntuaci|promedio|ranking|score|average|porcentaje|percent|\d\s*%"
    r"|\bíndice\b|\bindex\b|\bpuesto\b|\brank|\d\s*puntos\b|\d\s*points\b",
    re.IGNORECASE,
)
# Where it says itself that there is none.
DENIED = re.compile(
    r"No hay puntaje ni orden de áreas|There is no score and no order of areas"
    r"|no un puntaje: las ciudades no se comparan|no score: cities are not compared"
    r"|No hay puntaje ni ranking|There is no score and no ranking"
    r"|No son puntajes|They are no scores"
)
LANGUAGES = ["es-ar", "en"]


@pytest.fixture
def rounds(office: Office) -> tuple[Round, Round]:
    """A finished round with answers on several steps and a gap, and an earlier one."""
    with entering(office.city):
        early = finished(office.small, name="Ronda de 2023", **EARLY)
        row = opened(office.small)
        for code, value in ((CARE, "in_force"), (SEXUAL, "no"), (SCHOOL, "partial")):
            services.save(
                answer_id=answer_of(row, code).pk,
                data=AnswerData(value),
                version=0,
                by=office.coordinator,
            )
        services.note_gap(round_id=row.pk, question=SEXUAL, note="Falta personal", by=BY)
        row = moved(classified(moved(row, State.CLASSIFYING), "potential"), State.FINISHED)
    return early, row


def _judged(client: Client, path: str, language: str) -> list[str]:
    """What of the page's main part, attributes that are read aloud too, judges anybody."""
    page = client.get(path)
    assert page.status_code == 200, path
    assert f'<html lang="{language[:2]}' in page.text
    main = page.text.partition("<main")[2].partition("</main>")[0]
    assert main, path
    aloud = re.findall(r'(?:aria-label|title|alt)="([^"]*)"', main)
    return _found("\n".join([re.sub(r"<[^>]+>", " ", main), *aloud]))


def _found(text: str) -> list[str]:
    return JUDGING.findall(DENIED.sub("", re.sub(r"\s+", " ", text)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_of_the_city_turns_answers_into_a_score_an_average_or_a_rank(
    office: Office, rounds: tuple[Round, Round], language: str
) -> None:
    early, row = rounds
    with entering(office.city):
        answer = answer_of(row, CARE)
    client = office.client(make_account(office.city, "coordinator", language))
    parts = ("", "check/", "gaps/", "workshop/", "areas/health/", "classify/health/")
    ends = (*parts, "results/", f"results/against/{early.pk}/", "hand-in/")
    paths = ["/diagnosis/", *(f"/diagnosis/{row.pk}/{one}" for one in ends)]
    paths.append(f"/diagnosis/answers/{answer.pk}/evidence/")
    assert {path: found for path in paths if (found := _judged(client, path, language))} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_of_iom_does_either(
    office: Office,
    rounds: tuple[Round, Round],
    national_client: Callable[..., Client],
    language: str,
) -> None:
    _early, row = rounds
    city = office.client(office.coordinator)
    seen = city.get(f"/diagnosis/{row.pk}/hand-in/").context["seen"]
    city.post(f"/diagnosis/{row.pk}/hand-in/send/", {"seen": seen})
    [received] = Submission.objects.using("owner").all()
    iom = national_client("analyst_iom", language=language)
    paths = ("/instrument/received/", f"/instrument/received/{received.pk}/")
    assert {path: found for path in paths if (found := _judged(iom, path, language))} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_report_does_either(office: Office, rounds: tuple[Round, Round], language: str) -> None:
    _early, row = rounds
    client = office.client(make_account(office.city, "coordinator", language))
    taken = {
        kind: client.get(f"/diagnosis/{row.pk}/report.{kind}").content for kind in ("pdf", "docx")
    }
    pages = pypdfium2.PdfDocument(taken["pdf"])
    printed = " ".join(page.get_textpage().get_text_range() for page in pages)
    document: Any = Document(io.BytesIO(taken["docx"]))
    cells = [cell.text for table in document.tables for line in table.rows for cell in line.cells]
    edited = " ".join([one.text for one in document.paragraphs] + cells)
    title = {"es-ar": "Hallazgos principales", "en": "Key findings"}[language]
    assert title in printed
    assert title in edited
    # Where a line of print ends a word may be parted.
    assert _found(re.sub(r"[\ufffe\xad]\s*|-\s*\r?\n", "", printed)) == []
    assert _found(edited) == []


# Counts of answers and of people, and which version or edition of a document it is.
COUNTED = {"count", "number", "version", "instrument_version", "edition", "schema"}
NAMES = ("dimension", "area", "question", "code")


def _told(found: Any, key: str = "") -> tuple[list[str], list[str]]:
    """Numbers nothing accounts for and words that judge; and the order in which things stand."""
    wrong, order = [], []
    if isinstance(found, dict):
        wrong = [word for word in found if _found(word.replace("_", " "))]
        if "count" in found and set(found) not in ({"value", "count"}, {"who", "count"}):
            wrong.append(f"{key}.count")
        order = [str(found[name]) for name in NAMES if isinstance(found.get(name), str)]
    elif isinstance(found, int | float) and not isinstance(found, bool) and key not in COUNTED:
        wrong = [f"{key}={found}"]
    inner = found.items() if isinstance(found, dict) else []
    pairs = [*inner] if not isinstance(found, list) else [(key, one) for one in found]
    for name, one in pairs:
        more, after = _told(one, name)
        wrong, order = wrong + more, order + after
    return wrong, order


def test_no_answer_of_the_api_and_nothing_that_leaves_for_iom_adds_up_or_orders_by_answers(
    office: Office,
) -> None:
    """Two rounds answered the other way round read alike, their answers apart."""
    values = ("in_force", "partial", "no", "design")
    rows: list[Round] = []
    with entering(office.city):
        for told in (values, values[::-1]):
            row = opened(office.small)
            for item, value in zip(selectors.sheet(row).items, told, strict=True):
                services.save(
                    answer_id=item.answer.pk,
                    data=AnswerData(value),
                    version=0,
                    by=office.coordinator,
                )
            level = "developed" if rows else "potential"
            row = classified(moved(row, State.CLASSIFYING), level)
            rows.append(moved(row, State.FINISHED))
    client = office.client(office.coordinator)
    orders = []
    for row in rows:
        seen: list[list[str]] = []
        for part in ("results", "comparison", "handing"):
            answered = client.get(f"/api/v1/diagnosis-rounds/{row.pk}/{part}")
            if part != "comparison":
                assert answered.status_code == 200, part
            wrong, order = _told(answered.json() if answered.status_code == 200 else {})
            assert (part, wrong) == (part, [])
            seen += [order] * (part != "comparison")
        with entering(office.city):
            wrong, order = _told(content.content_of(selectors.sheet(row)))
        assert wrong == []
        edited: Any = Document(io.BytesIO(client.get(f"/diagnosis/{row.pk}/report.docx").content))
        tables = [
            [line.cells[0].text for line in table.rows if line.cells] for table in edited.tables
        ]
        orders.append([*seen, order, *tables])
    assert all(orders[0])
    # Last in the later report stands what changed since the earlier, under its headings.
    assert orders[0] == orders[1][: len(orders[0])]
    assert len(orders[1]) - len(orders[0]) == 1
