"""What of a finished round leaves the city: answers, reasons, judgements; never a file nor a name.

Each text of the instrument goes along in both languages, so that whoever reads it needs no other
document. Of evidence only its title leaves, and a link's address; the name of a file that nobody
described stays, for it may be somebody's. Minutes of the workshop, gaps
noted and who wrote what stay in the city.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import override

from apps.diagnosis.instrument import Question, Words
from apps.diagnosis.models import Evidence, Kind
from apps.diagnosis.selectors import Item, Sheet

KIND: Final = "diagnosis"
SCHEMA: Final = 1
Content = dict[str, Any]


def content_of(sheet: Sheet) -> Content:
    """The document of a round; the same round gives the same document."""
    row, asked = sheet.round, sheet.instrument
    return {
        "schema": SCHEMA,
        "instrument": {
            "id": str(row.instrument),
            "version": row.instrument_version,
            "title": _words(asked.title),
        },
        "round": {
            "name": row.name,
            "starts_on": row.starts_on.isoformat(),
            "due_on": row.due_on.isoformat(),
            "workshop_on": row.workshop_on.isoformat() if row.workshop_on else None,
            "participants": [
                {"who": str(one["who"]), "count": int(one["count"])} for one in row.participants
            ],
            "finished_at": row.finished_at.isoformat() if row.finished_at else None,
        },
        "dimensions": [{"code": one.code, "title": _words(one.title)} for one in asked.dimensions],
        "areas": [
            {
                "code": one.area.code,
                "title": _words(one.area.title),
                "level": one.level,
                "reason": one.reason,
            }
            for one in sheet.judgements.values()
        ],
        "answers": [_answer(item) for item in sheet.items],
    }


def _answer(item: Item) -> Content:
    answer = item.answer
    return {
        **_asked(item.question),
        "value": answer.value,
        "note": str(answer.note),
        "as_of": answer.as_of.isoformat() if answer.as_of else None,
        "confidence": answer.confidence,
        "evidence": [_evidence(one, at) for at, one in enumerate(item.evidence, start=1)],
    }


def _asked(question: Question) -> Content:
    return {
        "code": question.code,
        "number": question.number,
        "dimension": question.dimension,
        "areas": list(question.areas),
        "section": question.section,
        "title": _words(question.title),
        "text": _words(question.text),
    }


def _evidence(row: Evidence, at: int) -> Content:
    told: Content = {"kind": row.kind, "title": str(row.label)}
    if row.goes_by_its_file:
        # The document is one, whatever language it is read in.
        with override("es"):
            told["title"] = _("%(kind)s file %(number)s") % {
                "kind": row.content.upper(),
                "number": at,
            }
    return told | {"address": str(row.url)} if row.kind == Kind.LINK else told


def _words(words: Words) -> dict[str, str]:
    return {"es": words.es, "en": words.en}


def mark(content: Content) -> str:
    """A mark of the document as somebody read it: what is handed in is what was read."""
    told = json.dumps(content, sort_keys=True, ensure_ascii=False)
    return hashlib.blake2s(told.encode(), digest_size=16).hexdigest()
