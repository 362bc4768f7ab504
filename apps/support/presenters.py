"""How requests and visits look on pages: words and tones of their states, and the banner."""

from dataclasses import dataclass
from typing import Any, Final

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from apps.accounts import rules as accounts
from apps.support import selectors
from tenants.assistance.models import Request, State

_WORDS: Final[dict[str, tuple[str, str | Promise]]] = {
    State.ASKED: ("warn", _("waiting for the city")),
    State.GRANTED: ("ok", _("let in")),
    State.REFUSED: ("bad", _("refused")),
    State.WITHDRAWN: ("neutral", pgettext_lazy("visit", "withdrawn")),
    State.ENDED: ("neutral", pgettext_lazy("visit", "over")),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One request as its operator sees it."""

    request: Request
    tone: str
    label: str | Promise
    may_enter: bool
    may_withdraw: bool


def request_line(request: Request) -> Line:
    """State in words, and what can be done now; what ran out is over whoever wrote it down."""
    lasts = request.until is not None and request.until > timezone.now()
    state = request.state
    if state == State.GRANTED and not lasts:
        state = State.ENDED
    tone, label = _WORDS[state]
    return Line(
        request=request,
        tone=tone,
        label=label,
        may_enter=state == State.GRANTED,
        may_withdraw=state in {State.ASKED, State.GRANTED},
    )


def strips(request: HttpRequest) -> list[dict[str, Any]]:
    """What every page of the city says while support is in; nothing at other times."""
    lasting = selectors.for_banner()
    if not lasting:
        return []
    if "support" in accounts.roles_of(request.user):
        return [_own_strip(lasting, request)]
    return [
        {
            "tone": "info",
            "icon": "shield",
            "label": gettext("Support"),
            "title": gettext("%(name)s (support) may be in this city.") % {"name": each.operator},
            "text": gettext("Until %(time)s. Reason: %(reason)s")
            % {"time": _clock(each), "reason": each.reason},
        }
        for each in lasting
    ]


def _own_strip(lasting: list[selectors.UnderWay], request: HttpRequest) -> dict[str, Any]:
    own = next((each for each in lasting if each.account == request.user.pk), lasting[0])
    return {
        "tone": "info",
        "icon": "shield",
        "label": gettext("Support"),
        "title": gettext("You are here as support."),
        "text": gettext("Until %(time)s. What you do and see is written in the city's history.")
        % {"time": _clock(own)},
        "action": {"url": reverse("support:leave"), "label": gettext("Leave the city")},
    }


def _clock(each: selectors.UnderWay) -> str:
    return date_format(timezone.localtime(each.until), "SHORT_DATETIME_FORMAT")
