"""Links with which an account's owner chooses a password."""

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.urls import reverse

from apps.accounts.models import User


def password_path(user: User) -> str:
    """The path, at the account's own host, where a password is chosen once, within the hour."""
    return reverse(
        "account_reset_password_from_key",
        kwargs={
            "uidb36": user_pk_to_url_str(user),
            "key": default_token_generator.make_token(user),
        },
    )
