"""`migraciudades provision`: makes cities ready to sign in to."""

import dataclasses
import time

import click

from migraciudades.cli.group import start_django
from migraciudades.cli.migrate import require_owner

EPILOG = """\b
Examples:
  migraciudades provision maipu rosario
  migraciudades provision --demo neuquen
"""


@click.command(epilog=EPILOG)
@click.argument("cities", nargs=-1, required=True, metavar="CITY…")
@click.option("--demo", is_flag=True, help="Mark new cities as demonstration.")
def command(cities: tuple[str, ...], demo: bool) -> None:
    """Make these cities, or finish making them; a city that is ready stays as it is."""
    start_django()
    require_owner()
    from tenants.errors import ProvisioningFailed
    from tenants.known_cities import FIRST_CITIES
    from tenants.provisioning import provision

    unknown = [slug for slug in cities if slug not in FIRST_CITIES]
    if unknown:
        raise click.ClickException(
            f"Nothing is known about {', '.join(unknown)}. Known: {', '.join(FIRST_CITIES)}."
        )
    for slug in cities:
        begun = time.monotonic()
        try:
            city = provision(dataclasses.replace(FIRST_CITIES[slug], demo=demo))
        except ProvisioningFailed as error:
            raise click.ClickException(
                f"{error}\nThe city stays unreachable. Mend the cause and run this again."
            ) from error
        click.echo(f"{city.slug:<12} {city.status:<10} {time.monotonic() - begun:6.2f} s")
