"""Invented requests about one's own data, under way in each city, and rules of retention."""

from __future__ import annotations

import datetime
import uuid

from django.utils import timezone

from apps.registry import selectors as registry
from apps.rights import selectors, services

DAY = datetime.timedelta(days=1)
KEPT = {"people": 10, "requests": 5}


def fill(officer: uuid.UUID) -> None:
    """One request to be shown, its identity checked; one to be corrected that came in yesterday."""
    if selectors.rules() or selectors.requests().exists():
        return
    today = timezone.localdate()
    person = registry.people().first()
    if person is None:
        return
    asked, _code = services.receive(
        services.Told("access", person.display_name, contact="pedido inventado"),
        by=officer,
        channel="counter",
        received_on=today - 4 * DAY,
    )
    services.check_identity(
        asked.pk, how="document", person_id=person.pk, version=asked.version, by=officer
    )
    words = "Mi apellido está escrito sin la ñ (pedido inventado)."
    services.receive(
        services.Told("rectification", "Ana Ñandubay", text=words), received_on=today - DAY
    )
    for subject, years in KEPT.items():
        services.set_rule(subject=subject, years=years, version=0, by=officer)
