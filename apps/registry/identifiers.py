"""Document and phone numbers in the one form under which they are found again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import phonenumbers
from stdnum.ar import cuit

from kernel.crypto import blind_index, indexing
from kernel.text import fold

HOME_COUNTRY = "AR"
TAIL_DIGITS = 6
SHORTEST_DOCUMENT = 4
LONGEST_DOCUMENT = 40
# Of a person's CUIL; those of companies begin with 3.
PERSONAL_PREFIXES = ("20", "23", "24", "25", "26", "27")
_CUIL = re.compile(rf"^(?:{'|'.join(PERSONAL_PREFIXES)})(\d{{8}})\d$")
_DNI = re.compile(r"^\d{7,8}$", re.ASCII)
_ALPHANUMERIC = re.compile(r"[^0-9A-Z]")
_DIGITS = re.compile(r"\D")
# Ten digits from the area code on, as most are written: nothing in them says how to dial, so that
# reading them as a number of the plan gives the same ten digits.
_PLAIN_NATIONAL = re.compile(r"(?!\D*(?:\d\D*){2,4}1\D*5)\s*(?:11|[23]\d)(?:[ .-]?\d){8}\s*\Z")


@dataclass(frozen=True, slots=True)
class SealedDocument:
    """A document number with what may be kept beside its ciphertext."""

    number: str
    number_hash: str
    masked_tail: str


@dataclass(frozen=True, slots=True)
class SealedPhone:
    """A phone number with its two keyed hashes."""

    number: str
    number_hash: str
    tail_hash: str
    masked_tail: str


def normalise_document(number: str) -> str:
    """Letters and digits only, upper case: "93.561.738" and "93561738" are the same."""
    return _ALPHANUMERIC.sub("", fold(number).upper())


def document_key(number: str) -> str:
    """What a document is looked up by: of a CUIL the DNI it is made of, else its normal form.

    Somebody registered by one is so found by the other, in whatever order they showed them. The
    last digit is not asked whether it agrees: who mistyped it means the same person.
    """
    normal = normalise_document(number)
    made_of = _CUIL.match(normal)
    return made_of[1].lstrip("0") or normal if made_of else normal


@lru_cache(maxsize=4096)
def normalise_phone(number: str) -> str:
    """National digits in Argentina, country code and digits abroad.

    "+54 9 261 555-1234", "0261 15 555-1234" and "261 5551234" are one phone: the
    mobile 9 and the 15 say how to dial, not whose phone it is. A number that
    can't be parsed keeps its digits, because it still must be found.
    """
    digits = _DIGITS.sub("", number)
    if _PLAIN_NATIONAL.match(number):
        return digits
    try:
        parsed = phonenumbers.parse(number, HOME_COUNTRY)
    except phonenumbers.NumberParseException:
        return digits
    national = phonenumbers.national_significant_number(parsed)
    if parsed.country_code == 54:
        if len(national) == 11 and national.startswith("9"):
            national = national[1:]
        return _without_mobile_prefix(national)
    return f"{parsed.country_code}{national}"


def document_hash(number: str) -> str:
    """The keyed hash of a document number, "" when nothing is left of it."""
    normal = document_key(number)
    return blind_index(normal, purpose="document") if normal else ""


def whole_hash(number: str) -> str:
    """The keyed hash of all of a document's characters, a CUIL's too."""
    return blind_index(normalise_document(number), purpose="document")


def document_hashes(number: str) -> set[str]:
    """Every keyed hash under which somebody with that number may be kept.

    Until a worker has made it anew, a CUIL kept long ago is under all its digits; and what only
    looks like one, a number of another country, stays there.
    """
    normal = normalise_document(number)
    forms = {document_key(number), normal, *_cuils(normal)} - {""}
    return {blind_index(form, purpose="document") for form in forms}


def _cuils(normal: str) -> Iterator[str]:
    """The CUILs that may be made of a DNI, as they are when nobody mistyped them."""
    if _DNI.match(normal):
        for prefix in PERSONAL_PREFIXES:
            begun = f"{prefix}{normal:0>8}"
            yield begun + cuit.calc_check_digit(begun)


def phone_hash(number: str) -> str:
    """The keyed hash of a whole phone number, "" when it has no digit."""
    normal = normalise_phone(number)
    return blind_index(normal, purpose="phone") if normal else ""


def phone_tail_hash(number: str) -> str:
    """The keyed hash of the last six digits, "" when there are fewer."""
    tail = _tail_digits(number)
    return blind_index(tail, purpose="phone-tail") if tail else ""


def _tail_digits(number: str) -> str:
    digits = _DIGITS.sub("", number)
    return digits[-TAIL_DIGITS:] if len(digits) >= TAIL_DIGITS else ""


class Numbers:
    """The keyed hashes of many numbers, most of them of people who come back."""

    def __init__(self, *, remember: bool = True) -> None:
        purposes = ("document", "phone", "phone-tail")
        self._index = {purpose: indexing(purpose) for purpose in purposes}
        self._remember = remember
        self._kept: dict[tuple[str, str], str] = {}

    def document(self, number: str) -> str:
        """The same as ``document_hash``."""
        return self._hash("document", number, document_key)

    def phone(self, number: str) -> str:
        """The same as ``phone_hash``."""
        return self._hash("phone", number, normalise_phone)

    def tail(self, number: str) -> str:
        """The same as ``phone_tail_hash``."""
        return self._hash("phone-tail", number, _tail_digits)

    def _hash(self, purpose: str, number: str, normalised: Callable[[str], str]) -> str:
        key = (purpose, number)
        found = self._kept.get(key)
        if found is None:
            normal = normalised(number)
            found = self._index[purpose](normal) if normal else ""
            if self._remember:
                self._kept[key] = found
        return found


def seal_document(number: str, known: Numbers | None = None) -> SealedDocument:
    """What is stored of a document number; `known` has hashes that were made before."""
    normal = normalise_document(number)
    return SealedDocument(
        number=number.strip(),
        number_hash=known.document(number) if known else document_hash(number),
        masked_tail=_tail(normal, shown=2),
    )


def seal_phone(number: str, known: Numbers | None = None) -> SealedPhone:
    """What is stored of a phone number; `known` has hashes that were made before."""
    return SealedPhone(
        number=number.strip(),
        number_hash=known.phone(number) if known else phone_hash(number),
        tail_hash=known.tail(number) if known else phone_tail_hash(number),
        masked_tail=_tail(_DIGITS.sub("", number), shown=3),
    )


def _tail(normal: str, *, shown: int) -> str:
    """The last characters, fewer for short numbers so that most stays hidden."""
    return normal[-min(shown, len(normal) // 3) :] if len(normal) >= 3 else ""


def _without_mobile_prefix(national: str) -> str:
    """Drop a 15 dialled after the area code: 261 15 5551234 has twelve digits."""
    if len(national) == 12:
        for area_length in (2, 3, 4):
            if national[area_length : area_length + 2] == "15":
                return national[:area_length] + national[area_length + 2 :]
    return national
