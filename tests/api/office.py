"""One of everything the office works with, for the walk over the API."""

from __future__ import annotations

import datetime
import uuid
from typing import Any

from apps.accounts.models import User
from apps.agenda import services as agenda
from apps.agenda.hours import Span
from apps.agenda.selectors import free_slots
from apps.casework import services as casework
from apps.casework.tests.factories import a_case, a_file, a_task
from apps.diagnosis import services as diagnosis
from apps.diagnosis.handing import services as handing
from apps.diagnosis.handing.content import content_of, mark
from apps.diagnosis.selectors import sheet
from apps.diagnosis.tests.factories import PDF, finished, opened, published
from apps.directory import services as directory
from apps.referrals import services as referrals
from apps.registry import duplicates_finding as finding
from apps.registry import duplicates_selectors as duplicates
from apps.registry import duplicates_services as uniting
from apps.registry.tests import factories
from apps.reports import services as reports
from apps.reports.models import Content, FileFormat, State
from apps.reports.selectors import exports_of
from apps.rights import services as rights
from apps.staff.services import departments
from apps.training import services as training_services
from apps.training import templates_national
from apps.training.services import certificates, feeds, logos, runs, sheets
from apps.training.tests import factories as training
from tenants import entering
from tenants.catalogue import documents


def referred(person: Any, account: str) -> dict[str, str]:
    """A referral to the department of the account that asks, an organisation, a day off."""
    with entering("maipu"):
        by = User.objects.get(pk=account)
        area = departments.create_department(name="Salud", by=None)
        departments.assign(user=by, department=area, by=None)
        body = directory.create(directory.OrganizationData(name="Cáritas"), by=None)
        asked = referrals.Asked(
            to=referrals.Destination(department=area.pk),
            subject="health",
            request="turno",
            fields=("name",),
            person=person,
        )
        sent = referrals.refer(asked, answer=referrals.Answer.GIVEN, by=by.pk)
        day = referrals.set_day(day=datetime.date(2024, 9, 8), name="Fiesta", by=None)
    return {
        "organizations": str(body.pk),
        "referrals": str(sent.pk),
        "received-referrals": str(sent.pk),
        "calendar-days": str(day.pk),
    }


def diagnosed(account: str) -> dict[str, str]:
    """A round being answered and one before it, one of its answers, what shows it and a gap."""
    small = published()
    with entering("maipu"):
        by = User.objects.get(pk=account)
        finished(small, starts_on=datetime.date(2023, 3, 1))
        row = opened(small)
        answer = sheet(row).items[0].answer
        paper = diagnosis.add_file(answer_id=answer.pk, name="a.pdf", data=PDF, by=by)
        link = diagnosis.add_link(
            answer_id=answer.pk, url="https://maipu.example/norma", label="Norma", by=by
        )
        gap = diagnosis.note_gap(round_id=row.pk, question=answer.question, by=by.pk)
    return {
        "diagnosis-rounds": str(row.pk),
        "diagnosis-answers": str(answer.pk),
        "diagnosis-evidence": str(link.pk),
        "diagnosis-evidence-contents": str(paper.pk),
        "diagnosis-gaps": str(gap.pk),
    }


def taught(account: str) -> dict[str, str]:
    """A course, an edition with the account that asks in it, a session to be told of.

    Beside it a certificate, a file of many, a sheet, calendars.
    """
    with entering("maipu"):
        edition = training.an_edition()
        [row] = training.enrolled(edition)
        me = training.somebody(account=uuid.UUID(account))
        [mine] = training_services.enrol(
            edition_id=edition.pk, participant_ids=[me.pk], by=training.TRAINER
        )
        session = training.a_session(edition)
        sheet = sheets.receive(
            edition_id=edition.pk,
            name="lista.csv",
            data=b"Nombre;3/3\nAna Lapacho;x\n",
            by=training.TRAINER,
        )
        certified = training.an_edition()
        [earned] = training.enrolled(certified)
        training.present(training.a_session(certified, 4), earned)
        training.finished(certified)
        drawn = logos.read(b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>')
        logo = logos.choose(drawn, seen=0, by=None)
        certificate = certificates.issue(enrolment_id=earned.pk, language="es", by=None)
        run = runs.ask(edition_id=certified.pk, language="es", signatories=(), by=training.TRAINER)
        [national] = documents.published(templates_national.KIND)
        calendar = feeds.give(edition_id=edition.pk, by=None)
        own = feeds.give(participant_id=me.pk, by=None)
    return {
        "courses": str(edition.course_id),
        "national-courses": str(national.id),
        "course-enrolments": str(row.pk),
        "certificates": str(certificate.pk),
        "certificate-logos": str(logo.pk),
        "certificate-runs": str(run.pk),
        "attendance-files": str(sheet.pk),
        "calendar-feeds": str(calendar.pk),
        "my-calendars": str(own.pk),
        "my-training": str(mine.pk),
        "course-editions": str(edition.pk),
        "course-sessions": str(session.pk),
        "course-participants": str(row.participant_id),
    }


def reported(account: str) -> dict[str, str]:
    """A file of a report, asked for by the account that asks."""
    with entering("maipu"):
        for waiting in exports_of(uuid.UUID(account)).filter(state=State.ASKED):
            reports.cancel(waiting.pk, by=uuid.UUID(account))
        export = reports.ask(
            query={"start": "2024-05-01", "end": "2024-05-31"},
            content=Content.TABLE,
            file_format=FileFormat.CSV,
            by=User.objects.get(pk=account),
        )
    return {"report-files": str(export.pk)}


def registered_twice() -> dict[str, str]:
    """A pair that waits, and two records united."""
    with entering("maipu"):
        records = [factories.a_person(phones=("261 555 9090",)) for _time in range(3)]
        union = uniting.merge(
            survivor=records[0].pk,
            merged=records[1].pk,
            choices={},
            versions=uniting.Versions(1, 1),
            by=None,
        )
        finding.compare([record.pk for record in records])
        pair = duplicates.open_pairs_of(records[0])[0]
    return {"duplicates": str(pair.pk), "unions": str(union.pk)}


def expected() -> dict[str, str]:
    """A desk with hours, somebody in its line, somebody expected, a holiday, a screen."""
    whole = Span(datetime.time(0, 0), datetime.time(23, 59))
    week = {day: [whole] for day in range(7)}
    with entering("maipu"):
        desk = agenda.create_desk(data=agenda.DeskData(name="Mesa"), week=week, by=None)
        ticket = agenda.take_ticket(letter="A", by=None)
        day = datetime.datetime.now(tz=datetime.UTC).date() + datetime.timedelta(days=200)
        slot = free_slots(desk, day)[0]
        booked = agenda.book(desk_id=desk.pk, starts_at=slot.starts_at, whom=agenda.Whom(), by=None)
        [special] = agenda.add_special_day(day=day, desk_id=None, spans=[], reason="", by=None)
        screen = agenda.open_screen(name="Sala", by=None)
    return {
        "desks": str(desk.pk),
        "tickets": str(ticket.pk),
        "appointments": str(booked.pk),
        "special-days": str(special.pk),
        "screens": str(screen.pk),
    }


def asked_about(person: Any) -> dict[str, str]:
    """A request of somebody about their own data."""
    with entering("maipu"):
        told = rights.Told("access", "Luz Lapacho")
        return {"rights-requests": str(rights.receive(told, person_id=person.pk)[0].pk)}


def allied() -> dict[str, str]:
    """An agreement in force with all that belongs to one, and something done together."""
    from apps.alliances import clock
    from apps.alliances.services import papers
    from apps.alliances.tests import factories as alliances

    with entering("maipu"):
        today = clock.today()
        row = alliances.an_agreement(today - datetime.timedelta(days=9))
        paper = papers.keep(row, title="Convenio", data=alliances.PDF, by=None)
        kept = papers.keep(row, title="Anexo", data=alliances.PDF, by=None)
        made = {
            "agreements": row,
            "commitments": alliances.a_commitment(row),
            "agreement-documents": paper,
            "agreement-document-contents": kept,
            "joint-actions": alliances.an_action(today),
            "alliance-evaluations": alliances.an_evaluation(row, today.year),
        }
    return {name: str(one.pk) for name, one in made.items()}


def accompanied(person: Any) -> dict[str, str]:
    """A case, a task, somebody beside the person, and what they showed, said and left."""
    with entering("maipu"):
        made = {
            "cases": a_case(person),
            "tasks": a_task(person),
            "relations": casework.relate(person, other_name="Luz", kind="child", by=None),
            "documents-seen": casework.see_document(
                person, data=casework.DocumentSeenData("passport"), by=None
            ),
            "residences": casework.declare_residence(
                person, data=casework.ResidenceData("permanent"), by=None
            ),
            "files": a_file(person),
            "file-contents": a_file(person),
        }
    return {name: str(row.pk) for name, row in made.items()}


def handed_in() -> str:
    """A diagnosis that the city handed in."""
    with entering("maipu"):
        row = finished()
        seen = mark(content_of(sheet(row)))
        made = handing.hand_in(round_id=row.pk, seen=seen, confirmed=True, by=uuid.uuid4())
    return str(made.pk)
