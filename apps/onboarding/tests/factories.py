"""Drafts of an invented city, whole or step by step."""

from __future__ import annotations

import uuid
from typing import Any

from apps.onboarding import selectors, services
from apps.onboarding.forms import form_for
from apps.onboarding.models import Onboarding

ADMIN = "ana.canario@villayatay.example"
FILLED: dict[str, dict[str, Any]] = {
    "identity": {
        "name": "Villa Yatay",
        "slug": "",
        "province_code": "22",
        "department_code": "22998",
        "municipality_code": "229998",
        "latitude": "-27,57",
        "longitude": "-60.71",
        "demo": "on",
    },
    "hosts": {"own_hosts": ""},
    "branding": {"accent": "#8c2f39", "crest_initial": ""},
    "departments": {"typical": ["health", "education"], "others": "Deportes"},
    "codes": {"hidden": ["voting"], "added_1": "Tarjeta SUBE", "counts_as_1": "other"},
    "admin": {"admin_name": "Ana Canario", "admin_email": ADMIN, "admin_language": "es-ar"},
    "agreement": {},
}


def form(draft: Onboarding, step: str, **changes: Any) -> Any:
    """The form of a step, filled in well but for the changes."""
    return form_for(step)({**FILLED[step], **changes}, draft=draft)


def save(draft: Onboarding, step: str, *, version: int = 0, **changes: Any) -> Onboarding:
    """Save a step as the page does."""
    filled = form(draft, step, **changes)
    assert filled.is_valid(), (step, filled.errors)
    return services.save_step(
        draft.pk, step=step, values=filled.values(), version=version or draft.version, by=None
    )


def a_draft(**identity: Any) -> Onboarding:
    """A draft with every step filled in; at the national host."""
    draft = services.begin(name=identity.get("name", "Villa Yatay"), by=None)
    for step in FILLED:
        draft = save(draft, step, **(identity if step == "identity" else {}))
    return draft


def reread(pk: uuid.UUID) -> Onboarding:
    """The draft as it stands now."""
    draft = selectors.onboarding(pk)
    assert draft is not None
    return draft
