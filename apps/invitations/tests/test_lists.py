"""Inviting a list: everybody once, every fault told, mended and loaded again."""

from __future__ import annotations

import uuid
from collections import Counter
from functools import partial
from typing import Any

import pytest

from apps.accounts import rules
from apps.accounts import services as accounts
from apps.invitations import errorfile, selectors
from apps.invitations.errors import MoveError
from apps.invitations.models import Batch, Invitation
from apps.invitations.models.batches import BATCH_MOVES, FINAL, BatchState
from apps.invitations.models.invitations import State
from apps.invitations.reading.problems import Reason
from apps.invitations.services import batches
from apps.invitations.tests import factories
from apps.notices import selectors as notices
from conftest import make_account
from kernel.exports import csv_lines
from kernel.sheets import refused
from tenants import entering
from tenants.models import City
from tests.at_once import at_once

MANY, BAD = 500, 37


def received(data: bytes, by: Any, name: str = "equipo.csv") -> Batch:
    """Received and read."""
    batch = batches.receive(name=name, data=data, by=by, in_background=False)
    return batches.prepare(batch.pk)


def invited(data: bytes, by: Any) -> Batch:
    """The whole way, at once."""
    batch = received(data, by)
    assert batch.state == BatchState.READY, batch.problem
    batches.confirm(batch.pk, hold_seconds=0)
    return batches.run(batch.pk, turn_seconds=None)


def error_file(batch: Batch) -> bytes:
    """As it is downloaded: guarded against formulas."""
    header, rows = refused.as_records(
        [errorfile.refused_table(batch)], reason=errorfile.reason_heading()
    )
    return "".join(csv_lines(header, list(rows), separator=";", bom=True)).encode()


@pytest.mark.slow
def test_of_500_rows_with_37_bad_ones_463_are_invited_and_37_told_mended_and_invited(
    maipu: City, admin: Any
) -> None:
    body, mending = factories.rows(MANY, BAD)
    with entering(maipu):
        batch = received(factories.as_csv(body), admin)
        assert batch.expected["invited"] == MANY - BAD
        assert batch.expected["refused"] == BAD
        batches.confirm(batch.pk, hold_seconds=0)
        batch = batches.run(batch.pk, turn_seconds=None)
        assert (batch.state, batch.invited, batch.refused) == (BatchState.DONE, MANY - BAD, BAD)
        assert Invitation.objects.filter(state=State.SENT).count() == MANY - BAD
        assert notices.messages().count() == MANY - BAD

        lines = factories.read_csv(error_file(batch))
        header, wrong = lines[0], lines[1:]
        assert tuple(header[:-1]) == factories.HEADER
        assert len(wrong) == BAD
        assert all(line[-1] for line in wrong)
        mended = []
        for line, told in zip(wrong, mending.values(), strict=True):
            column, right = told.split("\x1f")
            mended.append([*line[: int(column)], right, *line[int(column) + 1 :]])
        again = invited(factories.as_csv(mended, header=header), admin)
        assert (again.invited, again.refused, again.already) == (BAD, 0, 0)

        whole = invited(factories.as_csv(body), admin)
        assert (whole.invited, whole.already, whole.refused) == (0, MANY - BAD, BAD)
        assert Invitation.objects.count() == MANY
        indexes = Counter(Invitation.objects.values_list("address_index", flat=True))
        assert set(indexes.values()) == {1}
        assert notices.messages().count() == MANY


def test_every_kind_of_fault_is_named(maipu: City, admin: Any) -> None:
    with entering(maipu):
        closed = make_inactive(maipu)
        body = [
            ["", "Sin Correo", "Salud", "officer", "", ""],
            ["x@y", "Mal Correo", "Salud", "officer", "", ""],
            ["largo@example.org", "N" * 151, "Salud", "officer", "", ""],
            ["area@example.org", "A", "Área 51", "officer", "", ""],
            ["nada@example.org", "B", "Salud", "", "", ""],
            ["raro@example.org", "C", "Salud", "jefe", "", ""],
            ["ajeno@example.org", "D", "Salud", "Soporte", "", ""],
            ["fecha@example.org", "E", "Salud", "officer", "pronto", ""],
            ["tarde@example.org", "F", "Salud", "officer", "01/01/2020", ""],
            ["lengua@example.org", "G", "Salud", "officer", "", "klingon"],
            [closed.email, "H", "Salud", "officer", "", ""],
            [admin.email, "I", "Salud", "officer", "", ""],
            ["doble@example.org", "J", "Salud", "officer", "", ""],
            ["Doble@Example.org", "J", "Salud", "coordinator", "", ""],
        ]
        batch = invited(factories.as_csv(body), admin)
        told = {one.row: one.reasons for one in selectors.refusals(batch)}
        expected = list(Reason)
        assert batch.invited == 1
        assert len(told) == len(body) - 1
        assert {reason for reasons in told.values() for reason in reasons} == set(expected)
        assert told[2] == [Reason.EMAIL_MISSING]
        assert told[8] == [Reason.ROLE_NOT_YOURS]
        assert told[15] == [Reason.EMAIL_REPEATED]
        text = error_file(batch).decode()
        assert "Salud" in text.split("Área 51")[1].splitlines()[0].split(";")[-1]


def make_inactive(city: City) -> Any:
    """An account that was closed."""
    user = make_account(city, "viewer")
    with entering(city):
        return accounts.deactivate(user=user, by=None)


def test_several_faults_of_a_row_are_told_at_once(maipu: City, admin: Any) -> None:
    with entering(maipu):
        batch = invited(factories.as_csv([["mal", "A", "Marte", "jefe", "x", "y"]]), admin)
        (refusal,) = selectors.refusals(batch)
        assert len(refusal.reasons) == 5


def test_the_same_address_twice_in_a_file_is_invited_once(maipu: City, admin: Any) -> None:
    body = [
        ["ana@example.org", "Ana", "", "officer", "", ""],
        ["ANA@example.org", "Ana Paz", "", "Atención", "", ""],
        ["Ana Paz <ana@example.org>", "", "", "agente", "", ""],
    ]
    with entering(maipu):
        batch = invited(factories.as_csv(body), admin)
        assert (batch.invited, batch.already, batch.refused) == (1, 2, 0)


def test_two_administrators_at_once_invite_nobody_twice(maipu: City, admin: Any) -> None:
    other = make_account(maipu, "admin")
    body, _ = factories.rows(60, 0)
    keys: list[uuid.UUID] = []
    with entering(maipu):
        for by in (admin, other):
            batch = received(factories.as_csv(body), by)
            batches.confirm(batch.pk, hold_seconds=0)
            keys.append(batch.pk)
    at_once(maipu, *(partial(batches.run, key, turn_seconds=None) for key in keys))
    with entering(maipu):
        done = list(Batch.objects.all())
        assert [one.state for one in done] == [BatchState.DONE] * 2
        assert sum(one.invited for one in done) == sum(one.already for one in done) == 60
        assert Invitation.objects.count() == 60
        assert notices.messages().count() == 60


def test_who_has_an_account_gains_the_role_and_a_notice_and_no_link(
    maipu: City, admin: Any
) -> None:
    officer = make_account(maipu, "officer")
    body = [[officer.email.upper(), "Otro Nombre", "Salud", "Atención, Auditoría", "", ""]]
    with entering(maipu):
        batch = received(factories.as_csv(body), admin)
        assert batch.expected["gained"] == 1
        batch = invited(factories.as_csv(body), admin)
        assert (batch.gained, batch.invited) == (1, 0)
        rules.forget(officer)
        assert rules.roles_of(officer) == {"officer", "auditor"}
        assert notices.unread_count(officer.pk) == 1
        assert not notices.messages().exists()
        again = invited(factories.as_csv(body), admin)
        assert (again.gained, again.already) == (0, 1)
        assert notices.unread_count(officer.pk) == 1


def test_what_rows_do_not_say_holds_for_all_and_columns_can_be_corrected(
    maipu: City, admin: Any
) -> None:
    data = factories.as_csv(
        [["Salud", "uno@example.org", "Ana"], ["", "dos@example.org", "Beto"]],
        header=("Donde", "Mensajes", "Quien"),
    )
    with entering(maipu):
        batch = received(data, admin)
        assert batch.columns["fields"] == ["", "email", ""]
        assert batch.expected["refused"] == 2
        batches.correct(
            batch.pk,
            fields=["department", "email", "name"],
            defaults={"roles": {"viewer": "2031-01-31"}, "language": "en", "days": 3},
            in_background=False,
        )
        batch = batches.prepare(batch.pk)
        assert batch.expected["invited"] == 2
        batches.confirm(batch.pk, hold_seconds=0)
        batches.run(batch.pk, turn_seconds=None)
        one = Invitation.objects.order_by("created_at")[0]
        assert (one.name, one.language, one.days) == ("Ana", "en", 3)
        assert one.department is not None
        (role,) = one.roles.all()
        assert (role.role, str(role.ends_on)) == ("viewer", "2031-01-31")


def test_a_list_can_be_taken_back_before_it_begins_and_then_not(maipu: City, admin: Any) -> None:
    body, _ = factories.rows(3, 0)
    with entering(maipu):
        batch = received(factories.as_csv(body), admin)
        batches.confirm(batch.pk)
        assert batches.run(batch.pk).state == BatchState.QUEUED, "it waits its ten seconds"
        assert batches.undo(batch.pk).state == BatchState.READY
        assert batches.run(batch.pk).state == BatchState.READY
        assert not Invitation.objects.exists()
        batches.confirm(batch.pk, hold_seconds=0)
        batches.run(batch.pk)
        with pytest.raises(MoveError):
            batches.undo(batch.pk)


def test_a_list_goes_on_where_it_was_and_stops_when_told(maipu: City, admin: Any) -> None:
    body, _ = factories.rows(60, 0)
    with entering(maipu):
        batch = received(factories.as_csv(body), admin)
        batches.confirm(batch.pk, hold_seconds=0)
        batch = batches.run(batch.pk, turn_seconds=-1)
        assert (batch.state, batch.next_row) == (BatchState.RUNNING, batches.ROWS_AT_ONCE)
        assert batches.run(batch.pk, turn_seconds=-1).next_row == 2 * batches.ROWS_AT_ONCE
        batches.cancel(batch.pk)
        assert batches.run(batch.pk).state == BatchState.CANCELLED
        assert Invitation.objects.count() == 2 * batches.ROWS_AT_ONCE
        assert invited(factories.as_csv(body), admin).invited == 10


def test_whoever_left_meanwhile_invites_nobody(maipu: City, admin: Any) -> None:
    make_account(maipu, "admin")
    body, _ = factories.rows(3, 0)
    with entering(maipu):
        batch = received(factories.as_csv(body), admin)
        batches.confirm(batch.pk, hold_seconds=0)
        accounts.deactivate(user=admin, by=None)
        batch = batches.run(batch.pk, turn_seconds=None)
        assert (batch.refused, batch.invited) == (3, 0)
        assert not Invitation.objects.exists()


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "not_a_sheet"),
        (b"hola;que\ntal;va\n", "no_table"),
        (("correo;nombre\n" + "a@example.org;A\n" * 5_001).encode(), "too_many_people"),
    ],
)
def test_what_is_no_list_says_why(maipu: City, admin: Any, data: bytes, problem: str) -> None:
    with entering(maipu):
        batch = received(data, admin)
        assert (batch.state, batch.problem) == (BatchState.FAILED, problem)


def test_a_list_without_headings_is_read_by_what_it_holds(maipu: City, admin: Any) -> None:
    with entering(maipu):
        batch = received(b"ana@example.org\nBeto Sol <beto@example.org>\n", admin)
        assert batch.columns["fields"] == ["email"]
        assert batch.expected["reasons"] == {"role_missing": 2}


def test_the_table_of_moves_is_kept(maipu: City, admin: Any) -> None:
    with entering(maipu):
        batch = received(factories.as_csv(factories.rows(1, 0)[0]), admin)
        batches.cancel(batch.pk)
        for move in (batches.confirm, batches.undo, batches.cancel):
            with pytest.raises(MoveError):
                move(batch.pk)
    assert {state for state in BatchState if not BATCH_MOVES[state]} == FINAL
