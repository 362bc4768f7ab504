"""The pages of both sides, without JavaScript: what each sees, may do, and is told."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.test import Client

from apps.accounts.models import Attempts
from apps.referrals import codes, links, selectors, services
from apps.referrals.models import LinkState, OutsideLink, Referral, State
from apps.referrals.services import Answer, Said
from apps.referrals.tests.conftest import MAIL, REQUEST, Office
from apps.registry.tests.factories import a_consultation, a_person
from conftest import cookie_of, host_of
from tenants import entering
from tests.post import leaves_at_once

PHONE = "4418820"


def _client(office: Office, who: Any) -> Client:
    client = Client(HTTP_HOST=host_of(office.city))
    client.cookies["mc_session"] = cookie_of(office.city, who)
    return client


def _text(response: Any) -> str:
    return str(response.content.decode())


def _now(referral: Referral) -> Referral:
    return Referral.objects.get(pk=referral.pk)


@pytest.fixture
def sent(office: Office) -> Referral:
    """A referral to health, with name and phone."""
    with entering(office.city):
        return office.refers()


@pytest.fixture
def link(office: Office, settings: Any, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address in the mail an organisation got."""
    with entering(office.city):
        mails = leaves_at_once(settings, monkeypatch)
        office.refers_outside()
    [mail] = mails
    assert mail.to == [MAIL]
    for part in ("Mamani", PHONE, REQUEST, "health", "Salud"):
        assert part not in mail.subject
        assert part not in mail.body
    return _address(mail.body)


def _address(body: str) -> str:
    found = next(word for word in body.split() if "/referrals/answer/" in word)
    return "/referrals/answer/" + found.split("/referrals/answer/")[1]


# --- referring ----------------------------------------------------------------
def test_from_the_person_to_the_department(office: Office) -> None:
    """Form, preview of exactly what goes, sent; the preview's rows are what the inbox shows."""
    officer, path = _client(office, office.officer), f"/referrals/new/?person={office.person.pk}"
    assert "Mamani" in _text(officer.get(path))
    told = {
        "to": f"department:{office.health}",
        "subject": "health",
        "request": REQUEST,
        "fields_sent": ["name", "phones"],
        "action": "preview",
    }
    preview = officer.post(path, told)
    assert preview.status_code == 200
    assert preview["Cache-Control"] == "no-store"
    assert PHONE in "".join(filter(str.isdigit, _text(preview)))
    silent = officer.post(path, {**told, "action": "send", "seen": preview.context["seen"]})
    assert silent.status_code == 422, "nobody said whether they agree"
    done = officer.post(
        path, {**told, "action": "send", "seen": preview.context["seen"], "answer": "given"}
    )
    assert done.status_code == 302
    with entering(office.city):
        row = Referral.objects.get()
        assert row.consent is not None
    inbox = _client(office, office.contact).get(f"/referrals/inbox/{row.pk}/")
    shown = inbox.context["sheet"]
    assert [one.value for one in shown.rows] == [one.value for one in preview.context["sheet"].rows]
    again = officer.post(path, told)
    assert again.context["standing"], "who agreed is not asked again"


def test_what_changed_since_the_preview_is_shown_again(office: Office) -> None:
    officer, path = _client(office, office.officer), f"/referrals/new/?person={office.person.pk}"
    told = {
        "to": f"department:{office.health}",
        "subject": "health",
        "request": REQUEST,
        "fields_sent": ["name"],
    }
    seen = officer.post(path, {**told, "action": "preview"}).context["seen"]
    with entering(office.city):
        type(office.person).objects.filter(pk=office.person.pk).update(chosen_name="Luz")
    late = officer.post(path, {**told, "action": "send", "answer": "given", "seen": seen})
    assert late.status_code == 409
    assert "Luz Mamani" in _text(late)
    with entering(office.city):
        assert not Referral.objects.exists()


def test_a_refusal_sends_a_slip_that_can_be_printed(office: Office) -> None:
    officer, path = _client(office, office.officer), f"/referrals/new/?person={office.person.pk}"
    told = {
        "to": f"department:{office.health}",
        "subject": "health",
        "request": REQUEST,
        "fields_sent": ["name"],
        "answer": "refused",
        "action": "send",
    }
    assert officer.post(path, told).status_code == 302
    with entering(office.city):
        row = Referral.objects.get()
    slip = _text(officer.get(f"/referrals/{row.pk}/slip/"))
    assert codes.spoken(row.code) in slip
    assert "Mamani" not in slip
    assert "Mamani" not in _text(_client(office, office.contact).get("/referrals/inbox/"))


def test_what_is_told_in_confidence_is_closed_also_to_who_sent_it(office: Office) -> None:
    with entering(office.city):
        row = office.refers(subject="gender_violence")
        consultation = a_consultation(person=office.person, subject="gender_violence")
    officer = _client(office, office.officer)
    assert officer.get(f"/referrals/{row.pk}/").status_code == 404
    assert codes.spoken(row.code) not in _text(officer.get("/referrals/"))
    assert officer.get(f"/referrals/new/?consultation={consultation.pk}").status_code == 404
    page = _text(officer.get(f"/people/{office.person.pk}/"))
    assert codes.spoken(row.code) not in page
    department = _client(office, office.contact).get(f"/referrals/inbox/{row.pk}/")
    assert department.status_code == 200, "whom it was sent to reads it"


# --- the Office ---------------------------------------------------------------
def test_a_list_costs_the_same_for_many(office: Office, django_assert_max_num_queries: Any) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    officer = _client(office, office.officer)
    spent = []
    for _round in range(2):
        with entering(office.city):
            for _number in range(4):
                office.refers()
        officer.get("/referrals/")
        with entering(office.city), CaptureQueriesContext(connection) as queries:
            officer.get("/referrals/")
        spent.append(sum("referrals_" in one["sql"] for one in queries.captured_queries))
    assert spent[0] == spent[1]


def test_filters_and_counts(office: Office, sent: Referral) -> None:
    with entering(office.city):
        office.refers_outside()
        services.answer(sent.pk, Said("resolved"), version=1, by=office.contact)
    officer = _client(office, office.officer)
    page = officer.get("/referrals/?state=resolved")
    assert [row.id for row in page.context["rows"]] == [sent.pk]
    assert (page.context["counts"]["pending"], page.context["counts"]["resolved"]) == (1, 1)
    assert page.context["times"].count == 1
    found = officer.get(f"/referrals/?code={codes.spoken(sent.code).lower()}")
    assert [row.id for row in found.context["rows"]] == [sent.pk]
    for odd in ("?state=nada", "?owner=x", "?to=department:x", "?page=99", "?code=%00"):
        assert officer.get(f"/referrals/{odd}").status_code == 200


def test_an_answer_by_phone_a_late_one_and_taking_back(office: Office, sent: Referral) -> None:
    officer, path = _client(office, office.officer), f"/referrals/{sent.pk}/"
    told = {"state": "accepted", "note": "Llamó la doctora", "version": "1"}
    assert officer.post(f"{path}record/", told).status_code == 302
    late = officer.post(
        f"{path}record/", {"state": "rejected", "reason": "no_places", "version": 1}
    )
    assert late.status_code == 409
    assert "Llamó la doctora" in _text(late)
    assert "aceptada" in _text(late)
    nothing = officer.post(f"{path}record/", {"state": "rejected", "version": "2"})
    assert nothing.status_code == 422
    assert officer.post(f"{path}withdraw/", {"note": "", "version": "2"}).status_code == 302
    with entering(office.city):
        assert _now(sent).state == State.WITHDRAWN


def test_the_story_of_the_person_tells_it(office: Office, sent: Referral) -> None:
    with entering(office.city):
        services.answer(sent.pk, Said("accepted", note="El martes"), version=1, by=office.contact)
    page = _text(_client(office, office.officer).get(f"/people/{office.person.pk}/"))
    assert "Derivada a Salud" in page
    assert "El martes" in page


# --- the department -----------------------------------------------------------
def test_a_contact_begins_in_their_inbox_and_reaches_nothing_else(
    office: Office, sent: Referral
) -> None:
    contact = _client(office, office.contact)
    assert contact.get("/")["Location"] == "/referrals/inbox/"
    for path in (
        *("/people/", f"/people/{office.person.pk}/", "/consultations/", "/intake/", "/referrals/"),
        *(f"/referrals/{sent.pk}/", f"/referrals/{sent.pk}/slip/", "/referrals/times/"),
        *("/referrals/settings/", "/directory/", f"/referrals/new/?person={office.person.pk}"),
        *("/api/v1/people", "/api/v1/referrals", "/api/v1/referral-times"),
    ):
        assert contact.get(path).status_code == 403, path


def test_another_department_finds_nothing(office: Office, sent: Referral) -> None:
    stranger = _client(office, office.stranger)
    assert codes.spoken(sent.code) not in _text(stranger.get("/referrals/inbox/"))
    assert stranger.get(f"/referrals/inbox/{sent.pk}/").status_code == 404
    told = {"state": "accepted", "version": "1"}
    assert stranger.post(f"/referrals/inbox/{sent.pk}/answer/", told).status_code == 404
    stranger.post("/referrals/inbox/bulk/", {"state": "accepted", "row": f"{sent.pk}@1"})
    assert stranger.get(f"/api/v1/received-referrals/{sent.pk}").status_code == 404
    with entering(office.city):
        assert _now(sent).state == State.PENDING


def test_who_works_nowhere_is_told_so(office: Office, sent: Referral) -> None:
    from conftest import make_account

    nobody = _client(office, make_account(office.city, "department_contact"))
    assert "Todavía no estás en ningún área" in _text(nobody.get("/referrals/inbox/"))
    assert nobody.get(f"/referrals/inbox/{sent.pk}/").status_code == 404


def test_the_inbox_shows_only_what_was_sent(office: Office, sent: Referral) -> None:
    contact = _client(office, office.contact)
    for path in ("/referrals/inbox/", f"/referrals/inbox/{sent.pk}/"):
        page = _text(contact.get(path))
        assert "Wilma Mamani Quispe" in page
        assert "93561738" not in "".join(filter(str.isdigit, page))
        assert "Boliv" not in page


def test_reject_needs_a_reason_and_the_officer_is_told(office: Office, sent: Referral) -> None:
    from apps.notices.selectors import notices_of

    contact, path = _client(office, office.contact), f"/referrals/inbox/{sent.pk}/answer/"
    assert contact.post(path, {"state": "rejected", "version": "1"}).status_code == 422
    other = contact.post(path, {"state": "rejected", "reason": "other", "version": "1"})
    assert other.status_code == 422, "another reason says which"
    told = {"state": "rejected", "reason": "no_places", "note": "En marzo", "version": "1"}
    assert contact.post(path, told).status_code == 302
    with entering(office.city):
        [notice] = notices_of(office.officer.pk)
        assert notice.params == {"code": sent.code, "state": "rejected"}
    assert "rechazada" in _text(_client(office, office.officer).get("/notices/"))


def test_of_two_the_second_sees_what_the_first_did(office: Office, sent: Referral) -> None:
    path = f"/referrals/inbox/{sent.pk}/answer/"
    first, second = _client(office, office.contact), _client(office, office.colleague)
    first.post(path, {"state": "accepted", "note": "El martes a las 9", "version": "1"})
    told = {"state": "rejected", "reason": "no_places", "version": "1"}
    late = second.post(path, told)
    assert late.status_code == 409
    assert "Alguien de tu área respondió un momento antes" in _text(late)
    assert "El martes a las 9" in _text(late)
    assert office.contact.name in _text(late)


def test_several_at_once_and_one_that_was_answered(office: Office) -> None:
    with entering(office.city):
        rows = [office.refers() for _number in range(3)]
        services.answer(rows[0].pk, Said("accepted"), version=1, by=office.colleague)
    contact = _client(office, office.contact)
    told = {
        "state": "accepted",
        "row": [f"{row.pk}@1" for row in rows] + ["nada", f"{uuid.uuid4()}@1"],
    }
    page = _text(contact.post("/referrals/inbox/bulk/", told, follow=True))
    assert "2 derivaciones: aceptada" in page
    assert f"{codes.spoken(rows[0].code)} quedó como estaba" in page
    with entering(office.city):
        assert {_now(row).state for row in rows} == {State.ACCEPTED}


# --- outside ------------------------------------------------------------------
def test_looking_does_not_use_the_link_up_answering_does(office: Office, link: str) -> None:
    """A scanner opens it three times, then somebody answers: once."""
    stranger = Client(HTTP_HOST=host_of(office.city))
    for verb in ("get", "head", "get"):
        page = getattr(stranger, verb)(link)
        assert page.status_code == 200
        assert page["Referrer-Policy"] == "strict-origin"
        assert "no-store" in page["Cache-Control"]
        assert "noindex" in page["X-Robots-Tag"]
    assert "Wilma Mamani" in _text(stranger.get(link))
    assert stranger.post(link, {"state": "rejected"}).status_code == 422
    done = stranger.post(link, {"state": "resolved", "note": "Entregado"})
    assert done.status_code == 200
    for again in (stranger.get(link), stranger.post(link, {"state": "resolved"})):
        assert again.status_code == 410
        assert "Este enlace ya se usó" in _text(again)
        assert "Mamani" not in _text(again)
    with entering(office.city):
        row = Referral.objects.get()
        assert row.state == State.RESOLVED
        assert selectors.steps(row)[-1].note == "Entregado"


def test_accepting_brings_a_new_link_by_mail(
    office: Office, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    with entering(office.city):
        mails = leaves_at_once(settings, monkeypatch)
        office.refers_outside()
    stranger = Client(HTTP_HOST=host_of(office.city))
    first = _address(mails[0].body)
    assert stranger.post(first, {"state": "accepted"}).status_code == 200
    second = _address(mails[1].body)
    assert second != first
    assert stranger.post(second, {"state": "resolved"}).status_code == 200
    assert len(mails) == 2


@pytest.mark.parametrize(
    ("state", "words"), [("expired", "Este enlace venció"), ("revoked", "ya no hace falta")]
)
def test_a_link_that_ended_says_why(office: Office, link: str, state: str, words: str) -> None:
    from django.utils import timezone

    with entering(office.city):
        if state == "revoked":
            services.revoke(Referral.objects.get().pk, by=office.officer.pk)
        else:
            OutsideLink.objects.update(expires_at=timezone.now())
    stranger = Client(HTTP_HOST=host_of(office.city))
    for answer in (stranger.get(link), stranger.post(link, {"state": "accepted"})):
        assert answer.status_code == 410
        assert words in _text(answer)
        assert "Mamani" not in _text(answer)


def test_nobody_makes_a_link_from_what_the_table_holds(office: Office, link: str) -> None:
    with entering(office.city):
        row = OutsideLink.objects.get()
        assert row.token_hash not in link
        assert row.token_hash == links.hashed(link.rstrip("/").rsplit("/", 1)[1])
    stranger = Client(HTTP_HOST=host_of(office.city))
    for guess in (row.token_hash, "0" * 64, "abc", "0" * 63 + "é"):
        assert stranger.get(f"/referrals/answer/{guess}/").status_code == 404


def test_guessing_is_bounded(office: Office, link: str) -> None:
    stranger = Client(HTTP_HOST=host_of(office.city))
    answers = [stranger.get(f"/referrals/answer/{n:064x}/").status_code for n in range(25)]
    assert answers[0] == 404
    assert answers[-1] == 429
    with entering(office.city):
        assert Attempts.objects.exists()
        Attempts.objects.all().delete()
    assert stranger.get(link).status_code == 200


def test_another_link_kills_the_one_before(office: Office, link: str) -> None:
    with entering(office.city):
        row = Referral.objects.get()
    officer = _client(office, office.officer)
    officer.post(f"/referrals/{row.pk}/link/", {"action": "resend"})
    assert Client(HTTP_HOST=host_of(office.city)).get(link).status_code == 410
    with entering(office.city):
        states = OutsideLink.objects.order_by("created_at").values_list("state", flat=True)
        assert list(states) == [LinkState.REVOKED, LinkState.SENT]


def test_in_another_city_the_link_is_nothing(office: Office, link: str, rosario: Any) -> None:
    assert Client(HTTP_HOST=host_of(rosario)).get(link).status_code == 404


# --- settings and times -------------------------------------------------------
def test_times_are_set_and_two_who_set_them_meet(office: Office) -> None:
    coordinator = _client(office, office.coordinator)
    page = coordinator.get("/referrals/settings/")
    told = {
        "due_days": "8",
        "remind_before": "2",
        "escalate_after": "3",
        "give_up_after": "15",
        "link_days": "20",
        "version": "1",
        "due_health": "3",
    }
    assert page.status_code == 200
    backwards = coordinator.post("/referrals/settings/", {**told, "give_up_after": "2"})
    assert backwards.status_code == 422
    assert coordinator.post("/referrals/settings/", told).status_code == 302
    assert coordinator.post("/referrals/settings/", told).status_code == 409
    assert _client(office, office.officer).get("/referrals/settings/").status_code == 403


def test_a_day_is_added_and_taken_back(office: Office) -> None:
    coordinator = _client(office, office.coordinator)
    path = "/referrals/settings/days/"
    assert coordinator.post(path, {"day": "08/09/2026"}).status_code == 422
    assert coordinator.post(path, {"day": "08/09/2026", "name": "Patronal"}).status_code == 302
    page = coordinator.get("/referrals/settings/")
    [day] = page.context["own_days"]
    assert coordinator.post(f"{path}{day.pk}/forget/").status_code == 302
    assert coordinator.post(f"{path}{day.pk}/forget/").status_code == 404


def test_times_on_a_page_and_as_csv(office: Office, sent: Referral) -> None:
    with entering(office.city):
        services.answer(sent.pk, Said("resolved"), version=1, by=office.contact)
    officer = _client(office, office.officer)
    assert officer.get("/referrals/times/").context["told"].overall.count == 1
    csv = _text(officer.get("/referrals/times.csv"))
    assert csv.startswith("﻿")
    assert "Salud;1;0.0;0.0" in csv


# --- API ----------------------------------------------------------------------
def test_the_api_previews_and_sends_what_it_previewed(office: Office) -> None:
    officer = _client(office, office.officer)
    told = {
        "person": str(office.person.pk),
        "department": str(office.health),
        "subject": "health",
        "request": REQUEST,
        "fields_sent": ["name"],
    }
    json = {"content_type": "application/json"}
    preview = officer.post("/api/v1/referrals/preview", told, **json).json()
    assert preview["entries"] == [{"code": "name", "value": "Wilma Mamani Quispe"}]
    refused = officer.post("/api/v1/referrals", told, **json)
    assert refused.status_code == 409, "nobody agreed"
    sent = {**told, "seen": preview["seen"], "answer": Answer.GIVEN.value}
    made = officer.post("/api/v1/referrals", sent, **json)
    assert made.status_code == 201
    assert made.json()["sent"]["request"] == REQUEST
    contact, path = (
        _client(office, office.contact),
        f"/api/v1/received-referrals/{made.json()['id']}",
    )
    answer = {"state": "accepted", "version": 1}
    assert contact.post(f"{path}/answer", answer, **json).json()["state"] == "accepted"
    assert contact.post(f"{path}/answer", answer, **json).status_code == 409
    assert "person" not in contact.get(path).json()


def test_the_api_shows_no_other_persons(office: Office, sent: Referral) -> None:
    with entering(office.city):
        other = a_person(given_names="Otra", family_names="Persona")
    officer = _client(office, office.officer)
    rows = officer.get("/api/v1/referrals").json()["results"]
    assert [row["person"] for row in rows] == [str(office.person.pk)]
    assert str(other.pk) not in str(rows)
