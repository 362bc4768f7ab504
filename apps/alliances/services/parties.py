"""Organisations that enter the directory together with what the city does with them."""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from django.db import transaction

from apps.directory import selectors as directory
from apps.directory import services as organizations
from apps.directory.services import OrganizationData


@transaction.atomic
def added(
    names: Iterable[str], missing: Iterable[OrganizationData], *, by: uuid.UUID
) -> tuple[uuid.UUID, ...]:
    """Add those that are missing; returns all of those folded names, in their order.

    One that somebody else added meanwhile is taken as it is.
    """
    organizations.create_many(missing, by=by)
    wanted = list(dict.fromkeys(names))
    rows = directory.organizations().filter(folded_name__in=wanted)
    known = dict(rows.values_list("folded_name", "pk"))
    return tuple(known[name] for name in wanted)
