"""The worker that makes cities is killed at each of its steps, and there is one whole city."""

import time
from collections.abc import Iterator
from functools import partial

import pytest

from apps.onboarding.steps import MAKING
from tests.faults.browser import Browser
from tests.faults.product import Product, wait_until
from tests.faults.test_provisioning import STRUCTURE

pytestmark = [pytest.mark.faults, pytest.mark.slow, pytest.mark.xdist_group("faults")]
# The database itself holds the worker at the beginning of a step, so that it dies right there.
STALL = """
CREATE FUNCTION public.stall() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.step = '{step}' THEN PERFORM pg_sleep(60); END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER stall BEFORE INSERT ON public.onboarding_progress
    FOR EACH ROW EXECUTE FUNCTION public.stall();
"""
GO_ON = """
DROP TRIGGER stall ON public.onboarding_progress;
DROP FUNCTION public.stall();
"""
STALLED = "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'"
END_STALLED = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = 'PgSleep'"
SEND = """
import django; django.setup()
from apps.onboarding import services
from apps.onboarding.tests.factories import a_draft
from tenants import entering_national
with entering_national():
    draft = a_draft(name="Villa {number}", municipality_code="2290{number}")
    services.queue(draft.pk, by=None)
    print(draft.slug)
"""
# Starting the worker, and making the city.
SOON = 40.0


@pytest.fixture
def provisioner(product: Product) -> Iterator[Product]:
    """The worker runs; afterwards it does not, and nothing stalls."""
    product.start("provisioner")
    yield product
    product.execute("DROP TRIGGER IF EXISTS stall ON public.onboarding_progress")
    product.execute("DROP FUNCTION IF EXISTS public.stall()")
    if "provisioner" in product.child:
        product.kill("provisioner")


def _state(product: Product, slug: str) -> str:
    found = product.rows("SELECT state FROM public.onboarding_onboarding WHERE slug = %s", slug)
    return str(found[0][0])


def _is_live(product: Product, slug: str) -> bool:
    return _state(product, slug) == "live"


def _answers(product: Product, slug: str) -> bool:
    page = Browser(product.port, f"{slug}.localhost").get("/accounts/login/")
    return bool(page[0] == 200)


def test_killed_at_each_step_there_is_one_whole_city(provisioner: Product) -> None:
    """Ten cities, each killed at another step; whoever looks meanwhile finds nothing there."""
    product, made = provisioner, dict[str, str]()
    for number, step in enumerate(MAKING, start=10):
        product.execute(STALL.format(step=step))
        slug = product.run("-c", SEND.format(number=number)).stdout.split()[-1]
        wait_until(lambda: product.one(STALLED) == 1, SOON, f"stalled at {step}")
        product.kill("provisioner")
        page = Browser(product.port, f"{slug}.localhost").get("/accounts/login/")
        assert page[0] == 404, f"half a city answers at {step}"
        assert _state(product, slug) in {"provisioning", "furnishing"}
        product.rows(END_STALLED)
        product.execute(GO_ON)
        product.start("provisioner")
        wait_until(partial(_is_live, product, slug), SOON, f"live after {step}")
        made[step] = f"city_{slug.replace('-', '_')}"
        # A web process that was asked for it before it was there finds it within a second or two.
        wait_until(partial(_answers, product, slug), 5, f"{slug} answers")
    whole = product.rows(STRUCTURE, "city_maipu")
    for step, schema in made.items():
        assert product.rows(STRUCTURE, schema) == whole, step
        for table, count in (
            ("invitations_invitation", 1),
            ("notices_message", 1),
            ("staff_department", 3),
            ("accounts_user", 0),
        ):
            assert product.one(f"SELECT count(*) FROM {schema}.{table}") == count, (step, table)
        assert product.one(f"SELECT count(*) FROM {schema}.kernel_datakey WHERE active") == 2
        roles = "SELECT count(*) FROM pg_roles WHERE rolname LIKE %s"
        assert product.one(roles, f"%\\_{schema}") == 1
    assert product.one("SELECT count(*) FROM public.onboarding_deed WHERE what = 'opened'") == 10


def test_without_its_worker_the_draft_waits_and_then_goes_on(product: Product) -> None:
    """Sent while nobody makes cities: the ordinary worker leaves it alone; nothing is lost."""
    slug = product.run("-c", SEND.format(number=30)).stdout.split()[-1]
    time.sleep(3)
    assert _state(product, slug) == "queued"
    product.start("provisioner")
    wait_until(partial(_is_live, product, slug), SOON, "live")
    product.kill("provisioner")
