"""A month leaves the city: closed, looked at as others will see it, published, read."""

from __future__ import annotations

import csv
import datetime
import re
from collections.abc import Iterator

import pytest
from django.utils import translation

from apps.observatory.tests.conftest import publish_for, third
from apps.registry.tests.factories import a_consultation, a_person
from apps.statistics import services as statistics
from tenants import entering
from tenants.models import City
from tenants.publications.periods import Period, today
from tests.journeys.conftest import Opens
from tests.journeys.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys-figures")]
__all__ = ["third"]

PEOPLE = 41
# Old enough for its fifteen days to have passed.
MONTH = Period.containing(today() - datetime.timedelta(days=80), "month")


@pytest.fixture
def spanish() -> Iterator[None]:
    """Names of months as the pages say them."""
    with translation.override("es-ar"):
        yield


@pytest.fixture
def nation(maipu: City, rosario: City, third: City, spanish: None) -> None:
    """Maipú has attended people; the two others have already published the month."""
    with entering(maipu):
        for number in range(PEOPLE):
            person = a_person(given_names=f"Nombre{number}", family_names="Canario")
            a_consultation(person=person, contacted_on=MONTH.start)
    with entering(rosario):
        a_consultation(person=a_person(), contacted_on=MONTH.start)
        statistics.close_and_publish(MONTH)
    publish_for(third.pk, MONTH, {"total": 300})


@pytest.mark.usefixtures("nation")
def test_a_month_is_closed_looked_at_published_and_read_by_the_nation(
    maipu: City, rosario: City, signed_in: Opens
) -> None:
    coordinator = signed_in(maipu, "coordinator")
    when_the_month_is_opened(coordinator)
    coordinator.sees("Exacta, solo para tu ciudad", str(PEOPLE)).finds_it_sound(where="open")
    coordinator.clicks("Cerrar y previsualizar").arrives()
    shown = then_exact_and_shown_stand_side_by_side(coordinator)

    iom = signed_in(None, "analyst_iom")
    then_the_city_has_not_reported(iom, maipu)

    when_it_is_published(coordinator)
    iom.goes_to(f"/?period={MONTH.key}")
    then_the_nation_is_read(iom)
    then_the_city_is_read(iom, maipu, shown)

    dnm = signed_in(None, "analyst_dnm").goes_to(f"/?period={MONTH.key}")
    then_the_nation_is_read(dnm)
    then_no_city_is_named(dnm, maipu, rosario)


@pytest.mark.usefixtures("nation")
def test_what_cannot_be_done_says_why(maipu: City, signed_in: Opens) -> None:
    coordinator = signed_in(maipu, "coordinator")
    running = Period.containing(today(), "month")
    coordinator.goes_to(f"/statistics/{running.key}/").sees("En curso")
    coordinator.sees_not("Cerrar y previsualizar").finds_it_sound(where="running month")
    viewer = signed_in(maipu, "viewer")
    viewer.goes_to(f"/statistics/{MONTH.key}/").sees(str(PEOPLE))
    viewer.sees_not("Cerrar y previsualizar").finds_it_sound(where="viewer")


def when_the_month_is_opened(coordinator: Visitor) -> None:
    coordinator.clicks("Estadísticas", "link").arrives()
    if MONTH.year != today().year:
        coordinator.clicks(str(MONTH.year), "link").arrives()
    coordinator.finds_it_sound(where="periods")
    coordinator.clicks(MONTH.label, "link").arrives()


def then_exact_and_shown_stand_side_by_side(coordinator: Visitor) -> int:
    coordinator.sees("Como la ven los demás", "Cerrado, sin publicar")
    coordinator.finds_it_sound(where="preview")
    stats = coordinator.page.locator("main .stat")
    exact, shown = (_figure(stats.nth(place).inner_text()) for place in (0, 1))
    assert exact == PEOPLE
    coordinator.goes_to(f"/statistics/{MONTH.key}/")
    assert _figure(stats.nth(1).inner_text()) == shown, "the draw was repeated"
    return shown


def when_it_is_published(coordinator: Visitor) -> None:
    coordinator.clicks("Publicar", "link").arrives().sees("No se puede deshacer")
    coordinator.finds_it_sound(where="publish?")
    coordinator.clicks("Sí, publicar").arrives().sees("Lo publicado no se cambia nunca")
    coordinator.finds_it_sound(where="published")


def then_the_city_has_not_reported(analyst: Visitor, city: City) -> None:
    analyst.goes_to(f"/?period={MONTH.key}")
    missing = analyst.page.locator(".card", has_text="Qué falta informar")
    assert city.name in missing.inner_text()
    analyst.finds_it_sound(where="a city has not reported")


def then_the_nation_is_read(analyst: Visitor) -> None:
    analyst.sees("Mes a mes", "Por qué las cifras no son exactas", "Qué falta informar")
    assert "3 de 3" in analyst.reads()
    figure = analyst.page.locator("figure, .figure", has_text="Mes a mes").first
    figure.locator("svg").first.wait_for()
    rows = csv_of(analyst, figure_name="Mes a mes")
    total = next(row for row in rows if MONTH.key in row)
    figure.locator("summary").click()
    table = figure.locator("table").inner_text()
    assert MONTH.label in table
    assert any(cell.isdigit() and cell in table.replace(".", "") for cell in total[1:])
    analyst.finds_it_sound(where="the nation")


def then_the_city_is_read(analyst: Visitor, city: City, shown: int) -> None:
    analyst.sees("Por ciudad")
    figure = analyst.page.locator("figure", has_text="Por ciudad")
    assert city.name in figure.inner_text()
    rows = csv_of(analyst, figure_name="Por ciudad")
    assert str(shown) in next(row for row in rows if city.name in row or city.slug in row)
    analyst.goes_to(f"/?period={MONTH.key}&city={city.slug}").sees(f"en {city.name}")
    assert str(shown) in analyst.reads()
    analyst.finds_it_sound(where="one city")


def then_no_city_is_named(analyst: Visitor, *cities: City) -> None:
    text = analyst.page.content()
    for city in cities:
        assert city.name not in text
    analyst.goes_to(f"/?period={MONTH.key}&city={cities[0].slug}")
    assert cities[0].name not in analyst.page.content()
    answer = analyst.page.goto(analyst.product.at(None, "/data/cities.csv"))
    assert answer is not None
    assert answer.status == 404


def csv_of(analyst: Visitor, *, figure_name: str) -> list[list[str]]:
    """The twin of a chart, downloaded from its own link."""
    figure = analyst.page.locator("figure, .figure", has_text=figure_name).first
    with analyst.page.expect_download() as waiting:
        figure.get_by_role("link", name="CSV").click()
    return list(csv.reader(waiting.value.path().read_text("utf-8").splitlines()))


def _figure(text: str) -> int:
    """The first number of a headline figure."""
    found = re.search(r"-?\d+", text.replace(".", ""))
    assert found, text
    return int(found[0])
