"""Invitations: told where people look, answered once, and by nobody who was not asked."""

from __future__ import annotations

import datetime
import re
import uuid
from typing import Any

import pytest
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from apps.accounts.services import end_role_now
from apps.notices.selectors import messages, notices_of
from apps.notices.tests.factories import refuse
from apps.training import invited_links, selectors, services
from apps.training.errors import Refused
from apps.training.models import Edition, Enrolment
from apps.training.services import ParticipantData
from apps.training.tests.factories import (
    TRAINER,
    a_course,
    an_edition,
    at_once,
    enrolled,
    somebody,
)
from conftest import host_of, make_account
from tenants import entering
from tenants.models import City
from tests.at_once import several_times

Client = Any
LINK = re.compile(r"/training/invitations/[0-9a-f-]+/[A-Za-z0-9]+/")


def invited(edition: Edition, *ids: uuid.UUID) -> list[Enrolment]:
    return services.invite(edition_id=edition.pk, participant_ids=ids, by=TRAINER)


def by_invitation(**told: Any) -> Edition:
    return an_edition(a_course(4), enrolment="invitation", **told)


def links_sent() -> list[str]:
    texts = [one.text for one in messages().order_by("created_at", "pk")]
    return [found for text in texts for found in LINK.findall(text)]


def path_of(row: Enrolment) -> str:
    row = Enrolment.objects.select_related("edition").get(pk=row.pk)
    return invited_links.path_of(row)


def test_only_who_was_invited_is_enrolled_and_nobody_else_is_written_down(in_maipu: City) -> None:
    edition, who, other = by_invitation(), somebody(), somebody()
    with pytest.raises(Refused, match="invit"):
        services.enrol(edition_id=edition.pk, participant_ids=[who.pk], by=TRAINER)
    invited(edition, who.pk)
    with pytest.raises(Refused):
        services.enrol(edition_id=edition.pk, participant_ids=[who.pk, other.pk], by=TRAINER)
    with pytest.raises(Refused):
        services.enrol_new(
            edition_id=edition.pk, data=ParticipantData("Nadie", "Escrito"), by=TRAINER
        )
    assert not selectors.participants(typed="Escrito").exists()
    [row] = services.enrol(edition_id=edition.pk, participant_ids=[who.pk], by=TRAINER)
    assert row.state == "enrolled"
    new = services.invite_new(
        edition_id=edition.pk, data=ParticipantData("Alguien", "Escrito"), by=TRAINER
    )
    assert (new.state, new.participant.name) == ("invited", "Alguien Escrito")
    # Whoever withdrew needs another invitation.
    services.withdraw(enrolment_id=row.pk, by=TRAINER)
    with pytest.raises(Refused):
        services.enrol(edition_id=edition.pk, participant_ids=[who.pk], by=TRAINER)


def test_each_is_told_where_they_look_without_a_word_about_anybody(in_maipu: City) -> None:
    account = make_account(in_maipu, "officer")
    with_account = somebody("Zulema", "Secreta", account=account.pk, email="z@example.org")
    by_mail = somebody("Yolanda", "Secreta", email="y@example.org")
    nowhere = somebody("Ximena", "Secreta")
    rows = invited(by_invitation(), with_account.pk, by_mail.pk, nowhere.pk)
    assert list(selectors.ways_to(rows).values()) == ["account", "mail", ""]
    [notice] = notices_of(account.pk).filter(kind="training.invited")
    assert (notice.path, notice.params) == (
        "/training/mine/",
        {"course": rows[0].edition.course.title},
    )
    mails = list(messages().filter(kind="training_invitation"))
    assert [one.recipient for one in mails] == ["y@example.org"]
    assert rows[0].edition.course.title in mails[0].text
    for one in messages():
        assert not re.search("Secreta|Yolanda|Zulema", one.subject + one.text + one.html)
    # The same told again invites nobody twice.
    invited(rows[0].edition, with_account.pk, by_mail.pk)
    assert messages().filter(kind="training_invitation").count() == 1


def test_inviting_many_reads_no_more_than_inviting_few(in_maipu: City) -> None:
    """New ones, and those who declined before."""

    def reads(edition: Edition, many: int) -> int:
        people = [somebody(email=f"{n}@example.org") for n in range(many)]
        for row in invited(edition, people[0].pk, people[1].pk):
            services.answer(enrolment_id=row.pk, accepts=False, by=None)
        with CaptureQueriesContext(connection) as asked:
            rows = invited(edition, *(one.pk for one in people))
        assert {row.state for row in rows} == {"invited"}
        return sum(one["sql"].startswith('SELECT "training_') for one in asked)

    reads(by_invitation(), 2)
    assert reads(by_invitation(), 2) == reads(by_invitation(), 6)


def test_an_account_without_a_role_in_force_is_told_by_mail(in_maipu: City) -> None:
    account = make_account(in_maipu, "officer")
    person = somebody("Wanda", account=account.pk, email="w@example.org")
    end_role_now(grant=account.role_grants.get(), by=None)
    [row] = invited(by_invitation(), person.pk)
    assert selectors.ways_to([row]) == {row.pk: "mail"}
    assert [one.recipient for one in messages()] == ["w@example.org"]
    assert not notices_of(account.pk).exists()


def test_an_invitation_no_server_took_goes_out_again_while_its_link_stands(
    maipu: City, city_client: Client
) -> None:
    admin = city_client(maipu, "admin")
    with entering(maipu):
        edition = by_invitation(capacity=1)
        rows = invited(edition, *(somebody(email=f"{n}@example.org").pk for n in "ab"))
        services.send_again(enrolment_id=rows[0].pk, by=TRAINER)
        for row in rows:
            services.answer(enrolment_id=row.pk, accepts=True, by=None)
        services.withdraw(enrolment_id=rows[0].pk, by=TRAINER)
        services.invite(edition_id=edition.pk, participant_ids=[rows[0].participant_id], by=TRAINER)
        [place] = messages().filter(kind="training_place")
        told = list(messages().filter(kind="training_invitation").order_by("created_at", "pk"))
        refuse([place.pk, *(one.pk for one in told)])
    page = admin.get("/notices/unsent/").content.decode()
    for words in ("Invitación a un curso", "Enviala de nuevo desde la página de la edición."):
        assert words in page
    assert "Se liberó un lugar en un curso" in page
    admin.post("/notices/unsent/again/")
    with entering(maipu):
        again = messages().filter(state="queued").values_list("pk", flat=True)
        assert list(again) == [told[-1].pk], "its link is the only one that leads anywhere"


def test_a_link_is_answered_once_by_whoever_has_no_account(maipu: City, clean: None) -> None:
    with entering(maipu):
        edition = by_invitation(capacity=1)
        title = edition.course.title
        first, second, third = (somebody(email=f"{n}@example.org") for n in "abc")
        invited(edition, first.pk, second.pk, third.pk)
        one, two, three = links_sent()
    phone = Browser(HTTP_HOST=host_of(maipu))
    for _look in range(2):
        page = phone.get(one)
        assert page.status_code == 200
        assert title in page.content.decode()
        assert page["Referrer-Policy"] == "strict-origin"
        assert "no-store" in page["Cache-Control"]
    # Nothing of who is invited: whoever finds the link learns no name.
    assert first.name not in page.content.decode()
    for neither in ({}, {"answer": "yes"}):
        unclear = phone.post(one, neither)
        assert (unclear.status_code, "Falta elegir" in unclear.content.decode()) == (400, True)
    told = phone.post(one, {"answer": "accept"})
    assert "Ya tiene un lugar en el curso." in told.content.decode()
    told = phone.post(two, {"answer": "accept"})
    assert "No quedan lugares: número 1 en la lista de espera." in told.content.decode()
    assert phone.post(three, {"answer": "decline"}).status_code == 200
    with entering(maipu):
        found = Enrolment.objects.filter(edition=edition).order_by("created_at", "pk")
        assert list(found.values_list("state", flat=True)) == ["enrolled", "waiting", "declined"]
    for link in (one, two, three):
        assert phone.get(link).status_code == 404
        assert phone.post(link, {"answer": "decline"}).status_code == 404
    with entering(maipu):
        states = Enrolment.objects.filter(edition=edition).values_list("state", flat=True)
        assert sorted(states) == ["declined", "enrolled", "waiting"]


def test_links_die_of_age_of_another_link_of_withdrawal_and_of_the_end(
    maipu: City, clean: None
) -> None:
    phone = Browser(HTTP_HOST=host_of(maipu))
    with entering(maipu):
        edition = by_invitation()
        old, renewed, taken, over = (somebody(email=f"{n}@example.org") for n in "abcd")
        rows = invited(edition, old.pk, renewed.pk, taken.pk)
        before = path_of(rows[1])
        Enrolment.objects.filter(pk=rows[0].pk).update(
            since=timezone.now() - datetime.timedelta(days=15)
        )
        services.send_again(enrolment_id=rows[1].pk, by=TRAINER)
        services.withdraw(enrolment_id=rows[2].pk, by=TRAINER)
        other = by_invitation()
        [last] = invited(other, over.pk)
        services.move_edition(edition_id=other.pk, state="cancelled", version=1, by=TRAINER)
        dead = [path_of(rows[0]), before, path_of(rows[2]), path_of(last)]
        alive = path_of(rows[1])
        stranger = before.replace(str(rows[1].pk), str(rows[0].pk))
    for link in [*dead, stranger]:
        assert phone.get(link).status_code == 404, link
        assert phone.post(link, {"answer": "accept"}).status_code == 404, link
    assert phone.get(alive).status_code == 200
    with entering(maipu):
        assert not Enrolment.objects.filter(state="enrolled").exists()
        assert links_sent()[-2] == alive


@several_times
def test_one_link_answered_at_once_is_one_answer(maipu: City, clean: None, turn: int) -> None:
    with entering(maipu):
        edition = by_invitation(capacity=1)
        [row] = invited(edition, somebody(email="a@example.org").pk)
        secret = invited_links.secret_of(row)
    answers: list[str] = []

    def answer(accepts: bool) -> None:
        try:
            services.answer(enrolment_id=row.pk, accepts=accepts, by=None, secret=secret)
        except Refused:
            return
        answers.append("enrolled" if accepts else "declined")

    at_once(maipu, *(lambda yes=yes: answer(yes) for yes in (True, False, True)))
    with entering(maipu):
        row.refresh_from_db()
        assert answers == [row.state]


def test_the_list_of_who_is_invited_has_a_button_for_everything(
    maipu: City, city_client: Client
) -> None:
    with entering(maipu):
        edition = by_invitation()
        rows = invited(edition, *(somebody(email=f"{n}@example.org").pk for n in "abc"))
        services.answer(enrolment_id=rows[2].pk, accepts=False, by=None)
    trainer, at = city_client(maipu, "trainer"), f"/training/editions/{edition.pk}/"
    page = trainer.get(at).content.decode()
    for row in rows[:2]:
        for deed in ("admit", "send-again", "withdraw"):
            assert f"/training/enrolments/{row.pk}/{deed}/" in page
    trainer.post(f"/training/enrolments/{rows[0].pk}/admit/")
    trainer.post(f"/training/enrolments/{rows[1].pk}/withdraw/")
    trainer.post(f"/training/enrolments/{rows[2].pk}/send-again/")
    with entering(maipu):
        found = Enrolment.objects.filter(edition=edition).order_by("created_at", "pk")
        states = list(found.values_list("state", flat=True))
    assert states == ["enrolled", "withdrawn", "invited"]
    enrol = f"{at}enrol/"
    page = trainer.get(enrol).content.decode()
    assert 'value="invite"' in page
    assert 'value="enrol"' not in page
    trainer.post(f"{enrol}new/", {"given_names": "Nueva", "version": 0})
    with entering(maipu):
        new = Enrolment.objects.get(edition=edition, participant__given_names="Nueva")
        assert new.state == "invited"
        enrolled(an_edition(), 1)
