"""The protocol: where the provider is, where to send the browser, what its answer is worth.

The sign-in library's own client neither sends a nonce nor verifies the signature of the ID token
and lets the user info override it; here all three are checked (docs/adr/0018).
"""

import hashlib
import hmac
import secrets
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote, urlencode

import jwt

from apps.accounts.models import IdentityProvider
from apps.accounts.oidc import fetching
from apps.accounts.oidc.errors import ProviderError

_WELL_KNOWN: Final = "/.well-known/openid-configuration"
# Signatures only: with "none" or a shared secret anybody could write a token.
_ALGORITHMS: Final = [
    "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA",
]  # fmt: skip
_LEEWAY: Final = 60


@dataclass(frozen=True, slots=True)
class Provider:
    """What the provider says of itself."""

    issuer: str
    authorization: str
    token: str
    keys: str
    userinfo: str
    by_post: bool
    """Whether the client's secret goes into the body; else into the Authorization header."""


@dataclass(frozen=True, slots=True)
class Begun:
    """A sign-in under way: what the session remembers until the provider answers."""

    state: str
    nonce: str
    verifier: str


@dataclass(frozen=True, slots=True)
class Claims:
    """What a verified answer says."""

    issuer: str
    subject: str
    email: str
    email_verified: bool


def discover(issuer: str) -> Provider:
    """Ask the provider where its parts are; each must be as reachable as the issuer itself."""
    found = fetching.ask("GET", issuer.rstrip("/") + _WELL_KNOWN)
    if str(found.get("issuer", "")).rstrip("/") != issuer.rstrip("/"):
        raise ProviderError("issuer")
    names = ("authorization_endpoint", "token_endpoint", "jwks_uri")
    if not all(isinstance(found.get(name), str) for name in names):
        raise ProviderError("incomplete")
    for name in names:
        fetching.check(found[name])
    methods = found.get("token_endpoint_auth_methods_supported") or ["client_secret_basic"]
    return Provider(
        issuer=str(found["issuer"]),
        authorization=found["authorization_endpoint"],
        token=found["token_endpoint"],
        keys=found["jwks_uri"],
        userinfo=str(found.get("userinfo_endpoint") or ""),
        by_post="client_secret_basic" not in methods and "client_secret_post" in methods,
    )


def begin() -> Begun:
    """Fresh randomness for one sign-in."""
    return Begun(secrets.token_urlsafe(24), secrets.token_urlsafe(24), secrets.token_urlsafe(48))


def address(provider: Provider, config: IdentityProvider, begun: Begun, back: str) -> str:
    """Where to send the browser."""
    challenge = urlsafe_b64encode(hashlib.sha256(begun.verifier.encode()).digest()).rstrip(b"=")
    query = {
        "response_type": "code",
        "client_id": config.client_id,
        "redirect_uri": back,
        "scope": "openid email",
        "state": begun.state,
        "nonce": begun.nonce,
        "code_challenge": challenge.decode(),
        "code_challenge_method": "S256",
    }
    glue = "&" if "?" in provider.authorization else "?"
    return f"{provider.authorization}{glue}{urlencode(query)}"


def redeem(
    provider: Provider, config: IdentityProvider, begun: Begun, *, code: str, back: str
) -> Claims:
    """Exchange the code and verify what comes: signature, issuer, audience, time, nonce."""
    tokens = _exchange(provider, config, begun, code, back)
    claims = verify(provider, config.client_id, str(tokens.get("id_token", "")), begun.nonce)
    if "email" not in claims and provider.userinfo and tokens.get("access_token"):
        bearer = {"Authorization": f"Bearer {tokens['access_token']}"}
        more = fetching.ask("GET", provider.userinfo, headers=bearer)
        # What the user info says counts only for the very subject the signed token names.
        if str(more.get("sub", "")) != str(claims["sub"]):
            raise ProviderError("token")
        claims = {**more, **claims}
    return Claims(
        issuer=provider.issuer,
        subject=str(claims["sub"]),
        email=str(claims.get("email") or "").strip().lower(),
        email_verified=claims.get("email_verified") in (True, "true"),
    )


def verify(provider: Provider, client_id: str, token: str, nonce: str) -> dict[str, Any]:
    """The claims of an ID token that this provider signed for us and for this very sign-in."""
    try:
        kid = jwt.get_unverified_header(token).get("kid")
        keys = jwt.PyJWKSet.from_dict(fetching.ask("GET", provider.keys)).keys
        key = next(one for one in keys if kid is None or one.key_id == kid)
        claims: dict[str, Any] = jwt.decode(
            token,
            key=key.key,
            algorithms=[one for one in _ALGORITHMS if key.algorithm_name in (None, one)],
            audience=client_id,
            issuer=provider.issuer,
            leeway=_LEEWAY,
            options={"require": ["exp", "iat", "iss", "aud", "sub"]},
        )
    except (jwt.PyJWTError, StopIteration, ValueError, TypeError) as error:
        raise ProviderError("token") from error
    several = isinstance(claims["aud"], list) and len(claims["aud"]) > 1
    if claims.get("azp", client_id if not several else "") != client_id:
        raise ProviderError("token")
    if not hmac.compare_digest(str(claims.get("nonce", "")).encode(), nonce.encode()):
        raise ProviderError("nonce")
    return claims


def _exchange(
    provider: Provider, config: IdentityProvider, begun: Begun, code: str, back: str
) -> dict[str, Any]:
    form = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": back,
        "code_verifier": begun.verifier,
        "client_id": config.client_id,
    }
    headers = {}
    secret = str(config.client_secret)
    if secret and provider.by_post:
        form["client_secret"] = secret
    elif secret:
        pair = f"{quote(config.client_id, safe='')}:{quote(secret, safe='')}"
        headers["Authorization"] = f"Basic {_base64(pair)}"
    return fetching.ask("POST", provider.token, body=urlencode(form), headers=headers)


def _base64(text: str) -> str:
    from base64 import b64encode

    return b64encode(text.encode()).decode()
