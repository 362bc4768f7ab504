"""Names of persons: "APELLIDO, Nombre", "Nombre Apellido", and the ways of giving none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kernel.sheets.cells import as_text, plain, says_nothing

LONGEST = 120
_ANONYMOUS = frozenset(
    """nn|anonimo|anonima|anonimos|anonimx|consulta anonima|persona anonima|sin nombre|no da nombre
    no dio nombre|prefiere no dar datos|prefiere no dar nombre|no quiere dar datos|reservado
    no quiso dar datos|no brinda datos|no da datos|no aporta datos|sin identificar|no identificado
    no identificada|identidad reservada|datos reservados|confidencial|desconocido|desconocida
    n n|sn|s n|s nombre|anonim|identidad protegida|xx|xxx|xxxx|anonymous|no name
    atencion anonima|persona sin datos|llamado anonimo
    prefiere no identificarse|no se identifica|no desea dar datos|prefiere no decir|se reserva
    no proporciona datos|no se registra|no se registro|no registra nombre|sin nombre y apellido
    nombre reservado|prefiere anonimato|anonimato|no quiso dar nombre|no quiere dar su nombre
    nomen nescio|no brinda nombre|no brindo datos|no aporta|vecino|vecina
|familia anonima""".replace("\n", "|")
    .replace("    ", "")
    .split("|")
)
_ANONYMOUS_PATTERN = re.compile(
    r"^(?:(?:persona|consulta|atencion|usuari[oa]|senor[a]?|sra?|mujer|varon|hombre) )?"
    r"(?:anon|nn|n n)(?: nn)?(?: \d+)?"
    r"(?: (?:masc|fem|mujer|varon|hombre|masculin[oa]|femenin[oa]|adult[oa]|menor|nin[oa]))?$|"
    r"\banonim|\breservad[oa] (?:por|a pedido)\b|\breserva de identidad\b|"
    r"\b(?:no|sin) (?:quiere|quiso|desea|da|dar|dio|dejo|deja|brinda|brindo|brindar|aporta|aporto"
    r"|proporciona|proporciono|ofrece|facilita|facilito|suministra)\b.*\b(?:datos?|nombre|identidad)\b|"
    r"\bno (?:quiere|quiso|desea|pudo|se) (?:identific|consign|registr)|\bse neg[oa]|\bse niega|"
    r"^no (?:brinda|brindo|aporta|consigna|figura|quiso|quiere|dijo|dice)\b|"
    r"\bsin (?:identifica|nombre|datos)|"
    r"^(?:consulta|llamad[oa]|atencion|mensaje)(?: telefonic[oa]| tel| general| espontanea"
    r"| por (?:tel|telefono|wsp|whatsapp|mail|instagram|facebook|redes))$"
)
_PARTICLES = frozenset(
    ("de", "del", "la", "las", "los", "y", "da", "das", "do", "dos", "di", "e")
    + ("san", "santa", "van", "von", "el", "al")
)
_TITLES = re.compile(r"^(?:sr|sra|srta|don|doña|dona|dr|dra)\.?\s+(?=\S)", re.IGNORECASE)
_UPPER = re.compile(r"^[^a-záéíóúñü]+$")


@dataclass(frozen=True, slots=True)
class Name:
    """Family and given names as the registry keeps them."""

    given: str = ""
    family: str = ""

    @property
    def key(self) -> frozenset[str]:
        """The same for any order, case, accent and spacing of the same words."""
        return name_key(f"{self.given} {self.family}")


@lru_cache(maxsize=1_024)
def name_key(text: str) -> frozenset[str]:
    """Words of a name to compare by; particles don't tell people apart."""
    words = plain(text.replace("'", "").replace("’", "").replace("`", "").replace("´", "")).split()
    kept = frozenset(word for word in words if word not in _PARTICLES)
    return kept or frozenset(words)


def is_anonymous(text: str) -> bool:
    """True when the cell says that no name was given."""
    bare = plain(text)
    if says_nothing(text) or bare in _ANONYMOUS or sum(c.isalpha() for c in bare) < 2:
        return True
    return bool(_ANONYMOUS_PATTERN.search(bare))


def read_name(
    whole: str = "",
    family: str = "",
    given: str = "",
    *,
    surnames: frozenset[str] = frozenset(),
    family_first: bool = False,
) -> Name | None:
    """A name from one column or two; None for an anonymous row.

    `surnames` are words the sheet itself shows to be family names; `family_first` says that its
    heading asks for the family name first.
    """
    family, given, whole = as_text(family), as_text(given), as_text(whole)
    parts = [part for part in (family, given) if part and not is_anonymous(part)]
    if parts:
        kept = (("" if is_anonymous(part) else part) for part in (given, family))
        return Name(*(_tidy(part) for part in kept))
    if is_anonymous(whole):
        return None
    whole = _TITLES.sub("", whole)
    if ";" in whole and "," not in whole:
        whole = whole.replace(";", ",", 1)
    if "," in whole:
        family, given = whole.split(",", 1)
        return Name(_tidy(given), _tidy(family))
    return _without_comma(whole.split(), surnames, family_first)


def _without_comma(words: list[str], surnames: frozenset[str], family_first: bool) -> Name:
    """Capitals mark the family name ("PÉREZ Juan"), then words known to be one, then places."""
    shouted = [word for word in words if _UPPER.match(word) and len(word) > 1]
    if 0 < len(shouted) < len(words):
        given = [word for word in words if word not in shouted]
        return Name(_tidy(" ".join(given)), _tidy(" ".join(shouted)))
    if len(words) == 1:
        return Name("", _tidy(words[0]))
    known = [_is_surname(word, surnames) for word in words]
    leading = next((i for i, is_known in enumerate(known) if not is_known), len(words))
    trailing = next((i for i, is_known in enumerate(reversed(known)) if not is_known), len(words))
    if leading > trailing and leading < len(words):
        return Name(_tidy(" ".join(words[leading:])), _tidy(" ".join(words[:leading])))
    if 0 < trailing < len(words):
        return Name(_tidy(" ".join(words[:-trailing])), _tidy(" ".join(words[-trailing:])))
    length = 2 if len(words) >= 4 else 1
    if family_first:
        return Name(_tidy(" ".join(words[length:])), _tidy(" ".join(words[:length])))
    cut = len(words) - length
    while cut > 1 and plain(words[cut - 1]) in _PARTICLES:
        cut -= 1
    return Name(_tidy(" ".join(words[:cut])), _tidy(" ".join(words[cut:])))


def _is_surname(word: str, surnames: frozenset[str]) -> bool:
    return all(part in surnames for part in plain(word).split())


def _tidy(text: str) -> str:
    """Single spaces; shouted or whispered names get capitals, others stay as typed."""
    text = " ".join(text.split()).strip(" ,;.-")[:LONGEST]
    letters = [letter for letter in text if letter.isalpha()]
    if letters and (all(c.isupper() for c in letters) or all(c.islower() for c in letters)):
        words = [_capital(word) for word in text.lower().split()]
        return " ".join([words[0][:1].upper() + words[0][1:], *words[1:]])
    return text


def _capital(word: str) -> str:
    if word in _PARTICLES:
        return word
    return re.sub(r"(^|['’-])(\w)", lambda m: m.group(1) + m.group(2).upper(), word)
