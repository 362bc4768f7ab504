"""What referrals tell of a person's story: what was sent where, and each answer to it."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.referrals import codes, presenters
from apps.referrals.models import Referral, ReferralStep, State
from apps.referrals.panel import TABLE
from apps.registry import protection_rules, traces
from apps.registry.protection_rules import Shown
from apps.registry.selectors import Person, code_book
from apps.registry.story import Event, Source

KIND = "referrals"


def events(request: HttpRequest, person: Person, limit: int) -> list[Event]:
    """The steps of a person's referrals, newest first; two queries besides those of sight."""
    from apps.referrals.rules import shown

    if not traces.hold(request, person.pk, TABLE):
        return []
    sight = protection_rules.sight(request)
    steps = (
        ReferralStep.objects.filter(referral__person=person)
        .select_related("referral__department", "referral__organization")
        .order_by("-at", "-number")[:limit]
    )
    book = code_book(("subject",))
    found = []
    for step in steps:
        seen = shown(sight, step.referral)
        if seen == Shown.WHOLE:
            found.append(_event(step, book.label("subject", step.referral.subject)))
        elif seen == Shown.RESERVED:
            found.append(Event(step.at, _("Reserved referral"), KIND, icon="lock"))
    return found


def _event(step: ReferralStep, subject: str) -> Event:
    referral: Referral = step.referral
    to = presenters.destination_name(referral)
    sent = step.state == State.PENDING
    title = _("Referred to %(to)s") if sent else _("%(to)s answered")
    if step.actor in {"officer", "clock"} and not sent:
        title = _("Referral to %(to)s")
    said = [str(step.get_reason_display()) if step.reason else "", step.note]
    return Event(
        at=step.at,
        title=title % {"to": to},
        kind=KIND,
        icon="send",
        tone=presenters.TONES[step.state],
        status=str(step.get_state_display()),
        meta=f"{subject} · {codes.spoken(referral.code)}",
        text="\n".join(one for one in said if one),
        path=reverse("referrals:referral", kwargs={"pk": referral.pk}),
    )


SOURCE = Source(
    code=KIND, permission="referrals.send", events=events, label=gettext_lazy("Referrals")
)
