"""What days do: due by subject in working days, reminded once, told upwards, given up."""

from __future__ import annotations

import datetime

import pytest

from apps.notices.selectors import messages, notices_of
from apps.referrals import clock, selectors, services
from apps.referrals.clock import Stage
from apps.referrals.errors import Conflict
from apps.referrals.models import Referral, State
from apps.referrals.services import PastReferral, PastStep, Said, upkeep
from apps.referrals.snapshot import Snapshot
from apps.referrals.tests.conftest import Office
from kernel import holidays
from kernel.holidays import Calendar
from tenants import entering

DAY = datetime.timedelta(days=1)


def _kinds(user: object) -> list[str]:
    return [one.kind.removeprefix("referrals.") for one in notices_of(user)]  # type: ignore[arg-type]


def test_due_by_subject_in_working_days(office: Office) -> None:
    with entering(office.city):
        services.set_times(times={}, due_by_subject={"health": 3}, version=1, by=None)
        health, school = office.refers(), office.refers(subject="school")
        calendar = Calendar()
        sent = health.created_at.date()
        assert calendar.between(sent, health.due_on) in {2, 3, 4}
        assert calendar.between(health.due_on, school.due_on) == 7


def test_a_day_of_the_city_moves_what_is_due(office: Office) -> None:
    with entering(office.city):
        monday = datetime.date(2026, 9, 7)
        assert holidays.add_working_days(monday, 1) == monday + DAY
        day = services.set_day(day=monday + DAY, name="Fiesta patronal", by=None)
        assert holidays.add_working_days(monday, 1) == monday + 2 * DAY
        services.forget_day(day.pk, by=None)
        assert holidays.add_working_days(monday, 1) == monday + DAY


def test_of_two_who_set_times_the_second_is_told(office: Office) -> None:
    with entering(office.city):
        services.set_times(times={"due_days": 4}, due_by_subject={}, version=1, by=None)
        with pytest.raises(Conflict):
            services.set_times(times={"due_days": 9}, due_by_subject={}, version=1, by=None)
        assert clock.policy().due_days == 4


def test_reminded_overdue_upwards_given_up_each_once(office: Office) -> None:
    """A department that never answers, day after day, each day looked at twice."""
    with entering(office.city):
        sent = office.refers()
        day, seen = sent.created_at.date(), []
        for _day in range(90):
            day += DAY
            for _twice in range(2):
                reached = upkeep.tick(sent.pk, day)
                seen += [reached] if reached else []
        assert seen == [Stage.REMINDED, Stage.OVERDUE, Stage.ESCALATED, Stage.GIVEN_UP]
        row = Referral.objects.get(pk=sent.pk)
        assert (row.state, row.next_on) == (State.NO_REPLY, None)
        assert [one.actor for one in selectors.steps(row)] == ["officer", "clock"]
        assert _kinds(office.contact.pk) == ["overdue", "reminded", "received"]
        assert _kinds(office.officer.pk) == ["answered", "overdue"]
        assert _kinds(office.coordinator.pk) == ["escalated"]
        assert _kinds(office.stranger.pk) == []


def test_after_days_without_a_worker_only_the_latest_is_said(office: Office) -> None:
    with entering(office.city):
        sent = office.refers()
        late = Calendar().after(sent.due_on, clock.policy().escalate_after)
        assert upkeep.tick(sent.pk, late) == Stage.ESCALATED
        assert _kinds(office.contact.pk) == ["received"]
        assert _kinds(office.coordinator.pk) == ["escalated"]


def test_what_was_heard_puts_giving_up_off_and_a_late_answer_counts(office: Office) -> None:
    with entering(office.city):
        sent = office.refers()
        services.answer(sent.pk, Said("accepted"), version=1, by=office.contact)
        far = sent.due_on + 90 * DAY
        assert upkeep.tick(sent.pk, far) == Stage.GIVEN_UP
        row = Referral.objects.get(pk=sent.pk)
        services.answer(row.pk, Said("resolved"), version=row.version, by=office.colleague)
        assert Referral.objects.get(pk=sent.pk).state == State.RESOLVED


def test_an_organisation_is_reminded_with_the_same_link(office: Office) -> None:
    with entering(office.city):
        sent = office.refers_outside()
        link = selectors.waiting_link(sent)
        day = Calendar().before(sent.due_on, clock.policy().remind_before)
        assert upkeep.tick(sent.pk, day) == Stage.REMINDED
        assert selectors.waiting_link(sent) == link
        first, second = messages().filter(kind="referral").order_by("created_at")
        address = next(line for line in first.text.splitlines() if "/referrals/answer/" in line)
        assert address in second.text


def test_the_sweep_looks_at_what_is_due_and_at_nothing_else(
    office: Office, django_assert_num_queries: object
) -> None:
    with entering(office.city):
        office.refers()
        upkeep.look_after()
        assert Referral.objects.get().stage == Stage.NOTHING
        Referral.objects.update(due_on=datetime.date(2026, 1, 5), next_on=datetime.date(2026, 1, 5))
        upkeep.look_after()
        assert Referral.objects.get().stage > Stage.NOTHING


def test_times_from_consultation_to_resolution(office: Office) -> None:
    start = datetime.date(2024, 5, 6)
    told = [
        PastReferral(
            subject=subject,
            sent_on=start,
            consulted_on=start,
            snapshot=Snapshot("", "x"),
            department=office.health if subject == "health" else office.school,
            steps=(PastStep(state, start + days * DAY, reason=reason),),
        )
        for subject, state, days, reason in [
            ("health", "resolved", 2, ""),
            ("health", "resolved", 4, ""),
            ("health", "resolved", 30, ""),
            ("school", "resolved", 10, ""),
            ("gender_violence", "resolved", 1, ""),
            ("school", "rejected", 1, "no_places"),
        ]
    ]
    with entering(office.city):
        services.record_many(told)
        found = selectors.resolution_times(start, start + 60 * DAY)
        assert found.overall.count == 5
        health = found.by_subject["health"]
        assert (health.count, health.median) == (3, 4)
        assert health.p90 == pytest.approx(24.8)
        assert found.by_department[office.school].count == 2
        assert [one.day for one in found.by_month] == [1, 1]
        hidden = selectors.resolution_times(start, start + 60 * DAY, hidden=("gender_violence",))
        assert hidden.overall.count == 4
        assert "gender_violence" not in hidden.by_subject
        nothing = selectors.resolution_times(start - 9 * DAY, start - DAY)
        assert (nothing.overall.count, nothing.overall.median) == (0, None)
