"""Keys that can be destroyed: what they sealed stays closed, and nobody else's does."""

from __future__ import annotations

import multiprocessing
import os
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.exceptions import FieldError
from django.db import connection, models, transaction
from django.test import override_settings
from django.test.utils import isolate_apps
from hypothesis import given
from hypothesis import strategies as st

from kernel import crypto
from kernel.crypto import erasures, owners, vault
from kernel.crypto.envelope import owner_of
from kernel.crypto.tree import Tree
from kernel.models import VaultRecord


@pytest.fixture(autouse=True)
def _vault_of_its_own(tmp_path: Path) -> Iterator[None]:
    """Keys destroyed here must not close the city of the tests after."""
    crypto.forget_keys()
    with override_settings(VAULT_DIR=tmp_path):
        yield
    crypto.forget_keys()


@pytest.fixture
def inside(in_maipu: Any) -> None:
    """In a city with a fresh vault, in a transaction that is rolled back."""
    owners.begin()


@isolate_apps("kernel")
def row(owner: uuid.UUID | None, body: str = "") -> Any:
    """A row that belongs to somebody."""

    class Note(models.Model):
        person_id = models.UUIDField(null=True)
        body = crypto.EncryptedTextField(owner="person_id")

        class Meta:
            app_label = "kernel"

    return Note(person_id=owner, body=body)


def written(one: Any) -> bytes:
    """What saving the row puts into the column."""
    field = one._meta.get_field("body")
    return bytes(field.get_db_prep_save(field.pre_save(one, add=True), connection))


def read(one: Any, sealed: bytes) -> Any:
    """What reading the column gives."""
    return one._meta.get_field("body").from_db_value(sealed, None, connection)


@given(st.lists(st.uuids(version=4), min_size=2, max_size=12, unique=True), st.data())
def test_destroying_keys_takes_those_and_no_others(people: list[uuid.UUID], data: Any) -> None:
    tree = Tree.grown(os.urandom(32))
    before = {person: tree.key_of(person) for person in people}
    gone = data.draw(st.sets(st.sampled_from(people)))
    for person in data.draw(st.permutations(sorted(gone))):
        assert tree.puncture(person)
        assert not tree.puncture(person)
    tree = Tree.loaded(tree.dumped())
    for person in people:
        assert tree.key_of(person) == (None if person in gone else before[person])
    assert len(set(before.values())) == len(people)


def test_an_erased_value_reads_as_nothing_and_cannot_be_written_again(inside: None) -> None:
    ana, luz = uuid.uuid4(), uuid.uuid4()
    hers, others = written(row(ana, "secreto de Ana")), written(row(luz, "de Luz"))
    assert owner_of(hers) == ana
    assert read(row(ana), hers) == "secreto de Ana"
    assert owners.destroy([ana]) == 1
    left = read(row(ana), hers)
    assert left == ""
    assert isinstance(left, crypto.Erased)
    assert written(row(ana, left)) == b""
    assert read(row(luz), others) == "de Luz"
    with pytest.raises(crypto.OwnerErased):
        written(row(ana, "otra vez"))


def test_a_value_belongs_to_whom_the_row_says(inside: None) -> None:
    """Unchanged it keeps its bytes; in another's hands, or of nobody, it is sealed anew."""
    ana, luz = uuid.uuid4(), uuid.uuid4()
    sealed = written(row(ana, "nota"))
    opened = read(row(ana), sealed)
    assert written(row(ana, opened)) == sealed
    assert owner_of(written(row(luz, opened))) == luz
    assert owner_of(written(row(None, opened))) is None
    old = written(row(None, "de antes"))
    assert owner_of(written(row(ana, read(row(ana), old)))) == ana
    with pytest.raises(FieldError, match="owned"):
        row(ana)._meta.get_field("body").get_db_prep_save("suelta", connection)


def test_a_rollback_brings_no_key_back(inside: None) -> None:
    ana = uuid.uuid4()
    sealed = written(row(ana, "se iba"))
    with transaction.atomic():
        owners.destroy([ana])
        transaction.set_rollback(True)
    assert read(row(ana), sealed) == ""
    assert erasures.pending() == [ana]


def test_a_lost_vault_is_never_made_anew(inside: None) -> None:
    """A fresh one would hide that nothing sealed before opens any more."""
    ana = uuid.uuid4()
    sealed = written(row(ana, "nota"))
    assert VaultRecord.objects.count() == 1
    kept = vault.path_of("city_maipu").read_bytes()
    vault.path_of("city_maipu").unlink()
    crypto.forget_keys()
    with pytest.raises(crypto.VaultMissing, match="latest copy"):
        read(row(ana), sealed)
    assert erasures.why_closed() is erasures.Closed.NO_VAULT
    vault.make("city_maipu")
    crypto.forget_keys()
    with pytest.raises(crypto.VaultMissing, match="another one"):
        read(row(ana), sealed)
    vault.path_of("city_maipu").write_bytes(kept)
    assert read(row(ana), sealed) == "nota"


def test_an_old_copy_of_the_vault_is_noticed(inside: None) -> None:
    ana = uuid.uuid4()
    written(row(ana, "nota"))
    old = vault.path_of("city_maipu").read_bytes()
    owners.destroy([ana])
    erasures.note([ana])
    assert erasures.why_closed() is None
    vault.path_of("city_maipu").write_bytes(old)
    assert erasures.forgotten() == [ana]


def test_the_vault_itself_is_sealed(inside: None) -> None:
    ana = uuid.uuid4()
    written(row(ana, "nota"))
    owners.destroy([ana])
    data = vault.path_of("city_maipu").read_bytes()
    assert ana.bytes not in data
    former = settings.KEY_ENCRYPTION_KEY
    with override_settings(KEY_ENCRYPTION_KEY=bytes(32), KEY_ENCRYPTION_KEYS_RETIRED=(former,)):
        assert vault.rewrap("city_maipu")
        assert not vault.rewrap("city_maipu")
        found = vault.find("city_maipu")
        assert found is not None
        assert found.erased == (ana,)
    crypto.forget_keys()
    with pytest.raises(crypto.VaultMissing):
        vault.find("city_maipu")


def _destroy(directory: str, owner: uuid.UUID) -> None:
    with override_settings(VAULT_DIR=directory):
        vault.destroy("city_maipu", [owner])


def test_processes_that_erase_at_once_lose_nothing(inside: None, tmp_path: Path) -> None:
    """Eight at once: every key is gone, seen at once by a process that had them all in memory."""
    people = [uuid.uuid4() for _ in range(8)]
    sealed = {person: written(row(person, "nota")) for person in people}
    forked = multiprocessing.get_context("fork")
    works = [forked.Process(target=_destroy, args=(str(tmp_path), person)) for person in people]
    for work in works:
        work.start()
    for work in works:
        work.join(30)
    assert [work.exitcode for work in works] == [0] * 8
    assert all(read(row(person), sealed[person]) == "" for person in people)
    found = vault.find("city_maipu")
    assert found is not None
    assert set(found.erased) == set(people)
