"""Files larger than memory likes: whole again, sealed piece by piece, gone when deleted."""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from kernel import files, largefiles, scope
from kernel.files import NoSuchFile


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(largefiles, "PIECE", 1_000)
    monkeypatch.setattr(settings, "FILES_DIR", tmp_path / "files")


@pytest.mark.parametrize("size", [0, 1, 999, 1_000, 1_001, 2_000, 5_432])
def test_it_comes_back_whole_and_from_any_place(in_maipu: Any, size: int) -> None:
    data = os.urandom(size)
    key = largefiles.save(scope.current(), "x.csv", io.BytesIO(data))
    with largefiles.open(key) as stream:
        assert stream.read() == data
        stream.seek(size // 2)
        assert stream.read(700) == data[size // 2 :][:700]
    assert largefiles.size(key) == size
    assert (len(list(Path(settings.FILES_DIR).rglob("*.piece"))) > 0) == (size > 1_000)


def test_deleting_leaves_nothing_and_a_changed_piece_does_not_open(in_maipu: Any) -> None:
    key = largefiles.save(scope.current(), "x.csv", io.BytesIO(os.urandom(3_500)))
    pieces = list(Path(settings.FILES_DIR).rglob("*.piece"))
    first, second = pieces[0].read_bytes(), pieces[1].read_bytes()
    pieces[0].write_bytes(second)
    with pytest.raises(NoSuchFile), largefiles.open(key) as stream:
        stream.read()
    pieces[0].write_bytes(first)
    largefiles.delete(key)
    assert not [path for path in Path(settings.FILES_DIR).rglob("*") if path.is_file()]


def test_a_file_that_looks_like_a_list_of_pieces_is_none(in_maipu: Any) -> None:
    data = b'kernel.largefiles 1\n[["city_maipu/2024/01/x", 10]]'
    key = largefiles.save(scope.current(), "x.csv", io.BytesIO(data))
    with largefiles.open(key) as stream:
        assert stream.read() == data
    assert files.exists(key)


def test_what_is_made_while_it_is_read_is_kept_in_as_few_pieces() -> None:
    """Small parts would be as many files."""
    parts = [bytes([number % 251]) * 70_000 for number in range(100)]
    stream = largefiles.Stream(iter(parts))
    read = [stream.read(4_000_000), stream.read(4_000_000)]
    assert [len(each or b"") for each in read] == [4_000_000, 3_000_000]
    assert b"".join(each or b"" for each in read) == b"".join(parts)
    assert stream.read(10) == b""
