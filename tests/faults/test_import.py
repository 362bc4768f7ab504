"""An import whose database, worker or web process dies in the middle is complete exactly once."""

from collections.abc import Callable

import pytest

from tests.faults import sheet
from tests.faults.product import Product

pytestmark = [pytest.mark.faults, pytest.mark.slow, pytest.mark.xdist_group("faults")]


@pytest.fixture(scope="module")
def undisturbed(_product: Product) -> dict[str, object]:
    """The same sheet loaded in another city, where nothing dies."""
    _product.mend()
    loading = sheet.send(_product, "rosario", seed=4)
    loading.confirm()
    loading.wait_until_done()
    return sheet.held(_product, "rosario")


def test_the_sheet_is_loaded_as_it_says(undisturbed: dict[str, object]) -> None:
    """What the others are compared with is right itself."""
    truth = sheet.attendances(4)[1]
    assert undisturbed["consultations"] == truth.rows - truth.unreadable
    assert undisturbed["fingerprints"] == undisturbed["consultations"]
    assert undisturbed["refusals"] == truth.unreadable
    assert undisturbed["without history"] == 0


@pytest.mark.parametrize("victim", ["postgres", "worker", "web"])
def test_killed_again_and_again_it_is_complete_exactly_once(
    product: Product,
    undisturbed: dict[str, object],
    victim: str,
    record_property: Callable[[str, object], None],
) -> None:
    """Killed when a tenth is loaded, and again in the middle."""
    sheet.empty(product, "maipu")
    loading = sheet.send(product, "maipu", seed=4)
    loading.confirm()
    waited = []
    for share in (0.1, 0.45):
        loading.wait_for_progress(share)
        product.restart_after_kill(victim)
        waited.append(loading.wait_until_it_goes_on())
    loading.wait_until_done()
    record_property("seconds until it went on", [round(each, 1) for each in waited])
    assert sheet.held(product, "maipu") == undisturbed
