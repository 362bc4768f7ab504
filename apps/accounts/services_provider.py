"""The only writers of a city's identity provider and of who is who there."""

from collections.abc import Iterable

from allauth.account.adapter import get_adapter
from django.db import IntegrityError, transaction
from django.utils import timezone

from apps.accounts.models import Identity, IdentityProvider, User
from apps.accounts.oidc.errors import ProviderError
from apps.accounts.oidc.relying import Claims
from kernel.crypto import blind_index


@transaction.atomic
def save_provider(
    *,
    label: str,
    issuer: str,
    client_id: str,
    client_secret: str,
    domains: Iterable[str],
    enabled: bool,
    by: User,  # noqa: ARG001 the history records who acts; a service says for whom it acts
) -> IdentityProvider:
    """Set or change the city's one provider. An empty secret keeps the one there is.

    With another issuer the identities of before are nobody's: their hashes hold the issuer.
    """
    row = IdentityProvider.objects.select_for_update().first() or IdentityProvider()
    row.label, row.issuer, row.client_id = label.strip(), issuer.strip(), client_id.strip()
    if client_secret:
        row.client_secret = client_secret
    row.domains = sorted({one.strip().lower().lstrip("@") for one in domains if one.strip()})
    row.enabled = enabled
    row.changed_at = timezone.now()
    row.save()
    return row


def provider() -> IdentityProvider | None:
    """The city's provider, whether it is in use or not."""
    return IdentityProvider.objects.first()


def provider_in_use() -> IdentityProvider | None:
    """The provider people may sign in with here; none at the national host."""
    return IdentityProvider.objects.filter(enabled=True).first()


@transaction.atomic
def account_of(config: IdentityProvider, claims: Claims) -> User:
    """The account of whoever that is; the first time, the existing one with the verified address.

    Nobody gets an account this way. Raises ProviderError. Whether the account is active is the
    sign-in's own question.
    """
    if not claims.email or not claims.email_verified:
        raise ProviderError("email")
    if claims.email.rpartition("@")[2] not in config.domains:
        raise ProviderError("domain")
    subject = blind_index(f"{claims.issuer}\n{claims.subject}", purpose="accounts.identity")
    known = Identity.objects.filter(subject=subject).select_related("user").first()
    if known is not None:
        return known.user
    user = User.objects.filter(email=User.objects.normalize_email(claims.email)).first()
    if user is None:
        raise ProviderError("unknown")
    try:
        with transaction.atomic():
            Identity.objects.create(user=user, subject=subject)
    except IntegrityError as error:
        raise ProviderError("linked") from error
    get_adapter().send_notification_mail("socialaccount/email/account_connected", user)
    return user


@transaction.atomic
def unlink(*, user: User) -> bool:
    """Forget who that account is at the provider; the next sign-in there connects it anew."""
    gone, _rows = Identity.objects.filter(user=user).delete()
    return bool(gone)
