"""The data directory: its lock, its secrets, its word to those who join."""

import json
import stat
from pathlib import Path

import pytest

from embedded.data import DataDirectory, sources_fingerprint, write_private
from embedded.errors import LaunchError


def test_secrets_are_made_once_and_readable_by_nobody_else(place: Path) -> None:
    first = DataDirectory(place / "data").secrets()
    again = DataDirectory(place / "data").secrets()
    assert first == again
    assert stat.S_IMODE((place / "data" / "secrets.json").stat().st_mode) == 0o600
    assert len({first.secret_key, first.role_secret, first.key_encryption_key}) == 3


def test_two_installations_share_no_secret(place: Path) -> None:
    one, other = DataDirectory(place / "a").secrets(), DataDirectory(place / "b").secrets()
    assert one.key_encryption_key != other.key_encryption_key
    assert one.role_secret != other.role_secret


def test_damaged_secrets_are_never_replaced(place: Path) -> None:
    data = DataDirectory(place)
    write_private(place / "secrets.json", "{half")
    with pytest.raises(LaunchError, match="restore it from a copy"):
        data.secrets()
    assert (place / "secrets.json").read_text() == "{half"


def test_a_second_start_is_refused_until_the_first_ends(place: Path) -> None:
    first, second = DataDirectory(place), DataDirectory(place)
    assert first.acquire()
    assert not second.acquire()
    first.release()
    assert second.acquire()
    second.release()


def test_a_start_forgets_what_a_killed_one_left_word_of(place: Path) -> None:
    killed = DataDirectory(place)
    killed.note_running({"port": 1, "variables": {}})
    starting = DataDirectory(place)
    assert starting.acquire()
    assert starting.running() is None
    starting.release()


def test_word_for_those_who_join_holds_addresses_and_is_private(place: Path) -> None:
    data = DataDirectory(place)
    data.note_running({"port": 8000, "variables": {"DATABASE_URL": "postgresql://x"}})
    assert stat.S_IMODE((place / "running.json").stat().st_mode) == 0o600
    found = DataDirectory(place).running()
    assert found is not None
    assert found["variables"] == {"DATABASE_URL": "postgresql://x"}


def test_a_place_that_cannot_be_made_says_which_option_to_use(place: Path) -> None:
    (place / "file").write_text("")
    with pytest.raises(LaunchError, match="--data DIR"):
        DataDirectory(place / "file" / "below")


def test_the_fingerprint_follows_the_code_and_not_its_tests(place: Path) -> None:
    app = place / "apps" / "one"
    (app / "tests").mkdir(parents=True)
    (app / "models.py").write_text("a = 1")
    before = sources_fingerprint(place)
    (app / "tests" / "test_one.py").write_text("assert True")
    assert sources_fingerprint(place) == before
    (app / "models.py").write_text("a = 2")
    assert sources_fingerprint(place) != before


def test_a_private_file_replaces_whole(place: Path) -> None:
    path = place / "state.json"
    write_private(path, json.dumps({"a": 1}))
    write_private(path, json.dumps({"b": 2}))
    assert json.loads(path.read_text()) == {"b": 2}
    assert [found.name for found in place.iterdir()] == ["state.json"]
