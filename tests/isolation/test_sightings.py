"""Whoever is shown somebody leaves a row of history, on every route, in the same request."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import Any

import pytest

from apps.accounts.roles import ROLES
from kernel.history import seeing
from kernel.models import Sighting
from tenants import entering
from tenants.models import City
from tests.isolation.addresses import RowId, addresses, each_of, ids_of_people
from tests.isolation.test_http import CITY, _no_throttle

__all__ = ["_no_throttle"]

MARK = "Quebrachoxyz"
NUMBER = "93888222"
TITLE = re.compile("<title>.*?</title>", re.DOTALL)
SHOWN = re.compile(f"{MARK}|{NUMBER}", re.IGNORECASE)


@pytest.fixture
def attended(rosario: City, account: Callable[..., Any]) -> tuple[str, ...]:
    """Somebody in every room that tells of people; the ids of all of it."""
    from apps.agenda import services as agenda
    from apps.agenda.hours import Span
    from apps.casework import services as casework
    from apps.consents import services as consents
    from apps.referrals import services as referrals
    from apps.registry import services
    from apps.staff import services as staff

    officer = account(rosario, "officer")
    with entering(rosario):
        person = services.register_person(
            by=officer.pk,
            given_names=MARK,
            documents=(services.DocumentData(kind="dni_foreigner", number=NUMBER),),
        )
        services.record_consultation(
            person=person, contacted_on=_today(), subject="housing", note=MARK, by=officer.pk
        )
        consents.give(person, "referral", "es", officer.pk)
        casework.open_case(
            person,
            data=casework.CaseData(goal=f"vivienda {MARK}", subject="housing"),
            by=officer.pk,
        )
        whole = Span(datetime.time(0, 0), datetime.time(23, 59))
        agenda.create_desk(
            data=agenda.DeskData(name="Mesa"), week={day: [whole] for day in range(7)}, by=None
        )
        agenda.take_ticket(letter="A", by=officer.pk, name=MARK, person_id=person.pk)
        department = staff.create_department(name="Hábitat", by=None)
        referrals.refer(
            referrals.Asked(
                to=referrals.Destination(department=department.pk),
                subject="housing",
                request="vivienda",
                person=person,
                fields=("name",),
            ),
            answer=referrals.Answer.STANDING,
            by=officer.pk,
        )
        return (RowId.of("registry_person", person.pk), *ids_of_people(rosario))


def _today() -> Any:
    from django.utils import timezone

    return timezone.localdate()


@pytest.mark.parametrize("role", each_of(["officer", "coordinator"], in_haste={"officer"}))
def test_nobody_is_shown_without_a_trace(
    role: str,
    attended: tuple[str, ...],
    rosario: City,
    city_client: Callable[..., Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Looks are joined within minutes on purpose: here each one counts."""
    monkeypatch.setattr(seeing, "_lately", lambda *_: False)
    client = city_client(rosario, role)
    client.raise_request_exception = False
    silent, titled, shown = set(), set(), 0
    paths = [one.path for one in addresses(CITY, attended, ROLES[role].permissions)]
    for path in [*dict.fromkeys(paths), f"/intake/?person={attended[0]}", "/people/?q=1"]:
        before = _rows(rosario)
        response = client.get(path)
        body = b"".join(response.streaming_content) if response.streaming else response.content
        if SHOWN.search(_plain(body.decode("utf-8", "replace"))) is None:
            continue
        shown += 1
        if any(SHOWN.search(title) for title in TITLE.findall(body.decode("utf-8", "replace"))):
            titled.add(path)
        if _rows(rosario) == before:
            silent.add(path)
        if not client.cookies["mc_session"].value:
            client.renew()
    assert shown > 5
    assert not silent, "call kernel.history.saw(...) where these are answered"
    assert not titled, "the browser keeps these titles after signing out: say the name in heading"


def _plain(text: str) -> str:
    """Without ids and addresses, which may hold the digits."""
    return re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-zA-Z_-]{20,}", "", text)


def _rows(city: City) -> int:
    with entering(city):
        return Sighting.objects.count()
