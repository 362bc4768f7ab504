"""Importing as an officer does it on pages and as a program does it over the API."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook

from apps.registry import imports_services as services
from apps.registry.models import Consultation
from apps.registry.models.imports import ImportJob
from tenants import entering
from tenants.models import City

HEAD = "Fecha;Nombre;Documento;Nacionalidad;Ventanilla\r\n"
SHEET = (
    HEAD + "02/01/2024;Paz, Ana;93.561.738;boliviana;salud\r\n"
    "ayer;Canario, Luz;92.000.111;peruana;caja azul\r\n"
).encode()
ClientOf = Callable[..., Any]


def sheet(data: bytes = SHEET) -> SimpleUploadedFile:
    """A file as a browser sends it."""
    return SimpleUploadedFile("planilla.csv", data, content_type="text/csv")


def run_all(city: City) -> None:
    """What the worker does."""
    with entering(city):
        for job in ImportJob.objects.all():
            services.prepare(job.pk)
            services.run(job.pk)


def test_an_officer_loads_a_sheet_and_mends_what_was_refused(
    maipu: City, city_client: ClientOf
) -> None:
    officer = city_client(maipu, "officer")
    answer = officer.post("/imports/", {"file": sheet()}, follow=True)
    page = answer.content.decode()
    address = answer.request["PATH_INFO"]
    assert "Cargar 1 atención" in page
    assert "Esto no es una fecha" in page
    corrected = officer.post(
        f"{address}correct/",
        {"c0-0": "date", "c0-1": "name", "c0-2": "document", "c0-3": "nationality", "c0-4": ""},
        follow=True,
    )
    assert corrected.status_code == 200
    assert officer.post(f"{address}confirm/").status_code == 302
    waiting = officer.get(address, headers={"HX-Request": "true"}).content.decode()
    assert 'hx-trigger="every 1s"' in waiting
    assert "<html" not in waiting
    run_all(maipu)
    done = officer.get(address).content.decode()
    assert "La planilla está cargada" in done
    assert "hx-trigger" not in done
    assert "Canario" not in done
    book = load_workbook(io.BytesIO(officer.get(f"{address}refused.xlsx").content))
    header, row = book.worksheets[0].iter_rows(values_only=True)
    assert header == (*HEAD.strip().split(";"), "Motivo del rechazo")
    assert row[1] == "Canario, Luz"
    text = b"".join(officer.get(f"{address}refused.csv").streaming_content).decode("utf-8-sig")
    assert text.splitlines()[1].startswith("ayer;")


def test_without_a_date_column_nothing_is_looked_at_again(
    maipu: City, city_client: ClientOf
) -> None:
    officer = city_client(maipu, "officer")
    address = officer.post("/imports/", {"file": sheet()}).url
    fields = {f"c0-{index}": "" for index in range(5)}
    page = officer.post(f"{address}correct/", fields).content.decode()
    assert "Indicá qué columna tiene la fecha de atención." in page


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"", "vacío"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, "formato antiguo")],
)
def test_a_file_that_is_no_sheet_says_what_to_do(
    maipu: City, city_client: ClientOf, data: bytes, words: str
) -> None:
    officer = city_client(maipu, "officer")
    assert words in officer.post("/imports/", {"file": sheet(data)}, follow=True).content.decode()


def test_confirming_twice_loads_once_and_cancelling_late_changes_nothing(
    maipu: City, city_client: ClientOf
) -> None:
    officer = city_client(maipu, "officer")
    address = officer.post("/imports/", {"file": sheet()}).url
    officer.post(f"{address}confirm/")
    officer.post(f"{address}confirm/")
    run_all(maipu)
    officer.post(f"{address}cancel/")
    with entering(maipu):
        assert Consultation.objects.count() == 1
        assert ImportJob.objects.get().state == "done"


def test_files_of_a_city_are_nothing_to_another_nor_to_who_may_not_import(
    maipu: City, rosario: City, city_client: ClientOf
) -> None:
    address = city_client(maipu, "officer").post("/imports/", {"file": sheet()}).url
    stranger = city_client(rosario, "officer")
    viewer = city_client(maipu, "viewer")
    for tail in ("", "refused.xlsx", "refused.csv"):
        assert stranger.get(address + tail).status_code == 404
        assert viewer.get(address + tail).status_code in {403, 404}
    for tail in ("confirm/", "cancel/", "correct/"):
        assert stranger.post(address + tail).status_code == 404
        assert viewer.post(address + tail).status_code in {403, 404}
    with entering(maipu):
        assert ImportJob.objects.get().state == "ready"


def test_the_list_asks_the_database_as_often_for_many_files_as_for_one(
    maipu: City, city_client: ClientOf, django_assert_max_num_queries: Any
) -> None:
    officer = city_client(maipu, "officer")
    for _ in range(6):
        officer.post("/imports/", {"file": sheet()})
    with django_assert_max_num_queries(14):
        assert officer.get("/imports/").status_code == 200


def test_a_program_sends_follows_and_confirms(maipu: City, city_client: ClientOf) -> None:
    client = city_client(maipu, "coordinator")
    made = client.post("/api/v1/imports", {"file": sheet()})
    assert made.status_code == 201
    address = f"/api/v1/imports/{made.json()['id']}"
    assert made.json()["expected"] is None
    assert client.post(f"{address}/confirm").status_code == 409
    run_all(maipu)
    assert client.get(address).json()["expected"]["to_load"] == 1
    assert client.post(f"{address}/confirm").json()["state"] == "queued"
    run_all(maipu)
    done = client.get(address).json()
    assert (done["state"], done["imported"], done["persons_new"]) == ("done", 1, 1)
    (refusal,) = client.get(f"{address}/refusals").json()["results"]
    assert (refusal["row"], refusal["column"], refusal["reason"]) == (3, "Fecha", "date_unreadable")
    assert client.post("/api/v1/imports", {"file": sheet(b"")}).status_code == 400
    assert city_client(maipu, "viewer").get(address).status_code in {403, 404}


def test_a_sheet_being_received_lies_on_no_disk_in_the_clear(
    maipu: City, city_client: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A process killed while it receives one would leave it behind."""
    kinds: list[str] = []
    received = services.receive_file

    def spy(*, name: str, data: bytes, **more: Any) -> ImportJob:
        kinds.append(name)
        return received(name=name, data=data, **more)

    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("a temporary file was made")

    monkeypatch.setattr(services, "receive_file", spy)
    monkeypatch.setattr("django.core.files.temp.NamedTemporaryFile", refuse)
    monkeypatch.setattr("django.core.files.uploadedfile.tempfile.NamedTemporaryFile", refuse)
    large = SHEET + b"03/01/2024;Paz, Ana;93.561.738;boliviana;salud\r\n" * 80_000
    assert (
        city_client(maipu, "officer").post("/imports/", {"file": sheet(large)}).status_code == 302
    )
    assert kinds == ["planilla.csv"]
