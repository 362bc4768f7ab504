"""The only writers of closings: seal a period's figures once, then let them out as they are."""

from __future__ import annotations

from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F

from apps.statistics import counting, noise
from apps.statistics.errors import BudgetExceeded, NothingToClose, NotPreviewed, PeriodNotOver
from apps.statistics.models import (
    ClosingState,
    EpsilonEntry,
    EpsilonYear,
    PeriodClosing,
    SealedDraft,
    SealedValue,
    State,
)
from tenants.publications import policy as policies
from tenants.publications import selectors as publications
from tenants.publications import services as door
from tenants.publications.models import Release
from tenants.publications.periods import Period
from tenants.publications.policy import Menu, Policy


def preview(period: Period, *, by: UUID | None = None) -> PeriodClosing:
    """Close a period: count, draw the adjustment once and seal the result inside the city.

    Called again it draws nothing: the sealed values stand. Raises PeriodNotOver, NothingToClose,
    BudgetExceeded.
    """
    policy = policies.current()
    menus = policy.for_period(period)
    if not menus:
        raise NothingToClose(period.key)
    if not period.is_over:
        raise PeriodNotOver(period.key)
    with transaction.atomic():
        closing = _lock(period)
        sealed = set(closing.drafts.values_list("table", flat=True))
        missing = [menu for menu in menus if menu.code not in sealed]
        if missing:
            _seal(closing, missing, policy)
            _step(closing, State.PREVIEWED, by)
    return closing


def publish(period: Period, *, by: UUID | None = None) -> list[Release]:
    """Copy the sealed values of a period through the door, all its tables in one transaction.

    Called again it publishes nothing and returns what stands. Raises NotPreviewed.
    """
    with transaction.atomic():
        closing = _lock(period)
        drafts = list(closing.drafts.order_by("table").prefetch_related("values"))
        if not drafts:
            raise NotPreviewed(period.key)
        releases = [
            door.publish_release(
                period=period,
                table=draft.table,
                values={cell.category: cell.value for cell in draft.values.all()},
                policy=policies.POLICIES[draft.policy_version],
            )
            for draft in drafts
        ]
        _step(closing, State.PUBLISHED, by)
    return releases


def close_and_publish(period: Period, by: UUID | None = None) -> list[Release]:
    """Both steps at once, for loaders of demonstration data; people take them one by one."""
    with transaction.atomic():
        preview(period, by=by)
        return publish(period, by=by)


def _lock(period: Period) -> PeriodClosing:
    """The closing of the period, made if need be, held until the transaction ends."""
    key = {"kind": period.kind, "start": period.start}
    PeriodClosing.objects.bulk_create([PeriodClosing(**key)], ignore_conflicts=True)
    return PeriodClosing.objects.select_for_update().get(**key)


def _step(closing: PeriodClosing, state: State, by: UUID | None) -> None:
    ClosingState.objects.bulk_create(
        [ClosingState(closing=closing, state=state, by=by)], ignore_conflicts=True
    )


def _seal(closing: PeriodClosing, menus: list[Menu], policy: Policy) -> None:
    period = closing.period
    standing = {menu.code: publications.own_release(period, menu.code) for menu in menus}
    # A release that already left (the city was restored to before it) counted only what had been
    # recorded by then; whatever came later is late.
    left = [release.published_at for release in standing.values() if release is not None]
    found = counting.attendances_of(period, recorded_by=min(left, default=None))
    attendances = counting.take(closing, found)
    for menu in menus:
        exact = counting.exact_table(menu, attendances)
        release = standing[menu.code]
        values = publications.values_of(release) if release else noise.draw(exact, menu.epsilon)
        draft = SealedDraft.objects.create(
            closing=closing,
            table=menu.code,
            epsilon=release.epsilon if release else menu.epsilon,
            method_version=release.method_version if release else policy.method,
            policy_version=release.policy_version if release else policy.version,
            adopted=release is not None,
        )
        _spend(period.year, draft, policy)
        SealedValue.objects.bulk_create(
            SealedValue(
                draft=draft,
                category=category,
                exact=exact.get(category, 0),
                value=value,
            )
            for category, value in values.items()
        )


def _spend(year: int, draft: SealedDraft, policy: Policy) -> None:
    """Enter the cost of a draw; the row's own constraint refuses more than the cap."""
    EpsilonYear.objects.bulk_create(
        [EpsilonYear(year=year, cap=policy.yearly_cap, policy_version=policy.version)],
        ignore_conflicts=True,
    )
    try:
        with transaction.atomic():
            EpsilonYear.objects.filter(year=year).update(spent=F("spent") + draft.epsilon)
    except IntegrityError as refused:
        raise BudgetExceeded(str(year)) from refused
    EpsilonEntry.objects.create(year_id=year, draft=draft, amount=draft.epsilon)
