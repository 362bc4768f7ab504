"""Logs and error reports tell of the program and of nobody."""

from __future__ import annotations

import io
import json
import logging
import logging.config
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
import sentry_sdk
import structlog
from django.http import HttpResponse
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st
from sentry_sdk.integrations.logging import LoggingIntegration
from sentry_sdk.transport import Transport

from kernel.observability import logs, scrubbing, sentry
from kernel.observability.requests import RequestLogMiddleware

CANARIES = (
    "Ana Pérez",
    "94123456",
    "94.123.456",
    "ana@example.org",
    "261 555 1234",
    "+5492615551234",
)


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """Log into a string, as JSON, and set logging back afterwards."""
    stream = io.StringIO()
    before = structlog.get_config()
    configuration = logs.configure("json", "DEBUG")
    configuration["handlers"]["stderr"] |= {"stream": stream}
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    logging.config.dictConfig(configuration)
    yield stream
    structlog.configure(**before)
    root.handlers[:], root.level = handlers, level


def lines(stream: io.StringIO) -> list[dict[str, Any]]:
    """Return the lines written."""
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_a_line_has_scope_level_time_and_name(written: io.StringIO) -> None:
    structlog.get_logger("room.services").info("thing_made", thing_id="abc", count=3)
    (line,) = lines(written)
    assert line["event"] == "thing_made"
    assert line["scope"] == "public"
    assert line["thing_id"] == "abc"
    assert line["count"] == 3
    assert {"level", "timestamp", "logger"} <= set(line)


def test_a_line_carries_its_scope(written: io.StringIO, in_maipu: Any) -> None:
    structlog.get_logger("room").info("thing_made")
    assert lines(written)[0]["scope"] == "city_maipu"


def test_nothing_of_a_person_is_written(written: io.StringIO) -> None:
    log = structlog.get_logger("room")
    log.warning(
        "thing_made",
        name="Ana Pérez",
        given_names="Ana Pérez",
        email="ana@example.org",
        phone_number="261 555 1234",
        password="ana@example.org",
        detail="wrote to ana@example.org, document 94.123.456, call +5492615551234",
        rows=[{"name": "Ana Pérez"}, "94123456"],
        nested={"inner": {"document": "94123456"}},
        thing=SimpleNamespace(name="Ana Pérez"),
    )
    text = written.getvalue()
    assert not [canary for canary in CANARIES if canary in text]


def test_a_library_writes_a_template_and_no_values(written: io.StringIO) -> None:
    logging.getLogger("django.request").error("Not Found: %s", "/people/?q=Ana Pérez")
    logging.getLogger("other").warning("Failed for %(who)s", {"who": "Ana Pérez"})
    text = written.getvalue()
    assert "Ana" not in text
    assert [line["event"] for line in lines(written)] == ["Not Found: %s", "Failed for %(who)s"]


def test_an_exception_is_its_class_and_place(written: io.StringIO) -> None:
    try:
        try:
            raise KeyError("Ana Pérez")
        except KeyError as error:
            raise ValueError("Key (email)=(ana@example.org) already exists") from error
    except ValueError:
        structlog.get_logger("room").exception("thing_broke")
    (line,) = lines(written)
    assert line["error_class"] == "ValueError"
    assert any("test_observability.py" in place for place in line["exception"])
    assert any("KeyError" in place for place in line["exception"])
    assert not [canary for canary in CANARIES if canary in written.getvalue()]


@given(st.sampled_from(CANARIES[1:]), st.text(alphabet="xyz ,;:", max_size=10))
def test_numbers_and_addresses_are_taken_out_wherever_they_stand(canary: str, around: str) -> None:
    assert canary not in scrubbing.scrub_text(f"{around} {canary} {around}")


@pytest.mark.parametrize("kept", ["took 1234 ms", "row 12 of 500", "3f2a", "2026-11"])
def test_what_tells_of_nobody_is_kept(kept: str) -> None:
    assert scrubbing.scrub_text(kept) == kept


def test_a_request_is_one_line_with_its_route_and_never_its_path(written: io.StringIO) -> None:
    def view(request: Any) -> HttpResponse:
        request.resolver_match = SimpleNamespace(view_name="room:thing")
        layer.process_view(request, view, (), {})
        return HttpResponse("ok")

    layer = RequestLogMiddleware(view)
    request = RequestFactory().get("/people/94123456/?q=Ana+Pérez")
    request._cached_user = SimpleNamespace(pk=7)  # type: ignore[attr-defined]
    layer(request)
    (line,) = lines(written)
    assert (line["event"], line["route"], line["status"]) == ("request", "room:thing", 200)
    assert line["user_id"] == "7"
    assert "94123456" not in written.getvalue()
    assert "Ana" not in written.getvalue()


class Kept(Transport):
    """Keeps what would be sent."""

    sent: list[dict[str, Any]]

    def __init__(self) -> None:
        super().__init__()
        self.sent = []

    def capture_envelope(self, envelope: Any) -> None:
        """Keep the event."""
        event = envelope.get_event()
        if event is not None:
            self.sent.append(event)


@pytest.fixture
def reports() -> Iterator[list[dict[str, Any]]]:
    """Run a real client that sends into a list."""
    transport = Kept()
    before = sentry_sdk.get_global_scope().client
    assert sentry.configure(
        "https://key@errors.example/1",
        transport=transport,
        default_integrations=False,
        integrations=[LoggingIntegration()],
    )
    yield transport.sent
    sentry_sdk.get_client().close()
    sentry_sdk.get_global_scope().set_client(before)


def test_without_an_address_nothing_is_started() -> None:
    assert sentry.configure("") is False


def test_a_report_holds_class_place_and_ids_and_nothing_else(reports: list[dict[str, Any]]) -> None:
    local = "Ana Pérez"
    sentry_sdk.set_user({"id": "u1", "email": "ana@example.org", "ip_address": "190.12.34.56"})
    sentry_sdk.set_extra("row", local)
    sentry_sdk.set_context("person", {"name": local})
    sentry_sdk.set_tag("document", "94123456")
    sentry_sdk.add_breadcrumb(message=f"opened {local}")
    with structlog.contextvars.bound_contextvars(request_id="r1", route="room:thing"):
        try:
            raise ValueError(f"{local} 94123456")
        except ValueError:
            sentry_sdk.capture_exception()
    (event,) = reports
    text = json.dumps(event, default=str)
    assert not [canary for canary in CANARIES if canary in text]
    assert "190.12" not in text
    assert set(event) <= {
        "event_id", "timestamp", "level", "platform", "release", "environment", "logger",
        "exception", "tags", "user", "logentry",
    }  # fmt: skip
    (value,) = event["exception"]["values"]
    assert value["type"] == "ValueError"
    assert value["stacktrace"]["frames"][-1]["function"].startswith("test_a_report")
    assert "vars" not in text
    assert event["user"] == {"id": "u1"}
    assert event["tags"] == {"scope": "public", "request_id": "r1", "route": "room:thing"}


def test_a_logged_error_is_reported_by_its_template(reports: list[dict[str, Any]]) -> None:
    logging.getLogger("room").error("Broke for %s", "Ana Pérez")
    text = json.dumps(reports, default=str)
    assert "Broke for %s" in text
    assert "Ana" not in text


def test_what_a_new_version_of_the_sdk_adds_is_not_sent() -> None:
    event = {"event_id": "e", "newly_collected": {"name": "Ana Pérez"}, "request": {"data": "Ana"}}
    assert "Ana" not in json.dumps(sentry.allow(event, {}))


def test_a_message_keeps_its_template_alone() -> None:
    event = {"logentry": {"message": "to ana@example.org", "formatted": "x", "params": ["Ana"]}}
    assert sentry.allow(event, {})["logentry"] == {"message": "to [removed]"}
