"""While a service is away the pages say so at once; when it is back nobody sees an error more."""

import json
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.faults import sheet
from tests.faults.browser import Browser
from tests.faults.product import Product, wait_until

pytestmark = [pytest.mark.faults, pytest.mark.slow, pytest.mark.xdist_group("faults")]
PATHS = ("/intake/", "/people/", "/imports/", "/consultations/")
# Long enough for a slow machine, short enough that nobody takes it for a hang.
AT_ONCE = 5.0


@pytest.fixture
def officers(product: Product) -> list[Browser]:
    """Eight browsers, signed in in both cities: more than the web has threads."""
    made: list[Browser] = []
    for city in ("maipu", "rosario") * 4:
        officer = Browser(product.port, f"{city}.localhost")
        if len(made) < 2:
            officer.sign_in(f"officer@{city}.test")
        else:
            officer.cookies = dict(made[len(made) % 2].cookies)
        made.append(officer)
    return made


def _all_at_once(officers: list[Browser]) -> list[int]:
    with ThreadPoolExecutor(len(officers)) as pool:
        asked = [pool.submit(each.get, path) for path in PATHS for each in officers]
        return [each.result()[0] for each in asked]


def test_a_database_that_restarts_costs_no_request_after_it(
    product: Product, officers: list[Browser]
) -> None:
    """Kept connections to the old server are noticed before they are used."""
    assert set(_all_at_once(officers)) == {200}
    for _ in range(3):
        product.restart_after_kill("postgres")
        assert set(_all_at_once(officers)) == {200}


def test_without_a_database_the_pages_say_so_at_once(
    product: Product, officers: list[Browser]
) -> None:
    """503 with a page or a problem document, quickly; the process lives and is not ready."""
    officer = officers[0]
    product.kill("postgres")
    begun = time.monotonic()
    status, page = officer.get("/people/")
    assert status == 503
    assert "Volvé a intentar" in page
    status, body = officer.get("/api/v1/people/")
    assert status == 503
    assert json.loads(body)["status"] == 503
    assert officer.get("/health/live")[0] == 200
    assert officer.get("/health/ready")[0] == 503
    # Unknown to this process till now, so that even the city must be looked up.
    assert Browser(product.port, "cordoba.localhost").get("/")[0] == 503
    assert time.monotonic() - begun < AT_ONCE
    product.start("postgres")
    assert officer.get("/people/")[0] == 200
    wait_until(lambda: officer.get("/health/ready")[0] == 200, 5, "ready again")


def test_work_promised_while_the_broker_is_away_is_done_when_it_is_back(
    product: Product, officers: list[Browser]
) -> None:
    """The officer notices nothing; people can still sign in."""
    sheet.empty(product, "maipu")
    loading = sheet.send(product, "maipu", seed=7)
    product.kill("valkey")
    begun = time.monotonic()
    assert loading.officer.post(f"{loading.address}confirm/", {})[0] == 302
    assert loading.officer.get(loading.address)[0] == 200
    Browser(product.port, "maipu.localhost").sign_in("officer@maipu.test")
    assert time.monotonic() - begun < 2 * AT_ONCE
    assert loading.place()[0] == "queued"
    assert set(_all_at_once(officers)) == {200}
    product.start("valkey")
    loading.wait_until_done()
    truth = sheet.attendances(7)[1]
    assert sheet.held(product, "maipu")["consultations"] == truth.rows - truth.unreadable


def test_a_broker_that_dies_during_an_import_stops_nothing(product: Product) -> None:
    """Loading goes on; the worker finds the broker again, and takes the next file."""
    sheet.empty(product, "maipu")
    for seed in (8, 9):
        loading = sheet.send(product, "maipu", seed=seed)
        loading.confirm()
        loading.wait_for_progress(0.1)
        product.restart_after_kill("valkey")
        loading.wait_until_done()
    truths = [sheet.attendances(seed)[1] for seed in (8, 9)]
    held = sheet.held(product, "maipu")
    assert held["consultations"] == sum(each.rows - each.unreadable for each in truths)
    assert held["without history"] == 0
