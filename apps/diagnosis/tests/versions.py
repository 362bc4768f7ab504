"""A second version of the instrument: one reworded, one split, two merged, one new, one gone."""

from __future__ import annotations

import copy
from typing import Any

from apps.diagnosis import declared

REWORDED = "d1_primary_care"
SPLIT = ("d3_private_sector", ("d3_companies", "d3_unions"))
MERGED = (("d2_strategy", "d2_action_plan"), "d2_strategy_and_plan")
NEW = "d5_heat"
DROPPED = "d4_remittances"


def second() -> dict[str, Any]:
    """The content of the first version with those five changes."""
    content = copy.deepcopy(declared.version(1))
    rows = {row["code"]: row for row in content["questions"]}
    rows[REWORDED]["text"] = {
        "es": "¿Garantiza una norma municipal la atención en los centros de salud a toda persona?",
        "en": "Does a municipal norm guarantee care in health centres to everybody?",
    }
    questions: list[dict[str, Any]] = []
    for code, row in rows.items():
        if code == SPLIT[0]:
            questions += [_from(row, part, [code]) for part in SPLIT[1]]
        elif code == MERGED[0][0]:
            questions.append(_from(row, MERGED[1], list(MERGED[0])))
        elif code == "d5_alerts":
            questions += [row, _from(row, NEW, [])]
        elif code not in (MERGED[0][1], DROPPED):
            questions.append(row)
    return {**content, "questions": questions}


def _from(row: dict[str, Any], code: str, maps_from: list[str]) -> dict[str, Any]:
    words = {"es": f"{row['text']['es']} ({code})", "en": f"{row['text']['en']} ({code})"}
    title = {"es": f"{row['title']['es']} ({code})", "en": f"{row['title']['en']} ({code})"}
    return {**row, "code": code, "title": title, "text": words, "maps_from": maps_from}
