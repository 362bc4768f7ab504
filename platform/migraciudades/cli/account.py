"""`migraciudades account`: opens accounts and gives roles, as for a city's first administrator."""

from contextlib import AbstractContextManager
from typing import Any

import click

from migraciudades.cli.group import start_django

EPILOG = """\b
Examples:
  migraciudades account create --city maipu --email ana@maipu.gob.ar --name "Ana Ruiz" --role admin
  migraciudades account grant --city maipu --email ana@maipu.gob.ar --role coordinator
  migraciudades account create --national --email eva@iom.int --name "Eva Paz" --role analyst_iom
"""
PLACE = (
    click.option("--city", help="The city's short name, as in its address."),
    click.option("--national", is_flag=True, help="At the national host."),
    click.option("--email", required=True, help="Whoever it is signs in with it."),
    click.option("--role", required=True, help="As in the page “who may do what”."),
)


@click.group(epilog=EPILOG)
def command() -> None:
    """Open accounts and give roles."""


def _with_place(function: Any) -> Any:
    for option in reversed(PLACE):
        function = option(function)
    return function


@command.command(epilog=EPILOG)
@_with_place
@click.option("--name", required=True, help="As colleagues should see it.")
def create(city: str | None, national: bool, email: str, role: str, name: str) -> None:
    """Open an account and print the link with which its owner chooses a password."""
    start_django()
    from django.db import IntegrityError, transaction

    from apps.accounts import errors, links, services

    with _place(city, national), _as_system(), transaction.atomic():
        try:
            user = services.create_account(email=email, name=name, password=None, roles=[role])
        except errors.RefusedError as error:
            raise click.ClickException(f"{error}.") from error
        except IntegrityError as error:
            raise click.ClickException("There is an account with that e-mail already.") from error
        path = links.password_path(user)
    click.echo(
        f"Account opened. Within an hour, and once, a password is chosen at\n{_host(city)}{path}"
    )


@command.command(epilog=EPILOG)
@_with_place
def grant(city: str | None, national: bool, email: str, role: str) -> None:
    """Give an account one more role from today on; holding it already changes nothing."""
    start_django()
    from apps.accounts import errors, rules, selectors, services

    with _place(city, national), _as_system():
        user = selectors.account_by_email(email)
        if user is None:
            raise click.ClickException("There is no active account with that e-mail.")
        if role not in rules.roles_of(user):
            try:
                services.grant_role(user=user, role=role, by=None)
            except errors.RefusedError as error:
                raise click.ClickException(f"{error}.") from error
    click.echo("The role is held from today on.")


def _place(city: str | None, national: bool) -> AbstractContextManager[Any]:
    import tenants
    from tenants.selectors import city_by_slug

    if bool(city) == national:
        raise click.UsageError("Say where: --city SLUG or --national.")
    if city is None:
        return tenants.entering_national()
    if city_by_slug(city) is None:
        raise click.ClickException(f"There is no city called {city}.")
    return tenants.entering(city)


def _as_system() -> AbstractContextManager[Any]:
    from kernel.history import acting

    return acting(None, "command account")


def _host(city: str | None) -> str:
    from django.conf import settings

    host = f"{city}.{settings.TENANTS_BASE_DOMAIN}" if city else settings.TENANTS_NATIONAL_HOST
    port = "" if settings.SECURE else f":{settings.PUBLIC_PORT}"
    return f"{'https' if settings.SECURE else 'http'}://{host}{port}"
