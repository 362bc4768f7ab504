"""Requests under the law's clock: legal moves only, what is given, given once, and proved."""

from __future__ import annotations

import contextlib
import datetime
import hashlib
import io
import json
import re
import uuid
import zipfile
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone, translation
from hypothesis import given, settings
from hypothesis import strategies as st

from apps.consents import services as consents
from apps.notices import kinds as notices
from apps.registry.tests.factories import OFFICER, a_consultation, a_document, a_person
from apps.rights import clock, documents, presenters, selectors, services
from apps.rights.errors import Conflict, Held, IllegalMove, LinkOver, RightsError
from apps.rights.gathered import by_record
from apps.rights.models import (
    MOVES,
    Delivery,
    Ground,
    IdentityCheck,
    Kind,
    Line,
    Request,
    State,
)
from apps.rights.tests.factories import a_request, checked, ready
from conftest import rolled_back, wipe
from tenants import entering
from tenants.models import City


@pytest.mark.parametrize(
    ("kind", "received", "due"),
    [
        (Kind.ACCESS, "2026-11-20", "2026-11-30"),
        # Monday the 23rd is a holiday: National Sovereignty, moved.
        (Kind.RECTIFICATION, "2026-11-20", "2026-11-30"),
        (Kind.ERASURE, "2026-11-27", "2026-12-04"),
        # The 7th is a bridge, the 8th a holiday.
        (Kind.ERASURE, "2026-12-04", "2026-12-15"),
    ],
)
def test_the_law_s_clock(kind: str, received: str, due: str) -> None:
    day = datetime.date.fromisoformat(received)
    assert clock.due_on(kind, day) == datetime.date.fromisoformat(due)


def test_what_the_person_said_is_sealed_and_the_code_is_not_kept(in_maipu: City) -> None:
    from django.db import connection

    request, code = services.receive(
        services.Told(Kind.ACCESS, "Secreta Pérez", "261 555", "94111222", "texto privado")
    )
    with connection.cursor() as cursor:
        cursor.execute("SELECT r::text FROM rights_request r")
        (row,) = cursor.fetchone()
    for word in ("Secreta", "94111222", "texto privado", code):
        assert word not in row
        assert word.encode().hex() not in row
    assert selectors.by_receipt(code.lower().replace("-", " ")) == request
    assert selectors.by_receipt("XXXX-XXXX-XXXX") is None


def test_an_access_request_from_beginning_to_proof(in_maipu: City) -> None:
    person = a_person(documents=(a_document("93561738"),), phones=("261 441 5577",))
    a_consultation(person=person, note="pidió vacante")
    one = ready(a_request(), person, OFFICER)
    made = services.hand_over(one.pk, how=Delivery.How.LINK, version=one.version, by=OFFICER)
    one = Request.objects.get(pk=one.pk)
    assert one.state == State.ANSWERED
    assert not Line.objects.filter(request=one).exists(), "what was gathered does not stay"
    with pytest.raises(LinkOver):
        services.take(made.link, "000000" if made.code != "000000" else "111111")
    pdf, plain = services.take(made.link, made.code)
    assert pdf.startswith(b"%PDF-")
    assert hashlib.sha256(pdf).hexdigest() == made.delivery.pdf_hash
    assert hashlib.sha256(plain).hexdigest() == made.delivery.json_hash
    told = json.dumps(json.loads(plain), ensure_ascii=False)
    for word in ("Wilma", "93561738", "pidió vacante"):
        assert word in told
    with pytest.raises(LinkOver):
        services.take(made.link, made.code)
    assert documents.receipt_as_pdf(one, made.delivery).startswith(b"%PDF-")
    states = [step.state for step in selectors.steps(one)]
    assert states == ["received", "checked", "gathering", "ready", "answered"]


def test_a_link_ends_after_five_wrong_codes_and_after_a_week(in_maipu: City) -> None:
    one = ready(a_request(), a_person(), OFFICER)
    made = services.hand_over(one.pk, how=Delivery.How.LINK, version=one.version, by=OFFICER)
    for _turn in range(5):
        with pytest.raises(LinkOver):
            services.take(made.link, "wrong!")
    assert services.standing(made.link) is None
    other = ready(a_request(), a_person(), OFFICER)
    late = services.hand_over(other.pk, how=Delivery.How.LINK, version=other.version, by=OFFICER)
    Delivery.objects.filter(pk=late.delivery.pk).update(expires_at=timezone.now())
    with pytest.raises(LinkOver):
        services.take(late.link, late.code)
    assert services.tidy() == 1
    assert not Delivery.objects.get(pk=late.delivery.pk).pdf_key


def test_what_is_unticked_is_not_given(in_maipu: City) -> None:
    person = a_person(documents=(a_document("93561738"),))
    one = checked(a_request(), person, OFFICER)
    one = services.gather(one.pk, version=one.version, by=OFFICER)
    given = frozenset(line.pk for line in selectors.lines(one) if line.value != "93561738")
    one = services.choose(one.pk, given=given, version=one.version, by=OFFICER)
    made = services.hand_over(one.pk, how=Delivery.How.LINK, version=one.version, by=OFFICER)
    assert made.delivery.left_out == 1
    _pdf, plain = services.take(made.link, made.code)
    assert b"93561738" not in plain


def test_an_erasure_request_erases_and_keeps_the_proof(in_maipu: City) -> None:
    person = a_person(given_names="Zutano")
    consultation = a_consultation(person=person, note="nota")
    one = checked(a_request(Kind.ERASURE, name="Zutano"), person, OFFICER)
    hold = services.place_hold(person.pk, reason="oficio judicial", until=None, by=OFFICER)
    with pytest.raises(Held):
        services.erase(one.pk, version=one.version, by=OFFICER)
    one.refresh_from_db()
    assert one.state == State.CHECKED, "what a hold stopped changed nothing"
    services.lift_hold(hold.pk, by=OFFICER)
    one = services.erase(one.pk, version=one.version, by=OFFICER)
    assert (one.state, one.name, one.person_id) == (State.ANSWERED, "", None)
    consultation.refresh_from_db()
    assert (consultation.person_id, consultation.anonymous, consultation.note) == (None, True, "")
    proof = selectors.erased().get()
    assert (proof.subject, proof.request, proof.erased_by) == (person.pk, one.pk, OFFICER)
    assert documents.receipt_as_pdf(one, None).startswith(b"%PDF-")


DEEDS = ["check", "gather", "choose", "hand_over", "answer", "refuse", "withdraw"]


@settings(max_examples=25)
@given(deeds=st.lists(st.sampled_from(DEEDS), min_size=1, max_size=8), stale=st.booleans())
def test_no_order_of_deeds_leaves_the_table_of_moves(
    in_maipu: City, deeds: list[str], stale: bool
) -> None:
    """Whatever is tried in whatever order: each step follows the table, or nothing changed."""
    person = a_person()
    one = a_request()
    for deed in deeds:
        version = one.version - 1 if stale else one.version
        with contextlib.suppress(RightsError):
            _do(deed, one, person, version)
        one = Request.objects.get(pk=one.pk)
    states = ["", *(step.state for step in selectors.steps(one))]
    for before, after in pairwise(states):
        assert after in MOVES[before]
    assert one.state == states[-1]
    assert stale is False or one.state == State.RECEIVED


def _do(deed: str, one: Request, person: Any, version: int) -> None:
    told: dict[str, Any] = {"version": version, "by": OFFICER}
    if deed == "check":
        told |= {"how": IdentityCheck.DOCUMENT, "person_id": person.pk}
        services.check_identity(one.pk, **told)
    elif deed == "gather":
        services.gather(one.pk, **told)
    elif deed == "choose":
        services.choose(one.pk, given=frozenset(), **told)
    elif deed == "hand_over":
        services.hand_over(one.pk, how=Delivery.How.PAPER, **told)
    elif deed == "answer":
        services.answer(one.pk, words="hecho", **told)
    elif deed == "refuse":
        services.refuse(one.pk, ground=Ground.NO_DATA, answer="nada", **told)
    else:
        services.withdraw(one.pk, **told)


def test_asking_without_an_account_tells_nothing_of_anybody(maipu: City, clean: None) -> None:
    """The answer to somebody in the registry and to somebody unknown is the same page."""
    with entering(maipu):
        a_person(given_names="Conocida", family_names="Pérez")
    client = Client(HTTP_HOST="maipu.localhost")
    pages = []
    for name in ("Conocida Pérez", "Nadie Nunca"):
        answer = client.post("/rights/ask/", {"kind": "access", "name": name})
        assert answer.status_code == 200
        assert answer.headers["Cache-Control"] == "no-store, private"
        pages.append(answer.content.decode())
        assert name not in pages[-1]
    with entering(maipu):
        assert Request.objects.count() == 2
        hashes = set(Request.objects.values_list("code_hash", flat=True))
    assert len(hashes) == 2
    assert len(pages[0]) == len(pages[1])
    status = client.post("/rights/status/", {"code": "AAAA-AAAA-AAAA"})
    assert status.status_code == 422


def test_what_is_erased_and_rolled_back_closes_no_city(maipu: City, clean: None) -> None:
    """Else the next test, whichever it is, finds the city closed as after a backup put back."""
    wipe()
    with rolled_back(maipu):
        services.erase_person(a_person().pk, by=OFFICER)
    assert Client(HTTP_HOST="maipu.localhost").get("/rights/ask/").status_code == 200


def test_asking_is_bounded(maipu: City, clean: None) -> None:
    client = Client(HTTP_HOST="maipu.localhost")
    answers = [
        client.post("/rights/ask/", {"kind": "access", "name": f"N {turn}"}).status_code
        for turn in range(13)
    ]
    assert answers[:10] == [200] * 10
    assert 429 in answers[10:]


def test_a_day_in_a_notice_is_written_as_its_reader_does(in_maipu: City) -> None:
    kind = notices.of("rights.short")
    with translation.override("en"):
        assert "3 Dec 2026" in kind.worded({"due": "03/12/2026"})
    with translation.override("es-ar"):
        assert "03/12/2026" in kind.worded({"due": "03/12/2026"})


def test_years_that_cannot_be_are_told_at_the_top(
    maipu: City, clean: None, city_client: Callable[..., Any]
) -> None:
    """Of a rule far down the page, under everything that waits."""
    client = city_client(maipu, "admin")
    sent = client.post(
        "/rights/retention/rules/people/", {"people-years": "0", "people-version": 0}
    )
    assert sent.status_code == 422
    page = sent.content.decode()
    assert "del 1 al 100" in page
    assert page.index("error-summary") < page.index('class="card')
    here = re.search(r'href="([^"]+)" aria-current="page"', page)
    assert here is not None
    assert here.group(1) == "/rights/"


def test_two_records_of_one_heading_are_two(in_maipu: City) -> None:
    """Two consents to one purpose are not read as one; a thing with two values stays one."""
    person = a_person(documents=(a_document("93561738"),))
    one = checked(a_request(), person, OFFICER)
    consents.give(person, "referral", "es", OFFICER)
    consents.withdraw(person, "referral", "es", OFFICER)
    one = services.gather(one.pk, version=one.version, by=OFFICER)
    lines = list(selectors.lines(one))
    for line in lines:
        line.heading = line.holding
    shown = [facts for group in presenters.groups(lines, frozenset()) for _, facts in group.records]
    answers = [facts for facts in shown if facts[0].holding.startswith("consents.")]
    assert len(answers) == 2
    assert [line.label for line in answers[0]] == [line.label for line in answers[1]]
    twice = [Line(heading="x", label=label, value="") for label in ("a", "b", "b", "a")]
    assert [len(facts) for _, facts in by_record(twice)] == [3, 1]


def test_the_whole_way_on_the_pages(
    maipu: City, clean: None, city_client: Callable[..., Any]
) -> None:
    with entering(maipu):
        person = a_person(family_names="Ñandubay", documents=(a_document("93561738"),))
    stranger = Client(HTTP_HOST="maipu.localhost")
    stranger.post(
        "/rights/ask/", {"kind": "access", "name": "Wilma Ñandubay", "document": "93561738"}
    )
    client = city_client(maipu, "coordinator")
    with entering(maipu):
        one = Request.objects.get()
    page = client.get(f"/rights/{one.pk}/").content.decode()
    assert str(person.pk) in page, "their record is offered by the number they gave"
    at = f"/rights/{one.pk}/"
    told = {"how": "document", "record": str(person.pk), "version": 1}
    assert client.post(f"{at}check/", told).status_code == 302
    assert client.post(f"{at}gather/", {"version": 1}).status_code == 409
    assert client.post(f"{at}gather/", {"version": 2}).status_code == 302
    with entering(maipu):
        lines = [str(line.pk) for line in selectors.lines(one)]
    lines += ["²", "9" * 5000, "-1"]
    assert client.post(f"{at}choose/", {"version": 3, "line": lines}).status_code == 302
    handed = client.post(f"{at}hand-over/", {"version": 4, "how": "link"})
    assert handed.status_code == 200
    link = handed.context["address"].split("localhost", 1)[1]
    code = handed.context["code"]
    assert code not in client.get(at).content.decode()
    assert stranger.get(link).status_code == 200
    assert stranger.post(link, {"code": "nope"}).status_code == 422
    taken = stranger.post(link, {"code": code})
    with zipfile.ZipFile(io.BytesIO(taken.content)) as packed:
        assert sorted(packed.namelist()) == ["datos.json", "datos.pdf"]
        assert b"93561738" in packed.read("datos.json")
    assert stranger.post(link, {"code": code}).status_code == 410
    receipt = client.get(f"{at}receipt.pdf")
    assert receipt.headers["Content-Type"] == "application/pdf"


def test_what_is_due_waits_for_somebody(in_maipu: City) -> None:
    from django.core.cache import cache

    old = a_person(given_names="Vieja", registered_on=datetime.date(2010, 1, 5))
    kept = a_person(given_names="Retenida", registered_on=datetime.date(2010, 1, 6))
    a_person(given_names="Nueva")
    services.set_rule(subject="people", years=10, version=0, by=OFFICER)
    services.place_hold(kept.pk, reason="juicio", until=None, by=OFFICER)
    with pytest.raises(Conflict):
        services.set_rule(subject="people", years=1, version=0, by=OFFICER)
    cache.delete("rights-retention")
    assert services.find_due() == 1
    assert services.find_due() == 0
    due = selectors.due().get()
    assert due.person_id == old.pk
    assert services.keep([due.pk], reason="sigue viniendo", until=None, by=OFFICER) == 1
    cache.delete("rights-retention")
    assert services.find_due() == 0, "what was kept is not asked about again at once"
    services.set_rule(subject="people", years=9, version=1, by=OFFICER)
    type(due).objects.all().delete()
    assert services.find_due() == 1
    due = selectors.due().get()
    assert services.erase_due([due.pk, uuid.uuid4()], by=OFFICER) == (1, 0)
    assert selectors.erased().get().reason == "retention"
    assert services.erase_due([due.pk], by=OFFICER) == (0, 0)
    cache.delete("rights-retention")


def test_a_hold_placed_meanwhile_stops_the_erasure(in_maipu: City) -> None:
    from django.core.cache import cache

    old = a_person(registered_on=datetime.date(2010, 1, 5))
    services.set_rule(subject="people", years=10, version=0, by=OFFICER)
    cache.delete("rights-retention")
    services.find_due()
    due = selectors.due().get()
    services.place_hold(old.pk, reason="juicio", until=None, by=OFFICER)
    assert services.erase_due([due.pk], by=OFFICER) == (0, 1)
    due.refresh_from_db()
    assert due.decision == "waiting"
    cache.delete("rights-retention")


def test_an_illegal_move_says_so(in_maipu: City) -> None:
    one = a_request()
    with pytest.raises(IllegalMove):
        services.hand_over(one.pk, how=Delivery.How.PAPER, version=one.version, by=OFFICER)


def test_what_was_told_in_confidence_is_given_and_not_shown(
    maipu: City, clean: None, city_client: Callable[..., Any]
) -> None:
    """Whoever answers and may not open the compartment hands it over without reading it."""
    client = city_client(maipu, "coordinator")
    with entering(maipu):
        person = a_person()
        a_consultation(person=person, subject="gender_violence", note="secreto dicho a solas")
        one = checked(a_request(), person, OFFICER)
        one = services.gather(one.pk, version=one.version, by=OFFICER)
    page = client.get(f"/rights/{one.pk}/").content.decode()
    assert "secreto dicho a solas" not in page
    assert "iolencia de género" not in page
    with entering(maipu):
        given = frozenset(line.pk for line in selectors.lines(one))
        one = services.choose(one.pk, given=given, version=one.version, by=OFFICER)
        made = services.hand_over(one.pk, how=Delivery.How.LINK, version=one.version, by=OFFICER)
        _pdf, plain = services.take(made.link, made.code)
    assert "secreto dicho a solas" in plain.decode()
