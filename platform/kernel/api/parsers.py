"""Reads JSON bodies within bounds, and refuses what neither JSON nor PostgreSQL should hold."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import IO, Any, NoReturn

from django.utils.translation import gettext as _
from rest_framework.exceptions import ParseError
from rest_framework.parsers import JSONParser

from kernel.api.problems import TooLarge

LARGEST_BODY = 1_000_000
LONGEST_TEXT = 20_000
LONGEST_NUMBER = 30
DEEPEST = 12


class BoundedJSONParser(JSONParser):
    """JSON of at most LARGEST_BODY bytes, without NaN, NUL, lone surrogates or deep nesting."""

    def parse(
        self,
        stream: IO[Any],
        media_type: str | None = None,
        parser_context: Mapping[str, Any] | None = None,
    ) -> Any:
        raw = stream.read(LARGEST_BODY + 1)
        if len(raw) > LARGEST_BODY:
            raise TooLarge
        try:
            value = json.loads(
                raw.decode("utf-8-sig"), parse_constant=_refuse, parse_int=_int, parse_float=_float
            )
        except (ValueError, RecursionError) as error:
            raise ParseError(_("The body is not valid JSON.")) from error
        check(value)
        return value


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


def _int(digits: str) -> int:
    if len(digits) > LONGEST_NUMBER:
        raise ValueError(digits[:8])
    return int(digits)


def _float(digits: str) -> float:
    value = float(digits)
    if value in {float("inf"), float("-inf")}:
        raise ValueError(digits[:8])
    return value


def check(value: Any, depth: int = 0) -> None:
    """Raise ParseError when a text in ``value`` can't be stored or it is nested too deep."""
    if depth > DEEPEST:
        raise ParseError(_("The body is nested too deep."))
    if isinstance(value, str):
        check_text(value)
    elif isinstance(value, dict):
        for key, inner in value.items():
            check_text(key)
            check(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            check(inner, depth + 1)


def check_text(value: str) -> None:
    """Raise ParseError for NUL, lone surrogates, or a text past LONGEST_TEXT."""
    if len(value) > LONGEST_TEXT:
        raise ParseError(_("A text is too long."))
    if "\x00" in value or any("\ud800" <= char <= "\udfff" for char in value):
        raise ParseError(_("A text has characters that can't be stored."))
