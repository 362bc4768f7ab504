"""`migraciudades demo`: invented people and figures for showing and trying the product."""

import json
import os

import click

from migraciudades.cli.group import start_django

SHORTEST_PASSWORD = 12
EPILOG = """\b
Examples:
  migraciudades demo load
  migraciudades demo load --city maipu --json
"""


@click.group()
def command() -> None:
    """Load the demonstration: accounts, invented people, published months."""


@command.command(epilog=EPILOG)
@click.option("--city", "cities", multiple=True, metavar="SLUG", help="Only this city; repeatable.")
@click.option("--json", "as_json", is_flag=True, help="Print one line of JSON with the accounts.")
def load(cities: tuple[str, ...], as_json: bool) -> None:
    """Fill every active city; what is already there stays, nothing is added twice.

    The accounts get the password in MC_DEMO_PASSWORD. Never load it into a city that
    attends people.
    """
    start_django()
    password = demo_password()
    from migraciudades.cli.demonstration import load as load_all

    accounts = load_all(password=password, slugs=cities)
    if as_json:
        click.echo(json.dumps({"accounts": [account.as_dict() for account in accounts]}))
        return
    for account in accounts:
        click.echo(f"{account.host:<24} {account.role:<14} {account.email}")


def demo_password() -> str:
    """The password of the accounts; ends the command where the demonstration does not belong."""
    from django.conf import settings

    if not settings.DEMO:
        raise click.ClickException(
            "This is not a demonstration: MC_DEMO is not 1, and invented people would be\n"
            "mixed with real ones. Example: MC_DEMO=1"
        )
    password = os.environ.get("MC_DEMO_PASSWORD", "")
    if len(password) < SHORTEST_PASSWORD:
        raise click.ClickException(
            "MC_DEMO_PASSWORD is missing or too short.\nExample: MC_DEMO_PASSWORD=tala-tero-2718"
        )
    return password
