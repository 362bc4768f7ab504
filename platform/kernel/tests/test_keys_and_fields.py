"""Each scope seals with keys of its own; fields and indexes stand on them."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.core.exceptions import FieldError, ValidationError
from django.db import IntegrityError, connection, models, transaction
from django.test import override_settings
from django.test.utils import isolate_apps

from kernel import crypto
from kernel.crypto import envelope, keys
from kernel.models import DataKey


@pytest.fixture(autouse=True)
def _no_kept_keys() -> Iterator[None]:
    """What a rolled-back transaction made must not be remembered."""
    crypto.forget_keys()
    yield
    crypto.forget_keys()


@isolate_apps("kernel")
def field(**options: Any) -> crypto.EncryptedTextField:
    """Return an encrypted field on a model of its own."""

    class Note(models.Model):
        body = crypto.EncryptedTextField(**options)

        class Meta:
            app_label = "kernel"

    return Note._meta.get_field("body")


def stored(one: crypto.EncryptedTextField, value: Any) -> Any:
    """Return what would be written."""
    return one.get_db_prep_save(value, connection)


def loaded(one: crypto.EncryptedTextField, value: Any) -> Any:
    """Return what would be read."""
    return one.from_db_value(value, None, connection)


def test_a_value_is_unreadable_in_the_table_and_whole_in_the_program(in_maipu: Any) -> None:
    body = field()
    sealed = stored(body, "Pasaporte AB123456, ñandú")
    assert b"AB123456" not in sealed
    assert loaded(body, sealed) == "Pasaporte AB123456, ñandú"


def test_nothing_and_the_empty_text_stay_what_they_are(in_maipu: Any) -> None:
    body = field(null=True)
    assert stored(body, None) is None
    assert stored(body, "") == b""
    assert loaded(body, b"") == ""
    assert loaded(body, None) is None


def test_a_value_saved_back_unchanged_is_the_same_bytes(in_maipu: Any) -> None:
    body = field()
    sealed = stored(body, "unchanged")
    assert stored(body, loaded(body, sealed)) == sealed
    assert stored(body, str(loaded(body, sealed)) + "!") != sealed


def test_a_value_moved_to_another_column_does_not_open(in_maipu: Any) -> None:
    here, there = field(), field(bound_as="kernel_other.body")
    with pytest.raises(crypto.CannotOpen):
        loaded(there, stored(here, "moved"))


def test_an_opened_value_put_into_another_column_is_sealed_anew(in_maipu: Any) -> None:
    here, there = field(), field(bound_as="kernel_other.body")
    sealed = stored(there, loaded(here, stored(here, "moved by the program")))
    assert loaded(there, sealed) == "moved by the program"


def test_a_value_of_another_scope_does_not_open(maipu: Any, rosario: Any, entering: Any) -> None:
    body = field()
    with entering(maipu):
        sealed = stored(body, "of Maipú")
    with entering(rosario), pytest.raises(crypto.CannotOpen):
        loaded(body, sealed)


def test_an_altered_value_does_not_open(in_maipu: Any) -> None:
    body = field()
    sealed = bytearray(stored(body, "whole"))
    sealed[-1] ^= 1
    with pytest.raises(crypto.CannotOpen) as caught:
        loaded(body, bytes(sealed))
    assert "whole" not in str(caught.value)


@pytest.mark.parametrize("lookup", ["exact", "icontains", "in", "gt", "startswith"])
def test_a_search_in_sealed_values_is_refused_with_advice(lookup: str) -> None:
    with pytest.raises(FieldError, match="blind_index"):
        field().get_lookup(lookup)


def test_whether_there_is_a_value_can_be_asked() -> None:
    assert field().get_lookup("isnull") is not None


def test_the_length_is_bounded_before_sealing() -> None:
    with pytest.raises(ValidationError):
        field(max_length=4).clean("12345", None)


def test_bytes_are_no_text(in_maipu: Any) -> None:
    with pytest.raises(TypeError):
        stored(field(), b"raw")


def test_a_migration_can_write_the_field() -> None:
    name, path, args, options = field(max_length=9, bound_as="old.name").deconstruct()
    assert (name, path) == ("body", "kernel.crypto.EncryptedTextField")
    again = crypto.EncryptedTextField(*args, **options)
    assert (again.max_length, again.bound_as) == (9, "old.name")


def test_a_history_table_seals_for_the_place_of_its_model() -> None:
    body = field()
    followed = body.model
    event = copy.copy(body)
    event.model = type("NoteEvent", (), {"pgh_tracked_model": followed})
    assert event.place == body.place == "kernel_note.body"


def test_an_opened_value_travels_as_plain_text(in_maipu: Any) -> None:
    body = field()
    value = loaded(body, stored(body, "plain"))
    assert type(pickle.loads(pickle.dumps(value))) is str  # noqa: S301
    assert json.dumps({"v": value}) == '{"v": "plain"}'


def test_index_finds_equal_values_of_one_purpose_in_one_scope(
    maipu: Any, rosario: Any, entering: Any
) -> None:
    with entering(maipu):
        here = crypto.blind_index("94123456", purpose="document")
        assert here == crypto.blind_index("94123456", purpose="document")
        assert here != crypto.blind_index("94123457", purpose="document")
        assert here != crypto.blind_index("94123456", purpose="phone")
    with entering(rosario):
        assert here != crypto.blind_index("94123456", purpose="document")
    assert len(here) == 32
    assert int(here, 16) >= 0


def test_making_keys_twice_makes_them_once(in_maipu: Any) -> None:
    before = set(DataKey.objects.values_list("id", flat=True))
    crypto.create_data_key()
    assert set(DataKey.objects.values_list("id", flat=True)) == before
    assert len(before) == 2


def test_a_scope_has_one_active_key_of_a_purpose(in_maipu: Any) -> None:
    with pytest.raises(IntegrityError, match="one_active_per_purpose"), transaction.atomic():
        DataKey.objects.create(purpose="seal", wrapped=b"x")


def test_a_key_is_retired_exactly_when_it_is_not_active(in_maipu: Any) -> None:
    with pytest.raises(IntegrityError, match="retired_when_inactive"), transaction.atomic():
        DataKey.objects.create(purpose="seal", wrapped=b"x", active=False)


def test_a_purpose_is_known(in_maipu: Any) -> None:
    with pytest.raises(IntegrityError, match="purpose_known"), transaction.atomic():
        DataKey.objects.create(purpose="other", wrapped=b"x")


def test_after_rotation_old_values_open_and_new_ones_have_another_key(in_maipu: Any) -> None:
    body = field()
    old, index = stored(body, "before"), crypto.blind_index("1", purpose="p")
    crypto.rotate_data_key()
    new = stored(body, "after")
    assert loaded(body, old) == "before"
    assert loaded(body, new) == "after"
    assert envelope.key_id_of(old) != envelope.key_id_of(new)
    assert crypto.blind_index("1", purpose="p") == index


def test_the_installation_key_can_be_replaced(in_maipu: Any) -> None:
    body = field()
    sealed, former = stored(body, "kept"), settings.KEY_ENCRYPTION_KEY
    with override_settings(KEY_ENCRYPTION_KEY=bytes(32), KEY_ENCRYPTION_KEYS_RETIRED=(former,)):
        assert crypto.rewrap_data_keys() == 2
        assert crypto.rewrap_data_keys() == 0
    crypto.forget_keys()
    with override_settings(KEY_ENCRYPTION_KEY=bytes(32)):
        assert loaded(body, sealed) == "kept"
    crypto.forget_keys()
    with pytest.raises(crypto.CannotOpen, match="MC_KEY_ENCRYPTION_KEY"):
        loaded(body, sealed)


def test_a_wrapped_key_of_another_scope_does_not_unwrap(
    maipu: Any, rosario: Any, entering: Any
) -> None:
    with entering(maipu):
        row = DataKey.objects.get(purpose="seal", active=True)
    with entering(rosario), pytest.raises(crypto.CannotOpen):
        keys._unwrap(row)


def test_the_table_of_keys_holds_no_key(in_maipu: Any) -> None:
    material = keys.active_key().material
    for row in DataKey.objects.all():
        assert material not in bytes(row.wrapped)
    assert material.hex() not in repr(keys.active_key())


def test_a_scope_without_keys_says_so(in_maipu: Any) -> None:
    DataKey.objects.all().delete()
    crypto.forget_keys()
    with pytest.raises(crypto.MissingDataKey, match="no data key"):
        crypto.encrypt_bytes(b"x", place="file x")


def test_keys_are_asked_for_once_a_minute(in_maipu: Any, django_assert_num_queries: Any) -> None:
    body = field()
    sealed = stored(body, "first")
    loaded(body, sealed)
    with django_assert_num_queries(0):
        for _ in range(20):
            loaded(body, stored(body, "again"))
