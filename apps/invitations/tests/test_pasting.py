"""Pasted lists: whatever separates them, nobody is lost and nobody gets another's name."""

import pytest

from apps.invitations.reading.pasted import read_pasted


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("ana@x.org, juan@x.org", [("ana@x.org", ""), ("juan@x.org", "")]),
        ("Paz, Ana <ana@x.org>", [("ana@x.org", "Ana Paz")]),
        ("Ana Paz, ana@x.org", [("ana@x.org", "Ana Paz")]),
        # An address that lost its end is no name for whoever follows.
        ("juanperez, ana@x.org", [("juanperez", ""), ("ana@x.org", "")]),
        ("juanperez, <ana@x.org>", [("juanperez", ""), ("ana@x.org", "")]),
        ("juan.perez.org, ana@x.org", [("juan.perez.org", ""), ("ana@x.org", "")]),
    ],
)
def test_a_list_is_taken_apart(text: str, read: list[tuple[str, str]]) -> None:
    assert read_pasted(text) == read
