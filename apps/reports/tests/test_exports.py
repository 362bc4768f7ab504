"""Files of reports: made once whatever dies, for whoever asked, without names unless asked for."""

from __future__ import annotations

import csv
import datetime
import io
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone
from openpyxl import load_workbook

from apps.registry.tests.factories import a_consultation, a_document, a_person
from apps.reports import filling, selectors, services
from apps.reports.errors import RefusedError
from apps.reports.models import MOVES, Content, FileFormat, ReportExport, State
from kernel import files
from kernel.models import Outbox
from tenants import entering
from tenants.models import City

DAYS = {"start": "2024-05-01", "end": "2024-05-31", "rows": "subject"}
NUMBER = "93.561.738"
Reader = Callable[..., Any]


@pytest.fixture
def may(maipu: City, clean: None) -> City:
    """A consultation of somebody with a document, one of nobody, one that is reserved."""
    with entering(maipu):
        wilma = a_person(documents=(a_document(NUMBER),), phones=("261 555-1234",))
        a_consultation(person=wilma, contacted_on=datetime.date(2024, 5, 6))
        a_consultation(contacted_on=datetime.date(2024, 5, 7), subject="school")
        a_consultation(
            person=wilma, contacted_on=datetime.date(2024, 5, 8), subject="gender_violence"
        )
    return maipu


def made(client: Any, city: City, **asked: Any) -> ReportExport:
    """Ask on the page, let the worker make it."""
    wish = {"content": "table", "file_format": "csv", **asked}
    query = "&".join(f"{name}={value}" for name, value in DAYS.items())
    answer = client.post(f"/reports/exports/?{query}", wish)
    assert answer.status_code == 302, answer.content.decode()
    with entering(city):
        export = selectors.exports_of(client.user.pk)[0]
        services.make(export.pk)
        export.refresh_from_db()
    return export


def body(client: Any, export: ReportExport) -> bytes:
    answer = client.get(f"/reports/exports/{export.pk}/")
    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"]
    return bytes(answer.content)


def test_a_table_as_csv_xlsx_and_pdf(may: City, city_client: Reader) -> None:
    client = city_client(may, "coordinator")
    told = [["Tema", "Total"], ["Vivienda", "1"], ["Vacante escolar", "1"], ["Total", "2"]]
    as_csv = body(client, made(client, may, file_format="csv")).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(as_csv), delimiter=";"))
    assert sorted(rows) == sorted(told)
    book = load_workbook(io.BytesIO(body(client, made(client, may, file_format="xlsx"))))
    sheet = [[str(cell) for cell in row] for row in book.worksheets[0].iter_rows(values_only=True)]
    assert sorted(sheet) == sorted(told)
    assert body(client, made(client, may, file_format="pdf")).startswith(b"%PDF-1.7")


def test_rows_name_nobody_unless_asked_for_with_a_reason(may: City, city_client: Reader) -> None:
    client = city_client(may, "coordinator")
    plain = body(client, made(client, may, content="rows")).decode("utf-8-sig")
    assert len(plain.splitlines()) == 3
    assert "Mamani" not in plain
    assert NUMBER not in plain
    refused = client.post(
        "/reports/exports/", {"content": "rows", "file_format": "csv", "personal": "on"}
    )
    assert refused.status_code == 422
    named = body(
        client, made(client, may, content="rows", personal="on", reason="Convocar al taller")
    ).decode("utf-8-sig")
    assert "Wilma Mamani Quispe" in named
    assert NUMBER in named
    assert "Violencia" not in named
    assert len(named.splitlines()) == 3


def test_rows_are_for_whoever_may_export_and_has_just_shown_who_they_are(
    may: City, city_client: Reader
) -> None:
    coordinator, officer = city_client(may, "coordinator"), city_client(may, "viewer")
    wish = {"content": "rows", "file_format": "csv"}
    assert officer.post("/reports/exports/", wish).status_code == 422
    export = made(coordinator, may, content="rows")
    assert officer.get(f"/reports/exports/{export.pk}/").status_code == 404
    with entering(may):
        session = coordinator.session
        session.pop("accounts.proved_at", None)
        session.save()
    assert b"Wilma" not in coordinator.get(f"/reports/exports/{export.pk}/").content


def test_made_again_after_a_worker_died_there_is_one_file(may: City, city_client: Reader) -> None:
    client = city_client(may, "coordinator")
    with entering(may):
        export = services.ask(
            query=DAYS, content=Content.TABLE, file_format=FileFormat.CSV, by=client.user
        )
        ReportExport.objects.filter(pk=export.pk).update(
            state=State.RUNNING, touched_at=timezone.now() - datetime.timedelta(hours=1)
        )
        before = Outbox.objects.filter(task=services.MAKE).count()
        services.look_after()
        services.look_after()
        assert Outbox.objects.filter(task=services.MAKE).count() == before + 1
        services.make(export.pk)
        export.refresh_from_db()
        key = export.file_key
        services.make(export.pk)
        export.refresh_from_db()
        assert (export.state, export.file_key) == (State.READY, key)
        ReportExport.objects.filter(pk=export.pk).update(
            touched_at=timezone.now() - datetime.timedelta(days=8)
        )
        services.look_after()
        export.refresh_from_db()
        assert export.state == State.GONE
        assert not files.exists(key)


def test_a_cancelled_file_is_never_there(may: City, city_client: Reader) -> None:
    client = city_client(may, "coordinator")
    with entering(may):
        export = services.ask(
            query=DAYS, content=Content.TABLE, file_format=FileFormat.CSV, by=client.user
        )
    assert client.post(f"/reports/exports/{export.pk}/cancel/").status_code == 302
    with entering(may):
        services.make(export.pk)
        export.refresh_from_db()
        assert (export.state, export.file_key) == (State.CANCELLED, "")
    assert client.get(f"/reports/exports/{export.pk}/").status_code == 404


@pytest.mark.parametrize("there", list(State))
@pytest.mark.parametrize("then", [State.CANCELLED, State.READY])
def test_only_legal_moves(may: City, city_client: Reader, there: str, then: str) -> None:
    client = city_client(may, "coordinator")
    with entering(may):
        export = services.ask(
            query=DAYS, content=Content.TABLE, file_format=FileFormat.CSV, by=client.user
        )
        ReportExport.objects.filter(pk=export.pk).update(
            state=there, file_key="x" if there == State.READY else ""
        )
        if then == State.CANCELLED:
            if then in MOVES[there]:
                assert services.cancel(export.pk, by=client.user.pk).state == then
            else:
                with pytest.raises(RefusedError):
                    services.cancel(export.pk, by=client.user.pk)
        else:
            services.make(export.pk)
            export.refresh_from_db()
            worked = there in {State.ASKED, State.RUNNING}
            assert export.state == (State.READY if worked else there)


def test_more_than_a_file_holds_is_said(
    may: City, city_client: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("apps.reports.filling.MOST_ROWS", 1)
    client = city_client(may, "coordinator")
    export = made(client, may, content="rows")
    assert export.state == State.FAILED
    page = client.get("/reports/exports/").content.decode()
    assert "tomá menos días" in page


def test_the_api_asks_and_tells(may: City, city_client: Reader) -> None:
    client = city_client(may, "coordinator")
    wish = {"report": DAYS, "content": "table", "file_format": "xlsx"}
    answer = client.post("/api/v1/report-files", wish, content_type="application/json")
    assert answer.status_code == 201
    number = answer.json()["id"]
    assert client.get(f"/api/v1/report-files/{number}").json()["state"] == "asked"
    assert client.post(f"/api/v1/report-files/{number}/cancel").json()["state"] == "cancelled"
    assert client.post(f"/api/v1/report-files/{number}/cancel").status_code == 409
    other = city_client(may, "viewer")
    assert other.get(f"/api/v1/report-files/{number}").status_code == 404
    assert client.get(f"/api/v1/report-files/{uuid.uuid4()}").status_code == 404


def test_a_printed_row_ends_in_its_total_and_says_it_once() -> None:
    assert filling.on_paper(["Tema", "Total"]) == ["Tema", "Total"]
    long = [*range(40), "Total"]
    assert filling.on_paper(long) == [*range(filling.MOST_ON_PAPER - 1), "Total"]
