"""Background work: cities made and closed in the owner's queue, a city's export in its own."""

from __future__ import annotations

import uuid

from apps.onboarding.leaving.selectors import MAKE_EXPORT
from apps.onboarding.services.cities import CARRY_OUT
from apps.onboarding.services.drafts import CLEAR, MAKE
from tenants.tasks import city_task, place_task


@place_task(name=MAKE)
def make_city(*, onboarding: str) -> None:
    """Make the city of a draft."""
    from apps.onboarding import making

    making.make(uuid.UUID(onboarding))


@place_task(name=CLEAR)
def clear_city(*, onboarding: str) -> None:
    """Clear what a withdrawn draft left."""
    from apps.onboarding import making

    making.clear(uuid.UUID(onboarding))


@place_task(name=CARRY_OUT)
def carry_out_order(*, order: str) -> None:
    """Suspend, resume or remove a city."""
    from apps.onboarding import carrying_out

    carrying_out.carry_out(uuid.UUID(order))


@city_task(name=MAKE_EXPORT)
def make_export(*, departure: str, secret: str) -> None:
    """Make a city's export; `secret` names the sealed file that holds its passphrase."""
    from apps.onboarding.leaving import services

    services.make_export(uuid.UUID(departure), secret)
