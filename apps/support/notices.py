"""What support tells whom: administrators that somebody asks, operators what a city answered."""

import datetime
from typing import Final

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

import tenants
from apps.accounts import selectors as accounts
from apps.notices import kinds
from apps.notices import services as notices
from apps.support.models import Visit
from tenants.assistance import selectors as requests

ASKED: Final = kinds.Kind(
    "support.asked",
    label=_("Support asks to come in"),
    title=gettext_noop("Support asks to come into your city, for %(hours)s h"),
    icon="shield",
    tone="warn",
    delivery="at_once",
    permission="support.grant",
)
ANSWERED: Final = kinds.Kind(
    "support.answered",
    label=_("A city answered a request for support access"),
    title=gettext_noop("%(city)s answered your request for support access"),
    icon="shield",
    permission="support.request",
)
# Older answers have been told, or the sweeper stood still for so long that the page must do.
_FRESH: Final = datetime.timedelta(days=1)


def tell_administrators(visit: Visit) -> None:
    """Everybody who may let support in hears of a request, once."""
    for person in accounts.holders("admin"):
        notices.notify(
            user=person.pk,
            kind=ASKED.code,
            # The sweeper comes here from no request: which addresses count is said.
            path=reverse("support:visits", urlconf=settings.ROOT_URLCONF),
            params={"hours": visit.hours},
            key=f"{ASKED.code}:{visit.pk}",
        )


def tell_operators() -> None:
    """At the national host: whoever asked hears what the city answered, once."""
    if tenants.current() is not None:
        return
    path = reverse("support:asked", urlconf=settings.URLCONF_NATIONAL)
    for request in requests.answered_since(timezone.now() - _FRESH):
        notices.notify(
            user=request.asked_by,
            kind=ANSWERED.code,
            path=path,
            params={"city": request.city.name},
            key=f"{ANSWERED.code}:{request.pk}",
        )
