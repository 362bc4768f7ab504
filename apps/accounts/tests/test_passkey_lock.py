"""A passkey stands for two factors only when its lock was opened: a stolen key alone is one."""

import hashlib
import json
from typing import Any

import pytest
from allauth.mfa.webauthn.internal.auth import STATE_SESSION_KEY, WebAuthn
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from django.test import Client
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import (
    AttestationObject,
    AttestedCredentialData,
    AuthenticatorData,
    CollectedClientData,
)

import tenants
from apps.accounts.models import User
from apps.accounts.tests.conftest import BrowserAt
from apps.accounts.tests.factories import PASSWORD, make_account
from tenants.models import City

LOGIN, PASSKEY, ME = "/accounts/login/", "/accounts/login/passkey/", "/accounts/me/"
HOST = "maipu.localhost"
TOUCHED, OPENED = AuthenticatorData.FLAG.UP, AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.UV
pytestmark = pytest.mark.usefixtures("clean", "fresh_limits")


class Key:
    """A security key as a program: what it signs, it signs as a real one would."""

    def __init__(self, city: City, owner: User) -> None:
        self._city, self._owner, self._id = city, owner, b"k1"
        self._secret = ec.generate_private_key(ec.SECP256R1())
        self._place = hashlib.sha256(HOST.encode()).digest()

    def register(self) -> None:
        """Made once by its owner, its lock opened."""
        public = ES256.from_cryptography_key(self._secret.public_key())  # type: ignore[no-untyped-call]
        credential = AttestedCredentialData.create(b"\0" * 16, self._id, public)
        flags = OPENED | AuthenticatorData.FLAG.AT
        data = AuthenticatorData.create(self._place, flags, 0, credential)
        told = {
            "clientDataJSON": websafe_encode(self._said("webauthn.create", b"")),
            "attestationObject": websafe_encode(AttestationObject.create("none", data, {})),
        }
        WebAuthn.add(self._owner, "llave", {**self._named(), "response": told})

    def answer(self, client: Client, flags: Any) -> str:
        """What the browser posts for the challenge of its session."""
        with tenants.entering(self._city):
            challenge = client.session[STATE_SESSION_KEY]["challenge"]
        data = AuthenticatorData.create(self._place, flags, 1)
        said = self._said("webauthn.get", challenge)
        signed = self._secret.sign(
            bytes(data) + hashlib.sha256(said).digest(), ec.ECDSA(hashes.SHA256())
        )
        told = {
            "clientDataJSON": websafe_encode(said),
            "authenticatorData": websafe_encode(data),
            "signature": websafe_encode(signed),
            "userHandle": websafe_encode(str(self._owner.pk).encode()),
        }
        return json.dumps({**self._named(), "response": told})

    def _named(self) -> dict[str, Any]:
        named = websafe_encode(self._id)
        return {"id": named, "rawId": named, "type": "public-key", "clientExtensionResults": {}}

    def _said(self, kind: str, challenge: Any) -> bytes:
        return bytes(CollectedClientData.create(kind, challenge, f"http://{HOST}"))


@pytest.fixture
def key(maipu: City) -> Key:
    with tenants.entering(maipu):
        key = Key(maipu, make_account("officer", email="ana@example.org"))
        key.register()
    return key


def test_an_opened_passkey_is_enough(maipu: City, browser_at: BrowserAt, key: Key) -> None:
    client = browser_at(maipu)
    client.post(f"{PASSKEY}options/")
    client.post(PASSKEY, {"credential": key.answer(client, OPENED)})
    assert client.get(ME).status_code == 200


def test_a_stolen_key_that_nobody_opened_signs_in_with_no_challenge(
    maipu: City, browser_at: BrowserAt, key: Key
) -> None:
    """Not even with one that was given for the second step of a colleague's own account."""
    with tenants.entering(maipu):
        make_account("coordinator", email="ladron@example.org")
    client = browser_at(maipu)
    client.post(f"{PASSKEY}options/")
    client.post(PASSKEY, {"credential": key.answer(client, TOUCHED)})
    assert client.get(ME).status_code == 302
    client.post(LOGIN, {"login": "ladron@example.org", "password": PASSWORD})
    client.get("/accounts/2fa/authenticate/")
    client.post(PASSKEY, {"credential": key.answer(client, TOUCHED)})
    assert client.get(ME).status_code == 302
