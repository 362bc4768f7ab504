"""Speaks each signed-in person's language."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import translation

from apps.accounts.models import User


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
