"""`migraciudades migrate`: public tables, template and every city."""

import click

from migraciudades.cli.group import start_django

EPILOG = """\b
Examples:
  DATABASE_OWNER_URL=postgresql://… migraciudades migrate
  python3 run.py exec migraciudades migrate
"""


@click.command(epilog=EPILOG)
def command() -> None:
    """Bring the public tables, the template and every city up to date.

    Needs DATABASE_OWNER_URL, which no web process has. Running it again changes nothing.
    """
    start_django()
    require_owner()
    from tenants.setup import run

    for step, seconds in run([]).items():
        click.echo(f"{step:<12} {seconds:7.3f} s")


def require_owner() -> None:
    """Tables and roles are made with the owner's address only."""
    from django.conf import settings

    if "owner" not in settings.DATABASES:
        raise click.ClickException(
            "DATABASE_OWNER_URL is missing: only the owner may change tables and roles.\n"
            "Example: DATABASE_OWNER_URL=postgresql://postgres:secret@127.0.0.1:5432/migraciudades"
        )
