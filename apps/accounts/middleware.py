"""What stands between a signed-in person and every page: time, second factor, language."""

from collections.abc import Callable
from typing import Any, Final, TypeVar

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.models import AnonymousUser
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseRedirect,
    JsonResponse,
)
from django.shortcuts import resolve_url
from django.utils import translation
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _

from apps.accounts import factors, sessions
from apps.accounts.models import SignInSession, User
from kernel.access import marks
from kernel.web import problems

# On views that whoever still lacks a demanded second factor may open: those that set one up.
BEFORE_SECOND_FACTOR: Final = "before_second_factor"
# What a page asks for by itself is no sign of anybody being there.
BACKGROUND: Final = "X-Background"
View = TypeVar("View", bound=Callable[..., Any])


class PresenceMiddleware:
    """Ends a session nobody uses, or that has lasted a working day; notes that somebody is there.

    Stands after authentication. What ended is nobody from this very request on.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        user = request.user
        if isinstance(user, User):
            end = sessions.over(request)
            if end is not None:
                self._close(request, end)
            elif sessions.seconds_left(request) is None:
                # A session from before sessions were written down.
                sessions.begin(request, user, proved=False)
            elif not _by_itself(request):
                sessions.note_presence(request)
        elif settings.SESSION_COOKIE_NAME in request.COOKIES:
            self._explain(request)
        return self.get_response(request)

    def _close(self, request: HttpRequest, end: SignInSession.End) -> None:
        sessions.close(request, end)
        request.session.flush()
        request.user = AnonymousUser()
        _say(request, _("Your session ended. Sign in again to go on."))

    def _explain(self, request: HttpRequest) -> None:
        """Somebody else ended this session, elsewhere: say so once, where it is noticed."""
        ended = sessions.ended(request.COOKIES[settings.SESSION_COOKIE_NAME])
        if ended is None or not _looks(request):
            return
        request.session.flush()
        if "support" not in ended.methods:
            _say(request, _("Your session ended. Sign in again to go on."))
        elif ended.ended_by_id is None:
            _say(request, _("This visit is over: its time ran out, or you gave it back."))
        else:
            _say(request, _("The city ended this visit. If you need more, ask it again."))


def _looks(request: HttpRequest) -> bool:
    """Whether a person opens a page."""
    looking = request.method == "GET" and not request.headers.get("HX-Request")
    return looking and not problems.wants_document(request) and not _by_itself(request)


def _say(request: HttpRequest, words: str) -> None:
    if _looks(request):
        messages.warning(request, words)


def _by_itself(request: HttpRequest) -> bool:
    """Whether the page asked and nobody did anything."""
    return BACKGROUND in request.headers or request.path.startswith("/accounts/session/")


class SecondFactorMiddleware:
    """Sends whoever's role demands a second factor, and has none, to set one up.

    The API answers 403. Pages open to everybody stay open, and so does what sets one up.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self,
        request: HttpRequest,
        view: Callable[..., Any],
        args: tuple[Any, ...],
        kwargs: dict[str, Any],
    ) -> HttpResponseBase | None:
        """Answer instead of the view while the second factor is missing."""
        match = request.resolver_match
        mark = marks.mark_of(view, match.view_name if match else "")
        if mark is None or mark.is_public or getattr(view, BEFORE_SECOND_FACTOR, False):
            return None
        if not factors.missing_in(request):
            return None
        if problems.wants_document(request):
            detail = _("Your role needs a second factor. Set one up on the pages first.")
            return JsonResponse(
                problems.document(403, detail=detail, request=request),
                status=403,
                content_type=problems.MEDIA_TYPE,
            )
        target = resolve_url("accounts:factors")
        response: HttpResponse
        if request.headers.get("HX-Request") == "true":
            response = HttpResponse(status=204, headers={"HX-Redirect": target})
        else:
            response = HttpResponseRedirect(target)
        add_never_cache_headers(response)
        return response


class LanguageMiddleware:
    """After sign-in the account's language wins over cookie and browser.

    Stands after AuthenticationMiddleware. Before sign-in Django's LocaleMiddleware has
    chosen: the cookie of the language switch, else what the browser asks for.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        # API clients state their language by header; signing them in happens in the view.
        user = request.user
        if isinstance(user, User) or getattr(user, "is_authenticated", False):
            language = getattr(user, "language", "")
            if language:
                translation.activate(language)
                request.LANGUAGE_CODE = translation.get_language() or language
        response = self.get_response(request)
        response.headers.setdefault("Content-Language", translation.get_language() or "")
        return response


def before_second_factor(view: View) -> View:
    """Let this view be opened while a demanded second factor is still missing."""
    setattr(view, BEFORE_SECOND_FACTOR, True)
    return view
