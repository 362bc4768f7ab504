"""Closing and publishing a period: counted once, drawn once, out once, and frozen for ever."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import Error, connection, transaction

from apps.statistics import counting, noise, selectors, services
from apps.statistics.errors import BudgetExceeded, NothingToClose, NotPreviewed, PeriodNotOver
from apps.statistics.models import EpsilonYear, SealedDraft, SealedValue, State
from tenants.models import City
from tenants.publications import policy as policies
from tenants.publications import selectors as publications
from tenants.publications.models import Release, ReleasedValue
from tenants.publications.periods import Period, today
from tenants.publications.policy import NATIONALITIES, REST
from tenants.publications.services import publish_release
from tests.attacks import factories

MARCH, APRIL, MAY = (Period.parse(f"2025-{month}") for month in ("03", "04", "05"))
FIRST = Period.parse("2025-q1")
DAY = date(2025, 3, 10)

Bytes = list[tuple[object, ...]]


def published_bytes() -> Bytes:
    """Everything of the city that is public, row by row."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT r.*, v.* FROM publications_release r JOIN publications_releasedvalue v "
            "ON v.release_id = r.id ORDER BY v.id"
        )
        return list(cursor.fetchall())


def total(period: Period) -> int:
    """The exact count of a month, as it was or would be drawn."""
    return selectors.figures(period).tables[0].cells[0].exact


def test_a_month_goes_from_open_to_previewed_to_published(in_maipu: City) -> None:
    factories.attend_all(factories.people(41, "BOL"), DAY)
    assert selectors.period_row(MARCH).state == State.OPEN
    services.preview(MARCH)
    assert selectors.period_row(MARCH).state == State.PREVIEWED
    assert not Release.objects.exists()
    (release,) = services.publish(MARCH)
    assert selectors.period_row(MARCH).state == State.PUBLISHED
    assert release.visible_from >= MARCH.ends_at


def test_what_was_shown_before_is_what_went_out(in_maipu: City) -> None:
    factories.attend_all(factories.people(30, "BOL"), DAY)
    services.preview(FIRST)
    shown = {cell.category: cell.value for cell in selectors.figures(FIRST).tables[0].cells}
    (release,) = services.publish(FIRST)
    assert publications.values_of(release) == shown


def test_looking_again_draws_nothing_again(in_maipu: City) -> None:
    factories.attend_all(factories.people(20, "PRY"), DAY)
    services.preview(FIRST)
    first = selectors.figures(FIRST).tables
    for _ in range(5):
        services.preview(FIRST)
        assert selectors.figures(FIRST).tables == first
    assert EpsilonYear.objects.get(year=2025).spent == Decimal("0.5")


def test_a_person_counts_once_however_often_they_came(in_maipu: City) -> None:
    ana = factories.person("BOL", "PRY")
    for day in (3, 10, 17):
        factories.attend(ana, date(2025, 3, day))
    factories.attend(None, DAY)
    factories.attend(factories.person("SEN"), DAY)
    factories.attend(factories.person(), DAY)
    assert total(MARCH) == 3
    cells = {cell.category: cell.exact for cell in selectors.figures(FIRST).tables[0].cells}
    assert cells == {**dict.fromkeys(NATIONALITIES, 0), "BOL": 1, REST: 2}


def test_every_cell_leaves_zeros_included(in_maipu: City) -> None:
    (release,) = services.close_and_publish(FIRST)
    assert set(publications.values_of(release)) == {*NATIONALITIES, REST}


def test_zeros_are_adjusted_like_any_other_figure(in_maipu: City) -> None:
    values: list[int] = []
    for key in ("2023", "2024"):
        for quarter in range(1, 5):
            (release,) = services.close_and_publish(Period.parse(f"{key}-q{quarter}"))
            values += publications.values_of(release).values()
    assert any(value < 0 for value in values)
    assert any(value > 0 for value in values)


def test_a_running_period_is_not_closed(in_maipu: City) -> None:
    with pytest.raises(PeriodNotOver):
        services.preview(Period.containing(today(), "month"))
    with pytest.raises(NothingToClose):
        services.preview(Period.parse("2024"))


def test_what_nobody_looked_at_is_not_published(in_maipu: City) -> None:
    with pytest.raises(NotPreviewed):
        services.publish(MARCH)


def test_a_late_record_counts_in_the_next_open_period_once(in_maipu: City) -> None:
    known = factories.people(4, "BOL")
    factories.attend_all(known, DAY)
    services.close_and_publish(MARCH)
    late = factories.attend(factories.person("PER"), date(2025, 3, 28))
    assert total(MARCH) == 4
    services.preview(APRIL)
    assert total(APRIL) == 1
    assert selectors.figures(APRIL).late == 1
    services.preview(MAY)
    assert total(MAY) == 0
    late.contacted_on = date(2025, 5, 3)
    late.save()
    assert total(MAY) == 0


def test_a_record_of_a_period_still_open_waits_for_it(in_maipu: City) -> None:
    factories.attend(factories.person("PER"), DAY)
    services.preview(APRIL)
    assert (total(APRIL), total(MARCH)) == (0, 1)


def test_months_and_quarters_count_apart(in_maipu: City) -> None:
    factories.attend_all(factories.people(3, "BOL"), DAY)
    services.preview(MARCH)
    cells = {cell.category: cell.exact for cell in selectors.figures(FIRST).tables[0].cells}
    assert cells["BOL"] == 3


def test_a_record_saved_while_the_period_is_drawn_is_not_lost(in_maipu: City) -> None:
    """Its clock says before the draw, yet the draw did not see it: clocks decide nothing."""
    services.preview(MARCH)
    record = factories.attend(factories.person("BOL"), DAY)
    type(record).objects.filter(pk=record.pk).update(created_at="2025-03-10T12:00Z")
    assert [item.consultation for item in counting.attendances_of(APRIL)] == [record.pk]


def test_editing_and_deleting_after_the_release_leaves_every_published_byte(
    in_maipu: City,
) -> None:
    many = factories.people(25, "BOL")
    factories.attend_all(many, DAY)
    first = factories.attend(many[0], date(2025, 3, 20))
    services.close_and_publish(MARCH)
    services.close_and_publish(FIRST)
    before, drawn = published_bytes(), selectors.figures(FIRST).tables
    many[1].nationalities = ["PER"]
    many[1].save()
    factories.forget(first)
    type(first).objects.filter(person=many[2]).delete()
    factories.attend(factories.person("BOL"), DAY)
    for period in (MARCH, FIRST):
        services.close_and_publish(period)
    assert published_bytes() == before
    assert selectors.figures(FIRST).tables == drawn


@pytest.mark.parametrize("model", [SealedDraft, SealedValue])
@pytest.mark.parametrize("verb", ["UPDATE {} SET id = id", "DELETE FROM {}"])
def test_a_sealed_draft_is_neither_changed_nor_removed(
    in_maipu: City, model: type[SealedDraft], verb: str
) -> None:
    services.preview(MARCH)
    with (
        pytest.raises(Error, match=r"Cannot update or delete|permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(verb.format(model._meta.db_table))


def test_the_database_refuses_a_second_draw(in_maipu: City) -> None:
    closing = services.preview(MARCH)
    with pytest.raises(Error, match="statistics_one_draw"), transaction.atomic():
        SealedDraft.objects.create(
            closing=closing, table="T0", epsilon=1, method_version="x", policy_version="2026.1"
        )


def test_the_ledger_refuses_what_would_exceed_the_cap(in_maipu: City) -> None:
    services.preview(MARCH)
    EpsilonYear.objects.filter(year=2025).update(spent=Decimal("11.75"))
    with pytest.raises(BudgetExceeded):
        services.preview(APRIL)
    assert selectors.period_row(APRIL).state == State.OPEN
    assert EpsilonYear.objects.get(year=2025).spent == Decimal("11.75")
    services.preview(Period.parse("2024-12"))


def test_the_ledger_never_shrinks(in_maipu: City) -> None:
    services.preview(MARCH)
    for change in ({"spent": 0}, {"cap": 100}):
        with pytest.raises(Error, match="pgtrigger"), transaction.atomic():
            EpsilonYear.objects.filter(year=2025).update(**change)


def test_the_ledger_agrees_with_the_releases(in_maipu: City) -> None:
    for period in (MARCH, APRIL, FIRST):
        services.close_and_publish(period)
    ledger = selectors.ledger(2025)
    assert ledger.spent == sum(release.epsilon for release in publications.own_releases())
    assert [entry[0] for entry in ledger.entries] == [MARCH, APRIL, FIRST]


def test_a_publication_survives_the_restore_of_its_city(in_maipu: City) -> None:
    """A restored city has forgotten its draw, but what left stands and is taken back in."""
    factories.attend_all(factories.people(12, "BOL"), DAY)
    policy = policies.current()
    left = {**dict.fromkeys(NATIONALITIES, -1), "BOL": 14, REST: 3}
    publish_release(period=FIRST, table="T1", values=left, policy=policy)
    assert selectors.period_row(FIRST).state == State.PUBLISHED
    before = published_bytes()
    services.preview(FIRST)
    (table,) = selectors.figures(FIRST).tables
    assert {cell.category: cell.value for cell in table.cells} == left
    assert table.adopted
    services.publish(FIRST)
    assert published_bytes() == before
    assert selectors.ledger(2025).spent == Decimal("0.5")


def test_after_a_restore_what_was_recorded_since_is_late(in_maipu: City) -> None:
    recorded = factories.attend(factories.person("BOL"), DAY)
    since = factories.attend(factories.person("PER"), DAY)
    (release,) = services.close_and_publish(MARCH)
    for record, moment in ((recorded, -1), (since, 1)):
        at = release.published_at + timedelta(hours=moment)
        type(record).objects.filter(pk=record.pk).update(created_at=at)
    found = counting.attendances_of(FIRST, recorded_by=release.published_at)
    assert [item.consultation for item in found] == [recorded.pk]


def test_noise_is_drawn_once_for_a_table(in_maipu: City, monkeypatch: pytest.MonkeyPatch) -> None:
    draws: list[int] = []
    real = noise.draw

    def counted(exact: dict[str, int], epsilon: Decimal) -> dict[str, int]:
        draws.append(1)
        return real(exact, epsilon)

    monkeypatch.setattr(noise, "draw", counted)
    for _ in range(3):
        services.close_and_publish(FIRST)
    assert len(draws) == 1
    assert ReleasedValue.objects.count() == len(NATIONALITIES) + 1
