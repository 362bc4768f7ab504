"""The only writers of the directory."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction

from apps.directory.errors import Conflict, NameTakenError
from apps.directory.models import Kind, Organization
from kernel.text import fold


@dataclass(frozen=True, slots=True)
class OrganizationData:
    """An organisation as told; without an address nothing can be sent to it by mail."""

    name: str
    alternate_name: str = ""
    description: str = ""
    email: str = ""
    phones: tuple[str, ...] = ()
    url: str = ""
    kind: str = Kind.OTHER
    active: bool = True


@transaction.atomic
def create(data: OrganizationData, *, by: uuid.UUID | None) -> Organization:
    """Add an organisation; NameTakenError where one is called the same."""
    del by  # the history says who
    _refuse_taken(data.name)
    row = Organization()
    _copy(data, row)
    row.save(force_insert=True)
    return row


@transaction.atomic
def update(
    organization: Organization, data: OrganizationData, *, version: int, by: uuid.UUID | None
) -> Organization:
    """Replace what is told of it; Conflict when it is no longer the version that was read."""
    del by
    row = Organization.objects.select_for_update().get(pk=organization.pk)
    if row.version != version:
        raise Conflict
    _refuse_taken(data.name, but=row)
    _copy(data, row)
    row.version += 1
    row.save()
    return row


@transaction.atomic
def create_many(told: Iterable[OrganizationData], *, by: uuid.UUID | None) -> list[Organization]:
    """Add several at once; names that are there already are left out."""
    del by
    known = set(Organization.objects.values_list("folded_name", flat=True))
    rows = []
    for data in told:
        row = Organization()
        _copy(data, row)
        if row.folded_name not in known:
            known.add(row.folded_name)
            rows.append(row)
    return Organization.objects.bulk_create(rows)


def _copy(data: OrganizationData, row: Organization) -> None:
    row.name = data.name.strip()
    row.folded_name = fold(row.name) or row.name
    row.alternate_name = data.alternate_name.strip()
    row.description = data.description.strip()
    row.email = data.email.strip()
    row.phones = [phone.strip() for phone in data.phones if phone.strip()]
    row.url = data.url.strip()
    row.kind = data.kind
    row.active = data.active


def _refuse_taken(name: str, *, but: Organization | None = None) -> None:
    same = Organization.objects.filter(folded_name=fold(name) or name.strip())
    if but is not None:
        same = same.exclude(pk=but.pk)
    if same.exists():
        raise NameTakenError
