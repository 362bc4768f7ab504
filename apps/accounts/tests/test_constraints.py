"""What the database itself refuses, whoever writes."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from apps.accounts.models import ApiToken, RoleGrant, User
from apps.accounts.tests.factories import bare_account
from tenants.models import City

DAY = datetime.date(2026, 3, 1)


def refused(name: str, write: Callable[[], object]) -> None:
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        write()


def grant(user: User, **fields: Any) -> RoleGrant:
    return RoleGrant.objects.create(user=user, **{"role": "officer", "starts_on": DAY, **fields})


def token(user: User, **fields: Any) -> ApiToken:
    now = timezone.now()
    plain = {
        "name": "planilla",
        "prefix": "abcd1234",
        "token_hash": "a" * 64,
        "scopes": ["statistics.view"],
        "created_at": now,
        "expires_at": now + datetime.timedelta(days=1),
    }
    return ApiToken.objects.create(created_by=user, **{**plain, **fields})


def test_one_account_per_address(in_maipu: City) -> None:
    bare_account(email="ana@example.org")
    refused("accounts_user_email_unique", lambda: bare_account(email="ana@example.org"))


def test_addresses_are_kept_in_lower_case(in_maipu: City) -> None:
    refused("accounts_user_email_lower_case", lambda: bare_account(email="Ana@example.org"))


def test_an_account_has_a_name(in_maipu: City) -> None:
    refused("accounts_user_name_given", lambda: bare_account(name=""))


def test_only_languages_the_pages_speak(in_maipu: City) -> None:
    refused("accounts_user_language_known", lambda: bare_account(language="xx"))


def test_only_roles_of_the_table(in_maipu: City) -> None:
    refused("accounts_rolegrant_role_known", lambda: grant(bare_account(), role="mayor"))


def test_a_role_cannot_end_before_it_starts(in_maipu: City) -> None:
    last = DAY - datetime.timedelta(days=1)
    refused("accounts_rolegrant_dates_in_order", lambda: grant(bare_account(), ends_on=last))


def test_a_role_is_held_once_at_a_time(in_maipu: City) -> None:
    user = bare_account()
    grant(user)
    refused("accounts_rolegrant_one_open", lambda: grant(user))


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("accounts_apitoken_name_given", {"name": ""}),
        ("accounts_apitoken_scopes_given", {"scopes": []}),
        ("accounts_apitoken_expires_after_creation", {"expires_at": timezone.now()}),
    ],
)
def test_a_key_is_whole(in_maipu: City, name: str, fields: Any) -> None:
    user = bare_account()
    refused(name, lambda: token(user, **fields))


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("accounts_apitoken_prefix_unique", {"token_hash": "b" * 64}),
        ("accounts_apitoken_hash_unique", {"prefix": "zzzz9999"}),
    ],
)
def test_no_two_keys_alike(in_maipu: City, name: str, fields: Any) -> None:
    user = bare_account()
    token(user)
    refused(name, lambda: token(user, **fields))


def test_bulk_writes_enter_the_history_too(in_maipu: City) -> None:
    events: Any = apps.get_model("accounts", "UserEvent")
    user = bare_account()
    User.objects.filter(pk=user.pk).update(is_active=False)
    assert list(
        events.objects.filter(pgh_obj_id=user.pk)
        .order_by("pgh_id")
        .values_list("pgh_label", "is_active")
    ) == [
        ("insert", True),
        ("update", False),
    ]


def test_the_program_of_before_makes_accounts_on_the_tables_of_now(in_maipu: City) -> None:
    """While a release comes in, both write: what was added since has the database's own default."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO accounts_user (id, email, name, language, is_active, password, date_joined"
            ") VALUES (gen_random_uuid(), 'antes@example.org', 'Antes', 'es-ar', true, '!', now())"
        )
    assert User.objects.get(email="antes@example.org").inactive_reason == ""
