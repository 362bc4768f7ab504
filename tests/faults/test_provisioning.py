"""A city whose making was cut short can't be reached, and is finished by asking again."""

import pytest

from tests.faults.attempting import Attempts
from tests.faults.browser import Browser
from tests.faults.product import Product

pytestmark = [pytest.mark.faults, pytest.mark.slow, pytest.mark.xdist_group("faults")]
# Seconds until the first cut, and how much later each next one comes: whatever the machine, some
# fall into each part of the work.
FIRST, LATER = 0.03, 1.3
STRUCTURE = """
SELECT c.relname, c.relkind, (SELECT count(*) FROM pg_attribute a WHERE a.attrelid = c.oid),
       (SELECT count(*) FROM pg_trigger t WHERE t.tgrelid = c.oid),
       (SELECT count(*) FROM pg_constraint k WHERE k.conrelid = c.oid)
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = %s ORDER BY 1
"""


def _status(product: Product, slug: str) -> str:
    found = product.rows("SELECT status FROM public.tenants_city WHERE slug = %s", slug)
    return str(found[0][0]) if found else "unknown"


def test_half_made_it_is_nowhere_and_asked_again_it_is_whole(
    product: Product, attempts: Attempts
) -> None:
    """Cut at moments spread over the whole of it, then with the database dying."""
    assert attempts.one("provision", "neuquen")["ended"] == "done"
    cut_short = 0
    while attempts.one("provision", "mendoza", die=FIRST * LATER**cut_short)["ended"] == "killed":
        cut_short += 1
        if _status(product, "mendoza") != "active":
            assert attempts.one("work", "mendoza")["ended"] == "failed", "entered half-made"
        if cut_short == 5:
            page = Browser(product.port, "mendoza.localhost").get("/accounts/login/")
            assert page[0] == (200 if _status(product, "mendoza") == "active" else 404)
    assert cut_short > 3
    product.kill("postgres")
    assert attempts.one("provision", "mendoza")["ended"] == "failed"
    product.start("postgres")
    assert attempts.one("provision", "mendoza")["ended"] == "done"
    assert _status(product, "mendoza") == "active"
    made = product.rows(STRUCTURE, "city_mendoza")
    assert made == product.rows(STRUCTURE, "city_neuquen")
    assert product.one("SELECT count(*) FROM city_mendoza.kernel_datakey WHERE active") == 2
    # A web process that starts now knows it; those that run, within half a minute.
    product.restart_after_kill("web")
    assert Browser(product.port, "mendoza.localhost").get("/accounts/login/")[0] == 200
