"""A city with something in every room, each personal value a canary."""

import datetime
from typing import Any

from django.conf import settings

from conftest import cookie_of
from tenants import entering
from tenants.models import City
from tests.isolation.diagnosed import is_diagnosed
from tests.isolation.taught import is_certified, is_taught

CANARY = "Canarioxyz"
NUMBER = "93777111"


def furnish(city: City, officer: Any) -> None:
    """People, consultations, an import, a key, a published month, a department: named CANARY."""
    from apps.accounts import services_tokens
    from apps.registry import services
    from apps.staff import services as staff
    from apps.statistics import services as statistics
    from tenants.publications.periods import Period

    _support_asks(city)
    cookie_of(city, officer)
    with entering(city):
        _signs_in_safely(officer)
        person = services.register_person(
            by=officer.pk,
            given_names=CANARY,
            family_names=f"{CANARY} Uno",
            nationalities=("BOL",),
            documents=(services.DocumentData(kind="dni_foreigner", number=NUMBER),),
            phones=("261 577 7111",),
        )
        for who in (person, None):
            services.record_consultation(
                person=who,
                anonymous=who is None,
                contacted_on=datetime.date(2024, 5, 6),
                subject="housing",
                result="informed",
                channel="counter",
                note=f"nota {CANARY}",
                by=officer.pk,
            )
        _sheet_waits(officer)
        services_tokens.create_token(
            by=officer, name=f"llave {CANARY}", scopes={"registry.view_person"}, days=30
        )
        statistics.close_and_publish(Period.parse("2024-05"), by=officer.pk)
        _is_told_things(officer)
        department = staff.create_department(name=f"area {CANARY}", by=None)
        staff.assign(user=officer, department=department, title=f"cargo {CANARY}", by=None)
        staff.open_review()
        _people_are_invited(officer)
        _is_referred(officer, person, department.pk)
        for furnished in (_people_are_expected, _is_told_in_confidence, _is_accompanied):
            furnished(officer, person)
        for alone in (_works_with_others, _is_registered_twice, _takes_a_report):
            alone(officer)
        _asks_about_their_data(officer, person)
        _takes_everything_along(officer)
        for lasting in (is_diagnosed, is_taught, is_certified):
            lasting(officer, department.pk, CANARY)


def _sheet_waits(officer: Any) -> None:
    """A sheet that nobody has confirmed."""
    from apps.registry import imports_services

    rows = f"Fecha;Apellido y nombre;Motivo\n06/05/2024;{CANARY}, Dos;Salud\nayer;{CANARY};DNI\n"
    imports_services.receive_file(
        name=f"{CANARY}.csv", data=rows.encode(), by=officer.pk, in_background=False
    )


def _takes_everything_along(officer: Any) -> None:
    """A file of all records lies ready for the officer alone."""
    from apps.registry import archives_services

    asked = archives_services.ask(reason=f"motivo {CANARY}", by=officer.pk, in_background=False)
    archives_services.make(asked.pk, turn_seconds=None)


def _takes_a_report(officer: Any) -> None:
    """A file with everybody's name in it lies ready for the officer alone."""
    from apps.reports import services
    from apps.reports.models import Content, FileFormat

    export = services.ask(
        query={"start": "2024-05-01", "end": "2024-05-31", "rows": "subject"},
        content=Content.ROWS,
        file_format=FileFormat.CSV,
        personal=True,
        reason=f"para {CANARY}",
        by=officer,
    )
    services.make(export.pk)


def _asks_about_their_data(officer: Any, person: Any) -> None:
    """Requests to be answered, to be corrected, gathered, one copy given; due, and held."""
    from apps.registry import services as registry
    from apps.rights import services
    from apps.rights.tests.factories import a_request, checked, ready

    said = {"name": CANARY, "contact": CANARY, "document": NUMBER, "text": f"pedido {CANARY}"}
    a_request("erasure", **said)
    checked(a_request("rectification", **said), person, officer.pk)
    ready(a_request(**said), person, officer.pk)
    given = ready(a_request(**said), person, officer.pk)
    services.hand_over(given.pk, how="paper", version=given.version, by=officer.pk)
    old = registry.register_person(
        by=officer.pk, given_names=f"{CANARY} Vieja", registered_on=datetime.date(2001, 2, 3)
    )
    services.set_rule(subject="people", years=20, version=0, by=officer.pk)
    services.find_due()
    services.place_hold(old.pk, reason=f"oficio {CANARY}", until=None, by=officer.pk)


def _is_referred(officer: Any, person: Any, department: Any) -> None:
    """To a department, which answered, and to an organisation, whose link waits; a day off."""
    from apps.directory import services as directory
    from apps.referrals import services as referrals

    address = f"{CANARY}4@example.org"
    body = directory.create(
        directory.OrganizationData(name=f"organizacion {CANARY}", email=address), by=None
    )
    destinations = (
        referrals.Destination(department=department),
        referrals.Destination(organization=body.pk),
    )
    for to in destinations:
        asked = referrals.Asked(
            to=to,
            subject="housing",
            request=f"pedido {CANARY}",
            fields=("name", "documents"),
            person=person,
        )
        sent = referrals.refer(asked, answer=referrals.Answer.GIVEN, by=officer.pk)
    told = referrals.Said("accepted", note=f"respuesta {CANARY}")
    referrals.record_answer(sent.pk, told, version=1, by=officer)
    referrals.set_times(times={}, due_by_subject={"housing": 5}, version=1, by=None)
    referrals.set_day(day=datetime.date(2024, 9, 8), name="Fiesta", by=None)


def _works_with_others(officer: Any) -> None:
    """An agreement with all that belongs to one, a draft, and something done together."""
    from apps.alliances import clock, services
    from apps.alliances.services import papers
    from apps.alliances.tests import factories

    today, body = clock.today(), factories.a_body(f"aliada {CANARY}")
    row = factories.an_agreement(
        today - datetime.timedelta(days=40),
        today + datetime.timedelta(days=400),
        by=officer.pk,
        title=f"convenio {CANARY}",
        reference=CANARY,
        purpose=f"objeto {CANARY}",
        signatory=f"firma {CANARY}",
        organizations=(body.pk,),
        responsible=officer.pk,
    )
    contact = services.Contact(CANARY, str(body.pk), CANARY, f"{CANARY}5@example.org", NUMBER)
    row = services.add_contact(row, contact, version=row.version, by=officer.pk)
    draft = papers.keep(row, title=f"borrador {CANARY}", data=factories.PDF, by=officer.pk)
    papers.remove(draft, why=f"motivo {CANARY}", by=officer.pk)
    paper = papers.keep(row, title=f"anexo {CANARY}", data=factories.PDF, by=officer.pk)
    promised = factories.a_commitment(row, text=f"compromiso {CANARY}", by=officer.pk)
    met = services.Settlement("met", CANARY, f"https://example.org/{CANARY}", paper.pk)
    services.settle(promised, met, version=1, by=officer.pk)
    said = {"agreed": CANARY, "happened": CANARY, "worth": "changed", "changes": CANARY}
    factories.an_evaluation(row, today.year, **said)
    factories.an_action(
        today,
        title=f"jornada {CANARY}",
        place=CANARY,
        result=CANARY,
        organizations=(body.pk,),
        agreement=row.pk,
        by=officer.pk,
    )
    factories.a_draft(title=f"borrador {CANARY}", organizations=(body.pk,), by=officer.pk)


def _is_told_in_confidence(officer: Any, person: Any) -> None:
    """Somebody agreed to something, somebody's name is hidden, and something reserved is open."""
    import uuid

    from apps.accounts.services import create_account
    from apps.consents import services as consents
    from apps.registry import protection_services, services
    from apps.registry.protection_session import reading

    consents.publish(purpose="contact", language="es", text=f"texto {CANARY}", seen=1, by=None)
    consents.give(person, "contact", "es", officer.pk)
    hidden = services.register_person(by=officer.pk, given_names=CANARY)
    protection_services.hide_name(hidden, by=officer.pk, alias="Río")
    guardian = create_account(
        email=f"{CANARY}3@example.org",
        name=f"Proteccion {CANARY}",
        password=None,
        roles=["protection_officer"],
    )
    with reading(guardian, uuid.uuid4()):
        protection_services.open_for(
            None, person=person, compartments=["refuge"], reason="danger", note=CANARY
        )


def _is_accompanied(officer: Any, person: Any) -> None:
    """A case with a step, a consultation and a task; kin, papers, a file."""
    from apps.casework import services as casework
    from apps.casework.tests.factories import PDF
    from apps.registry import services

    kin = services.register_person(by=officer.pk, given_names=f"{CANARY} Tres")
    attended = services.record_consultation(
        person=person, contacted_on=datetime.date(2024, 5, 7), subject="dni", by=officer.pk
    )
    case = casework.open_case(
        person,
        data=casework.CaseData(f"objetivo {CANARY}", "housing", officer.pk),
        by=officer.pk,
        consultations=(attended,),
    )
    casework.move_case(case, to="waiting", version=1, note=f"espera {CANARY}", by=officer.pk)
    task = casework.TaskData(f"tarea {CANARY}", datetime.date(2024, 6, 1), assignee=officer.pk)
    casework.add_task(person, data=task, by=officer.pk, case=case)
    casework.relate(person, other=kin, kind="child", lives_together=True, by=officer.pk)
    casework.relate(person, other_name=CANARY, kind="friend", note=CANARY, by=officer.pk)
    seen = casework.DocumentSeenData("precaria", expires_on=datetime.date(2030, 1, 1), note=CANARY)
    casework.see_document(person, data=seen, by=officer.pk)
    casework.declare_residence(
        person, data=casework.ResidenceData("temporary", note=CANARY), by=officer.pk
    )
    casework.keep_file(person, name=f"{CANARY}.pdf", data=PDF, by=officer.pk)


def _is_registered_twice(officer: Any) -> None:
    """Three records of one person: two united, one that waits to be compared."""
    from apps.registry import duplicates_finding as finding
    from apps.registry import duplicates_services as uniting
    from apps.registry import services

    records = [
        services.register_person(
            by=officer.pk,
            given_names=f"{CANARY} Cuatro",
            family_names=f"Quispe {CANARY}",
            phones=("261 577 7444",),
        )
        for _time in range(3)
    ]
    uniting.merge(
        survivor=records[0].pk,
        merged=records[1].pk,
        choices={},
        versions=uniting.Versions(1, 1),
        by=officer.pk,
    )
    finding.compare([record.pk for record in records])


def _signs_in_safely(officer: Any) -> None:
    """A passkey with a name, and a provider that is being set up."""
    from allauth.mfa.webauthn.internal.auth import WebAuthn

    from apps.accounts import services_provider

    WebAuthn.add(officer, f"llave {CANARY}", {})
    services_provider.save_provider(
        label=f"Cuenta {CANARY}",
        issuer="https://ingreso.example",
        client_id=CANARY,
        client_secret=CANARY,
        domains=["example.org"],
        enabled=False,
        by=officer,
    )


def _people_are_invited(officer: Any) -> None:
    """One person is waited for, and a list waits to be confirmed."""
    from apps.invitations import services as invitations
    from apps.invitations.services import batches

    invitations.invite(
        email=f"{CANARY}@example.org", name=CANARY, roles=["officer"], by=None, hold_seconds=0
    )
    rows = f"correo;nombre;rol\n{CANARY}2@example.org;{CANARY};Consulta\n{CANARY};;nada\n"
    batch = batches.receive(
        name=f"{CANARY}.csv", data=rows.encode(), by=officer, in_background=False
    )
    batches.prepare(batch.pk)


def _people_are_expected(officer: Any, person: Any) -> None:
    """Somebody waits in line, somebody has an appointment, and a screen hangs on the wall."""
    from apps.agenda import selectors as agenda
    from apps.agenda import services
    from apps.agenda.hours import Span

    whole = Span(datetime.time(0, 0), datetime.time(23, 59))
    desk = services.create_desk(
        data=services.DeskData(name=f"mostrador {CANARY}", place=CANARY),
        week={day: [whole] for day in range(7)},
        by=officer.pk,
    )
    today = datetime.datetime.now(tz=datetime.UTC).date()
    services.add_special_day(
        day=today + datetime.timedelta(days=300),
        desk_id=None,
        spans=[],
        reason=CANARY,
        by=officer.pk,
    )
    services.take_ticket(letter="A", by=officer.pk, name=CANARY, person_id=person.pk)
    slot = agenda.free_slots(desk, today + datetime.timedelta(days=200))
    services.book(
        desk_id=desk.pk,
        starts_at=slot[0].starts_at,
        whom=services.Whom(person.pk, CANARY, f"{CANARY}@example.org", CANARY),
        by=officer.pk,
    )
    services.open_screen(name=f"sala {CANARY}", by=officer.pk)


def _support_asks(city: City) -> None:
    """Somebody of the national staff waits to be let in."""
    import uuid

    from apps.support import services
    from tenants import entering_national
    from tenants.assistance.services import ask

    with entering_national():
        ask(city=city, by=uuid.uuid4(), name=f"Soporte {CANARY}", reason=CANARY, hours=1)
    with entering(city):
        services.look_after()


def _is_told_things(officer: Any) -> None:
    """A notice on the page, mail on its way, and mail that did not leave."""
    from apps.accounts.adapter import AccountAdapter
    from apps.notices import services as notices
    from apps.notices.tests.factories import a_failed_message

    notices.notify(user=officer.pk, kind="registry.sheet_failed", path="/imports/")
    AccountAdapter().send_mail(
        "account/email/unknown_account", f"{CANARY}@example.test", {"user": officer}
    )
    a_failed_message(to=f"{CANARY}@example.test")


def assert_no_canary(response: Any, where: str) -> None:
    """Neither body nor headers hold a canary."""
    body = b"".join(response.streaming_content) if response.streaming else response.content
    text = body.decode("utf-8", "replace") + repr(list(response.headers.items()))
    for canary in (CANARY, NUMBER, settings.SECRET_KEY):
        assert canary not in text, f"{where} shows {canary!r}"
