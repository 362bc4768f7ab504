"""`migraciudades keys`: puts new keys in the place of those that leaked or grew old."""

import click

from migraciudades.cli.group import start_django

EPILOG = """\b
Examples:
  migraciudades keys rewrap
  migraciudades keys renew --city maipu
"""


@click.group(epilog=EPILOG)
def command() -> None:
    """Replace the keys that seal what is kept."""


@command.command(epilog=EPILOG)
def rewrap() -> None:
    """Wrap every data key and vault with the present MC_KEY_ENCRYPTION_KEY.

    The former one stands in MC_KEY_ENCRYPTION_KEYS_RETIRED until this ends with status 0. Values
    stay as they are, and web and worker may go on meanwhile. Broken off, it is asked again.
    """
    start_django()
    from django.db import Error

    from kernel.crypto import CannotOpen, rewrap_data_keys, vault
    from tenants import entering, entering_national, selectors
    from tenants.errors import CityUnavailable

    left = 0
    with entering_national():
        click.echo(f"{'national host':<16} {rewrap_data_keys()} keys wrapped anew")
    for city in selectors.cities().order_by("slug"):
        try:
            with entering(city):
                changed = rewrap_data_keys()
            # After the rows: no rollback undoes it.
            changed += vault.rewrap(city.schema_name)
        except (CityUnavailable, CannotOpen, vault.VaultMissing, Error) as reason:
            left += 1
            click.echo(f"{city.slug:<16} not done ({type(reason).__name__}): {city.status}")
        else:
            click.echo(f"{city.slug:<16} {changed} keys wrapped anew")
    if left:
        click.echo(
            f"{left} could not be opened: keep the former key until they are done. A city that is "
            "closed is opened with `migraciudades city resume`."
        )
        raise SystemExit(1)
    click.echo("All is done: take MC_KEY_ENCRYPTION_KEYS_RETIRED away, and start again.")


@command.command(epilog=EPILOG)
@click.option("--city", required=True, help="The city's short name, as in its address.")
def renew(city: str) -> None:
    """Seal what is written from now on with a fresh data key of the city.

    What was sealed before stays readable, and the index to search by number stays as it is.
    """
    start_django()
    from kernel.crypto.keys import rotate_data_key
    from tenants import entering
    from tenants.errors import CityUnavailable

    try:
        with entering(city):
            rotate_data_key()
    except CityUnavailable as unknown:
        raise click.ClickException(str(unknown)) from unknown
    click.echo(f"{city} seals with a new key from now on.")
