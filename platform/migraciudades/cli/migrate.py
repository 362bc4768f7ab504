"""`migraciudades migrate`: public tables, template and every city."""

import click

from migraciudades.cli.group import start_django

EPILOG = """\b
Examples:
  DATABASE_OWNER_URL=postgresql://… migraciudades migrate
  python3 run.py exec migraciudades migrate
  python3 run.py exec migraciudades migrate --write-structure
"""


@click.command(epilog=EPILOG)
@click.option(
    "--write-structure",
    is_flag=True,
    help="Instead: write tenants/structure anew, after adding a migration.",
)
def command(write_structure: bool) -> None:
    """Bring the public tables, the template and every city up to date.

    Needs DATABASE_OWNER_URL, which no web process has. Running it again changes nothing.
    """
    start_django()
    require_owner()
    if write_structure:
        _write_structure()
        return
    from tenants.setup import run

    for step, seconds in run([]).items():
        click.echo(f"{step:<12} {seconds:7.3f} s")


def _write_structure() -> None:
    """From a scratch database of its own; this installation's is not touched."""
    from tenants.errors import ProvisioningFailed
    from tenants.structure import writing

    try:
        changed = writing.write()
    except ProvisioningFailed as error:
        raise click.ClickException(str(error)) from error
    for name in changed:
        click.echo(f"tenants/structure/{name} is written anew: commit it with the migration.")
    if not changed:
        click.echo("tenants/structure is what the migrations make already.")


def require_owner() -> None:
    """Tables and roles are made with the owner's address only."""
    from django.conf import settings

    if "owner" not in settings.DATABASES:
        raise click.ClickException(
            "DATABASE_OWNER_URL is missing: only the owner may change tables and roles.\n"
            "Example: DATABASE_OWNER_URL=postgresql://postgres:secret@127.0.0.1:5432/migraciudades"
        )
