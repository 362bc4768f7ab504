"""Which tables the ledger enters: every table whose rows are only added."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import pghistory.models
import pgtrigger
from django.db import models

from kernel.models.ledger import LedgerAnchor, LedgerEntry, LedgerSeal

CONTEXT = "pghistory_context"
# Those the ledger itself is made of. An anchor vouches for itself.
_OWN = (LedgerEntry, LedgerSeal, LedgerAnchor)
_ACTORS = ("actor", "by", "seen_by")
_MOMENTS = ("at", "created_at", "drawn_at")


@dataclass(frozen=True)
class Source:
    """A table whose rows are entered, and where in it stands what an entry tells.

    ``columns`` are those that the digest covers, empty for all; the names of other attributes are
    columns too, empty where the table has none.
    """

    table: str
    key: str
    verb: str = ""
    actor: str = ""
    object: str = ""
    moment: str = ""
    context: str = ""
    columns: tuple[str, ...] = ()

    @property
    def is_context(self) -> bool:
        """Whether it tells of the others: who, and by which route. It may be added to."""
        return self.table == CONTEXT


@cache
def sources() -> dict[str, Source]:
    """Every such table of the project by its name, whichever schemas it lives in."""
    found = {model._meta.db_table: _source(model) for model in _append_only()}
    found[CONTEXT] = Source(
        table=CONTEXT,
        key="id",
        object="id",
        moment="created_at",
        columns=("id", "created_at", "metadata"),
    )
    return dict(sorted(found.items()))


def model_of(table: str) -> type[models.Model] | None:
    """The model whose history that table keeps: the one it follows, else its own."""
    for model in _append_only():
        if model._meta.db_table == table:
            return getattr(model, "pgh_tracked_model", None) or model
    return pghistory.models.Context if table == CONTEXT else None


def _append_only() -> list[type[models.Model]]:
    """Models whose rows a trigger forbids to change and to remove, whatever they say."""
    refused: dict[type[models.Model], set[str]] = {}
    registered: Any = pgtrigger.registered()
    for model, trigger in registered:
        if isinstance(trigger, pgtrigger.Protect) and not trigger.condition:
            refused.setdefault(model, set()).update(str(trigger.operation).split(" OR "))
    both = {"UPDATE", "DELETE"}
    return [model for model, verbs in refused.items() if verbs >= both and model not in _OWN]


def _source(model: type[models.Model]) -> Source:
    key = str(model._meta.pk.column)
    table = model._meta.db_table
    if getattr(model, "pgh_tracked_model", None) is not None:
        followed = model._meta.get_field("pgh_obj")
        by_uuid = isinstance(getattr(followed, "target_field", None), models.UUIDField)
        return Source(
            table=table,
            key=key,
            verb="pgh_label",
            object="pgh_obj_id" if by_uuid else "",
            moment="pgh_created_at",
            context="pgh_context_id",
        )
    columns = {field.column: field for field in model._meta.concrete_fields}
    uuids = {name for name, field in columns.items() if isinstance(field, models.UUIDField)}
    return Source(
        table=table,
        key=key,
        verb="verb" if "verb" in columns else "",
        actor=next((name for name in _ACTORS if name in uuids), ""),
        object=next((name for name in ("object", key) if name in uuids), ""),
        moment=next((name for name in _MOMENTS if name in columns), ""),
    )
