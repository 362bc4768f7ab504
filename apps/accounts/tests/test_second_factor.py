"""Second factors: set up, demanded by role, used at sign-in, kept sealed."""

import re
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import encrypt
from django.db import connection
from django.test import Client

import tenants
from apps.accounts import factors, services
from apps.accounts.models import User
from apps.accounts.tests.conftest import BrowserAt, SignIn
from apps.accounts.tests.factories import (
    PASSWORD,
    TOTP_SECRET,
    fresh_code,
    make_account,
    make_key,
    totp_code,
)
from tenants.models import City

HOME, APP, CODES = "/accounts/2fa/", "/accounts/2fa/app/", "/accounts/2fa/codes/"
LOGIN, SECOND, ME = "/accounts/login/", "/accounts/2fa/authenticate/", "/accounts/me/"
ADDRESS = "ana@example.org"
pytestmark = pytest.mark.usefixtures("clean", "fresh_limits")


def ana(city: City, role: str = "officer", **fields: Any) -> User:
    with tenants.entering(city):
        return make_account(role, **{"email": ADDRESS, **fields})


def typed_password(client: Client) -> Any:
    return client.post(LOGIN, {"login": ADDRESS, "password": PASSWORD})


def connected(client: Client) -> str:
    """Set an application up on the pages; returns its secret."""
    page = client.get(APP).content.decode()
    secret = re.search(r'qr__text">([A-Z2-7 ]+)<', page)
    assert secret is not None
    plain = secret[1].replace(" ", "")
    answer = client.post(APP, {"code": totp_code(plain)})
    assert answer["Location"] == CODES
    return plain


def test_an_application_is_connected_and_asked_for_from_then_on(
    maipu: City, browser_at: BrowserAt, sign_in: SignIn
) -> None:
    ana(maipu)
    client = sign_in(maipu, ADDRESS)
    page = client.get(APP).content.decode()
    assert "<svg" in page
    secret = connected(client)
    again = browser_at(maipu)
    assert typed_password(again)["Location"] == SECOND
    assert again.get(ME).status_code == 302
    assert again.post(SECOND, {"code": "000000"}).status_code == 200
    assert again.get(ME).status_code == 302
    again.post(SECOND, {"code": totp_code(secret, steps=1)})
    assert again.get(ME).status_code == 200


def test_a_code_seen_over_the_shoulder_works_no_second_time(
    maipu: City, browser_at: BrowserAt, settings: Any
) -> None:
    user = ana(maipu, "coordinator")
    with tenants.entering(maipu):
        code = fresh_code(user)
    # Whether or not the cache is there to remember it.
    away = {**settings.CACHES["default"], "LOCATION": "redis://127.0.0.1:9/0"}
    settings.CACHES = {"default": away}
    first, second = browser_at(maipu), browser_at(maipu)
    for client in (first, second):
        typed_password(client)
        client.post(SECOND, {"code": code})
    assert first.get(ME).status_code == 200
    assert second.get(ME).status_code == 302


def test_recovery_codes_work_once_each_and_are_renewed(
    maipu: City, browser_at: BrowserAt, sign_in: SignIn
) -> None:
    ana(maipu)
    client = sign_in(maipu, ADDRESS)
    connected(client)
    shown = re.findall(r"<li>(\d{4} \d{4})</li>", client.get(CODES).content.decode())
    assert len(shown) == 10
    file = client.get(f"{CODES}file/")
    assert "attachment" in file["Content-Disposition"]
    assert all(code in file.content.decode() for code in shown)
    for times, status in ((1, 200), (2, 302)):
        lost = browser_at(maipu)
        typed_password(lost)
        lost.post(SECOND, {"code": shown[0]})
        assert lost.get(ME).status_code == status, times
    client.post(f"{CODES}new/")
    late = browser_at(maipu)
    typed_password(late)
    late.post(SECOND, {"code": shown[1]})
    assert late.get(ME).status_code == 302


def test_few_recovery_codes_are_said(maipu: City, sign_in: SignIn) -> None:
    user = ana(maipu)
    client = sign_in(maipu, ADDRESS)
    connected(client)
    with tenants.entering(maipu):
        codes = Authenticator.objects.get(user=user, type=Authenticator.Type.RECOVERY_CODES)
        codes.data["used_mask"] = 0b1111111110
        codes.save()
        assert factors.codes_left(user) == 1
    assert "Quedan pocos" in client.get(HOME).content.decode()


def test_guessing_codes_is_stopped(maipu: City, browser_at: BrowserAt) -> None:
    user = ana(maipu, "coordinator")
    client = browser_at(maipu)
    typed_password(client)
    for _guess in range(5):
        client.post(SECOND, {"code": "000000"})
    with tenants.entering(maipu):
        code = fresh_code(user)
    page = client.post(SECOND, {"code": code})
    assert "Demasiados intentos" in page.content.decode()
    assert client.get(ME).status_code == 302


@pytest.mark.parametrize("role", ["admin", "coordinator"])
def test_a_role_that_demands_one_gets_nothing_else_until_there_is_one(
    maipu: City, sign_in: SignIn, role: str
) -> None:
    ana(maipu, role, second_factor=False)
    client = sign_in(maipu, ADDRESS)
    for path in ("/people/", "/staff/", "/intake/", ME):
        assert client.get(path)["Location"] == HOME, path
    assert client.post("/accounts/me/", {"name": "Otra"})["Location"] == HOME
    answer = client.get("/api/v1/people")
    assert (answer.status_code, answer["Content-Type"]) == (403, "application/problem+json")
    # The way out and the way to set it up stay open.
    assert client.get(HOME).status_code == 200
    assert "segundo factor" in client.get(HOME).content.decode()
    connected(client)
    assert client.get(CODES).status_code == 200
    assert client.get("/people/").status_code == 200
    assert client.get("/api/v1/people").status_code == 200


def test_a_national_role_demands_one_too(cities: object, clean: None) -> None:
    with tenants.entering_national():
        user = make_account("analyst_dnm", second_factor=False)
    client = Client(HTTP_HOST="nacional.localhost")
    with tenants.entering_national():
        client.force_login(user)
    answer = client.get("/method/")
    assert answer["Location"] == HOME
    assert client.get("/api/v1/me").status_code == 403


def test_an_officer_is_asked_for_nothing(maipu: City, sign_in: SignIn) -> None:
    ana(maipu)
    assert sign_in(maipu, ADDRESS).get("/people/").status_code == 200


def test_a_role_given_today_demands_it_at_the_next_request(maipu: City, sign_in: SignIn) -> None:
    from apps.accounts import services

    user = ana(maipu)
    client = sign_in(maipu, ADDRESS)
    assert client.get("/people/").status_code == 200
    with tenants.entering(maipu):
        services.grant_role(user=user, role="coordinator", by=None)
    assert client.get("/people/")["Location"] == HOME


def test_a_key_of_an_account_without_one_is_refused(maipu: City) -> None:
    user = ana(maipu, "coordinator")
    with tenants.entering(maipu):
        key = make_key(user, "registry.view_person")
    program = Client(HTTP_HOST="maipu.localhost", HTTP_AUTHORIZATION=f"Bearer {key}")
    assert program.get("/api/v1/people").status_code == 200
    with tenants.entering(maipu):
        Authenticator.objects.filter(user=user).delete()
    assert program.get("/api/v1/people").status_code == 401


def test_a_demonstration_offers_it_and_says_so(maipu: City, sign_in: SignIn, settings: Any) -> None:
    settings.DEMO = True
    ana(maipu, "admin", second_factor=False)
    page = sign_in(maipu, ADDRESS).get("/people/")
    assert page.status_code == 200
    assert "Segundo factor optativo" in page.content.decode()


def test_the_last_one_stays_while_the_role_demands_it(maipu: City, sign_in: SignIn) -> None:
    user = ana(maipu, "coordinator")
    client = sign_in(maipu, ADDRESS)
    with tenants.entering(maipu):
        last = Authenticator.objects.get(user=user)
    page = f"/accounts/2fa/{last.pk}/remove/"
    assert client.post(page).status_code == 409
    with tenants.entering(maipu):
        assert factors.has_one(user)


def test_an_officer_may_remove_it_and_the_codes_go_too(maipu: City, sign_in: SignIn) -> None:
    user = ana(maipu)
    client = sign_in(maipu, ADDRESS)
    connected(client)
    with tenants.entering(maipu):
        totp = Authenticator.objects.get(user=user, type=Authenticator.Type.TOTP)
    assert client.post(f"/accounts/2fa/{totp.pk}/remove/").status_code == 302
    with tenants.entering(maipu):
        assert not Authenticator.objects.exists()


def test_nobody_touches_anothers_factor(maipu: City, sign_in: SignIn) -> None:
    with tenants.entering(maipu):
        other = make_account("coordinator")
        theirs = Authenticator.objects.get(user=other)
    ana(maipu, "admin")
    client = sign_in(maipu, ADDRESS)
    for path in (f"/accounts/2fa/{theirs.pk}/remove/", f"/accounts/2fa/passkeys/{theirs.pk}/"):
        assert client.post(path, {"name": "mía"}).status_code == 404


def test_secrets_lie_sealed_and_open_only_in_their_city(
    maipu: City, rosario: City, sign_in: SignIn
) -> None:
    from kernel.crypto import CannotOpen

    ana(maipu)
    client = sign_in(maipu, ADDRESS)
    secret = connected(client)
    pending = re.search(r'qr__text">([A-Z2-7 ]+)<', client.get(APP, follow=True).content.decode())
    assert pending is None
    with tenants.entering(maipu), connection.cursor() as cursor:
        cursor.execute("SELECT data::text FROM mfa_authenticator")
        rows = " ".join(row[0] for row in cursor.fetchall())
        cursor.execute("SELECT session_data FROM django_session")
        rows += " ".join(row[0] for row in cursor.fetchall())
        sealed = Authenticator.objects.get(type=Authenticator.Type.TOTP).data["secret"]
    assert secret not in rows
    from allauth.mfa.utils import decrypt

    with tenants.entering(rosario), pytest.raises(CannotOpen):
        decrypt(sealed)


def test_a_session_from_before_the_last_factor_went_is_no_way_round_it(
    maipu: City, sign_in: SignIn
) -> None:
    user = ana(maipu)
    here = sign_in(maipu, ADDRESS)
    connected(here)
    with tenants.entering(maipu):
        mine = Authenticator.objects.get(user=user, type=Authenticator.Type.TOTP)
        # The application's secret is drawn; the fixture's is known.
        mine.data["secret"] = encrypt(TOTP_SECRET)
        mine.save()
    elsewhere = sign_in(maipu, ADDRESS)
    assert here.post(f"{HOME}{mine.pk}/remove/").status_code == 302
    with tenants.entering(maipu):
        services.grant_role(user=user, role="coordinator", by=None)
    for client in (here, elsewhere):
        assert client.get("/people/").status_code == 302


def test_a_lost_factor_is_taken_away_and_set_up_anew(maipu: City, sign_in: SignIn) -> None:
    user = ana(maipu, "coordinator")
    client = sign_in(maipu, ADDRESS)
    with tenants.entering(maipu):
        factors.reset(user=user, by=None)
    assert client.get("/people/").status_code == 302
    again = sign_in(maipu, ADDRESS)
    assert again.get("/people/")["Location"] == HOME


def test_the_api_lists_ones_own(maipu: City, sign_in: SignIn) -> None:
    ana(maipu, "coordinator")
    body = sign_in(maipu, ADDRESS).get("/api/v1/factors").json()
    assert body["demanded"] is True
    assert [one["kind"] for one in body["factors"]] == ["totp"]
    assert TOTP_SECRET not in str(body)
