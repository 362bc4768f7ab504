"""Looks in what is about to leave for what names somebody: e-mails, phones, document numbers.

It finds the obvious alone. Names can't be told from other words: whoever hands in reads the texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import phonenumbers
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.diagnosis.handing.content import Content
from apps.diagnosis.instrument import Words

_EMAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# Of seven or eight figures, with dots or spaces or without; and the eleven of a CUIL.
_DOCUMENT: Final = re.compile(
    r"(?<![\d/])(?<!\d[.,])(?:"
    r"\d{2}[- ]?\d{8}[- ]?\d|\d{1,2}\.\d{3}\.\d{3}|\d{7,8}"
    r"|(?<!\d[ \u00a0\u202f])\d{1,2}(?:[ \u00a0\u202f]\d{3}){2}(?![ \u00a0\u202f-]\d)"
    r")(?!\d|[.,]\d)"
)
EMAIL, PHONE, NUMBER = (
    gettext_lazy("an e-mail address"),
    gettext_lazy("a phone number"),
    gettext_lazy("a document number"),
)


@dataclass(frozen=True, slots=True)
class Suspect:
    """Something that looks like personal data: where it stands, what it may be, its words."""

    where: str
    what: str
    text: str


def suspects(content: Content) -> list[Suspect]:
    """What of that document looks like personal data, in its order."""
    return [
        Suspect(where, str(what), found)
        for where, text in _texts(content)
        for what, found in _found(text)
    ]


def _texts(content: Content) -> Iterator[tuple[str, str]]:
    """Every text that somebody of the city wrote, and where it stands."""
    yield _("Name of the round"), content["round"]["name"]
    for one in content["round"]["participants"]:
        yield _("Who took part"), one["who"]
    for area in content["areas"]:
        yield _("Reason of %(area)s") % {"area": Words(**area["title"])}, area["reason"]
    for answer in content["answers"]:
        where = f"{answer['number']}. {Words(**answer['title'])}"
        yield where, answer["note"]
        for evidence in answer["evidence"]:
            yield f"{where}: {_('evidence')}", evidence["title"]
            yield f"{where}: {_('evidence')}", evidence.get("address", "")


def _found(text: str) -> Iterator[tuple[str | Promise, str]]:
    taken: list[tuple[int, int]] = []

    def free(start: int, end: int) -> bool:
        if any(start < stop and begin < end for begin, stop in taken):
            return False
        taken.append((start, end))
        return True

    for match in _EMAIL.finditer(text):
        if free(*match.span()):
            yield EMAIL, match[0]
    for match in _DOCUMENT.finditer(text):
        if free(*match.span()):
            yield NUMBER, match[0]
    for phone in phonenumbers.PhoneNumberMatcher(text, "AR"):
        if free(phone.start, phone.end):
            yield PHONE, phone.raw_string
