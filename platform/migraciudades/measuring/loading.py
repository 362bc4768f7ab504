"""Loads a sheet into a city in a process of its own: `… .loading HOW FILE`, HOW being
ours, import_export or import_export_bulk.

Says how long it took and the most memory the process ever had.
"""

from __future__ import annotations

import csv
import datetime
import json
import resource
import sys
import time
import uuid
from pathlib import Path
from typing import Any, Final

import django

CITY: Final = "carga"


def main(how: str, path: Path) -> None:
    """Load, and print one line."""
    django.setup()
    from kernel.history import acting
    from tenants import entering

    with entering(CITY):
        idle = _peak_mb()
        begun = time.perf_counter()
        with acting(None, "bench:import"):
            rows = (
                ours(path) if how == "ours" else import_export(path, in_bulk=how.endswith("_bulk"))
            )
        took = time.perf_counter() - begun
    told = {"rows": rows, "seconds": round(took, 3), "peak_mb": _peak_mb(), "idle_mb": idle}
    sys.stdout.write(json.dumps(told) + "\n")


def ours(path: Path) -> int:
    """From receiving the file to the last row, as the command does it."""
    from apps.registry.imports_now import load_stream

    with path.open("rb") as source:
        figures = load_stream(name=path.name, source=source, by=None)
    rows: int = figures["imported"]
    return rows


def import_export(path: Path, *, in_bulk: bool) -> int:
    """django-import-export as it comes, or as its manual says to make it fast: in bulk, no diffs.

    Its sheet has codes instead of an office's words, and a number that says who is who: it has
    neither to understand nor to recognise anybody, and knows no row of before.
    """
    import tablib  # type: ignore[import-untyped]
    from import_export import fields, resources  # type: ignore[import-untyped]

    known: dict[str, Any] = {}

    class Attendances(resources.ModelResource):
        """One row: a consultation, and its person where the number is new."""

        person = fields.Field(attribute="person", column_name="person")

        class Meta:
            model = _table("Consultation")
            fields = ("id", "person", "contacted_on", "subject", "result", "channel", "language",
                      "note", "nationality", "gender")  # fmt: skip
            use_bulk = skip_diff = force_init_instance = in_bulk
            batch_size = 1000
            import_id_fields = () if in_bulk else ("id",)

        def before_import_row(self, row: Any, **_: Any) -> None:
            """The person first, since a consultation points to one."""
            person = known.get(row["number"])
            if person is None:
                person = known[row["number"]] = _registered(row)
            row["person"] = person
            row["id"] = str(uuid.uuid4())

    with path.open(encoding="utf-8", newline="") as file:
        table = list(csv.reader(file))
    # As it comes it wants a key in the file, by which it looks for a row of before.
    rows = [[*row, ""] for row in table[1:]]
    dataset = tablib.Dataset(*rows, headers=[*table[0], "id"])
    done = Attendances().import_data(dataset, raise_errors=True, use_transactions=True)
    return int(done.totals["new"])


def _table(name: str) -> Any:
    """The peer writes to our tables by their names: it is not a part of the product."""
    from django.apps import apps

    return apps.get_model("registry", name)


def _registered(row: Any) -> Any:
    """A person of the peer's sheet, with document and phone."""
    from apps.registry import identifiers, words

    born = datetime.date.fromisoformat(row["birth_date"]) if row["birth_date"] else None
    names = {"given_names": row["given_names"], "family_names": row["family_names"]}
    person = _table("Person").objects.create(
        **names,
        search_name=words.search_name(**names),
        gender=row["gender"],
        nationalities=[row["nationality"]],
        birth_date=born,
        birth_year=born.year if born else None,
        birth_precision="exact" if born else "unknown",
        registered_on=row["contacted_on"],
    )
    if row["document"]:
        document = identifiers.seal_document(row["document"])
        _table("PersonDocument").objects.create(
            person=person,
            kind=row["document_kind"],
            number=document.number,
            number_hash=document.number_hash,
            masked_tail=document.masked_tail,
        )
    if row["phone"]:
        phone = identifiers.seal_phone(row["phone"])
        _table("PersonPhone").objects.create(
            person=person,
            number=phone.number,
            number_hash=phone.number_hash,
            tail_hash=phone.tail_hash,
            masked_tail=phone.masked_tail,
        )
    return person


def _peak_mb() -> float:
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
