"""Names are found however they are typed, and sorted as a Spanish reader expects."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kernel import text


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("muñoz", "MUNOZ"),
        ("José  María", "jose maria"),
        ("D'Angelo", "dangelo"),
        ("D’Angelo", "DANGELO"),
        ("Pérez-García", "perez garcia"),
        ("O'Higgins, Bernardo", "ohiggins bernardo"),
        ("GÜEMES", "guemes"),
        ("Weiß", "WEISS"),
        ("Sørensen", "sorensen"),
        ("  Ana\tLópez ", "ana lopez"),
        ("Mun\u0303oz", "Muñoz"),
    ],
)
def test_two_spellings_fold_to_one(typed: str, stored: str) -> None:
    assert text.fold(typed) == text.fold(stored)


@pytest.mark.parametrize(("one", "other"), [("Ana", "Anna"), ("Li", "Lu"), ("Иван", "Ион")])
def test_two_names_stay_two(one: str, other: str) -> None:
    assert text.fold(one) != text.fold(other)


def test_other_alphabets_are_kept() -> None:
    assert text.fold("Шевченко") == "шевченко"
    assert text.fold("李小龙") == "李小龙"


@given(st.text())
def test_folding_twice_changes_nothing(value: str) -> None:
    assert text.fold(text.fold(value)) == text.fold(value)


@given(st.text())
def test_case_never_matters(value: str) -> None:
    assert text.fold(value.lower().upper()) == text.fold(value.upper())


@given(st.text())
def test_a_fold_has_no_edges_and_no_double_spaces(value: str) -> None:
    folded = text.fold(value)
    assert folded == " ".join(folded.split())


def test_tokens_are_each_once_in_order() -> None:
    assert text.tokens("García, Ana garcía") == ["garcia", "ana"]


def test_names_sort_with_their_own_letter_for_ene() -> None:
    names = ["Oña", "Núñez", "Nuñez", "Nuzzo", "Ñandú", "Álvarez", "alba", "Zárate"]
    assert sorted(names, key=text.sort_key) == [
        "alba", "Álvarez", "Núñez", "Nuñez", "Nuzzo", "Ñandú", "Oña", "Zárate",
    ]  # fmt: skip


def test_digits_of_a_typed_document() -> None:
    assert text.digits("DNI 94.123.456") == "94123456"
    assert text.digits("٩٤") == "94"


@pytest.mark.parametrize(
    ("value", "expected"), [("a\x00b", True), ("\ud800", True), ("a\nb\t", False), ("ñandú", False)]
)
def test_control_characters_are_seen(value: str, expected: bool) -> None:
    assert text.has_control_characters(value) is expected


@dataclass(frozen=True)
class _Told:
    name: str
    lines: tuple[dict[str, object], ...]


def test_what_no_document_can_hold_is_gone_however_deep_it_was_pasted() -> None:
    told = _Told("A\x00na", ({"note": "uno\x0b\ndos", "hours": 2}, {"all": ["\ud800tres"]}))
    found = text.writable_within(told)
    assert found == _Told("Ana", [{"note": "uno\ndos", "hours": 2}, {"all": ["tres"]}])  # type: ignore[arg-type]


@given(st.text(st.characters(max_codepoint=0x2FF)))
def test_the_short_way_for_european_letters_folds_as_the_long_one(value: str) -> None:
    assert text.fold(value) == " ".join(text._folded(value).split())
