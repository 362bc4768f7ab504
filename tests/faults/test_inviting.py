"""A list of 500 people whose worker dies again and again: everybody invited once, none lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from apps.invitations.tests import factories
from tests.faults.product import PASSWORD, Product, wait_until

pytestmark = [pytest.mark.faults, pytest.mark.slow, pytest.mark.xdist_group("faults")]
MANY, BAD = 500, 37
DEATHS = (0.1, 0.4, 0.7)
RESUMED_WITHIN = 120
SCHEMA = "city_maipu"
SEND = """
import django; django.setup()
from pathlib import Path
from apps.accounts.services import create_account
from apps.invitations.services import batches
from apps.staff.services import create_department
from tenants import entering
with entering("maipu"):
    by = create_account(email="invita@maipu.test", name="Invita", password={password!r},
                        roles=["admin"])
    for name in ("Salud", "Educación"):
        create_department(name=name, by=None)
    data = Path({file!r}).read_bytes()
    batch = batches.receive(name="equipo.csv", data=data, by=by, in_background=False)
    batches.prepare(batch.pk)
    batches.confirm(batch.pk, hold_seconds=0)
"""
COUNTS = f"""
SELECT
  (SELECT count(*) FROM {SCHEMA}.invitations_invitation),
  (SELECT count(DISTINCT address_index) FROM {SCHEMA}.invitations_invitation),
  (SELECT count(*) FROM {SCHEMA}.invitations_invitation WHERE state = 'sent'),
  (SELECT count(*) FROM {SCHEMA}.notices_message WHERE kind = 'invitation'),
  (SELECT count(DISTINCT message) FROM {SCHEMA}.invitations_invitation),
  (SELECT count(*) FROM {SCHEMA}.invitations_batchrefusal)
"""


def place(product: Product) -> tuple[str, int]:
    """State and rows done."""
    found = product.rows(f"SELECT state, next_row FROM {SCHEMA}.invitations_batch")
    return found[0] if found else ("", 0)


def reaches(product: Product, rows: int, seconds: float) -> float:
    """Wait until that many rows are done; returns the seconds it took."""
    return wait_until(lambda: place(product)[1] >= rows, seconds, f"{rows} rows")


def test_killed_again_and_again_the_list_invites_everybody_once(
    product: Product, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    file = tmp_path / "equipo.csv"
    file.write_bytes(factories.as_csv(factories.rows(MANY, BAD)[0]))
    product.run("-c", SEND.format(password=PASSWORD, file=str(file)))
    waited = []
    for share in DEATHS:
        reaches(product, int(share * MANY), 120)
        product.kill("worker")
        state, done = place(product)
        assert (state, done < MANY) == ("running", True), f"too late to kill: {state}"
        product.start("worker")
        waited.append(reaches(product, done + 1, RESUMED_WITHIN))
    wait_until(lambda: place(product)[0] == "done", RESUMED_WITHIN, "everybody invited")
    record_property("seconds until it went on", [round(each, 1) for each in waited])
    good = MANY - BAD
    assert product.rows(COUNTS) == [(good, good, good, good, good, BAD)]
    figures = "invited, gained, already, refused, total_rows"
    found = product.rows(f"SELECT {figures} FROM {SCHEMA}.invitations_batch")
    assert found == [(good, 0, 0, BAD, MANY)]
