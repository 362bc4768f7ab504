"""Enters who came in, who left and who was refused at the door."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed

from kernel import history
from tenants.door import here

KIND = "accounts.user"


def connect() -> None:
    """Listen; once, however often the app is made ready."""
    user_logged_in.connect(_came, dispatch_uid="audit.came")
    user_logged_out.connect(_left, dispatch_uid="audit.left")
    user_login_failed.connect(_refused, dispatch_uid="audit.refused")


def _came(user: Any = None, **_told: Any) -> None:
    _note("sign_in", user)


def _left(user: Any = None, **_told: Any) -> None:
    _note("sign_out", user)


def _refused(**_told: Any) -> None:
    # What was typed is somebody's address, or their password in the wrong box: it is not kept.
    if here() is not None:
        history.saw(KIND, verb="sign_in_failed")


def _note(verb: str, user: Any) -> None:
    if user is not None and here() is not None:
        history.saw(KIND, user.pk, verb=verb, by=user.pk)
