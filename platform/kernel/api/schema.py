"""Completes the OpenAPI schema: what goes wrong, how it is grouped, and how long a text may be."""

from __future__ import annotations

from typing import Any

from drf_spectacular.openapi import AutoSchema

from kernel.access.api import required
from kernel.api.parsers import LONGEST_TEXT
from kernel.web.problems import MEDIA_TYPE

PROBLEM = {
    "type": "object",
    "description": "A problem document (RFC 9457).",
    "properties": {
        "type": {"type": "string", "format": "uri-reference"},
        "title": {"type": "string", "description": "What kind of problem it is."},
        "status": {"type": "integer", "minimum": 400, "maximum": 599},
        "detail": {"type": "string", "description": "What is so in this case."},
        "request_id": {"type": "string", "description": "Name it when asking for help."},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "pointer": {
                        "type": "string",
                        "description": "JSON pointer (RFC 6901) into the body.",
                    },
                    "detail": {"type": "string"},
                    "code": {"type": "string"},
                },
                "required": ["pointer", "detail", "code"],
            },
        },
    },
    "required": ["type", "title", "status", "detail"],
}
EVERYWHERE = {
    "400": "The request could not be understood, or some values are not valid.",
    "401": "Nobody is signed in.",
    "403": "The account or the key does not include this.",
    "429": "Too many requests; see Retry-After.",
}
WITH_ID = {"404": "There is no such thing here."}
WITH_BODY = {
    "409": "It contradicts what is stored.",
    "413": "The body is too large.",
    "415": "The body is of another kind than JSON.",
}


class Schema(AutoSchema):
    """Groups operations by the first part of their path, and says who may ask for each."""

    def get_tags(self) -> list[str]:
        """Return the resource that the path begins with."""
        parts = [part for part in self._tokenize_path() if part]
        return parts[:1] or ["api"]

    def get_operation(self, *args: Any, **kwargs: Any) -> Any:
        """Return the operation with the permission it asks for."""
        operation = super().get_operation(*args, **kwargs)
        word = required(self.view, getattr(self.view, "action", None))
        return {**operation, "x-permission": word} if operation and word else operation


def with_problems(result: dict[str, Any], **_: Any) -> Any:
    """Add problem documents to each operation; a hook of drf-spectacular."""
    components = result.setdefault("components", {}).setdefault("schemas", {})
    components["Problem"] = PROBLEM
    for path, operations in result.get("paths", {}).items():
        for method, operation in operations.items():
            if isinstance(operation, dict) and "responses" in operation:
                _complete(path, method, operation)
    _bound(components)
    return result


def _complete(path: str, method: str, operation: dict[str, Any]) -> None:
    expected = dict(EVERYWHERE)
    if "{" in path or method != "get" or _is_paged(operation):
        expected |= WITH_ID
    if method in {"post", "put", "patch", "delete"}:
        expected |= WITH_BODY
    for status, description in expected.items():
        operation["responses"].setdefault(
            status,
            {
                "description": description,
                "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
            },
        )


def _is_paged(operation: dict[str, Any]) -> bool:
    """Tell whether the operation has pages: one past the last is a 404."""
    return any(one.get("name") == "page" for one in operation.get("parameters", []))


def _bound(components: dict[str, Any]) -> None:
    """Give every text of a request a greatest length: the parser refuses longer ones."""
    for name, component in components.items():
        if not name.endswith("Request"):
            continue
        for field in component.get("properties", {}).values():
            if field.get("type") == "string" and not {"enum", "format", "maxLength"} & set(field):
                field["maxLength"] = LONGEST_TEXT
