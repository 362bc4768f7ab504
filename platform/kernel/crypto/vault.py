"""The vault of a scope: a file outside the database that holds what destroys keys for good.

It holds the tree of its owners' keys and the ids of those whose key was destroyed, sealed with the
installation's key. It changes when a key is destroyed and at no other time: registering somebody
writes nothing here, so nothing can be lost between the two. Each change replaces the file whole,
on the disk before the caller goes on; every process looks at the file's stamp before it uses what
it knows of it.
"""

from __future__ import annotations

import fcntl
import os
import tempfile
import threading
import uuid
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Final

from django.conf import settings

from kernel import ids, scope
from kernel.crypto import envelope, keys
from kernel.crypto.tree import Tree

SUFFIX: Final = ".vault"
_MOST_OPEN: Final = 256
_MOST_KEYS: Final = 4096
_HEAD: Final = 16 + 4


class VaultMissing(Exception):
    """The scope's vault is not where it should be, or it is another scope's or another key's."""


class OwnerErased(envelope.CannotOpen):
    """Whose key it was asked for was erased: what was sealed with it stays closed for good."""


@dataclass
class Vault:
    """A vault as read: its id, its tree, and whose keys were destroyed, oldest first."""

    id: uuid.UUID
    tree: Tree
    erased: tuple[uuid.UUID, ...] = ()
    keys: OrderedDict[uuid.UUID, bytes] = field(default_factory=OrderedDict, repr=False)

    def key_of(self, owner: uuid.UUID) -> bytes:
        """Somebody's key; OwnerErased when it was destroyed."""
        kept = self.keys.get(owner)
        if kept is not None:
            return kept
        found = self.tree.key_of(owner)
        if found is None:
            raise OwnerErased("The key of this value was destroyed.")
        if len(self.keys) >= _MOST_KEYS:
            self.keys.popitem(last=False)
        self.keys[owner] = found
        return found


_lock = threading.Lock()
_open: OrderedDict[str, tuple[tuple[int, int, int], Vault]] = OrderedDict()


def directory() -> Path:
    """Where the vaults are: never among the files, which are backed up in versions."""
    named = str(getattr(settings, "VAULT_DIR", "") or "")
    files = Path(settings.FILES_DIR)
    return Path(named) if named else files.with_name(f"{files.name}-vault")


def path_of(place: str) -> Path:
    """The file of a scope's vault."""
    return Path(_address(place))


def _address(place: str) -> str:
    """Its path as text: each request looks at it, and putting a path together takes longer."""
    named = str(getattr(settings, "VAULT_DIR", "") or "")
    return _put_together(named, str(settings.FILES_DIR), place)


@lru_cache(maxsize=8192)
def _put_together(named: str, files: str, place: str) -> str:
    del named, files  # what the directory hangs on
    return str(directory() / f"{scope.checked(place)}{SUFFIX}")


def stamp(place: str) -> tuple[int, int, int] | None:
    """What changes whenever the vault does; None when there is none."""
    try:
        found = os.stat(_address(place))  # noqa: PTH116 a path object costs more than the look
    except FileNotFoundError:
        return None
    return (found.st_mtime_ns, found.st_ino, found.st_size)


def find(place: str) -> Vault | None:
    """The vault of a scope as it is now; None when there is none."""
    now = stamp(place)
    if now is None:
        return None
    at = _address(place)
    with _lock:
        kept = _open.get(at)
        if kept is not None and kept[0] == now:
            _open.move_to_end(at)
            return kept[1]
    # A change meanwhile gives a newer content an older stamp, so it is read once more next time.
    vault = _read(place)
    with _lock:
        _open[at] = (now, vault)
        if len(_open) > _MOST_OPEN:
            _open.popitem(last=False)
    return vault


def make(place: str, *, anew: bool = False) -> Vault:
    """The vault of a scope, made when there is none; ``anew`` discards a former scope's."""
    with _turn(place):
        found = None if anew else find(place)
        if found is None:
            found = Vault(ids.new_id(), Tree.grown(envelope.new_key()))
            _write(place, found)
    return found


def destroy(place: str, owners: Iterable[uuid.UUID]) -> int:
    """Destroy keys for good; on the disk when this returns. How many there were to destroy.

    Their ids stay as tombstones: a database that still knows them has to forget them again.
    """
    with _turn(place):
        found = find(place)
        if found is None:
            raise VaultMissing(f"There is no vault of {place} to destroy keys in.")
        known = set(found.erased)
        fresh = [owner for owner in dict.fromkeys(owners) if owner not in known]
        if fresh:
            tree = Tree.loaded(found.tree.dumped())
            for owner in fresh:
                tree.puncture(owner)
            _write(place, Vault(found.id, tree, (*found.erased, *fresh)))
    return len(fresh)


def rewrap(place: str) -> bool:
    """Seal the vault with the installation's present key; False when it is, or there is none."""
    with _turn(place):
        found = find(place)
        current = next(iter(keys.wrapping_keys()))
        if found is None or envelope.key_id_of(path_of(place).read_bytes()) == current:
            return False
        _write(place, found)
    return True


def remove(place: str) -> None:
    """Take a scope's vault away: nothing sealed for its owners opens any more, anywhere."""
    path_of(place).unlink(missing_ok=True)
    path_of(place).with_suffix(".lock").unlink(missing_ok=True)
    forget()


def forget() -> None:
    """Drop what this process knows of every vault."""
    with _lock:
        _open.clear()


def _read(place: str) -> Vault:
    sealed = path_of(place).read_bytes()
    wrapping = keys.wrapping_keys().get(envelope.key_id_of(sealed))
    if wrapping is None:
        raise VaultMissing(f"The vault of {place} was sealed with another MC_KEY_ENCRYPTION_KEY.")
    data = envelope.unseal(wrapping, sealed, "vault", place)
    many = int.from_bytes(data[16:_HEAD], "big")
    end = _HEAD + 16 * many
    erased = tuple(uuid.UUID(bytes=data[at : at + 16]) for at in range(_HEAD, end, 16))
    return Vault(uuid.UUID(bytes=data[:16]), Tree.loaded(data[end:]), erased)


def _write(place: str, vault: Vault) -> None:
    wrapping_id, wrapping = next(iter(keys.wrapping_keys().items()))
    data = b"".join(
        (
            vault.id.bytes,
            len(vault.erased).to_bytes(4, "big"),
            *(owner.bytes for owner in vault.erased),
            vault.tree.dumped(),
        )
    )
    sealed = envelope.seal(wrapping, wrapping_id, data, "vault", place)
    folder = directory()
    handle, temporary = tempfile.mkstemp(dir=folder, prefix=".part-")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(sealed)
            stream.flush()
            os.fsync(stream.fileno())
        Path(temporary).replace(path_of(place))
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    # The name too: a power cut must not bring the older file back.
    listing = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(listing)
    finally:
        os.close(listing)
    with _lock:
        _open.pop(str(path_of(place)), None)


@contextmanager
def _turn(place: str) -> Iterator[None]:
    """One process at a time changes a vault, on whichever host it runs."""
    directory().mkdir(parents=True, exist_ok=True, mode=0o700)
    with path_of(place).with_suffix(".lock").open("ab") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
