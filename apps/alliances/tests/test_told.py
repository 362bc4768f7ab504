"""Who keeps alliances is told of an end twice at most, and never again when asked again."""

from __future__ import annotations

import datetime
import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.db import connections

from apps.alliances import clock, daily, selectors, services
from apps.alliances.errors import Conflict, IllegalMove
from apps.alliances.models import Agreement, Commitment
from apps.alliances.tests import factories
from apps.notices import selectors as notices
from kernel.clock import stopped_at
from tenants import entering, outbox
from tenants.models import City

NOW = datetime.datetime(2026, 9, 15, 15, tzinfo=datetime.UTC)
DAY = datetime.timedelta(days=1)


def told(user: Any) -> list[tuple[str, str]]:
    """What that account was told of alliances."""
    rows = notices.notices_of(user.pk).filter(kind__startswith="alliances.")
    return [(row.kind, row.params["day"]) for row in rows.order_by("created_at")]


def _told_on(number: int) -> bool:
    """Whether anybody was told on that day, on which the work is done twice."""
    with stopped_at(NOW + number * DAY):
        first, second = daily.run(clock.today()), daily.run(clock.today())
    assert second == 0
    return first > 0


def test_ninety_and_thirty_days_before_once_each(maipu: City, account: Callable[..., Any]) -> None:
    """Every day for four months, some days twice: two notices to whoever may write, none else."""
    keeper, reader = account(maipu, "coordinator"), account(maipu, "officer")
    with entering(maipu):
        with stopped_at(NOW):
            row = factories.an_agreement(clock.today(), clock.today() + 110 * DAY)
            factories.an_agreement(clock.today())
        days = [number for number in range(120) if _told_on(number)]
        assert days == [20, 80]
        last = row.last_on.isoformat() if row.last_on else ""
        assert told(keeper) == [("alliances.expiring", last)] * 2
        assert told(reader) == []


def test_what_is_renewed_needs_no_warning(maipu: City, account: Callable[..., Any]) -> None:
    keeper = account(maipu, "coordinator")
    with entering(maipu), stopped_at(NOW):
        today = clock.today()
        row = factories.an_agreement(today - DAY, today + 20 * DAY)
        new = services.register(factories.told(), by=None, renews=row.pk)
        services.sign(new, services.Signature(today, today + 21 * DAY), version=1, by=None)
        assert daily.run(today) == 0
        assert told(keeper) == []


def test_who_answers_for_a_commitment_is_told_a_week_before(
    maipu: City, account: Callable[..., Any]
) -> None:
    keeper, other = account(maipu, "coordinator"), account(maipu, "admin")
    with entering(maipu), stopped_at(NOW):
        today = clock.today()
        row = factories.an_agreement(today)
        promised = factories.a_commitment(row, responsible=keeper.pk, due_on=today + 8 * DAY)
        assert daily.run(today) == 0
        assert daily.run(today + DAY) == 1
        assert daily.run(today + 2 * DAY) == 0
        assert told(keeper) == [("alliances.commitment_due", "2026-09-23")]
        assert told(other) == []
        services.settle(promised, services.Settlement("met"), version=1, by=None)
        assert [number for number in range(7, 60) if _told_on(number)] == []


def test_a_commitment_nobody_answers_for_is_told_to_all_who_may_keep_it(
    maipu: City, account: Callable[..., Any]
) -> None:
    """A week before, and once when it is overdue; so is one whose keeper may no longer write."""
    keepers = [account(maipu, role) for role in ("coordinator", "admin")]
    reader = account(maipu, "officer")
    with entering(maipu):
        with stopped_at(NOW):
            row = factories.an_agreement(clock.today())
            factories.a_commitment(row, due_on=clock.today() + 9 * DAY)
            left = factories.a_commitment(row, due_on=clock.today() + 29 * DAY)
            Commitment.objects.filter(pk=left.pk).update(responsible=reader.pk)
            factories.a_commitment(row)
        assert [number for number in range(90) if _told_on(number)] == [2, 10, 22, 30]
        for keeper in keepers:
            assert told(keeper) == [
                ("alliances.commitment_due", "2026-09-24"),
                ("alliances.commitment_overdue", "2026-09-24"),
                ("alliances.commitment_due", "2026-10-14"),
                ("alliances.commitment_overdue", "2026-10-14"),
            ]
        assert told(reader) == []


def test_the_sweep_does_it_by_itself_and_spares_the_rest_of_the_day(
    maipu: City, account: Callable[..., Any]
) -> None:
    keeper = account(maipu, "coordinator")
    cache.clear()
    with entering(maipu):
        factories.an_agreement(clock.today(), clock.today() + 5 * DAY)
    outbox.sweep()
    outbox.sweep()
    with entering(maipu):
        assert len(told(keeper)) == 1


def at_once(city: City, *acts: Callable[[], Any]) -> list[Any]:
    """Each in a connection of its own, from one start; what each brought or raised."""
    gate, found = threading.Barrier(len(acts)), [None] * len(acts)

    def run(place: int, act: Callable[[], Any]) -> None:
        try:
            with entering(city):
                gate.wait(10)
                found[place] = act()
        except Exception as error:  # noqa: BLE001 - it is what is looked at
            found[place] = error  # type: ignore[call-overload]
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=(n, act)) for n, act in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    return found


@pytest.mark.parametrize("_time", range(5))
def test_of_many_who_renew_at_once_one_does(maipu: City, clean: None, _time: int) -> None:
    with entering(maipu):
        row = factories.an_agreement(clock.today())
        data = factories.told()
    acts = [lambda: services.register(data, by=None, renews=row.pk)] * 6
    found = at_once(maipu, *acts)
    assert sum(isinstance(one, Agreement) for one in found) == 1
    assert sum(isinstance(one, IllegalMove) for one in found) == 5
    with entering(maipu):
        assert Agreement.objects.filter(renews=row.pk).count() == 1


def test_of_two_who_correct_at_once_one_does(maipu: City, clean: None) -> None:
    with entering(maipu):
        row = factories.a_draft()
        told_by = [factories.told(title=f"Título {n}") for n in range(4)]
    acts = [(lambda data=data: services.update(row, data, version=1, by=None)) for data in told_by]
    found = at_once(maipu, *acts)
    assert sum(isinstance(one, Conflict) for one in found) == 3
    with entering(maipu):
        now = Agreement.objects.get(pk=row.pk)
    assert now.version == 2
    assert now.title in {data.title for data in told_by}


def test_signing_a_renewal_while_the_former_ends_loses_neither(maipu: City, clean: None) -> None:
    """Both hold the former: whoever comes second sees what the first wrote."""
    with entering(maipu):
        today = clock.today()
        old = factories.an_agreement(today - 30 * DAY, today + 30 * DAY)
        new = services.register(factories.told(), by=None, renews=old.pk)
    found = at_once(
        maipu,
        lambda: services.sign(
            new, services.Signature(today, today + DAY), version=new.version, by=None
        ),
        lambda: services.end(old, on=today, version=old.version, by=None, note="Cerró."),
    )
    assert isinstance(found[0], Agreement)
    with entering(maipu):
        now = Agreement.objects.get(pk=old.pk)
        assert now.replaced_on == today
        # Ended first, or too late with what it had read.
        assert now.ended_on == today or isinstance(found[1], Conflict)
        assert selectors.renewal_of(now).pk == new.pk


def test_the_same_document_twice_at_once_is_two_versions(maipu: City, clean: None) -> None:
    from apps.alliances.services import papers

    with entering(maipu):
        row = factories.a_draft()
    acts = [lambda: papers.keep(row, title="Anexo", data=factories.PDF, by=None)] * 4
    found = at_once(maipu, *acts)
    assert sorted(one.number for one in found) == [1, 2, 3, 4]


def test_work_is_handed_over_when_somebody_leaves(maipu: City, account: Callable[..., Any]) -> None:
    from apps.staff import handover

    gone, stays = account(maipu, "coordinator"), account(maipu, "coordinator")
    with entering(maipu):
        row = factories.an_agreement(clock.today(), responsible=gone.pk)
        factories.a_commitment(row, responsible=gone.pk)
        work = [one for one in handover.open_work(gone.pk) if "alliances" in one.kind.code]
        assert [one.count for one in work] == [1, 1]
        for one in work:
            one.kind.transfer(gone.pk, stays.pk, None)
        assert not [one for one in handover.open_work(gone.pk) if "alliances" in one.kind.code]
        assert Agreement.objects.get().responsible == stays.pk


def test_nobody_answers_who_may_not_write(in_maipu: City) -> None:
    """Whoever is named as responsible must be able to do what is asked of them."""
    from apps.accounts.services import create_account
    from conftest import PASSWORD

    reader = create_account(
        email="lee@example.test", name="Lee", password=PASSWORD, roles=["viewer"]
    )
    with pytest.raises(ValidationError):
        factories.a_draft(responsible=reader.pk)
