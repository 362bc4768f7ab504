"""What consents tell the rest of the office of a person: their story, their rows, their bar."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.accounts.selectors import display_names
from apps.consents import presenters, rules, selectors
from apps.consents.models import Consent
from apps.registry import traces
from apps.registry.holdings import Fact, of_table
from apps.registry.panels import Panel, Place
from apps.registry.selectors import Person
from apps.registry.story import Event, Source

CODE = "consents.consent"
TABLE = "consents.Consent"


def events(request: HttpRequest, person: Person, limit: int) -> list[Event]:
    """Answers given, refused and withdrawn, newest first; two queries."""
    if not traces.hold(request, person.pk, TABLE):
        return []
    rows = selectors.answers(person.pk, limit)
    names = display_names({row.recorded_by for row in rows if row.recorded_by})
    return [
        Event(
            at=row.recorded_at,
            title=_("Consent: %(purpose)s") % {"purpose": row.get_purpose_display()},
            kind=CODE,
            icon="shield",
            tone=presenters.TONES[row.state],
            status=row.get_state_display(),
            meta=" · ".join(
                part
                for part in (
                    row.get_channel_display(),
                    names.get(row.recorded_by, "") if row.recorded_by else "",
                )
                if part
            ),
            path=reverse("consents:person", args=[person.pk]),
        )
        for row in rows
    ]


def bar(request: HttpRequest, person: Person) -> dict[str, Any]:
    """What the person agreed to, in a few marks; one query."""
    answered = traces.hold(request, person.pk, TABLE)
    current = selectors.current(person.pk) if answered else {}
    return {"person": person, "marks": presenters.marks(current)}


def _facts(row: Consent) -> tuple[Fact, ...]:
    return (
        Fact(_("Purpose"), row.get_purpose_display()),
        Fact(_("Answer"), row.get_state_display()),
        Fact(_("When"), date_format(timezone.localtime(row.recorded_at), "SHORT_DATETIME_FORMAT")),
        Fact(_("How it was said"), row.get_channel_display()),
        Fact(
            _("Text that was read"),
            _("version %(version)s, in %(language)s")
            % {
                "version": row.text.version,
                "language": presenters.language_name(row.text.language),
            },
        ),
    )


STORY = Source(code=CODE, permission=rules.VIEW, events=events, label=gettext_lazy("Consents"))
BAR = Panel(
    code=CODE,
    template="consents/bar.html",
    place=Place.BAR,
    order=40,
    permission=rules.VIEW,
    context=bar,
)
HOLDING = of_table(
    TABLE,
    gettext_lazy("Consents"),
    facts=_facts,
    title=lambda row: f"{row.get_purpose_display()}: {row.get_state_display()}",
    erases=("person",),
)
