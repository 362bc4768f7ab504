"""Sets up logging: one JSON object a line, with scope and request, scrubbed."""

from __future__ import annotations

import logging
from collections.abc import MutableMapping
from typing import Any, Literal

import structlog

from kernel import scope
from kernel.observability import scrubbing

Format = Literal["json", "console"]
# Their lines hold names of tasks and of addresses we listen on; everybody else's only a template.
_WHOLE = ("celery.worker.strategy", "celery.beat", "granian", "_granian")


def add_scope(
    _logger: object, _method: str, event_dict: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """Add the current scope, unless the line says which."""
    event_dict.setdefault("scope", scope.current())
    return event_dict


def add_exception(
    _logger: object, _method: str, event_dict: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """Replace exc_info by classes and places."""
    info = event_dict.pop("exc_info", None)
    if info is True:
        import sys

        info = sys.exc_info()
    error = info[1] if isinstance(info, tuple) else info
    if isinstance(error, BaseException):
        event_dict["error_class"] = type(error).__name__
        event_dict["exception"] = scrubbing.exception_lines(error)
    return event_dict


class TemplateOnly(logging.Filter):
    """Drops the values from a library's line: ``Not Found: %s`` tells enough."""

    def filter(self, record: logging.LogRecord) -> bool:
        ours = getattr(record, "_from_structlog", False) or isinstance(record.msg, dict)
        if not ours and not record.name.startswith(_WHOLE):
            record.msg, record.args = str(record.msg), None
        return True


def _shared() -> list[Any]:
    return [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        add_scope,
        add_exception,
        scrubbing.processor,
    ]


def configure(log_format: Format = "json", level: str = "INFO") -> dict[str, Any]:
    """Configure structlog and return Django's LOGGING."""
    structlog.configure(
        processors=[*_shared(), structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "filters": {"template_only": {"()": TemplateOnly}},
        "formatters": {
            "line": {
                "()": structlog.stdlib.ProcessorFormatter,
                "processors": [
                    structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                    renderer(log_format),
                ],
                "foreign_pre_chain": _shared(),
            }
        },
        "handlers": {
            "stderr": {
                "class": "logging.StreamHandler",
                "formatter": "line",
                "filters": ["template_only"],
            }
        },
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {
            "django": {"handlers": [], "level": "INFO", "propagate": True},
            "django.request": {"level": "ERROR"},
            "django.server": {"handlers": [], "level": "ERROR", "propagate": True},
            "django.db.backends": {"level": "WARNING"},
            "celery": {"level": "INFO"},
        },
    }


def renderer(log_format: Format) -> Any:
    """Return the last step: JSON for machines, columns for people."""
    if log_format == "json":
        return structlog.processors.JSONRenderer(sort_keys=True)
    return structlog.dev.ConsoleRenderer(colors=False)
