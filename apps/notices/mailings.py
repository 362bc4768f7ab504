"""The kinds of mail there are: each app says what its own is, and what of it is still so.

A message that could not be sent may be sent again, as it was worded. An invitation that was revoked
meanwhile, or a link that is too old, would tell its reader what is no longer so: only the app that
wrote the message knows.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise
Ids = frozenset[uuid.UUID]


def all_of_them(ids: Ids) -> Ids:
    """For mail that stays true however late it comes."""
    return ids


def none_of_them(_ids: Ids) -> Ids:
    """For mail that is written anew instead."""
    return frozenset()


@dataclass(frozen=True, slots=True)
class Mailing:
    """One kind of mail. `code` is the message's kind, or what stands before its first dot."""

    code: str
    label: Words
    wanted: Callable[[Ids], Iterable[uuid.UUID]] = none_of_them
    """Which of these messages say what is still so."""
    instead: Words = ""
    """What to do about a message that is not sent again."""
    to_people_attended: bool = False
    """Then who keeps the mail going reads where it went, and not to whom."""


_known: dict[str, Mailing] = {}


def register(mailing: Mailing) -> None:
    """From AppConfig.ready(); the same code again replaces it."""
    _known[mailing.code] = mailing


def of(kind: str) -> Mailing:
    """What a message of that kind is; a plain one for a kind that is gone."""
    found = _known.get(kind) or _known.get(kind.partition(".")[0])
    return found or Mailing(kind, _("Another message"), to_people_attended=True)


def still_wanted(kinds: Mapping[uuid.UUID, str]) -> Ids:
    """Which of these messages (each with its kind) may be sent again; one question per kind."""
    by_code: dict[str, set[uuid.UUID]] = {}
    for key, kind in kinds.items():
        by_code.setdefault(of(kind).code, set()).add(key)
    return frozenset(
        key for code, keys in by_code.items() for key in of(code).wanted(frozenset(keys))
    )


NOTICE = Mailing("notice", _("A notice by e-mail"), wanted=all_of_them)
DIGEST = Mailing(
    "digest",
    _("The daily e-mail"),
    instead=_("Tomorrow's tells of what is unread then."),
)
