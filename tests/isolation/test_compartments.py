"""Every route × role × open or closed: what was told in confidence comes out to nobody else.

The routes come from the resolver and the ids from the tables, so that a room added later is walked
as it is. The subject is one of the city's own words, hidden since, so that no form offers it and
wherever it stands it tells of somebody.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from apps.accounts.roles import ROLES
from tenants import entering
from tenants.models import City
from tests.isolation.addresses import CITY_ROLES, RowId, addresses, each_of, ids_of_people
from tests.isolation.test_http import CITY, _no_throttle

__all__ = ["_no_throttle"]

NOTE, SUBJECT = "Notareservadaxyz", "Mesareservadaxyz"
GUARDIAN = "protection_officer"
# Lists of codes say the word whether or not anybody came for it.
LISTS = ("/api/v1/codes", "/referrals/times/")
# Where the history of things is read by their ids, and by nothing else of them.
BY_ID = ("/history/", "/api/v1/history")


# What a filter offers is no row of anybody.
_OFFERED = re.compile(r"<option.*?</option>", re.DOTALL)


@dataclass(frozen=True)
class Told:
    """What was told, by whom, and under which numbers."""

    person: uuid.UUID
    reserved: tuple[uuid.UUID, ...]
    ids: tuple[str, ...]


@pytest.fixture
def told(rosario: City, account: Callable[..., Any]) -> Told:
    """A person, and an anonymous one, who told something in confidence; a case and a referral."""
    from apps.registry import services
    from apps.registry.models import LocalCode
    from apps.registry.protection_session import reading

    officer, guardian = account(rosario, "officer"), account(rosario, GUARDIAN)
    with entering(rosario):
        services.add_local_code(
            list_name="subject",
            code="mesa_mujer",
            label=SUBJECT,
            national_code="gender_violence",
            by=None,
        )
        person = services.register_person(by=officer.pk, given_names="Alba", family_names="Ceibo")
        rows = [
            services.record_consultation(
                person=who,
                anonymous=who is None,
                contacted_on=timezone.localdate(),
                subject=subject,
                other_subjects=others,
                result="resolved",
                note=NOTE,
                by=officer.pk,
            )
            for who, subject, others in (
                (person, "mesa_mujer", ()),
                (person, "housing", ("mesa_mujer", "refuge")),
                (None, "mesa_mujer", ("trafficking",)),
            )
        ]
        with reading(guardian, uuid.uuid4()):
            _goes_on(person, rows[0], guardian)
        _sheet(officer)
        LocalCode.objects.filter(code="mesa_mujer").update(hidden=True)
        keys = [RowId.of("registry_person", person.pk)]
        keys += [RowId.of("registry_consultation", row.pk) for row in rows]
        keys += [*ids_of_people(rosario), *_an_entry()]
    return Told(person.pk, tuple(row.pk for row in rows), tuple(dict.fromkeys(keys)))


def _an_entry() -> list[RowId]:
    """Of the history."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM kernel_ledgerentry WHERE source LIKE '%event' LIMIT 1")
        return [RowId.of("audit_entry", row[0]) for row in cursor.fetchall()]


def _goes_on(person: Any, consultation: Any, guardian: Any) -> None:
    """What protection does with it: a case, and a referral that names nobody."""
    from apps.casework import services as casework
    from apps.casework.services import CaseData
    from apps.referrals import services as referrals
    from apps.registry import protection_rules, protection_services
    from apps.staff import services as staff

    protection_services.open_for(
        None, person=person, compartments=["gender_violence"], reason="danger"
    )
    case = casework.open_case(
        person,
        data=CaseData(goal=NOTE, subject="mesa_mujer"),
        by=guardian.pk,
        sight=protection_rules.sight(),
    )
    casework.attach(case, consultation, by=guardian.pk)
    asked = referrals.Asked(
        to=referrals.Destination(department=staff.create_department(name="Mujeres", by=None).pk),
        subject="mesa_mujer",
        request=NOTE,
        person=person,
        consultation=consultation,
    )
    referrals.refer(asked, answer=referrals.Answer.REFUSED, by=guardian.pk)


def _sheet(officer: Any) -> None:
    """A sheet that tells the same, loaded, with a row that could not be."""
    from apps.registry import imports_services as imports

    rows = (
        "Fecha;Apellido y nombre;Motivo;Observaciones\n"
        f"06/05/2024;Sauce, Dos;{SUBJECT};{NOTE}\n"
        f"07/05/2024;Sauce, Tres;violencia de genero;{NOTE}\n"
        f"ayer;Sauce, Cuatro;trata de personas;{NOTE}\n"
    )
    for _ in range(2):
        job = imports.receive_file(name="mesa.csv", data=rows.encode(), by=officer.pk)
        rows += f"08/05/2024;Sauce, Cinco;refugio;{NOTE}\n"
        imports.prepare(job.pk)
    imports.confirm(job.pk, by=officer.pk)
    imports.run(job.pk)


def _paths(told: Told, role: str) -> Iterator[str]:
    held = ROLES[role].permissions
    for address in addresses(CITY, told.ids, held):
        yield address.path
    for query in ("subject=mesa_mujer", "subject=gender_violence", "result=resolved", "q=Alba"):
        for path in ("/consultations/", "/people/", "/api/v1/consultations", "/referrals/"):
            yield f"{path}?{query}"
    yield f"/intake/?person={told.person}"


def _asked(client: Any, told: Told, role: str) -> Iterator[tuple[str, str]]:
    """Every page and answer, and every search, as text."""
    signed_in = client.cookies["mc_session"].value
    # What another fault does to a page is for other tests to tell.
    client.raise_request_exception = False
    for path in _paths(told, role):
        yield path, _text(client.get(path))
        if client.cookies["mc_session"].value != signed_in:
            client.renew()
            signed_in = client.cookies["mc_session"].value
    for path in ("/people/", "/consultations/", "/intake/candidates/"):
        yield f"POST {path}", _text(client.post(path, {"q": "Alba Ceibo"}))
        found = client.post(path, {"q": "Alba"}, headers={"HX-Request": "true"})
        yield f"HX {path}", _text(found)
    answer = client.post("/api/v1/people/search", {"text": "Alba"}, content_type="application/json")
    yield "POST /api/v1/people/search", _text(answer)


def _text(response: Any) -> str:
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return str(body.decode("utf-8", "replace")) + repr(list(response.headers.items()))


def _seen(client: Any, told: Told, role: str) -> tuple[set[str], set[str]]:
    """Where the words came out, and where that there is something did."""
    words, signs = set(), set()
    for path, text in _asked(client, told, role):
        about = _OFFERED.sub("", text)
        if NOTE in text or (SUBJECT in about and not path.startswith(LISTS)):
            words.add(path)
        own = [str(key) for key in told.reserved if str(key) in text and str(key) not in path]
        if own and not path.startswith(BY_ID):
            signs.add(path)
    return words, signs


@pytest.mark.parametrize(
    "role",
    each_of((role for role in CITY_ROLES if role != GUARDIAN), in_haste={"department_contact"}),
)
def test_to_others_it_is_not_there(
    role: str, told: Told, rosario: City, city_client: Callable[..., Any]
) -> None:
    """Neither what was said, nor that anything was."""
    words, signs = _seen(city_client(rosario, role), told, role)
    assert not words
    assert not signs


def test_those_in_protection_know_that_it_is_there_and_not_what(
    told: Told, rosario: City, city_client: Callable[..., Any]
) -> None:
    words, signs = _seen(city_client(rosario, GUARDIAN), told, GUARDIAN)
    assert not words
    assert f"/people/{told.person}/" in signs


@pytest.mark.every_role
def test_opened_it_shows_there_and_closed_again_it_does_not(
    told: Told, rosario: City, city_client: Callable[..., Any]
) -> None:
    """So that the walk would see it, if it came out elsewhere."""
    client = city_client(rosario, GUARDIAN)
    path = f"/people/{told.person}/"
    asked = {"compartments": ["gender_violence", "refuge"], "reason": "accompanying"}
    assert client.post(f"/protection{path}open/", asked).status_code == 302
    words, _signs = _seen(client, told, GUARDIAN)
    assert {path, f"/consultations/{told.reserved[0]}/"} <= words
    assert f"/consultations/{told.reserved[2]}/" not in words
    # The marker is read by the second account as little as before.
    assert not _seen(city_client(rosario, GUARDIAN), told, GUARDIAN)[0]
    client.post(f"/protection/{told.person}/close/")
    assert not _seen(client, told, GUARDIAN)[0]


def test_who_typed_it_does_not_read_it_again(
    rosario: City, city_client: Callable[..., Any], clean: None
) -> None:
    client = city_client(rosario, "officer")
    sent = {
        "anonymous": True,
        "subject": "trafficking",
        "note": NOTE,
        "nationality": None,
    }
    answer = client.post("/api/v1/consultations", sent, content_type="application/json")
    assert answer.status_code == 201
    assert NOTE not in _text(answer)
    assert answer.json()["subject"] == "reserved"
    assert client.get(f"/consultations/{answer.json()['id']}/").status_code == 404
    assert NOTE not in _text(client.get("/intake/"))
