"""Keeps the day on which each account was last used, written at most once a day."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from apps.accounts import rules
from apps.accounts.models import User


class LastAccessMiddleware:
    """Stands after AuthenticationMiddleware; says a day and never an hour, a page or an address.

    A session only: a program that works at night with somebody's key must not keep the account
    of a person who left in use.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        user = request.user
        if isinstance(user, User) or user.is_authenticated:
            day = rules.today()
            if user.last_seen_on != day:
                User.objects.filter(pk=user.pk).update(last_seen_on=day)
        return self.get_response(request)
