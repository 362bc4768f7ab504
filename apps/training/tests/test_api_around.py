"""Around the courses over the API: sheets, calendars, coverage, what is due again."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client as Browser

from apps.training.models import Attendance
from apps.training.services import feeds
from apps.training.tests.factories import (
    TRAINER,
    a_course,
    a_session,
    an_edition,
    enrolled,
    present,
    somebody,
)
from apps.training.tests.test_api_writes import Api
from conftest import host_of
from kernel.models import Sighting
from tenants import entering
from tenants.models import City

Client = Callable[..., Any]
SHEET = "Nombre;3/3\nAna Lapacho;x\nPedro Nuevo;1,5\nAna Ceibo;quizás\n"


@pytest.fixture
def trainer(maipu: City, clean: None, city_client: Client) -> Api:
    return Api(city_client(maipu, "trainer"))


def test_a_sheet_is_looked_at_mended_and_loaded_once(trainer: Api, maipu: City) -> None:
    with entering(maipu):
        edition = an_edition(capacity=5)
        session = a_session(edition, 2)
        somebody("Ana", "Lapacho")
        somebody("Ana", "Ceibo")

    def sent(text: bytes, name: str = "lista.csv") -> Any:
        told = {"edition": str(edition.pk), "file": SimpleUploadedFile(name, text)}
        return trainer.client.post("/api/v1/attendance-files", told)

    assert sent(b"\x89PNG\r\n\x1a\n", "foto.csv").status_code == 400
    answer = sent(SHEET.encode())
    assert answer.status_code == 201
    plan = answer.json()
    path = f"attendance-files/{plan['file']['id']}"
    assert [one["holds"] for one in plan["columns"]] == ["name", str(session.pk)]
    assert (plan["fresh"], plan["joining"]) == (1, 1)
    assert [one["row"] for one in plan["refused"]] == [3, 4]
    assert [one["name"] for one in plan["open"]] == ["Pedro Nuevo"]
    with entering(maipu):
        assert Attendance.objects.count() == 0, "nothing is written before it is loaded"
    columns = [one["holds"] for one in plan["columns"]]
    for wrong in (
        {"columns": ["name"]},
        {"columns": ["name", "name"]},
        {"columns": ["name", str(uuid.uuid4())]},
        {"columns": columns, "choices": [{"row": 3, "who": str(uuid.uuid4())}]},
        {"columns": columns, "choices": [{"row": 2, "who": "new"}]},
    ):
        trainer("put", path, wrong, status=400)
    mended = {"columns": columns, "choices": [{"row": 3, "who": "new"}]}
    assert trainer("put", path, mended)["fresh"] == 2
    loaded = trainer("post", f"{path}/load")
    assert (loaded["file"]["written"], loaded["fresh"], loaded["same"]) == (2, 0, 2)
    again = trainer("post", f"{path}/load")
    assert (again["file"]["written"], len(again["refused"])) == (2, 1)
    with entering(maipu):
        rows = Attendance.objects.filter(session=session).values_list("hours", flat=True)
        assert sorted(map(str, rows)) == ["1.50", "2.00"]
        assert Sighting.objects.filter(kind="training.attendance", verb="list").exists()
    assert trainer("get", f"attendance-files?edition={uuid.uuid4()}")["results"] == []


def test_an_address_is_given_renewed_and_withdrawn(
    trainer: Api, maipu: City, city_client: Client
) -> None:
    with entering(maipu):
        edition = an_edition()
        a_session(edition)

    def reads(address: str) -> int:
        return Browser(HTTP_HOST=host_of(maipu)).get(urlsplit(address).path).status_code

    told = {"edition": str(edition.pk)}
    made = [trainer("post", "calendar-feeds", told, status=201) for _time in range(2)]
    assert made[0] == made[1], "asked for twice it is one"
    first = made[0]
    assert reads(first["address"]) == 200
    second = trainer("post", f"calendar-feeds/{first['id']}/renew", status=201)
    assert (reads(first["address"]), reads(second["address"])) == (404, 200)
    trainer("post", f"calendar-feeds/{first['id']}/renew", status=409)
    assert trainer("get", f"calendar-feeds/{first['id']}")["address"] is None
    listed = trainer("get", f"calendar-feeds?edition={edition.pk}")["results"]
    assert [one["id"] for one in listed] == [second["id"]]
    assert second["address"] not in str(listed)
    trainer("delete", f"calendar-feeds/{second['id']}", status=204)
    assert reads(second["address"]) == 404
    trainer("post", "calendar-feeds", {}, status=400)
    trainer("post", "calendar-feeds", {"participant": str(uuid.uuid4())}, status=400)
    Api(city_client(maipu, "officer"))("post", "calendar-feeds", told, status=403)


def test_ones_own_calendar_is_ones_own(maipu: City, clean: None, city_client: Client) -> None:
    mine, nobodys = Api(city_client(maipu, "officer")), Api(city_client(maipu, "viewer"))
    with entering(maipu):
        me = somebody("Ana", "Lapacho", account=uuid.UUID(mine("get", "me")["id"]))
        other = feeds.give(participant_id=somebody().pk, by=TRAINER)
    made = mine("post", "my-calendars", status=201)
    assert made["participant"] == str(me.pk)
    assert [one["id"] for one in mine("get", "my-calendars")["results"]] == [made["id"]]
    assert mine("get", f"my-calendars/{made['id']}")["address"] == made["address"]
    for who in (mine, nobodys):
        who("get", f"my-calendars/{other.pk}", status=404)
        who("post", f"my-calendars/{other.pk}/renew", status=404)
        who("delete", f"my-calendars/{other.pk}", status=404)
    nobodys("post", "my-calendars", status=404)
    assert nobodys("get", "my-calendars")["results"] == []
    renewed = mine("post", f"my-calendars/{made['id']}/renew", status=201)
    assert renewed["address"] != made["address"]


def test_coverage_and_what_is_due_again(trainer: Api, maipu: City, city_client: Client) -> None:
    with entering(maipu):
        edition = an_edition(a_course(4, valid_months=12))
        rows = enrolled(edition, 3)
        session = a_session(edition, 4)
        present(session, *rows[:2])
    one, two = (trainer("get", f"training-refreshers?page_size=1&page={n}") for n in (1, 2))
    assert one["count"] == 2
    seen = {page["results"][0]["participant"] for page in (one, two)}
    assert seen == {str(row.participant_id) for row in rows[:2]}
    assert {one["results"][0]["due_on"], two["results"][0]["due_on"]} == {"2027-03-03"}
    assert trainer("get", "training-refreshers?until=2027-03-02")["count"] == 0
    trainer("get", "training-refreshers?until=ayer", status=400)
    covered = trainer("get", "training-coverage")
    assert {part["code"]: part["people"] for part in covered["by_role"]} == {"trainer": 1, "": 3}
    [group] = covered["by_department"]
    # The trainer works here too.
    assert (group["people"], group["took_part"]) == (4, 2)
    nothing = trainer("get", f"training-coverage?course={uuid.uuid4()}")["by_position"]
    assert [part["took_part"] for part in nothing] == [0]
    with entering(maipu):
        listed = Sighting.objects.filter(route="api:training-refresher-list")
        assert [sight.count for sight in listed] == [1]
    officer = Api(city_client(maipu, "officer"))
    officer("get", "training-coverage", status=403)
    officer("get", "training-refreshers", status=403)
    officer("get", "attendance-files", status=403)
