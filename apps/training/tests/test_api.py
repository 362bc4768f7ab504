"""Training over the API: attendance once, refusals with their status, the figures of the pages."""

from __future__ import annotations

import uuid
from typing import Any

from apps.training.models import Attendance
from apps.training.tests.factories import a_session, an_edition, enrolled, present
from tenants import entering
from tenants.models import City

JSON = "application/json"


def test_attendance_is_taken_once_and_a_second_teller_is_told(
    maipu: City, city_client: Any
) -> None:
    trainer = city_client(maipu, "trainer")
    with entering(maipu):
        edition = an_edition()
        rows = enrolled(edition, 3)
        session = a_session(edition, 4)
    address = f"/api/v1/course-sessions/{session.pk}/take"
    sent = {
        "marks": [{"enrolment": str(rows[0].pk), "mark": "present", "hours": "1.5"}],
        "submission": str(uuid.uuid4()),
        "close": True,
        "version": 1,
    }
    answers = [trainer.post(address, sent, content_type=JSON) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert sorted(one["hours"] for one in answers[1].json()) == ["0.00", "0.00", "1.50"]
    late = {**sent, "submission": str(uuid.uuid4())}
    assert trainer.post(address, late, content_type=JSON).status_code == 409
    long = {**late, "marks": [{**sent["marks"][0], "hours": "9"}]}  # type: ignore[index]
    with entering(maipu):
        other = a_session(edition, 4, day=7)
    refused = trainer.post(
        f"/api/v1/course-sessions/{other.pk}/take", long | {"version": 1}, content_type=JSON
    )
    assert refused.status_code == 400
    with entering(maipu):
        assert Attendance.objects.filter(session=other).count() == 0


def test_progress_and_figures_are_those_of_the_pages(maipu: City, city_client: Any) -> None:
    trainer = city_client(maipu, "trainer")
    with entering(maipu):
        edition = an_edition()
        rows = enrolled(edition, 2)
        present(a_session(edition, 4), rows[0])
    [done, none] = sorted(
        trainer.get(f"/api/v1/course-editions/{edition.pk}/progress").json(),
        key=lambda one: one["hours"],
        reverse=True,
    )
    assert (done["hours"], done["accredited_at"] is None) == ("4.00", False)
    assert (none["hours"], none["accredited_at"]) == ("0.00", None)
    figures = trainer.get("/api/v1/training-figures?year=2026").json()
    assert (figures["people"], figures["accredited"], figures["courses"]) == (1, 1, 1)


def test_who_has_no_part_in_training_reads_none_of_it(maipu: City, city_client: Any) -> None:
    officer = city_client(maipu, "officer")
    for name in ("courses", "course-editions", "course-sessions", "course-participants"):
        assert officer.get(f"/api/v1/{name}").status_code == 403
    assert officer.get("/api/v1/training-figures").status_code == 403
