"""One product for all these tests, whole again before each of them."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults import sheet
from tests.faults.attempting import Attempts
from tests.faults.product import Product


@pytest.fixture(scope="package")
def _product() -> Iterator[Product]:
    with tempfile.TemporaryDirectory(prefix="mc-faults-") as name:
        place = Path(name)
        # The account of the database server passes through.
        place.chmod(0o711)
        made = Product(place)
        yield made
        made.stop()


@pytest.fixture
def product(_product: Product) -> Iterator[Product]:
    """Everything runs. Whoever reads of a failure finds beside it what the processes said."""
    _product.mend()
    yield _product
    for name, child in _product.child.items():
        sys.stdout.write(f"--- {name}\n{child.tail(40)}\n")


@pytest.fixture
def attempts(product: Product) -> Iterator[Attempts]:
    """A process that works and dies on demand."""
    made = Attempts(product)
    yield made
    made.stop()


@pytest.fixture(scope="package")
def loaded(_product: Product) -> dict[str, object]:
    """What Rosario holds after a sheet was loaded there and nothing died."""
    _product.mend()
    loading = sheet.send(_product, "rosario", seed=4)
    loading.confirm()
    loading.wait_until_done()
    return sheet.held(_product, "rosario")
