"""Does to a city what was ordered, in the worker that holds the owner role; resumable."""

from __future__ import annotations

import uuid
from typing import Any

from django.db import transaction
from django.utils import timezone

from apps.onboarding.models import CityExport, Deed, Departure, Happening, Leaving, Order
from apps.onboarding.models.cities import LEAVING_MOVES
from tenants import owner, provisioning, removal
from tenants.models import City

OWNER = "owner"


def carry_out(pk: uuid.UUID) -> None:
    """Do it, if it was not done; killed anywhere it is done by asking again."""
    with owner.raw() as turn:
        turn.execute("SELECT pg_advisory_lock(hashtext(%s))", [f"order:{pk}"])
        order = Order.objects.using(OWNER).select_related("city").filter(pk=pk).first()
        if order is None or order.done_at is not None:
            return
        if order.kind == Order.Kind.REMOVE:
            _remove(order)
        elif order.kind == Order.Kind.SUSPEND:
            provisioning.suspend(order.city)
            _done(order, Happening.SUSPENDED)
        else:
            provisioning.resume(order.city)
            _done(order, Happening.RESUMED)


def _remove(order: Order) -> None:
    """Survey, remove, look again; the proof is complete only with the look afterwards."""
    departure = (
        Departure.objects.using(OWNER)
        .filter(city=order.city, state__in=[Leaving.SCHEDULED, Leaving.REMOVING])
        .first()
    )
    if departure is None or not _is_due(departure):
        _done(order, None, failure="cancelled")
        return
    if departure.state == Leaving.SCHEDULED:
        _begin_removing(departure, order.city)
    removal.remove(order.city)
    gone = removal.absent(order.city)
    if not all(gone.values()):
        raise RuntimeError("something of the city is still there")
    with transaction.atomic(using=OWNER):
        locked = _locked(departure.pk)
        if locked.state == Leaving.REMOVING:
            _move(locked, Leaving.REMOVED)
            locked.removed_at = timezone.now()
            locked.proof = {**locked.proof, "gone": gone}
            locked.save(using=OWNER)
        _done(order, Happening.REMOVED)


def _begin_removing(departure: Departure, city: City) -> None:
    """From here it can't be cancelled; what there is to remove is written down first."""
    there = removal.survey(city)
    with transaction.atomic(using=OWNER):
        locked = _locked(departure.pk)
        export = (
            CityExport.objects.using(OWNER)
            .filter(departure=locked.pk, sha256=locked.export_sha256)
            .first()
        )
        _move(locked, Leaving.REMOVING)
        locked.proof = {"there": there, "export": _digests(export)}
        locked.save(using=OWNER)


def _digests(export: CityExport | None) -> dict[str, Any]:
    if export is None:
        return {}
    return {
        "sha256": export.sha256,
        "manifest_sha256": export.manifest_sha256,
        "size": export.size,
        "made_at": export.made_at.isoformat(),
    }


def _is_due(departure: Departure) -> bool:
    return departure.remove_after is not None and departure.remove_after <= timezone.now()


def _done(order: Order, happening: Happening | None, *, failure: str = "") -> None:
    with transaction.atomic(using=OWNER):
        Order.objects.using(OWNER).filter(pk=order.pk).update(
            done_at=timezone.now(), failure=failure
        )
        if happening is not None:
            Deed.objects.using(OWNER).create(
                city_id=order.city_id, what=happening, reason=order.reason, by=order.by
            )


def _move(departure: Departure, state: str) -> None:
    if state not in LEAVING_MOVES[departure.state]:
        raise RuntimeError(f"{departure.state} → {state}")
    departure.state = state


def _locked(pk: uuid.UUID) -> Departure:
    return Departure.objects.using(OWNER).select_for_update().get(pk=pk)
