"""Whatever trainers do, in whatever order: hours fit, places hold, accreditation is exactly earned.

What accredits is computed here once more, from the raw rows and without the product's arithmetic.
"""

from __future__ import annotations

import contextlib
import uuid
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django.core.exceptions import ValidationError
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from apps.training import services
from apps.training.errors import Refused
from apps.training.models import Attendance, Enrolment
from apps.training.services import EditionData, Told, WalkIn
from apps.training.tests.factories import TRAINER, a_course, a_session, an_edition, somebody
from tenants import entering
from tenants.models import City

pick = st.integers(0, 60)
hours = st.sampled_from([None, "0.5", "1", "2.5", "3", "9"])
marks = st.sampled_from(["present", "absent", "excused"])


class Course(RuleBasedStateMachine):
    """An edition of three places, five people about it and six sessions in two modules."""

    city: City

    @initialize(assessed=st.booleans())
    def opens(self, assessed: bool) -> None:
        self.sent: dict[uuid.UUID, dict[str, Any]] = {}
        with entering(self.city):
            course = a_course(6, 4, assessed=assessed, threshold_percent=70)
            self.edition = an_edition(course, capacity=3)
            self.people = [somebody().pk for _ in range(5)]
            self.sessions = [
                a_session(self.edition, (3, 2)[n % 2], module=("M1", "M2")[n % 2], day=n)
                for n in range(6)
            ]

    @contextlib.contextmanager
    def inside(self) -> Any:
        with entering(self.city), contextlib.suppress(Refused, ValidationError):
            yield

    def rows(self) -> list[Enrolment]:
        return list(Enrolment.objects.filter(edition=self.edition).order_by("created_at", "pk"))

    @rule(who=pick)
    def enrols(self, who: int) -> None:
        with self.inside():
            person = self.people[who % len(self.people)]
            services.enrol(edition_id=self.edition.pk, participant_ids=[person], by=TRAINER)

    @rule(who=pick)
    def invites(self, who: int) -> None:
        with self.inside():
            person = self.people[who % len(self.people)]
            services.invite(edition_id=self.edition.pk, participant_ids=[person], by=TRAINER)

    @rule(who=pick)
    def withdraws(self, who: int) -> None:
        with self.inside():
            if rows := self.rows():
                services.withdraw(enrolment_id=rows[who % len(rows)].pk, by=TRAINER)

    @rule(places=st.integers(1, 5))
    def changes_places(self, places: int) -> None:
        with self.inside():
            self.edition.refresh_from_db()
            data = EditionData(self.edition.starts_on, self.edition.ends_on, capacity=places)
            services.change_edition(
                edition_id=self.edition.pk, data=data, version=self.edition.version, by=TRAINER
            )

    @rule(which=pick, told=st.lists(st.tuples(marks, hours), max_size=6), close=st.booleans())
    def takes_attendance(self, which: int, told: list[tuple[str, str | None]], close: bool) -> None:
        session, number = self.sessions[which % 6], uuid.uuid4()
        with self.inside():
            session.refresh_from_db()
            sent: dict[str, Any] = {
                "session_id": session.pk,
                "marks": {
                    row.pk: Told(mark, Decimal(length) if length else None)
                    for row, (mark, length) in zip(self.rows(), told, strict=False)
                },
                "version": session.version,
                "submission": number,
                "close": close,
                "by": TRAINER,
            }
            services.take_attendance(**sent)
            self.sent[number] = sent

    @rule(which=pick)
    def a_lost_answer_is_asked_for_again(self, which: int) -> None:
        if not self.sent:
            return
        sent = list(self.sent.values())[which % len(self.sent)]
        with entering(self.city):
            before = list(Attendance.objects.order_by("pk").values())
            services.take_attendance(**sent)
            assert list(Attendance.objects.order_by("pk").values()) == before

    @rule(which=pick, who=pick)
    def somebody_walks_in(self, which: int, who: int) -> None:
        with self.inside():
            person = self.people[who % len(self.people)]
            services.walk_in(session_id=self.sessions[which % 6].pk, who=WalkIn(person), by=TRAINER)

    @rule(which=pick, who=pick, length=hours)
    def somebody_makes_up(self, which: int, who: int, length: str | None) -> None:
        with self.inside():
            if rows := self.rows():
                services.make_up(
                    session_id=self.sessions[which % 6].pk,
                    enrolment_id=rows[who % len(rows)].pk,
                    hours=Decimal(length) if length else None,
                    by=TRAINER,
                )

    @rule(which=pick)
    def is_opened_again(self, which: int) -> None:
        session = self.sessions[which % 6]
        with self.inside():
            session.refresh_from_db()
            services.reopen_session(session_id=session.pk, version=session.version, by=TRAINER)

    @rule(who=pick, result=st.sampled_from(["none", "approved", "not_approved"]))
    def is_assessed(self, who: int, result: str) -> None:
        with self.inside():
            if rows := self.rows():
                told = {rows[who % len(rows)].pk: result}
                services.assess(edition_id=self.edition.pk, results=told, by=TRAINER)

    @invariant()
    def hours_fit_places_hold_and_accreditation_is_earned(self) -> None:
        with entering(self.city):
            self.edition.refresh_from_db()
            rows = self.rows()
            inside = [row for row in rows if row.state == "enrolled"]
            assert len(inside) <= self.edition.capacity
            if len(inside) < self.edition.capacity:
                assert not [row for row in rows if row.state == "waiting"]
            for row in rows:
                self.earned(row)

    def earned(self, row: Enrolment) -> None:
        """Exactly who has the hours of the whole, and the approval where it is asked for."""
        of = {"M1": Fraction(0), "M2": Fraction(0)}
        for one in Attendance.objects.filter(enrolment=row).select_related("session"):
            assert 0 <= one.hours <= one.session.hours
            of[one.session.module] += Fraction(one.hours)
        enough = min(of["M1"], Fraction(6)) + min(of["M2"], Fraction(4)) >= 7
        passed = row.assessment == "approved" or not self.edition.assessed
        expected = enough and passed and row.state == "enrolled"
        assert (row.accredited_at is not None) == expected


def test_the_life_of_an_edition(maipu: City, clean: None) -> None:
    Course.city = maipu
    run_state_machine_as_test(
        Course,
        settings=settings(
            max_examples=12,
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
