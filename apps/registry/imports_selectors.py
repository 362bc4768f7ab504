"""What others may ask about the files of attendances."""

from __future__ import annotations

import json
import uuid
from collections import Counter
from typing import Any

from django.db.models import QuerySet

from apps.registry import protection_imports
from apps.registry.models.archives import Archive
from apps.registry.models.imports import ImportJob, ImportPerson, ImportRefusal, State


def jobs() -> QuerySet[ImportJob]:
    """Every file, the newest first."""
    return ImportJob.objects.order_by("-created_at", "id")


def job(pk: uuid.UUID) -> ImportJob | None:
    """One file."""
    return ImportJob.objects.filter(pk=pk).first()


def holds(of: ImportJob) -> str:
    """What a file was taken for: consultations, people, referrals, records, or several (rows)."""
    told = of.expected
    if told.get("mixed"):
        return "rows"
    named = {"records": "records", "listed": "people", "sends": "referrals"}
    return next((name for sign, name in named.items() if told.get(sign)), "consultations")


def awaiting(user_id: uuid.UUID) -> QuerySet[ImportJob]:
    """Files of that account which wait for somebody to confirm them, or soon will."""
    return ImportJob.objects.filter(created_by=user_id, state__in=(State.UPLOADED, State.READY))


def refusals(of: ImportJob) -> QuerySet[ImportRefusal]:
    """The rows refused, in the order of the file."""
    return ImportRefusal.objects.filter(job=of).order_by("place")


def people_of(of: ImportJob) -> tuple[int, int]:
    """(people new to the registry, people known before) in a file, each counted once."""
    found = Counter(ImportPerson.objects.filter(job=of).values_list("is_new", flat=True))
    return found[True], found[False]


def findings(of: ImportJob) -> dict[str, Any]:
    """Texts no list has and samples of each column; empty once the file was purged."""
    kept: dict[str, Any] = json.loads(of.findings) if of.findings else {}
    shown = protection_imports.samples(of, kept.get("samples", []))
    return {"texts": kept.get("texts", []), "samples": shown}


def archives_of(account_id: uuid.UUID) -> QuerySet[Archive]:
    """The files of all records that an account asked for: they are for nobody else."""
    return Archive.objects.filter(asked_by=account_id).order_by("-asked_at", "id")
