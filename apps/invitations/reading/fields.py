"""What each column of a list of staff holds, in the words offices use for it (es, en)."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from kernel.sheets.cells import plain


class Field(StrEnum):
    """What a column may hold. IGNORED columns are not used."""

    EMAIL = "email"
    NAME = "name"
    FAMILY = "family"
    GIVEN = "given"
    DEPARTMENT = "department"
    ROLES = "roles"
    UNTIL = "until"
    LANGUAGE = "language"
    IGNORED = ""


_EXACT: dict[Field, str] = {
    Field.EMAIL: """email|e mail|mail|correo|correo electronico|casilla|casilla de correo
|direccion de correo|direccion de correo electronico|correo institucional|mail institucional
|email institucional|e mail address|email address|correo laboral|mail laboral|cuenta de correo
|usuario|emails|mails|correos""",
    Field.NAME: """nombre y apellido|apellido y nombre|nombres y apellidos|apellidos y nombres
|nombre completo|apellido y nombres|nombre y apellidos|persona|agente|empleado|empleada|integrante
|full name|name|person|staff member|ayn|apellido nombre|nombre apellido|empleado a""",
    Field.FAMILY: "apellido|apellidos|surname|last name|family name|lastname",
    Field.GIVEN: "nombre|nombres|first name|given name|given names|firstname|nombre de pila",
    Field.DEPARTMENT: """area|departamento|dependencia|sector|department|secretaria|direccion
|oficina|unidad|reparticion|subsecretaria|unit|office|area municipal|lugar de trabajo""",
    Field.ROLES: """rol|roles|role|funcion|funciones|perfil|perfiles|permiso|permisos|tarea|acceso
|rol en el sistema|roles en el sistema|rol s|function|profile|access""",
    Field.UNTIL: """hasta|vence|vencimiento|fecha de baja|until|valid until|end date|fin|ends on
|fecha de fin|rol hasta|hasta el|valido hasta|fecha hasta|last day|ultimo dia""",
    Field.LANGUAGE: "idioma|language|lengua|idioma del sistema|idioma preferido",
    Field.IGNORED: """n|nro|orden|numero|item|id|legajo|telefono|tel|celular|dni|documento|cuil
|motivo del rechazo|reason for refusal|observaciones|notas|notes|phone|interno|turno|cargo""",
}
# What a longer heading contains, tried in this order: the first that fits decides.
_INSIDE: tuple[tuple[str, Field], ...] = (
    (r"\b(motivo|rechazo|refusal|telefono|phone|documento|legajo)\b", Field.IGNORED),
    (r"\b(e ?mails?|correos?|casilla)\b", Field.EMAIL),
    (r"\bapellidos?\b.*\bnombres?\b|\bnombres?\b.*\bapellidos?\b", Field.NAME),
    (r"\b(hasta|vence|until|vencimiento)\b", Field.UNTIL),
    (r"\b(idioma|language)\b", Field.LANGUAGE),
    (r"\b(roles?|perfil|permisos?)\b", Field.ROLES),
    (r"\b(area|departamento|dependencia|department|secretaria)\b", Field.DEPARTMENT),
    (r"\b(apellidos?|surname)\b", Field.FAMILY),
    (r"\b(nombres?|name)\b", Field.GIVEN),
)
_PATTERNS = tuple((re.compile(pattern), field) for pattern, field in _INSIDE)


@lru_cache(maxsize=1)
def _exact() -> dict[str, Field]:
    found: dict[str, Field] = {}
    for field, names in _EXACT.items():
        for name in names.replace("\n", "").split("|"):
            found.setdefault(plain(name), field)
    return found


@lru_cache(maxsize=2_000)
def field_of(heading: str) -> tuple[Field, int] | None:
    """What a heading means and how surely (2 the very words, 1 among others); None if unknown."""
    bare = plain(heading)
    if not bare or len(bare) > 90 or "@" in heading:
        return None
    exact = _exact().get(bare)
    if exact is not None:
        return exact, 2
    return next(((field, 1) for pattern, field in _PATTERNS if pattern.search(bare)), None)
