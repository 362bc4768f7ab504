"""`migraciudades audit`: verifies that the history of a place was not altered."""

import json
from contextlib import AbstractContextManager
from typing import Any

import click

EPILOG = """\b
Examples:
  migraciudades audit verify --city maipu
  migraciudades audit verify --national --json
  migraciudades audit accept --city maipu --reason "backup of 2026-11-02 put back"
\b
Exit status of verify: 0 intact, 1 something was altered or the city is unknown, 2 typed wrong.
"""
WORDS = {
    "edited": "a row of history says something else than when it was sealed",
    "removed": "a row of history is gone",
    "added": "a row of history was never entered: it was written past the triggers",
    "ledger": "the ledger does not fit its seals",
    "reordered": "a seal is missing or stands in another place",
    "cut": "the ledger ends before a seal that was signed",
    "anchor": "a signature does not fit the chain, or is not of this installation",
    "unanchored": "nobody signed for more than an hour: is the worker running?",
    "unwatched": "a table's trigger is gone or switched off: it is entered no more",
    "redaction": "a row was emptied as if a law had asked for it, and nobody of ours signed that",
}


@click.group(epilog=EPILOG)
def command() -> None:
    """Verify the history of a city, or of the national host."""


@command.command(epilog=EPILOG)
@click.option("--city", help="The city's short name, as in its address.")
@click.option("--national", is_flag=True, help="The national host's own history.")
@click.option("--json", "as_json", is_flag=True, help="Print the report as one JSON line.")
def verify(city: str | None, national: bool, as_json: bool) -> None:
    """Verify every row of history against ledger, chain and signatures.

    Reads one snapshot: people may go on working. Says table and row of what is wrong, never what it
    says.
    """
    report = _inside(city, national, _verify)
    if as_json:
        click.echo(json.dumps(_as_data(report)))
    else:
        _tell(report)
    if not report.intact:
        raise SystemExit(1)


@command.command(epilog=EPILOG)
@click.option("--city", help="The city's short name, as in its address.")
@click.option("--national", is_flag=True, help="The national host's own history.")
@click.option("--reason", required=True, help="Which backup, and why; kept and shown.")
def accept(city: str | None, national: bool, reason: str) -> None:
    """Say that the history rightly ends where it does, after a backup was put back.

    What was signed later than the backup is then a note with this reason, and no fault.
    """

    def note() -> int:
        from apps.audit import services

        return services.accept_restored(reason[:200])

    click.echo(f"accepted: the history ends at seal {_inside(city, national, note)}")


def _inside(city: str | None, national: bool, work: Any) -> Any:
    if bool(city) == national:
        raise click.UsageError("give either --city or --national")
    from migraciudades.cli.group import start_django

    start_django()
    from tenants.errors import CityUnavailable

    try:
        with _door(city):
            return work()
    except CityUnavailable as unknown:
        raise click.ClickException(str(unknown)) from unknown


def _door(city: str | None) -> AbstractContextManager[Any]:
    from tenants import entering, entering_national

    return entering(city) if city else entering_national()


def _verify() -> Any:
    from apps.audit import services

    return services.verify()


def _as_data(report: Any) -> dict[str, Any]:
    return {
        "place": report.place,
        "intact": report.intact,
        "entries": report.entries,
        "seals": report.seals,
        "anchors": report.anchors,
        "redacted": report.redacted,
        "head": {"seq": report.head, "chain": report.chain},
        "counts": dict(report.counts),
        "faults": [fault.__dict__ for fault in report.faults],
        "notes": report.notes,
    }


def _tell(report: Any) -> None:
    click.echo(
        f"{report.place}: {report.entries} entries under {report.seals} seals, "
        f"{report.anchors} signatures, head {report.head} {report.chain[:16]}"
    )
    if report.redacted:
        click.echo(f"  {report.redacted} rows were emptied by law, signed; their entries stand")
    for note in report.notes:
        click.echo(f"  note: {note}")
    for fault in report.faults:
        where = " ".join(
            part
            for part in (fault.table, fault.row, "" if fault.seq is None else f"seal {fault.seq}")
            if part
        )
        click.echo(f"  {fault.kind}: {where}")
    for kind, many in report.counts.items():
        click.echo(f"{many} × {kind}: {WORDS[kind]}")
    click.echo("intact" if report.intact else "NOT intact")
