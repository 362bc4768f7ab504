"""Second factors: which an account has, which its roles demand, and how the last one is kept.

The library keeps them (``allauth.mfa``); this module is the only one of ours that asks it.
"""

from typing import Any, Final

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db import transaction
from django.http import HttpRequest

from apps.accounts import rules
from apps.accounts.models import User
from apps.accounts.roles import ROLES

_SEEN: Final = "accounts.has_factor"
# Recovery codes are the way back, not a factor to sign in with every day.
PROPER: Final = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
FEW_CODES: Final = 3


def of(user: User) -> list[Authenticator]:
    """Factors and recovery codes of that account, in the order they were made."""
    return list(Authenticator.objects.filter(user=user).order_by("created_at", "pk"))


def has_one(user: User) -> bool:
    """Whether the account signs in with a second factor."""
    return bool(Authenticator.objects.filter(user=user, type__in=PROPER).exists())


def with_one(users: list[Any]) -> set[Any]:
    """Ids of those accounts that have a second factor; one query."""
    found = Authenticator.objects.filter(user__in=users, type__in=PROPER)
    return set(found.values_list("user_id", flat=True))


def demanded(user: User) -> bool:
    """Whether a role held today asks for a second factor, demonstration or not."""
    return any(ROLES[code].second_factor for code in rules.roles_of(user))


def enforced(user: User) -> bool:
    """Whether this account can't do without. A demonstration offers it and forces nobody."""
    return demanded(user) and not settings.DEMO


def offered(user: Any) -> bool:
    """Whether a demonstration should say that here one would have to set a factor up."""
    return settings.DEMO and isinstance(user, User) and demanded(user) and not has_one(user)


def missing(user: User) -> bool:
    """Whether the account must set a second factor up before anything else."""
    return enforced(user) and not has_one(user)


def missing_in(request: HttpRequest) -> bool:
    """The same for whoever is signed in here; asked of the database until there is one."""
    user = request.user
    if not isinstance(user, User) or request.session.get(_SEEN):
        return False
    if not enforced(user):
        return False
    if not has_one(user):
        return True
    request.session[_SEEN] = True
    return False


def note(request: HttpRequest, user: User) -> None:
    """Remember in the session whether the account has one, so that pages need not ask."""
    request.session[_SEEN] = has_one(user)


def is_last(authenticator: Authenticator) -> bool:
    """Whether the account would have no second factor without this one."""
    others = Authenticator.objects.filter(user_id=authenticator.user_id, type__in=PROPER)
    return authenticator.type in PROPER and not others.exclude(pk=authenticator.pk).exists()


def may_remove(authenticator: Authenticator) -> bool:
    """The last one stays while a role demands it."""
    return not (is_last(authenticator) and enforced(authenticator.user))


def codes_left(user: User) -> int | None:
    """How many recovery codes are unused; None when there are none to use."""
    codes = Authenticator.objects.filter(user=user, type=Authenticator.Type.RECOVERY_CODES).first()
    if codes is None:
        return None
    return int(settings.MFA_RECOVERY_CODE_COUNT - int(codes.data["used_mask"]).bit_count())


@transaction.atomic
def reset(*, user: User, by: User | None) -> int:
    """Take all factors from an account whose owner lost them, and end its sessions.

    At the next sign-in the password alone lets them in, to set up new ones before anything else.
    Return how many factors were taken. Whether ``by`` may do that is the caller's question.
    """
    from apps.accounts import sessions

    taken, _rows = Authenticator.objects.filter(user=user).delete()
    sessions.end_all(user, by=by)
    return int(taken)


def forget(request: HttpRequest) -> None:
    """Ask the database again at the next request: a factor was removed."""
    request.session.pop(_SEEN, None)
