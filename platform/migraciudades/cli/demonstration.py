"""Fills the cities with the invented registry, closes its months and opens the accounts."""

import datetime
import multiprocessing
import os
import uuid
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass, replace
from typing import Self

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import connection, connections, transaction

from apps.accounts import selectors as accounts
from apps.accounts.services import create_account, grant_role
from apps.invitations.selectors import invitations as invited
from apps.invitations.services import invite
from apps.onboarding.selectors import onboardings
from apps.onboarding.services import begin as begin_city
from apps.registry import services as registry
from apps.registry.selectors import code_book, consultations
from apps.registry.services import ConsultationData, PreparedPerson
from apps.staff import selectors as staff
from apps.staff import services as staff_services
from apps.statistics import services as statistics
from kernel.history import acting
from migraciudades.cli import (
    demo_agenda,
    demo_alliances,
    demo_casework,
    demo_diagnosis,
    demo_diagnosis_past,
    demo_duplicates,
    demo_protection,
    demo_referrals,
    demo_rights,
    demo_training,
)
from migraciudades.cli.invented import Inventor
from tenants import entering, entering_national
from tenants.publications.periods import Kind, Period, today
from tenants.selectors import active_cities

ROUTE = "demo"
WORKERS = 4
# Counted from the latest month that is over: one year and the same month of the year before.
MONTHS_OVER = 14
QUARTERS_OVER = 5
# So that the national page has something that was not reported. Two of five, since the nation's sum
# takes cities in by groups of three: a fourth would wait for the fifth.
BEHIND = {"neuquen": 2, "mendoza": 2}

COMING = "Villa Ceibal (inventada)"

CITY_ROLES = {
    "admin": "Administración",
    "coordinator": "Coordinación",
    "officer": "Atención",
    "protection_officer": "Protección",
    "department_contact": "Área de Salud",
    "trainer": "Capacitación",
    "auditor": "Auditoría",
    "viewer": "Consulta",
}
NATIONAL_ROLES = {
    "programme_officer": "Programa OIM",
    "analyst_iom": "OIM",
    "analyst_dnm": "DNM",
    "operator": "Operación",
}
MAILBOXES = {
    "admin": "admin",
    "coordinator": "coordinacion",
    "officer": "atencion",
    "protection_officer": "proteccion",
    "department_contact": "salud",
    "trainer": "capacitacion",
    "auditor": "auditoria",
    "viewer": "consulta",
    "programme_officer": "programa",
    "analyst_iom": "oim",
    "analyst_dnm": "dnm",
    "operator": "operacion",
}


DEPARTMENTS = (
    "Oficina de Migraciones",
    "Salud",
    "Educación",
    "Desarrollo Social",
    "Empleo",
    "Mujeres, Género y Diversidad",
    "Niñez y Adolescencia",
    "Asesoría Legal",
)
PLACES = {
    **dict.fromkeys(
        ("admin", "coordinator", "officer", "trainer", "auditor"), "Oficina de Migraciones"
    ),
    "department_contact": "Salud",
    "protection_officer": "Mujeres, Género y Diversidad",
    "viewer": "Desarrollo Social",
}


@dataclass(frozen=True)
class Colleague:
    """One more person of a demonstration city. Family names are trees, birds and rivers."""

    mailbox: str
    name: str
    role: str
    department: str
    title: str = ""
    last_used: int = 0
    """Days since anybody used the account; 0 for today."""
    ends_in: int = 0
    """Days until the role ends; 0 for no end."""


COLLEAGUES = (
    Colleague("j.algarrobo", "Julia Algarrobo", "admin", "Oficina de Migraciones", "Directora"),
    Colleague("m.calandria", "Mateo Calandria", "officer", "Oficina de Migraciones", ends_in=21),
    Colleague("r.pilcomayo", "Rosa Pilcomayo", "officer", "Empleo", "Orientadora", last_used=70),
    Colleague("t.hornero", "Tomás Hornero", "department_contact", "Educación", "Referente"),
)

# Who was invited and has not answered yet: address, name, roles, department, language.
EXPECTED = {
    "maipu": (
        ("p.quebracho@maipu.example", "Paula Quebracho", ("officer",), "Empleo", "es-ar"),
        ("s.heron@maipu.example", "Sam Heron", ("trainer", "viewer"), "Educación", "en"),
    )
}


@dataclass(frozen=True)
class Account:
    """An account of the demonstration, with the password to try it."""

    host: str
    role: str
    email: str
    password: str = ""

    def with_password(self, password: str) -> Self:
        """The same, saying how to sign in."""
        return replace(self, password=password)

    def as_dict(self) -> dict[str, str]:
        """As printed with --json."""
        return asdict(self)


def load(*, password: str, slugs: Iterable[str] = ()) -> list[Account]:
    """Load every demonstration city, or the named ones, and the national accounts; idempotent."""
    wanted = set(slugs)
    # Hashed once for all accounts: a hash takes a fifth of a second, on purpose.
    encoded = make_password(password)
    # Only cities made for it: invented people must never stand beside real ones.
    chosen = [
        city.slug for city in active_cities() if city.demo and (not wanted or city.slug in wanted)
    ]
    # A child process must not share a connection with us.
    connections.close_all()
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(min(os.cpu_count() or 1, WORKERS), mp_context=context) as pool:
        loaded = list(pool.map(_city, chosen, [encoded] * len(chosen)))
    made = [account for accounts_of_city in loaded for account in accounts_of_city]
    with entering_national():
        made += _accounts(NATIONAL_ROLES, settings.TENANTS_NATIONAL_HOST, "Nacional", encoded)
        _draft()
    return [account.with_password(password) for account in made]


def _city(slug: str, encoded: str) -> list[Account]:
    """One city, whole; runs in a process of its own because most of it is computing."""
    with entering(slug) as city:
        _trust_the_last_commit()
        host = f"{slug}.{settings.TENANTS_BASE_DOMAIN}"
        made = _accounts(CITY_ROLES, host, city.name, encoded)
        _office(slug, encoded)
        _invite(slug)
        _fill(slug)
        demo_agenda.fill(slug, _officer(slug))
        if slug in demo_casework.WORKED:
            with acting(_officer(slug), ROUTE):
                demo_casework.fill(_officer(slug))
        demo_referrals.fill(slug, _officer(slug))
        demo_alliances.fill(_officer(slug, "coordinator"))
        demo_diagnosis.fill(_officer(slug, "coordinator"))
        if slug in demo_diagnosis_past.HANDED_IN:
            demo_diagnosis_past.fill(_officer(slug, "coordinator"))
        demo_duplicates.fill(slug, _officer(slug))
        with acting(_officer(slug), ROUTE):
            demo_protection.fill(_officer(slug))
        demo_rights.fill(_officer(slug))
        with acting(_officer(slug), ROUTE):
            demo_training.fill(_officer(slug))
        _publish(slug)
    return made


def _trust_the_last_commit() -> None:
    """Don't wait for the disk at each closing; the accounts made at the end wait for all."""
    with connection.cursor() as cursor:
        cursor.execute("SET synchronous_commit TO off")


@transaction.atomic
def _accounts(roles: dict[str, str], host: str, place: str, encoded: str) -> list[Account]:
    made: list[Account] = []
    for role, name in roles.items():
        domain = host.partition(".")[0]
        email = f"{MAILBOXES[role]}@{domain}.example"
        if accounts.account_by_email(email) is None:
            create_account(
                email=email,
                name=f"{name} {place} (demo)",
                password=None,
                encoded=encoded,
                roles=[role],
            )
        made.append(Account(host, role, email))
    return made


@transaction.atomic
def _draft() -> None:
    """An invented city on its way in, for whoever tries the wizard."""
    if not onboardings().filter(name=COMING).exists():
        begin_city(name=COMING, by=None, demo=True)


@transaction.atomic
def _office(slug: str, encoded: str) -> None:
    """Departments, some more people in them, and the quarter's access review, open."""
    if staff.departments().exists():
        return
    made = {name: staff_services.create_department(name=name, by=None) for name in DEPARTMENTS}
    for role, department in PLACES.items():
        user = accounts.account_by_email(f"{MAILBOXES[role]}@{slug}.example")
        if user is not None:
            staff_services.assign(user=user, department=made[department], by=None)
    for one in COLLEAGUES:
        user = create_account(
            email=f"{one.mailbox}@{slug}.example",
            name=f"{one.name} (demo)",
            password=None,
            encoded=encoded,
            roles=[] if one.ends_in else [one.role],
            since=today() - datetime.timedelta(days=one.last_used) if one.last_used else None,
        )
        if one.ends_in:
            last_day = today() + datetime.timedelta(days=one.ends_in)
            grant_role(user=user, role=one.role, by=None, ends_on=last_day)
        staff_services.assign(user=user, department=made[one.department], title=one.title, by=None)
    staff_services.open_review()


@transaction.atomic
def _invite(slug: str) -> None:
    """Two people who have not answered yet; their messages are on the page of mail sent."""
    if slug not in EXPECTED or invited().exists():
        return
    by = accounts.account_by_email(f"{MAILBOXES['admin']}@{slug}.example")
    named = staff.departments_named(DEPARTMENTS)
    for email, name, roles, department, language in EXPECTED[slug]:
        invite(
            email=email,
            name=name,
            department=named[department].pk,
            roles=roles,
            language=language,
            by=by,
            hold_seconds=0,
        )


@transaction.atomic
def _fill(slug: str) -> None:
    """People and visits, all or nothing."""
    inventor = Inventor(slug, today())
    if consultations().filter(import_fingerprint=inventor.fingerprint(0)).exists():
        return
    officer, book = _officer(slug), code_book()
    people: list[PreparedPerson] = []
    visits: list[ConsultationData] = []
    with acting(officer, ROUTE):
        for data, days in inventor.people():
            prepared = registry.prepare_person(data, by=officer, book=book)
            people.append(prepared)
            visits += [
                inventor.consultation(len(visits) + index, prepared, day)
                for index, day in enumerate(days)
            ]
        visits += [
            inventor.anonymous(len(visits) + index) for index in range(inventor.anonymous_visits())
        ]
        registry.record_many(people=people, consultations=visits, by=officer, source="counter")


def _officer(slug: str, role: str = "officer") -> uuid.UUID:
    officer = accounts.account_by_email(f"{MAILBOXES[role]}@{slug}.example")
    if officer is None:
        raise LookupError(f"{slug} has no {role} of the demonstration")
    return officer.pk


def _publish(slug: str) -> None:
    """Close and publish all but the latest month, which is left for whoever tries it out."""
    behind = BEHIND.get(slug, 1)
    coordinator = accounts.account_by_email(f"{MAILBOXES['coordinator']}@{slug}.example")
    by = coordinator.pk if coordinator else None
    with acting(by, ROUTE):
        for period in (
            *_over("month", MONTHS_OVER, behind, today()),
            *_over("quarter", QUARTERS_OVER, behind - 1, today()),
        ):
            statistics.close_and_publish(period, by=by)


def _over(kind: Kind, count: int, leave: int, on: datetime.date) -> list[Period]:
    """The latest `count` periods that are over but for the last `leave`, the oldest first."""
    period = Period.containing(on, kind)
    found: list[Period] = []
    for _ in range(count):
        period = period.preceding()
        found.append(period)
    return found[leave:][::-1]
