"""The one door by which an account comes in: by password, passkey, provider or invitation."""

from django.conf import settings
from django.contrib.auth import login, logout
from django.http import HttpRequest

from apps.accounts.models import User

_METHODS = "accounts.methods"


def sign_in(request: HttpRequest, user: User, *, method: str = "invitation") -> None:
    """Sign an account in that has just been proved by other means than the sign-in page.

    The caller answers for the proof (an invitation's link with its new password, a city's leave
    for support). What follows is as after the sign-in page: the session begins, is listed, counts
    as a recent proof, and a second factor that a role demands is asked for before anything else.
    """
    if request.user.is_authenticated and request.user != user:
        logout(request)
    note_method(request, method)
    login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])


def note_method(request: HttpRequest, method: str) -> None:
    """Remember by what means this session was proved, before it begins."""
    known = list(request.session.get(_METHODS, []))
    if method not in known:
        request.session[_METHODS] = [*known, method]


def methods(request: HttpRequest) -> list[str]:
    """By what means this session was proved so far."""
    return list(request.session.get(_METHODS, []))
