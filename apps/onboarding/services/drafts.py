"""Writers of a draft: begin, save a step, send it to be made, withdraw it."""

from __future__ import annotations

import uuid
from typing import Any

import structlog
from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.onboarding.errors import ConflictError, IllegalMove, RefusedError
from apps.onboarding.models import Onboarding, State
from apps.onboarding.models.onboarding import EDITABLE, MOVES
from apps.onboarding.steps import BY_CODE, CODES
from tenants import outbox

log = structlog.get_logger(__name__)
MAKE = "onboarding.make_city"
CLEAR = "onboarding.clear_city"


def queue_name() -> str:
    """The queue of the worker that alone holds the owner role."""
    return f"{settings.TENANTS_ROLE_PREFIX}-provisioning"


@transaction.atomic
def begin(*, name: str, by: uuid.UUID | None, demo: bool = False) -> Onboarding:
    """A draft with nothing but a name."""
    return Onboarding.objects.create(name=name, demo=demo, created_by=by, updated_by=by)


@transaction.atomic
def save_step(
    pk: uuid.UUID, *, step: str, values: dict[str, Any], version: int, by: uuid.UUID | None
) -> Onboarding:
    """Save what a step's form found good. ConflictError when somebody saved since `version`.

    With every step saved the draft is ready. One whose making failed is a draft again.
    """
    draft = _locked(pk)
    if draft.state not in EDITABLE:
        raise IllegalMove(_("It can't be changed any more: it is being made, or was."))
    if draft.version != version:
        raise ConflictError(_("Somebody else saved this city meanwhile."))
    for field in BY_CODE[step].fields:
        setattr(draft, field, values[field])
    if step not in draft.steps_done:
        draft.steps_done = [code for code in CODES if code in {*draft.steps_done, step}]
    draft.version += 1
    draft.updated_by, draft.updated_at = by, timezone.now()
    if draft.state == State.FAILED:
        move(draft, State.DRAFT)
    whole = set(draft.steps_done) == set(CODES)
    if draft.state == State.DRAFT and whole:
        move(draft, State.READY)
    try:
        with transaction.atomic():
            draft.save()
    except IntegrityError as error:
        raise RefusedError(_("Another draft has that short name.")) from error
    return draft


@transaction.atomic
def queue(pk: uuid.UUID, *, by: uuid.UUID | None) -> Onboarding:
    """Send it to be made, or to be tried again after a failure. Asked twice it is made once."""
    from apps.onboarding.checklist import blocking

    draft = _locked(pk)
    if State.QUEUED not in MOVES[draft.state]:
        raise IllegalMove(_("It is not ready, or it was sent already."))
    left = blocking(draft)
    if left:
        raise RefusedError(_("Not yet: %(what)s") % {"what": "; ".join(left)})
    move(draft, State.QUEUED)
    draft.failure, draft.attempts = "", min(draft.attempts, 1)
    draft.version += 1
    draft.updated_by, draft.updated_at = by, timezone.now()
    draft.save()
    outbox.enqueue(MAKE, queue=queue_name(), onboarding=draft.pk)
    return draft


@transaction.atomic
def withdraw(pk: uuid.UUID, *, by: uuid.UUID | None) -> Onboarding:
    """Give it up: who was to be invited is erased, the worker clears what a failed attempt left."""
    draft = _locked(pk)
    begun = draft.attempts > 0
    if State.WITHDRAWN not in MOVES[draft.state]:
        raise IllegalMove(_("It can't be withdrawn any more: it is being made, or was."))
    move(draft, State.WITHDRAWN)
    draft.admin_name = draft.admin_email = ""
    draft.version += 1
    draft.updated_by, draft.updated_at = by, timezone.now()
    draft.save()
    if begun:
        outbox.enqueue(CLEAR, queue=queue_name(), onboarding=draft.pk)
    return draft


def move(draft: Onboarding, state: str) -> None:
    """The only way to another state: by the table."""
    if state not in MOVES[draft.state]:
        raise IllegalMove(f"{draft.state} → {state}")
    log.info("onboarding_moved", onboarding=str(draft.pk), state=str(state))
    draft.state = state


def _locked(pk: uuid.UUID) -> Onboarding:
    return Onboarding.objects.select_for_update().get(pk=pk)
