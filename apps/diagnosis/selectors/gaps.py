"""Gaps noted: of a round, and for the plan that takes them up."""

from __future__ import annotations

import uuid

from django.db.models import QuerySet

from apps.diagnosis.models import Finding, GapState, Round


def findings() -> QuerySet[Finding]:
    """Every gap of every round, the newest first."""
    return Finding.objects.select_related("round").order_by("-created_at", "pk")


def gaps(row: Round, *, open_only: bool = False) -> QuerySet[Finding]:
    """The gaps of a round by area; those set aside and planned too, unless only open ones count."""
    rows = Finding.objects.filter(round=row).order_by("area", "question")
    return rows.filter(state=GapState.OPEN) if open_only else rows


def gap(pk: uuid.UUID | str) -> Finding | None:
    """One gap."""
    return findings().filter(pk=pk).first()
