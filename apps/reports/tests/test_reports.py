"""Reports: the page, the file and the API tell the same figures, and to each reader their own."""

from __future__ import annotations

import csv
import datetime
import io
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from apps.registry.tests.factories import a_consultation, a_person
from tenants import entering
from tenants.models import City

DAYS = "start=2024-05-01&end=2024-05-31"


@pytest.fixture
def may(maipu: City, clean: None) -> City:
    """A month of Maipú: seven about housing (one anonymous), two of school, one reserved."""
    with entering(maipu):
        wilma, ana = a_person(), a_person(given_names="Ana", nationalities=("PRY",), gender="man")
        for day in range(1, 7):
            a_consultation(person=wilma, contacted_on=datetime.date(2024, 5, day))
        a_consultation(contacted_on=datetime.date(2024, 5, 7), nationality="SEN")
        for day in (8, 31):
            a_consultation(
                person=ana,
                contacted_on=datetime.date(2024, 5, day),
                subject="school",
                result="resolved",
            )
        a_consultation(
            person=ana, contacted_on=datetime.date(2024, 5, 9), subject="gender_violence"
        )
        a_consultation(person=ana, contacted_on=datetime.date(2024, 6, 1), subject="dni")
    return maipu


Reader = Callable[..., Any]


def table(client: Client, query: str) -> list[list[str]]:
    """The rows of the file."""
    answer = client.get(f"/reports/table.csv?{query}")
    assert answer.status_code == 200
    body = b"".join(answer.streaming_content).decode()  # type: ignore[attr-defined]
    return list(csv.reader(io.StringIO(body)))


def page(client: Client, query: str = DAYS) -> str:
    answer = client.get(f"/reports/?{query}")
    assert answer.status_code == 200
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def test_figures_by_subject_of_a_month(may: City, city_client: Reader) -> None:
    rows = table(city_client(may, "coordinator"), DAYS)
    assert rows == [["Tema", "Total"], ["Vivienda", "7"], ["Vacante escolar", "2"], ["Total", "9"]]


def test_people_are_counted_once_in_all(may: City, city_client: Reader) -> None:
    rows = table(city_client(may, "coordinator"), f"{DAYS}&unit=people&rows=subject&columns=gender")
    assert rows[0] == ["Tema", "Varón", "Mujer", "Total"]
    assert rows[1:] == [
        ["Vivienda", "0", "1", "1"],
        ["Vacante escolar", "1", "0", "1"],
        ["Total", "1", "1", "2"],
    ]


def test_filters_stand_in_the_address_and_are_said_in_words(may: City, city_client: Reader) -> None:
    query = f"{DAYS}&rows=month&subject=school"
    assert "Tema: Vacante escolar" in page(city_client(may, "coordinator"), query)
    rows = table(city_client(may, "coordinator"), query)
    assert rows == [["Mes", "Total"], ["mayo 2024", "2"], ["Total", "2"]]


def test_a_viewer_sees_no_small_number_and_whole_months(may: City, city_client: Reader) -> None:
    viewer = city_client(may, "viewer")
    rows = table(viewer, "start=2024-05-02&end=2024-05-03&nationality=SEN")
    assert rows == [
        ["Tema", "Total"],
        ["Vivienda", "5"],
        ["Vacante escolar", "menos de 5"],
        ["Total", "5"],
    ]
    told = viewer.get(f"/api/v1/reports?{DAYS}").json()
    assert [line["total"] for line in told["lines"]] == [5, None]
    assert "Senegal" not in viewer.get(f"/reports/?{DAYS}").content.decode()


def test_what_is_reserved_is_counted_for_whoever_works_with_it(
    may: City, city_client: Reader, account: Callable[..., Any]
) -> None:
    from apps.accounts import services

    assert "Violencia" not in str(table(city_client(may, "coordinator"), DAYS))
    client = city_client(may, "protection_officer")
    with entering(may):
        services.grant_role(user=client.user, role="viewer", by=None)
    assert ["Violencia de género", "1"] in table(client, DAYS)


def test_the_api_says_the_same(may: City, city_client: Reader) -> None:
    client = city_client(may, "coordinator")
    told = client.get(f"/api/v1/reports?{DAYS}&rows=nationality&columns=age").json()
    assert told["total"] == 9
    assert {line["code"]: line["total"] for line in told["lines"]} == {
        "BOL": 6,
        "PRY": 2,
        "SEN": 1,
    }
    assert told["column_labels"] == ["30-34", "Sin registrar"]
    assert client.get("/api/v1/reports?rows=person").status_code == 400
    assert client.get("/api/v1/reports?start=2024-06-01&end=2024-05-01").status_code == 400


@pytest.mark.parametrize(
    "query",
    ["rows=nothing", "start=yesterday", "columns=subject&rows=subject", "start=2030-01-01", "x=1"],
)
def test_a_link_with_a_mistake_still_shows_a_report(
    may: City, city_client: Reader, query: str
) -> None:
    assert "Informes" in page(city_client(may, "coordinator"), query)


def test_an_empty_city_is_told_so(maipu: City, city_client: Reader) -> None:
    assert "Ninguna atención en estos días" in page(city_client(maipu, "coordinator"))


def test_a_report_costs_the_same_whatever_its_size(
    may: City, city_client: Reader, django_assert_max_num_queries: Any
) -> None:
    client = city_client(may, "coordinator")
    client.get(f"/reports/?{DAYS}")
    with django_assert_max_num_queries(28):
        client.get(f"/reports/?{DAYS}&rows=nationality&columns=age")


def test_a_subject_that_looks_like_a_formula_stays_a_word(may: City, city_client: Reader) -> None:
    from apps.registry import services

    with entering(may):
        services.add_local_code(
            list_name="subject",
            code="formula",
            label="=HYPERLINK(1)",
            national_code="other",
            by=None,
        )
        a_consultation(subject="formula", contacted_on=datetime.date(2024, 5, 20))
    assert ["'=HYPERLINK(1)", "1"] in table(city_client(may, "coordinator"), DAYS)
