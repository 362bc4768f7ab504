"""My training: whoever works for the city sees and does what is theirs, and nothing of others."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.test import Client as Browser

from apps.accounts.roles import ROLES, Scope
from apps.training import services
from apps.training.errors import Refused
from apps.training.models import Edition, Enrolment, Participant
from apps.training.selectors import own as selected
from apps.training.services import certificates, own
from apps.training.tests.factories import (
    TRAINER,
    a_course,
    a_session,
    an_edition,
    at_once,
    enrolled,
    present,
    somebody,
)
from conftest import host_of, make_account
from kernel import clock
from tenants import entering
from tenants.models import City
from tests.at_once import several_times

Client = Any
MINE = "/training/mine/"
SIGNED = [{"name": "Firma", "position": "Directora"}]


def open_to_all(**told: Any) -> Edition:
    told.setdefault("starts_on", clock.now().date())
    edition = an_edition(a_course(4), **told)
    return services.move_edition(edition_id=edition.pk, state="open", version=1, by=TRAINER)


def account_of(client: Any, city: City) -> uuid.UUID:
    with entering(city):
        return uuid.UUID(client.session["_auth_user_id"])


def test_everybody_who_works_for_the_city_has_it_and_no_one_from_outside() -> None:
    have = {code for code, role in ROLES.items() if "training.own" in role.permissions}
    city = {code for code, role in ROLES.items() if role.scope == Scope.CITY}
    assert have == city - {"support"}


def test_an_officer_enrols_waits_is_let_in_and_leaves(maipu: City, city_client: Client) -> None:
    officer = city_client(maipu, "officer")
    me = account_of(officer, maipu)
    with entering(maipu):
        edition = open_to_all(capacity=1)
        [other] = enrolled(edition)
        session = a_session(edition, 2)
        hidden = [an_edition(), an_edition(enrolment="invitation"), an_edition(enrolment="closed")]
        assert not Participant.objects.filter(account=me).exists()
    page = officer.get(MINE)
    assert [one.edition.pk for one in page.context["open"]] == [edition.pk]
    for one in hidden:
        officer.post(f"{MINE}editions/{one.pk}/join/")
    officer.post(f"{MINE}editions/{edition.pk}/join/")
    [place] = officer.get(MINE).context["going"]
    assert (place.enrolment.state, place.turn) == ("waiting", 1)
    assert [row.session.pk for row in place.sessions] == [session.pk]
    with entering(maipu):
        assert Enrolment.objects.filter(participant__account=me).count() == 1
        services.withdraw(enrolment_id=other.pk, by=TRAINER)
    [place] = officer.get(MINE).context["going"]
    assert (place.enrolment.state, place.turn) == ("enrolled", 0)
    # Nobody else's place is theirs to give back, nor to answer for.
    with entering(maipu):
        [stranger] = enrolled(open_to_all())
        services.withdraw(enrolment_id=stranger.pk, by=TRAINER)
        services.invite(
            edition_id=stranger.edition_id, participant_ids=[stranger.participant_id], by=TRAINER
        )
    for deed in ("leave", "answer"):
        officer.post(f"{MINE}places/{stranger.pk}/{deed}/", {"answer": "decline"})
    officer.post(f"{MINE}places/{place.enrolment.pk}/leave/")
    with entering(maipu):
        stranger.refresh_from_db()
        assert stranger.state == "invited"
        assert Enrolment.objects.get(pk=place.enrolment.pk).state == "withdrawn"


def test_an_invitation_is_answered_on_ones_own_page(maipu: City, city_client: Client) -> None:
    contact = city_client(maipu, "department_contact")
    me = account_of(contact, maipu)
    with entering(maipu):
        person = somebody(account=me)
        first, second = (an_edition(enrolment="invitation") for _ in range(2))
        for edition in (first, second):
            services.invite(edition_id=edition.pk, participant_ids=[person.pk], by=TRAINER)
    rows = {one.enrolment.edition_id: one.enrolment for one in contact.get(MINE).context["invited"]}
    for neither in ({}, {"answer": "yes"}):
        unclear = contact.post(f"{MINE}places/{rows[first.pk].pk}/answer/", neither)
        assert (unclear.status_code, len(unclear.context["invited"])) == (400, 2)
        assert "Falta elegir" in unclear.content.decode()
    contact.post(f"{MINE}places/{rows[first.pk].pk}/answer/", {"answer": "accept"})
    contact.post(f"{MINE}places/{rows[second.pk].pk}/answer/", {"answer": "decline"})
    contact.post(f"{MINE}places/{rows[second.pk].pk}/answer/", {"answer": "accept"})
    with entering(maipu):
        found = Enrolment.objects.filter(participant=person)
        states = dict(found.values_list("edition", "state"))
    assert states == {first.pk: "enrolled", second.pk: "declined"}


def test_certificates_and_calendar_are_ones_own_and_nobody_elses(
    maipu: City, city_client: Client
) -> None:
    viewer = city_client(maipu, "viewer")
    me = account_of(viewer, maipu)
    with entering(maipu):
        mine, other = somebody("Propia", account=me), somebody("Ajena")
        edition = open_to_all()
        rows = services.enrol(
            edition_id=edition.pk, participant_ids=[mine.pk, other.pk], by=TRAINER
        )
        present(a_session(edition, 4), *rows)
        edition.refresh_from_db()
        services.move_edition(
            edition_id=edition.pk, state="finished", version=edition.version, by=TRAINER
        )
        own_one, others = (
            certificates.issue(enrolment_id=row.pk, language="es", signatories=SIGNED, by=TRAINER)
            for row in rows
        )
    page = viewer.get(MINE)
    assert str(own_one.pk) in page.content.decode()
    assert str(others.pk) not in page.content.decode()
    document = viewer.get(f"{MINE}certificates/{own_one.pk}/document.pdf")
    assert document.content.startswith(b"%PDF")
    assert viewer.get(f"{MINE}certificates/{others.pk}/document.pdf").status_code == 404
    # Whoever is accredited can't throw it away by themselves.
    viewer.post(f"{MINE}places/{rows[0].pk}/leave/")
    viewer.post(f"{MINE}calendar/", {"deed": "give"})
    address = viewer.get(MINE).context["address"]
    program = Browser(HTTP_HOST=host_of(maipu))
    path = address.split("/", 3)[3]
    assert b"BEGIN:VEVENT" in program.get(f"/{path}").content
    viewer.post(f"{MINE}calendar/", {"deed": "withdraw"})
    assert program.get(f"/{path}").status_code == 404
    with entering(maipu):
        rows[0].refresh_from_db()
        assert rows[0].state == "enrolled"
        certificates.revoke(certificate_id=own_one.pk, reason="Error", by=TRAINER)
    assert viewer.get(f"{MINE}certificates/{own_one.pk}/document.pdf").status_code == 404


def test_whoever_was_written_down_before_their_account_is_not_written_twice(
    in_maipu: City,
) -> None:
    account, other = (make_account(in_maipu, "officer") for _ in range(2))
    first, last = account.name.upper().split()
    before = somebody(last, first, email=account.email.upper())
    row = own.join(edition_id=open_to_all().pk, account=account.pk)
    assert row.participant_id == before.pk
    # An address shared with somebody of one name in common, or of none, is nobody's proof.
    shared = [
        somebody("Mesa", "Entradas", email=other.email),
        somebody(first, "Ferro", email=other.email),
    ]
    row = own.join(edition_id=open_to_all().pk, account=other.pk)
    assert row.participant not in shared


def test_nobody_joins_what_is_not_open(in_maipu: City) -> None:
    me = make_account(in_maipu, "officer").pk
    for edition in (an_edition(), an_edition(enrolment="invitation")):
        with pytest.raises(Refused):
            own.join(edition_id=edition.pk, account=me)
    assert not Participant.objects.filter(account=me).exists()


@several_times
def test_two_who_leave_and_two_who_come_at_once_never_pass_the_places(
    maipu: City, clean: None, turn: int
) -> None:
    with entering(maipu):
        accounts = [make_account(maipu, "officer").pk for _ in range(6)]
        edition = open_to_all(capacity=2)
        rows = [own.join(edition_id=edition.pk, account=one) for one in accounts[:4]]
    at_once(
        maipu,
        *(
            lambda one=one, row=row: own.leave(enrolment_id=row.pk, account=one)
            for one, row in zip(accounts[:2], rows[:2], strict=True)
        ),
        # The same person twice at once, and another.
        *(
            lambda one=one: own.join(edition_id=edition.pk, account=one)
            for one in (accounts[4], accounts[4], accounts[5])
        ),
    )
    with entering(maipu):
        kept = Enrolment.objects.filter(edition=edition)
        inside = set(kept.filter(state="enrolled").values_list("participant__account", flat=True))
        assert len(inside) == 2
        # Who waited before went in before who came now.
        assert inside == set(accounts[2:4])
        waiting = kept.filter(state="waiting").order_by("since", "created_at", "pk")
        assert [selected.turn_of(row) for row in waiting] == [1, 2]
        assert Participant.objects.filter(account=accounts[4]).count() == 1


def test_ones_own_training_over_the_api(maipu: City, city_client: Client) -> None:
    officer = city_client(maipu, "officer")
    with entering(maipu):
        edition = open_to_all(capacity=1)
        enrolled(edition)
        [stranger] = enrolled(open_to_all())
    told = officer.get("/api/v1/my-training").json()
    assert str(edition.pk) in {one["id"] for one in told["open"]}
    place = officer.post(
        "/api/v1/my-training/join", {"edition": str(edition.pk)}, content_type="application/json"
    ).json()
    assert (place["state"], place["turn"]) == ("waiting", 1)
    gone = officer.post(f"/api/v1/my-training/{place['id']}/leave")
    assert gone.json()["state"] == "withdrawn"
    assert officer.post(f"/api/v1/my-training/{stranger.pk}/leave").status_code == 404
    answer = officer.post(
        f"/api/v1/my-training/{place['id']}/answer",
        {"accepts": True},
        content_type="application/json",
    )
    assert answer.status_code == 409
