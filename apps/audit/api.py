"""Who did and who saw what, over the API: the same selectors, services and rules as the pages."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import viewsets
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response

from apps.audit import presenters, rules, selectors
from apps.audit.serializers import (
    HIGHEST_ID,
    EntrySerializer,
    HistoryPageSerializer,
    HistoryQuerySerializer,
    WholeEntrySerializer,
)
from kernel.history.reading import Entry


class HistoryViewSet(viewsets.ViewSet):
    """The history of this place, newest first."""

    required_permission = rules.VIEW
    serializer_class = EntrySerializer
    lookup_value_regex = "[0-9]+"

    @extend_schema(parameters=[HistoryQuerySerializer], responses=HistoryPageSerializer)
    def list(self, request: Request) -> Response:
        """Entries, newest first; follow `older` for more."""
        query = HistoryQuerySerializer(data=request.query_params.dict())
        query.is_valid(raise_exception=True)
        told = query.validated_data
        page = selectors.page(query.asked(), before=told.get("before", 0), size=told["size"])
        names = selectors.names(page.entries)
        results = [_told(entry, names) for entry in page.entries]
        body = {"results": results, "older": page.older or None}
        return Response(HistoryPageSerializer(body).data)

    @extend_schema(responses=WholeEntrySerializer)
    def retrieve(self, request: Request, pk: str) -> Response:
        """One entry, with what it changed as far as an auditor may see it."""
        number = int(pk) if len(pk) < 20 else HIGHEST_ID
        entry = selectors.entry(number) if number < HIGHEST_ID else None
        if entry is None:
            raise NotFound
        where = selectors.where(entry)
        body = {
            **_told(entry, selectors.names([entry])),
            "changes": selectors.changes(entry),
            "request": where.get("request", ""),
            "network": where.get("address", ""),
            "route": where.get("route", entry.route),
        }
        return Response(WholeEntrySerializer(body).data)


def _told(entry: Entry, names: Any) -> dict[str, Any]:
    return {
        "id": entry.id,
        "at": entry.at,
        "actor_id": entry.actor,
        "actor": presenters.actor(entry, names),
        "action": entry.verb,
        "kind": entry.kind,
        "object": entry.object,
        "changed": entry.changed,
        "reason": entry.reason,
        "count": entry.count,
        "route": entry.route,
    }


routes: list[tuple[str, Any, str]] = [("history", HistoryViewSet, "history")]
