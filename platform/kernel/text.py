"""Folds words so that accents, case and punctuation do not stand between a search and a name."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from typing import Any

_LETTERS = str.maketrans(
    {"ß": "ss", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"}
)
_ASCII_REST = re.compile(r"[^0-9a-z]")
# Up to here Unicode has Latin letters with their accents, and no accent alone.
_LATIN_ENDS = 0x250
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_APOSTROPHES = re.compile(r"['’ʼ`´‘ꞌ]")


def strip_accents(value: str) -> str:
    """Return ``value`` without combining marks; ``ñ`` becomes ``n``."""
    decomposed = unicodedata.normalize("NFKD", value)
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def fold(value: str) -> str:
    """Return the form two spellings of one name share.

    Case, accents and apostrophes vanish (``D'Angelo`` = ``dangelo``); any other punctuation is one
    space. Letters outside the Latin alphabet stay as they are, so that such names can be found.
    """
    if value.isascii():
        return " ".join(_ASCII_REST.sub(" ", _APOSTROPHES.sub("", value).lower()).split())
    latin = value.translate(_latin())
    return " ".join((latin if latin.isascii() else _folded(value)).split())


def _folded(value: str) -> str:
    """The same letter by letter, with the spaces there were."""
    plain = strip_accents(_APOSTROPHES.sub("", value)).casefold()
    plain = strip_accents(plain).translate(_LETTERS)
    return "".join(char if char.isalnum() else " " for char in plain)


@lru_cache(maxsize=1)
def _latin() -> dict[int, str]:
    """What becomes of each letter of European languages: none of them hangs on its neighbours."""
    return {code: _folded(chr(code)) for code in range(_LATIN_ENDS)}


def tokens(value: str) -> list[str]:
    """Return the folded words of ``value`` in order, each once."""
    return list(dict.fromkeys(fold(value).split()))


def sort_key(name: str) -> str:
    """Return a key that sorts names as a Spanish dictionary does: ``n`` < ``ñ`` < ``o``.

    The database has no ICU collation, so the order is a stored text compared byte by byte.
    """
    composed = unicodedata.normalize("NFC", name).casefold()
    marked = composed.replace("ñ", "n~")
    decomposed = unicodedata.normalize("NFKD", marked)
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    kept = "".join(char if char.isalnum() or char == "~" else " " for char in plain)
    return " ".join(kept.translate(_LETTERS).split())


def digits(value: str) -> str:
    """Return only the decimal digits of ``value``, in ASCII."""
    return "".join(str(unicodedata.decimal(char)) for char in value if char.isdecimal())


def writable(value: str) -> str:
    """``value`` without what nobody writes on purpose and no document can hold, come in a paste.

    Control characters but tab and line feed, lone surrogates, and what Unicode calls no character.
    """
    return _UNWRITABLE.sub("", value)


def writable_within(data: Any) -> Any:
    """The same for every text inside: in mappings, lists and dataclasses, however deep."""
    if isinstance(data, str):
        return writable(data)
    if isinstance(data, dict):
        return {key: writable_within(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [writable_within(one) for one in data]
    if is_dataclass(data) and not isinstance(data, type):
        parts = {one.name: writable_within(getattr(data, one.name)) for one in fields(data)}
        return replace(data, **parts)
    return data


def has_control_characters(value: str) -> bool:
    """Tell whether ``value`` has characters no form needs and PostgreSQL may refuse (NUL)."""
    return any(
        unicodedata.category(char) in {"Cc", "Cs"} and char not in "\t\n\r" for char in value
    )
