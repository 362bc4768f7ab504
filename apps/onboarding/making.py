"""Makes a city of a draft, in the worker that holds the owner role; resumable at every step.

Progress is written beside the work, by a connection of its own, so that the page shows how far it
is. A worker that dies leaves a city that nobody can reach; whoever takes the promise again builds
it anew from the beginning. The departments, the code lists and the invitation are made in the one
transaction that furnishes the city: they are there once, or the schema that holds them is not.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable

import structlog
from django.db import OperationalError, transaction
from django.utils import timezone

from apps.invitations import services as invitations
from apps.onboarding import failures, names
from apps.onboarding.models import Deed, Happening, Onboarding, Progress, State
from apps.onboarding.models.onboarding import WORKING
from apps.onboarding.provinces import PROVINCES
from apps.onboarding.services.drafts import move
from apps.registry import services as registry
from apps.staff import services as staff
from kernel.crypto import forget_keys
from tenants import owner, provisioning, removal
from tenants.errors import ProvisioningFailed
from tenants.models import City
from tenants.provisioning import CitySpec

log = structlog.get_logger(__name__)
OWNER = "owner"
# A city whose making kills its worker each time must stop some day.
MOST_ATTEMPTS = 8


def make(pk: uuid.UUID, *, told: Callable[[str], None] | None = None) -> str:
    """Make the city of this draft, or finish making it; returns the state it came to.

    Called for one that is made, withdrawn or not sent yet it does nothing.
    """
    with owner.raw() as turn:
        # Two workers, or one that was thought dead: the second waits, and finds the work done.
        turn.execute("SELECT pg_advisory_lock(hashtext(%s))", [f"onboarding:{pk}"])
        draft = _begin(pk)
        if draft is None:
            return _state(pk)
        if draft.attempts > MOST_ATTEMPTS:
            return _fail(pk, "interrupted")
        if _is_anothers(draft):
            return _fail(pk, "holds_data")
        watch = _Watch(draft, told)
        try:
            city = provisioning.provision(
                spec_of(draft), note=watch.begins, furnish=lambda: _furnish(draft, watch)
            )
        except Exception as error:
            kind = failures.kind_of(error)
            log.warning("onboarding_failed", onboarding=str(pk), error=_cause(error), kind=kind)
            if failures.FAILURES[kind].passing:
                # Left as it stands: the promise is kept open and the work taken up again.
                raise OperationalError from error
            return _fail(pk, kind)
        watch.ends()
        return _live(pk, city)


def spec_of(draft: Onboarding) -> CitySpec:
    """What provisioning must know."""
    return CitySpec(
        slug=draft.slug,
        name=draft.name,
        province_name=PROVINCES[draft.province_code].name,
        province_code=draft.province_code,
        municipality_code=draft.municipality_code,
        department_code=draft.department_code,
        latitude=draft.latitude or 0.0,
        longitude=draft.longitude or 0.0,
        time_zone=draft.time_zone,
        accent=draft.accent,
        crest=draft.crest_initial,
        hosts=(names.host_of(draft.slug), *draft.own_hosts),
        demo=draft.demo,
        sharing_iom=draft.sharing_iom,
        sharing_dnm=draft.sharing_dnm,
    )


def clear(pk: uuid.UUID) -> None:
    """Take away what a withdrawn draft's failed attempts left; never a city that has opened."""
    draft = Onboarding.objects.using(OWNER).filter(pk=pk, state=State.WITHDRAWN).first()
    if draft is None or not draft.slug:
        return
    reopened = []
    with owner.raw() as turn:
        # Whoever makes a city of that name holds this; what is open by then stays.
        turn.execute("SELECT pg_advisory_lock(hashtext(%s))", [f"city:{draft.slug}"])
        left = City.objects.using(OWNER).filter(
            slug=draft.slug, status__in=[City.Status.PROVISIONING, City.Status.FAILED]
        )
        for city in left:
            if Deed.objects.using(OWNER).filter(city=city, what=Happening.OPENED).exists():
                reopened.append(city)
            else:
                provisioning.demolish(city.slug)
    for city in reopened:
        # It takes that turn itself.
        removal.remove(city)


class _Watch:
    """Writes which step has begun, and with it that the one before has ended."""

    def __init__(self, draft: Onboarding, told: Callable[[str], None] | None) -> None:
        self._draft, self._told, self._step = draft, told, ""
        Progress.objects.using(OWNER).filter(onboarding=draft).delete()

    def begins(self, step: str) -> None:
        """A step of `steps.MAKING` begins."""
        self.ends()
        Progress.objects.using(OWNER).create(
            onboarding=self._draft, step=step, attempt=self._draft.attempts
        )
        self._step = step
        if step == "furnish":
            _moved(self._draft.pk, State.FURNISHING)
        if self._told is not None:
            self._told(step)

    def ends(self) -> None:
        """The step under way has ended."""
        if self._step:
            Progress.objects.using(OWNER).filter(onboarding=self._draft, step=self._step).update(
                ended_at=timezone.now()
            )


def _furnish(draft: Onboarding, watch: _Watch) -> None:
    """Inside the city, in the transaction of the hooks."""
    forget_keys()
    watch.begins("departments")
    made = {}
    for each in draft.departments:
        made[each["code"]] = staff.create_department(code=each["code"], name=each["name"], by=None)
    watch.begins("codes")
    for each in draft.hidden_codes:
        registry.hide_national_code(list_name=each["list"], code=each["code"], by=None)
    for each in draft.added_codes:
        registry.add_local_code(
            list_name=each["list"],
            code=each["code"],
            label=each["label"],
            national_code=each["national_code"],
            by=None,
        )
    watch.begins("invitation")
    invitations.invite(
        email=str(draft.admin_email),
        name=str(draft.admin_name),
        department=None,
        roles=["admin"],
        language=draft.admin_language,
        by=None,
        # There is nobody to undo it; and it must not go out at once, before the door is open.
        hold_seconds=1,
    )


def _is_anothers(draft: Onboarding) -> bool:
    """Whether an open city has the name, and it was not this draft that opened it."""
    open_city = City.objects.using(OWNER).filter(slug=draft.slug, status__in=provisioning.OPENED)
    activated = Progress.objects.using(OWNER).filter(onboarding=draft, step="activate")
    return open_city.exists() and not activated.exists()


def _begin(pk: uuid.UUID) -> Onboarding | None:
    with transaction.atomic(using=OWNER):
        draft = Onboarding.objects.using(OWNER).select_for_update().filter(pk=pk).first()
        if draft is None or draft.state not in WORKING:
            return None
        move(draft, State.PROVISIONING)
        draft.attempts += 1
        draft.updated_at = timezone.now()
        draft.save(using=OWNER, update_fields=["state", "attempts", "updated_at"])
    return draft


def _live(pk: uuid.UUID, city: City) -> str:
    """It is open: remember which city it became, and forget who was invited."""
    with transaction.atomic(using=OWNER):
        draft = Onboarding.objects.using(OWNER).select_for_update().get(pk=pk)
        move(draft, State.LIVE)
        now = timezone.now()
        draft.admin_name = draft.admin_email = ""
        draft.admin_handed_over_at = draft.live_at = draft.updated_at = now
        draft.city_id, draft.failure = city.pk, ""
        draft.save(using=OWNER)
        Deed.objects.using(OWNER).create(
            city_id=city.pk, what=Happening.OPENED, by=draft.updated_by, at=now
        )
    return State.LIVE


def _fail(pk: uuid.UUID, kind: str) -> str:
    with transaction.atomic(using=OWNER):
        draft = Onboarding.objects.using(OWNER).select_for_update().get(pk=pk)
        move(draft, State.FAILED)
        draft.failure, draft.updated_at = kind, timezone.now()
        draft.save(using=OWNER, update_fields=["state", "failure", "updated_at"])
    return State.FAILED


def _moved(pk: uuid.UUID, state: str) -> None:
    with transaction.atomic(using=OWNER):
        draft = Onboarding.objects.using(OWNER).select_for_update().get(pk=pk)
        move(draft, state)
        draft.save(using=OWNER, update_fields=["state"])


def _state(pk: uuid.UUID) -> str:
    found = Onboarding.objects.using(OWNER).filter(pk=pk).values_list("state", flat=True).first()
    return str(found or "")


def _cause(error: Exception) -> str:
    cause = error.__cause__ if isinstance(error, ProvisioningFailed) else None
    return type(cause or error).__name__


def finish_what_was_begun() -> int:
    """Go on with every city that a killed worker left half-made; returns how many were open then.

    The outbox sends their promises again too; whoever comes second finds it done.
    """
    left = Onboarding.objects.using(OWNER).filter(state__in=[State.PROVISIONING, State.FURNISHING])
    return sum(make(pk) == State.LIVE for pk in list(left.values_list("pk", flat=True)))
