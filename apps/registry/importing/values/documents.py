"""Document numbers as typed: "93.561.738", "DNI 93561738", 93561738.0, "P451277", "no tiene"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kernel.sheets.cells import Cell, as_text, plain, says_nothing

# Foreigners' documents are numbered from 92 million up; other numbers are citizens'.
FOREIGNERS_FROM = 92_000_000
_NO_DOCUMENT = frozenset(
    """no tiene|no|sin documento|sin doc|sin dni|indocumentado|indocumentada|no posee|no presenta
    en tramite|extraviado|extraviada|perdido|no trae|no trajo|olvido|robado|x|xx|xxx|tramite|vencido
    sin documentacion|no exhibe|no muestra|no lo tiene|no recuerda|sin numero|s n|sn|nn|no tiene dni
    no tiene documento|no cuenta|dni en tramite|precaria en tramite|sin papeles""".replace(
        "\n", "|"
    )
    .replace("    ", "")
    .split("|")
)
_KINDS = {
    "dni": "dni|documento nacional de identidad|dni argentino|doc|documento|du|d",
    "dni_foreigner": "dni extranjero|dnie|dni ext|dni extranjeros|dni e",
    "precaria": "precaria|residencia precaria|rp|prec|cert precaria|res precaria|"
    "cert de residencia precaria|certificado de precaria",
    "passport": "pasaporte|pasap|pas|passport|pass|psp|ppt|pte|pspt|pp|p",
    "foreign_id": "ci|cedula|cedula de identidad|ced|cedula extranjera|doc extranjero|id|rut|run|"
    "cc|cpf|rg|curp|documento de origen|doc de origen|identidad|c",
    "refuge_certificate": "certificado de refugio|solicitante de refugio|conare"
    "|cert refugio|refugio",
    "travel_document": "documento de viaje|doc de viaje|laissez passer|salvoconducto",
    "birth_certificate": "partida de nacimiento|acta de nacimiento|partida|acta",
    "tax": "cuil|cuit",
}
KIND_WORDS = {plain(name): kind for kind, names in _KINDS.items() for name in names.split("|")}
_ATTACHED = re.compile(r"^(dni|du|pas|pasaporte|cuil|cuit|prec|precaria)(\d{5,})$")
_NUMBER_SIGN = re.compile(r"(?i)(?<![a-z])n(?:ro|um|umero|[º°o])?\s*[.:º°]*\s*(?=\d)")
_NUMBER_WORD = re.compile(r"(?i)(?<![a-z])n(?:ro|um|umero|[º°])\s*[.:]*\s*(?=[a-z]{1,3}[-\s]?\d)")
_CEDULA = re.compile(r"(?i)(?<![a-z])c\.?\s?i\.?[\s:.]+")
_YEAR_PART = re.compile(r"(?<=\d)\s*/\s*(?=(?:19|20)\d\d\b)")
_CUIL_PREFIXES = ("20", "23", "24", "25", "26", "27")
_SPLIT = re.compile(r"\s*(?:[/;,|\n]|\s[-–]\s|\by\b)\s*(?=[a-zA-Z.]{0,12}\s*[0-9a-zA-Z])")


@dataclass(frozen=True, slots=True)
class Document:
    """Kind in the registry's codes and the number without dots or spaces."""

    kind: str
    number: str


def read_documents(cell: Cell, kind_cell: Cell = None) -> tuple[Document, ...]:
    """Every document a cell names; none when it says there is none."""
    text = as_text(cell)
    if says_nothing(text) or plain(text) in _NO_DOCUMENT:
        return ()
    said = KIND_WORDS.get(plain(as_text(kind_cell)), "")
    whole = _one(text, said)
    if whole:
        return (whole,)
    found: list[Document] = []
    for part in _SPLIT.split(text):
        document = _one(part, said)
        if document and document not in found:
            found.append(document)
    return tuple(found[:4])


def _one(text: str, said: str) -> Document | None:
    """One document, or None when the text holds none or more than one."""
    bare = _NUMBER_SIGN.sub(" ", _YEAR_PART.sub("", _CEDULA.sub("ci ", text.strip())))
    bare = plain(re.sub(r"(?<=\d)[.,'’´\s-]+(?=\d)", "", _NUMBER_WORD.sub(" ", bare)))
    tokens: list[str] = []
    for token in bare.split():
        attached = _ATTACHED.match(token)
        tokens.extend(attached.groups() if attached else [token])
    numbers = [place for place, token in enumerate(tokens) if any(c.isdigit() for c in token)]
    if len(numbers) != 1:
        return None
    number = tokens[numbers[0]]
    before, after = tokens[: numbers[0]], tokens[numbers[0] + 1 :]
    kind, rest = _kind_of(before)
    kind = kind or _kind_of(after)[0]
    # A short word left over belongs to the number ("V 12345678"), unless it says M or F.
    lettered = kind in {"passport", "foreign_id"} or (
        not kind and rest and not _sex_letter(rest[-1], number)
    )
    if rest and len(rest[-1]) <= 3 and lettered:
        number = rest[-1] + number
    digits = sum(letter.isdigit() for letter in number)
    # 11111111 and 99999999 are typed to get past a form, by many people.
    if digits < 4 or len(number) > 20 or len(set(number)) == 1:
        return None
    return _classified(number.upper(), kind or said)


def _kind_of(words: list[str]) -> tuple[str, list[str]]:
    """The kind that leading words name, longest run first, and the words left over."""
    for length in range(len(words), 0, -1):
        kind = KIND_WORDS.get(" ".join(words[:length]), "")
        # A lone "P" or "C" before a number is the first letter of a passport's number.
        if kind and not (length == 1 and len(words[0]) == 1):
            return kind, words[length:]
    return "", words


def _sex_letter(word: str, number: str) -> bool:
    """Argentine forms print M or F before a citizen's number."""
    return word in {"m", "f"} and number.isdigit() and 7 <= len(number) <= 8


def _classified(number: str, kind: str) -> Document:
    """A number's own shape decides where the words leave it open."""
    if number.isdigit():
        number = number.lstrip("0")
        if len(number) == 11 and kind in {"", "tax", "dni"} and number[:2] in _CUIL_PREFIXES:
            return _classified(number[2:10], "dni")
        if kind in {"", "dni", "dni_foreigner", "tax"}:
            foreign = FOREIGNERS_FROM <= int(number) < 100_000_000
            if foreign:
                return Document("dni_foreigner", number)
            return Document("dni" if kind != "dni_foreigner" else kind, number)
        return Document(kind, number)
    if kind in {"", "dni", "tax", "dni_foreigner"}:
        return Document("passport", number)
    return Document(kind, number)
