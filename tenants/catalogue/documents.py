"""National documents with versions: declared by apps, drafted and published at the national host.

An app names a kind once with `kind`, whose check says what a content may hold, and declares with
`declare` the versions that come with the product. A city reads what was published and never writes.
"""

from __future__ import annotations

import functools
import json
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from tenants.catalogue.models import Document, State

Content = dict[str, Any]
Check = Callable[[Content], None]
LONGEST_CONTENT: Final = 2_000_000
_NAMESPACE: Final = uuid.UUID("6f1f7c62-5f0e-4d0b-9f5e-2f6f8c9a4d10")
_checks: dict[str, Check] = {}
_declared: dict[tuple[str, str, int], Callable[[], Content]] = {}


class DocumentError(Exception):
    """Something that can't be done with a national document."""


class Changed(DocumentError):
    """Somebody else changed the draft, or it is a draft no more."""


class AlreadyDrafted(DocumentError):
    """There is a draft of that document, and one is enough."""


@dataclass(frozen=True)
class Published:
    """A version that was published; the same for ever, so it may be kept in memory."""

    id: uuid.UUID
    kind: str
    code: str
    version: int
    content: Mapping[str, Any]
    published_at: datetime
    retired: bool


def kind(name: str, check: Check) -> None:
    """Name a kind of document. `check` raises ValidationError for a content it can't hold."""
    _checks[name] = check


def declare(kind: str, code: str, version: int, content: Callable[[], Content]) -> None:
    """Say that a version comes with the product; set-up publishes it where it is missing."""
    _declared[(kind, code, version)] = content


def sync() -> int:
    """Publish what is declared and missing, as the owner; returns documents written.

    A version arrives whatever the nation did meanwhile. Where it has published its number already
    the declared one takes the next that is free; a draft moves behind it, with its content, as
    another edition: whoever checked it checks it again.
    """
    with transaction.atomic(using="owner"):
        rows = Document.objects.using("owner")
        present = set(rows.values_list("id", flat=True))
        missing: dict[tuple[str, str], list[tuple[int, Callable[[], Content]]]] = {}
        for (kind, code, version), content in sorted(_declared.items(), key=lambda one: one[0]):
            if _id_of(kind, code, version) not in present:
                missing.setdefault((kind, code), []).append((version, content))
        fresh = [row for key, found in missing.items() for row in _arriving(*key, found)]
        rows.bulk_create(fresh)
    return len(fresh)


def _id_of(kind: str, code: str, version: int) -> uuid.UUID:
    """The id of a declared version, whatever number it arrived under."""
    return uuid.uuid5(_NAMESPACE, f"{kind}:{code}:{version}")


def _arriving(
    kind: str, code: str, found: list[tuple[int, Callable[[], Content]]]
) -> list[Document]:
    """Those versions of one document, numbered; its draft is put behind them."""
    rows = Document.objects.using("owner").filter(kind=kind, code=code)
    draft = rows.select_for_update().filter(state=State.DRAFT).first()
    taken = set(rows.exclude(state=State.DRAFT).values_list("version", flat=True))
    now = timezone.now()
    fresh = []
    for version, content in found:
        number = version if version not in taken else max(taken) + 1
        taken.add(number)
        row = Document(
            id=_id_of(kind, code, version),
            kind=kind,
            code=code,
            version=number,
            content=content(),
            state=State.PUBLISHED,
            changed_at=now,
            published_at=now,
        )
        _checks[kind](row.content)
        fresh.append(row)
    if draft is not None and draft.version <= max(taken):
        draft.version, draft.edition = max(taken) + 1, draft.edition + 1
        draft.save(using="owner", update_fields=["version", "edition"])
    return fresh


def published(kind: str) -> list[Published]:
    """Every published version of a kind, retired ones too, by code and the newest first."""
    rows = Document.objects.filter(kind=kind).exclude(state=State.DRAFT)
    keys = rows.order_by("code", "-version").values_list("id", "state")
    return [_read(pk, state == State.RETIRED) for pk, state in keys]


def latest(kind: str, code: str) -> Published | None:
    """The newest published version in use; None where there is none."""
    rows = Document.objects.filter(kind=kind, code=code, state=State.PUBLISHED)
    found = rows.order_by("-version").values_list("id", flat=True).first()
    return None if found is None else _read(found, retired=False)


def get(pk: uuid.UUID) -> Published | None:
    """One published version, retired or not; None where no such was published."""
    rows = Document.objects.filter(pk=pk).exclude(state=State.DRAFT)
    state = rows.values_list("state", flat=True).first()
    return None if state is None else _read(pk, state == State.RETIRED)


def drafts(kind: str) -> list[Document]:
    """The drafts of a kind; a city is shown none."""
    return list(Document.objects.filter(kind=kind, state=State.DRAFT).order_by("code"))


def draft(pk: uuid.UUID) -> Document | None:
    """One draft; None where it was published, discarded or never there."""
    return Document.objects.filter(pk=pk, state=State.DRAFT).first()


def begin(*, kind: str, code: str, content: Content, by: uuid.UUID) -> Document:
    """A draft of the next version. Raises AlreadyDrafted, ValidationError."""
    _checked(kind, content)
    newest = Document.objects.filter(kind=kind, code=code).aggregate(n=Max("version"))["n"]
    row = Document(
        kind=kind,
        code=code,
        version=(newest or 0) + 1,
        content=content,
        changed_at=timezone.now(),
        changed_by=by,
    )
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as again:
        raise AlreadyDrafted(code) from again
    return row


def change(*, pk: uuid.UUID, edition: int, content: Content, by: uuid.UUID) -> Document:
    """Another content for a draft, seen in that edition. Raises Changed, ValidationError."""
    with transaction.atomic():
        row = _held(pk, edition)
        _checked(row.kind, content)
        row.content = content
        return _kept(row, by)


def publish(*, pk: uuid.UUID, edition: int, by: uuid.UUID) -> Document:
    """Let every city read the draft, for good. Raises Changed, ValidationError."""
    with transaction.atomic():
        row = _held(pk, edition)
        _checked(row.kind, row.content)
        row.state, row.published_at = State.PUBLISHED, timezone.now()
        return _kept(row, by)


def discard(*, pk: uuid.UUID, edition: int) -> None:
    """Throw a draft away. Raises Changed."""
    with transaction.atomic():
        _held(pk, edition).delete()


def retire(*, pk: uuid.UUID, by: uuid.UUID) -> None:
    """Offer a published version no more; whoever uses it keeps it. Raises Changed."""
    with transaction.atomic():
        row = Document.objects.select_for_update().filter(pk=pk, state=State.PUBLISHED).first()
        if row is None:
            raise Changed(str(pk))
        row.state = State.RETIRED
        _kept(row, by)


def _checked(kind: str, content: Content) -> None:
    if len(json.dumps(content, default=str)) > LONGEST_CONTENT:
        raise ValidationError(_("This document is too long."), code="too_long")
    _checks[kind](content)


def _held(pk: uuid.UUID, edition: int) -> Document:
    row = Document.objects.select_for_update().filter(pk=pk, state=State.DRAFT).first()
    if row is None or row.edition != edition:
        raise Changed(str(pk))
    return row


def _kept(row: Document, by: uuid.UUID) -> Document:
    row.edition += 1
    row.changed_at, row.changed_by = timezone.now(), by
    row.save()
    return row


def _read(pk: uuid.UUID, retired: bool) -> Published:
    kind, code, version, content, at = _frozen(pk)
    return Published(pk, kind, code, version, content, at, retired)


@functools.lru_cache(maxsize=64)
def _frozen(pk: uuid.UUID) -> tuple[str, str, int, Mapping[str, Any], datetime]:
    row = Document.objects.get(pk=pk)
    if row.published_at is None:
        raise DocumentError(f"{row} is a draft")
    return row.kind, row.code, row.version, row.content, row.published_at


def forget() -> None:
    """Drop what this process remembers (where a database is emptied, in tests)."""
    _frozen.cache_clear()
