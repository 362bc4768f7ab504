"""What doctor says of vaults and of those who were erased."""

from __future__ import annotations

from collections.abc import Iterator

from kernel import checks
from kernel.checks import Finding

LOST = (
    "Put the latest copy of its vault back into MC_VAULT_DIR. There is no other way: what was "
    "sealed for single people opens with nothing else."
)
PENDING = "Run `migraciudades rights replay`; the worker does it by itself at its next sweep."
RETURNED = (
    "An old copy of the vault was put back. Run `migraciudades rights replay`, and keep no "
    "versions of the vault."
)


def register() -> None:
    """Offer the check to doctor."""
    checks.register("vaults")(_vaults)


def _vaults() -> Iterator[Finding]:
    from kernel.crypto import erasures
    from kernel.crypto.erasures import Closed
    from tenants import entering, selectors

    fine = 0
    for city in selectors.active_cities():
        with entering(city):
            why = erasures.why_closed()
            if why is Closed.NO_VAULT:
                yield Finding("error", city.name, "Its vault of keys is not there.", LOST)
            elif why is Closed.PENDING:
                many = len(erasures.pending())
                told = f"A backup was put back: {many} erased people are in it. It is closed."
                yield Finding("error", city.name, told, PENDING)
            elif erasures.forgotten():
                yield Finding("error", city.name, "Keys of erased people are back.", RETURNED)
            else:
                fine += 1
    if fine:
        yield Finding("ok", "vaults", f"{fine} cities have the keys of their people.")
