"""Django's entry to the accounts app: what is registered at start-up."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from kernel import access, privacy


class AccountsConfig(AppConfig):
    name = "apps.accounts"
    label = "accounts"
    verbose_name = _("Accounts")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from apps.accounts import (  # noqa: F401 registering is the effect of the first three
            api_auth,
            checks,
            letters,
            signals,
            upkeep,
        )
        from apps.accounts.roles import PERMISSIONS
        from apps.notices import mailings
        from tenants import outbox

        for mailing in letters.MAILINGS:
            mailings.register(mailing)
        access.register_words(*PERMISSIONS)
        outbox.on_sweep(upkeep.tidy, national=True)
        _classify_libraries()


def _classify_libraries() -> None:
    """Fields of the sign-in library's tables, which live in each city beside ours."""
    privacy.declare(
        "account.EmailAddress",
        plain=("id", "user", "verified", "primary"),
        personal=("email",),
    )
    privacy.declare(
        "account.EmailConfirmation",
        plain=("id", "email_address", "created", "sent"),
        sensitive=("key",),
    )
    privacy.declare(
        "mfa.Authenticator",
        plain=("id", "user", "type", "created_at", "last_used_at"),
        sensitive=("data",),
    )
