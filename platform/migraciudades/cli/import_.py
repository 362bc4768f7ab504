"""`migraciudades import attendance`: loads a sheet as the pages do, in one go."""

import json
from pathlib import Path
from typing import Any

import click

EPILOG = """\b
Examples:
  migraciudades import attendance --city maipu sheet.xlsx
  migraciudades import attendance --city maipu sheet.csv --json
\b
Exit status: 0 loaded (rows refused are listed), 1 the file can't be read or the city is unknown,
2 the command was typed wrong.
"""


@click.group()
def command() -> None:
    """Load attendance sheets into a city."""


@command.command(epilog=EPILOG)
@click.option("--city", required=True, help="The city's short name, as in its address.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as one JSON line.")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def attendance(city: str, as_json: bool, file: Path) -> None:
    """Load FILE (.xlsx or .csv) into a city's registry.

    Columns, dates and words are recognised; rows whose date can't be read are refused and listed.
    Loading the same file again adds nothing.
    """
    from migraciudades.cli.group import start_django

    start_django()
    figures = _load(city, file)
    if as_json:
        click.echo(json.dumps(figures, ensure_ascii=False, sort_keys=True))
    else:
        _tell(figures)


def _load(city: str, file: Path) -> dict[str, Any]:
    from django.utils import translation

    from apps.registry.imports_now import load_now
    from kernel.sheets.reading import CannotRead
    from tenants import entering
    from tenants.errors import CityUnavailable

    try:
        with translation.override("en"), entering(city):
            return load_now(name=file.name, data=file.read_bytes(), by=None)
    except CityUnavailable as unknown:
        raise click.ClickException(str(unknown)) from unknown
    except CannotRead as unreadable:
        with translation.override("en"):
            raise click.ClickException(unreadable.message) from unreadable


def _tell(figures: dict[str, Any]) -> None:
    from apps.registry.importing.reasons import explain

    click.echo(f"{figures['rows']} rows of attendance in the file")
    click.echo(f"{figures['imported']:>7} loaded, {figures['anonymous']} anonymous in the file")
    click.echo(f"{figures['skipped_already_loaded']:>7} were loaded before")
    click.echo(f"{len(figures['rejected']):>7} refused")
    click.echo(f"{figures['persons_new']:>7} people new to the registry")
    click.echo(f"{figures['persons_matched']:>7} people known before")
    for row in figures["rejected"]:
        place = f"{row['sheet']} row {row['row']}" if row.get("sheet") else f"row {row['row']}"
        click.echo(f"  {place}, {row['column']}: {explain(row['reason'])}")
    for item in figures["to_map"]:
        click.echo(f"  {item['rows']} rows have a {item['field']} that no list has; see the note.")
