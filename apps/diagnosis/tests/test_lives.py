"""Whatever is done to a round, in whatever order: no illegal state, no answer changed unseen.

What is legal is written here once more: the table in the models is judged by it, and not used.
"""

from __future__ import annotations

import contextlib
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

from apps.accounts.selectors import Account
from apps.diagnosis import services
from apps.diagnosis.errors import IllegalMove, NoReason, NotOpen, NotYours, Refused, Unclassified
from apps.diagnosis.models import Answer, Round
from apps.diagnosis.tests.conftest import Office
from apps.diagnosis.tests.factories import BY, a_round
from tenants import entering

WAYS = {
    ("preparing", "answering"),
    ("answering", "classifying"),
    ("classifying", "answering"),
    ("classifying", "finished"),
    ("finished", "answering"),
    ("finished", "classifying"),
}
STATES = ("preparing", "answering", "classifying", "finished")
AREAS = ("health", "gender", "education")
QUESTIONS = ("d1_primary_care", "d1_sexual_health", "d1_school_vacancies", "d2_gender_training")
VALUES = ("", "no", "design", "partial", "in_force", "outside")
# Who answers, and whether the question of the department is theirs.
MAY = {
    ("coordinator", "answering"),
    ("coordinator", "classifying"),
    ("contact", "answering"),
}


class Rounds(RuleBasedStateMachine):
    """One round, whoever moves it, judges its areas and answers it."""

    office: Office

    @initialize()
    def begins(self) -> None:
        with entering(self.office.city):
            row = a_round(self.office.small)
            self.pk = row.pk
            services.assign(
                round_id=row.pk,
                questions=QUESTIONS[:2],
                departments=[self.office.health],
                by=BY,
            )
        self.state, self.reason = "preparing", ""
        self.judged: dict[str, tuple[str, str]] = {}
        self.answers: dict[str, tuple[str, int]] = dict.fromkeys(QUESTIONS, ("", 0))

    def now(self) -> Round:
        return Round.objects.get(pk=self.pk)

    @rule(to=st.sampled_from(STATES), reason=st.sampled_from(("", "  ", "Faltaba algo")))
    def moves(self, to: str, reason: str) -> None:
        legal = (self.state, to) in WAYS
        needs_reason = self.state == "finished" and not reason.strip()
        unjudged = to == "finished" and set(self.judged) != set(AREAS)
        with entering(self.office.city):
            try:
                services.move(
                    round_id=self.pk, to=to, version=self.now().version, by=BY, reason=reason
                )
            except IllegalMove:
                assert not legal
            except NoReason:
                assert needs_reason
            except Unclassified:
                assert unjudged
            else:
                assert legal
                assert not needs_reason
                assert not unjudged
                self.reason = reason.strip() if self.state == "finished" else self.reason
                self.state = to

    @rule(to=st.sampled_from(STATES))
    def moves_what_was_read_before(self, to: str) -> None:
        with entering(self.office.city), contextlib.suppress(Refused):
            services.move(
                round_id=self.pk, to=to, version=self.now().version - 1, by=BY, reason="Tarde"
            )
            raise AssertionError("an old page moved the round")

    @rule(
        area=st.sampled_from(AREAS),
        level=st.sampled_from(("developed", "potential", "middling")),
        reason=st.sampled_from(("", "Hay norma", "Falta todo")),
        read=st.booleans(),
    )
    def judges(self, area: str, level: str, reason: str, read: bool) -> None:
        with entering(self.office.city):
            known = self.now().classifications.get(area, {}).get("version", 0)
            version = known if read else known + 1
            try:
                services.classify(
                    round_id=self.pk, area=area, level=level, reason=reason, version=version, by=BY
                )
            except (Refused, ValidationError):
                return
        assert self.state == "classifying"
        assert level != "middling"
        assert reason
        assert read or self.judged.get(area) == (level, reason)
        self.judged[area] = (level, reason)

    @rule(
        question=st.sampled_from(QUESTIONS),
        value=st.sampled_from(VALUES),
        who=st.sampled_from(("coordinator", "contact", "stranger")),
        read=st.booleans(),
    )
    def answers_it(self, question: str, value: str, who: str, read: bool) -> None:
        before, version = self.answers[question]
        by: Account = getattr(self.office, who)
        with entering(self.office.city):
            row = Answer.objects.get(round=self.pk, question=question)
            try:
                services.save(
                    answer_id=row.pk,
                    data=services.AnswerData(value),
                    version=version if read else version + 7,
                    by=by,
                )
            except NotYours:
                assert who == "stranger" or (who == "contact" and question not in QUESTIONS[:2])
                return
            except NotOpen:
                assert (who, self.state) not in MAY
                return
            except Refused:
                assert not read
                assert value != before
                return
        assert (who, self.state) in MAY
        assert who == "coordinator" or question in QUESTIONS[:2]
        if value != before:
            assert read
            self.answers[question] = (value, version + 1)

    @invariant()
    def what_is_kept_is_what_was_let_through(self) -> None:
        if not hasattr(self, "pk"):
            return
        with entering(self.office.city):
            row = self.now()
            kept = {
                one.question: (one.value, one.version)
                for one in Answer.objects.filter(round=self.pk)
            }
        assert row.state == self.state
        assert (row.finished_at is not None) == (row.state == "finished")
        assert row.reopened_reason == self.reason
        judged = {key: (one["level"], one["reason"]) for key, one in row.classifications.items()}
        assert judged == self.judged
        assert kept == self.answers


def test_a_round_goes_only_where_it_may(office: Office) -> None:
    machine: Any = type("Here", (Rounds,), {"office": office})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=40,
            stateful_step_count=30,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
