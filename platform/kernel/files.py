"""Stores files encrypted, each scope's apart.

A key is ``<scope>/<yyyy>/<mm>/<uuid><suffix>``: it tells nothing of the content, and the name the
file came with is never on disk. Of another scope's key, of a path that climbs and of a file that
was altered, only an error comes back.
"""

from __future__ import annotations

import io
import os
import re
import tempfile
import uuid
from pathlib import Path
from typing import IO

from django.conf import settings

from kernel import clock, ids
from kernel.crypto.envelope import CannotOpen
from kernel.crypto.sealing import decrypt_bytes, encrypt_bytes
from kernel.scope import checked, current

_KEY = re.compile(
    r"(?P<scope>[a-z][a-z0-9_]{0,62})/\d{4}/\d{2}/[0-9a-f]{32}(?P<suffix>\.[a-z0-9]{1,8})?"
)
_SUFFIX = re.compile(r"\.[a-z0-9]{1,8}")


class NoSuchFile(Exception):
    """There is no such file in this scope. The message never says whether another scope has it."""


class WrongScope(Exception):
    """A file was to be stored in another scope than the open one."""


def save(scope: str, name: str, data: bytes, *, owner: uuid.UUID | None = None) -> str:
    """Store ``data`` and return its key; of ``name`` only the suffix is kept.

    ``scope`` is the schema the caller means. It must be the one that is open: a file is sealed with
    the key of the scope it lies in, or with the own key of ``owner``, the person it is about: when
    that one is erased no copy of it opens any more. The file appears whole or not at all.
    """
    if scope != current():
        raise WrongScope("Files are stored in the scope that is open, and no other.")
    suffix = Path(name).suffix.lower()
    suffix = suffix if _SUFFIX.fullmatch(suffix) else ""
    key = f"{checked(scope)}/{clock.now():%Y/%m}/{ids.new_id().hex}{suffix}"
    path = _path(key)
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    _write(path, encrypt_bytes(data, place=f"file {key}", owner=owner))
    return key


def read(key: str) -> bytes:
    """Return the content of a file of the current scope; NoSuchFile for anything else."""
    try:
        sealed = _path(key).read_bytes()
        return decrypt_bytes(sealed, place=f"file {key}")
    except (OSError, CannotOpen) as error:
        raise NoSuchFile from error


def open(key: str) -> IO[bytes]:  # noqa: A001 - read at the call as files.open
    """Return the content as a stream in memory: it never lies open on a disk."""
    return io.BytesIO(read(key))


def delete(key: str) -> None:
    """Remove a file of the current scope; nothing happens when it is already gone."""
    _path(key).unlink(missing_ok=True)


def exists(key: str) -> bool:
    """Tell whether the current scope has this file."""
    try:
        return _path(key).is_file()
    except NoSuchFile:
        return False


def _path(key: str) -> Path:
    match = _KEY.fullmatch(key)
    if match is None or match["scope"] != current():
        raise NoSuchFile
    return Path(settings.FILES_DIR) / key


def _write(path: Path, data: bytes) -> None:
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".part-")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
