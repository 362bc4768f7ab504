"""Cells of a list of staff: addresses, names, roles in words, last days, languages."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache

from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator
from django.utils import translation

from apps.accounts.roles import ROLES, Scope
from kernel.sheets.cells import Cell, as_text, plain, says_nothing

LONGEST_ADDRESS = 254
LONGEST_NAME = 150
_valid = EmailValidator()
_NAMED = re.compile(r"^(?P<name>[^<>]*)<(?P<address>[^<>]*)>$")
_EDGES = " \t\r\n,;:.<>()[]\"'«»“”‘’"
_AND = re.compile(r"\s*(?:[,;/|+&\n]|\s+(?:y|e|and)\s+)\s*", re.IGNORECASE)
_DAY = re.compile(r"^(\d{1,2})[/\-. ](\d{1,2})[/\-. ](\d{4})$")
_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$")

# Beside the labels of the role table, which are read in both languages.
_ROLE_WORDS: dict[str, str] = {
    "admin": "admin|administrador|administradora|administrador a|administrator|administration",
    "coordinator": "coordinador|coordinadora|coordinador a|coordinator|coordination|coord",
    "officer": """agente|oficial|officer|agente de atencion|operador de atencion|attention
|front desk|mostrador|ventanilla|atencion al publico|operadora de atencion""",
    "department_contact": """referente|referente de area|contacto|contacto de area
|department contact|contact|enlace|enlace de area|referente area""",
    "trainer": "capacitador|capacitadora|capacitador a|trainer|training|formador|formadora|docente",
    "auditor": "auditor|auditora|auditor a|audit|auditing",
    "viewer": "consulta|lectura|solo lectura|viewer|read only|reader|lector|lectora|view",
    "programme_officer": """responsable de programa|responsable de programa oim|programme officer
|program officer|programme officer iom|oficial de programa|iom programme officer""",
    "analyst_iom": "analista oim|analista iom|analyst iom|iom analyst|analisis oim",
    "analyst_dnm": "analista dnm|analyst dnm|dnm analyst|analisis dnm",
    "operator": "operador|operadora|operador a|operator|operacion|operations",
}
_LANGUAGES: dict[str, str] = {
    "es-ar": "es|es ar|espanol|castellano|spanish|esp|spa|es arg",
    "en": "en|ingles|english|ing|eng|en us|en gb",
}


def read_address(text: str) -> tuple[str, str]:
    """(address, name) of "ana@x.ar", "Ana Paz <ana@x.ar>" or "mailto:ana@x.ar".

    The address in its one stored form, lower case; empty when it is none.
    """
    text = text.strip()
    name = ""
    if named := _NAMED.match(text):
        name, text = tidy_name(named["name"]), named["address"]
    bare = text.strip(_EDGES)
    if bare.lower().startswith("mailto:"):
        bare = bare[7:].split("?", 1)[0].strip(_EDGES)
    bare = bare.lower()
    if len(bare) > LONGEST_ADDRESS:
        return "", name
    try:
        _valid(bare)
    except ValidationError:
        return "", name
    return bare, name


def tidy_name(text: str) -> str:
    """A name as one says it: "Paz, Ana" is Ana Paz; quotes of address books are taken off."""
    text = " ".join(text.strip(_EDGES).split())
    family, comma, given = text.partition(",")
    if comma and given.strip() and "," not in given:
        return f"{given.strip()} {family.strip()}"
    return text


@lru_cache(maxsize=8)
def _roles_by_word(scope: Scope) -> dict[str, str]:
    found: dict[str, str] = {}
    for code, role in ROLES.items():
        if role.scope != scope:
            continue
        found[plain(code)] = code
        for language in ("es-ar", "en"):
            with translation.override(language):
                found.setdefault(plain(str(role.label)), code)
        for word in _ROLE_WORDS.get(code, "").replace("\n", "").split("|"):
            if word:
                found.setdefault(plain(word), code)
    return found


def read_roles(text: str, scope: Scope) -> tuple[list[str], bool]:
    """(codes in the order written, whether every word was understood) of "Atención y auditoría"."""
    known = _roles_by_word(scope)
    whole = known.get(plain(text))
    if whole:
        return [whole], True
    words = [plain(word) for word in _AND.split(text) if plain(word)]
    # "Referente de área" holds no "y"; "Responsable de programa, OIM" holds a comma of its own.
    codes = [known[word] for word in words if word in known]
    return list(dict.fromkeys(codes)), len(codes) == len(words)


def read_language(text: str) -> str | None:
    """The code of a language of ours; None for any other."""
    bare = plain(text)
    return next((code for code, words in _LANGUAGES.items() if bare in words.split("|")), None)


def read_day(cell: Cell) -> datetime.date | None:
    """A day, first in any order of ours; None when it is none. Month and day are never guessed."""
    if isinstance(cell, datetime.datetime):
        return cell.date()
    if isinstance(cell, datetime.date):
        return cell
    text = as_text(cell)
    if found := _DAY.match(text):
        day, month, year = (int(part) for part in found.groups())
    elif found := _ISO.match(text):
        year, month, day = (int(part) for part in found.groups())
    else:
        return None
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def filled(cell: Cell) -> str:
    """The text of a cell, or nothing where people typed that there is nothing."""
    text = as_text(cell)
    return "" if says_nothing(text) else text
