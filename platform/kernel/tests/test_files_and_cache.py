"""Files and cache entries of one scope are nothing to another."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import caches
from django.test import override_settings

from kernel import cache, crypto, files, scope


@pytest.fixture(autouse=True)
def directory(tmp_path: Path) -> Iterator[Path]:
    """A directory of the test's own."""
    crypto.forget_keys()
    with override_settings(FILES_DIR=tmp_path):
        yield tmp_path


def test_a_file_comes_back_whole(in_maipu: Any) -> None:
    key = files.save(scope.current(), "Ana Pérez 94123456.XLSX", b"rows" * 1000)
    assert files.read(key) == b"rows" * 1000
    assert files.open(key).read(4) == b"rows"
    assert files.exists(key)


def test_on_the_disk_lies_neither_name_nor_content(in_maipu: Any, directory: Path) -> None:
    key = files.save(scope.current(), "Ana Pérez 94123456.xlsx", b"Ana Perez")
    assert key.endswith(".xlsx")
    (path,) = [one for one in directory.rglob("*") if one.is_file()]
    assert "ana" not in str(path.relative_to(directory)).lower()
    assert b"Ana Perez" not in path.read_bytes()


def test_another_scope_has_no_such_file(maipu: Any, rosario: Any, entering: Any) -> None:
    with entering(maipu):
        key = files.save(scope.current(), "a.csv", b"rows")
    with entering(rosario):
        assert not files.exists(key)
        with pytest.raises(files.NoSuchFile):
            files.read(key)
        with pytest.raises(files.NoSuchFile):
            files.delete(key)
    with entering(maipu):
        assert files.read(key) == b"rows"


def test_a_file_carried_into_another_scope_does_not_open(
    maipu: Any, rosario: Any, directory: Path, entering: Any
) -> None:
    with entering(maipu):
        key = files.save(scope.current(), "a.csv", b"rows")
    with entering(rosario):
        stolen = key.replace("city_maipu/", f"{scope.current()}/")
        (directory / stolen).parent.mkdir(parents=True)
        (directory / stolen).write_bytes((directory / key).read_bytes())
        with pytest.raises(files.NoSuchFile):
            files.read(stolen)


def test_a_file_swapped_for_another_of_the_same_scope_does_not_open(
    in_maipu: Any, directory: Path
) -> None:
    one = files.save(scope.current(), "a.csv", b"one")
    other = files.save(scope.current(), "a.csv", b"other")
    (directory / one).write_bytes((directory / other).read_bytes())
    with pytest.raises(files.NoSuchFile):
        files.read(one)


@pytest.mark.parametrize(
    "key",
    [
        "",
        "../../etc/passwd",
        "city_maipu/2026/11/../../../../etc/passwd",
        "city_maipu/2026/11/0123456789abcdef0123456789abcdef.csv/..",
        "/etc/passwd",
        "city_maipu/2026/11/0123456789abcdef0123456789abcdef.csv\n",
        "city_maipu/2026/11/0123456789ABCDEF0123456789abcdef.csv",
        "city_maipu/2026/11/0123456789abcdef0123456789abcdef.csv",
    ],
)
def test_a_made_up_key_opens_nothing(in_maipu: Any, key: str) -> None:
    with pytest.raises(files.NoSuchFile):
        files.read(key)


def test_storing_for_another_scope_is_refused(in_maipu: Any) -> None:
    with pytest.raises(files.WrongScope):
        files.save("city_rosario", "a.csv", b"rows")


def test_a_strange_suffix_is_dropped(in_maipu: Any) -> None:
    assert "." not in files.save(scope.current(), "a.Ana Pérez", b"")


def test_a_write_that_breaks_leaves_nothing(
    in_maipu: Any, directory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: Any) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(os, "fsync", broken)
    with pytest.raises(OSError, match="disk full"):
        files.save(scope.current(), "a.csv", b"rows")
    assert [one for one in directory.rglob("*") if one.is_file()] == []


def test_deleting_twice_is_deleting(in_maipu: Any) -> None:
    key = files.save(scope.current(), "a.csv", b"rows")
    files.delete(key)
    files.delete(key)
    assert not files.exists(key)


def test_one_key_is_two_entries_in_two_scopes(maipu: Any, rosario: Any, entering: Any) -> None:
    store = caches["default"]
    with entering(maipu):
        store.set("figure", "of Maipú", 30)
    with entering(rosario):
        assert store.get("figure") is None
        store.set("figure", "of Rosario", 30)
    with entering(maipu):
        assert store.get("figure") == "of Maipú"
        store.delete("figure")
    with entering(rosario):
        assert store.get("figure") == "of Rosario"
        store.delete("figure")


def test_a_stored_key_can_be_taken_apart() -> None:
    stored = cache.scoped_key("a:b", "mc", 1)
    assert cache.scope_of(stored) == "public"
    assert cache.plain_key(stored) == "a:b"


@pytest.mark.parametrize("name", ["", "../x", "A", "a/b", "a" * 70, "1a", "a-b"])
def test_a_scope_that_is_no_name_goes_into_no_path(name: str) -> None:
    with pytest.raises(ValueError, match="lower case"):
        scope.checked(name)
