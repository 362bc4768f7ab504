"""`migraciudades import attendance`: loads a sheet as the pages do, in one go."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

EPILOG = """\b
Examples:
  migraciudades import attendance --city maipu sheet.xlsx
  migraciudades import attendance --city maipu sheet.csv --json
  migraciudades import people --city maipu people.ods
  migraciudades import referrals --city maipu referrals.xlsx
  migraciudades import records --city maipu records.zip
\b
Exit status: 0 loaded (rows refused are listed), 1 the file can't be read or the city is unknown,
2 the command was typed wrong.
"""


@click.group()
def command() -> None:
    """Load sheets of consultations, people, referrals, and files of all records into a city."""


def _of_a_file(function: Callable[[str, bool, Path], None]) -> click.Command:
    """A command that loads a file into a city."""
    where = click.option("--city", required=True, help="The city's short name, as in its address.")
    how = click.option(
        "--json", "as_json", is_flag=True, help="Print the figures as one JSON line."
    )
    path = click.Path(exists=True, dir_okay=False, path_type=Path)
    file = click.argument("file", type=path)
    return command.command(epilog=EPILOG)(where(how(file(function))))


@_of_a_file
def attendance(city: str, as_json: bool, file: Path) -> None:
    """Load FILE (.xlsx, .ods or .csv) into a city's registry.

    Columns, dates and words are recognised; rows whose date can't be read are refused and listed.
    Loading the same file again adds nothing.
    """
    _load(city, as_json, file, asked="consultations")


@_of_a_file
def people(city: str, as_json: bool, file: Path) -> None:
    """Register the people of FILE (.xlsx, .ods or .csv), a list without days.

    Whoever is known already is not registered twice; what the list knows of them is added.
    """
    _load(city, as_json, file, asked="people")


@_of_a_file
def records(city: str, as_json: bool, file: Path) -> None:
    """Load FILE, all records of a registry as its page gives them (.zip), or one of its tables.

    Records that are there already stay as they are; loading the same file again adds nothing.
    """
    _load(city, as_json, file, asked="records")


@_of_a_file
def referrals(city: str, as_json: bool, file: Path) -> None:
    """Load the referrals of FILE (.xlsx, .ods or .csv): when, who, where to and what came of it.

    A row whose department or organisation nobody knows is refused and listed. Nobody is told. A
    sheet loaded again takes its referrals on to the states it tells since.
    """
    _load(city, as_json, file, asked="referrals")


def _load(city: str, as_json: bool, file: Path, *, asked: str) -> None:
    from migraciudades.cli.group import start_django

    start_django()
    figures = _figures(city, file, asked)
    if as_json:
        click.echo(json.dumps(figures, ensure_ascii=False, sort_keys=True))
    else:
        _tell(figures)


def _figures(city: str, file: Path, asked: str) -> dict[str, Any]:
    from django.utils import translation

    from apps.registry.imports_now import load_stream
    from kernel.sheets.reading import CannotRead
    from tenants import entering
    from tenants.errors import CityUnavailable

    try:
        with translation.override("en"), entering(city), file.open("rb") as source:
            return load_stream(name=file.name, source=source, by=None, asked=asked)
    except CityUnavailable as unknown:
        raise click.ClickException(str(unknown)) from unknown
    except CannotRead as unreadable:
        with translation.override("en"):
            raise click.ClickException(unreadable.message) from unreadable


def _tell(figures: dict[str, Any]) -> None:
    from apps.registry.importing.reasons import explain

    click.echo(f"{figures['rows']} rows in the file")
    anonymous = figures.get("anonymous", 0)
    click.echo(f"{figures['imported']:>7} loaded, {anonymous} anonymous in the file")
    click.echo(f"{figures['skipped_already_loaded']:>7} were loaded before")
    if figures["followed"]:
        click.echo(f"{figures['followed']:>7} of them have a later state now")
    click.echo(f"{len(figures['rejected']):>7} refused")
    click.echo(f"{figures['persons_new']:>7} people new to the registry")
    click.echo(f"{figures['persons_matched']:>7} people known before")
    for row in figures["rejected"]:
        place = f"{row['sheet']} row {row['row']}" if row.get("sheet") else f"row {row['row']}"
        click.echo(f"  {place}, {row['column']}: {explain(row['reason'])}")
    for item in figures.get("to_map", ()):
        click.echo(f"  {item['rows']} rows have a {item['field']} that no list has; see the note.")
