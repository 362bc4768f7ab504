"""Nationalities as offices write them → ISO 3166-1 alpha-3, `XXX` stateless, nothing unknown."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from babel import Locale
from babel.core import get_global

from apps.registry.importing.values.demonyms import FOREIGN, STATELESS, forms, table
from apps.registry.importing.values.spelling import one_slip, sound
from kernel.sheets.cells import plain, says_nothing

STATELESS_CODE = "XXX"
_SHORTEST_ABBREVIATION = 4
_LEAD = re.compile(
    r"^(?:(?:de )?nacionalidad|ciudadan[oa]s?|nacional(?:es)?|natural|nacid[oa]s?|oriund[oa]s?|"
    r"proveniente|origen|pais|nac|republica|rep|estado)(?: (?:de|del|en))? (?:la |el |los )?"
)
# "boliviano/a", "boliviana(o)", "bolivian@": one word with its endings, not two nationalities.
_ENDINGS = re.compile(
    r"([a-zñ])\s?(?:/|\()\s?-?(?:as|os|a|o|e|esa|na|es)\)?(?![a-z])", re.IGNORECASE
)
_SEPARATORS = re.compile(r"\s*(?:[/,;+&|\n]|\s[-–]\s|\by\b|\be\b(?=\s+i)|\bo\b)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Nationalities:
    """Codes in the order written; `unread` is text that names no country we know."""

    codes: tuple[str, ...] = ()
    unread: str = ""


@lru_cache(maxsize=1)
def alpha3_by_alpha2() -> dict[str, str]:
    """ISO codes of today's countries and territories, from CLDR's aliases."""
    retired = {"BUR", "ZAR", "DDR", "FXX", "TMP", "YMD", "AAA", "QQQ", "QQU", "ZZZ", "XXX"}
    found: dict[str, str] = {"XK": "XKX"}
    for code, targets in get_global("territory_aliases").items():
        if len(code) == 3 and code.isalpha() and len(targets) == 1 and code not in retired:
            found.setdefault(targets[0], code)
    return found


@lru_cache(maxsize=1)
def names() -> dict[str, str]:
    """Plain name, demonym or abbreviation → alpha-3. Demonyms win over names of countries."""
    found: dict[str, str] = {}
    three = alpha3_by_alpha2()
    for locale in ("en", "pt", "fr", "es", "es_419", "es_AR"):
        for alpha2, name in Locale.parse(locale).territories.items():
            if alpha2 in three:
                found[plain(name)] = three[alpha2]
                found.setdefault(plain(re.sub(r"\(.*?\)", "", name)), three[alpha2])
    for code in three.values():
        found.setdefault(code.lower(), code)
    for alpha2, code in three.items():
        found.setdefault(alpha2.lower(), code)
    for code, demonyms, also in table():
        for demonym in demonyms:
            for form in forms(demonym):
                found[plain(form)] = code
        for name in also:
            found[plain(name)] = code
    return found


@lru_cache(maxsize=20_000)
def read_nationalities(text: str) -> Nationalities:
    """Every nationality a cell names."""
    if says_nothing(text) or plain(text) in FOREIGN:
        return Nationalities()
    whole = _one(text)
    if whole:
        return Nationalities((whole,))
    tidy = _ENDINGS.sub(r"\1", text)
    codes: list[str] = []
    unread: list[str] = []
    for part in _SEPARATORS.split(re.sub(r"[()]", ",", tidy)):
        if says_nothing(part) or plain(part) in FOREIGN:
            continue
        code = _one(part)
        if code and code not in codes:
            codes.append(code)
        elif not code:
            unread.append(part)
    if not codes:
        return Nationalities((), text)
    # "argentino naturalizado": what is said besides a country is not a country to map.
    return Nationalities(tuple(codes), "")


def _one(text: str) -> str:
    bare = plain(text.replace("@", "o"))
    if bare in STATELESS or bare.startswith("apatri"):
        return STATELESS_CODE
    known = names()
    for candidate in (bare, _LEAD.sub("", bare), bare.replace(" ", "")):
        if candidate in known:
            return known[candidate]
    singular = _ENDINGS.sub(r"\1", text)
    if singular != text and plain(singular) in known:
        return known[plain(singular)]
    return _inside(bare) or _misspelt(bare) or _abbreviated(bare)


def _inside(bare: str) -> str:
    """The one country named among other words: "boliviana con residencia", never two."""
    words = bare.split()
    if not 2 <= len(words) <= 6 or " y " in f" {bare} ":
        return ""
    known = names()
    found = {known[word] for word in words if len(word) > 4 and word in known}
    pairs = {known[p] for p in map(" ".join, pairwise(words)) if p in known}
    found = pairs or found
    return found.pop() if len(found) == 1 else ""


@lru_cache(maxsize=1)
def _heard() -> dict[str, str]:
    """How each long name sounds → its code; none for what sounds like two countries."""
    codes: dict[str, set[str]] = {}
    for name, code in names().items():
        if len(name) > 4:
            codes.setdefault(sound(name), set()).add(code)
    return {heard: found.pop() for heard, found in codes.items() if len(found) == 1}


@lru_cache(maxsize=4_000)
def _misspelt(bare: str) -> str:
    """It sounds like one country, or is a letter or two away: "uruguallo", "paragaya"."""
    if len(bare) < 5 or " " in bare:
        return ""
    heard = sound(bare)
    if heard in _heard():
        return _heard()[heard]
    near = {code for name, code in _heard().items() if len(name) > 4 and one_slip(heard, name)}
    if len(near) == 1:
        return near.pop()
    close = difflib.get_close_matches(bare, [n for n in names() if len(n) > 4], n=3, cutoff=0.84)
    codes = {names()[name] for name in close}
    return codes.pop() if len(codes) == 1 else ""


@lru_cache(maxsize=4_000)
def _abbreviated(bare: str) -> str:
    """The first letters of one country's names and of no other's: "boliv.", "ecuat."."""
    if len(bare) < _SHORTEST_ABBREVIATION or " " in bare:
        return ""
    codes = {code for name, code in names().items() if name.startswith(bare)}
    return codes.pop() if len(codes) == 1 else ""
