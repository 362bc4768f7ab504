"""Tells a city's administrators that the city is being archived, and what is theirs to do."""

from __future__ import annotations

from typing import Final

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

import tenants
from apps.accounts import selectors as accounts
from apps.notices import kinds
from apps.notices import services as notices
from apps.onboarding.leaving import selectors

ARCHIVED: Final = kinds.Kind(
    "leaving.archived",
    _("The city is being archived"),
    gettext_noop("The city is being archived: take its data along before it closes"),
    icon="alert-octagon",
    tone="warn",
    delivery="at_once",
    permission="leaving.take_data",
)


def look_after() -> None:
    """In a city that leaves: each administrator is told once, whoever joins later as well."""
    if tenants.current() is None:
        return
    departure = selectors.departure()
    if departure is None or departure.state != "asked":
        return
    for person in accounts.keepers():
        notices.notify(
            user=person.pk,
            kind=ARCHIVED.code,
            # The sweeper comes here from no request: which addresses count is said.
            path=reverse("leaving:page", urlconf=settings.ROOT_URLCONF),
            params={},
            key=f"{ARCHIVED.code}:{departure.pk}",
        )
