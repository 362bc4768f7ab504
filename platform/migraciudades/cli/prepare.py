"""`migraciudades prepare`: everything the database needs before the web can start."""

import json
import time

import click

from migraciudades.cli.demo import demo_password
from migraciudades.cli.group import start_django
from migraciudades.cli.migrate import require_owner

EPILOG = """\b
Examples:
  migraciudades prepare maipu rosario
  migraciudades prepare --demo --fill maipu rosario mendoza cordoba neuquen --json
"""


@click.command(epilog=EPILOG)
@click.argument("cities", nargs=-1, metavar="CITY…")
@click.option("--demo", is_flag=True, help="Mark new cities as demonstration.")
@click.option("--fill", is_flag=True, help="Load the demonstration into those so marked.")
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="Print JSON: a line when cities can be entered, one at the end.",
)
def command(cities: tuple[str, ...], demo: bool, fill: bool, as_json: bool) -> None:
    """Migrate, provision these cities and, with --fill, load the demonstration.

    One process for all three, because loading the product takes as long as each of them.
    Running it again changes nothing.
    """
    start_django()
    require_owner()
    password = demo_password() if fill else ""
    from tenants.setup import run

    seconds = run(list(cities), demo=demo)
    if as_json:
        click.echo(json.dumps({"ready": True}))
    accounts: list[dict[str, str]] = []
    if fill:
        from migraciudades.cli.demonstration import load

        begun = time.monotonic()
        accounts = [account.as_dict() for account in load(password=password, slugs=cities)]
        seconds["demo"] = round(time.monotonic() - begun, 3)
    if as_json:
        click.echo(json.dumps({"accounts": accounts, "seconds": seconds}))
        return
    for step, value in seconds.items():
        click.echo(f"{step:<12} {value:7.3f} s")
