"""Who is who: merging keeps everything that was learned, whatever the two records had."""

from __future__ import annotations

import datetime
import random
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from apps.notices.selectors import messages
from apps.staff import services as staff
from apps.training import invited_links, selectors, services
from apps.training.errors import Conflict, Refused
from apps.training.models import (
    Attendance,
    CalendarFeed,
    Certificate,
    Edition,
    Enrolment,
    Participant,
)
from apps.training.selectors import own as selected
from apps.training.selectors import people
from apps.training.services import Told, certificates, feeds, identity, own
from apps.training.tests.factories import (
    FIRST,
    TRAINER,
    a_session,
    an_edition,
    enrolled,
    finished,
    present,
    somebody,
)
from conftest import make_account
from tenants import entering
from tenants.models import City


def merged(keep: Participant, drop: Participant) -> Participant:
    for one in (keep, drop):
        one.refresh_from_db()
    return identity.merge(
        keep_id=keep.pk,
        drop_id=drop.pk,
        keep_version=keep.version,
        drop_version=drop.version,
        by=TRAINER,
    )


def enrol(edition: Edition, *people: Participant) -> list[Enrolment]:
    ids = [one.pk for one in people]
    return services.enrol(edition_id=edition.pk, participant_ids=ids, by=TRAINER)


def tell(session: Any, row: Enrolment, mark: str, hours: Decimal | None = None) -> None:
    session.refresh_from_db()
    services.take_attendance(
        session_id=session.pk, marks={row.pk: Told(mark, hours)}, version=None, by=TRAINER
    )


def best_hours(*people: Participant) -> dict[Any, Decimal]:
    """Of each session the most hours that any of them has."""
    found: dict[Any, Decimal] = {}
    for row in Attendance.objects.filter(enrolment__participant__in=people):
        found[row.session_id] = max(found.get(row.session_id, Decimal(0)), row.hours)
    return found


@pytest.mark.parametrize("seed", range(8))
def test_whatever_two_records_had_one_has_it_after(in_maipu: City, seed: int) -> None:
    dice = random.Random(seed)
    keep, drop, other = somebody("Ana"), somebody("Ana"), somebody()
    for _edition in range(3):
        edition = an_edition(capacity=dice.choice((1, 2, 3)))
        sessions = [a_session(edition, 2, day=day) for day in range(2)]
        people = [one for one in (keep, drop) if dice.random() < 0.8]
        dice.shuffle(people)
        for row in enrol(edition, *people, other):
            for session in sessions:
                if row.participant_id == other.pk or dice.random() < 0.3:
                    continue
                mark = dice.choice(("present", "absent", "excused"))
                part = Decimal(dice.choice((1, 2))) if mark == "present" else None
                tell(session, row, mark, part)
            if dice.random() < 0.2:
                services.withdraw(enrolment_id=row.pk, by=TRAINER)
    hours = best_hours(keep, drop)
    places = set(
        Enrolment.objects.filter(participant__in=[keep, drop]).values_list("edition", flat=True)
    )
    merged(keep, drop)
    assert best_hours(keep) == hours
    mine = Enrolment.objects.filter(participant=keep)
    assert set(mine.values_list("edition", flat=True)) == places
    assert not Enrolment.objects.filter(participant=drop).exists()
    for row in Enrolment.objects.select_related("edition"):
        inside = Enrolment.objects.filter(edition=row.edition, state="enrolled").count()
        waiting = Enrolment.objects.filter(edition=row.edition, state="waiting").exists()
        # A place that two had is one place; nobody waits while one is free.
        assert inside <= row.edition.capacity
        assert not waiting or inside == row.edition.capacity
        if row.state == "enrolled":
            assert (row.accredited_at is not None) == selectors.hours_of(row).enough
    drop.refresh_from_db()
    assert drop.merged_into_id == keep.pk
    assert drop not in list(selectors.participants())
    with pytest.raises(Refused):
        enrol(an_edition(), drop)


def test_certificates_stay_as_printed_and_are_found_with_who_is_kept(in_maipu: City) -> None:
    keep, drop = somebody("Ana"), somebody("Ana")
    edition, other = an_edition(), an_edition()
    rows = enrol(edition, keep, drop)
    present(a_session(edition, 4), *rows)
    present(a_session(other, 4), *enrol(other, drop))
    for one in (edition, other):
        finished(one)
    first, second = (
        certificates.issue(enrolment_id=row.pk, language="es", by=TRAINER) for row in rows
    )
    elsewhere = certificates.issue(
        enrolment_id=Enrolment.objects.get(edition=other).pk, language="es", by=TRAINER
    )
    printed = dict(Certificate.objects.values_list("pk", "enrolment"))
    with pytest.raises(Refused, match=edition.course.title):
        merged(keep, drop)
    # The record without the one in force can't be the one that is kept: it would lose its place.
    certificates.revoke(certificate_id=first.pk, reason="Está dos veces", by=TRAINER)
    with pytest.raises(Refused, match=edition.course.title):
        merged(keep, drop)
    merged(drop, keep)
    assert dict(Certificate.objects.values_list("pk", "enrolment")) == printed
    found = {one.pk for one in selected.certificates_of(drop.pk)}
    assert found == {first.pk, second.pk, elsewhere.pk}
    row = Enrolment.objects.get(edition=edition, participant=drop)
    assert row.accredited_at is not None
    assert Attendance.objects.filter(enrolment=row, hours=4).count() == 1


def test_what_stands_against_it_is_said_and_nothing_is_written(in_maipu: City) -> None:
    accounts = [make_account(in_maipu, "officer").pk for _ in range(2)]
    keep, drop = (somebody("Ana", account=one) for one in accounts)
    edition = an_edition()
    rows = enrol(edition, keep, drop)
    with pytest.raises(Refused):
        merged(keep, drop)
    identity.unlink(participant_id=drop.pk, version=1, by=TRAINER)
    services.assess(
        edition_id=edition.pk,
        results={rows[0].pk: "approved", rows[1].pk: "not_approved"},
        by=TRAINER,
    )
    with pytest.raises(Refused, match=edition.course.title):
        merged(keep, drop)
    services.assess(edition_id=edition.pk, results={rows[1].pk: "none"}, by=TRAINER)
    with pytest.raises(Conflict):
        identity.merge(keep_id=keep.pk, drop_id=drop.pk, keep_version=9, drop_version=2, by=TRAINER)
    assert Enrolment.objects.filter(participant=drop).count() == 1
    merged(keep, drop)
    with pytest.raises(Refused):
        merged(keep, drop)
    row = Enrolment.objects.get(participant=keep)
    assert row.assessment == "approved"


def test_what_was_missing_and_the_account_and_the_calendar_come_along(in_maipu: City) -> None:
    account = make_account(in_maipu, "officer").pk
    keep = somebody("Ana", position="Médica")
    drop = somebody("Ana", account=account, document="30111222", email="a@example.org")
    address = feeds.path_of(feeds.give(participant_id=drop.pk, by=TRAINER))
    merged(keep, drop)
    keep.refresh_from_db()
    told = (keep.account, keep.document, keep.email, keep.position)
    assert told == (account, "30111222", "a@example.org", "Médica")
    assert feeds.path_of(feeds.give(participant_id=keep.pk, by=TRAINER)) == address


def test_of_many_accounts_those_that_may_be_theirs_come_first_and_that_there_are_more_is_said(
    maipu: City, city_client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    trainer = city_client(maipu, "trainer")
    with entering(maipu):
        health = staff.create_department(name="Salud", by=None)
        by_name = {}
        for name in ("Aída Otra", "Bea Vecina", "Rosa Zárate"):
            account = by_name[name] = make_account(maipu, "officer")
            account.name = name
            account.save()
        staff.assign(user=by_name["Bea Vecina"], department=health, by=None)
        person = somebody("Rosa", "Zarate", department=health.pk)
        found = selectors.team_without_record(like=person)
        assert [name for _pk, name, _place in found.rows[:3]] == [
            *("Rosa Zárate", "Bea Vecina", "Aída Otra")
        ]
        edition = an_edition()
    page, enrolling = f"/training/people/{person.pk}/", f"/training/editions/{edition.pk}/enrol/"
    said = {page: "No figuran todas las cuentas", enrolling: "Hay más: filtr"}
    for place, words in said.items():
        assert words not in trainer.get(place).content.decode()
    monkeypatch.setattr(people, "MOST_OF_TEAM", 1)
    for place, words in said.items():
        assert words in trainer.get(place).content.decode()
    assert "Rosa Zárate" in trainer.get(page).content.decode()


def test_an_account_is_linked_to_one_record_and_unlinked(maipu: City, city_client: Any) -> None:
    trainer, admin = city_client(maipu, "trainer"), city_client(maipu, "admin")
    account = make_account(maipu, "officer")
    with entering(maipu):
        ana, other = somebody("Ana"), somebody("Ana")
        enrolled(an_edition())
    page = f"/training/people/{ana.pk}/"
    assert str(account.pk) in trainer.get(page).content.decode()
    trainer.post(f"{page}link/", {"account": str(account.pk), "version": 1})
    with entering(maipu):
        assert selectors.participant_of(account.pk) == ana
        with pytest.raises(ValidationError):
            identity.link(participant_id=other.pk, account=account.pk, version=1, by=TRAINER)
        with pytest.raises(Conflict):
            identity.unlink(participant_id=ana.pk, version=1, by=TRAINER)
    # From the team to the training, and back.
    of_account = f"/training/people/of-account/{account.pk}/"
    staff = f"/staff/{account.pk}/"
    assert of_account in admin.get(staff).content.decode()
    assert admin.get(of_account)["Location"] == page
    assert staff in admin.get(page).content.decode()
    # Whoever may not see the team is led nowhere.
    assert staff not in trainer.get(page).content.decode()
    trainer.post(f"{page}unlink/", {"version": 2})
    with entering(maipu):
        assert selectors.participant_of(account.pk) is None
    merge = f"{page}merge/"
    with entering(maipu):
        Participant.objects.filter(pk=other.pk).update(
            family_names=ana.family_names, folded_name=ana.folded_name
        )
    assert str(other.pk) in trainer.get(merge).content.decode()
    shown = trainer.get(f"{merge}?other={other.pk}")
    assert shown.context["why_not"] == []
    trainer.post(merge, {"other": str(other.pk), "version": 3, "other_version": 1})
    assert trainer.get(f"/training/people/{other.pk}/").status_code == 404


def test_an_account_finds_who_has_all_its_names_and_never_what_was_taken_from_it(
    in_maipu: City,
) -> None:
    account = make_account(in_maipu, "officer")
    given, _space, family = account.name.partition(" ")
    # A mailbox of the family: one name in common is not the same person.
    cousin = somebody("Zoraida", family, email=account.email)
    mine = somebody(given, family, email=account.email)
    assert services.from_account(account.pk, by=TRAINER) == mine
    mine.refresh_from_db()
    feeds.give(participant_id=mine.pk, by=TRAINER)
    identity.unlink(participant_id=mine.pk, version=mine.version, by=TRAINER)
    # Neither the calendar they were given nor joining a course leads back to it.
    assert not CalendarFeed.objects.filter(participant=mine, withdrawn_at=None).exists()
    edition = services.move_edition(
        edition_id=an_edition(enrolment="open").pk, state="open", version=1, by=TRAINER
    )
    row = own.join(edition_id=edition.pk, account=account.pk)
    assert row.participant_id not in (mine.pk, cousin.pk)
    # Whoever links it again by hand means it.
    identity.unlink(participant_id=row.participant_id, version=1, by=TRAINER)
    mine.refresh_from_db()
    linked = identity.link(
        participant_id=mine.pk, account=account.pk, version=mine.version, by=TRAINER
    )
    assert (linked.account, linked.unlinked) == (account.pk, None)


def test_whoever_works_here_by_one_record_does_and_invitations_stay_open(in_maipu: City) -> None:
    day = FIRST
    keep = somebody("Ana", email="a@example.org", left_on=day)
    drop = somebody("Ana", email="b@example.org")
    moves, both = an_edition(), an_edition()
    [row] = services.invite(edition_id=moves.pk, participant_ids=[drop.pk], by=TRAINER)
    services.invite(edition_id=both.pk, participant_ids=[keep.pk, drop.pk], by=TRAINER)
    secret = invited_links.secret_of(row)
    kept = merged(keep, drop)
    assert kept.left_on is None
    # The link that is in their mailbox still opens; where two were out there is a new one.
    row = services.answer(enrolment_id=row.pk, accepts=True, by=None, secret=secret)
    assert (row.participant_id, row.state) == (keep.pk, "enrolled")
    place = Enrolment.objects.get(edition=both)
    sent = messages().filter(kind="training_invitation").latest("created_at")
    assert (sent.recipient, place.state) == ("a@example.org", "invited")
    assert invited_links.path_of(place) in sent.text
    # Each left once: the last day counts.
    gone = somebody("Ana", left_on=day)
    later = somebody("Ana", left_on=day + datetime.timedelta(days=9))
    assert merged(gone, later).left_on == day + datetime.timedelta(days=9)
