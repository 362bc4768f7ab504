"""The only writers of second factors, around the library's own."""

import io
from base64 import b64decode, b64encode
from dataclasses import dataclass
from typing import Any, Final

from allauth.account.adapter import get_adapter as account_adapter
from allauth.mfa import signals
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal import flows as codes_flows
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from allauth.mfa.webauthn.internal.auth import WebAuthn
from django.db import transaction
from django.http import HttpRequest
from django.utils.safestring import SafeString, mark_safe

from apps.accounts import factors, sessions
from apps.accounts.errors import RefusedError
from apps.accounts.models import User
from kernel.crypto import CannotOpen, decrypt_bytes, encrypt_bytes

_PENDING: Final = "accounts.pending_totp"
_PLACE: Final = "django_session.pending_totp"


@dataclass(frozen=True, slots=True)
class Shown:
    """A secret as people take it: a picture for the telephone, groups of letters for the rest."""

    svg: SafeString
    groups: str


def pending_secret(request: HttpRequest, *, renew: bool) -> str:
    """The secret of an application being connected, sealed in the session until it works."""
    kept = None if renew else request.session.get(_PENDING)
    if kept:
        try:
            return decrypt_bytes(b64decode(kept), place=_PLACE).decode()
        except CannotOpen:
            pass
    secret: str = generate_totp_secret()
    sealed = encrypt_bytes(secret.encode(), place=_PLACE)
    request.session[_PENDING] = b64encode(sealed).decode()
    return secret


def totp_picture(user: User, secret: str) -> Shown:
    """The QR picture as inline SVG and the secret in groups of four."""
    import qrcode
    from qrcode.image.svg import SvgPathImage

    code = qrcode.QRCode(border=2, image_factory=SvgPathImage)
    code.add_data(get_adapter().build_totp_url(user, secret))
    code.make(fit=True)
    image = code.make_image(module_color="currentColor")
    buffer = io.BytesIO()
    image.save(buffer)
    svg = buffer.getvalue().decode()
    svg = svg[svg.index("<svg") :]
    groups = " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))
    # It holds only numbers that we drew: nothing anybody typed.
    return Shown(mark_safe(svg), groups)  # noqa: S308


@transaction.atomic
def add_totp(request: HttpRequest, *, user: User, form: Any) -> bool:
    """Connect the application. Return whether recovery codes were drawn, being the first factor."""
    made = TOTP.activate(user, form.secret).instance
    # The code just typed is used up.
    made.data["last_step"] = form.step
    made.save(update_fields=["data"])
    request.session.pop(_PENDING, None)
    return _added(request, user, made, "mfa/email/totp_activated")


@transaction.atomic
def add_passkey(request: HttpRequest, *, user: User, name: str, credential: dict[str, Any]) -> bool:
    """Keep a passkey that the browser has just made; the same answer about recovery codes."""
    made = WebAuthn.add(user, name, credential).instance
    return _added(request, user, made, "mfa/email/webauthn_added")


def next_passkey_name(user: User) -> str:
    """A name to start from."""
    name: str = get_adapter().generate_authenticator_name(user, Authenticator.Type.WEBAUTHN)
    return name


@transaction.atomic
def rename_passkey(*, authenticator: Authenticator, name: str) -> None:
    """Give a passkey another name."""
    authenticator.data["name"] = name.strip()
    authenticator.save(update_fields=["data"])


@transaction.atomic
def remove(request: HttpRequest, *, authenticator: Authenticator) -> None:
    """Remove a factor; with the last one the recovery codes go too. Raises RefusedError."""
    # Two removals at once must not take the last two.
    user = User.objects.select_for_update().get(pk=authenticator.user_id)
    if not factors.may_remove(authenticator):
        raise RefusedError("a role demands a second factor")
    kind = authenticator.type
    authenticator.delete()
    if not factors.has_one(user):
        Authenticator.objects.filter(user=user).delete()
        # Other sessions remember that there was one, and would be let through with none.
        sessions.end_all(user, keep=request, by=user)
    factors.forget(request)
    mail = "totp_deactivated" if kind == Authenticator.Type.TOTP else "webauthn_removed"
    transaction.on_commit(
        lambda: account_adapter().send_notification_mail(f"mfa/email/{mail}", user)
    )


def codes(user: User) -> list[str] | None:
    """Recovery codes not used yet; None when the account has none."""
    row = Authenticator.objects.filter(user=user, type=Authenticator.Type.RECOVERY_CODES).first()
    if row is None:
        return None
    found: list[str] = row.wrap().get_unused_codes()
    return [f"{code[:4]} {code[4:]}" for code in found]


def draw_codes(request: HttpRequest) -> None:
    """Draw new recovery codes in place of the old ones."""
    codes_flows.generate_recovery_codes(request)


def _added(request: HttpRequest, user: User, made: Authenticator, mail: str) -> bool:
    signals.authenticator_added.send(
        sender=Authenticator, request=request, user=user, authenticator=made
    )
    transaction.on_commit(lambda: account_adapter().send_notification_mail(mail, user))
    return codes_flows.auto_generate_recovery_codes(request) is not None
