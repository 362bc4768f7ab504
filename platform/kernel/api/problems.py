"""Turns every error of the API into a problem document (RFC 9457)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import structlog
from django.core.exceptions import PermissionDenied, RequestDataTooBig, TooManyFieldsSent
from django.core.exceptions import ValidationError as DjangoValidationError
from django.db import DataError, IntegrityError
from django.http import Http404
from django.utils.translation import gettext as _
from rest_framework import exceptions, status
from rest_framework.response import Response
from rest_framework.serializers import as_serializer_error
from rest_framework.settings import api_settings
from rest_framework.views import set_rollback

from kernel.web import problems

log = structlog.get_logger(__name__)


def handler(error: Exception, context: dict[str, Any]) -> Response | None:
    """Return the answer to ``error``; None for a fault of ours, which then is a 500."""
    known = _as_api_error(error)
    if known is None:
        return None
    set_rollback()
    headers = {}
    wait = getattr(known, "wait", None)
    if wait is not None:
        headers["Retry-After"] = str(int(wait) + 1)
    challenge = getattr(known, "auth_header", None)
    if challenge:
        headers["WWW-Authenticate"] = challenge
    return Response(
        _document(known, context),
        status=known.status_code,
        headers=headers,
        content_type=problems.MEDIA_TYPE,
    )


class TooLarge(exceptions.APIException):
    """The body is past its bound."""

    status_code = status.HTTP_413_REQUEST_ENTITY_TOO_LARGE
    default_code = "too_large"


class Conflict(exceptions.APIException):
    """What was asked contradicts what is stored; the words say how, as a page would."""

    status_code = status.HTTP_409_CONFLICT
    default_code = "conflict"
    default_detail = ""


def _as_api_error(error: Exception) -> exceptions.APIException | None:
    """Return the error as DRF knows it."""
    if isinstance(error, exceptions.APIException):
        return error
    if isinstance(error, DjangoValidationError):
        return exceptions.ValidationError(as_serializer_error(error))
    for kinds, make in _TRANSLATED:
        if isinstance(error, kinds):
            if kinds is _REFUSED:
                log.warning("input_refused_by_the_database", error_class=type(error).__name__)
            return make()
    return None


# DataError is what PostgreSQL says to a value out of its range when no serializer saw to it before:
# a fault of the input, though one that a bound should have caught.
_REFUSED = (DataError, OverflowError)
_TRANSLATED: tuple[
    tuple[tuple[type[Exception], ...], Callable[[], exceptions.APIException]], ...
] = (
    ((Http404,), exceptions.NotFound),
    ((PermissionDenied,), exceptions.PermissionDenied),
    ((RequestDataTooBig, TooManyFieldsSent), TooLarge),
    (_REFUSED, lambda: exceptions.ParseError(_("A value is out of range."))),
    ((IntegrityError,), Conflict),
)


def _document(error: exceptions.APIException, context: dict[str, Any]) -> dict[str, Any]:
    request = context.get("request")
    inner = getattr(request, "_request", request)
    code = error.status_code
    if isinstance(error, exceptions.ValidationError):
        return problems.document(
            code,
            title=_("Some values are not valid"),
            detail=_("See the list of errors."),
            errors=list(_errors(error.get_full_details(), "")),
            request=inner,
        )
    detail = error.detail if isinstance(error.detail, str) else ""
    # What the framework says of these names classes of ours, or nothing.
    usual = code in {404, 413}
    return problems.document(code, detail="" if usual else str(detail), request=inner)


def _errors(details: Any, pointer: str) -> Iterator[dict[str, str]]:
    """Yield one entry for each message; ``pointer`` is a JSON pointer (RFC 6901) into the body."""
    if isinstance(details, list):
        for index, one in enumerate(details):
            leaf = isinstance(one, dict) and set(one) == {"message", "code"}
            yield from _errors(one, pointer if leaf else f"{pointer}/{index}")
    elif set(details) == {"message", "code"}:
        yield {
            "pointer": pointer,
            "detail": str(details["message"]),
            "code": str(details["code"]),
        }
    else:
        for key, inner in details.items():
            whole = key == api_settings.NON_FIELD_ERRORS_KEY
            yield from _errors(inner, pointer if whole else f"{pointer}/{_escaped(str(key))}")


def _escaped(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")
