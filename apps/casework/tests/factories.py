"""Invented case work for tests, made through the services."""

from __future__ import annotations

import io
import uuid
import zipfile
from typing import Any

from apps.casework import services
from apps.casework.models import Case, StoredFile, Task
from apps.registry.selectors import Person

PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + b"\x00" * 40 + b"\x00\x00\x00\x00IEND\xaeB`\x82"
JPEG = b"\xff\xd8\xff\xe0" + b"\x00" * 40 + b"\xff\xd9"


def a_case(person: Person, *, by: uuid.UUID | None = None, **told: Any) -> Case:
    """A case about housing."""
    usual: dict[str, Any] = {"goal": "Alquiler a su nombre", "subject": "housing"}
    return services.open_case(person, data=services.CaseData(**{**usual, **told}), by=by)


def a_task(person: Person, *, by: uuid.UUID | None = None, **told: Any) -> Task:
    """A task without a day."""
    case = told.pop("case", None)
    usual: dict[str, Any] = {"title": "Avisar fecha de biometría"}
    data = services.TaskData(**{**usual, **told})
    return services.add_task(person, data=data, by=by, case=case)


def a_file(person: Person, *, by: uuid.UUID | None = None, **told: Any) -> StoredFile:
    """A small PDF."""
    usual: dict[str, Any] = {"name": "contrato.pdf", "data": PDF}
    return services.keep_file(person, by=by, **{**usual, **told})


def an_archive(**parts: bytes) -> bytes:
    """A zip with those parts, in that order."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()
