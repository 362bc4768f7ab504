"""An import as an officer makes it, and what the registry holds after it."""

import time
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from psycopg.errors import DeadlockDetected

from apps.registry.tests.imports import sheets
from tests.faults.browser import Browser, Gone
from tests.faults.product import Product, wait_until

# Enough that loading is still under way when somebody has been killed.
ROWS = 12_000
# The word is "resumable"; this is how long an office may have to wait for it.
RESUMED_WITHIN = 90


@cache
def attendances(seed: int) -> tuple[bytes, sheets.Truth]:
    """A text file of many years of work, and what is true of it."""
    office = replace(sheets.OFFICES[3], seed=seed, rows=ROWS, people=3000)
    return sheets.as_text(office)


@dataclass
class Loading:
    """One file on its way into a city."""

    product: Product
    city: str
    officer: Browser
    address: str = ""

    @property
    def key(self) -> str:
        """The file's identifier."""
        return self.address.strip("/").rsplit("/", 1)[1]

    def place(self) -> tuple[str, int, int]:
        """State, rows done, rows in all."""
        found = self.product.rows(
            f"SELECT state, next_row, total_rows FROM city_{self.city}.registry_importjob "
            "WHERE id = %s",
            self.key,
        )
        state, done, total = found[0]
        return state, done, total

    def confirm(self) -> None:
        """As somebody does whose first click was not answered: look, and click again."""
        for _ in range(60):
            try:
                self.officer.post(f"{self.address}confirm/", {})
                if self.place()[0] != "ready":
                    return
            except Gone:
                pass
            time.sleep(0.5)
        raise AssertionError("could not be confirmed")

    def wait_for_progress(self, share: float) -> None:
        """Until this share of the rows is loaded, and not all."""
        wait_until(lambda: self.place()[1] >= share * ROWS, 60, f"{share:.0%} loaded")
        state, done, total = self.place()
        assert (state, done < total) == ("running", True), f"too late to kill: {state}"

    def wait_until_done(self) -> float:
        """Seconds until all is loaded."""
        return wait_until(lambda: self.place()[0] == "done", RESUMED_WITHIN, "loaded")

    def wait_until_it_goes_on(self) -> float:
        """Seconds until more rows are loaded than now."""
        before = self.place()[1]
        return wait_until(
            lambda: self.place()[1] > before or self.place()[0] == "done",
            RESUMED_WITHIN,
            "the import goes on",
        )


def send(product: Product, city: str, seed: int) -> Loading:
    """Sign in, send the file, wait for its preview."""
    officer = Browser(product.port, f"{city}.localhost")
    officer.sign_in(f"officer@{city}.test")
    status, address = officer.upload("/imports/", "planilla.csv", attendances(seed)[0])
    assert status == 302, status
    loading = Loading(product, city, officer, address)
    wait_until(lambda: loading.place()[0] == "ready", 60, "the file is read")
    return loading


def empty(product: Product, city: str) -> None:
    """No person, no consultation, no file: as a new city."""
    names = (
        "importperson",
        "importrefusal",
        "importstep",
        "importjob",
        "consultation",
        "consultationevent",
        "personphone",
        "persondocument",
        "person",
    )
    tables = ", ".join(f"city_{city}.registry_{name}" for name in names)
    for _ in range(10):
        try:
            return product.execute(f"TRUNCATE {tables} CASCADE")
        except DeadlockDetected:
            # The product is at work meanwhile, and one of the two has to give way.
            time.sleep(0.2)
    raise AssertionError("never quiet")


def held(product: Product, city: str) -> dict[str, Any]:
    """What the registry of the city holds, in figures that another city's can be compared with."""
    schema = f"city_{city}"
    counted = {
        "consultations": "SELECT count(*) FROM {s}.registry_consultation",
        "fingerprints": "SELECT count(DISTINCT import_fingerprint) FROM {s}.registry_consultation",
        "anonymous": "SELECT count(*) FROM {s}.registry_consultation WHERE anonymous",
        "people": "SELECT count(*) FROM {s}.registry_person",
        "documents": "SELECT count(*) FROM {s}.registry_persondocument",
        "phones": "SELECT count(*) FROM {s}.registry_personphone",
        "refusals": "SELECT count(*) FROM {s}.registry_importrefusal",
        "new in the file": "SELECT count(*) FROM {s}.registry_importperson WHERE is_new",
    }
    found: dict[str, Any] = {
        name: product.one(statement.format(s=schema)) for name, statement in counted.items()
    }
    for column in ("subject", "nationality", "gender", "result"):
        statement = f"SELECT {column}, count(*) FROM {schema}.registry_consultation GROUP BY 1"
        found[column] = dict(product.rows(statement))
    counts = "imported, already_loaded, rejected, anonymous, total_rows"
    found["file"] = product.rows(f"SELECT {counts} FROM {schema}.registry_importjob")
    found["without history"] = product.one(
        f"SELECT count(*) FROM {schema}.registry_consultation c WHERE 1 <> (SELECT count(*) FROM "
        f"{schema}.registry_consultationevent e WHERE e.pgh_obj_id = c.id "
        "AND e.pgh_label = 'insert')"
    )
    return found
