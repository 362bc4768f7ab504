"""Writers of what is asked of a city that exists; the worker, which may, does it."""

from __future__ import annotations

import uuid

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from apps.onboarding.errors import IllegalMove, RefusedError
from apps.onboarding.models import Deed, Departure, Happening, Order
from apps.onboarding.models.cities import ENDED
from apps.onboarding.services.drafts import queue_name
from tenants import outbox
from tenants.models import City

CARRY_OUT = "onboarding.carry_out_order"


@transaction.atomic
def ask_suspend(*, city: City, reason: str, by: uuid.UUID | None) -> Order:
    """Ask that a city be closed, without touching its data."""
    if city.status != City.Status.ACTIVE:
        raise IllegalMove(_("Only an open city can be suspended."))
    return ask(Order.Kind.SUSPEND, Happening.SUSPEND_ASKED, city=city, reason=reason, by=by)


@transaction.atomic
def ask_resume(*, city: City, reason: str, by: uuid.UUID | None) -> Order:
    """Ask that a suspended city be opened again; one that is leaving is cancelled first."""
    if city.status != City.Status.SUSPENDED:
        raise IllegalMove(_("Only a suspended city can be resumed."))
    if Departure.objects.filter(city=city).exclude(state__in=ENDED).exists():
        raise IllegalMove(_("It is being archived: cancel that, and it opens again."))
    return ask(Order.Kind.RESUME, Happening.RESUME_ASKED, city=city, reason=reason, by=by)


def ask(
    kind: Order.Kind,
    happening: Happening | None,
    *,
    city: City,
    reason: str,
    by: uuid.UUID | None,
    delay_seconds: float = 0,
) -> Order:
    """Write the order and promise it; one at a time for each city."""
    try:
        with transaction.atomic():
            order = Order.objects.create(city=city, kind=kind, reason=reason, by=by)
    except IntegrityError as error:
        raise RefusedError(
            _("Something else is being done to this city; wait a moment.")
        ) from error
    if happening is not None:
        Deed.objects.create(city=city, what=happening, reason=reason, by=by)
    outbox.enqueue(CARRY_OUT, queue=queue_name(), delay_seconds=delay_seconds, order=order.pk)
    return order
