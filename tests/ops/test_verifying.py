"""Verification as people meet it: the command, the task, the notice, a table of a new app."""

from __future__ import annotations

import json
from threading import Thread
from typing import Any

import psycopg
import pytest
from click.testing import CliRunner
from django.conf import settings
from django.core.cache import cache

from apps.audit import selectors, services
from apps.notices import selectors as notices
from apps.registry.tests.factories import a_person
from conftest import make_account
from kernel import history
from kernel.history import reading
from kernel.models import LedgerAnchor, Outbox
from migraciudades.cli.group import group
from tenants import entering, entering_national, ledger, owner, roles
from tenants.models import City


@pytest.fixture
def worked(maipu: City, clean: None) -> City:
    """A city where somebody has worked."""
    with entering(maipu), history.acting(None, "test:work"):
        a_person()
    return maipu


def tampered() -> None:
    """Somebody with the database in their hands renames a person in the history."""
    with psycopg.connect(settings.DATABASES["owner"]["TENANTS_BOOTSTRAP_URL"]) as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute("UPDATE city_maipu.registry_personevent SET given_names = 'Otra'")


def run(*words: str) -> Any:
    return CliRunner().invoke(group, ["audit", *words])


def test_the_command_says_whether_it_is_intact(worked: City) -> None:
    """Status 0 and the head to write down; afterwards 1, with table and row and no content."""
    told = run("verify", "--city", "maipu", "--json")
    assert told.exit_code == 0, told.output
    report = json.loads(told.stdout)
    assert report["intact"]
    assert report["entries"] > 0
    assert len(report["head"]["chain"]) == 64
    tampered()
    told = run("verify", "--city", "maipu")
    assert told.exit_code == 1
    assert "edited: registry_personevent" in told.stdout
    assert "NOT intact" in told.stdout
    assert "Otra" not in told.stdout


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("verify",), 2),
        (("verify", "--city", "maipu", "--national"), 2),
        (("verify", "--city", "atlantis"), 1),
        (("accept", "--city", "maipu"), 2),
        (("verify", "--national"), 0),
    ],
)
def test_what_was_typed_wrong_is_told(worked: City, words: tuple[str, ...], status: int) -> None:
    assert run(*words).exit_code == status


def test_a_restored_backup_is_accepted_by_command(worked: City) -> None:
    """The reason is kept and shown at every later verification."""
    assert run("accept", "--city", "maipu", "--reason", "copia del lunes").exit_code == 0
    told = run("verify", "--city", "maipu")
    assert told.exit_code == 0
    assert "copia del lunes" in told.stdout


def test_who_reads_the_history_is_told_when_it_is_broken(worked: City) -> None:
    """Once a day each, on the page and at once by mail; the page shows it too."""
    auditor = make_account(worked, "auditor")
    officer = make_account(worked, "officer")
    with entering(worked):
        services.verify()
        assert selectors.last_verification() is not None
        assert notices.unread_count(auditor.pk) == 0
    tampered()
    with entering(worked):
        services.verify()
        services.verify()
        last = selectors.last_verification()
        assert last is not None
        assert last.faults == 1
        assert notices.unread_count(auditor.pk) == 1
        assert notices.unread_count(officer.pk) == 0


def test_each_sweep_signs_and_asks_for_a_verification_once_a_day(worked: City) -> None:
    """And the next sweep, ten seconds later, asks for nothing."""
    cache.clear()
    with entering(worked):
        for _ in range(3):
            services.look_after()
        assert Outbox.objects.filter(task=services.VERIFY).count() == 1
        assert LedgerAnchor.objects.filter(kind="head").count() == 1
    with entering_national():
        services.look_after()
        assert Outbox.objects.filter(task=services.VERIFY).count() == 1


def test_a_table_that_was_not_entered_yet_is_entered_whole(worked: City) -> None:
    """As after a migration: what was there is entered in order, and what comes next as well."""
    with owner.raw(autocommit=False) as connection:
        place, table = worked.schema_name, "registry_personevent"
        before = connection.execute(f"SELECT count(*) FROM {place}.{table}").fetchone()
        connection.execute(f"DROP TRIGGER ledger_enter ON {place}.{table}")
        connection.execute(f"ALTER TABLE {place}.kernel_ledgerentry DISABLE TRIGGER USER")
        connection.execute(f"DELETE FROM {place}.kernel_ledgerentry WHERE source = '{table}'")
        connection.execute(f"ALTER TABLE {place}.kernel_ledgerentry ENABLE TRIGGER USER")
        assert ledger.incomplete(connection, [place, "public"]) == [place]
        assert ledger.arrange(connection, place) == [table]
        after = connection.execute(
            f"SELECT count(*) FROM {place}.kernel_ledgerentry WHERE source = '{table}'"
        ).fetchone()
        assert after == before
        assert ledger.incomplete(connection, [place, "public"]) == []
        connection.rollback()


def test_a_column_added_later_alters_nothing(worked: City) -> None:
    """Rows sealed before are held against the columns they had, later ones against all."""
    from kernel.history import verifying

    place, table = worked.schema_name, "registry_personevent"
    with psycopg.connect(settings.DATABASES["owner"]["TENANTS_BOOTSTRAP_URL"]) as connection:
        connection.execute(f"ALTER TABLE {place}.{table} ADD COLUMN extra integer DEFAULT 7")
        cursor = connection.cursor()
        assert verifying.verify(cursor, place).intact
        connection.execute("SET session_replication_role = replica")
        connection.execute(f"UPDATE {place}.{table} SET given_names = 'Otra'")
        assert verifying.verify(cursor, place).counts == {"edited": 1}
        connection.rollback()


def test_a_city_and_public_in_one_transaction_take_turns(worked: City) -> None:
    """Transactions that write both, in opposite order: none is ended because two waited."""
    words = "INSERT INTO {}.kernel_sighting (at, verb, kind, route, reason, request, address) "
    words += "VALUES (now(), 'see', 'test.both', '', '', '', '')"
    places = ("public", worked.schema_name)
    grants = (
        f"GRANT INSERT ON public.kernel_sighting TO {worked.login_role}",
        f"REVOKE INSERT ON public.kernel_sighting FROM {worked.login_role}",
    )
    wrong: list[Exception] = []

    def work(order: tuple[str, ...]) -> None:
        try:
            with psycopg.connect(**address) as connection:
                for _ in range(60):
                    for place in order:
                        connection.execute(words.format(place).encode())
                    connection.commit()
        except psycopg.Error as error:
            wrong.append(error)

    with owner.raw() as connection:
        address: dict[str, Any] = {
            **connection.info.get_parameters(),
            "user": worked.login_role,
            "password": roles.password(worked.login_role),
        }
        connection.execute(grants[0])
        threads = [Thread(target=work, args=(order,)) for order in (places, places[::-1]) * 3]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        connection.execute(grants[1])
    assert not wrong


def test_verifying_is_in_the_history(worked: City) -> None:
    """Who verified, when, and what came of it."""
    with entering(worked):
        services.verify()
        (entry,) = reading.page(reading.Filter(verbs=("verify",))).entries
    assert (entry.kind, entry.reason, entry.count) == ("kernel.ledger", "intact", 0)
