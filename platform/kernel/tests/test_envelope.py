"""What is sealed opens in its place, unaltered, with its key, and nowhere else."""

from __future__ import annotations

import uuid

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kernel.crypto import envelope

KEY = bytes(range(32))
KEY_ID = uuid.UUID("00000000-0000-4000-8000-000000000001")
PLACES = st.lists(st.text(max_size=20), min_size=1, max_size=4)


@given(st.binary(max_size=200), PLACES)
def test_what_is_sealed_opens(data: bytes, place: list[str]) -> None:
    assert envelope.unseal(KEY, envelope.seal(KEY, KEY_ID, data, *place), *place) == data


@given(st.binary(max_size=50), st.integers(min_value=0), st.integers(min_value=0, max_value=7))
def test_one_flipped_bit_is_noticed(data: bytes, where: int, bit: int) -> None:
    sealed = bytearray(envelope.seal(KEY, KEY_ID, data, "scope", "table.column"))
    sealed[where % len(sealed)] ^= 1 << bit
    with pytest.raises(envelope.CannotOpen):
        envelope.unseal(KEY, bytes(sealed), "scope", "table.column")


@given(PLACES, PLACES)
def test_a_value_does_not_open_elsewhere(here: list[str], there: list[str]) -> None:
    if here == there:
        return
    with pytest.raises(envelope.CannotOpen):
        envelope.unseal(KEY, envelope.seal(KEY, KEY_ID, b"data", *here), *there)


def test_parts_of_a_place_can_not_be_shifted() -> None:
    sealed = envelope.seal(KEY, KEY_ID, b"data", "ab", "c")
    with pytest.raises(envelope.CannotOpen):
        envelope.unseal(KEY, sealed, "a", "bc")


def test_another_key_does_not_open() -> None:
    with pytest.raises(envelope.CannotOpen):
        envelope.unseal(bytes(32), envelope.seal(KEY, KEY_ID, b"data", "x"), "x")


@settings(max_examples=20)
@given(st.integers(min_value=0, max_value=44))
def test_a_cut_value_does_not_open(length: int) -> None:
    sealed = envelope.seal(KEY, KEY_ID, b"", "x")[:length]
    with pytest.raises(envelope.CannotOpen):
        envelope.unseal(KEY, sealed, "x")


def test_two_seals_of_one_value_differ() -> None:
    assert envelope.seal(KEY, KEY_ID, b"94123456", "x") != envelope.seal(
        KEY, KEY_ID, b"94123456", "x"
    )


def test_the_key_id_is_read_from_the_value() -> None:
    assert envelope.key_id_of(envelope.seal(KEY, KEY_ID, b"", "x")) == KEY_ID


def test_an_unknown_version_is_refused() -> None:
    sealed = b"\x03" + envelope.seal(KEY, KEY_ID, b"data", "x")[1:]
    with pytest.raises(envelope.CannotOpen):
        envelope.key_id_of(sealed)


def test_a_value_of_the_scope_is_not_made_one_of_an_owner() -> None:
    sealed = envelope.seal(KEY, KEY_ID, b"data", "x")
    turned = envelope.OWNED + sealed[1:]
    assert envelope.owner_of(sealed) is None
    assert envelope.owner_of(turned) == KEY_ID
    with pytest.raises(envelope.CannotOpen):
        envelope.unseal(KEY, turned, "x")


def test_a_fingerprint_tells_keys_apart_and_no_key() -> None:
    assert envelope.fingerprint(KEY) != envelope.fingerprint(bytes(32))
    assert KEY not in envelope.fingerprint(KEY).bytes
