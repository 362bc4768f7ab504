"""What was kept long enough, by kind, and what is emptied of it when somebody decides so."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, Final

from django.apps import apps
from django.db import models, transaction
from django.db.models import Exists, F, Max, OuterRef, Q
from django.utils import timezone

from apps.registry import services as registry
from apps.rights.models import Due, Hold, Subject
from apps.rights.services.erasing import LAW
from kernel import files

# Whose (None: nobody's), what of theirs (None: the person), and since when it could go.
Found = tuple[uuid.UUID | None, uuid.UUID | None, datetime.date]
Finder = Callable[[datetime.date, int], list[Found]]
Eraser = Callable[[uuid.UUID, uuid.UUID], int]


def _people(before: datetime.date, limit: int) -> list[Found]:
    """Whoever has not come since then, and was registered before it."""
    person = apps.get_model("registry.Person")
    rows: Iterable[Any] = (
        person.objects.filter(registered_on__lt=before, merged_into__isnull=True)
        .annotate(last=Max("consultations__contacted_on"))
        .filter(Q(last__lt=before) | Q(last=None))
        .filter(~_waits(Subject.PEOPLE, "pk", None), ~_is_held("pk"))
        .order_by("registered_on", "pk")
        .values_list("pk", "last", "registered_on")[:limit]
    )
    return [(key, None, last or registered) for key, last, registered in rows]


def _rows(
    subject: Subject,
    table: str,
    day: str,
    extra: Q,
    before: datetime.date,
    limit: int,
) -> list[Found]:
    """Rows of people that ended before a day and still say something."""
    model = apps.get_model(table)
    rows: Iterable[Any] = (
        model._base_manager.filter(extra, **{f"{day}__lt": before}, person__isnull=False)  # noqa: SLF001
        .filter(~_waits(subject, "person_id", "pk"), ~_is_held("person_id"))
        .annotate(since=F(day))
        .order_by(day, "pk")
        .values_list("person_id", "pk", "since")[:limit]
    )
    return [
        (person, key, since.date() if isinstance(since, datetime.datetime) else since)
        for person, key, since in rows
    ]


def _waits(subject: Subject, person: str, thing: str | None) -> Exists:
    """It waits already, or somebody decided that it stays for the time being."""
    same = Due.objects.filter(subject=subject, person=OuterRef(person))
    same = same.filter(object=OuterRef(thing)) if thing else same.filter(object=None)
    return Exists(
        same.filter(
            Q(decision=Due.Decision.WAITING)
            | Q(decision=Due.Decision.KEPT, until__gte=timezone.localdate())
        )
    )


def _is_held(person: str) -> Exists:
    return Exists(Hold.objects.filter(person=OuterRef(person), lifted_at=None))


def _empties(table: str, *names: str) -> Eraser:
    def erase(thing: uuid.UUID, erasure: uuid.UUID) -> int:
        return registry.empty_rows(table, [thing], empties=names, reason=LAW, erasure=erasure)

    return erase


def _file(thing: uuid.UUID, erasure: uuid.UUID) -> int:
    """A file goes with its row: what lay on the disk is removed once that is certain."""
    model: type[models.Model] = apps.get_model("casework.StoredFile")
    row: Any = model._base_manager.filter(pk=thing).first()  # noqa: SLF001
    if row is None:
        return 0
    key = str(row.key)
    row.delete()
    registry.forget_in_history("casework.StoredFile", [thing], reason=LAW, erasure=erasure)
    transaction.on_commit(lambda: files.delete(key))
    return 1


_ANY: Final = Q()
FINDERS: Final[dict[Subject, Finder]] = {
    Subject.PEOPLE: _people,
    Subject.CONSULTATIONS: partial(
        _rows, Subject.CONSULTATIONS, "registry.Consultation", "contacted_on", _ANY
    ),
    Subject.FILES: partial(_rows, Subject.FILES, "casework.StoredFile", "added_at__date", _ANY),
    Subject.CASES: partial(_rows, Subject.CASES, "casework.Case", "closed_on", Q(state="closed")),
    Subject.REFERRALS: partial(_rows, Subject.REFERRALS, "referrals.Referral", "closed_on", _ANY),
    Subject.REQUESTS: partial(
        _rows, Subject.REQUESTS, "rights.Request", "closed_at__date", Q(closed_at__isnull=False)
    ),
}
ERASERS: Final[dict[Subject, Eraser]] = {
    Subject.CONSULTATIONS: _empties(
        "registry.Consultation", "note", "person", "anonymous", "language", "import_fingerprint"
    ),
    Subject.FILES: _file,
    Subject.CASES: _empties("casework.Case", "goal"),
    Subject.REFERRALS: _empties(
        "referrals.Referral", "snapshot", "person", "consultation", "case", "consent"
    ),
    Subject.REQUESTS: _empties(
        "rights.Request", "name", "document", "contact", "text", "answer", "person"
    ),
}
