"""What the library's second factors must do our way: sealed secrets, one host, our words."""

from base64 import b64decode, b64encode
from typing import Any, Final

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.contrib.auth.base_user import AbstractBaseUser
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

import tenants
from apps.accounts import factors
from kernel.crypto import decrypt_bytes, encrypt_bytes

_PLACE: Final = "mfa_authenticator.data"


class MFAAdapter(DefaultMFAAdapter):
    """Secrets are sealed with the city's key; the relying party is the city's own host."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": gettext_lazy("That code is not right, or was used already."),
        "cannot_delete_authenticator": gettext_lazy(
            "Your role needs a second factor: add another one before removing the last."
        ),
    }

    def encrypt(self, text: str) -> str:
        """Seal a secret with the key of the place it is kept in."""
        return b64encode(encrypt_bytes(text.encode(), place=_PLACE)).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Open it: only in that place."""
        return decrypt_bytes(b64decode(encrypted_text), place=_PLACE).decode()

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        return factors.may_remove(authenticator)

    def get_totp_issuer(self) -> str:
        """What the application on the telephone shows: product and place."""
        return f"MigraCiudades {self._get_site_name()}"

    def _get_site_name(self) -> str:
        city = tenants.current()
        return city.name if city is not None else _("National observatory")

    def get_public_key_credential_user_entity(self, user: AbstractBaseUser) -> dict[str, Any]:
        """The handle is the account's id and no address: passkeys lie about on telephones."""
        return {
            "id": str(user.pk).encode(),
            "display_name": str(getattr(user, "name", "")),
            "name": self._get_user_identifier(user),
        }

    def generate_authenticator_name(self, user: AbstractBaseUser, type: str) -> str:  # noqa: A002
        """A name to start from; whoever adds the key can change it."""
        count = Authenticator.objects.filter(user_id=user.pk, type=type).count()
        return _("Passkey %(number)d") % {"number": count + 1}
