"""The pages of both sides, without JavaScript: what each sees, may do, and is told."""

from __future__ import annotations

import uuid
from typing import Any

from django.utils import translation
from django.utils.translation import gettext

from apps.consents import services as consents
from apps.referrals import codes, services
from apps.referrals.models import Referral, State
from apps.referrals.services import Answer, Said
from apps.referrals.tests.conftest import (
    PHONE,
    REQUEST,
    Office,
    client_of,
    now_of,
    text_of,
)
from apps.registry.tests.factories import a_consultation, a_person
from tenants import entering


# --- referring ----------------------------------------------------------------
def test_from_the_person_to_the_department(office: Office) -> None:
    """Form, preview of exactly what goes, sent; the preview's rows are what the inbox shows."""
    officer, path = client_of(office, office.officer), f"/referrals/new/?person={office.person.pk}"
    assert "Mamani" in text_of(officer.get(path))
    told = {
        "to": f"department:{office.health}",
        "subject": "health",
        "request": REQUEST,
        "fields_sent": ["name", "phones"],
        "action": "preview",
    }
    preview = officer.post(path, told)
    assert preview.status_code == 200
    assert "no-store" in preview["Cache-Control"]
    assert PHONE in "".join(filter(str.isdigit, text_of(preview)))
    silent = officer.post(path, {**told, "action": "send", "seen": preview.context["seen"]})
    assert silent.status_code == 422, "nobody said whether they agree"
    done = officer.post(
        path, {**told, "action": "send", "seen": preview.context["seen"], "answer": "given"}
    )
    assert done.status_code == 302
    with entering(office.city):
        row = Referral.objects.get()
        assert row.consent is not None
    inbox = client_of(office, office.contact).get(f"/referrals/inbox/{row.pk}/")
    shown = inbox.context["sheet"]
    assert [one.value for one in shown.rows] == [one.value for one in preview.context["sheet"].rows]
    again = officer.post(path, told)
    assert again.context["standing"], "who agreed is not asked again"


def test_the_office_reads_that_the_other_side_sees_no_more(office: Office) -> None:
    """What was sent stays in sight of the Office; that the department still sees it is not said."""
    with entering(office.city):
        row = office.refers()
    officer, path = client_of(office, office.officer), f"/referrals/{row.pk}/"
    contact = client_of(office, office.contact)
    with translation.override("es-ar"):
        told = gettext("exactly what the other side sees"), gettext("took their consent back")
    assert told[0] in text_of(officer.get(path))
    with entering(office.city):
        consents.withdraw(office.person, "referral", "es", office.officer.pk)
    page = officer.get(path)
    assert page.context["taken_back"]
    assert told[0] not in text_of(page)
    assert "Mamani" in text_of(page)
    inbox = text_of(contact.get("/referrals/inbox/"))
    assert told[1] in inbox
    assert "Mamani" not in inbox


def test_what_changed_since_the_preview_is_shown_again(office: Office) -> None:
    officer, path = client_of(office, office.officer), f"/referrals/new/?person={office.person.pk}"
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
    assert "Luz Mamani" in text_of(late)
    with entering(office.city):
        assert not Referral.objects.exists()


def test_a_refusal_sends_a_slip_that_can_be_printed(office: Office) -> None:
    officer, path = client_of(office, office.officer), f"/referrals/new/?person={office.person.pk}"
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
    slip = text_of(officer.get(f"/referrals/{row.pk}/slip/"))
    assert codes.spoken(row.code) in slip
    assert "Mamani" not in slip
    assert "Mamani" not in text_of(client_of(office, office.contact).get("/referrals/inbox/"))


def test_what_is_told_in_confidence_is_closed_also_to_who_sent_it(office: Office) -> None:
    with entering(office.city):
        row = office.refers(subject="gender_violence")
        consultation = a_consultation(person=office.person, subject="gender_violence")
    officer = client_of(office, office.officer)
    assert officer.get(f"/referrals/{row.pk}/").status_code == 404
    assert codes.spoken(row.code) not in text_of(officer.get("/referrals/"))
    assert officer.get(f"/referrals/new/?consultation={consultation.pk}").status_code == 404
    page = text_of(officer.get(f"/people/{office.person.pk}/"))
    assert codes.spoken(row.code) not in page
    department = client_of(office, office.contact).get(f"/referrals/inbox/{row.pk}/")
    assert department.status_code == 200, "whom it was sent to reads it"


# --- the Office ---------------------------------------------------------------
def test_a_list_costs_the_same_for_many(office: Office, django_assert_max_num_queries: Any) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    officer = client_of(office, office.officer)
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
    officer = client_of(office, office.officer)
    page = officer.get("/referrals/?state=resolved")
    assert [row.id for row in page.context["rows"]] == [sent.pk]
    assert (page.context["counts"]["pending"], page.context["counts"]["resolved"]) == (1, 1)
    assert page.context["times"].count == 1
    found = officer.get(f"/referrals/?code={codes.spoken(sent.code).lower()}")
    assert [row.id for row in found.context["rows"]] == [sent.pk]
    for odd in ("?state=nada", "?owner=x", "?to=department:x", "?page=99"):
        assert officer.get(f"/referrals/{odd}").status_code == 200


def test_an_answer_by_phone_a_late_one_and_taking_back(office: Office, sent: Referral) -> None:
    officer, path = client_of(office, office.officer), f"/referrals/{sent.pk}/"
    told = {"state": "accepted", "note": "Llamó la doctora", "version": "1"}
    assert officer.post(f"{path}record/", told).status_code == 302
    late = officer.post(
        f"{path}record/", {"state": "rejected", "reason": "no_places", "version": 1}
    )
    assert late.status_code == 409
    assert "Llamó la doctora" in text_of(late)
    assert "aceptada" in text_of(late)
    nothing = officer.post(f"{path}record/", {"state": "rejected", "version": "2"})
    assert nothing.status_code == 422
    assert officer.post(f"{path}withdraw/", {"note": "", "version": "2"}).status_code == 302
    with entering(office.city):
        assert now_of(sent).state == State.WITHDRAWN


def test_the_story_of_the_person_tells_it(office: Office, sent: Referral) -> None:
    with entering(office.city):
        services.answer(sent.pk, Said("accepted", note="El martes"), version=1, by=office.contact)
    page = text_of(client_of(office, office.officer).get(f"/people/{office.person.pk}/"))
    assert "Derivada a Salud" in page
    assert "El martes" in page


# --- the department -----------------------------------------------------------
def test_a_contact_begins_in_their_inbox_and_reaches_nothing_else(
    office: Office, sent: Referral
) -> None:
    contact = client_of(office, office.contact)
    assert contact.get("/")["Location"] == "/referrals/inbox/"
    for path in (
        *("/people/", f"/people/{office.person.pk}/", "/consultations/", "/intake/", "/referrals/"),
        *(f"/referrals/{sent.pk}/", f"/referrals/{sent.pk}/slip/", "/referrals/times/"),
        *("/referrals/settings/", "/directory/", f"/referrals/new/?person={office.person.pk}"),
        *("/api/v1/people", "/api/v1/referrals", "/api/v1/referral-times"),
    ):
        assert contact.get(path).status_code == 403, path


def test_another_department_finds_nothing(office: Office, sent: Referral) -> None:
    stranger = client_of(office, office.stranger)
    assert codes.spoken(sent.code) not in text_of(stranger.get("/referrals/inbox/"))
    assert stranger.get(f"/referrals/inbox/{sent.pk}/").status_code == 404
    told = {"state": "accepted", "version": "1"}
    assert stranger.post(f"/referrals/inbox/{sent.pk}/answer/", told).status_code == 404
    stranger.post("/referrals/inbox/bulk/", {"state": "accepted", "row": f"{sent.pk}@1"})
    assert stranger.get(f"/api/v1/received-referrals/{sent.pk}").status_code == 404
    with entering(office.city):
        assert now_of(sent).state == State.PENDING


def test_who_works_nowhere_is_told_so(office: Office, sent: Referral) -> None:
    from conftest import make_account

    nobody = client_of(office, make_account(office.city, "department_contact"))
    assert "Todavía no estás en ningún área" in text_of(nobody.get("/referrals/inbox/"))
    assert nobody.get(f"/referrals/inbox/{sent.pk}/").status_code == 404


def test_the_inbox_shows_only_what_was_sent(office: Office, sent: Referral) -> None:
    contact = client_of(office, office.contact)
    for path in ("/referrals/inbox/", f"/referrals/inbox/{sent.pk}/"):
        page = text_of(contact.get(path))
        assert "Wilma Mamani Quispe" in page
        assert "93561738" not in "".join(filter(str.isdigit, page))
        assert "Boliv" not in page


def test_reject_needs_a_reason_and_the_officer_is_told(office: Office, sent: Referral) -> None:
    from apps.notices.selectors import notices_of

    contact, path = client_of(office, office.contact), f"/referrals/inbox/{sent.pk}/answer/"
    assert contact.post(path, {"state": "rejected", "version": "1"}).status_code == 422
    other = contact.post(path, {"state": "rejected", "reason": "other", "version": "1"})
    assert other.status_code == 422, "another reason says which"
    told = {"state": "rejected", "reason": "no_places", "note": "En marzo", "version": "1"}
    assert contact.post(path, told).status_code == 302
    with entering(office.city):
        [notice] = notices_of(office.officer.pk)
        assert notice.params == {"code": sent.code, "state": "rejected"}
    assert "rechazada" in text_of(client_of(office, office.officer).get("/notices/"))


def test_of_two_the_second_sees_what_the_first_did(office: Office, sent: Referral) -> None:
    path = f"/referrals/inbox/{sent.pk}/answer/"
    first, second = client_of(office, office.contact), client_of(office, office.colleague)
    first.post(path, {"state": "accepted", "note": "El martes a las 9", "version": "1"})
    told = {"state": "rejected", "reason": "no_places", "version": "1"}
    late = second.post(path, told)
    assert late.status_code == 409
    assert "Alguien de tu área respondió un momento antes" in text_of(late)
    assert "El martes a las 9" in text_of(late)
    assert office.contact.name in text_of(late)


def test_several_at_once_and_one_that_was_answered(office: Office) -> None:
    with entering(office.city):
        rows = [office.refers() for _number in range(3)]
        services.answer(rows[0].pk, Said("accepted"), version=1, by=office.colleague)
    contact = client_of(office, office.contact)
    told = {
        "state": "accepted",
        "row": [f"{row.pk}@1" for row in rows] + ["nada", f"{uuid.uuid4()}@1"],
    }
    page = text_of(contact.post("/referrals/inbox/bulk/", told, follow=True))
    assert "2 derivaciones: aceptada" in page
    assert f"{codes.spoken(rows[0].code)} quedó como estaba" in page
    with entering(office.city):
        assert {now_of(row).state for row in rows} == {State.ACCEPTED}


# --- settings and times -------------------------------------------------------
def test_times_are_set_and_two_who_set_them_meet(office: Office) -> None:
    coordinator = client_of(office, office.coordinator)
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
    assert client_of(office, office.officer).get("/referrals/settings/").status_code == 403


def test_a_day_is_added_and_taken_back(office: Office) -> None:
    coordinator = client_of(office, office.coordinator)
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
    officer = client_of(office, office.officer)
    assert officer.get("/referrals/times/").context["told"].overall.count == 1
    csv = text_of(officer.get("/referrals/times.csv"))
    assert csv.startswith("﻿")
    assert "Salud;1;0.0;0.0" in csv


# --- API ----------------------------------------------------------------------
def test_the_api_previews_and_sends_what_it_previewed(office: Office) -> None:
    officer = client_of(office, office.officer)
    told = {
        "person": str(office.person.pk),
        "department": str(office.health),
        "subject": "health",
        "request": REQUEST,
        "fields_sent": ["name"],
    }
    json: Any = {"content_type": "application/json"}
    preview = officer.post("/api/v1/referrals/preview", told, **json).json()
    assert preview["entries"] == [{"code": "name", "value": "Wilma Mamani Quispe"}]
    refused = officer.post("/api/v1/referrals", told, **json)
    assert refused.status_code == 409, "nobody agreed"
    sent = {**told, "seen": preview["seen"], "answer": Answer.GIVEN.value}
    made = officer.post("/api/v1/referrals", sent, **json)
    assert made.status_code == 201
    assert made.json()["sent"]["request"] == REQUEST
    contact, path = (
        client_of(office, office.contact),
        f"/api/v1/received-referrals/{made.json()['id']}",
    )
    answer = {"state": "accepted", "version": 1}
    assert contact.post(f"{path}/answer", answer, **json).json()["state"] == "accepted"
    assert contact.post(f"{path}/answer", answer, **json).status_code == 409
    assert "person" not in contact.get(path).json()


def test_the_api_shows_no_other_persons(office: Office, sent: Referral) -> None:
    with entering(office.city):
        other = a_person(given_names="Otra", family_names="Persona")
    officer = client_of(office, office.officer)
    rows = officer.get("/api/v1/referrals").json()["results"]
    assert [row["person"] for row in rows] == [str(office.person.pk)]
    assert str(other.pk) not in str(rows)
