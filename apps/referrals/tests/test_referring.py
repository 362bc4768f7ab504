"""What goes, and only that: preview, consent, freezing, telling."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from apps.directory import selectors as directory
from apps.directory import services as organizations
from apps.notices.selectors import notices_of
from apps.referrals import presenters, selectors, services
from apps.referrals import snapshot as snapshots
from apps.referrals.errors import (
    ConsentMissingError,
    DestinationError,
    OtherThanSeenError,
    ReservedError,
)
from apps.referrals.models import Disclosure, Referral, ReferralStep
from apps.referrals.services import Answer, Destination
from apps.referrals.tests.conftest import REQUEST, Office
from apps.registry.services import AccessReason
from apps.registry.tests.factories import a_consultation
from apps.staff import services as staff
from tenants import entering

NUMBER, PHONE = "93561738", "4418820"


def _digits(text: str) -> str:
    return "".join(char for char in text if char.isdigit())


def test_only_the_chosen_fields_go(office: Office) -> None:
    with entering(office.city):
        sent = office.refers(fields=("name", "nationality"))
        told = presenters.sent_sheet(sent)
        assert told is not None
        assert [row.value for row in told.rows] == ["Wilma Mamani Quispe", "Bolivia"]
        assert told.request == REQUEST
        assert NUMBER not in _digits(sent.snapshot)
        assert PHONE not in _digits(sent.snapshot)


def test_what_was_sent_stays_as_it_was(office: Office) -> None:
    """The person is corrected afterwards; who reads the referral still reads what was agreed."""
    with entering(office.city):
        sent = office.refers(fields=("name",))
        type(office.person).objects.filter(pk=office.person.pk).update(given_names="Otra")
        told = presenters.sent_sheet(Referral.objects.get(pk=sent.pk))
        assert told is not None
        assert told.rows[0].value == "Wilma Mamani Quispe"


def test_what_was_sent_is_sealed_in_the_table_and_in_no_history(office: Office) -> None:
    with entering(office.city):
        office.refers()
        with connection.cursor() as cursor:
            cursor.execute("SELECT snapshot FROM referrals_referral")
            [(kept,)] = cursor.fetchall()
        assert bytes(kept)
        assert b"Wilma" not in bytes(kept)
        assert "snapshot" not in {
            field.name
            for field in Referral.pgh_event_models["insert"]._meta.get_fields()  # type: ignore[attr-defined]
        }


@pytest.mark.parametrize("column", ["code", "subject", "department_id", "created_at"])
def test_the_database_refuses_to_send_something_else_afterwards(
    office: Office, column: str
) -> None:
    value: dict[str, Any] = {
        "code": "ABCDEFGH",
        "subject": "dni",
        "department_id": office.school,
        "created_at": "2020-01-01T00:00:00Z",
    }
    with entering(office.city):
        sent = office.refers()
        with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
            Referral.objects.filter(pk=sent.pk).update(**{column: value[column]})


def test_steps_are_neither_changed_nor_removed(office: Office) -> None:
    with entering(office.city):
        office.refers()
        with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
            ReferralStep.objects.update(state="resolved")
        with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
            ReferralStep.objects.all().delete()


def test_sending_what_the_preview_did_not_show_is_refused(office: Office) -> None:
    with entering(office.city):
        asked = office.asked()
        seen = snapshots.fingerprint(services.preview(asked, by=office.officer.pk))
        type(office.person).objects.filter(pk=office.person.pk).update(chosen_name="Luz")
        person = type(office.person).objects.get(pk=office.person.pk)
        changed = office.asked(person=person)
        with pytest.raises(OtherThanSeenError) as refused:
            services.refer(changed, answer=Answer.GIVEN, by=office.officer.pk, seen=seen)
        assert refused.value.snapshot.entries[0].value == "Luz Mamani Quispe"
        assert not Referral.objects.exists()
        again = snapshots.fingerprint(refused.value.snapshot)
        services.refer(changed, answer=Answer.GIVEN, by=office.officer.pk, seen=again)


def test_unmasking_for_a_preview_is_written_down(office: Office) -> None:
    from apps.registry import selectors as people

    with entering(office.city):
        services.preview(office.asked(fields=("name",)), by=office.officer.pk)
        assert not people.accesses(office.person)
        services.preview(office.asked(fields=("documents",)), by=office.officer.pk)
        [access] = people.accesses(office.person)
        assert (access.reason, access.seen_by) == (AccessReason.PROCEDURE, office.officer.pk)


def test_refusing_blocks_nothing_and_sends_nothing_of_the_person(office: Office) -> None:
    with entering(office.city):
        sent = office.refers(answer=Answer.REFUSED)
        assert sent.disclosure == Disclosure.SLIP
        assert sent.person_id == office.person.pk, "inside the Office it is known whose it is"
        told = presenters.sent_sheet(sent)
        assert told is not None
        assert told.rows == []
        assert "Mamani" not in sent.snapshot


def test_without_having_asked_only_a_slip_goes(office: Office) -> None:
    with entering(office.city):
        with pytest.raises(ConsentMissingError):
            office.refers(answer=Answer.STANDING)
        assert office.refers(answer=Answer.STANDING, fields=()).disclosure == Disclosure.SLIP


def test_an_anonymous_consultation_goes_as_a_slip(office: Office) -> None:
    with entering(office.city):
        consultation = a_consultation(subject="health")
        sent = office.refers(person=None, consultation=consultation)
        assert (sent.disclosure, sent.person_id) == (Disclosure.SLIP, None)
        assert sent.consulted_on == consultation.contacted_on


def test_nobody_refers_from_a_consultation_that_is_closed_to_them(office: Office) -> None:
    with entering(office.city):
        told = a_consultation(person=office.person, subject="gender_violence")
        with pytest.raises(ReservedError):
            office.refers(consultation=told)


def test_a_destination_is_one_and_in_use(office: Office) -> None:
    with entering(office.city):
        for wrong in (
            Destination(),
            Destination(office.health, office.outside),
            Destination(department=office.person.pk),
        ):
            with pytest.raises(DestinationError):
                office.refers(to=wrong)
        organization = directory.organization(office.outside)
        assert organization is not None
        organizations.update(
            organization,
            organizations.OrganizationData(name="Cáritas", active=False),
            version=1,
            by=None,
        )
        with pytest.raises(DestinationError):
            office.refers_outside()


def test_the_departments_contacts_are_told_and_nobody_else(office: Office) -> None:
    with entering(office.city):
        sent = office.refers()
        for who in (office.contact, office.colleague):
            [notice] = notices_of(who.pk)
            assert notice.kind == "referrals.received"
            assert notice.params == {"code": sent.code}
        for who in (office.stranger, office.officer):
            assert not notices_of(who.pk).exists()


def test_a_merge_moves_referrals_and_an_erasure_empties_them(office: Office) -> None:
    from apps.registry.holdings import named
    from apps.registry.tests.factories import a_person

    with entering(office.city):
        sent = office.refers()
        services.withdraw(sent.pk, note="Ya la atendieron", version=1, by=office.officer)
        held = named("referrals")
        assert held is not None
        other = a_person(given_names="Wilma", family_names="Mamani")
        with transaction.atomic():
            moved = held.move(office.person.pk, other.pk)
        assert [one.pk for one in selectors.of_person(other.pk, office.officer)] == [sent.pk]
        held.give_back(moved, office.person.pk)
        [record] = held.gather(office.person.pk)
        assert REQUEST in {fact.value for fact in record.facts}
        assert "Ya la atendieron" in {fact.value for fact in record.facts}
        assert held.erase(office.person.pk) == 1
        emptied = Referral.objects.get(pk=sent.pk)
        assert (emptied.snapshot, emptied.person_id, emptied.state) == ("", None, "withdrawn")
        assert held.gather(office.person.pk) == []


def test_what_an_officer_follows_goes_to_their_successor(office: Office) -> None:
    with entering(office.city):
        sent = office.refers()
        over = office.refers()
        services.withdraw(over.pk, note="", version=1, by=office.officer)
        staff.leave(
            user=office.officer,
            by=_admin(office),
            successor=office.coordinator,
        )
        assert Referral.objects.get(pk=sent.pk).owner == office.coordinator.pk
        assert Referral.objects.get(pk=over.pk).owner == office.officer.pk


def _admin(office: Office) -> Any:
    from apps.accounts.services import create_account

    return create_account(email="a@example.test", name="A", password=None, roles=["admin"])


def test_the_writer_of_a_past_referral_knows_the_table_of_moves(office: Office) -> None:
    import datetime

    from apps.referrals.services import PastReferral, PastStep

    day = datetime.date(2024, 5, 6)
    told = snapshots.Snapshot("Salud", "Turno")
    good = PastReferral(
        subject="health",
        sent_on=day,
        snapshot=told,
        department=office.health,
        steps=(PastStep("accepted", day), PastStep("resolved", day, note="Listo")),
    )
    wrong = PastReferral(
        subject="health",
        sent_on=day,
        snapshot=told,
        department=office.health,
        steps=(PastStep("resolved", day), PastStep("accepted", day)),
    )
    with entering(office.city):
        [row] = services.record_many([good])
        assert (row.state, row.version, row.closed_on) == ("resolved", 3, day)
        assert [one.state for one in selectors.steps(row)] == ["pending", "accepted", "resolved"]
        with pytest.raises(ValueError, match="no legal move"):
            services.record_many([good, wrong])
        assert Referral.objects.count() == 1
