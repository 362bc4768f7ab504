"""Referrals of before go on: by the clock without a word of what is past, and by a later sheet."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from apps.notices.selectors import messages, notices_of
from apps.referrals import selectors, services
from apps.referrals.models import OPEN, Referral, ReferralStep
from apps.referrals.services import Said, upkeep
from apps.referrals.snapshot import loads
from apps.referrals.tests.conftest import Office, client_of, text_of
from apps.registry import imports_errorfile
from apps.registry import imports_services as imports
from apps.registry.models.imports import ImportJob
from apps.registry.tests.imports.kinds import as_file
from kernel.holidays import Calendar
from tenants import entering
from tests.imports.test_sheets_of_referrals import (
    GOOD,
    HEAD,
    WILMA,
    labels_of,
    last_of,
    load,
    steps_of,
)

TODAY = timezone.localdate()


def ago(working_days: int) -> datetime.date:
    return Calendar().before(TODAY, working_days)


def said(day: datetime.date) -> str:
    return f"{day:%d/%m/%Y}"


def line(day: datetime.date | str, state: str = "", answered: Any = "", note: str = "") -> Any:
    """One person's referral to Health about health."""
    days = [one if isinstance(one, str) else said(one) for one in (day, answered)]
    return (days[0], WILMA, "93.561.738", "", "Salud", "salud", state, days[1], note)


def told_of(office: Office) -> list[str]:
    """Who is told what, on the page or by mail."""
    people = (office.officer, office.coordinator, office.contact, office.colleague)
    told = [one.kind for who in people for one in notices_of(who.pk)]
    told = [kind for kind in told if kind.startswith("referrals.")]
    return told + [message.kind for message in messages()]


def loaded_by_the_officer(office: Office, *lines: Any) -> ImportJob:
    data = as_file((HEAD, *lines), "csv")
    by = office.officer.pk
    job = imports.receive_file(name="d.csv", data=data, by=by, in_background=False)
    imports.prepare(job.pk)
    imports.confirm(job.pk, by=by, in_background=False)
    return imports.run(job.pk)


@pytest.mark.parametrize(
    ("state", "answered"), [("", ""), ("aceptada", "20/02/2024"), ("en curso", "20/02/2024")]
)
def test_what_went_silent_years_ago_was_given_up_then_and_nobody_is_told_now(
    office: Office, state: str, answered: str
) -> None:
    with entering(office.city):
        loaded_by_the_officer(office, line("05/02/2024", state, answered))
        one = Referral.objects.get()
        assert (one.state, one.next_on, last_of(one).actor) == ("no_reply", None, "clock")
        assert one.due_on < last_of(one).at.date() < datetime.date(2024, 12, 31)
        assert [step[0] for step in steps_of(one)][1:-1] == ([] if not state else
            ["accepted" if state == "aceptada" else "in_progress"])  # fmt: skip
        upkeep.look_after()
        assert told_of(office) == []


@pytest.mark.parametrize("working_days", [9, 12, 17, 24])
def test_what_is_late_already_is_reminded_of_and_told_upwards_to_nobody(
    office: Office, working_days: int
) -> None:
    with entering(office.city):
        loaded_by_the_officer(office, line(ago(working_days), "", ""))
        one = Referral.objects.get()
        assert one.state in OPEN
        assert one.next_on is not None
        assert one.next_on >= TODAY
        if one.next_on > TODAY:
            upkeep.look_after()
            assert told_of(office) == []
        # What comes after is told as of any other.
        before = one.stage
        assert upkeep.tick(one.pk, one.next_on) == before + 1
        assert told_of(office)


def test_nobody_is_told_of_what_was_long_ago(office: Office) -> None:
    with entering(office.city):
        assert loaded_by_the_officer(office, *GOOD).imported == len(GOOD)
        upkeep.look_after()
        assert told_of(office) == []


def test_a_later_sheet_takes_a_referral_on_and_never_twice(office: Office) -> None:
    sent = ago(4)
    with entering(office.city):
        load((HEAD, line(sent)))
        one = Referral.objects.get()
        accepted, resolved = ago(3), ago(1)
        for _twice in range(2):
            figures = load((HEAD, line(sent, "aceptada", said(accepted), "Turno dado")))
            assert (figures["imported"], figures["skipped_already_loaded"]) == (0, 1)
            one.refresh_from_db()
            assert (one.state, one.version, one.closed_on) == ("accepted", 2, None)
            assert one.next_on is not None
        assert figures["followed"] == 0
        told = [load((HEAD, line(sent, "resuelta", said(resolved), "Atendida")))["followed"]]
        # An older copy of the sheet undoes nothing.
        for old in (line(sent), line(sent, "aceptada", said(accepted)), line(sent, "en curso",
                    said(accepted)), line(sent, "sin respuesta")):  # fmt: skip
            figures = load((HEAD, old))
            assert (figures["skipped_already_loaded"], figures["rejected"]) == (1, [])
            told.append(figures["followed"])
        assert told == [1, 0, 0, 0, 0]
        one.refresh_from_db()
        assert (one.state, one.version, one.closed_on) == ("resolved", 3, resolved)
        assert one.next_on is None
        assert steps_of(one) == [
            ("pending", "officer", sent),
            ("accepted", "department", accepted),
            ("resolved", "department", resolved),
        ]
        assert labels_of(one).count("update") == 2
        upkeep.look_after()
        assert told_of(office) == []


def test_what_was_answered_in_time_and_written_down_late_counts(office: Office) -> None:
    with entering(office.city):
        load((HEAD, line("05/02/2024")))
        assert Referral.objects.get().state == "no_reply"
        assert load((HEAD, line("05/02/2024", "resuelta", "20/02/2024")))["followed"] == 1
        times = selectors.resolution_times(datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
        assert times.overall.median == 15


def test_what_goes_on_and_goes_silent_again_was_given_up_again(office: Office) -> None:
    with entering(office.city):
        load((HEAD, line("05/02/2024")))
        for followed in (1, 0):
            again = load((HEAD, line("05/02/2024", "aceptada", "20/02/2024")))
            assert again["followed"] == followed
        states = [state for state, *_rest in steps_of(Referral.objects.get())]
        assert states == ["pending", "no_reply", "accepted", "no_reply"]


def test_what_stands_here_is_not_overwritten_and_the_row_says_why(office: Office) -> None:
    sent = ago(4)
    with entering(office.city):
        load((HEAD, line(sent)))
        one = Referral.objects.get()
        no = Said("rejected", "no_places", "En marzo")
        services.answer(one.pk, no, version=one.version, by=office.contact)
        before = steps_of(one)
        later = line(sent, "resuelta", said(ago(1)))
        figures = load((HEAD, later))
        (refused,) = figures["rejected"]
        assert (refused["row"], refused["column"], refused["reason"]) == (
            2,
            "Estado",
            "state_other",
        )
        assert (figures["followed"], figures["skipped_already_loaded"]) == (0, 0)
        assert (steps_of(one), last_of(one).note) == (before, "En marzo")
        job = ImportJob.objects.latest("created_at")
        assert job.expected["reasons"] == {"state_other": 1}
        (table,) = imports_errorfile.refused_tables(job)
        assert [tuple(cells) for cells, _why in table.rows] == [later]


def test_of_rows_that_say_the_same_none_is_taken_for_another(office: Office) -> None:
    sent = ago(4)
    nobody = (said(sent), "", "", "", "Salud", "salud", "", "", "")
    answered = (*nobody[:6], "resuelta", said(ago(1)), "")
    with entering(office.city):
        load((HEAD, nobody, nobody))
        assert load((HEAD, nobody, nobody))["skipped_already_loaded"] == 2
        figures = load((HEAD, answered, nobody))
        assert [row["reason"] for row in figures["rejected"]] == ["state_which"]
        assert (figures["skipped_already_loaded"], figures["followed"]) == (1, 0)
        assert set(Referral.objects.values_list("state", flat=True)) == {"pending"}


def test_a_link_that_waits_ends_with_what_it_asks_for(office: Office) -> None:
    sent = ago(4)
    row = ("", "", "", "", "Cáritas Maipú", "salud")
    with entering(office.city):
        load((HEAD, (said(sent), *row[1:], "", "", "")))
        one = Referral.objects.get()
        services.resend(one.pk, by=office.officer.pk)
        assert selectors.waiting_link(one) is not None
        load((HEAD, (said(sent), *row[1:], "resuelta", said(ago(1)), "")))
        assert selectors.waiting_link(one) is None
        assert last_of(one).actor == "outside"


def test_what_is_killed_while_referrals_go_on_writes_no_step_twice(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imports, "BATCH", 1)
    sent, days = ago(4), (ago(3), ago(2))
    subjects = ("salud", "vivienda")
    with entering(office.city):
        load((HEAD, *((*line(sent)[:5], subject, "", "", "") for subject in subjects)))
        told = [
            (*line(sent)[:5], subject, "resuelta", said(day), "")
            for subject, day in zip(subjects, days, strict=True)
        ]
        job = imports.receive_file(
            name="d.csv", data=as_file((HEAD, *told), "csv"), by=None, in_background=False
        )
        imports.prepare(job.pk)
        imports.confirm(job.pk, by=None, in_background=False)
        assert imports.run(job.pk, turn_seconds=-1).followed == 1
        while imports.run(job.pk, turn_seconds=-1).state == "running":
            pass
        job.refresh_from_db()
        assert (job.followed, job.already_loaded, job.imported) == (2, 2, 0)
        assert ReferralStep.objects.count() == 4


def test_an_officer_is_told_before_what_a_later_sheet_will_do(office: Office) -> None:
    officer, sent = client_of(office, office.officer), ago(4)
    with entering(office.city):
        load((HEAD, line(sent)))
    data = as_file((HEAD, line(sent, "resuelta", said(ago(1)))), "csv")
    file = SimpleUploadedFile("d.csv", data)
    address = officer.post("/imports/", {"file": file}).headers["Location"]
    page = text_of(officer.get(address))
    assert "Anotar el estado nuevo de 1 derivación" in page
    assert "no hay nada nuevo" not in page
    assert "1 por cargar" in text_of(officer.get("/imports/"))
    with entering(office.city):
        assert Referral.objects.get().state == "pending"
        job = ImportJob.objects.latest("created_at")
        imports.confirm(job.pk, by=office.officer.pk, in_background=False)
        imports.run(job.pk)
    page = text_of(officer.get(address))
    assert "1 derivación ya cargada tiene ahora su estado nuevo" in page


def test_what_no_list_has_of_somebody_is_in_no_text_that_others_read(office: Office) -> None:
    head = (*HEAD[:8], "Género", "Fecha de nacimiento", "Observaciones")
    row = ("05/02/2024", WILMA, "93.561.738", "quechuahablante", "Salud", "turno para control",
           "", "", "ver legajo", "nació en la chacra", "Llevar carnet")  # fmt: skip
    with entering(office.city):
        load((head, row))
        seen = loads(Referral.objects.get().snapshot)
        assert seen is not None
        assert "Llevar carnet" in seen.request
        for word in ("quechuahablante", "legajo", "chacra"):
            assert word not in seen.request
