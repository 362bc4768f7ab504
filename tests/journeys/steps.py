"""The steps of a consultation, the way an officer goes them, and what must be there at the end."""

from __future__ import annotations

from apps.registry.models import Consultation, Person
from tenants import entering
from tenants.models import City
from tests.journeys.visitor import Visitor

NOTE = "Vino con su hija, falta la partida de Xochitlmarca"


def searches(officer: Visitor) -> None:
    officer.page.locator("#who").fill("")
    officer.page.locator("#who").focus()
    officer.types("quis")


def picks(officer: Visitor) -> None:
    officer.page.locator("[data-option]").first.wait_for()
    officer.page.locator("#who").focus()
    officer.presses("ArrowDown", "Enter")


def fills(officer: Visitor) -> None:
    officer.page.locator("#id_subject:focus").wait_for()
    officer.types("dni").presses("Enter").types("vivi").presses("Enter", "Tab", "1")
    officer.page.locator("[name=note]").fill(NOTE)


def begins_somebody_new(officer: Visitor) -> None:
    officer.types("xochitl marca")
    officer.presses("Alt+n")
    officer.page.locator("[name=nationalities]:focus").wait_for()
    officer.page.locator("#id_subject").focus()


def saves(officer: Visitor) -> None:
    officer.presses("Control+Enter")


def is_saved(officer: Visitor) -> None:
    officer.page.locator(".toast.tone-ok").first.wait_for(timeout=40_000)
    officer.page.locator("[name=q]:focus").wait_for()


def is_kept(officer: Visitor) -> None:
    """The draft lies on the disk."""
    officer.page.locator("[data-draft-status][data-state=saved]").wait_for()


def the_one_record(city: City, *, people: int = 1) -> Consultation:
    """There is exactly one consultation, with all that was written, and nobody twice."""
    with entering(city):
        kept = Consultation.objects.select_related("person").get()
        assert Person.objects.count() == people
    assert (kept.subject, kept.other_subjects, kept.result) == ("dni", ["housing"], "informed")
    assert kept.note == NOTE
    return kept
