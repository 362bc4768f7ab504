"""Each rule the database itself keeps, hit once by its name."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.db import IntegrityError, models, transaction

from apps.registry.models import (
    AccessRecord,
    Consultation,
    LocalCode,
    Person,
    PersonDocument,
    PersonPhone,
)
from apps.registry.tests.factories import DAY, OFFICER, a_document, a_person

HASH = "0" * 32


def refused(name: str, row: models.Model) -> None:
    """The row is refused, and by the constraint that says why."""
    with pytest.raises(IntegrityError) as error, transaction.atomic():
        row.save(force_insert=True)
    assert f'"{name}"' in str(error.value)


def person(**told: Any) -> Person:
    return Person(**{"search_name": "mamani", "registered_on": DAY, **told})


def consultation(**told: Any) -> Consultation:
    return Consultation(
        **{"anonymous": True, "contacted_on": DAY, "subject": "dni", "source": "counter", **told}
    )


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("registry_person_has_a_name", {"search_name": ""}),
        ("registry_person_birth_fits_precision", {"birth_precision": "exact"}),
        (
            "registry_person_birth_fits_precision",
            {
                "birth_precision": "exact",
                "birth_date": datetime.date(1990, 3, 14),
                "birth_year": 1991,
            },
        ),
        ("registry_person_birth_fits_precision", {"birth_year": 1990}),
        (
            "registry_person_birth_year_plausible",
            {"birth_precision": "year", "birth_year": 1492},
        ),
        ("registry_person_marker_known", {"document_marker": "Z"}),
        ("registry_person_country_alpha3", {"country_of_birth": "ar"}),
        ("registry_person_few_nationalities", {"nationalities": ["BOL"] * 6}),
    ],
)
def test_people(in_maipu: Any, name: str, told: dict[str, Any]) -> None:
    refused(name, person(**told))


def test_nobody_goes_on_in_their_own_record(in_maipu: Any) -> None:
    alone = person()
    alone.merged_into_id = alone.pk
    refused("registry_person_not_merged_into_itself", alone)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("registry_consultation_person_or_anonymous", {"anonymous": False}),
        ("registry_consultation_age_plausible", {"age_at_contact": 131}),
        ("registry_consultation_has_a_subject", {"subject": ""}),
        ("registry_consultation_source_known", {"source": "rumour"}),
        ("registry_consultation_country_alpha3", {"nationality": "B1"}),
        ("registry_consultation_date_plausible", {"contacted_on": datetime.date(1810, 5, 25)}),
    ],
)
def test_consultations(in_maipu: Any, name: str, told: dict[str, Any]) -> None:
    refused(name, consultation(**told))


def test_an_anonymous_consultation_has_no_person(in_maipu: Any) -> None:
    refused("registry_consultation_person_or_anonymous", consultation(person=a_person()))


def test_a_row_of_a_sheet_is_imported_once(in_maipu: Any) -> None:
    consultation(import_fingerprint="f").save(force_insert=True)
    refused("registry_consultation_imported_once", consultation(import_fingerprint="f"))


def test_documents(in_maipu: Any) -> None:
    owner = a_person(documents=(a_document(),))
    kept = owner.documents.get()
    again = {"person": owner, "kind": kept.kind, "number": "x"}
    refused(
        "registry_document_once_per_person",
        PersonDocument(**again, number_hash=kept.number_hash),
    )
    refused("registry_document_hash_shape", PersonDocument(**again, number_hash="readable"))
    refused(
        "registry_document_has_a_kind",
        PersonDocument(person=owner, kind="none", number="x", number_hash=HASH),
    )
    refused(
        "registry_document_country_alpha3",
        PersonDocument(**again, number_hash=HASH, issuing_country="bo"),
    )


def test_phones(in_maipu: Any) -> None:
    owner = a_person(phones=("261 555-1234",))
    kept = owner.phones.get()
    refused(
        "registry_phone_once_per_person",
        PersonPhone(person=owner, number="x", number_hash=kept.number_hash),
    )
    refused(
        "registry_phone_hash_shape", PersonPhone(person=owner, number="x", number_hash="readable")
    )


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("registry_local_code_shape", {"code": "Con Espacios"}),
        ("registry_local_code_is_mapped", {"national_code": ""}),
        ("registry_local_code_has_a_label", {"label": ""}),
        ("registry_local_code_not_national", {"code": "housing"}),
    ],
)
def test_local_codes(in_maipu: Any, name: str, told: dict[str, Any]) -> None:
    usual = {
        "list": "subject",
        "code": "tierras",
        "label": "Tierras",
        "national_code": "housing",
    }
    refused(name, LocalCode(**{**usual, **told}))


def test_a_local_code_is_added_once(in_maipu: Any) -> None:
    row = {"list": "subject", "code": "tierras", "label": "Tierras", "national_code": "housing"}
    LocalCode(**row).save()
    refused("registry_local_code_once", LocalCode(**row))


def test_a_reason_is_one_of_those_offered(in_maipu: Any) -> None:
    refused(
        "registry_access_reason_known",
        AccessRecord(person=a_person(), reason="curiosity", seen_by=OFFICER),
    )


def test_every_constraint_has_a_test_here() -> None:
    """A constraint added later must be hit here too."""
    from pathlib import Path

    named = {
        constraint.name
        for model in (Person, PersonDocument, PersonPhone, Consultation, LocalCode, AccessRecord)
        for constraint in model._meta.constraints
    }
    source = Path(__file__).read_text(encoding="utf-8")
    assert {name for name in named if f'"{name}"' not in source} == set()
