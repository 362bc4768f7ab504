"""Rectification: corrected, proved and answered in one step, or nothing of it."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from apps.registry import selectors as registry
from apps.registry import services as registry_services
from apps.registry.ages import Birth
from apps.registry.selectors import Person, search_people
from apps.registry.services import PersonData
from apps.registry.tests.factories import OFFICER, a_document, a_person
from apps.rights import selectors, services
from apps.rights.errors import Conflict, IllegalMove, NothingChanged
from apps.rights.models import Delivery, Kind, Request, State
from apps.rights.services import Corrected
from apps.rights.tests.factories import a_request, checked
from kernel.models import Sighting
from tenants import entering
from tenants.models import City

WRONG, RIGHT = "93561738", "93561783"


@pytest.fixture
def person(in_maipu: City) -> Person:
    return a_person(documents=(a_document(WRONG),), phones=("261 441 5577",))


@pytest.fixture
def asked(person: Person) -> Request:
    """They asked, and showed who they are."""
    text = "Mi apellido es Mamaní y el documento termina en 83."
    return checked(a_request(Kind.RECTIFICATION, text=text), person, OFFICER)


def right(person: Person, **more: Any) -> Corrected:
    """Surname and document as they should be."""
    (document,) = person.documents.all()
    usual: dict[str, Any] = {
        "data": PersonData(given_names="Wilma", family_names="Mamaní Quispe"),
        "documents": {document.pk: RIGHT},
        "version": person.version,
    }
    return Corrected(**{**usual, **more})


def rectified(asked: Request, told: Corrected, **more: Any) -> services.HandedOver:
    usual = {"how": Delivery.How.LINK, "words": "", "version": asked.version, "by": OFFICER}
    return services.rectify(asked.pk, told, **{**usual, **more})


def test_it_is_corrected_proved_and_answered(person: Person, asked: Request) -> None:
    made = rectified(asked, right(person), words="Gracias por avisar.")
    now = registry.person(person.pk)
    assert now is not None
    assert now.family_names == "Mamaní Quispe"
    assert [row.number for row in now.documents.all()] == [RIGHT]
    assert [len(search_people(number)) for number in (WRONG, RIGHT)] == [0, 1]
    one = Request.objects.get(pk=asked.pk)
    assert one.state == State.ANSWERED
    assert one.answer.startswith("Gracias por avisar.\n")
    assert RIGHT not in one.answer
    states = [step.state for step in selectors.steps(one)]
    assert states == ["received", "checked", "gathering", "ready", "answered"]
    pdf, plain = services.take(made.link, made.code)
    assert pdf.startswith(b"%PDF-")
    assert hashlib.sha256(pdf).hexdigest() == made.delivery.pdf_hash
    told = json.loads(plain)
    pairs = [(each["before"], each["now"]) for each in told["changes"]]
    assert ("Mamani Quispe", "Mamaní Quispe") in pairs
    assert (WRONG, RIGHT) in pairs
    assert told["law"] == "Ley 25.326, art. 16"
    assert (told["request"], bool(told["made_at"]), bool(told["made_by"])) == (
        str(asked.pk), True, True,
    )  # fmt: skip
    assert made.delivery.facts == len(pairs)


def test_the_history_names_the_request(person: Person, asked: Request) -> None:
    rectified(asked, right(person))
    row = Sighting.objects.get(verb="rectify")
    assert (row.kind, row.object, row.reason) == ("registry.person", person.pk, str(asked.pk))
    assert row.actor == OFFICER


def test_a_number_is_taken_away_and_a_new_one_added(person: Person, asked: Request) -> None:
    (document,), (phone,) = person.documents.all(), person.phones.all()
    data = PersonData(given_names="Wilma", family_names="Mamani Quispe", phones=("261 500 1111",))
    made = rectified(
        asked,
        right(person, data=data, documents={document.pk: ""}, phones={phone.pk: "261 441 9999"}),
    )
    now = registry.person(person.pk)
    assert now is not None
    assert not now.documents.exists()
    assert {row.number for row in now.phones.all()} == {"261 441 9999", "261 500 1111"}
    _pdf, plain = services.take(made.link, made.code)
    pairs = {(each["before"], each["now"]) for each in json.loads(plain)["changes"]}
    assert {(WRONG, ""), ("261 441 5577", "261 441 9999"), ("", "261 500 1111")} <= pairs


def test_a_number_corrected_into_another_kept_one_stays_once(
    person: Person, asked: Request
) -> None:
    registry_services.update_person(
        person,
        data=PersonData(
            given_names="Wilma", family_names="Mamani Quispe", documents=(a_document(RIGHT),)
        ),
        version=person.version,
        by=OFFICER,
    )
    now = registry.person(person.pk)
    assert now is not None
    wrong = next(row for row in now.documents.all() if row.number == WRONG)
    told = Corrected(
        data=PersonData(given_names="Wilma", family_names="Mamani Quispe"),
        documents={wrong.pk: RIGHT},
        version=now.version,
    )
    rectified(asked, told)
    assert [row.number for row in now.documents.order_by("pk")] == [RIGHT]


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"version": 99}, Conflict),
        ({"data": PersonData(given_names=""), "documents": {}}, ValidationError),
    ],
)
def test_what_is_refused_changes_nothing(
    person: Person, asked: Request, change: dict[str, Any], error: type[Exception]
) -> None:
    with pytest.raises(error):
        rectified(asked, right(person, **change))
    now = registry.person(person.pk)
    assert now is not None
    assert (now.family_names, now.version) == ("Mamani Quispe", person.version)
    assert [row.number for row in now.documents.all()] == [WRONG]
    assert Request.objects.get(pk=asked.pk).state == State.CHECKED
    assert not Delivery.objects.exists()


def test_nothing_changed_is_no_answer(person: Person, asked: Request) -> None:
    same = PersonData(
        **{
            name: getattr(person, name)
            for name in ("given_names", "family_names", "gender", "country_of_birth")
        },
        birth=Birth(person.birth_date, person.birth_year, person.birth_precision),
        nationalities=tuple(person.nationalities),
    )
    with pytest.raises(NothingChanged):
        rectified(asked, right(person, data=same, documents={}))


@pytest.mark.parametrize("kind", [Kind.ACCESS, Kind.ERASURE, Kind.OBJECTION])
def test_nothing_else_is_answered_by_correcting(person: Person, kind: str) -> None:
    one = checked(a_request(kind), person, OFFICER)
    with pytest.raises(IllegalMove):
        rectified(one, right(person))


def test_who_asks_is_seen_first_and_it_is_done_once(person: Person, asked: Request) -> None:
    with pytest.raises(IllegalMove):
        rectified(a_request(Kind.RECTIFICATION), right(person))
    rectified(asked, right(person))
    now = registry.person(person.pk)
    assert now is not None
    with pytest.raises(Conflict):
        rectified(asked, Corrected(data=PersonData(given_names="Otra"), version=now.version))


def test_the_pages(maipu: City, clean: None, city_client: Callable[..., Any]) -> None:
    """What is kept stands beside the field; a change meanwhile is shown and overwrites nothing."""
    client = city_client(maipu, "coordinator")
    with entering(maipu):
        person = a_person(documents=(a_document(WRONG),))
        one = checked(a_request(Kind.RECTIFICATION, text="es Mamaní"), person, client.user.pk)
        (document,) = person.documents.all()
    at = f"/rights/{one.pk}/correct/"
    assert at in client.get(f"/rights/{one.pk}/").content.decode()
    page = client.get(at)
    assert (
        page.headers["Cache-Control"].startswith("max-age=0")
        or "no-store" in page.headers["Cache-Control"]
    )
    words = page.content.decode()
    assert "es Mamaní" in words
    assert words.count(WRONG) == 2, "what is kept, and the field that corrects it"
    with entering(maipu):
        assert Sighting.objects.filter(verb="reveal", object=person.pk).exists()
    form = page.context["form"]
    told = {name: form[name].value() or "" for name in form.fields} | {
        "nationalities": "boliviana", "country_of_birth": "", "how": "link",
    }  # fmt: skip
    assert client.post(at, told).status_code == 422, "nothing is corrected yet"
    told |= {"family_names": "Mamaní Quispe", f"document-{document.pk}": RIGHT}
    with entering(maipu):
        Person.objects.filter(pk=person.pk).update(version=2)
    late = client.post(at, told | {"words": "Disculpe la demora", "phone": "261 555 0101"})
    assert late.status_code == 409
    shown = late.content.decode()
    assert "Mamani Quispe" in shown
    for written in ("Mamaní Quispe", RIGHT, "Disculpe la demora", "261 555 0101"):
        assert written in shown, "nothing that was written is lost"
    assert late.context["form"]["family_names"].value() == "Mamani Quispe"
    done = client.post(at, told | {"version": 2})
    assert done.status_code == 200
    link = done.context["address"].split("localhost", 1)[1]
    taken = Client(HTTP_HOST="maipu.localhost").post(link, {"code": done.context["code"]})
    with zipfile.ZipFile(io.BytesIO(taken.content)) as packed:
        assert RIGHT in packed.read("datos.json").decode()
    after = client.get(f"/rights/{one.pk}/").content.decode()
    assert at not in after
    assert client.get(at).status_code == 302
    assert client.get(f"/rights/{one.pk}/receipt.pdf").status_code == 200


def test_who_only_looks_corrects_nothing(
    maipu: City, clean: None, city_client: Callable[..., Any]
) -> None:
    with entering(maipu):
        one = checked(a_request(Kind.RECTIFICATION), a_person(), OFFICER)
    for role in ("officer", "viewer", "department_contact"):
        assert city_client(maipu, role).get(f"/rights/{one.pk}/correct/").status_code in (403, 404)
