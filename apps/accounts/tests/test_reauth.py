"""Before what can't be undone the system asks who it is, and what was typed comes through."""

import re
import time
from typing import Any

import pytest
from django.contrib.auth import HASH_SESSION_KEY
from django.contrib.auth.hashers import ScryptPasswordHasher
from django.db import connection
from django.test import Client

import tenants
from apps.accounts.models import ApiToken, User
from apps.accounts.tests.conftest import SignIn
from apps.accounts.tests.factories import PASSWORD, fresh_code, make_account, make_key
from tenants.models import City

ASK, KEYS = "/accounts/reauthenticate/", "/accounts/me/keys/"
ADDRESS = "ana@example.org"
FORM = {"key_name": "planilla de Ana", "scopes": ["registry.view_person"], "days": "30"}
pytestmark = pytest.mark.usefixtures("clean", "fresh_limits")


@pytest.fixture
def late(maipu: City, sign_in: SignIn) -> Client:
    """A coordinator who signed in eleven minutes ago."""
    with tenants.entering(maipu):
        make_account("coordinator", email=ADDRESS)
    client = sign_in(maipu, ADDRESS)
    grow_old(client, maipu)
    return client


def grow_old(client: Client, city: City) -> None:
    with tenants.entering(city):
        session = client.session
        session["accounts.proved_at"] = int(time.time()) - 601
        session.save()


def test_signing_in_counts_as_a_proof_for_ten_minutes(maipu: City, sign_in: SignIn) -> None:
    with tenants.entering(maipu):
        make_account("coordinator", email=ADDRESS)
    client = sign_in(maipu, ADDRESS)
    assert client.post(KEYS, FORM).status_code == 200
    grow_old(client, maipu)
    assert client.post(KEYS, FORM)["Location"].startswith(ASK)


@pytest.mark.parametrize(
    "path", [KEYS, "/consultations/export/", "/accounts/2fa/app/", "/accounts/2fa/passkeys/add/"]
)
def test_sensitive_things_ask(late: Client, path: str) -> None:
    verb = late.post if path == KEYS else late.get
    assert verb(path)["Location"].startswith(ASK)


def test_the_identity_provider_asks(maipu: City, sign_in: SignIn) -> None:
    with tenants.entering(maipu):
        make_account("admin", email=ADDRESS)
    client = sign_in(maipu, ADDRESS)
    grow_old(client, maipu)
    assert client.get("/accounts/identity-provider/")["Location"].startswith(ASK)


def test_a_form_comes_through_with_every_word(maipu: City, late: Client) -> None:
    asked = late.post(KEYS, FORM)["Location"]
    assert "Ana" not in asked
    with tenants.entering(maipu):
        assert not ApiToken.objects.exists()
        with connection.cursor() as cursor:
            cursor.execute("SELECT session_data FROM django_session")
            assert all("planilla" not in row[0] for row in cursor.fetchall())
    page = late.post(asked, {"password": PASSWORD}).content.decode()
    assert f'action="{KEYS}"' in page
    fields = dict(re.findall(r'name="(key_name|scopes|days)" value="([^"]*)"', page))
    assert fields == {"key_name": "planilla de Ana", "scopes": "registry.view_person", "days": "30"}
    assert late.post(KEYS, fields).status_code == 200
    with tenants.entering(maipu):
        assert ApiToken.objects.get().name == "planilla de Ana"


def test_a_password_that_is_stored_anew_puts_nobody_out(maipu: City, late: Client) -> None:
    """Each release may raise the price of guessing: a password checked then is stored anew."""
    with tenants.entering(maipu):
        user = User.objects.get(email=ADDRESS)
        user.password = cheap = ScryptPasswordHasher().encode(PASSWORD, "siete", n=2**5)
        user.save(update_fields=["password"])
        session = late.session
        session[HASH_SESSION_KEY] = user.get_session_auth_hash()
        session.save()
    asked = late.post(KEYS, FORM)["Location"]
    assert f'action="{KEYS}"' in late.post(asked, {"password": PASSWORD}).content.decode()
    assert late.post(KEYS, FORM).status_code == 200, "what was typed is lost with the session"
    with tenants.entering(maipu):
        assert User.objects.get(email=ADDRESS).password != cheap


def test_a_page_comes_through_with_its_search_and_without_it_in_the_address(late: Client) -> None:
    asked = late.get("/consultations/export/?subject=dni")["Location"]
    assert "subject" not in asked
    answer = late.post(asked, {"password": PASSWORD})
    assert answer["Location"] == "/consultations/export/?subject=dni"
    assert late.get(answer["Location"]).status_code == 200


def test_a_file_is_given_on_a_page_that_leads_back(late: Client) -> None:
    here = "http://maipu.localhost/consultations/?subject=dni"
    asked = late.get("/consultations/export/?subject=dni", headers={"referer": here})["Location"]
    page = late.post(asked, {"password": PASSWORD}).content.decode()
    assert 'href="/consultations/export/?subject=dni"' in page
    assert f'href="{here}"' in page
    grown = late.get("/consultations/export/", headers={"referer": "https://evil.example/"})
    assert (
        "evil"
        not in late.post(grown.get("Location", asked), {"password": PASSWORD}).content.decode()
    )


def test_the_wrong_password_proves_nothing_and_what_was_typed_goes_on_waiting(
    late: Client,
) -> None:
    asked = late.post(KEYS, FORM)["Location"]
    assert late.post(asked, {"password": "otra"}).status_code == 422
    assert late.post(KEYS, FORM)["Location"].startswith(ASK)
    assert "planilla de Ana" in late.post(asked, {"password": PASSWORD}).content.decode()


def test_a_code_proves_it_too(maipu: City, late: Client) -> None:
    asked = late.get("/accounts/2fa/app/")["Location"]
    with tenants.entering(maipu):
        from apps.accounts.models import User

        code = fresh_code(User.objects.get(email=ADDRESS))
    assert late.post(asked, {"code": "000000"}).status_code == 422
    assert late.post(asked, {"code": code}).status_code == 302


def test_guessing_is_stopped_here_too(late: Client) -> None:
    for _guess in range(5):
        late.post(ASK, {"password": "otra"})
    assert "Demasiados intentos" in late.post(ASK, {"password": PASSWORD}).content.decode()


def test_what_waits_in_one_session_is_nobody_elses(
    maipu: City, late: Client, sign_in: SignIn
) -> None:
    asked = late.post(KEYS, FORM)["Location"]
    with tenants.entering(maipu):
        make_account("coordinator", email="otro@example.org")
    other = sign_in(maipu, "otro@example.org")
    answer = other.post(asked, {"password": PASSWORD})
    assert answer["Location"] == "/accounts/me/"


def test_the_api_says_where_to_confirm_and_a_key_never_may(maipu: City, late: Client) -> None:
    body = {"name": "x", "scopes": ["registry.view_person"]}
    answer = late.post("/api/v1/tokens", body, content_type="application/json")
    assert answer.status_code == 403
    assert ASK in answer.json()["detail"]
    with tenants.entering(maipu):
        from apps.accounts.models import User

        key = make_key(User.objects.get(email=ADDRESS), "api.docs")
    program: Any = Client(HTTP_HOST="maipu.localhost", HTTP_AUTHORIZATION=f"Bearer {key}")
    answer = program.post("/api/v1/tokens", body, content_type="application/json")
    assert answer.status_code == 403
    assert ASK not in answer.json()["detail"]
