"""National course templates: what their content may hold, and the one the product brings."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from tenants import catalogue
from tenants.catalogue import documents

KIND: Final = "course_template"
TOPICS: Final = "training.topic"
ACCREDITED: Final = "migration_governance_40"
_LANGUAGES: Final = ("en", "es")
_CODES: Final[dict[str, tuple[str, ...]]] = {
    "kind": ("accredited", "course", "workshop", "talk"),
    "modality": ("room", "online", "mixed"),
}
_TOPICS: Final = (
    ("migration_governance", "Migration governance", "Gobernanza de las migraciones"),
    (
        "mental_health",
        "Mental health and psychosocial support",
        "Salud mental y apoyo psicosocial",
    ),
    ("intercultural", "Intercultural strategy", "Estrategia intercultural"),
    ("gender", "Gender", "Género"),
    ("other", "Other", "Otro"),
)


def register() -> None:
    """Offer the topics, say what a template is, and bring the accredited course."""
    catalogue.register(TOPICS, [catalogue.Item(code, en, es) for code, en, es in _TOPICS])
    documents.kind(KIND, check)
    documents.declare(KIND, ACCREDITED, 1, forty_hours)


def worded(content: Mapping[str, Any], language: str) -> dict[str, Any]:
    """A template with its words in one language; Spanish for any that is not English."""
    key = "en" if language.startswith("en") else "es"
    modules = [{**one, "title": one["title"][key]} for one in content["modules"]]
    words = {name: content[name][key] for name in ("title", "provider", "note")}
    return {**content, **words, "modules": modules}


def check(content: dict[str, Any]) -> None:
    """Raise ValidationError for what is no course template."""
    for name in ("title", "provider", "note"):
        _worded(content.get(name), name)
    for name, known in _CODES.items():
        if content.get(name) not in known:
            raise ValidationError(_("%(name)s is not known.") % {"name": name}, code=name)
    if content.get("topic") not in {code for code, _en, _es in _TOPICS}:
        raise ValidationError(_("%(name)s is not known.") % {"name": "topic"}, code="topic")
    _modules(content.get("modules"))
    percent, months = content.get("threshold_percent"), content.get("valid_months")
    if not isinstance(percent, int) or not 1 <= percent <= 100:
        raise ValidationError(_("Write a percentage from 1 to 100."), code="threshold_percent")
    if months is not None and (not isinstance(months, int) or not 1 <= months <= 240):
        raise ValidationError(_("Write a number of months."), code="valid_months")
    if not isinstance(content.get("assessed"), bool):
        raise ValidationError(_("%(name)s is not known.") % {"name": "assessed"}, code="assessed")


def _modules(modules: Any) -> None:
    if not isinstance(modules, list) or not 1 <= len(modules) <= 20:
        raise ValidationError(_("A course has from 1 to 20 modules."), code="modules")
    for one in modules:
        _module(one)
    if len({one["code"] for one in modules}) < len(modules):
        raise ValidationError(_("Each module needs a short code of its own."), code="modules")


def _worded(value: Any, name: str) -> None:
    if not isinstance(value, dict) or any(
        not isinstance(value.get(language), str) or not value[language].strip()
        for language in _LANGUAGES
    ):
        raise ValidationError(
            _("%(name)s needs words in English and in Spanish.") % {"name": name}, code=name
        )


def _module(one: Any) -> None:
    if not isinstance(one, dict) or not str(one.get("code") or "").strip():
        raise ValidationError(_("Each module needs a short code of its own."), code="modules")
    _worded(one.get("title"), "title")
    try:
        hours = Decimal(str(one.get("hours")))
    except InvalidOperation as wrong:
        raise ValidationError(_("Hours go by halves."), code="hours") from wrong
    if not 0 < hours <= 400 or hours % Decimal("0.5"):
        raise ValidationError(_("Hours go by halves."), code="hours")


_MODULES: Final = (
    (
        "Migration governance and its legal framework",
        "Gobernanza de las migraciones y marco legal",
    ),
    (
        "Rights and an intercultural municipal service",
        "Derechos y atención municipal intercultural",
    ),
    (
        "Diagnosis, prioritisation and the local plan",
        "Diagnóstico, priorización y plan local",
    ),
    ("Monitoring, data and alliances", "Monitoreo, datos y alianzas"),
)


def forty_hours() -> dict[str, Any]:
    """The accredited course of 40 hours in four modules; titles are ours until IOM confirms."""
    return {
        "title": {
            "en": "Local migration governance (40 hours)",
            "es": "Gobernanza local de las migraciones (40 horas)",
        },
        "provider": {
            "en": "IOM, with the national migration authority",
            "es": "OIM, con la Dirección Nacional de Migraciones",
        },
        "note": {
            "en": "The titles and hours of the modules are the product's own wording, "
            "to be confirmed by IOM.",
            "es": "Los títulos y las horas de los módulos son redacción propia del producto, "
            "a confirmar por la OIM.",
        },
        "kind": "accredited",
        "topic": "migration_governance",
        "modality": "mixed",
        "modules": [
            {"code": f"M{number}", "title": {"en": english, "es": spanish}, "hours": 10}
            for number, (english, spanish) in enumerate(_MODULES, start=1)
        ],
        "threshold_percent": 80,
        "assessed": True,
        "valid_months": None,
    }
