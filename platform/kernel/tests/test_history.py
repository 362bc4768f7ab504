"""History tells who, where from and by which route, and nothing of them besides."""

from __future__ import annotations

import uuid
from types import SimpleNamespace
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import RequestFactory
from pghistory import runtime

from kernel import history
from kernel.history import context


def record() -> dict[str, Any] | None:
    """Return what is being recorded now."""
    value = getattr(runtime._tracker, "value", None)
    return dict(value.metadata) if value is not None else None


def record_id() -> uuid.UUID:
    """Return the id of the record being kept."""
    return uuid.UUID(str(runtime._tracker.value.id))


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("190.12.34.56", "190.12.34.0/24"),
        ("::ffff:190.12.34.56", "190.12.34.0/24"),
        ("2800:810:4a2:1::5", "2800:810:4a2::/48"),
        ("", ""),
        ("not an address", ""),
        ("190.12.34.56, 10.0.0.1", ""),
    ],
)
def test_an_address_is_kept_coarse(address: str, network: str) -> None:
    assert context.coarse_address(address) == network


def test_a_task_acts_for_somebody() -> None:
    user = uuid.uuid4()
    with history.acting(user, "import_rows"):
        assert record() == {"user": str(user), "route": "import_rows"}
    assert record() is None


def test_a_nested_record_does_not_rewrite_the_outer_one() -> None:
    with history.acting("one", "outer"):
        outer = record_id()
        with history.acting("two", "inner"):
            assert record() == {"user": "two", "route": "inner"}
            assert record_id() != outer
        assert record() == {"user": "one", "route": "outer"}
        assert record_id() == outer


def test_an_error_inside_closes_the_record() -> None:
    with pytest.raises(KeyError), history.acting("one", "x"):
        raise KeyError
    assert record() is None


def test_noting_somebody_outside_any_record_is_nothing() -> None:
    history.note_user("one")
    assert record() is None


def ask(method: str, user: Any) -> dict[str, Any]:
    """Send a request through the middleware and return what it recorded."""
    seen: dict[str, Any] = {}

    def view(request: Any) -> HttpResponse:
        layer.process_view(request, view, (), {})
        seen.update(record() or {})
        return HttpResponse()

    layer = history.HistoryMiddleware(view)
    request = getattr(RequestFactory(), method)("/people/Ana/?q=Ana", REMOTE_ADDR="190.12.34.56")
    request.request_id = "r1"
    request.user = user
    request.resolver_match = SimpleNamespace(view_name="room:thing")
    layer(request)
    assert record() is None
    return seen


def test_a_writing_request_records_who_where_and_how() -> None:
    user = SimpleNamespace(is_authenticated=True, pk="u1")
    assert ask("post", user) == {
        "request": "r1", "address": "190.12.34.0/24", "route": "room:thing", "user": "u1",
    }  # fmt: skip


def test_a_reading_request_asks_for_no_user() -> None:
    class Unasked:
        @property
        def is_authenticated(self) -> bool:
            raise AssertionError("a page for everybody must cost no query")

    assert "user" not in ask("get", Unasked())


def test_nobody_is_recorded_as_nobody() -> None:
    assert "user" not in ask("post", SimpleNamespace(is_authenticated=False, pk=None))
