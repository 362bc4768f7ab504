"""A thousand ways to falsify the history, a thousand found; and none where nothing is false."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import DatabaseError, ProgrammingError, connection, connections, transaction

from apps.accounts import services as accounts
from apps.accounts.selectors import Account as User
from apps.registry import services as registry
from apps.registry.models.access import AccessReason
from apps.registry.tests.factories import a_consultation, a_document, a_person
from apps.rights import services as rights
from conftest import make_account
from kernel import history
from kernel.history import anchors, verifying
from kernel.history.sources import sources
from kernel.models.ledger import LedgerSeal
from tenants import entering, entering_national
from tenants.models import City
from tests.attacks.redactions import PLACE
from tests.attacks.tampering import ANOTHER, Tamperer
from tests.isolation.furniture import furnish

TAMPERINGS = 1000


@pytest.fixture
def busy(maipu: City, clean: None) -> City:
    """A city with some weeks of work behind it, its last few minutes signed."""
    # The sweeper's own lease: a worker of the journeys on this database keeps still meanwhile.
    cache.set("outbox-sweeper", 1, timeout=600)
    admin = make_account(maipu, "admin")
    furnish(maipu, admin)
    with entering(maipu):
        for number in range(12):
            with history.acting(admin.pk, f"test:{number}"):
                person = a_person(
                    given_names=f"Rosa{number}",
                    documents=(a_document(f"94{number:06d}"),),
                    phones=(f"261 441 {8000 + number}",),
                )
                a_consultation(person=person, by=admin.pk)
                registry.update_person(
                    person,
                    data=registry.PersonData(given_names="Rosa", family_names=f"Sauce {number}"),
                    version=person.version,
                    by=admin.pk,
                )
                history.saw("registry.person", person.pk)
                registry.reveal_numbers(person, reason=AccessReason.PROCEDURE, by=admin.pk)
                if number == 11:
                    rights.erase_person(person.pk, by=admin.pk)
        accounts.update_profile(user=admin, name="Otro Nombre", language="en")
        anchors.keep(at_once=True)
    return maipu


def _sealed_and_signed(connection: psycopg.Connection[Any]) -> list[Any]:
    """The last link of the chain and those that are signed."""
    return connection.execute(
        f"SELECT (SELECT max(seq) FROM {PLACE}.kernel_ledgerseal), "
        f"(SELECT array_agg(seq) FROM {PLACE}.kernel_ledgeranchor)"
    ).fetchall()


@pytest.fixture
def master(busy: City) -> Iterator[psycopg.Connection[Any]]:
    """Who administers the database: no trigger and no privilege stops them. Nothing is kept.

    They look at one moment at which all there is is signed: a worker of the journeys may sweep the
    same city meanwhile, and what came after the last signature may be rewritten unseen.
    """
    with psycopg.connect(settings.DATABASES["owner"]["TENANTS_BOOTSTRAP_URL"]) as connection:
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        for _ in range(20):
            connection.execute("SET session_replication_role = replica")
            ((last, signed),) = _sealed_and_signed(connection)
            if last in signed:
                break
            connection.rollback()
            with entering(busy):
                anchors.keep(at_once=True)
        else:
            raise AssertionError("the city did not hold still")
        yield connection
        connection.rollback()


def looked_at(connection: psycopg.Connection[Any]) -> verifying.Report:
    report = verifying.verify(connection.cursor(), PLACE)
    anchors.compare(connection.cursor(), PLACE, report)
    return report


@pytest.mark.slow
def test_a_thousand_tamperings_are_found(master: psycopg.Connection[Any]) -> None:
    """Whatever was edited, removed, added, moved, cut or made to fit: each is found by itself."""
    before = looked_at(master)
    assert before.intact
    assert before.redacted, "what a law had taken away is told and is no fault"
    tamperer = Tamperer(master, seed=20261121)
    ways: Counter[str] = Counter()
    missed = []
    for number in range(TAMPERINGS):
        with master.transaction(force_rollback=True):
            way = tamperer.tamper()
            ways[way] += 1
            if looked_at(master).intact:
                missed.append((number, way, tamperer.did[:2], _sealed_and_signed(master)))
    assert not missed
    assert sum(ways.values()) == TAMPERINGS
    assert len(ways) == len(set(tamperer.ways)), f"a way was never gone: {ways}"
    assert looked_at(master).intact


def test_every_type_of_column_can_be_altered(master: psycopg.Connection[Any]) -> None:
    """A type that nobody thought of would be found by chance alone."""
    tamperer = Tamperer(master, seed=1)
    here = [
        name
        for name in sources()
        if tamperer.all("SELECT to_regclass(%s)", f"{PLACE}.{name}")[0][0]
    ]
    types = {kind for table in here for _name, kind, _length in tamperer.columns(table)}
    assert len(here) > 50
    assert types <= set(ANOTHER), f"say another value of {types - set(ANOTHER)}"


def test_what_was_found_is_told_by_table_and_row(master: psycopg.Connection[Any]) -> None:
    """Which row, of which table, and what happened to it: never what it says."""
    told = {
        "UPDATE {p}.registry_personevent SET given_names = 'X' WHERE pgh_id = {row}": "edited",
        "DELETE FROM {p}.registry_personevent WHERE pgh_id = {row}": "removed",
    }
    found = master.execute(f"SELECT max(pgh_id) FROM {PLACE}.registry_personevent").fetchone()
    row = str(found[0]) if found else ""
    for statement, kind in told.items():
        with master.transaction(force_rollback=True):
            master.execute(statement.format(p=PLACE, row=row).encode())
            (fault,) = looked_at(master).faults
            assert (fault.kind, fault.table, fault.row) == (kind, "registry_personevent", row)
    with master.transaction(force_rollback=True):
        master.execute(
            f"DELETE FROM {PLACE}.kernel_ledgerentry WHERE source = 'accounts_userevent'"
        )
        assert {"added", "ledger"} <= set(looked_at(master).counts)
    tamperer = Tamperer(master, seed=3)
    for way, kinds in (
        (tamperer.redact_unsigned, {"redaction"}),
        (tamperer.borrow_redaction, {"redaction"}),
        (tamperer.undo_redaction, {"edited"}),
    ):
        with master.transaction(force_rollback=True):
            tamperer.until_it_alters(way)
            assert set(looked_at(master).counts) == kinds
    with master.transaction(force_rollback=True):
        master.execute(f"ALTER TABLE {PLACE}.registry_personevent DISABLE TRIGGER ledger_enter")
        assert looked_at(master).counts == {"unwatched": 1}


def test_without_its_anchors_a_ledger_is_not_believed(master: psycopg.Connection[Any]) -> None:
    """Rewritten whole, with every anchor in the database gone: the one in the file remains."""
    tamperer = Tamperer(master, seed=7)
    with master.transaction(force_rollback=True):
        tamperer.edit_and_recompute_all()
        master.execute(f"DELETE FROM {PLACE}.kernel_ledgeranchor")
        master.execute("DELETE FROM public.kernel_ledgeranchor")
        assert looked_at(master).counts == {"anchor": 1}
    with master.transaction(force_rollback=True):
        master.execute(f"UPDATE {PLACE}.kernel_ledgeranchor SET mac = sha256(mac)")
        assert "anchor" in looked_at(master).counts


def test_a_restored_backup_is_told_and_accepted(busy: City) -> None:
    """What came after the backup is missing until somebody says why, and then a note."""
    owner = psycopg.connect(settings.DATABASES["owner"]["TENANTS_BOOTSTRAP_URL"], autocommit=True)
    with owner:
        owner.execute("SET session_replication_role = replica")
        Tamperer(owner, seed=1).forget("seq > 5")
        assert looked_at(owner).counts.keys() == {"cut"}
        with entering(busy):
            assert not anchors.keep(at_once=True), "signing would have buried it"
            assert anchors.accept_restored("backup of Monday") == 5
        report = looked_at(owner)
        assert report.intact
        assert "backup of Monday" in " ".join(report.notes)
        with entering(busy):
            make_person_somehow()
            assert anchors.keep(at_once=True)
        assert looked_at(owner).intact


def make_person_somehow() -> None:
    with history.acting(None, "test:later"):
        a_person(given_names="Después")


def test_people_at_work_cause_no_alarm(busy: City) -> None:
    """Eight threads of transactions, some undone, while it is verified again and again."""
    wrong: list[Any] = []
    done: list[int] = []

    def work(number: int) -> None:
        try:
            with entering(busy):
                for turn in range(12):
                    with history.acting(None, f"test:{number}"), transaction.atomic():
                        person = a_person(given_names=f"Hilo{number}", family_names=f"Vez{turn}")
                        a_consultation(person=person)
                        with transaction.atomic():
                            history.saw("registry.person", person.pk)
                            if turn % 3 == 0:
                                transaction.set_rollback(True)
                        if turn % 5 == 4:
                            transaction.set_rollback(True)
                    done.append(turn)
        except Exception as error:  # noqa: BLE001  whatever it is, the test tells
            wrong.append(error)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    looks = 0
    with entering(busy):
        while any(thread.is_alive() for thread in threads) or looks < 3:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
                report = verifying.verify(cursor, PLACE)
                anchors.compare(cursor, PLACE, report)
                assert report.intact, report.faults
            anchors.keep(at_once=True)
            looks += 1
    for thread in threads:
        thread.join()
    assert not wrong
    assert len(done) == 96


REFUSED = [
    "INSERT INTO kernel_ledgerentry SELECT * FROM kernel_ledgerentry LIMIT 1",
    "UPDATE kernel_ledgerentry SET row = '0'",
    "DELETE FROM kernel_ledgerentry",
    "DELETE FROM kernel_ledgerseal",
    "UPDATE kernel_ledgerseal SET chain = ''",
    (
        "INSERT INTO kernel_ledgerseal SELECT 999, at, 999, upto, entries, chain "
        "FROM kernel_ledgerseal LIMIT 1"
    ),
    "DELETE FROM kernel_ledgeranchor",
    "UPDATE kernel_sighting SET actor = NULL",
    "DELETE FROM kernel_sighting",
    "DELETE FROM pghistory_context",
    "UPDATE registry_personevent SET given_names = ''",
    (
        "INSERT INTO registry_localcodeevent (pgh_created_at, pgh_label, id, list, code, label, "
        "national_code, hidden, pgh_obj_id) VALUES (now(), 'insert', gen_random_uuid(), 'subject', "
        "'x', 'x', 'dni', false, gen_random_uuid())"
    ),
    "SELECT ledger_enter('x', '1', 'insert', NULL, NULL, 1, 'x', now())",
    (
        "INSERT INTO public.kernel_ledgeranchor (place, kind, seq, chain, at, reason, mac) "
        "VALUES ('city_rosario', 'head', 1, '', now(), '', '')"
    ),
    (
        "INSERT INTO public.kernel_ledgeranchor (place, kind, seq, chain, at, reason, mac) "
        "VALUES ('public', 'head', 1, '', now(), '', '')"
    ),
    "DELETE FROM public.kernel_ledgeranchor",
    "UPDATE kernel_redaction SET mac = ''",
    "DELETE FROM kernel_redaction",
    "DELETE FROM kernel_erasure",
    "SELECT * FROM ledger_redact('kernel_ledgerentry', '{1}', '{row}')",
    "SELECT * FROM ledger_redact('pghistory_context', '{1}', '{metadata}')",
    "SELECT * FROM ledger_redact('registry_person', '{1}', '{given_names}')",
]


def test_a_city_writes_no_ledger(busy: City) -> None:
    """With the city's own role and any SQL, triggers told to look away: the server refuses."""
    assert [statement for statement in REFUSED if _goes_through(busy, statement)] == []


def _goes_through(city: City, statement: str) -> bool:
    with entering(city), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL pgtrigger.ignore = '{*}'")
        try:
            cursor.execute(statement)
        except DatabaseError:
            return False
        finally:
            transaction.set_rollback(True)
    return True


def test_a_city_sees_its_own_anchors_only(busy: City, rosario: City) -> None:
    """How fast another city's ledger grows is a figure nobody may read."""
    with entering(rosario):
        make_person_somehow()
        assert anchors.keep(at_once=True)
        with connection.cursor() as cursor:
            cursor.execute("SELECT DISTINCT place FROM public.kernel_ledgeranchor")
            assert cursor.fetchall() == [("city_rosario",)]
    with entering_national(), connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT place FROM public.kernel_ledgeranchor")
        # Its own, if a worker of the journeys has swept meanwhile; never a city's.
        assert set(cursor.fetchall()) <= {("public",)}


def test_no_city_keeps_another_from_sealing(busy: City, rosario: City) -> None:
    """Whoever injects SQL in one city holds whatever locks they like: no other waits for them."""
    done: list[str] = []

    def work() -> None:
        with entering(busy):
            user = User.objects.earliest("date_joined")
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute("SET LOCAL lock_timeout = '2s'")
                accounts.update_profile(user=user, name="Sin Esperar", language="en")
            done.append(user.name)
        connections.close_all()

    with entering(rosario), transaction.atomic(), connection.cursor() as cursor:
        for place in (busy.schema_name, "public"):
            key = f"ledger:{place}"
            cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [key])
        working = threading.Thread(target=work)
        working.start()
        working.join(20)
    assert done == ["Sin Esperar"]
    with entering(busy), pytest.raises(ProgrammingError), transaction.atomic():
        # Not even its own, but by its commit.
        list(LedgerSeal.objects.select_for_update()[:1])
