"""What was told in confidence, to whom it shows, for how long, and what is left of it."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from apps.registry import protection_rules, protection_services, selectors, services
from apps.registry.models import Consultation, HiddenName, Opening, Person
from apps.registry.protection_session import reading
from apps.registry.selectors import protection as openings
from kernel.models import Sighting
from tenants.models import City

SECRETS = ("gender_violence", "trafficking", "refuge")


@pytest.fixture
def inside(in_maipu: City) -> Callable[[str], Any]:
    """inside(role) -> a context in which that account reads, in a session of its own."""
    from apps.accounts.services import create_account

    def read_as(role: str, session: uuid.UUID | None = None) -> Any:
        user = create_account(
            email=f"{role}{uuid.uuid4().hex}@example.test", name=role, password=None, roles=[role]
        )
        return reading(user, session or uuid.uuid4())

    return read_as


@pytest.fixture
def woman(in_maipu: City) -> Person:
    return services.register_person(
        by=None,
        given_names="Alba",
        family_names="Ceibo",
        documents=(services.DocumentData(kind="dni", number="30111222"),),
        phones=("261 555 1234",),
    )


def _told(person: Person | None, *subjects: str, note: str = "lo que contó") -> Consultation:
    return services.record_consultation(
        person=person,
        anonymous=person is None,
        contacted_on=timezone.localdate(),
        subject=subjects[0],
        other_subjects=subjects[1:],
        note=note,
        by=None,
    )


def _open(person: Person, *names: str) -> list[Opening]:
    return protection_services.open_for(
        None, person=person, compartments=names, reason="accompanying"
    )


@pytest.mark.parametrize("subject", SECRETS)
@pytest.mark.parametrize("role", ["officer", "coordinator", "admin"])
def test_to_others_it_is_not_there_at_all(
    subject: str, role: str, woman: Person, inside: Callable[[str], Any]
) -> None:
    """No row, no mark, no count: the mark alone would tell that she came."""
    _told(woman, subject)
    told = _told(woman, "housing", subject)
    with inside(role):
        assert selectors.timeline(woman) == []
        assert not selectors.consultations().exists()
        assert not selectors.consultations(with_reserved=True).exists()
        assert selectors.consultation(told.pk) is None
        assert selectors.last_contact([woman]) == {}


def test_a_citys_own_word_for_it_is_reserved_too(
    woman: Person, inside: Callable[[str], Any]
) -> None:
    services.add_local_code(
        list_name="subject",
        code="mesa_mujer",
        label="Mesa",
        national_code="gender_violence",
        by=None,
    )
    _told(woman, "mesa_mujer")
    assert protection_rules.compartment_of(["mesa_mujer"]) == {"gender_violence"}
    with inside("officer"):
        assert selectors.timeline(woman) == []


def test_those_in_protection_know_and_open_with_a_reason(
    woman: Person, inside: Callable[[str], Any]
) -> None:
    told = _told(woman, "gender_violence")
    with inside("protection_officer"):
        (shown,) = selectors.timeline(woman)
        assert (shown.subject, shown.note, shown.contacted_on) == (
            "reserved",
            "",
            told.contacted_on,
        )
        _open(woman, "gender_violence")
        assert selectors.timeline(woman)[0].note == "lo que contó"
        assert protection_rules.visible(None, woman.pk) == {"gender_violence"}
        assert [row.person for row in openings.open_now()] == [woman]
    assert Sighting.objects.filter(kind="registry.opening", verb="open").count() == 1


def test_one_compartment_does_not_open_another(woman: Person, inside: Callable[[str], Any]) -> None:
    _told(woman, "gender_violence", "refuge")
    with inside("protection_officer"):
        _open(woman, "gender_violence")
        assert selectors.timeline(woman)[0].subject == "reserved"
        _open(woman, "refuge")
        assert selectors.timeline(woman)[0].subject == "gender_violence"


def test_it_is_open_for_one_person_in_one_session_for_hours(
    woman: Person, inside: Callable[..., Any]
) -> None:
    other = services.register_person(by=None, given_names="Otra")
    _told(woman, "refuge")
    _told(other, "refuge")
    reader = inside("protection_officer", session := uuid.uuid4())
    with reader:
        _open(woman, "refuge")
        assert selectors.timeline(other)[0].subject == "reserved"
        user = protection_rules.reader_of()
    with reading(user, uuid.uuid4()):
        assert selectors.timeline(woman)[0].subject == "reserved"
    with reading(user, session):
        assert selectors.timeline(woman)[0].subject == "refuge"
        past = timezone.now() - datetime.timedelta(hours=9)
        Opening.objects.update(opened_at=past, expires_at=past + protection_rules.OPEN_FOR)
        assert selectors.timeline(woman)[0].subject == "reserved"


def test_closing_closes(woman: Person, inside: Callable[[str], Any]) -> None:
    _told(woman, "trafficking")
    with inside("protection_officer"):
        _open(woman, "trafficking")
        assert protection_services.close_for(None, woman.pk) == 1
        assert selectors.timeline(woman)[0].subject == "reserved"


def test_an_anonymous_one_opens_alone(in_maipu: City, inside: Callable[[str], Any]) -> None:
    told, other = _told(None, "trafficking"), _told(None, "trafficking")
    with inside("protection_officer"):
        protection_services.open_for(
            None, consultation=told, compartments=["trafficking"], reason="danger"
        )
        one, two = selectors.consultation(told.pk), selectors.consultation(other.pk)
        assert one is not None
        assert two is not None
        assert (one.note, two.note) == ("lo que contó", "")


def test_who_may_not_open_cannot_and_a_reason_is_needed(
    woman: Person, inside: Callable[[str], Any]
) -> None:
    for role in ("officer", "coordinator", "admin", "auditor"):
        with inside(role), pytest.raises(PermissionDenied):
            _open(woman, "refuge")
    with inside("protection_officer"):
        with pytest.raises(ValidationError):
            protection_services.open_for(
                None, person=woman, compartments=["refuge"], reason="curious"
            )
        with pytest.raises(PermissionDenied):
            _open(woman)
        user = protection_rules.reader_of()
    with reading(user), pytest.raises(PermissionDenied):
        _open(woman, "refuge")
    user.token_scopes = frozenset({"protection.refuge"})
    with reading(user, uuid.uuid4()), pytest.raises(PermissionDenied):
        _open(woman, "refuge")


def test_narrowing_a_list_finds_out_nothing(woman: Person, inside: Callable[[str], Any]) -> None:
    _told(woman, "gender_violence")
    with inside("protection_officer"):
        narrowed = selectors.ConsultationFilter(subject="gender_violence")
        assert not selectors.consultations(narrowed, with_reserved=True).exists()
        _open(woman, "gender_violence")
        assert selectors.consultations(narrowed, with_reserved=True).exists()


def test_who_typed_it_sees_that_it_was_saved_and_nothing_else(
    woman: Person, inside: Callable[[str], Any]
) -> None:
    with inside("officer"):
        by = protection_rules.reader_of().pk
        services.record_consultation(
            person=woman, contacted_on=timezone.localdate(), subject="refuge", note="x", by=by
        )
        (row,) = selectors.recorded_today(by, 8)
        assert (row.subject, row.person, row.note) == ("reserved", None, "")


@pytest.fixture
def hidden(woman: Person) -> Person:
    return protection_services.hide_name(woman, by=None, alias="Río")


@pytest.mark.parametrize(
    "typed", ["Alba", "ceibo", "alb cei", "30.111.222", "261 555-1234", "551234"]
)
def test_nobody_else_finds_a_hidden_person_by_what_they_know_of_her(
    typed: str, hidden: Person, inside: Callable[[str], Any]
) -> None:
    with inside("coordinator"):
        assert selectors.search_people(typed) == []
        assert [c.person for c in selectors.search_people("rio")] == [hidden]
    with inside("protection_officer"):
        assert [c.person for c in selectors.search_people(typed)] == [hidden]


def test_the_row_itself_holds_no_name(hidden: Person) -> None:
    """So that what knows nothing of hidden names shows the alias all the same."""
    row = Person.objects.get(pk=hidden.pk)
    assert "alba" not in repr(row.__dict__).lower()
    assert "ceibo" not in repr(row.__dict__).lower()
    assert row.display_name == "Río"


def test_a_number_added_later_does_not_lead_to_her(
    hidden: Person, inside: Callable[[str], Any]
) -> None:
    data = services.PersonData(
        given_names="Río", documents=(services.DocumentData(kind="passport", number="AB778899"),)
    )
    services.update_person(hidden, data=data, version=hidden.version, by=None)
    with inside("officer"):
        assert selectors.search_people("AB778899") == []


def test_nobody_writes_the_name_over_the_alias(hidden: Person) -> None:
    data = services.PersonData(given_names="Alba", family_names="Ceibo")
    with pytest.raises(ValidationError):
        services.update_person(hidden, data=data, version=hidden.version, by=None)


def test_an_alias_gives_nothing_away(woman: Person) -> None:
    for alias in ("Alba", "la Ceibo", "x" * 61):
        with pytest.raises(ValidationError):
            protection_services.hide_name(woman, by=None, alias=alias)
    drawn = protection_services.hide_name(woman, by=None)
    assert not {"alba", "ceibo"} & set(drawn.search_name.split())


def test_only_protection_puts_a_name_back(hidden: Person, inside: Callable[[str], Any]) -> None:
    with inside("admin"), pytest.raises(PermissionDenied):
        protection_services.show_name(hidden, who=None)
    with inside("protection_officer"):
        shown = protection_services.show_name(hidden, who=None)
    assert (shown.display_name, shown.confidential) == ("Alba Ceibo", False)
    assert not HiddenName.objects.exists()
    with inside("officer"):
        assert [c.person for c in selectors.search_people("30111222")] == [shown]


@pytest.mark.parametrize(
    "wrong",
    [
        {"compartment": "gossip"},
        {"reason": "curious"},
        {"expires_at": datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)},
        {"person_id": None},
    ],
)
def test_the_database_keeps_openings_bounded(
    wrong: dict[str, Any], woman: Person, inside: Callable[[str], Any]
) -> None:
    with inside("protection_officer"):
        (row,) = _open(woman, "refuge")
    for name, value in wrong.items():
        setattr(row, name, value)
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()
