"""What the history of accounts holds, and what it must never hold."""

from typing import Any

from django.apps import apps
from django.db import connection
from django.db.models import QuerySet

from apps.accounts import services, services_tokens
from apps.accounts.models import User
from apps.accounts.tests.factories import make_account
from tenants.models import City


def columns(table: str) -> set[str]:
    with connection.cursor() as cursor:
        return {
            column.name for column in connection.introspection.get_table_description(cursor, table)
        }


def events(user: User) -> QuerySet[Any]:
    model: Any = apps.get_model("accounts", "UserEvent")
    found: QuerySet[Any] = model.objects.filter(pgh_obj_id=user.pk)
    return found


def test_hashes_never_enter_the_history(in_maipu: City) -> None:
    assert "password" not in columns("accounts_userevent")
    assert "token_hash" not in columns("accounts_apitokenevent")


def test_a_new_password_is_told_by_its_date(in_maipu: City) -> None:
    user = make_account("officer")
    before = events(user).count()
    services.set_password(user=user, password="otra frase de cuatro palabras")
    last = events(user).order_by("-pgh_id").first()
    assert events(user).count() == before + 1
    assert last is not None
    assert last.password_changed_at is not None


def test_signing_in_leaves_no_trail_of_hours(in_maipu: City) -> None:
    user = make_account("officer")
    before = events(user).count()
    user.last_login = user.date_joined
    user.save(update_fields=["last_login"])
    assert events(user).count() == before


def test_roles_and_keys_are_followed(in_maipu: City) -> None:
    user = make_account("admin")
    made = services_tokens.create_token(by=user, name="x", scopes={"statistics.view"}, days=1)
    services_tokens.revoke_token(token=made.token, by=user)
    grants = apps.get_model("accounts", "RoleGrantEvent").objects.filter(user_id=user.pk)
    keys = apps.get_model("accounts", "ApiTokenEvent").objects.filter(created_by_id=user.pk)
    assert grants.count() == 1
    assert [event.pgh_label for event in keys.order_by("pgh_id")] == ["insert", "update"]


def test_an_account_names_nobody_in_logs(in_maipu: City) -> None:
    user = make_account("officer", email="wilma@example.org", name="Wilma Mamani")
    assert "wilma" not in f"{user} {user!r}".lower()
    assert "mamani" not in f"{user} {user!r}".lower()
