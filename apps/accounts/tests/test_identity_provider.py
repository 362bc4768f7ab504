"""Signing in with a city's own provider, a real one, and what it must not get away with."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit, urlunsplit

import httpx
import pytest
from django.test import Client
from oidc_provider_mock import run_server_in_thread

import tenants
from apps.accounts import attempts, services_provider
from apps.accounts.models import Identity, IdentityProvider, User
from apps.accounts.oidc import fetching, relying
from apps.accounts.oidc.errors import ProviderError
from apps.accounts.tests.conftest import BrowserAt
from apps.accounts.tests.factories import fresh_code, make_account
from tenants.models import City

ME, BEGIN = "/accounts/me/", "/accounts/login/provider/"
ADDRESS = "ana@maipu.gob.ar"
pytestmark = pytest.mark.usefixtures("clean", "fresh_limits")


@dataclass
class Idp:
    """A provider that runs, and somebody at its login page."""

    issuer: str

    def knows(self, subject: str, **claims: Any) -> None:
        """Whoever signs in there as that subject is said to have these claims."""
        httpx.put(f"{self.issuer}/users/{subject}", json=claims).raise_for_status()

    def lets_in(self, address: str, subject: str) -> str:
        """Sign in there; returns where it sends the browser back."""
        answer = httpx.post(address, data={"sub": subject})
        assert answer.status_code == 302, answer.text[:300]
        return str(answer.headers["location"])


@pytest.fixture(scope="module")
def idp() -> Iterator[Idp]:
    with run_server_in_thread() as server:
        yield Idp(f"http://localhost:{server.server_port}")


def connect(city: City, idp: Idp, **changes: Any) -> IdentityProvider:
    with tenants.entering(city):
        admin = make_account("admin")
        fields: dict[str, Any] = {
            "label": "Cuenta municipal",
            "issuer": idp.issuer,
            "client_id": "migraciudades",
            "client_secret": "muy secreto",
            "domains": ["maipu.gob.ar"],
            "enabled": True,
            **changes,
        }
        return services_provider.save_provider(**fields, by=admin)


def employee(city: City, role: str = "officer", **fields: Any) -> User:
    with tenants.entering(city):
        return make_account(role, **{"email": ADDRESS, "password": None, **fields})


def comes_back(client: Client, idp: Idp, subject: str, change: Callable[[str], str] = str) -> Any:
    """The whole way: begin here, sign in there, and back."""
    away = client.get(BEGIN)
    assert away.status_code == 302, away.content.decode()
    back = urlsplit(change(idp.lets_in(away["Location"], subject)))
    return client.get(f"{back.path}?{back.query}")


def with_query(url: str, **changes: str) -> str:
    parts = urlsplit(url)
    query = {name: values[0] for name, values in parse_qs(parts.query).items()} | changes
    return urlunsplit(parts._replace(query=urlencode(query)))


def test_whoever_has_an_account_comes_in_and_is_known_from_then_on(
    maipu: City, idp: Idp, browser_at: BrowserAt
) -> None:
    user = employee(maipu)
    connect(maipu, idp)
    idp.knows("s-1", email=ADDRESS.upper(), email_verified=True)
    client = browser_at(maipu)
    assert "Cuenta municipal" in client.get("/accounts/login/").content.decode()
    assert comes_back(client, idp, "s-1")["Location"] == "/"
    assert client.get(ME).status_code == 200
    with tenants.entering(maipu):
        assert Identity.objects.get().user == user
    # Another address later is still the same person, as the provider says who it is.
    idp.knows("s-1", email="ana.paz@maipu.gob.ar", email_verified=True)
    again = browser_at(maipu)
    comes_back(again, idp, "s-1")
    assert again.get(ME).status_code == 200


@pytest.mark.parametrize(
    ("claims", "account", "reason"),
    [
        ({"email": ADDRESS, "email_verified": False}, ADDRESS, "verificada"),
        ({"email": ADDRESS}, ADDRESS, "verificada"),
        ({}, ADDRESS, "verificada"),
        ({"email": "x@otro.example", "email_verified": True}, "x@otro.example", "dominio"),
        ({"email": "eva@maipu.gob.ar", "email_verified": True}, ADDRESS, "ninguna cuenta"),
    ],
)
def test_who_is_let_in_there_is_not_always_let_in_here(
    maipu: City, idp: Idp, browser_at: BrowserAt, claims: Any, account: str, reason: str
) -> None:
    employee(maipu, email=account)
    connect(maipu, idp)
    idp.knows("s-2", **claims)
    client = browser_at(maipu)
    answer = comes_back(client, idp, "s-2")
    assert answer.status_code == 403
    assert reason in answer.content.decode()
    assert client.get(ME).status_code == 302
    with tenants.entering(maipu):
        assert User.objects.filter(email="eva@maipu.gob.ar").count() == 0


def test_a_deactivated_account_stays_outside(maipu: City, idp: Idp, browser_at: BrowserAt) -> None:
    employee(maipu, is_active=False)
    connect(maipu, idp)
    idp.knows("s-3", email=ADDRESS, email_verified=True)
    client = browser_at(maipu)
    assert comes_back(client, idp, "s-3")["Location"] == "/accounts/inactive/"
    assert client.get(ME).status_code == 302


def test_the_provider_is_one_factor_and_the_second_is_asked_for(
    maipu: City, idp: Idp, browser_at: BrowserAt
) -> None:
    user = employee(maipu, "coordinator")
    connect(maipu, idp)
    idp.knows("s-4", email=ADDRESS, email_verified=True)
    client = browser_at(maipu)
    assert comes_back(client, idp, "s-4")["Location"] == "/accounts/2fa/authenticate/"
    assert client.get(ME).status_code == 302
    with tenants.entering(maipu):
        code = fresh_code(user)
    client.post("/accounts/2fa/authenticate/", {"code": code})
    assert client.get(ME).status_code == 200


def test_an_identity_of_one_city_is_worth_nothing_in_another(
    maipu: City, rosario: City, idp: Idp, browser_at: BrowserAt
) -> None:
    employee(maipu)
    employee(rosario)
    connect(maipu, idp)
    idp.knows("s-5", email=ADDRESS, email_verified=True)
    away = browser_at(maipu).get(BEGIN)
    back = urlsplit(idp.lets_in(away["Location"], "s-5"))
    stranger = browser_at(rosario)
    # Rosario has no provider at all, and with one of its own the state is another browser's.
    assert stranger.get(f"{back.path}?{back.query}").status_code == 404
    connect(rosario, idp)
    assert stranger.get(f"{back.path}?{back.query}").status_code == 403
    assert stranger.get(ME).status_code == 302
    assert (
        "Cuenta municipal"
        not in Client(HTTP_HOST="nacional.localhost").get("/accounts/login/").content.decode()
    )


def test_an_answer_to_another_browser_is_refused(
    maipu: City, idp: Idp, browser_at: BrowserAt
) -> None:
    employee(maipu)
    connect(maipu, idp)
    idp.knows("s-6", email=ADDRESS, email_verified=True)
    attacker, victim = browser_at(maipu), browser_at(maipu)
    back = urlsplit(idp.lets_in(attacker.get(BEGIN)["Location"], "s-6"))
    victim.get(BEGIN)
    assert victim.get(f"{back.path}?{back.query}").status_code == 403
    assert victim.get(ME).status_code == 302
    client = browser_at(maipu)
    assert comes_back(client, idp, "s-6", lambda url: with_query(url, state="x")).status_code == 403
    # An answer counts once: its state is used up, right or wrong.
    assert client.get(f"{back.path}?{back.query}").status_code == 403


def test_a_token_made_for_another_sign_in_is_refused(
    maipu: City, idp: Idp, browser_at: BrowserAt
) -> None:
    employee(maipu)
    connect(maipu, idp)
    idp.knows("s-7", email=ADDRESS, email_verified=True)
    client = browser_at(maipu)
    away = with_query(client.get(BEGIN)["Location"], nonce="another")
    back = urlsplit(idp.lets_in(away, "s-7"))
    answer = client.get(f"{back.path}?{back.query}")
    assert answer.status_code == 403
    assert "otro ingreso" in answer.content.decode()
    assert client.get(ME).status_code == 302


def test_a_token_another_issuer_signed_is_refused(maipu: City, idp: Idp) -> None:
    config = connect(maipu, idp)
    with run_server_in_thread() as other:
        elsewhere = Idp(f"http://localhost:{other.server_port}")
        provider, begun = relying.discover(elsewhere.issuer), relying.begin()
        away = relying.address(provider, config, begun, "http://maipu.localhost/back")
        code = parse_qs(urlsplit(elsewhere.lets_in(away, "s-8")).query)["code"][0]
        form = {"grant_type": "authorization_code", "code": code, "client_id": config.client_id}
        form["redirect_uri"] = "http://maipu.localhost/back"
        token = httpx.post(provider.token, data={**form, "client_secret": "x"}).json()["id_token"]
        assert relying.verify(provider, config.client_id, token, begun.nonce)["sub"] == "s-8"
        ours = relying.discover(idp.issuer)
        for asked, client, presented in (
            (ours, config.client_id, token),
            (provider, "another client", token),
            (provider, config.client_id, token[:-6] + "AAAAAA"),
        ):
            with pytest.raises(ProviderError, match="token"):
                relying.verify(asked, client, presented, begun.nonce)


def test_with_another_issuer_the_identities_of_before_are_nobodys(
    maipu: City, idp: Idp, browser_at: BrowserAt
) -> None:
    employee(maipu)
    connect(maipu, idp)
    idp.knows("s-9", email=ADDRESS, email_verified=True)
    comes_back(browser_at(maipu), idp, "s-9")
    with run_server_in_thread() as other:
        elsewhere = Idp(f"http://localhost:{other.server_port}")
        elsewhere.knows("s-9", email="otra@maipu.gob.ar", email_verified=True)
        connect(maipu, elsewhere)
        assert comes_back(browser_at(maipu), elsewhere, "s-9").status_code == 403


@pytest.mark.parametrize(
    "url",
    [
        "http://example.com",
        "ftp://example.com",
        "https://user:pass@example.com",
        "https://10.0.0.1",
        "https://192.168.1.5/realm",
        "https://169.254.169.254/latest/meta-data",
        "https://127.0.0.1:5432",
        "https://[::1]",
        "https://[::ffff:10.0.0.1]",
        "https://[fd00::1]",
        "https://0.0.0.0",
        "https://2130706433",
        "nothing",
    ],
)
def test_no_address_inside_our_own_network_is_asked(url: str) -> None:
    with pytest.raises(ProviderError):
        fetching.check(url)


def test_a_private_provider_is_asked_where_the_operator_allows_it(settings: Any) -> None:
    settings.OIDC_PRIVATE_HOSTS = frozenset({"10.1.2.3"})
    assert fetching.check("https://10.1.2.3/realm").addresses == ("10.1.2.3",)
    with pytest.raises(ProviderError, match="address"):
        fetching.check("http://10.1.2.3/realm")


def test_an_answer_without_end_is_cut_off(idp: Idp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "LARGEST", 50)
    with pytest.raises(ProviderError, match="too_large"):
        relying.discover(idp.issuer)
    with pytest.raises(ProviderError, match="status"):
        fetching.ask("GET", f"{idp.issuer}/nowhere")
    with pytest.raises(ProviderError, match="unreachable"):
        fetching.ask("GET", "http://localhost:9")


def test_a_provider_that_is_away_is_not_asked_for_ever(
    maipu: City, idp: Idp, browser_at: BrowserAt, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect(maipu, idp)
    asked: list[str] = []

    def away(issuer: str) -> relying.Provider:
        asked.append(issuer)
        raise ProviderError("slow")

    client = browser_at(maipu)
    for _number in range(3):
        assert client.get(BEGIN).status_code == 302, "who comes in is not counted"
    monkeypatch.setattr(relying, "discover", away)
    statuses = {client.get(BEGIN).status_code for _number in range(attempts.ADDRESS.free + 5)}
    assert statuses == {403, 429}
    assert len(asked) == attempts.ADDRESS.free


def test_the_secret_is_sealed_and_never_shown(maipu: City, idp: Idp, city_client: Any) -> None:
    connect(maipu, idp)
    with tenants.entering(maipu):
        from django.db import connection

        with connection.cursor() as cursor:
            cursor.execute("SELECT client_secret FROM accounts_identityprovider")
            assert b"muy secreto" not in bytes(cursor.fetchone()[0])
    admin = city_client(maipu, "admin")
    page = admin.get("/accounts/identity-provider/").content.decode()
    assert "muy secreto" not in page
    assert "http://maipu.localhost/accounts/login/provider/back/" in page
    assert "muy secreto" not in admin.get("/api/v1/identity-provider").content.decode()


def test_an_admin_sets_it_up_and_sees_whether_it_answers(
    maipu: City, idp: Idp, city_client: Any
) -> None:
    admin = city_client(maipu, "admin")
    page = "/accounts/identity-provider/"
    fields = {
        "label": "Cuenta municipal",
        "issuer": idp.issuer,
        "client_id": "uno",
        "client_secret": "dos",
        "domains": "@Maipu.gob.ar, salud.maipu.gob.ar",
        "enabled": "on",
    }
    assert admin.post(page, {**fields, "issuer": "https://10.0.0.1"}).status_code == 422
    assert admin.post(page, {**fields, "domains": "sin punto"}).status_code == 422
    assert admin.post(page, fields).status_code == 302
    said = admin.post(f"{page}test/", follow=True).content.decode()
    assert "El proveedor responde" in said
    # Without the secret typed again the one that is kept stays.
    admin.post(page, {**fields, "client_secret": "", "issuer": "http://localhost:9"})
    said = admin.post(f"{page}test/", follow=True).content.decode()
    assert "no responde" in said
    with tenants.entering(maipu):
        row = services_provider.provider()
        assert row is not None
        assert row.client_secret == "dos"
        assert row.domains == ["maipu.gob.ar", "salud.maipu.gob.ar"]
    assert city_client(maipu, "coordinator").get(page).status_code == 403
