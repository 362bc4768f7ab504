"""What each audience reads of the nation: page, CSV twins and API."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from typing import Any

import pytest
from django.db import DatabaseError

from apps.observatory import presenters, selectors
from apps.observatory.rules import Mark
from apps.observatory.tests.conftest import AUGUST, JULY, SEPTEMBER, SUMMER
from tenants.models import City
from tenants.publications.models import NationalSum, Release

Clients = Callable[..., Any]


def page(client: Any, address: str = "/") -> str:
    response = client.get(address)
    assert response.status_code == 200, (address, response.status_code)
    return str(response.content.decode())


def rows(client: Any, address: str) -> list[dict[str, str]]:
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"].startswith("text/csv")
    text = b"".join(response.streaming_content).decode()
    return list(csv.DictReader(io.StringIO(text)))


def test_the_nation_is_the_exact_sum_of_its_cities(nation: City) -> None:
    iom, dnm = selectors.observatory("iom"), selectors.observatory("dnm")
    # The negative figure of a city enters the sum as it was stored.
    assert iom.months[AUGUST].total == dnm.months[AUGUST].total == -2 + 310 + 92
    assert iom.quarters[SUMMER].cells == dnm.quarters[SUMMER].cells
    assert iom.quarters[SUMMER].cells["BOL"] == 12 + 200 + 30
    assert iom.quarters[SUMMER].cells["PRY"] == 7 - 6 + 4
    for period, figure in iom.months.items():
        by_city = [series[period].total for series in iom.city_months.values() if period in series]
        assert figure.total == sum(by_city)


def test_the_dnm_is_given_sums_of_three_or_more(nation: City) -> None:
    data = selectors.observatory("dnm")
    assert set(data.months) == {AUGUST}
    assert not data.city_months
    assert not data.city_quarters


def test_a_city_that_stops_sharing_leaves_every_sum(nation: City, rosario: City) -> None:
    City.objects.using("owner").filter(pk=rosario.pk).update(sharing_iom=False, sharing_dnm=False)
    iom = selectors.observatory("iom")
    assert rosario.pk not in iom.city_months
    assert iom.months[AUGUST].total == -2 + 92
    assert selectors.observatory("dnm").months == {}
    shown = presenters.overview(iom, AUGUST, None)
    row = next(each for each in shown.cities if each.city.pk == rosario.pk)
    assert row.shown.mark == Mark.NOT_SHARED
    assert not next(each for each in shown.missing if each.city.pk == rosario.pk).shared


def test_the_alias_of_an_audience_can_read_no_more_than_it(nation: City) -> None:
    with pytest.raises(DatabaseError, match="permission denied"):
        list(Release.objects.using("dnm"))
    with pytest.raises(DatabaseError, match="permission denied"):
        list(NationalSum.objects.using("iom"))


def test_every_city_has_its_mark(nation: City, maipu: City) -> None:
    shown = presenters.overview(selectors.observatory("iom"), AUGUST, None)
    marks = {row.city.name: row.shown.mark for row in shown.cities}
    assert marks == {"Maipú": Mark.ZERO, "Rosario": Mark.VALUE, "Tercera": Mark.VALUE}
    shown = presenters.overview(selectors.observatory("iom"), SEPTEMBER, None)
    marks = {row.city.name: row.shown.mark for row in shown.cities}
    assert marks["Maipú"] == Mark.NOT_REPORTED


def test_iom_reads_which_city_did_not_report_which_month(
    nation: City, national_client: Clients
) -> None:
    html = page(national_client("analyst_iom"), "/?period=2026-09")
    missing = html.split("Qué falta informar")[1].split("</ul>")[0]
    assert "Maipú" in missing
    assert "Tercera" in missing
    for city in ("Maipú", "Rosario", "Tercera"):
        assert city in html
    assert "333" in html


def test_the_dnm_reads_no_city(nation: City, national_client: Clients) -> None:
    client = national_client("analyst_dnm")
    for address in ("/", "/?period=2026-09", "/?city=maipu", "/?period=2026-08&city=rosario"):
        html = page(client, address)
        for canary in ("Maipú", "Rosario", "Tercera", "333", "310"):
            assert canary not in html, (address, canary)
    assert "400" in page(client)
    assert client.get("/data/cities.csv").status_code == 404


def test_the_note_stands_beside_the_figures(nation: City, national_client: Clients) -> None:
    html = page(national_client("analyst_iom", language="es-ar"))
    for words in ("ajuste al azar", "de 2 en promedio", "rara vez más de 6", "ε = 0,5", "2026.1"):
        assert words in html
    html = page(national_client("analyst_dnm", language="en"))
    for words in ("random adjustment", "2 on average", "rarely over 6", "ε = 0.5", "geometric-1"):
        assert words in html


def test_the_csv_twin_says_what_the_page_shows(nation: City, national_client: Clients) -> None:
    client = national_client("analyst_iom", language="en")
    found = {row["month"]: row for row in rows(client, "/data/months.csv?period=2026-08")}
    assert found["2026-08"]["persons"] == "400"
    assert found["2026-08"]["cities"] == "3"
    table = rows(client, "/data/nationalities.csv?period=2026-09")
    shown = {row["code"]: (row["persons"], row["mark"]) for row in table}
    assert shown["BOL"] == ("242", "")
    assert shown["PRY"] == ("", "under 10, added to the rest")
    assert shown["HTI"] == ("0", "zero")
    # rest = 11 + what was folded (5) + what is below zero (-2)
    assert shown["rest"] == ("14", "")
    cities = {row["city"]: row for row in rows(client, "/data/cities.csv?period=2026-08")}
    assert (cities["Maipú"]["persons"], cities["Maipú"]["mark"]) == ("0", "zero")


def test_a_csv_for_spreadsheets_of_the_country(nation: City, national_client: Clients) -> None:
    response = national_client("analyst_iom").get("/data/months.csv?excel=1")
    text = b"".join(response.streaming_content).decode()
    assert text.startswith("\ufeffmes;")


def test_one_city_for_iom(nation: City, national_client: Clients) -> None:
    html = page(national_client("analyst_iom", language="en"), "/?city=rosario&period=2026-08")
    assert "People attended in Rosario" in html
    assert "310" in html


@pytest.mark.parametrize(
    "query", ["period=2026-13", "period=x", "city=nowhere", "city='--", "period="]
)
def test_a_filter_that_means_nothing_is_left_aside(
    nation: City, national_client: Clients, query: str
) -> None:
    assert "400" in page(national_client("analyst_iom"), f"/?{query}")


def test_before_anybody_published(third: City, national_client: Clients) -> None:
    for role in ("analyst_iom", "analyst_dnm"):
        client = national_client(role, language="en")
        assert "No city has published figures yet" in page(client)
        assert len(rows(client, "/data/nationalities.csv")) == 0


def test_only_audiences_come_in(nation: City, national_client: Clients) -> None:
    operator = national_client("operator")
    for address in ("/method/", "/data/months.csv", "/api/v1/figures"):
        assert operator.get(address).status_code == 403, address
    # No dead end after signing in: the first page of the menu that they may open.
    sent = operator.get("/")
    assert sent.status_code == 302
    assert operator.get(sent["Location"]).status_code == 200
    for role in ("analyst_iom", "analyst_dnm"):
        assert "ε&nbsp;=&nbsp;12" in page(national_client(role), "/method/")


def test_the_api_gives_each_audience_its_figures(nation: City, national_client: Clients) -> None:
    iom, dnm = national_client("analyst_iom"), national_client("analyst_dnm")
    for client, periods in ((iom, {"2026-07", "2026-08", "2026-09"}), (dnm, {"2026-08"})):
        answer = client.get("/api/v1/figures").json()
        assert {row["period"] for row in answer["results"]} == periods
        assert {row["city"] for row in answer["results"]} == {None}
    answer = iom.get("/api/v1/figures?city=maipu").json()
    values = {row["period"]: (row["value"], row["mark"]) for row in answer["results"]}
    assert values == {"2026-07": (40, "value"), "2026-08": (-2, "zero")}
    assert dnm.get("/api/v1/figures?city=maipu").status_code == 403
    assert iom.get("/api/v1/figures?city=nowhere").status_code == 404
    assert iom.get("/api/v1/figures?table=T9").status_code == 400
    quarter = dnm.get("/api/v1/figures?table=T1&year=2026").json()["results"]
    assert {row["category"]: row["value"] for row in quarter}["PRY"] == 5


def test_the_page_costs_the_same_queries_whatever_was_published(nation: City, third: City) -> None:
    from django.db import connections
    from django.test.utils import CaptureQueriesContext

    for alias, most in (("iom", 2), ("dnm", 2)):
        audience: Any = alias
        with CaptureQueriesContext(connections[alias]) as queries:
            presenters.overview(selectors.observatory(audience), JULY, None)
        assert len(queries) <= most, alias
