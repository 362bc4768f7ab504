"""The national catalogue: what flows from the nation into the cities.

Apps declare lists with `register` when they are ready; `sync` (run by set-up, as
the owner) writes them to the public table; `selectors.items` reads them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Item:
    """One code with its English and Spanish words; `position` orders the list."""

    code: str
    en: str
    es: str
    position: int = 0
    parent: str = ""
    attributes: dict[str, Any] = field(default_factory=dict)


declared: dict[str, list[Item]] = {}


def register(name: str, items: Iterable[Item]) -> None:
    """Declare a national list. Position 0 means: in the order given."""
    placed = [
        Item(i.code, i.en, i.es, i.position or n, i.parent, dict(i.attributes))
        for n, i in enumerate(items, start=1)
    ]
    codes = [item.code for item in placed]
    if len(set(codes)) != len(codes):
        raise ValueError(f"list {name!r} declares a code twice")
    declared[name] = placed


def sync() -> int:
    """Write the declared lists to the public table; returns rows written.

    A code that is no longer declared is retired, never deleted: records use it.
    """
    from django.db import transaction

    from tenants.catalogue.models import Entry

    with transaction.atomic(using="owner"):
        present = {(e.list, e.code): e for e in Entry.objects.using("owner")}
        fresh, changed = [], []
        for name, items in declared.items():
            for item in items:
                entry = present.pop((name, item.code), None)
                wanted = {
                    "en": item.en,
                    "es": item.es,
                    "position": item.position,
                    "parent": item.parent,
                    "attributes": item.attributes,
                    "retired": False,
                }
                if entry is None:
                    fresh.append(Entry(list=name, code=item.code, **wanted))
                elif any(getattr(entry, key) != value for key, value in wanted.items()):
                    for key, value in wanted.items():
                        setattr(entry, key, value)
                    changed.append(entry)
        gone = [entry for entry in present.values() if not entry.retired]
        for entry in gone:
            entry.retired = True
        Entry.objects.using("owner").bulk_create(fresh)
        fields = ["en", "es", "position", "parent", "attributes", "retired"]
        Entry.objects.using("owner").bulk_update([*changed, *gone], fields, batch_size=200)
    return len(fresh) + len(changed) + len(gone)
