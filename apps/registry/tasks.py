"""Background work of the registry: loading files of attendances, comparing people."""

from __future__ import annotations

import uuid

from apps.registry import (
    archives_services,
    duplicates_finding,
    duplicates_services,
    duplicates_sweep,
    imports_services,
    rehashing,
)
from tenants.tasks import city_task


@city_task(name=imports_services.PREPARE)
def prepare_import(*, job: str) -> None:
    """Read a file and say what loading it will do."""
    imports_services.prepare(uuid.UUID(job))


@city_task(name=imports_services.RUN)
def run_import(*, job: str) -> None:
    """Load the next turn of a file's rows."""
    imports_services.run(uuid.UUID(job))


@city_task(name=duplicates_finding.COMPARE)
def compare_people() -> None:
    """Compare the next of those written lately with everybody."""
    duplicates_finding.compare_marked()


@city_task(name=duplicates_sweep.SWEEP)
def sweep_duplicates() -> None:
    """Take the next turn of comparing everybody."""
    duplicates_sweep.turn()


@city_task(name=duplicates_services.SETTLE)
def settle_union(*, merge: str) -> None:
    """Move what was written to a record while it was being united with another."""
    duplicates_services.settle(uuid.UUID(merge))


@city_task(name=archives_services.MAKE)
def make_archive(*, archive: str) -> None:
    """Write the next turn of a file of all records."""
    archives_services.make(uuid.UUID(archive))


@city_task(name=rehashing.REHASH)
def rehash_cuils(*, after: str = "") -> None:
    """Have the next CUILs found by the DNI they are made of."""
    rehashing.turn(uuid.UUID(after) if after else None)
