"""The code lists as a city uses them: national items, its additions, what it hides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.utils.translation import get_language

from apps.registry import memo
from apps.registry.own_codes import own_codes
from tenants.catalogue import Item
from tenants.catalogue.selectors import items


@dataclass(frozen=True, slots=True)
class Code:
    """One entry of a list; `national_code` is the code figures add up under."""

    list: str
    code: str
    en: str
    es: str
    national_code: str
    local: bool = False
    hidden: bool = False

    @property
    def label(self) -> str:
        """The word in the language of the request."""
        return self.en if (get_language() or "").startswith("en") else self.es


@dataclass(frozen=True, slots=True)
class CodeBook:
    """Every list of the city, read with one query; ask it instead of the tables."""

    lists: Mapping[str, Mapping[str, Code]] = field(default_factory=dict)

    def entries(self, name: str, *, with_hidden: bool = False) -> list[Code]:
        """The entries of a list in their order."""
        return [
            code for code in self.lists.get(name, {}).values() if with_hidden or not code.hidden
        ]

    def knows(self, name: str, code: str) -> bool:
        """Whether the list has the code; a hidden code stays known for old records."""
        return code in self.lists.get(name, {})

    def label(self, name: str, code: str) -> str:
        """The word for a code; the code itself when the list has lost it."""
        if not code:
            return ""
        entry = self.lists.get(name, {}).get(code)
        return entry.label if entry else code

    def national(self, name: str, code: str) -> str:
        """The national code of a city's code."""
        entry = self.lists.get(name, {}).get(code)
        return entry.national_code if entry else code


LISTS = ("subject", "result", "gender", "channel", "document_kind", "language", "interpreter")


def code_book(names: Iterable[str] = LISTS) -> CodeBook:
    """Lists of the current city: one query, and in a request one for all who ask."""
    every = memo.remembered("code_book", _read)
    wanted = frozenset(names)
    return CodeBook(lists={name: own for name, own in every.items() if name in wanted})


_National = tuple[list[Item], dict[str, Code]]
_national_lists: dict[str, _National] = {}


def _national(name: str) -> dict[str, Code]:
    """A national list as it is in use: the same entries for every city, made once for each reading
    of it.
    """
    read = items(name)
    made = _national_lists.get(name)
    if made is None or made[0] is not read:
        entries = {
            item.code: Code(
                list=name, code=item.code, en=item.en, es=item.es, national_code=item.code
            )
            for item in read
        }
        _national_lists[name] = made = (read, entries)
    return made[1]


def _read() -> dict[str, dict[str, Code]]:
    local_codes = [local for local in own_codes() if local.list in LISTS]
    changed = {local.list for local in local_codes}
    book = {name: dict(_national(name)) if name in changed else _national(name) for name in LISTS}
    for local in local_codes:
        own = book[local.list]
        national = own.get(local.code)
        if national is not None and local.hidden:
            own[local.code] = Code(
                list=local.list,
                code=local.code,
                en=national.en,
                es=national.es,
                national_code=local.code,
                hidden=True,
            )
        elif national is None:
            own[local.code] = Code(
                list=local.list,
                code=local.code,
                en=local.label,
                es=local.label,
                national_code=local.national_code,
                local=True,
                hidden=local.hidden,
            )
    return book


def codes(name: str) -> list[Code]:
    """The entries of one list that the city offers."""
    return code_book((name,)).entries(name)
