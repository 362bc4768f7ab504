"""An import whose database, worker or web process dies in the middle is complete exactly once."""

from collections.abc import Callable

import pytest

from tests.faults import sheet
from tests.faults.product import Product

pytestmark = [pytest.mark.faults, pytest.mark.slow, pytest.mark.xdist_group("faults")]


def test_the_sheet_is_loaded_as_it_says(loaded: dict[str, object]) -> None:
    """What the others are compared with is right itself."""
    truth = sheet.attendances(4)[1]
    assert loaded["consultations"] == truth.rows - truth.unreadable
    assert loaded["fingerprints"] == loaded["consultations"]
    assert loaded["refusals"] == truth.unreadable
    assert loaded["without history"] == 0


@pytest.mark.parametrize("victim", ["postgres", "worker", "web"])
def test_killed_again_and_again_it_is_complete_exactly_once(
    product: Product,
    loaded: dict[str, object],
    victim: str,
    record_property: Callable[[str, object], None],
) -> None:
    """Killed when a tenth is loaded, and again in the middle.

    The web once: loading does not wait for it, and may be over before it is back.
    """
    sheet.empty(product, "maipu")
    loading = sheet.send(product, "maipu", seed=4)
    loading.confirm()
    waited = []
    for share in (0.1,) if victim == "web" else (0.1, 0.45):
        loading.wait_for_progress(share)
        product.restart_after_kill(victim)
        waited.append(loading.wait_until_it_goes_on())
    loading.wait_until_done()
    record_property("seconds until it went on", [round(each, 1) for each in waited])
    assert sheet.held(product, "maipu") == loaded
