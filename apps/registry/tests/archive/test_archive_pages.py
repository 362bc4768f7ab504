"""The page of the file of all records: for whoever may export, after proving who they are."""

from __future__ import annotations

import io
import time
import uuid
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile

from apps.registry import archives_services as archives
from apps.registry import imports_services as imports
from apps.registry import services
from apps.registry.models import Archive, Person
from apps.registry.models.archives import ArchiveState
from apps.registry.models.imports import ImportJob, State
from apps.registry.tests.factories import a_document, a_person
from kernel.models import Sighting
from tenants import entering
from tenants.models import City

pytestmark = pytest.mark.usefixtures("clean")
Reader = Callable[..., Any]


def stale(client: Any, city: City) -> None:
    """It is a while since they proved who they are."""
    with entering(city):
        session = client.session
        session["accounts.proved_at"] = int(time.time()) - settings.REAUTHENTICATION_SECONDS - 1
        session.save()


def asked_and_made(client: Any, city: City) -> Archive:
    """Ask on the page, let the worker make it."""
    answer = client.post("/archives/", {"reason": "Pedido de la auditoría municipal"})
    assert answer.status_code == 302, answer.content.decode()
    with entering(city):
        archive = Archive.objects.get(asked_by=client.user.pk)
        return archives.make(archive.pk, turn_seconds=None)


def test_the_file_of_one_city_is_loaded_into_another_on_the_pages(
    maipu: City, rosario: City, city_client: Reader
) -> None:
    client = city_client(maipu, "coordinator")
    with entering(maipu):
        a_person(given_names="Ana", documents=(a_document(),))
    archive = asked_and_made(client, maipu)
    page = client.get("/archives/").content.decode()
    assert "Pedido de la auditoría municipal" in page
    answer = client.get(f"/archives/{archive.pk}/records.zip")
    data = b"".join(answer.streaming_content)
    assert "no-store" in answer["Cache-Control"]
    assert int(answer["Content-Length"]) == len(data)
    assert "people.csv" in zipfile.ZipFile(io.BytesIO(data)).namelist()
    with entering(maipu):
        assert Sighting.objects.filter(kind="registry.archive", verb="export").count() == 2
    other = city_client(rosario, "coordinator")
    sent = other.post("/imports/", {"file": SimpleUploadedFile("todo.zip", data)})
    page = other.get(sent["Location"]).content.decode()
    assert "Cargar 2 registros" in page
    assert "personas: 1 · documentos: 1" in page
    other.post(f"{sent['Location']}confirm/")
    with entering(rosario):
        job = imports.run(ImportJob.objects.get().pk, turn_seconds=None)
        assert (job.state, job.imported) == (State.DONE, 2)
        assert Person.objects.get().given_names == "Ana"
    assert "Ana" not in other.get(sent["Location"]).content.decode()


def test_a_reason_and_a_proof_are_asked_for(maipu: City, city_client: Reader) -> None:
    client = city_client(maipu, "coordinator")
    assert client.post("/archives/", {"reason": " "}).status_code == 422
    archive = asked_and_made(client, maipu)
    stale(client, maipu)
    assert "reauthenticate" in client.post("/archives/", {"reason": "x"})["Location"]
    assert "reauthenticate" in client.get(f"/archives/{archive.pk}/records.zip")["Location"]


def test_it_is_for_whoever_asked_and_may_export(maipu: City, city_client: Reader) -> None:
    client = city_client(maipu, "coordinator")
    archive = asked_and_made(client, maipu)
    colleague = city_client(maipu, "coordinator")
    assert colleague.get(f"/archives/{archive.pk}/records.zip").status_code == 404
    assert colleague.post(f"/archives/{archive.pk}/discard/").status_code == 404
    officer = city_client(maipu, "officer")
    assert officer.get("/archives/").status_code == 403
    assert client.post(f"/archives/{archive.pk}/discard/").status_code == 302
    assert client.get(f"/archives/{archive.pk}/records.zip").status_code == 404
    with entering(maipu):
        assert Archive.objects.get().state == ArchiveState.GONE


def test_whoever_may_only_load_sheets_loads_no_records(
    maipu: City, rosario: City, city_client: Reader
) -> None:
    client = city_client(maipu, "coordinator")
    with entering(maipu):
        a_person()
    archive = asked_and_made(client, maipu)
    data = b"".join(client.get(f"/archives/{archive.pk}/records.zip").streaming_content)
    officer = city_client(rosario, "officer")
    sent = officer.post("/imports/", {"file": SimpleUploadedFile("todo.zip", data)})
    assert "Solo quien puede exportar" in officer.get(sent["Location"]).content.decode()
    with entering(rosario):
        assert not Person.objects.exists()


def test_whoever_loads_sheets_finds_the_way_there_if_they_may_export(
    maipu: City, city_client: Reader
) -> None:
    assert (
        'href="/archives/"' in city_client(maipu, "coordinator").get("/imports/").content.decode()
    )
    assert "/archives/" not in city_client(maipu, "officer").get("/imports/").content.decode()


@pytest.mark.parametrize("made", [True, False])
def test_of_somebody_erased_no_file_of_before_is_left(
    maipu: City, city_client: Reader, made: bool
) -> None:
    """It would be handed out for two days, with all that was kept of them."""
    client = city_client(maipu, "coordinator")
    with entering(maipu):
        person = a_person(given_names="Ana", documents=(a_document(),))
    client.post("/archives/", {"reason": "Pedido de la auditoría municipal"})
    with entering(maipu):
        archive = Archive.objects.get()
        archives.make(archive.pk, turn_seconds=None if made else 0)
        archive.refresh_from_db()
        assert archive.state == (ArchiveState.READY if made else ArchiveState.RUNNING)
        services.erase([person.pk], reason="x", erasure=uuid.uuid4())
        archive.refresh_from_db()
        assert archive.state == (ArchiveState.GONE if made else ArchiveState.CANCELLED)
        archives.make(archive.pk, turn_seconds=None)
    assert client.get(f"/archives/{archive.pk}/records.zip").status_code == 404
    assert "/records.zip" not in client.get("/archives/").content.decode()


def test_whoever_may_not_load_records_confirms_none_that_another_sent(
    maipu: City, city_client: Reader
) -> None:
    coordinator, officer = (city_client(maipu, role) for role in ("coordinator", "officer"))
    with entering(maipu):
        a_person()
    archive = asked_and_made(coordinator, maipu)
    answer = coordinator.get(f"/archives/{archive.pk}/records.zip")
    file = SimpleUploadedFile("todo.zip", b"".join(answer.streaming_content))
    sent = coordinator.post("/imports/", {"file": file})["Location"]
    page = officer.post(f"{sent}confirm/", follow=True).content.decode()
    assert "Solo quien puede exportar" in page
    key = sent.strip("/").rsplit("/", 1)[-1]
    assert officer.post(f"/api/v1/imports/{key}/confirm").status_code == 403
    with entering(maipu):
        assert ImportJob.objects.get().state == State.READY
    assert coordinator.post(f"/api/v1/imports/{key}/confirm").status_code == 200
