"""Somebody who was erased stays erased: in tables and history, and in yesterday's backup."""

from __future__ import annotations

import os
import subprocess
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.apps import apps
from django.conf import settings
from django.core.cache import cache
from django.db import connection, connections, transaction

from apps.audit import services as audit
from apps.registry import services as registry
from apps.registry.models.access import AccessReason
from apps.registry.tests.factories import a_consultation, a_document, a_person
from apps.rights import services as rights
from apps.rights.errors import NoSuchPerson
from conftest import make_account
from kernel import crypto, files, history
from kernel.crypto import erasures, owners
from kernel.crypto.fields import EncryptedTextField
from kernel.history import anchors
from tenants import entering, outbox, provisioning
from tenants.models import City
from tenants.structure.dumping import pg_dump

MARKS = ("borrarme", "nopal", "zutano", "94777001", "4415577", "nunca se lea")
STAYS = "Quedarse"


@dataclass
class Made:
    """Somebody to be erased, somebody to stay, and a file of each."""

    gone: uuid.UUID
    stays: uuid.UUID
    file_gone: str
    file_stays: str
    admin: Any


@pytest.fixture
def made(maipu: City, clean: None) -> Made:
    """Two people with everything the registry keeps, one of them corrected and looked at."""
    # A worker of the journeys on this database keeps still meanwhile.
    cache.set("outbox-sweeper", 1, timeout=600)
    admin = make_account(maipu, "admin")
    with entering(maipu), history.acting(admin.pk, "test"):
        gone = a_person(
            given_names="Zutano",
            family_names="Borrarme",
            documents=(a_document("94777001"),),
            phones=("261 441 5577",),
            by=admin.pk,
        )
        a_consultation(person=gone, note="que nunca se lea", by=admin.pk)
        registry.update_person(
            gone,
            data=registry.PersonData(
                given_names="Zutano", family_names="Borrarme", chosen_name="Nopal"
            ),
            version=gone.version,
            by=admin.pk,
        )
        registry.reveal_numbers(gone, reason=AccessReason.PROCEDURE, by=admin.pk)
        stays = a_person(given_names="Ana", family_names=STAYS, by=admin.pk)
        a_consultation(person=stays, note=f"nota de {STAYS}", by=admin.pk)
        keys = [
            files.save("city_maipu", "a.pdf", f"archivo de {each}".encode(), owner=each.pk)
            for each in (gone, stays)
        ]
        anchors.keep(at_once=True)
    return Made(gone.pk, stays.pk, keys[0], keys[1], admin)


@pytest.fixture
def master() -> Iterator[psycopg.Connection[Any]]:
    """Whoever has the server: reads every table."""
    with psycopg.connect(os.environ["DATABASE_OWNER_URL"], autocommit=True) as connection:
        yield connection


def told_plainly(master: psycopg.Connection[Any]) -> list[str]:
    """Tables of the city in which a mark stands in the clear, or as bytes."""
    names = master.execute(
        "SELECT tablename FROM pg_tables WHERE schemaname = 'city_maipu' ORDER BY 1"
    ).fetchall()
    found = []
    for (name,) in names:
        for (row,) in master.execute(f'SELECT lower(t::text) FROM city_maipu."{name}" t'.encode()):
            if any(mark in row or mark.encode().hex() in row for mark in MARKS):
                found.append(name)
                break
    return found


def told_with_all_keys(city: City, master: psycopg.Connection[Any]) -> list[str]:
    """Sealed columns, history's too, that give a mark to whoever has every key there is."""
    found = []
    with entering(city):
        for model in apps.get_models():
            for field in model._meta.concrete_fields:
                if not isinstance(field, EncryptedTextField):
                    continue
                table = model._meta.db_table
                there = master.execute("SELECT to_regclass(%s)", [f"city_maipu.{table}"]).fetchone()
                if not there or there[0] is None:
                    continue
                rows = master.execute(
                    f"SELECT {field.column} FROM city_maipu.{table} "
                    f"WHERE octet_length({field.column}) > 0".encode()
                )
                for (sealed,) in rows:
                    told = str(field.from_db_value(sealed, None, connection)).lower()
                    if any(mark in told.replace(" ", "") or mark in told for mark in MARKS):
                        found.append(f"{table}.{field.column}")
    return found


def erase(city: City, made: Made) -> Any:
    with entering(city), history.acting(made.admin.pk, "test"):
        proof = rights.erase_person(made.gone, by=made.admin.pk)
        anchors.keep(at_once=True)
    return proof


def run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, text=True)


def dump(into: Path) -> None:
    """As the runbook says: one city."""
    address = os.environ["DATABASE_OWNER_URL"]
    run(pg_dump(), "-Fc", "-n", "city_maipu", "-d", address, "-f", str(into))


def restore(city: City, dumped: Path) -> None:
    """As the runbook says: suspend, restore, renew, resume."""
    provisioning.suspend(city)
    for each in connections:
        connections[each].close()
    address = os.environ["DATABASE_OWNER_URL"]
    pg_restore = str(Path(pg_dump()).with_name("pg_restore"))
    run(
        *(pg_restore, "--clean", "--if-exists", "--single-transaction"),
        *("-d", address, str(dumped)),
    )
    city = City.objects.using("owner").get(pk=city.pk)
    provisioning.renew(city)
    provisioning.resume(city)


def verified(city: City) -> Any:
    with entering(city):
        return audit.verify()


def test_nothing_is_left_of_somebody_erased(
    maipu: City, made: Made, master: psycopg.Connection[Any]
) -> None:
    """Not in a table, not in the history, not with all keys; of others everything; and it is
    proved."""
    assert {"registry_person", "registry_personevent"} <= set(told_plainly(master))
    assert "registry_consultation.note" in told_with_all_keys(maipu, master)
    proof = erase(maipu, made)
    assert told_plainly(master) == []
    assert told_with_all_keys(maipu, master) == []
    with entering(maipu):
        with pytest.raises(files.NoSuchFile):
            files.read(made.file_gone)
        assert files.read(made.file_stays).startswith(b"archivo")
        with pytest.raises(NoSuchPerson):
            rights.erase_person(made.gone, by=None)
    assert proof.rows["registry.Consultation"] == 1
    assert proof.history > 5
    report = verified(maipu)
    assert report.intact, report.faults
    assert report.redacted == proof.history
    counted = master.execute(
        "SELECT count(*), count(person_id), bool_and(anonymous = (person_id IS NULL)) "
        "FROM city_maipu.registry_consultation"
    ).fetchone()
    assert counted == (2, 1, True), "the consultation stays counted, and is nobody's"


def test_restoring_yesterdays_backup_brings_nobody_back(
    maipu: City,
    made: Made,
    master: psycopg.Connection[Any],
    city_client: Callable[..., Any],
    tmp_path: Path,
) -> None:
    client = city_client(maipu, "admin")
    dump(tmp_path / "maipu.dump")
    copied = (Path(settings.FILES_DIR) / made.file_gone).read_bytes()
    erase(maipu, made)

    restore(maipu, tmp_path / "maipu.dump")
    (Path(settings.FILES_DIR) / made.file_gone).write_bytes(copied)
    erasures.forget()
    # Before it opens: names lie in the dump, whatever was sealed is closed for good, and no page,
    # no program and no task gets in.
    assert "registry_person" in told_plainly(master)
    assert told_with_all_keys(maipu, master) == []
    for path in (
        "/",
        "/accounts/login/",
        f"/people/{made.gone}/",
        f"/api/v1/people/{made.gone}/",
    ):
        assert client.get(path).status_code == 503, path
    with entering(maipu):
        assert erasures.why_closed() is erasures.Closed.PENDING

    outbox.sweep()

    assert told_plainly(master) == []
    assert told_with_all_keys(maipu, master) == []
    with entering(maipu):
        with pytest.raises(files.NoSuchFile):
            files.read(made.file_gone)
        audit.accept_restored("backup of yesterday")
    assert client.get("/accounts/login/").status_code in (200, 302)
    client.renew()
    for path in (f"/people/{made.gone}/", f"/api/v1/people/{made.gone}/"):
        assert client.get(path).status_code == 404, path
    assert client.get(f"/people/{made.stays}/").status_code == 200
    found = client.get("/people/", {"q": "Borrarme"}).content.decode().lower()
    assert str(made.gone) not in found
    report = verified(maipu)
    assert report.intact, report.faults
    assert report.redacted > 5


def test_a_process_killed_after_the_key_is_gone_erases_all_the_same(
    maipu: City, made: Made, master: psycopg.Connection[Any]
) -> None:
    """The key is destroyed and the transaction never commits: the next sweep finishes it."""
    with entering(maipu), transaction.atomic():
        rights.erase_person(made.gone, by=made.admin.pk)
        transaction.set_rollback(True)
    erasures.forget()
    assert told_plainly(master)
    with entering(maipu):
        assert erasures.why_closed() is erasures.Closed.PENDING
    outbox.sweep()
    assert told_plainly(master) == []
    with entering(maipu):
        assert erasures.why_closed() is None


def test_an_old_copy_of_the_vault_opens_nothing_for_long(maipu: City, made: Made) -> None:
    """Keys that come back with it are destroyed by the next sweep; nobody else's is touched."""
    place = Path(settings.VAULT_DIR) / "city_maipu.vault"
    old = place.read_bytes()
    erase(maipu, made)
    place.write_bytes(old)
    with entering(maipu):
        assert owners.key_of(made.gone)
    outbox.sweep()
    with entering(maipu):
        with pytest.raises(crypto.OwnerErased):
            owners.key_of(made.gone)
        assert files.read(made.file_stays)


def test_while_somebody_is_erased_others_go_on(maipu: City, made: Made) -> None:
    """Between the destruction of the key and the commit the city is not closed to anybody."""
    with entering(maipu), transaction.atomic():
        rights.erase_person(made.gone, by=made.admin.pk)
        seen: list[Any] = []
        import threading

        def look() -> None:
            with entering(maipu):
                erasures.forget()
                seen.append(erasures.why_closed())
            connections.close_all()

        thread = threading.Thread(target=look)
        thread.start()
        thread.join(20)
    assert seen == [None]


def test_what_was_sealed_before_people_had_keys_is_sealed_anew(maipu: City, made: Made) -> None:
    """A sweep converts it, and history has nothing to tell of that."""
    from kernel.crypto import resealing
    from kernel.crypto.envelope import owner_of
    from kernel.crypto.sealing import encrypt_bytes

    with entering(maipu), connection.cursor() as cursor:
        old = encrypt_bytes(b"94777001", place="registry_persondocument.number")
        cursor.execute("UPDATE registry_persondocument SET number = %s", [old])
        cursor.execute("SELECT count(*) FROM registry_persondocumentevent")
        before = cursor.fetchall()
        assert resealing.everything() == 1
        cursor.execute("SELECT number FROM registry_persondocument")
        assert owner_of(bytes(cursor.fetchall()[0][0])) == made.gone
        cursor.execute("SELECT count(*) FROM registry_persondocumentevent")
        assert cursor.fetchall() == before
        assert resealing.everything() == 0
    cache.delete("reseal-position")
