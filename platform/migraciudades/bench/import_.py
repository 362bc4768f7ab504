"""A sheet of a hundred thousand attendances: our import, bare COPY, django-import-export.

Ours reads an office's own words, finds out who is who, seals numbers and notes, and leaves history
and ledger complete; it is timed from receiving the file to the last row. COPY writes the rows that
ours made, already sealed, into the same tables: as they are, with their history, and once more with
nothing but the rows. The unit of `--size` is rows; memory is measured with a tenth and three times.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Final

import psycopg

from kernel.measure import report
from migraciudades.measuring import loading, throwaway

DEFAULT_SIZE: Final = 100_000
# It takes minutes for a hundred thousand; the rate does not depend on how many.
OF_THE_PEER: Final = 10
SCHEMA: Final = f"city_{loading.CITY}"
TABLES: Final = (
    *("registry_person", "registry_persondocument", "registry_personphone"),
    "registry_consultation",
)
TARGETS: Final[dict[str, dict[str, float]]] = {
    "to_copy": {"min": 0.1},
    "times_import_export": {"min": 10.0},
    "memory_growth": {"max": 1.25},
    "without_history": {"max": 0},
}


def run(size: int) -> dict[str, Any]:
    """All of them on one database, one after the other, each on an empty city."""
    load = os.getloadavg()[0]
    with (
        tempfile.TemporaryDirectory(prefix="mc-import-") as name,
        throwaway.database("benchimport") as given,
    ):
        place = Path(name)
        environment = {**given, "MC_FILES_DIR": str(place / "files"), "MC_DEMO": "0"}
        _make_city(environment)
        sheets = {rows: _sheet(environment, place, rows) for rows in (size // 10, size, size * 3)}
        with psycopg.connect(environment["DATABASE_OWNER_URL"], autocommit=True) as owner:
            owner.execute(f"SET search_path = {SCHEMA}, public".encode())
            ours = {}
            for rows, sheet in sheets.items():
                _empty(owner)
                ours[rows] = _load("ours", sheet, environment)
                if rows == size:
                    without = _without_history(owner)
                    copied = _copied(owner)
            coded = _sheet(environment, place, max(size // OF_THE_PEER, 1))
            coded = coded.with_name(f"{coded.name}.codes")
            peers = {}
            for how in ("import_export", "import_export_bulk"):
                _empty(owner)
                peers[how] = _load(how, coded, environment)
    rate = _rate(ours[size])
    memory = [ours[rows]["peak_mb"] for rows in sorted(ours)]
    figures = {
        "rows_per_second": round(rate),
        "copy_rows_per_second": round(copied["with history"]),
        "bare_copy_rows_per_second": round(copied["rows alone"]),
        **{f"{how}_rows_per_second": round(_rate(peers[how])) for how in peers},
        "to_copy": round(rate / copied["with history"], 3),
        "to_bare_copy": round(rate / copied["rows alone"], 3),
        "times_import_export": round(rate / _rate(peers["import_export"]), 1),
        "times_import_export_bulk": round(rate / _rate(peers["import_export_bulk"]), 1),
        "memory_growth": round(memory[-1] / memory[0], 3),
        "without_history": without,
        "peak_mb": {str(rows): ours[rows]["peak_mb"] for rows in sorted(ours)},
        "idle_mb": ours[size]["idle_mb"],
        "seconds": {str(rows): ours[rows]["seconds"] for rows in sorted(ours)},
        "peer_peak_mb": peers["import_export"]["peak_mb"],
        "load_average": {"before": round(load, 1), "after": round(os.getloadavg()[0], 1)},
    }
    return report(
        "import", figures, TARGETS, peer="COPY, and django-import-export as it comes and in bulk"
    )


def _rate(told: dict[str, Any]) -> float:
    return float(told["rows"] / told["seconds"])


def _make_city(environment: dict[str, str]) -> None:
    process = throwaway.start("provisioner", environment=environment)
    if process.stdout is None or process.stdout.readline().strip() != "ready":
        raise ChildProcessError("the provisioner did not start")
    throwaway.ask(process, f"city {loading.CITY}")
    throwaway.stop(process)


def _sheet(environment: dict[str, str], place: Path, rows: int) -> Path:
    path = place / f"{rows}.csv"
    if not path.exists():
        _module("attendances", str(rows), str(path), environment=environment)
    return path


def _load(how: str, sheet: Path, environment: dict[str, str]) -> dict[str, Any]:
    own = {name: value for name, value in environment.items() if name != "DATABASE_OWNER_URL"}
    told: dict[str, Any] = json.loads(_module("loading", how, str(sheet), environment=own))
    return told


def _module(name: str, *arguments: str, environment: dict[str, str]) -> str:
    done = subprocess.run(  # noqa: S603  our own modules
        [sys.executable, "-m", f"migraciudades.measuring.{name}", *arguments],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return (done.stdout.splitlines() or [""])[-1]


def _empty(owner: "psycopg.Connection[Any]") -> None:
    """No person, no consultation, no file, no history: as a new city."""
    found = owner.execute(
        "SELECT tablename FROM pg_tables WHERE schemaname = %s AND (tablename LIKE 'registry\\_%%' "
        "OR tablename IN ('kernel_ledgerentry', 'kernel_ledgerseal', 'kernel_outbox'))",
        [SCHEMA],
    ).fetchall()
    owner.execute(f"TRUNCATE {', '.join(name for (name,) in found)} CASCADE".encode())


def _without_history(owner: "psycopg.Connection[Any]") -> int:
    """Rows that lack their entry in history, or whose entry is not in the ledger."""
    missing = 0
    for table in TABLES:
        found = owner.execute(
            f"SELECT count(*) FROM {table} t WHERE NOT EXISTS (SELECT FROM {table}event e "  # noqa: S608
            f"JOIN kernel_ledgerentry l ON l.source = '{table}event' AND l.row = e.pgh_id::text "
            "WHERE e.pgh_obj_id = t.id AND e.pgh_label = 'insert')".encode()
        ).fetchone()
        missing += found[0] if found else 0
    return missing


def _copied(owner: "psycopg.Connection[Any]") -> dict[str, float]:
    """Consultations per second, with the people they are about."""
    rows = {table: _dumped(owner, table) for table in TABLES}
    found = owner.execute("SELECT count(*) FROM registry_consultation").fetchone()
    count = found[0] if found else 0
    rates = {}
    for name, role in (("with history", "origin"), ("rows alone", "replica")):
        _empty(owner)
        owner.execute(f"SET session_replication_role = {role}".encode())
        begun = time.perf_counter()
        with owner.transaction():
            for table in TABLES:
                with owner.cursor().copy(f"COPY {table} FROM STDIN".encode()) as copy:
                    copy.write(rows[table])
        rates[name] = count / (time.perf_counter() - begun)
    owner.execute("SET session_replication_role = origin")
    return rates


def _dumped(owner: "psycopg.Connection[Any]", table: str) -> bytes:
    with owner.cursor().copy(f"COPY {table} TO STDOUT".encode()) as copy:
        return b"".join(bytes(piece) for piece in copy)
