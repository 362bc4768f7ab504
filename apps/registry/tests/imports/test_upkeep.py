"""The worker's timer: files that stood still go on, files long ended are deleted, in each city."""

from __future__ import annotations

import datetime

import pytest
from django.db import OperationalError
from django.utils import timezone

from apps.registry import imports_services as services
from apps.registry import imports_upkeep
from apps.registry.models import ImportPiece
from apps.registry.models.imports import ImportJob, State
from kernel import files
from kernel.models import Outbox
from tenants import current, entering, outbox
from tenants.models import City

pytestmark = pytest.mark.usefixtures("clean")
SHEET = b"Fecha;Nombre;Motivo\r\n02/01/2024;Paz, Ana;salud\r\n"
LONG_AGO = timezone.now() - datetime.timedelta(days=8)


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Tasks handed to the broker, which is not there."""
    tasks: list[str] = []

    def send_task(name: str, **message: object) -> None:
        tasks.append(name)

    monkeypatch.setattr("tenants.outbox.current_app.send_task", send_task)
    # What other apps do at each sweep is theirs to test.
    monkeypatch.setattr(outbox, "_on_sweep", [imports_upkeep.look_after])
    monkeypatch.setattr(outbox, "_on_national_sweep", [])
    return tasks


def test_what_an_app_registers_is_called_inside_each_city_whatever_else_fails(
    maipu: City, rosario: City, monkeypatch: pytest.MonkeyPatch, sent: list[str]
) -> None:
    seen: list[str] = []

    def fails() -> None:
        raise RuntimeError

    def notes() -> None:
        seen.append(city.slug if (city := current()) else "")

    monkeypatch.setattr(outbox, "_on_sweep", [])
    for hook in (fails, notes, notes):
        outbox.on_sweep(hook)
    outbox.sweep()
    assert {maipu.slug, rosario.slug} <= set(seen)
    assert len(seen) == len(set(seen))


def test_a_file_that_stands_still_is_promised_again_once(maipu: City, sent: list[str]) -> None:
    with entering(maipu):
        job = services.receive_file(name="p.csv", data=SHEET, by=None, in_background=False)
        ImportJob.objects.filter(pk=job.pk).update(touched_at=LONG_AGO)
    outbox.sweep()
    assert sent == [services.PREPARE]
    with entering(maipu):
        assert [promise.payload for promise in Outbox.objects.all()] == [{"job": str(job.pk)}]
        # It stands still again, but its promise is alive: the outbox follows that.
        ImportJob.objects.filter(pk=job.pk).update(touched_at=LONG_AGO)
        assert services.wake_stalled() == 0


def test_the_file_of_what_ended_a_week_ago_is_deleted(maipu: City, sent: list[str]) -> None:
    with entering(maipu):
        job = services.receive_file(name="p.csv", data=SHEET, by=None, in_background=False)
        services.prepare(job.pk)
        services.cancel(job.pk, by=None)
        ImportJob.objects.filter(pk=job.pk).update(finished_at=LONG_AGO)
        key = ImportJob.objects.get(pk=job.pk).file_key
        assert files.exists(key)
    outbox.sweep()
    with entering(maipu):
        job = ImportJob.objects.get(pk=job.pk)
        assert (job.state, job.file_key) == (State.CANCELLED, "")
        assert not files.exists(key)


def test_a_city_that_cannot_be_reached_does_not_hold_up_the_next(
    maipu: City, rosario: City, monkeypatch: pytest.MonkeyPatch, sent: list[str]
) -> None:
    """Maipú's role lost its table; what Rosario promised goes out all the same."""
    with entering(rosario):
        Outbox.objects.create(task="late.work", created_at=LONG_AGO)
    whole = outbox._sweep_city

    def refused(city: City) -> int:
        if city.slug == maipu.slug:
            raise OperationalError
        return whole(city)

    monkeypatch.setattr(outbox, "_sweep_city", refused)
    outbox.sweep()
    assert sent == ["late.work"]


def test_what_nobody_confirmed_for_a_week_is_given_up_and_its_file_deleted(
    maipu: City, sent: list[str]
) -> None:
    with entering(maipu):
        waits, forgotten = (
            services.receive_file(name="p.csv", data=SHEET, by=None, in_background=False)
            for _each in range(2)
        )
        for job in (waits, forgotten):
            services.prepare(job.pk)
        ImportJob.objects.filter(pk=forgotten.pk).update(touched_at=LONG_AGO)
        key = ImportJob.objects.get(pk=forgotten.pk).file_key
    outbox.sweep()
    with entering(maipu):
        forgotten.refresh_from_db()
        assert (forgotten.state, forgotten.findings) == (State.CANCELLED, "")
        assert not files.exists(key)
        assert not ImportPiece.objects.filter(job=forgotten.pk).exists()
        waits.refresh_from_db()
        assert waits.state == State.READY
        assert files.exists(waits.file_key)
