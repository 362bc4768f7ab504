"""Reads the OpenAPI document of a host as what people look up: groups, operations, fields.

Types are written in signs (``string[]``, ``integer 0…130 | null``), which need no translation.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeAlias

from django.utils.translation import override
from drf_spectacular.generators import SchemaGenerator

from kernel.api.parsers import LONGEST_TEXT
from kernel.web.problems import MEDIA_TYPE

Node: TypeAlias = dict[str, Any]
METHODS = ("get", "post", "put", "patch", "delete")
DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Field:
    """One parameter, or one field of a body."""

    name: str
    kind: str
    required: bool
    text: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What comes back with one status; the fields are those of one row where it is a list."""

    status: str
    text: str
    kind: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Operation:
    """One verb on one path."""

    name: str
    method: str
    path: str
    text: str
    permission: str
    parameters: tuple[Field, ...]
    body: tuple[Field, ...]
    media: str
    answers: tuple[Answer, ...]
    problems: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The operations whose path begins alike."""

    name: str
    operations: tuple[Operation, ...]

    @property
    def paths(self) -> dict[str, list[Operation]]:
        """Its operations by their path, in the document's order."""
        found: dict[str, list[Operation]] = {}
        for operation in self.operations:
            found.setdefault(operation.path, []).append(operation)
        return found


@cache
def read(urlconf: str) -> tuple[Group, ...]:
    """Return the groups of a kind of host, in English whatever language is active."""
    generator: Any = SchemaGenerator
    with override("en"):
        return groups(generator(urlconf=urlconf).get_schema(request=None, public=True))


def groups(document: Node) -> tuple[Group, ...]:
    """Return what the document describes, in its own order."""
    found: dict[str, list[Operation]] = {}
    for path, operations in document["paths"].items():
        for method in METHODS:
            if method in operations:
                node = operations[method]
                found.setdefault(node["tags"][0], []).append(_Reader(document).read(path, method))
    return tuple(Group(name, tuple(found[name])) for name in found)


class _Reader:
    """Follows the references of one document."""

    def __init__(self, document: Node) -> None:
        self.document = document

    def read(self, path: str, method: str) -> Operation:
        node = self.document["paths"][path][method]
        content = node.get("requestBody", {}).get("content", {})
        media = next(iter(content), "")
        answers = [self._answer(status, one) for status, one in sorted(node["responses"].items())]
        return Operation(
            name=node["operationId"],
            method=method.upper(),
            path=path,
            text=node.get("summary") or node.get("description", ""),
            permission=node.get("x-permission", ""),
            parameters=tuple(self._parameter(one) for one in node.get("parameters", [])),
            body=tuple(self._fields(content[media]["schema"])) if media else (),
            media=media,
            answers=tuple(one for one in answers if one.status < "400"),
            problems=tuple(one for one in answers if one.status >= "400"),
        )

    def _parameter(self, node: Node) -> Field:
        return Field(
            name=node["name"],
            kind=self._kind(node["schema"]),
            required=bool(node.get("required")),
            text=node.get("description", ""),
        )

    def _answer(self, status: str, node: Node) -> Answer:
        content = node.get("content", {})
        media = next(iter(content), "")
        known = bool(media) and media != MEDIA_TYPE
        schema = content[media]["schema"] if known else {}
        return Answer(
            status=status,
            text=node.get("description", ""),
            kind=self._kind(schema) if known else media,
            fields=tuple(self._fields(schema)) if known else (),
        )

    def _fields(self, schema: Node, before: str = "", depth: int = 0) -> Iterator[Field]:
        """Each field by its path: ``results[].phones``."""
        node, many = self._opened(schema)
        before += "[]" if many and depth == 0 else ""
        needed = node.get("required", ())
        for name, inner in node.get("properties", {}).items():
            path = f"{before}.{name}" if before else name
            yield Field(path, self._kind(inner), name in needed, inner.get("description", ""))
            below, many = self._opened(inner)
            if "properties" in below and depth < DEEPEST:
                yield from self._fields(below, path + ("[]" if many else ""), depth + 1)

    def _opened(self, schema: Node) -> tuple[Node, bool]:
        """What the schema stands for, and whether there are many of it."""
        node = self._followed(schema)
        if node.get("type") == "array":
            return self._followed(node["items"]), True
        return node, False

    def _followed(self, schema: Node) -> Node:
        if len(schema.get("allOf", ())) == 1:
            return self._followed({**schema["allOf"][0], "nullable": schema.get("nullable")})
        if "$ref" not in schema:
            return schema
        name = schema["$ref"].rpartition("/")[2]
        node: Node = self.document["components"]["schemas"][name]
        return {**node, "nullable": schema.get("nullable", node.get("nullable"))}

    def _kind(self, schema: Node) -> str:
        node = self._followed(schema)
        if "oneOf" in node:
            parts = [self._kind(one) for one in node["oneOf"]]
        elif "enum" in node:
            parts = [f'"{one}"' if isinstance(one, str) else str(one) for one in node["enum"]]
        elif node.get("type") == "array":
            inner = self._kind(node["items"])
            parts = [f"({inner})[]" if " " in inner else f"{inner}[]"]
        else:
            parts = [_plain(node)]
        null = ["null"] if node.get("nullable") else []
        return " | ".join(dict.fromkeys([*parts, *null]))


def _plain(node: Node) -> str:
    kind = str(node.get("format") or node.get("type") or "any")
    low, high = node.get("minimum"), node.get("maximum")
    if low is not None and high is not None:
        return f"{kind} {low}…{high}"
    longest = node.get("maxLength")
    return f"{kind} ≤{longest}" if longest and longest < LONGEST_TEXT else kind
