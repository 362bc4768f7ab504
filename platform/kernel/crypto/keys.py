"""Finds, makes, replaces and rewraps the data keys of the current scope.

Keys are kept unwrapped in the process for a minute, by scope and key id: a request opens dozens of
values, and a scope that was dropped and made again must not be sealed with a key that is gone.
"""

from __future__ import annotations

import threading
import time
import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from kernel import ids, scope
from kernel.crypto import envelope
from kernel.models import DataKey

_KEEP_SECONDS = 60.0
_MOST_KEPT = 8192


class MissingDataKey(Exception):
    """The scope has no data key: it was not provisioned, or its provisioning did not finish."""


@dataclass(frozen=True)
class Key:
    """An unwrapped data key."""

    id: uuid.UUID
    material: bytes

    def __repr__(self) -> str:
        return f"Key({self.id})"


_lock = threading.Lock()
_kept: dict[tuple[str, str, str], tuple[float, Key]] = {}


def wrapping_keys() -> dict[uuid.UUID, bytes]:
    """Return the installation's keys by fingerprint, the one that wraps first."""
    keys: Iterable[bytes] = (
        settings.KEY_ENCRYPTION_KEY,
        *settings.KEY_ENCRYPTION_KEYS_RETIRED,
    )
    return {envelope.fingerprint(key): key for key in keys}


def _wrap(material: bytes, row_id: uuid.UUID, purpose: str) -> bytes:
    wrapping_id, wrapping = next(iter(wrapping_keys().items()))
    return envelope.seal(
        wrapping, wrapping_id, material, "data key", scope.current(), str(row_id), purpose
    )


def _unwrap(row: DataKey) -> bytes:
    wrapped = bytes(row.wrapped)
    wrapping = wrapping_keys().get(envelope.key_id_of(wrapped))
    if wrapping is None:
        raise envelope.CannotOpen(
            "A data key was wrapped with another MC_KEY_ENCRYPTION_KEY than the one given. "
            "Give the one that this installation was made with."
        )
    return envelope.unseal(wrapping, wrapped, "data key", scope.current(), str(row.id), row.purpose)


def _kept_key(purpose: str, which: str) -> tuple[tuple[str, str, str], Key | None]:
    place = (f"{connection.settings_dict['NAME']}/{scope.current()}", purpose, which)
    with _lock:
        found = _kept.get(place)
    if found is None or found[0] < time.monotonic():
        return place, None
    return place, found[1]


def _keep(place: tuple[str, str, str], key: Key) -> Key:
    with _lock:
        if len(_kept) >= _MOST_KEPT:
            _kept.clear()
        _kept[place] = (time.monotonic() + _KEEP_SECONDS, key)
    return key


def active_key(purpose: str = DataKey.Purpose.SEAL) -> Key:
    """Return the key that seals (or indexes) now in the current scope."""
    place, key = _kept_key(purpose, "active")
    if key is not None:
        return key
    row = DataKey.objects.filter(purpose=purpose, active=True).first()
    if row is None:
        raise MissingDataKey(
            f"The scope {scope.current()} has no data key; provisioning it again makes one."
        )
    return _keep(place, Key(row.id, _unwrap(row)))


def key_by_id(key_id: uuid.UUID) -> Key:
    """Return the sealing key with this id in the current scope, active or retired."""
    place, key = _kept_key(DataKey.Purpose.SEAL, str(key_id))
    if key is not None:
        return key
    row = DataKey.objects.filter(purpose=DataKey.Purpose.SEAL, id=key_id).first()
    if row is None:
        raise envelope.CannotOpen(
            f"A value in the scope {scope.current()} was sealed with a key that is not here."
        )
    return _keep(place, Key(row.id, _unwrap(row)))


def _new_row(purpose: str) -> DataKey:
    row_id = ids.new_id()
    wrapped = _wrap(envelope.new_key(), row_id, purpose)
    return DataKey(id=row_id, purpose=purpose, wrapped=wrapped)


def create_data_key() -> None:
    """Give the current scope its keys; does nothing to those it already has."""
    from kernel.crypto import owners

    present = set(DataKey.objects.filter(active=True).values_list("purpose", flat=True))
    if not present and scope.current() != scope.PUBLIC:
        owners.begin()
    missing = [_new_row(purpose) for purpose in DataKey.Purpose.values if purpose not in present]
    DataKey.objects.bulk_create(missing, ignore_conflicts=True)
    forget_keys()


def rotate_data_key() -> None:
    """Seal with a fresh key from now on; the old one still opens what it sealed.

    The index key stays: a new one would part every stored index from its value.
    """
    with transaction.atomic():
        DataKey.objects.filter(purpose=DataKey.Purpose.SEAL, active=True).update(
            active=False, retired_at=timezone.now()
        )
        _new_row(DataKey.Purpose.SEAL).save(force_insert=True)
    forget_keys()


def rewrap_data_keys() -> int:
    """Wrap every data key of the scope with the current installation key; return how many changed.

    Run in each scope after putting a new MC_KEY_ENCRYPTION_KEY first and the old one among the
    retired ones; and then ``vault.rewrap``, which no rollback undoes.
    """
    current = next(iter(wrapping_keys()))
    changed = 0
    with transaction.atomic():
        for row in DataKey.objects.select_for_update():
            if envelope.key_id_of(bytes(row.wrapped)) != current:
                row.wrapped = _wrap(_unwrap(row), row.id, row.purpose)
                row.save(update_fields=["wrapped"])
                changed += 1
    return changed


def forget_keys() -> None:
    """Drop every key kept in this process: after making or dropping a scope, and in tests."""
    from kernel.crypto import erasures, owners

    with _lock:
        _kept.clear()
    owners.forget()
    erasures.forget()
