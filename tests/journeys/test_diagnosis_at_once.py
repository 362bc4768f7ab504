"""Eight people answer a whole diagnosis at once, over the running product: no answer is lost.

Each page is answered by two of them at the same moment. What somebody sent is either stored or
they are shown both versions and choose; so in the end every note anybody wrote stands in the
history of its answer.
"""

from __future__ import annotations

import html
import re
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlencode

import pytest
from django.db import connections

from apps.diagnosis import selectors, services
from apps.diagnosis.models import Answer, Round
from apps.diagnosis.tests.factories import BY, a_round, moved
from apps.staff import services as staff
from conftest import cookie_of, host_of, make_account
from tenants import entering
from tenants.models import City
from tests.journeys.product import Product

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys-diagnosis")]
PEOPLE, MOST_TRIES, PATIENCE = 8, 40, 60
_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
_HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')
_CHOICE = re.compile(r'name="(choose-[^"]+)"')


@dataclass
class Person:
    """Somebody with a browser that has no JavaScript."""

    name: str
    port: int
    host: str
    cookie: str
    conflicts: int = 0

    def asks(self, method: str, path: str, told: dict[str, str] | None = None) -> tuple[int, str]:
        """Ask over a connection of their own, with the cookies they have."""
        line = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        headers = {"Host": f"{self.host}:{self.port}", "Cookie": self.cookie}
        headers["Accept-Language"] = "es-AR"
        if told is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            headers["Origin"] = f"http://{self.host}:{self.port}"
        line.request(method, path, urlencode(told) if told is not None else None, headers)
        answer = line.getresponse()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie" and "csrf" in value.partition("=")[0]:
                self.cookie = f"{self.cookie.partition('; ')[0]}; {value.partition(';')[0]}"
        text = answer.read().decode()
        line.close()
        return answer.status, text

    def answers(self, path: str, codes: list[str], read: threading.Barrier) -> None:
        """Fill in a page; where somebody else was first, choose one's own until it is stored.

        Both who answer a page have read it before one of them sends: they are sure to meet.
        """
        status, page = self.asks("GET", path)
        assert status == 200, page[:300]
        read.wait(PATIENCE)
        sent = {**_hidden(page), "then": "stay"}
        for code in codes:
            sent |= {f"{code}-value": "partial", f"{code}-note": self.note(code)}
        for _try in range(MOST_TRIES):
            status, page = self.asks("POST", path, sent)
            if status == 302:
                return
            assert status == 409, page[:300]
            self.conflicts += 1
            sent = {**_hidden(page), "then": "stay"}
            sent |= dict.fromkeys(_CHOICE.findall(page), "mine")
        raise AssertionError(f"{self.name} never got {path} stored")

    def note(self, code: str) -> str:
        """What they write of a question: told apart from what anybody else writes."""
        return f"{self.name} sobre {code}"


def _hidden(page: str) -> dict[str, str]:
    """What the page's form carries unseen: the token, the versions read, what was typed before."""
    form = page.partition("<main")[2]
    found = {html.unescape(name): html.unescape(value) for name, value in _HIDDEN.findall(form)}
    token = _TOKEN.search(form)
    assert token, form[:300]
    return {**found, "csrfmiddlewaretoken": token[1]}


@pytest.fixture
def row(maipu: City, clean: None) -> Round:
    """A round of the national instrument, open."""
    with entering(maipu):
        return a_round()


def _people(city: City, row: Round, product: Product) -> list[Person]:
    """Four who run the round and four contacts of a department that is asked everything."""
    accounts: list[Any] = [
        make_account(city, "coordinator" if n % 2 else "department_contact") for n in range(PEOPLE)
    ]
    with entering(city):
        department = staff.create_department(name="Salud", by=None)
        for one in accounts:
            staff.assign(user=one, department=department, by=None)
        services.assign(
            round_id=row.pk,
            questions=[one.question.code for one in selectors.sheet(row).items],
            departments=[department.pk],
            by=BY,
        )
        moved(row, "answering")
    return [
        Person(f"Persona {n}", product.port, host_of(city), f"mc_session={cookie_of(city, one)}")
        for n, one in enumerate(accounts)
    ]


def test_eight_people_answer_at_once_and_no_answer_is_lost(
    product: Product, maipu: City, row: Round
) -> None:
    people = _people(maipu, row, product)
    with entering(maipu):
        sheet = selectors.sheet(row)
    pages = [
        (
            f"/diagnosis/{row.pk}/areas/{area.code}/",
            [one.question.code for one in sheet.answered_in(area.code)],
        )
        for area in sheet.pages()
    ]
    # Two of the eight for each page, and they go through them in the same order.
    shares = [pages[n % (PEOPLE // 2) :: PEOPLE // 2] for n in range(PEOPLE)]
    meetings = {path: threading.Barrier(2) for path, _codes in pages}

    def works(person: Person, share: list[tuple[str, list[str]]]) -> None:
        for path, codes in share:
            person.answers(path, codes, meetings[path])

    with ThreadPoolExecutor(PEOPLE) as pool:
        list(pool.map(works, people, shares))
    written = {
        (code, person.note(code))
        for person, share in zip(people, shares, strict=True)
        for _path, codes in share
        for code in codes
    }
    assert len(sheet.items) == 78
    assert len(written) == 2 * 78
    with entering(maipu):
        events: Any = Answer.pgh_event_models["update"]  # type: ignore[attr-defined]
        kept = {(one.question, str(one.note)) for one in events.objects.filter(round_id=row.pk)}
        now = {one.question: str(one.note) for one in Answer.objects.filter(round=row)}
    connections.close_all()
    assert written <= kept, "somebody was told their answer is stored, and it never was"
    assert set(now.items()) <= written
    assert all(now.values())
    assert sum(one.conflicts for one in people) >= len(pages), "somebody was not told of the other"
