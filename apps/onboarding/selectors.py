"""Readers of cities on their way in and out, for the national host."""

from __future__ import annotations

import uuid
from collections.abc import Mapping

from django.db.models import Q, QuerySet

from apps.onboarding.models import (
    CityExport,
    CityReceipt,
    CitySign,
    Deed,
    Departure,
    Onboarding,
    Order,
    Progress,
    State,
)
from apps.onboarding.models.cities import ENDED
from apps.onboarding.models.onboarding import OPEN
from tenants.models import City, Domain

HALF_MADE = (City.Status.FAILED, City.Status.PROVISIONING)


def onboardings() -> QuerySet[Onboarding]:
    """Every city on its way in, the latest touched first."""
    return Onboarding.objects.order_by("-updated_at", "pk")


def on_their_way(asked: str = "") -> QuerySet[Onboarding]:
    """Those that are neither open nor withdrawn, narrowed to a name."""
    found = onboardings().filter(state__in=OPEN)
    return found.filter(Q(name__icontains=asked) | Q(slug__icontains=asked)) if asked else found


def onboarding(pk: uuid.UUID | str) -> Onboarding | None:
    """One, or None."""
    return Onboarding.objects.filter(pk=pk).first()


def onboarding_of(city: City) -> Onboarding | None:
    """The one that made this city last, or None: the first five had none."""
    return Onboarding.objects.filter(city_id=city.pk, state=State.LIVE).order_by("-live_at").first()


def counts() -> dict[str, int]:
    """How many are in each state that is not an end."""
    found: dict[str, int] = {}
    for state in Onboarding.objects.filter(state__in=OPEN).values_list("state", flat=True):
        found[state] = found.get(state, 0) + 1
    return found


def progress(one: Onboarding) -> dict[str, Progress]:
    """What the worker did so far, by step."""
    return {each.step: each for each in Progress.objects.filter(onboarding=one)}


def cities(asked: str = "", status: str = "") -> QuerySet[City]:
    """Every city, by name, narrowed to a part of its name and to a state."""
    found = City.objects.order_by("name", "province_name")
    if asked:
        found = found.filter(Q(name__icontains=asked) | Q(slug__icontains=asked))
    return found.filter(status=status) if status else found


def city(pk: int) -> City | None:
    """One city, whatever its state, or None."""
    return City.objects.filter(pk=pk).first()


def hosts(one: City) -> list[str]:
    """The addresses that lead to a city."""
    return list(Domain.objects.filter(city=one).order_by("host").values_list("host", flat=True))


def events(one: City) -> QuerySet[Deed]:
    """What was done to a city, the latest first."""
    return Deed.objects.filter(city=one).order_by("-at", "-pk")


def signs(city_id: int | None) -> frozenset[str]:
    """What a city has told of itself."""
    if city_id is None:
        return frozenset()
    return frozenset(CitySign.objects.filter(city_id=city_id).values_list("sign", flat=True))


def open_order(one: City) -> Order | None:
    """What the worker has been asked to do to it and has not done."""
    return Order.objects.filter(city=one, done_at=None).first()


def departure(one: City) -> Departure | None:
    """Its departure under way, else the last one that ended in removal."""
    found = Departure.objects.filter(city=one).exclude(state__in=ENDED).first()
    return found or (
        Departure.objects.filter(city=one, state="removed").order_by("-removed_at").first()
    )


def departures() -> QuerySet[Departure]:
    """Every departure, the latest first."""
    return Departure.objects.select_related("city").order_by("-asked_at", "pk")


def departure_by_id(pk: uuid.UUID | str) -> Departure | None:
    """One, or None."""
    return Departure.objects.select_related("city").filter(pk=pk).first()


def latest_export(one: Departure) -> CityExport | None:
    """The last export that the city made for this departure."""
    return CityExport.objects.filter(departure=one.pk).order_by("-made_at", "-pk").first()


def receipt(one: Departure) -> CityReceipt | None:
    """The city's word for its latest export, or None: a later export asks for a new one."""
    export = latest_export(one)
    if export is None:
        return None
    return CityReceipt.objects.filter(departure=one.pk, sha256=export.sha256).first()


def taken(draft: Onboarding | None, facts: Mapping[str, object]) -> dict[str, str]:
    """Which of these facts another city or draft already has: field → who has it.

    A city that was removed holds nothing but its short name, and only against another place.
    """
    others = City.objects.exclude(status=City.Status.REMOVED)
    drafts = Onboarding.objects.filter(state__in=OPEN)
    if draft is not None:
        drafts = drafts.exclude(pk=draft.pk)
    if draft is not None and draft.attempts:
        # Its own half-made city is no other.
        others = others.exclude(slug=draft.slug, status__in=HALF_MADE)
    tests = {
        "municipality_code": Q(municipality_code=facts.get("municipality_code")),
        "slug": Q(slug=facts.get("slug")),
        "name": Q(
            name__iexact=facts.get("name"), province_code=facts.get("province_code") or "none"
        ),
    }
    found: dict[str, str] = {}
    for field, test in tests.items():
        if not facts.get(field):
            continue
        other = others.filter(test).first() or drafts.filter(test).first()
        if other is not None:
            found[field] = other.name
    gone = City.objects.filter(slug=facts.get("slug") or "", status=City.Status.REMOVED).first()
    if gone is not None and gone.municipality_code != facts.get("municipality_code"):
        found.setdefault("slug", gone.name)
    return found


def host_taken(draft: Onboarding, host: str) -> str:
    """The name of the city or draft that has this host, or nothing."""
    domain = Domain.objects.select_related("city").filter(host=host).first()
    if domain is not None and not (
        draft.attempts and domain.city.slug == draft.slug and domain.city.status in HALF_MADE
    ):
        return domain.city.name
    for other in Onboarding.objects.filter(state__in=OPEN).exclude(pk=draft.pk):
        if host in other.own_hosts:
            return other.name
    return ""
