"""The only writers of support visits, inside a city. The operator's side is ``asking``."""

import datetime
import uuid
from typing import Final

from django.core.cache import cache
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language

from apps.accounts import entry, sessions
from apps.accounts import selectors as accounts
from apps.accounts import services as account_services
from apps.support import notices, rules
from apps.support.errors import EntranceError, HoursError, MovedOnError
from apps.support.models import Visit
from apps.support.selectors import UNDER_WAY
from kernel.history import acting
from tenants.assistance import selectors as requests
from tenants.assistance import services as conversation
from tenants.assistance.errors import AssistanceError, CodeRefused
from tenants.assistance.models import MOST_HOURS, Request

RECENT: Final = datetime.timedelta(days=30)
ROUTE: Final = "support.look_after"


def look_after() -> None:
    """Bring the city's visits up to date with what was asked, taken back, and with the clock.

    Called by the sweeper and by the pages; does nothing when there is nothing to do.
    """
    asked = list(requests.changed_in_this_city(timezone.now() - RECENT))
    known = Visit.objects.in_bulk([each.pk for each in asked])
    moved = [each for each in asked if _differs(each, known.get(each.pk))]
    over = list(Visit.objects.run_out().values_list("pk", flat=True))
    if not moved and not over:
        return
    with acting(None, ROUTE):
        for each in moved:
            _follow(each)
        for pk in over:
            _close(pk, by=None)


@transaction.atomic
def let_in(visit_id: uuid.UUID, *, by: uuid.UUID, hours: int, words: str = "") -> Visit:
    """Let the operator in from now on for some hours, with a role that sees no personal data."""
    if not 1 <= hours <= MOST_HOURS:
        raise HoursError
    visit = _locked(visit_id, Visit.State.GRANTED)
    now = timezone.now()
    visit.state, visit.answered_at, visit.answered_by_id = Visit.State.GRANTED, now, by
    visit.until, visit.answer = now + datetime.timedelta(hours=hours), words.strip()
    visit.account = account_services.create_account(
        # An address of nobody: this account is entered by the door of support and by no other.
        email=f"{visit.pk.hex}@support.invalid",
        name=visit.operator_name,
        password=None,
        roles=["support"],
    )
    _tell(visit, until=visit.until)
    visit.save()
    transaction.on_commit(forget)
    return visit


@transaction.atomic
def refuse(visit_id: uuid.UUID, *, by: uuid.UUID, words: str = "") -> Visit:
    """Say no; the operator reads the words."""
    visit = _locked(visit_id, Visit.State.REFUSED)
    visit.state, visit.answered_at = Visit.State.REFUSED, timezone.now()
    visit.answered_by_id = by
    visit.answer = words.strip()
    _tell(visit, until=None)
    visit.save()
    return visit


def end(visit_id: uuid.UUID, *, by: uuid.UUID) -> Visit:
    """End a visit now: from the next request on its account is nobody."""
    return _close(visit_id, by=by)


@transaction.atomic
def enter(code: str, *, request: HttpRequest) -> Visit:
    """Sign the operator in whose code this is, until the visit's end at the latest.

    Raises EntranceError. Only what the city itself wrote down lets anybody in: a request that
    was made to look granted from outside opens nothing.
    """
    try:
        found = conversation.redeem(code)
    except CodeRefused as error:
        raise EntranceError from error
    visit = Visit.objects.under_way().select_for_update(of=("self",)).filter(pk=found.pk).first()
    if visit is None or visit.account is None or not visit.account.is_active:
        raise EntranceError
    if visit.entered_at is None:
        visit.entered_at = timezone.now()
        visit.save(update_fields=["entered_at"])
    # The browser's language: what the account was made with is the city's guess.
    account_services.choose_language(user=visit.account, language=get_language() or "es-ar")
    entry.sign_in(request, visit.account, method="support")
    request.session.set_expiry(visit.until)
    return visit


def forget() -> None:
    """Drop what the banner remembers."""
    cache.delete(UNDER_WAY)


def _differs(asked: Request, visit: Visit | None) -> bool:
    if visit is None:
        return asked.state in {Request.State.ASKED, Request.State.WITHDRAWN}
    if asked.state == visit.state:
        return False
    return rules.may_move(visit.state, asked.state) and asked.state in {
        Request.State.WITHDRAWN,
        Request.State.ENDED,
    }


@transaction.atomic
def _follow(asked: Request) -> None:
    """Write down a new request, or that the operator took it back or left."""
    if asked.state == Request.State.ENDED:
        _close(asked.pk, by=None)
        return
    visit, new = Visit.objects.get_or_create(
        pk=asked.pk,
        defaults={
            "operator_name": asked.operator_name,
            "reason": asked.reason,
            "hours": asked.hours,
            "asked_at": asked.asked_at,
        },
    )
    if asked.state == Request.State.WITHDRAWN:
        visit = Visit.objects.select_for_update(of=("self",)).get(pk=visit.pk)
        if rules.may_move(visit.state, Visit.State.WITHDRAWN):
            visit.state, visit.ended_at = Visit.State.WITHDRAWN, timezone.now()
            visit.save(update_fields=["state", "ended_at"])
    elif new:
        notices.tell_administrators(visit)


@transaction.atomic
def _close(visit_id: uuid.UUID, *, by: uuid.UUID | None) -> Visit:
    visit = Visit.objects.select_for_update(of=("self",)).filter(pk=visit_id).first()
    if visit is None or not rules.may_move(visit.state, Visit.State.ENDED):
        raise MovedOnError
    visit.state, visit.ended_at, visit.ended_by_id = Visit.State.ENDED, timezone.now(), by
    visit.save(update_fields=["state", "ended_at", "ended_by"])
    if visit.account is not None:
        # Whose hand it was is what their next click reads.
        sessions.end_all(visit.account, by=accounts.account(by) if by else None)
        account_services.deactivate(user=visit.account, by=None)
    conversation.end(visit.pk)
    transaction.on_commit(forget)
    return visit


def _locked(visit_id: uuid.UUID, there: str) -> Visit:
    visit = Visit.objects.select_for_update(of=("self",)).filter(pk=visit_id).first()
    if visit is None or not rules.may_move(visit.state, there):
        raise MovedOnError
    return visit


def _tell(visit: Visit, *, until: datetime.datetime | None) -> None:
    try:
        conversation.answer(visit.pk, until=until, words=visit.answer)
    except AssistanceError as error:
        raise MovedOnError from error
