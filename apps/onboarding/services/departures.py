"""Writers of a city's way out: ask, schedule once the city has its export, cancel."""

from __future__ import annotations

import datetime
import uuid

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.onboarding import selectors
from apps.onboarding.errors import IllegalMove, RefusedError
from apps.onboarding.models import Deed, Departure, Happening, Leaving, Order
from apps.onboarding.models.cities import LEAVING_MOVES
from apps.onboarding.services.cities import ask
from tenants.models import City

# Time to find that something is missing, and to change one's mind.
DELAY = datetime.timedelta(days=30)


@transaction.atomic
def ask_archive(*, city: City, reason: str, by: uuid.UUID | None) -> Departure:
    """Begin: from now on the city's administrators can make their export."""
    if city.status != City.Status.ACTIVE:
        raise IllegalMove(_("Only an open city can be archived: it must make its export."))
    try:
        with transaction.atomic():
            departure = Departure.objects.create(city=city, reason=reason, asked_by=by)
    except IntegrityError as error:
        raise IllegalMove(_("It is being archived already.")) from error
    _tell(departure, Happening.ARCHIVE_ASKED, reason=reason, by=by)
    return departure


@transaction.atomic
def schedule_removal(
    pk: uuid.UUID, *, by: uuid.UUID | None, delay: datetime.timedelta = DELAY
) -> Departure:
    """Suspend the city and set the day of its removal, once it has said that it has its data."""
    departure = _locked(pk)
    receipt = selectors.receipt(departure)
    if receipt is None:
        raise RefusedError(_("The city has not confirmed yet that it has its export."))
    _move(departure, Leaving.SCHEDULED)
    departure.export_sha256 = receipt.sha256
    departure.remove_after = timezone.now() + delay
    departure.save()
    ask(Order.Kind.SUSPEND, None, city=departure.city, reason=departure.reason, by=by)
    _tell(departure, Happening.REMOVAL_SET, by=by)
    return departure


@transaction.atomic
def cancel_archive(pk: uuid.UUID, *, reason: str, by: uuid.UUID | None) -> Departure:
    """Stay after all. A city that was suspended for it opens again."""
    departure = _locked(pk)
    suspended = departure.state == Leaving.SCHEDULED
    _move(departure, Leaving.CANCELLED)
    departure.save()
    if suspended:
        ask(Order.Kind.RESUME, None, city=departure.city, reason=reason, by=by)
    _tell(departure, Happening.ARCHIVE_CANCELLED, reason=reason, by=by)
    return departure


def remove_what_is_due() -> int:
    """Order the removal of every city whose delay is over; called at each sweep, idempotent."""
    due = Departure.objects.filter(
        state__in=[Leaving.SCHEDULED, Leaving.REMOVING], remove_after__lte=timezone.now()
    ).select_related("city")
    asked = 0
    for departure in due:
        if selectors.open_order(departure.city) is not None:
            continue
        with transaction.atomic():
            locked = _locked(departure.pk)
            if locked.state not in {Leaving.SCHEDULED, Leaving.REMOVING}:
                continue
            ask(Order.Kind.REMOVE, None, city=locked.city, reason=locked.reason, by=None)
            asked += 1
    return asked


def _move(departure: Departure, state: str) -> None:
    if state not in LEAVING_MOVES[departure.state]:
        raise IllegalMove(_("That can't be done any more."))
    departure.state = state


def _tell(departure: Departure, what: Happening, *, by: uuid.UUID | None, reason: str = "") -> None:
    Deed.objects.create(city=departure.city, what=what, reason=reason, by=by)


def _locked(pk: uuid.UUID) -> Departure:
    return Departure.objects.select_for_update(of=("self",)).select_related("city").get(pk=pk)
