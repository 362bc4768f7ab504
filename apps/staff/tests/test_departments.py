"""Departments: one name each, codes for ever, retired and never deleted."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction

from apps.accounts.errors import NotManagedError, RefusedError
from apps.accounts.tests.factories import make_account
from apps.staff import selectors, services
from apps.staff.errors import NameTakenError, RetiredError
from apps.staff.models import Department, Membership
from tenants.models import City


def test_a_code_is_made_once_and_survives_another_name(in_maipu: City) -> None:
    health = services.create_department(name="Salud Pública", by=None)
    assert health.code == "salud-publica"
    renamed = services.rename_department(department=health, name="Salud y Niñez", by=None)
    assert (renamed.code, renamed.name) == ("salud-publica", "Salud y Niñez")
    again = services.create_department(name="Salud Pública", by=None)
    assert again.code == "salud-publica-2"


@pytest.mark.parametrize("name", ["SALUD", "  salud ", "Sálud"])
def test_two_names_that_sound_alike_are_one(in_maipu: City, name: str) -> None:
    services.create_department(name="Salud", by=None)
    other = services.create_department(name="Empleo", by=None)
    with pytest.raises(NameTakenError):
        services.create_department(name=name, by=None)
    with pytest.raises(NameTakenError):
        services.rename_department(department=other, name=name, by=None)


def test_the_database_refuses_what_the_services_refuse(in_maipu: City) -> None:
    health = services.create_department(name="Salud", by=None)
    broken = [
        {"code": "salud", "name": "x", "folded_name": "x"},
        {"code": "x", "name": "x", "folded_name": "salud"},
        {"code": "x", "name": "", "folded_name": "x"},
    ]
    for fields in broken:
        with pytest.raises(IntegrityError), transaction.atomic():
            Department.objects.create(**fields)
    services.assign(user=make_account(), department=health, by=None)
    with pytest.raises(IntegrityError), transaction.atomic():
        health.delete()


def test_nobody_joins_a_retired_department_and_who_is_in_it_stays(in_maipu: City) -> None:
    health = services.create_department(name="Salud", by=None)
    inside, outside = make_account(), make_account()
    services.assign(user=inside, department=health, title="Enfermera", by=None)
    services.set_in_use(department=health, active=False, by=None)
    with pytest.raises(RetiredError):
        services.assign(user=outside, department=health, by=None)
    services.assign(user=inside, department=health, title="Jefa", by=None)
    assert selectors.department_of(inside.pk) == health
    assert health not in selectors.departments(active_only=True)
    assert Membership.objects.get().title == "Jefa"
    assert services.assign(user=inside, department=None, by=None) is None
    assert selectors.department_of(inside.pk) is None


def test_departments_are_kept_by_who_manages_the_staff(in_maipu: City) -> None:
    officer, admin = make_account("officer"), make_account("admin")
    health = services.create_department(name="Salud", by=admin)
    attempts: list[Callable[[], object]] = [
        lambda: services.create_department(name="x", by=officer),
        lambda: services.rename_department(department=health, name="x", by=officer),
        lambda: services.set_in_use(department=health, active=False, by=officer),
    ]
    for attempt in attempts:
        with pytest.raises(RefusedError):
            attempt()
    with pytest.raises(NotManagedError):
        services.assign(user=admin, department=health, by=officer)


def test_names_typed_by_people_find_their_department(in_maipu: City) -> None:
    health = services.create_department(name="Niñez y Género", by=None)
    services.set_in_use(
        department=services.create_department(name="Cultura", by=None), active=False, by=None
    )
    found = selectors.departments_named(["ninez y genero", "Cultura", "nada"])
    assert found == {"ninez y genero": health}
