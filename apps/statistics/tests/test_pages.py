"""The coordinator's pages and API: see, close, look, publish."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from apps.statistics import services
from apps.statistics.models import SealedValue
from tenants import entering
from tenants.models import City
from tenants.publications import selectors as publications
from tenants.publications.periods import Period, today
from tests.attacks import factories
from tests.looks import least_asked

Clients = Callable[..., Any]
MARCH = Period.parse("2026-03")


@pytest.fixture
def attended(maipu: City, clean: None) -> None:
    with entering(maipu):
        factories.attend_all(factories.people(23, "BOL"), date(2026, 3, 10))


@pytest.mark.usefixtures("attended")
def test_a_coordinator_closes_looks_and_publishes(maipu: City, city_client: Clients) -> None:
    client = city_client(maipu, "coordinator", language="en")
    assert "March 2026" in client.get("/statistics/").content.decode()
    assert "Close and preview" in client.get("/statistics/2026-q1/").content.decode()
    client.post("/statistics/2026-q1/close/")
    html = client.get("/statistics/2026-q1/").content.decode()
    with entering(maipu):
        stored = SealedValue.objects.get(category="BOL")
    line = re.search(r"<tr><th[^>]*>Bolivia</th>(.*?)</tr>", html, re.DOTALL)
    assert line
    assert f">{stored.exact}<" in line[1]
    assert f">{stored.value}<" in line[1]
    assert client.get("/statistics/2026-q1/publish/").status_code == 200
    with entering(maipu):
        assert not publications.own_releases().exists()
    client.post("/statistics/2026-q1/publish/")
    with entering(maipu):
        (release,) = publications.own_releases()
        assert publications.values_of(release)["BOL"] == stored.value
    html = client.get("/statistics/2026-q1/").content.decode()
    assert "What was published is never changed" in html
    assert "Prueba coordinator" in html


@pytest.mark.usefixtures("attended")
def test_asking_by_get_changes_nothing(maipu: City, city_client: Clients) -> None:
    client = city_client(maipu, "coordinator")
    assert client.get("/statistics/2026-03/close/").status_code == 405
    assert client.get("/statistics/2026-03/publish/").status_code == 302
    with entering(maipu):
        assert not SealedValue.objects.exists()


@pytest.mark.usefixtures("attended")
def test_publishing_what_nobody_looked_at_is_refused(maipu: City, city_client: Clients) -> None:
    client = city_client(maipu, "coordinator", language="en")
    response = client.post("/statistics/2026-03/publish/", follow=True)
    assert "has to be closed and looked at" in response.content.decode()
    running = Period.containing(today(), "month").key
    response = client.post(f"/statistics/{running}/close/", follow=True)
    assert "not over yet" in response.content.decode()


@pytest.mark.usefixtures("attended")
def test_a_viewer_sees_and_does_nothing(maipu: City, city_client: Clients) -> None:
    client = city_client(maipu, "viewer", language="en")
    html = client.get("/statistics/2026-03/").content.decode()
    assert ">23<" in html
    assert "Close and preview" not in html
    for step in ("close", "publish"):
        assert client.post(f"/statistics/2026-03/{step}/").status_code == 403
        assert client.post(f"/api/v1/periods/2026-03/{step}").status_code == 403
    officer = city_client(maipu, "officer")
    for address in ("/statistics/", "/statistics/2026-03/", "/api/v1/periods", "/api/v1/releases"):
        assert officer.get(address).status_code == 403


@pytest.mark.parametrize(
    "key", ["2026", "2026-13", "1850-01", "9999-01", "x", "2026-q5", "0000-01"]
)
def test_an_address_of_no_period_is_not_found(maipu: City, city_client: Clients, key: str) -> None:
    client = city_client(maipu, "coordinator")
    assert client.get(f"/statistics/{key}/").status_code == 404
    assert client.get(f"/api/v1/periods/{key}").status_code == 404


@pytest.mark.usefixtures("attended")
def test_the_note_and_the_limit_stand_beside_the_figures(maipu: City, city_client: Clients) -> None:
    html = city_client(maipu, "coordinator").get("/statistics/2026-03/").content.decode()
    for words in ("de 2 en promedio", "atenciones anónimas", "Límite de privacidad de 2026"):
        assert words in html


@pytest.mark.usefixtures("attended")
def test_the_api_takes_the_same_steps(maipu: City, city_client: Clients) -> None:
    client = city_client(maipu, "coordinator")
    listed = client.get("/api/v1/periods?year=2026").json()["results"]
    assert {row["state"] for row in listed} == {"open"}
    assert client.post("/api/v1/periods/2026-03/publish").status_code == 409
    first = client.post("/api/v1/periods/2026-03/close").json()
    assert first["state"] == "previewed"
    assert first["tables"][0]["cells"][0]["exact"] == 23
    assert client.post("/api/v1/periods/2026-03/close").json() == first
    assert client.post("/api/v1/periods/2026-03/publish").json()["state"] == "published"
    (release,) = client.get("/api/v1/releases").json()["results"]
    assert release["values"] == {"total": first["tables"][0]["cells"][0]["value"]}
    assert release["period"] == MARCH.key


@pytest.mark.usefixtures("attended")
def test_another_city_sees_nothing_of_it(rosario: City, maipu: City, city_client: Clients) -> None:
    ours = city_client(maipu, "coordinator")
    ours.post("/statistics/2026-03/close/")
    ours.post("/statistics/2026-03/publish/")
    theirs = city_client(rosario, "coordinator")
    assert theirs.get("/api/v1/releases").json()["results"] == []
    assert ">23<" not in theirs.get("/statistics/2026-03/").content.decode()


def _queries(client: Any, address: str) -> int:
    """How many the page asks."""
    assert client.get(address).status_code == 200
    return len(least_asked(lambda: client.get(address)))


@pytest.mark.usefixtures("attended")
def test_the_list_costs_the_same_whatever_was_published(maipu: City, city_client: Clients) -> None:
    client = city_client(maipu, "coordinator")
    client.get("/statistics/?year=2026")
    before = _queries(client, "/statistics/?year=2026")
    with entering(maipu):
        for key in ("2026-01", "2026-02", "2026-03", "2026-q1"):
            services.close_and_publish(Period.parse(key))
    # One for the states, which nobody had to fetch while no period was closed; one for the ledger.
    assert _queries(client, "/statistics/?year=2026") <= before + 3
