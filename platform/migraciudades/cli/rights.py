"""`migraciudades rights`: erases again what a backup brought back, and reseals what is old."""

import click

from migraciudades.cli.group import start_django

EPILOG = """\b
Examples:
  migraciudades rights replay
  migraciudades rights replay --city maipu
  migraciudades rights reseal --city maipu
"""


@click.group(epilog=EPILOG)
def command() -> None:
    """Erase again what a restored backup brought back; reseal with people's own keys."""


@command.command(epilog=EPILOG)
@click.option("--city", help="One city, by its short name; without it every open one.")
def replay(city: str | None) -> None:
    """Erase again, in a database that was put back, whoever was erased since.

    The worker does it by itself at its next sweep; until it is done the city is closed.
    """
    start_django()
    from apps.rights import services
    from tenants import entering, reopening, selectors
    from tenants.errors import CityUnavailable

    closed = False
    try:
        places = [city] if city else selectors.active_cities()
        for each in places:
            with entering(each) as place:
                if reopening.lost_vault():
                    click.echo(f"{place.slug:<16} its vault is not there: put back its latest copy")
                    closed = True
                    continue
                done = sum(iter(reopening.replay, 0))
                returned = services.destroy_returned_keys()
                click.echo(f"{place.slug:<16} {done} erased again, {returned} keys destroyed again")
    except CityUnavailable as unknown:
        raise click.ClickException(str(unknown)) from unknown
    if closed:
        raise SystemExit(1)


@command.command(epilog=EPILOG)
@click.option("--city", help="One city, by its short name; without it every open one.")
def reseal(city: str | None) -> None:
    """Seal with people's own keys what was sealed before they had one, all at once."""
    start_django()
    from kernel.crypto import resealing
    from tenants import entering, selectors
    from tenants.errors import CityUnavailable

    try:
        for each in [city] if city else selectors.active_cities():
            with entering(each) as place:
                click.echo(f"{place.slug:<16} {resealing.everything()} values sealed anew")
    except CityUnavailable as unknown:
        raise click.ClickException(str(unknown)) from unknown
