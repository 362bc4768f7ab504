"""A look is written down once, by whoever looks, and what is known of it never hides another."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from kernel import history
from kernel.history import acting
from kernel.models import Sighting
from tenants import entering
from tenants.models import City

pytestmark = pytest.mark.usefixtures("clean")
KIND = "registry.person"


@contextmanager
def reading(city: City, actor: uuid.UUID) -> Iterator[None]:
    with entering(city), acting(actor, "test"):
        yield


def looks(thing: uuid.UUID) -> int:
    return Sighting.objects.filter(object=thing).count()


def test_a_look_that_was_rolled_back_is_written_by_the_next_one(maipu: City) -> None:
    thing = uuid.uuid4()
    with reading(maipu, uuid.uuid4()):
        for _time in range(2):
            with transaction.atomic():
                history.saw(KIND, thing)
                history.saw(KIND, thing)
                transaction.set_rollback(True)
            assert looks(thing) == 0
        history.saw(KIND, thing)
        assert looks(thing) == 1


def test_looking_again_writes_nothing_and_asks_nothing(maipu: City) -> None:
    thing = uuid.uuid4()
    with reading(maipu, uuid.uuid4()):
        history.saw(KIND, thing)
        with CaptureQueriesContext(connection) as asked:
            history.saw(KIND, thing)
        assert (looks(thing), len(asked)) == (1, 0)
        history.saw(KIND, thing, reason="procedure")
        assert looks(thing) == 2


def test_somebody_else_something_else_and_another_city_are_each_written(
    maipu: City, rosario: City
) -> None:
    thing, actor = uuid.uuid4(), uuid.uuid4()
    for city, reader in ((maipu, actor), (maipu, uuid.uuid4()), (rosario, actor)):
        with reading(city, reader):
            before = looks(thing)
            history.saw(KIND, thing)
            history.saw("registry.consultation", thing)
            assert looks(thing) == before + 2


@pytest.mark.parametrize(("verb", "minutes"), [("see", 15), ("search", 1)])
def test_a_look_long_after_is_another(
    verb: str, minutes: int, maipu: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    thing, began = uuid.uuid4(), timezone.now()
    with reading(maipu, uuid.uuid4()):
        for seconds, written in ((0, 1), (minutes * 60 - 2, 1), (minutes * 60 + 2, 2)):
            later = began + timedelta(seconds=seconds)
            monkeypatch.setattr("django.utils.timezone.now", lambda later=later: later)
            history.saw(KIND, thing, verb=verb)
            assert looks(thing) == written
