"""Countries and nationalities: ISO 3166-1 alpha-3, their words, and reading them.

"XXX" is somebody no state holds as its national (statelessness is a fact, not a
gap in the data); "" is a nationality nobody recorded.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from babel import Locale
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.registry.country_table import ROWS
from kernel.text import fold

STATELESS = "XXX"
# The origins most heard at Argentine counters, offered before the alphabet.
FREQUENT = ("PRY", "BOL", "VEN", "PER", "CHL", "URY", "BRA", "COL")
_STATELESS_WORDS = ("apatrida", "stateless", "sin nacionalidad", "sin estado")
_ENDINGS = (
    ("és", "esa"),
    ("án", "ana"),
    ("ín", "ina"),
    ("ón", "ona"),
    ("ol", "ola"),
    ("or", "ora"),
    ("o", "a"),
)
_ALSO_CALLED = {
    "eeuu": "USA",
    "ee uu": "USA",
    "estados unidos de america": "USA",
    "usa": "USA",
    "uk": "GBR",
    "inglaterra": "GBR",
    "holanda": "NLD",
    "rep dominicana": "DOM",
    "republica dominicana": "DOM",
    "republica checa": "CZE",
    "costa de marfil": "CIV",
    "republica democratica del congo": "COD",
    "corea": "KOR",
    "rusia": "RUS",
    "siria": "SYR",
    "birmania": "MMR",
    "palestina": "PSE",
    "republica popular china": "CHN",
    "brasil": "BRA",
    "haiti": "HTI",
}


@dataclass(frozen=True, slots=True)
class Country:
    """A country; demonyms are masculine and feminine in Spanish, one in English."""

    alpha3: str
    alpha2: str
    demonyms_es: tuple[tuple[str, str], ...]
    demonyms_en: tuple[str, ...]

    def name(self, language: str = "es") -> str:
        """Its usual name, as CLDR has it for Argentina or for English."""
        return _territories(language)[self.alpha2]


def known(code: str) -> bool:
    """Whether `code` is an alpha-3 code or statelessness."""
    return code == STATELESS or code in table()


def label(code: str, language: str | None = None) -> str:
    """The country's name, "Stateless" for XXX, "" for none; the code when unknown."""
    if not code:
        return ""
    if code == STATELESS:
        return _("Stateless")
    country = table().get(code)
    return country.name(language or get_language() or "es") if country else code


def demonym(code: str, *, gender: str = "", language: str | None = None) -> str:
    """ "boliviana" for a woman, "boliviano" for a man; both forms when gender is open."""
    country = table().get(code)
    if country is None:
        return label(code, language)
    if (language or get_language() or "es").startswith("en"):
        return country.demonyms_en[0]
    masculine, feminine = country.demonyms_es[0]
    if gender in ("woman", "trans_woman"):
        return feminine
    if gender in ("man", "trans_man") or masculine == feminine:
        return masculine
    return f"{masculine}/{feminine}"


def find(text: str) -> str | None:
    """The alpha-3 code a name, demonym or code stands for, however it is written.

    None when nothing is recognised; "" is never returned.
    """
    return _words().get(fold(text))


def suggestions(text: str, limit: int = 8) -> list[str]:
    """Codes with a word beginning like `text`, the frequent origins first."""
    start = fold(text)
    if not start:
        return list(FREQUENT[:limit])
    codes = dict.fromkeys(code for word, code in _words().items() if word.startswith(start))
    return sorted(codes, key=lambda code: (_rank(code), label(code)))[:limit]


def choices(language: str | None = None) -> list[tuple[str, str]]:
    """(code, name) of every country: frequent ones first, then by name, stateless last."""
    names = [(code, label(code, language)) for code in table() if code not in FREQUENT]
    names.sort(key=lambda row: fold(row[1]))
    frequent = [(code, label(code, language)) for code in FREQUENT]
    return [*frequent, *names, (STATELESS, label(STATELESS, language))]


@cache
def table() -> dict[str, Country]:
    """Every country by alpha-3 code."""
    return {
        alpha3: Country(
            alpha3=alpha3,
            alpha2=alpha2,
            demonyms_es=tuple(_both_forms(form) for form in spanish.split("|")),
            demonyms_en=tuple(english.split("|")),
        )
        for alpha3, alpha2, spanish, english in ROWS
    }


def _rank(code: str) -> int:
    return FREQUENT.index(code) if code in FREQUENT else len(FREQUENT)


def _both_forms(form: str) -> tuple[str, str]:
    if "/" in form:
        masculine, feminine = form.split("/")
        return masculine, feminine
    first, _space, rest = form.partition(" ")
    if first in ("de", "del"):
        return form, form
    feminine = _feminine(first)
    if rest and feminine != first:
        rest = _feminine(rest)
    elif rest:
        return form, f"{feminine} {_feminine(rest)}"
    return form, f"{feminine} {rest}" if rest else feminine


def _feminine(word: str) -> str:
    for masculine, feminine in _ENDINGS:
        if word.endswith(masculine):
            return word[: -len(masculine)] + feminine
    return word


@cache
def _territories(language: str) -> dict[str, str]:
    locale = Locale.parse("en" if language.startswith("en") else "es_AR")
    return dict(locale.territories)


@cache
def _words() -> dict[str, str]:
    """Every folded word a country goes by; the first country to claim a word keeps it."""
    words: dict[str, str] = {}
    for country in table().values():
        for word in _names_of(country):
            words.setdefault(fold(word), country.alpha3)
    words.update(_ALSO_CALLED)
    words.update(dict.fromkeys(_STATELESS_WORDS, STATELESS))
    words[fold(STATELESS)] = STATELESS
    return words


def _names_of(country: Country) -> Iterator[str]:
    yield country.alpha3
    yield country.name("es")
    yield country.name("en")
    for masculine, feminine in country.demonyms_es:
        yield masculine
        yield feminine
    yield from country.demonyms_en
