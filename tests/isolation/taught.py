"""A course of the staff in which every personal value is a canary."""

from typing import Any


def is_taught(officer: Any, department: Any, canary: str, number: str) -> None:
    """Somebody of the staff has a place in a course and was in one session of two."""
    from apps.training import services
    from apps.training.tests.factories import a_course, a_session, an_edition, present, somebody

    edition = an_edition(a_course(4, title=f"taller {canary}"), trainers=canary)
    told = {"document": number, "email": f"{canary}6@example.org", "position": canary}
    person = somebody(canary, canary, department=department, gender="woman", **told)
    rows = services.enrol(edition_id=edition.pk, participant_ids=[person.pk], by=officer.pk)
    present(a_session(edition, 2), *rows, close=True)
    a_session(edition, 2, day=7)
