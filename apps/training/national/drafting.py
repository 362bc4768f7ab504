"""The next version of a national course: begun from the newest one, compared with it, published."""

from __future__ import annotations

import copy
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.training import counting, presenters, templates_national
from apps.training.models.courses import Kind, Modality
from apps.training.templates_national import KIND
from tenants.catalogue import documents
from tenants.catalogue.models import Document

Content = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Template:
    """A national course: its versions, the newest first, and the draft of the next one."""

    code: str
    title: str
    versions: list[documents.Published]
    draft: Document | None


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that two versions say differently."""

    label: str
    before: str
    now: str


def templates() -> list[Template]:
    """Every national course, by title in the language of the page."""
    drafts = {one.code: one for one in documents.drafts(KIND)}
    by_code: dict[str, list[documents.Published]] = {}
    for one in documents.published(KIND):
        by_code.setdefault(one.code, []).append(one)
    found = [
        Template(code, title_of(versions[0].content), versions, drafts.get(code))
        for code, versions in by_code.items()
    ]
    return sorted(found, key=lambda one: one.title)


def title_of(content: Content) -> str:
    """What it is called in the language of the page."""
    return str(templates_national.worded(content, get_language() or "es")["title"])


def former(code: str) -> documents.Published | None:
    """The newest version that was published, retired or not."""
    return next((one for one in documents.published(KIND) if one.code == code), None)


def codes_used(code: str) -> set[str]:
    """Codes of modules that any published version of a course has or had."""
    versions = [one.content for one in documents.published(KIND) if one.code == code]
    return {str(module["code"]) for content in versions for module in content["modules"]}


def begin(code: str, *, by: uuid.UUID) -> Document | None:
    """A draft that says what the newest version says; None where there is no such course.

    Raises AlreadyDrafted.
    """
    found = former(code)
    if found is None:
        return None
    content = copy.deepcopy(dict(found.content))
    return documents.begin(kind=KIND, code=code, content=content, by=by)


def draft(pk: uuid.UUID) -> Document | None:
    """A draft of a course."""
    found = documents.draft(pk)
    return found if found is not None and found.kind == KIND else None


def version(pk: uuid.UUID) -> documents.Published | None:
    """A published version of a course."""
    found = documents.get(pk)
    return found if found is not None and found.kind == KIND else None


def facts(content: Content) -> list[tuple[str, str]]:
    """What a version says, but for its modules: labels and words, in both languages."""
    both = [
        (_("Title in Spanish"), content["title"]["es"]),
        (_("Title in English"), content["title"]["en"]),
        (_("Given by, in Spanish"), content["provider"]["es"]),
        (_("Given by, in English"), content["provider"]["en"]),
        (_("Note in Spanish"), content["note"]["es"]),
        (_("Note in English"), content["note"]["en"]),
    ]
    months = content["valid_months"]
    return [
        *both,
        (_("Kind"), str(Kind(content["kind"]).label)),
        (_("Topic"), presenters.topic(content["topic"])),
        (_("Modality"), str(Modality(content["modality"]).label)),
        (_("Attendance needed (%)"), str(content["threshold_percent"])),
        (
            _("Accredits only with an approved assessment"),
            _("yes") if content["assessed"] else _("no"),
        ),
        (_("Months until it is due again"), str(months) if months else _("it counts for good")),
        (_("Hours in all"), presenters.number(counting.total(content["modules"]))),
    ]


def modules(content: Content) -> list[dict[str, str]]:
    """The modules of a version, one row each."""
    return [
        {
            "code": one["code"],
            "es": one["title"]["es"],
            "en": one["title"]["en"],
            "hours": presenters.number(counting.total([one])),
        }
        for one in content["modules"]
    ]


def differences(before: Content, now: Content) -> list[Difference]:
    """What a version says otherwise than another, module by module."""
    told = [
        Difference(label, old, new)
        for (label, old), (_label, new) in zip(facts(before), facts(now), strict=True)
        if old != new
    ]
    olds = {one["code"]: one for one in modules(before)}
    news = {one["code"]: one for one in modules(now)}
    for code in [*olds, *(code for code in news if code not in olds)]:
        if olds.get(code) != news.get(code):
            label = _("Module %(code)s") % {"code": code}
            told.append(Difference(label, _module(olds.get(code)), _module(news.get(code))))
    if [code for code in olds if code in news] != [code for code in news if code in olds]:
        told.append(Difference(_("Order of the modules"), ", ".join(olds), ", ".join(news)))
    return told


def _module(one: Mapping[str, str] | None) -> str:
    if one is None:
        return ""
    hours = _("%(hours)s h") % {"hours": one["hours"]}
    return f"{one['es']} / {one['en']} · {hours}"
