"""Sends errors to a Sentry server, if one is named, and of each only what is on a list.

Nothing is sent without a DSN. What the SDK collects is never trusted: ``allow`` builds a new event
of known parts, so that a new version of the SDK can't add a part that holds a person.
"""

from __future__ import annotations

from typing import Any

import sentry_sdk

from kernel import scope
from kernel.observability.scrubbing import scrub_text

_PLAIN = ("event_id", "timestamp", "level", "platform", "release", "environment", "logger")
_FRAME = ("filename", "module", "function", "lineno", "in_app")
_TAGS = ("scope", "request_id", "route", "task")


def configure(
    dsn: str, *, release: str = "", environment: str = "production", **overrides: Any
) -> bool:
    """Start the SDK; return False, and do nothing, without a DSN."""
    if not dsn:
        return False
    sentry_sdk.init(
        dsn=dsn,
        release=release or None,
        environment=environment,
        send_default_pii=False,
        include_local_variables=False,
        include_source_context=False,
        max_request_body_size="never",
        max_breadcrumbs=0,
        before_breadcrumb=_no_breadcrumb,
        before_send=allow,
        before_send_transaction=_nothing,
        traces_sample_rate=None,
        auto_session_tracking=False,
        send_client_reports=False,
        server_name="",
        **overrides,
    )
    return True


def _no_breadcrumb(_crumb: Any, _hint: Any) -> None:
    return None


def _nothing(_event: Any, _hint: Any) -> None:
    return None


def allow(event: Any, _hint: Any) -> Any:
    """Return a new event made of the parts on the list."""
    sent = {key: event[key] for key in _PLAIN if isinstance(event.get(key), str | int | float)}
    if "timestamp" in event:
        sent["timestamp"] = event["timestamp"]
    values = (event.get("exception") or {}).get("values") or []
    if values:
        sent["exception"] = {"values": [_exception(value) for value in values]}
    template = (event.get("logentry") or {}).get("message")
    if isinstance(template, str):
        sent["logentry"] = {"message": scrub_text(template)}
    sent["tags"] = _tags(event)
    user = (event.get("user") or {}).get("id")
    if user:
        sent["user"] = {"id": str(user)}
    return sent


def _exception(value: dict[str, Any]) -> dict[str, Any]:
    """Return class and places; the message is left out, for it quotes values."""
    frames = (value.get("stacktrace") or {}).get("frames") or []
    return {
        "type": str(value.get("type") or ""),
        "module": str(value.get("module") or ""),
        "stacktrace": {
            "frames": [{key: one[key] for key in _FRAME if key in one} for one in frames]
        },
    }


def _tags(event: dict[str, Any]) -> dict[str, str]:
    import structlog

    known = {**structlog.contextvars.get_contextvars(), "scope": scope.current()}
    given = event.get("tags") or {}
    given = given if isinstance(given, dict) else dict(given)
    merged = {**known, **given}
    return {key: str(merged[key])[:200] for key in _TAGS if merged.get(key)}
