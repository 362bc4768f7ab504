"""Hears of sign-in and sign-out, wherever they happen, and writes the session down."""

from typing import Any

from allauth.account.signals import authentication_step_completed
from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.dispatch import receiver
from django.http import HttpRequest

from apps.accounts import entry, sessions
from apps.accounts.models import SignInSession, User


@receiver(authentication_step_completed, dispatch_uid="accounts.step")
def _step(request: HttpRequest, method: str, **extra: Any) -> None:
    entry.note_method(request, str(extra.get("type") or method))


@receiver(user_logged_in, dispatch_uid="accounts.began")
def _began(request: HttpRequest, user: Any, **_more: Any) -> None:
    if isinstance(user, User):
        sessions.begin(request, user)


@receiver(user_logged_out, dispatch_uid="accounts.left")
def _left(request: HttpRequest, **_more: Any) -> None:
    sessions.close(request, SignInSession.End.SIGNED_OUT)
