"""A missing or wrong setting is named, all at once, with an example and without its value."""

from __future__ import annotations

import base64
from typing import Any

import pytest

from kernel import env


@pytest.fixture(autouse=True)
def source(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """An environment of the test's own, and nothing remembered from the real settings."""
    values: dict[str, str] = {}
    monkeypatch.setattr(env, "_source", values)
    monkeypatch.setattr(env, "_problems", {})
    monkeypatch.setattr(env, "_seen", {})
    return values


def test_a_missing_setting_is_named_with_an_example() -> None:
    env.text("MC_COLOUR", example="blue")
    with pytest.raises(env.SettingError) as caught:
        env.finish()
    assert "MC_COLOUR is missing" in str(caught.value)
    assert "MC_COLOUR=blue" in str(caught.value)


def test_all_problems_are_told_at_once(source: dict[str, str]) -> None:
    source.update(MC_PORT="many", MC_MODE="loud")
    env.integer("MC_PORT", example="8000")
    env.choice("MC_MODE", choices=["quiet", "plain"], example="plain")
    env.text("MC_OTHER", example="x")
    with pytest.raises(env.SettingError) as caught:
        env.finish()
    assert len(caught.value.problems) == 3


def test_an_empty_setting_is_missing(source: dict[str, str]) -> None:
    source["MC_COLOUR"] = "   "
    env.text("MC_COLOUR", example="blue")
    assert env.problems()


def test_a_default_needs_no_value() -> None:
    assert env.text("MC_A", example="x", default="d") == "d"
    assert env.flag("MC_B", default=True) is True
    assert env.integer("MC_C", example="1", default=7) == 7
    assert env.url("MC_D", example="https://x", default="") == ""
    env.finish()


@pytest.mark.parametrize(
    ("raw", "expected"), [("1", True), ("yes", True), ("On", True), ("0", False), ("FALSE", False)]
)
def test_flags_are_understood(source: dict[str, str], raw: str, expected: bool) -> None:
    source["MC_FLAG"] = raw
    assert env.flag("MC_FLAG") is expected
    env.finish()


@pytest.mark.parametrize(
    ("reader", "raw", "said"),
    [
        (lambda: env.flag("V"), "maybe", "0 or 1"),
        (lambda: env.integer("V", example="1"), "1.5", "whole number"),
        (lambda: env.integer("V", example="1", minimum=1), "0", "at least 1"),
        (lambda: env.integer("V", example="1", maximum=9), "10", "at most 9"),
        (lambda: env.text("V", example="x", minimum=32), "secret-short", "32 characters"),
        (lambda: env.url("V", example="redis://h", schemes=["redis"]), "http://u:pw@h", "redis://"),
        (lambda: env.url("V", example="redis://h"), "not an address", "not an address"),
        (lambda: env.url("V", example="redis://h"), "redis://h:port/", "not an address"),
        (lambda: env.key_bytes("V", example="k"), "%%%", "not base64"),
        (lambda: env.key_bytes("V", example="k"), "c2hvcnQ=", "32 bytes"),
    ],
)
def test_a_wrong_value_is_explained_and_not_repeated(
    source: dict[str, str], reader: Any, raw: str, said: str
) -> None:
    source["V"] = raw
    reader()
    (problem,) = env.problems()
    assert said in problem
    if raw != "not an address":
        assert raw not in problem


def test_a_key_is_read_in_both_alphabets(source: dict[str, str]) -> None:
    key = bytes(range(220, 252))
    source["A"] = base64.b64encode(key).decode()
    source["B"] = base64.urlsafe_b64encode(key).decode()
    assert env.key_bytes("A", example="k") == env.key_bytes("B", example="k") == key


def test_what_was_read_is_known_to_the_documents() -> None:
    env.text("MC_B", example="b", default="")
    env.text("MC_A", example="a", about="first letter")
    assert [(one.name, one.required) for one in env.variables()] == [
        ("MC_A", True),
        ("MC_B", False),
    ]
