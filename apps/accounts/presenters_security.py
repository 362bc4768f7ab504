"""How factors and sessions read: words, icons, dates. No decisions."""

from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.models import Authenticator
from django.http import HttpRequest
from django.utils.translation import gettext as _

from apps.accounts import sessions
from apps.accounts.models import SignInSession


@dataclass(frozen=True, slots=True)
class FactorRow:
    """One factor of one's own."""

    pk: int
    kind: str
    name: str
    words: str
    icon: str
    made: datetime
    used: datetime | None

    @property
    def is_passkey(self) -> bool:
        """Whether it has a name to change."""
        return bool(self.kind == Authenticator.Type.WEBAUTHN)


def factors(found: list[Authenticator]) -> list[FactorRow]:
    """Factors, without the recovery codes."""
    rows = []
    for one in found:
        if one.type == Authenticator.Type.RECOVERY_CODES:
            continue
        passkey = one.type == Authenticator.Type.WEBAUTHN
        rows.append(
            FactorRow(
                pk=one.pk,
                kind=one.type,
                name=str(one.data.get("name", ""))
                if passkey
                else _("Application on the telephone"),
                words=_("Passkey") if passkey else _("Code of six digits"),
                icon="key" if passkey else "phone",
                made=one.created_at,
                used=one.last_used_at,
            )
        )
    return rows


def _name(one: Authenticator) -> str:
    if one.type == Authenticator.Type.WEBAUTHN:
        return str(one.data.get("name", ""))
    return _("Application on the telephone")


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One session of one's own, in words."""

    session: SignInSession
    device: str
    means: str
    is_this: bool


def session_rows(request: HttpRequest, found: list[SignInSession]) -> list[SessionRow]:
    """Sessions with this one first."""
    rows = [
        SessionRow(one, device(one), means(one.methods), sessions.is_this(request, one))
        for one in found
    ]
    return sorted(rows, key=lambda row: not row.is_this)


def device(session: SignInSession) -> str:
    """Browser and system as one would say them."""
    if session.browser and session.system:
        return _("%(browser)s on %(system)s") % {
            "browser": session.browser,
            "system": session.system,
        }
    return session.browser or session.system or _("A browser we don't know")


def means(methods: list[str]) -> str:
    """By what means somebody signed in."""
    words = {
        "password": _("password"),
        "totp": _("code"),
        "recovery_codes": _("recovery code"),
        "webauthn": _("passkey"),
        "provider": _("identity provider"),
        "invitation": _("invitation"),
        "support": _("support access"),
    }
    return ", ".join(words[one] for one in methods if one in words)
