"""Asks again who it is before what can't be undone: exports, roles, keys, identity provider.

A proof (signing in, or confirming with password, code or passkey) holds for some minutes. When it
is older, the page asks and then goes on: what was typed waits meanwhile in the session, sealed,
so that nothing is lost and nothing stands in an address.
"""

import json
import secrets
import time
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Final, TypeVar

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from rest_framework.exceptions import PermissionDenied
from rest_framework.permissions import BasePermission
from rest_framework.request import Request

from kernel.access import marks
from kernel.crypto import CannotOpen, decrypt_bytes, encrypt_bytes

View = TypeVar("View", bound=Callable[..., HttpResponseBase])

_PROVED: Final = "accounts.proved_at"
_WAITING: Final = "accounts.waiting"
_PLACE: Final = "django_session.waiting"
# Enough for somebody with several tabs; a form longer than this is asked for anew.
_MOST_WAITING: Final = 5
_LONGEST: Final = 200_000
_SAFE: Final = frozenset({"GET", "HEAD"})


@dataclass(frozen=True, slots=True)
class Waiting:
    """What somebody was about to do: an address of this host and, for a form, its fields."""

    path: str
    fields: tuple[tuple[str, str], ...] | None
    back: str = ""
    """For a download: the page it was asked for on."""

    @property
    def is_form(self) -> bool:
        """Whether it was sent by a form."""
        return self.fields is not None


def note(request: HttpRequest) -> None:
    """Remember that whoever holds this session has just proved who they are."""
    request.session[_PROVED] = int(time.time())


def is_recent(request: HttpRequest) -> bool:
    """Whether the last proof of this session is recent enough for sensitive things."""
    proved = request.session.get(_PROVED)
    return (
        isinstance(proved, int) and 0 <= time.time() - proved <= settings.REAUTHENTICATION_SECONDS
    )


def forget(request: HttpRequest) -> None:
    """Drop the proof: the next sensitive thing asks again."""
    request.session.pop(_PROVED, None)


def required(view: View) -> View:
    """Let only whoever proved lately who they are do this; others are asked and then go on.

    Stands below ``requires``: permission is asked first. On a page with a form put it on the
    form's GET too, so that the question comes before the typing.
    """

    @wraps(view)
    def asked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if is_recent(request):
            return view(request, *args, **kwargs)
        return ask(request)

    return _below_the_mark(view, asked)


def required_for_download(view: View) -> View:
    """The same for a file: afterwards comes a page that gives it and leads back to the list."""

    @wraps(view)
    def asked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if is_recent(request):
            return view(request, *args, **kwargs)
        return ask(request, download=True)

    return _below_the_mark(view, asked)


def _below_the_mark(view: View, asked: Callable[..., HttpResponseBase]) -> View:
    if getattr(view, marks.MARK, None) is not None:
        raise TypeError("put reauth.required below the mark: @requires(…), then @reauth.required")
    return asked  # type: ignore[return-value]


def ask(request: HttpRequest, *, download: bool = False) -> HttpResponse:
    """Send to the page that asks; what was about to happen waits."""
    token = _keep(request, download=download)
    target = f"{reverse('account_reauthenticate')}?to={token}"
    response: HttpResponse
    if request.headers.get("HX-Request") == "true":
        # 204 for htmx, which would else put the page into the place of a part.
        response = HttpResponse(status=204)
        response.headers["HX-Redirect"] = target
    else:
        response = HttpResponseRedirect(target)
    add_never_cache_headers(response)
    return response


def waiting(request: HttpRequest, token: str) -> Waiting | None:
    """What waits under that token in this session; None when nothing does (any more)."""
    kept = request.session.get(_WAITING, {}).get(token)
    if kept is None:
        return None
    try:
        opened = json.loads(decrypt_bytes(b64decode(kept), place=_PLACE))
    except CannotOpen:
        return None
    fields = opened["fields"]
    pairs = None if fields is None else tuple((str(name), str(value)) for name, value in fields)
    return Waiting(opened["path"], pairs, opened.get("back", ""))


def drop(request: HttpRequest, token: str) -> None:
    """Forget what waited: it has happened, or nobody wants it any more."""
    kept = dict(request.session.get(_WAITING, {}))
    if kept.pop(token, None) is not None:
        request.session[_WAITING] = kept


def _keep(request: HttpRequest, *, download: bool) -> str:
    """Seal address and fields into the session; files are not kept, their form is asked for anew.

    The address may hold a search, so it too stays out of the next address.
    """
    fields: list[tuple[str, str]] | None = None
    path = request.get_full_path()
    if request.method not in _SAFE:
        if request.FILES:
            path = request.headers.get("HX-Current-URL", "") or path
        else:
            fields = [
                (name, value)
                for name, values in request.POST.lists()
                for value in values
                if name != "csrfmiddlewaretoken"
            ]
    # Only a page of this host is gone back to: whoever reads it checks.
    back = request.headers.get("Referer", "") if download else ""
    body = json.dumps({"path": path, "fields": fields, "back": back})
    if len(body) > _LONGEST:
        body = json.dumps({"path": request.path, "fields": None})
    token = secrets.token_urlsafe(9)
    kept = dict(list(request.session.get(_WAITING, {}).items())[1 - _MOST_WAITING :])
    kept[token] = b64encode(encrypt_bytes(body.encode(), place=_PLACE)).decode()
    request.session[_WAITING] = kept
    return token


class RecentlyAuthenticated(BasePermission):
    """For the API: a session whose proof is recent. Never a key: nobody stands behind it to ask."""

    def has_permission(self, request: Request, view: Any) -> bool:
        if request.auth is not None:
            raise PermissionDenied(_("A key can't do this: a person has to, having signed in."))
        if not is_recent(request._request):  # noqa: SLF001 DRF offers no other way to the session
            raise PermissionDenied(
                _("Confirm first that it is you, at %(address)s.")
                % {"address": reverse("account_reauthenticate")}
            )
        return True
