"""Checks the codes people type: of the application on the telephone, or one of their reserve.

The library's own check remembers used codes in the cache, which may be away; here the last step
used is kept in the row, so that a code seen over somebody's shoulder is worth nothing.
"""

from typing import Final

from allauth.core.internal.cryptokit import compare_user_code
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from allauth.mfa.utils import decrypt
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.accounts import attempts
from apps.accounts.models import User

_LAST_STEP: Final = "last_step"
_WRONG: Final = "incorrect_code"


def matching_step(secret: str, code: str) -> int | None:
    """The half minute that code belongs to, of those that are allowed now."""
    for step in totp.yield_hotp_counters_from_time():
        shown = totp.format_hotp_value(totp.hotp_value(secret, step))
        if compare_user_code(actual=code, expected=shown):
            return int(step)
    return None


def check(user: User, code: str) -> Authenticator:
    """The factor that code belongs to, used up with it; ValidationError otherwise.

    Failures are counted per account, for both kinds of codes together.
    """
    key = attempts.key("code", str(user.pk))
    answer = attempts.take(key)
    if not answer.allowed:
        raise ValidationError(wait_words(answer.wait), code="too_many")
    found = _use_totp(user, code) or _use_reserve(user, code)
    if found is None:
        raise ValidationError(_("That code is not right, or was used already."), code=_WRONG)
    attempts.give_back(key)
    return found


@transaction.atomic
def _use_totp(user: User, code: str) -> Authenticator | None:
    mine = Authenticator.objects.select_for_update()
    row = mine.filter(user=user, type=Authenticator.Type.TOTP).first()
    if row is None:
        return None
    step = matching_step(decrypt(row.data["secret"]), code)
    if step is None or step <= row.data.get(_LAST_STEP, 0):
        return None
    row.data[_LAST_STEP] = step
    row.save(update_fields=["data"])
    return row


def _use_reserve(user: User, code: str) -> Authenticator | None:
    row = Authenticator.objects.filter(user=user, type=Authenticator.Type.RECOVERY_CODES).first()
    return row if row is not None and row.wrap().validate_code(code) else None


def wait_words(seconds: int) -> str:
    """How long to wait, as one would say it."""
    if seconds < 90:
        return _("Too many failed attempts. Wait a minute and try again.")
    minutes = -(-seconds // 60)
    return ngettext(
        "Too many failed attempts. Wait %(count)d minute, or ask for a new password.",
        "Too many failed attempts. Wait %(count)d minutes, or ask for a new password.",
        minutes,
    ) % {"count": minutes}
