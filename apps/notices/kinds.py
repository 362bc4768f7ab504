"""The kinds of things the pages tell people of: each app registers its own at start-up."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from django.utils.dateparse import parse_date
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from kernel.access import allowed

Words = str | Promise
Tone = Literal["neutral", "info", "ok", "warn", "bad"]
Params = Mapping[str, str | int]


@dataclass(frozen=True)
class Kind:
    """One kind of thing.

    `title` (and `title_many`, which goes by the number `count_by` names) are msgids with
    `%(name)s` placeholders, marked with `gettext_noop` in the app that registers it; `label`
    names the kind in the preferences. What is stored is plain; `values` makes of it what is read,
    in the reader's language (of `2026-02` the name of the month).
    """

    code: str
    label: Words
    title: str
    icon: str = "info"
    tone: Tone = "info"
    delivery: Literal["page", "digest", "at_once"] = "digest"
    title_many: str = ""
    count_by: str = ""
    values: Callable[[Params], Params] = dict
    permission: str = ""
    """Who is ever told of it, for the preferences; everybody when empty."""

    def worded(self, params: Params) -> str:
        """The title with its values, in the language that is active."""
        told = dict(self.values(params))
        if self.title_many:
            # Two words of the catalogue, not a pair of it: what is marked is found one by one.
            one = int(params.get(self.count_by, 0)) == 1
            return gettext(self.title if one else self.title_many) % told
        # The empty msgid is the catalogue's own head.
        return gettext(self.title) % told if self.title else ""


def dated(params: Params) -> Params:
    """For `values`: `day`, stored as ISO, as the reader's language writes it."""
    day = parse_date(str(params.get("day", "")))
    return {**params, "day": date_format(day, "SHORT_DATE_FORMAT") if day else ""}


_kinds: dict[str, Kind] = {}


def register(kind: Kind) -> Kind:
    """Add a kind, from AppConfig.ready()."""
    _kinds[kind.code] = kind
    return kind


def every() -> list[Kind]:
    """All kinds, in the order they were registered."""
    return list(_kinds.values())


def offered_to(user: Any) -> list[Kind]:
    """The kinds that this account may ever hear of, here and now."""
    return [kind for kind in every() if not kind.permission or allowed(user, kind.permission)]


def of(code: str) -> Kind:
    """The kind of that code; a plain one for a code that is gone, so that no page breaks."""
    return _kinds.get(code) or Kind(code, _("Something of before"), "", delivery="page")


def is_known(code: str) -> bool:
    """Whether somebody registered it."""
    return code in _kinds
