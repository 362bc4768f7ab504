"""Which mail says what about an account: the sign-in library's occasions in our words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apps.notices import mailings

Words = str | Promise


@dataclass(frozen=True)
class Letter:
    """The template of a mail, its kind for the records, and what happened where that is all."""

    template: str
    kind: str
    happened: Words = ""


MAILINGS: Final = (
    mailings.Mailing(
        "password_reset",
        _("Link to choose a password"),
        instead=_("Its link is too old: whoever asked for it asks again on the sign-in page."),
    ),
    mailings.Mailing(
        "account_changed", _("News about one's own account"), wanted=mailings.all_of_them
    ),
)
_RESET: Final = Letter("accounts/mail/password_reset_key", "password_reset")
_UNKNOWN: Final = Letter("accounts/mail/unknown_account", "password_reset")


def _news(happened: Words) -> Letter:
    return Letter("accounts/mail/changed", "account_changed", happened)


_PASSWORD: Final = _("The password of your account was changed")
_LETTERS: Final = {
    "account/email/password_reset_key": _RESET,
    "account/email/unknown_account": _UNKNOWN,
    "account/email/password_changed": _news(_PASSWORD),
    "account/email/password_reset": _news(_PASSWORD),
    "account/email/password_set": _news(_PASSWORD),
    "mfa/email/totp_activated": _news(_("Codes from an app were switched on for your account")),
    "mfa/email/totp_deactivated": _news(_("Codes from an app were switched off for your account")),
    "mfa/email/webauthn_added": _news(_("A passkey was added to your account")),
    "mfa/email/webauthn_removed": _news(_("A passkey of your account was removed")),
    "mfa/email/recovery_codes_generated": _news(
        _("New recovery codes were made for your account; the ones of before no longer work")
    ),
    "socialaccount/email/account_connected": _news(
        _("Your account was connected with your municipality's sign-in")
    ),
    "socialaccount/email/account_disconnected": _news(
        _("Your account is no longer connected with your municipality's sign-in")
    ),
}


def of(prefix: str) -> Letter:
    """The mail for an occasion of the library, for one that it adds some day too."""
    return _LETTERS.get(prefix) or _news(_("Something about how you sign in was changed"))
