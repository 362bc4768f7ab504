"""All records of a city into an empty one: the same data, column by column, and the same file."""

from __future__ import annotations

import datetime
import io
import zipfile
from typing import Any

from apps.referrals import services
from apps.referrals.clock import Stage
from apps.referrals.models import Referral, ReferralStep
from apps.referrals.services import Answer, Said, upkeep
from apps.referrals.tests.conftest import Office
from apps.registry import ages, protection_services
from apps.registry import services as registry
from apps.registry.archive import parts
from apps.registry.models import Consultation, PersonDocument
from apps.registry.tests.archive.test_round_trip import loaded, taken
from apps.registry.tests.factories import OFFICER, a_consultation, a_document, a_person
from apps.rights.models import ErasureReason
from apps.rights.services import erasing
from tenants import entering
from tenants.models import City

# What is this city's own and means nothing elsewhere. Whatever else a table has must arrive.
STAYS = {
    "people": {"merged_into"},
    "documents": {"number_hash"},
    "phones": {"number_hash", "tail_hash"},
    "consultations": {"import_fingerprint"},
}


def everything() -> dict[str, list[dict[str, Any]]]:
    """Every column of every table that goes, but for those that stay."""
    found = {}
    for part in parts.parts():
        columns = [
            field.attname
            for field in part.model._meta.concrete_fields
            if field.name not in STAYS.get(part.code, set())
        ]
        rows = part.everything.order_by("pk")
        found[part.code] = [{name: getattr(row, name) for name in columns} for row in rows]
    return found


def furnish(office: Office) -> None:
    """Something in every column that goes."""
    registry.add_local_code(
        list_name="subject", code="carnet", label="Carnet", national_code="dni", by=OFFICER
    )
    ana = a_person(
        given_names="Ana",
        chosen_name="Anita",
        document_marker="X",
        country_of_birth="PER",
        nationalities=("BOL", "ARG"),
        birth=ages.exact(datetime.date(1990, 2, 28)),
        documents=(registry.DocumentData("passport", "AB 123456", issuing_country="PER"),),
        phones=("261 555-1234",),
    )
    came = a_consultation(
        person=ana,
        subject="carnet",
        other_subjects=("school", "health"),
        language="qu",
        interpreter="remote",
        note="vuelve el martes",
        result="referred_accepted",
    )
    a_consultation()
    sent = office.refers(person=ana, consultation=came)
    said = Said(state="rejected", reason="no_places", note="En marzo")
    services.answer(sent.pk, said, version=sent.version, by=office.contact)
    office.refers_outside(answer=Answer.REFUSED)


def test_every_column_arrives_and_the_same_file_leaves_again(office: Office, rosario: City) -> None:
    with entering(office.city):
        furnish(office)
        before, data = everything(), taken()
        assert all(before.values())
        filled = {
            (code, name) for code, rows in before.items() for row in rows
            for name, value in row.items() if value not in (None, "", [])
        }  # fmt: skip
        assert {("consultations", "interpreter"), ("referral_steps", "note"),
                ("referrals", "consent"), ("documents", "issuing_country")} <= filled  # fmt: skip
    with entering(rosario):
        figures = loaded(data)
        assert (figures["imported"], figures["rejected"]) == (figures["rows"], [])
        assert everything() == before
        assert taken() == data
        assert loaded(data)["imported"] == 0
        # What was sent and each step stand as they were, and are history here too.
        assert Referral.objects.count() == 2
        assert ReferralStep.objects.filter(state="rejected").count() == 1


def test_numbers_of_whoever_is_hidden_are_in_no_file(
    maipu: City, rosario: City, clean: None
) -> None:
    with entering(maipu):
        ana = a_person(given_names="Canaria", documents=(a_document("93.561.738"),),
                       phones=("261 555-1234",))  # fmt: skip
        a_consultation(person=ana)
        protection_services.hide_name(ana, alias="", by=OFFICER)
        data = taken()
    with entering(rosario):
        assert loaded(data)["rejected"] == []
        assert Consultation.objects.get().person_id == ana.pk
        assert not PersonDocument.objects.exists()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        text = b"".join(archive.read(name) for name in archive.namelist())
    assert b"Canaria" not in text
    assert b"93.561.738" not in text
    assert b"555-1234" not in text


def test_records_of_a_city_that_erased_somebody_arrive_without_them(
    office: Office, rosario: City
) -> None:
    with entering(office.city):
        furnish(office)
        sent = Referral.objects.filter(state="rejected").get()
        assert sent.person_id is not None
        erasing.erase_person(sent.person_id, by=OFFICER, reason=ErasureReason.RETENTION)
        data = taken()
    with entering(rosario):
        assert loaded(data)["rejected"] == []
        assert Referral.objects.get(pk=sent.pk).state == "rejected"
        assert not any(note for note in ReferralStep.objects.values_list("note", flat=True))
        assert taken() == data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        text = b"".join(archive.read(name) for name in archive.namelist()).decode()
    for word in ("Anita", "AB 123456", "555-1234", "vuelve el martes", "En marzo"):
        assert word not in text


def test_the_clock_goes_on_where_nobody_follows_it_any_more(office: Office, rosario: City) -> None:
    with entering(office.city):
        inside, outside = office.refers(), office.refers_outside()
        data = taken()
    with entering(rosario):
        assert loaded(data)["rejected"] == []
        for one in (inside, outside):
            seen = []
            day = one.due_on - datetime.timedelta(days=10)
            for _day in range(90):
                day += datetime.timedelta(days=1)
                seen += [reached] if (reached := upkeep.tick(one.pk, day)) else []
            assert seen == [Stage.REMINDED, Stage.OVERDUE, Stage.ESCALATED, Stage.GIVEN_UP]
