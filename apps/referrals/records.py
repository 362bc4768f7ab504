"""Referrals in the file of all records: where to, what was sent, every step."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet

from apps.registry.archive.parts import Part
from apps.registry.codes import PROTECTED_SUBJECTS


def _not_in_confidence(through: str = "") -> Any:
    def narrowed(rows: QuerySet[Any]) -> QuerySet[Any]:
        from apps.registry.protection_rules import codes

        closed = codes().inside(PROTECTED_SUBJECTS)
        told = Q(**{f"{through}subject__in": closed})
        about = f"{through}consultation__"
        told |= Q(**{f"{about}subject__in": closed})
        told |= Q(**{f"{about}other_subjects__overlap": closed})
        return rows.exclude(told)

    return narrowed


PARTS = (
    Part("departments", "staff.Department"),
    Part("organizations", "directory.Organization"),
    Part("referrals", "referrals.Referral", rows=_not_in_confidence()),
    Part(
        "referral_steps",
        "referrals.ReferralStep",
        rows=_not_in_confidence("referral__"),
        since="at",
    ),
)
