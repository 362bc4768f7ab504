"""Answers problems: a page for people, a problem document (RFC 9457) for programs."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template import TemplateDoesNotExist
from django.template.loader import render_to_string
from django.utils.html import escape
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kernel.web.request_id import request_id

API_PREFIX = "/api/"
MEDIA_TYPE = "application/problem+json"
WORDS = {
    400: (
        gettext_lazy("This could not be understood"),
        gettext_lazy("Something in the address or the form was not as expected."),
    ),
    401: (
        gettext_lazy("Sign in first"),
        gettext_lazy("This is for people who have signed in."),
    ),
    403: (
        gettext_lazy("This is not for your account"),
        gettext_lazy("Your role does not include it. Whoever coordinates your office can tell."),
    ),
    404: (
        gettext_lazy("There is nothing here"),
        gettext_lazy("The address may be mistaken, or what was here is gone."),
    ),
    405: (gettext_lazy("This can't be done here"), gettext_lazy("The method is not allowed.")),
    409: (
        gettext_lazy("This contradicts what is stored"),
        gettext_lazy("It may have been changed meanwhile: look at it again."),
    ),
    413: (gettext_lazy("This is too large"), gettext_lazy("Send less at a time.")),
    414: (gettext_lazy("The address is too long"), gettext_lazy("Shorten the search.")),
    429: (gettext_lazy("Too many requests"), gettext_lazy("Wait a little and try again.")),
    500: (
        gettext_lazy("Something broke on our side"),
        gettext_lazy("It has been noted. What was saved before is safe."),
    ),
    503: (gettext_lazy("Not available just now"), gettext_lazy("Try again in a few minutes.")),
}


def words(status: int) -> tuple[str, str]:
    """Return title and explanation of a status."""
    if status in WORDS:
        title, detail = WORDS[status]
        return str(title), str(detail)
    try:
        return HTTPStatus(status).phrase, ""
    except ValueError:
        return _("Problem"), ""


def document(
    status: int,
    *,
    detail: str = "",
    title: str = "",
    errors: list[dict[str, str]] | None = None,
    request: HttpRequest | None = None,
) -> dict[str, Any]:
    """Return a problem document. ``errors`` are ``{"pointer", "detail", "code"}``."""
    usual_title, usual_detail = words(status)
    answer: dict[str, Any] = {
        "type": "about:blank",
        "title": title or usual_title,
        "status": status,
        "detail": detail or usual_detail,
    }
    if errors:
        answer["errors"] = errors
    if request is not None:
        answer["request_id"] = request_id(request)
    return answer


def wants_document(request: HttpRequest) -> bool:
    """Tell whether a program is asking."""
    return request.path_info.startswith(API_PREFIX)


def respond(request: HttpRequest, status: int) -> HttpResponse:
    """Return the problem page or document for ``status``."""
    if wants_document(request):
        return JsonResponse(
            document(status, request=request), status=status, content_type=MEDIA_TYPE
        )
    return HttpResponse(_page(request, status), status=status)


def respond_plainly(request: HttpRequest, status: int) -> HttpResponse:
    """Return the problem without context processors or database: those may be what broke."""
    if wants_document(request):
        return respond(request, status)
    return HttpResponse(_page(request, status, whole=False), status=status)


def _page(request: HttpRequest, status: int, *, whole: bool = True) -> str:
    title, detail = words(status)
    context = {
        "status": status,
        "title": title,
        "detail": detail,
        "request_id": request_id(request),
    }
    try:
        templates = [f"frontend/{status}.html", "frontend/problem.html"]
        return render_to_string(templates, context, request=request if whole else None)
    except TemplateDoesNotExist:
        return _bare(context)


def _bare(context: dict[str, Any]) -> str:
    """Return a page that needs nothing: for a problem so early that no template works."""
    title, detail = escape(context["title"]), escape(context["detail"])
    return (
        f'<!doctype html><meta charset="utf-8"><title>{title}</title>'
        f"<main><h1>{title}</h1><p>{detail}</p><p>{escape(context['request_id'])}</p></main>"
    )
