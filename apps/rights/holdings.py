"""What rights itself keeps of a person."""

from __future__ import annotations

import uuid

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.registry.holdings import Fact, Holding, of_table, register
from apps.rights.models import Due, Hold, Line, Request


def _request(row: Request) -> tuple[Fact, ...]:
    told = (
        (_("Asked"), row.get_kind_display()),
        (_("Received on"), date_format(row.received_on, "SHORT_DATE_FORMAT")),
        (_("State"), row.get_state_display()),
        (_("Name given"), row.name),
        (_("Document given"), row.document),
        (_("How to reach"), row.contact),
        (_("What was asked"), row.text),
        (_("What was answered"), row.answer),
    )
    return tuple(Fact(str(label), str(value)) for label, value in told if value)


def _due(row: Due) -> tuple[Fact, ...]:
    told = (
        (_("Kept since"), date_format(row.since, "SHORT_DATE_FORMAT")),
        (_("Decision"), row.get_decision_display()),
        (_("Reason"), row.reason),
    )
    return tuple(Fact(str(label), str(value)) for label, value in told if value)


def _hold(row: Hold) -> tuple[Fact, ...]:
    told = (
        (_("Kept since"), date_format(timezone.localtime(row.placed_at), "SHORT_DATE_FORMAT")),
        (_("Reason"), row.reason),
    )
    return tuple(Fact(str(label), str(value)) for label, value in told)


def _requests() -> Holding:
    """That somebody asked, and was answered in time, is the office's proof; what they said goes."""
    base = of_table(
        "rights.Request",
        gettext_lazy("Requests about one's own data"),
        facts=_request,
        title=lambda row: str(row.get_kind_display()),
        erases=("name", "document", "contact", "text", "answer", "person"),
    )

    def erase(of: uuid.UUID) -> int:
        Line.objects.filter(request__person_id=of).delete()
        return base.erase(of)

    return Holding(
        code=base.code,
        label=base.label,
        tables=("rights.Request", "rights.Line"),
        gather=base.gather,
        move=base.move,
        give_back=base.give_back,
        erase=erase,
        since=base.since,
        hand_over=base.hand_over,
    )


def register_own() -> None:
    """Name every table of rights that points to a person."""
    register(_requests())
    register(of_table("rights.Due", gettext_lazy("Due for a decision"), facts=_due))
    register(of_table("rights.Hold", gettext_lazy("Holds"), facts=_hold))
