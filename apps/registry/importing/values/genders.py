"""Genders. What "M" means (masculino or mujer) is decided by the other values of the column."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from apps.registry.importing.values.spelling import Vocabulary
from kernel.sheets.cells import Cell, as_text, plain, says_nothing

_WORDS = {
    "woman": "mujer mujeres femenino femenina fem female woman f femin hembra nina señora sra fe "
    "mujer cis|mujer cisgenero|cis mujer|fem cis|feminino|muj|chica|senora|femeni"
    "|identidad femenina",
    "man": "masculino masculina masc male man varon hombre varones nino senor sr mas mascul macho "
    "varon cis|hombre cis|varon cisgenero|hombre cisgenero|cis varon|homem|chico|var|hom|hbre",
    "trans_woman": "mujer trans|trans femenina|trans fem|travesti|femenino trans|trans mujer|mtf|"
    "mujer transgenero|transfemenina|tf|feminidad trans|femineidad trans|chica trans|"
    "mujer trans travesti|feminidad travesti trans|"
    "travesti trans|mujer transexual",
    "trans_man": "varon trans|hombre trans|trans masculino|masculinidad trans|trans masc|ftm|"
    "trans varon|trans hombre|varon transgenero|transmasculino|tm|masculino trans"
    "|hombre transexual",
    "non_binary": "no binario|no binarie|no binaria|nb|nobinario|nobinarie|non binary|nonbinary|"
    "no binarix|no bin|genero no binario|agenero|queer|genero fluido|fluido|no binaries",
    "other": "x|otro|otra|otre|otros|other|otro genero|otra identidad|diversidad|lgbt|lgbtiq|lgbti|"
    "intersex|trans|transgenero|transexual|identidad diversa|o",
    "undisclosed": "prefiere no responder|prefiere no decir|no responde|no contesta|nsnc|ns nc|"
    "prefiere no decirlo|no quiere decir|no desea responder|prefiere no contestar|no declara",
}
_SINGLE_WORD_SPLIT = {"woman", "man"}


def _table() -> dict[str, str]:
    found: dict[str, str] = {}
    for code, text in _WORDS.items():
        first, *rest = text.split("|")
        names = [*first.split(), *rest] if code in _SINGLE_WORD_SPLIT else [first, *rest]
        # "mujer cis" ends the first run of single words in both lists.
        for name in names:
            found.setdefault(plain(name), code)
    found.pop("cis", None)
    return found


TABLE = _table()
_WORDS_KNOWN = Vocabulary(
    words=frozenset(word for name in TABLE for word in name.split() if len(word) > 4),
    stems=frozenset(),
)
_RATHER_NOT = re.compile(
    r"\bprefier[eo] no\b|"
    r"\bno (?:quiere|quiso|desea) (?:decir|informar|responder|contestar|declarar)"
)
_NUMBERED = {"1": "man", "2": "woman", "3": "other", "0": ""}
_DETAILED = ("trans_woman", "trans_man", "non_binary")


@dataclass(frozen=True, slots=True)
class Letters:
    """What the lone letters of a column stand for."""

    m: str = "man"
    # The census numbers them: 1 varón, 2 mujer. A number means nothing where words are written.
    numbers: bool = False


def learn_letters(cells: Iterable[Cell]) -> Letters:
    """M is "mujer" where the other letter is H (hombre) or V (varón), and nobody writes F."""
    seen = {plain(as_text(cell)) for cell in cells}
    if len(seen & {"1", "2"}) == 2 and all(len(text) < 2 for text in seen):
        return Letters(numbers=True)
    feminine = seen & {"f", "fem", "femenino", "femenina", "masc", "masculino", "masculina"}
    if feminine or "m" not in seen:
        return Letters()
    if seen & {"h", "v"}:
        return Letters(m="woman")
    # Written out for men only: the letter left is the other one's.
    if seen & {"hombre", "varon"} and "mujer" not in seen:
        return Letters(m="woman")
    return Letters()


def read_gender(cell: Cell, letters: Letters) -> str | None:
    """A gender code, "" when nothing is said, None when the text is not understood."""
    text = as_text(cell)
    bare = plain(text)
    if TABLE.get(bare) == "undisclosed" or _RATHER_NOT.search(bare):
        return "undisclosed"
    if says_nothing(text):
        return ""
    alone = {"m": letters.m, "h": "man", "v": "man"} | (_NUMBERED if letters.numbers else {})
    if bare in alone:
        return alone[bare]
    return TABLE.get(bare) or _by_words(" ".join(_WORDS_KNOWN.mend(word) for word in bare.split()))


def _by_words(bare: str) -> str | None:
    if bare in TABLE:
        return TABLE[bare]
    for code in _DETAILED:
        if any(name in bare for name, found in TABLE.items() if found == code and len(name) > 4):
            return code
    codes = {TABLE[w] for w in bare.split() if len(w) > 2 and w in TABLE}
    if "trans" in bare.split() and len(codes - {"other"}) == 1:
        return f"trans_{(codes - {'other'}).pop()}" if codes <= {"woman", "man", "other"} else None
    return codes.pop() if len(codes) == 1 else None


def letter_of(cell: Cell) -> str:
    """The marker F, M or X when the cell is that letter alone: what a document prints."""
    bare = plain(as_text(cell))
    return bare.upper() if bare in {"f", "x"} else ""
