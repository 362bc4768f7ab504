"""What triggers write: every change, who made it, sealed as it was, and not to be rewritten."""

from __future__ import annotations

import datetime
import uuid
from typing import Any

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, connections, models, transaction

from kernel import crypto, history
from kernel.crypto import EncryptedTextField
from kernel.history import sources
from tests.architecture import house, walking

EVENTS = [
    pytest.param(model, id=model._meta.label)
    for model in house.our_models()
    if house.is_event(model)
]
SEALED = [
    pytest.param(field, id=f"{model._meta.label}.{field.name}")
    for model in apps.get_models()
    for field in model._meta.concrete_fields
    if isinstance(field, EncryptedTextField)
]


def test_there_are_histories_and_sealed_fields() -> None:
    """The walks below are worth nothing if they walk over nothing."""
    assert len(EVENTS) > 3
    assert len(SEALED) > 3


@walking.each("model", EVENTS)
def test_history_outlives_what_it_tells_of(model: type[models.Model]) -> None:
    """A checked key would forbid deleting the row, or delete its history with it."""
    for name in ("pgh_obj", "pgh_context"):
        field = model._meta.get_field(name)
        assert isinstance(field, models.ForeignKey)
        checked = getattr(field, "db_constraint", True)
        assert not checked, f"{model._meta.label}.{name}: use kernel.history.tracked."


@walking.each("model", EVENTS)
def test_every_insert_update_and_delete_is_recorded(model: Any) -> None:
    """A model tracked by hand may forget deletes: kernel.history.tracked does not."""
    labels = {tracker.label for tracker in model.pgh_trackers}
    assert {"insert", "update", "delete"} <= labels


@walking.each("field", SEALED)
def test_a_sealed_field_is_sealed_in_its_history_too(field: EncryptedTextField) -> None:
    """The same bytes, for the same place: history is no second, open copy."""
    assert field.db_type(connection) == "bytea"
    owner: Any = field.model
    for event in getattr(owner, "pgh_event_models", {}).values():
        names = {one.name for one in event._meta.concrete_fields}
        if field.name in names:
            copy = event._meta.get_field(field.name)
            assert isinstance(copy, EncryptedTextField)
            assert copy.place == field.place


def _note() -> tuple[Any, Any]:
    """Return the models of a consultation and of its history."""
    model = apps.get_model("registry", "PersonPhone")
    return model, model.pgh_event_models["insert"]  # type: ignore[attr-defined]


@pytest.fixture
def phone(in_maipu: Any) -> Any:
    """A phone of a person, written by somebody."""
    model, _ = _note()
    person = apps.get_model("registry", "Person")
    crypto.forget_keys()
    with history.acting("11111111-1111-4111-8111-111111111111", "test:first"):
        owner = person.objects.create(
            given_names="Canario",
            family_names="Prueba",
            search_name="canario prueba",
            registered_on=datetime.date(2024, 3, 1),
        )
        return model.objects.create(person=owner, number="+5492615550000", number_hash="0" * 32)


def test_the_history_reads_what_was_written_and_stores_it_sealed(phone: Any) -> None:
    """Opened through the model it is the number; in the table it is not."""
    _, event = _note()
    (row,) = event.objects.filter(pgh_obj_id=phone.pk)
    assert row.number == "+5492615550000"
    with connection.cursor() as cursor:
        table = connection.ops.quote_name(event._meta.db_table)
        cursor.execute(f"SELECT number FROM {table} WHERE pgh_id = %s", [row.pk])
        assert b"5550000" not in bytes(cursor.fetchone()[0])


def test_the_history_says_who_and_by_which_route(phone: Any) -> None:
    """Each event carries the record it was written under."""
    _, event = _note()
    with history.acting("22222222-2222-4222-8222-222222222222", "test:second"):
        phone.number = "+5492615551111"
        phone.save()
        with history.acting("33333333-3333-4333-8333-333333333333", "test:third"):
            phone.delete()
    rows = event.objects.filter(number__isnull=False).order_by("pgh_id")
    told = [(row.pgh_label, row.pgh_context.metadata["route"]) for row in rows]
    assert told == [("insert", "test:first"), ("update", "test:second"), ("delete", "test:third")]
    users = [row.pgh_context.metadata["user"][:1] for row in rows]
    assert users == ["1", "2", "3"]


def test_saving_without_a_change_is_no_change(phone: Any) -> None:
    """Sealing anew at each save would fill the history with changes that were none."""
    model, event = _note()
    model.objects.get(pk=phone.pk).save()
    assert event.objects.filter(pgh_obj_id=phone.pk).count() == 1


def test_bulk_writes_and_plain_sql_are_recorded(phone: Any) -> None:
    """Triggers see what signals do not."""
    model, event = _note()
    model.objects.filter(pk=phone.pk).update(number_hash="1" * 32)
    with connection.cursor() as cursor:
        table = connection.ops.quote_name(model._meta.db_table)
        cursor.execute(f"UPDATE {table} SET number_hash = %s WHERE id = %s", ["2" * 32, phone.pk])
    hashes = event.objects.filter(pgh_obj_id=phone.pk).order_by("pgh_id")
    assert [row.number_hash[0] for row in hashes] == ["0", "1", "2"]


@pytest.mark.parametrize("statement", ["UPDATE {} SET pgh_label = 'x'", "DELETE FROM {}"])
def test_history_is_not_rewritten(phone: Any, statement: str) -> None:
    """The database refuses, whoever asks."""
    _, event = _note()
    table = connection.ops.quote_name(event._meta.db_table)
    with (
        pytest.raises(DatabaseError, match=r"denied|Cannot"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement.format(table))


def test_a_record_holds_no_more_than_ids() -> None:
    """What acting() keeps is an id and a route."""
    with history.acting(uuid.uuid4(), "test:route"):
        from pghistory import runtime

        assert set(runtime._tracker.value.metadata) == {"user", "route"}


@walking.each("table", sorted(sources.sources()))
def test_every_table_that_is_only_added_to_is_entered(table: str, cities: Any) -> None:
    """A new app's history is in the ledger of every place it lives in, without being asked for."""
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "SELECT t.schemaname, EXISTS (SELECT FROM pg_trigger g WHERE g.tgname = 'ledger_enter' "
            "AND g.tgrelid = format('%%I.%%I', t.schemaname, t.tablename)::regclass) "
            "FROM pg_tables t WHERE t.tablename = %s",
            [table],
        )
        found = dict(cursor.fetchall())
    assert found, f"{table} is nowhere"
    forgotten = sorted(place for place, entered in found.items() if not entered)
    assert not forgotten, f"tenants.ledger.arrange left {table} out in {forgotten}"


@walking.each("model", EVENTS)
def test_every_history_is_only_added_to(model: type[models.Model]) -> None:
    """Else it is not entered: use kernel.history.tracked."""
    assert model._meta.db_table in sources.sources()
