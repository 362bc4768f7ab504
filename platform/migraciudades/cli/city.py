"""`migraciudades city`: closes and opens a city's door, and renews what its role may do."""

from typing import Any

import click

from migraciudades.cli.group import start_django
from migraciudades.cli.migrate import require_owner

EPILOG = """\b
Examples:
  migraciudades city list
  migraciudades city suspend maipu
  migraciudades city resume maipu
  migraciudades city renew
"""


@click.group(epilog=EPILOG)
def command() -> None:
    """List cities, close and open them, renew their roles."""


@command.command(name="list", epilog=EPILOG)
def list_cities() -> None:
    """Every city with its state, its schema and its login role."""
    start_django()
    from tenants.selectors import cities

    for city in cities():
        click.echo(f"{city.slug:<16} {city.status:<12} {city.schema_name:<24} {city.login_role}")


@command.command(epilog=EPILOG)
@click.argument("slug", metavar="CITY")
def suspend(slug: str) -> None:
    """Close a city: within half a minute nobody and no task gets in. Its data stays."""
    _change(slug, to="suspended")


@command.command(epilog=EPILOG)
@click.argument("slug", metavar="CITY")
def resume(slug: str) -> None:
    """Open a suspended city again."""
    _change(slug, to="active")


@command.command(epilog=EPILOG)
@click.argument("slugs", nargs=-1, metavar="[CITY…]")
def renew(slugs: tuple[str, ...]) -> None:
    """Set password, search path, limits and rights of the cities' roles again.

    After MC_ROLE_SECRET was changed, or a city was restored without its rights. Without names:
    every city.
    """
    _with_owner()
    from tenants import provisioning
    from tenants.models import City

    chosen = [_city(slug) for slug in slugs] or list(City.objects.using("owner").order_by("slug"))
    for city in chosen:
        made = provisioning.renew(city)
        click.echo(f"{city.slug:<16} {'renewed' if made else 'has no schema yet'}")


def _change(slug: str, *, to: str) -> None:
    _with_owner()
    from tenants import provisioning

    city = _city(slug)
    if city.status not in {"active", "suspended"}:
        raise click.ClickException(
            f"{slug} is {city.status}; `migraciudades provision {slug}` goes on where it stopped."
        )
    (provisioning.suspend if to == "suspended" else provisioning.resume)(city)
    click.echo(f"{slug} is {to}.")


def _with_owner() -> None:
    start_django()
    require_owner()


def _city(slug: str) -> Any:
    from tenants.models import City

    found = City.objects.using("owner").filter(slug=slug).first()
    if found is None:
        raise click.ClickException(f"There is no city called {slug}.")
    return found
