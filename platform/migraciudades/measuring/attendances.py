"""An office's sheet of attendances, as long as asked for: in its own words, and once more in codes.

`python -m migraciudades.measuring.attendances ROWS FILE` writes FILE as an office keeps it, day by
day, and FILE.codes with the registry's codes, for programs that can't read an office's words.
"""

from __future__ import annotations

import csv
import random
import sys
from pathlib import Path
from typing import Any, Final

from migraciudades.measuring import invented

SEED: Final = 7
HEADINGS: Final = (
    *("Fecha", "Apellido", "Nombre", "Documento", "Nacionalidad", "Género"),
    *("Fecha de nacimiento", "Teléfono", "Motivo", "Resultado", "Canal", "Idioma"),
    "Observaciones",
)
CODED: Final = (
    *("number", "contacted_on", "family_names", "given_names", "document_kind", "document"),
    *("nationality", "gender", "birth_date", "phone", "subject", "result", "channel", "language"),
    "note",
)
_NATIONALITIES: Final = {
    "BOL": "boliviana", "PRY": "paraguaya", "PER": "peruana", "VEN": "venezolana",
    "CHL": "chilena", "COL": "colombiana", "ARG": "argentina", "BRA": "brasileña",
    "URY": "uruguaya", "HTI": "haitiana", "DOM": "dominicana", "ECU": "ecuatoriana",
    "SEN": "senegalesa", "CHN": "china", "UKR": "ucraniana", "RUS": "rusa", "SYR": "siria",
}  # fmt: skip


def main(rows: int, path: Path) -> None:
    """Write both files."""
    told = _visits(rows)
    words = _words()
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(HEADINGS)
        writer.writerows(_office(one, came, words) for one, came in told)
    with path.with_name(f"{path.name}.codes").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(CODED)
        writer.writerows(_coded(one, came) for one, came in told)


def _visits(rows: int) -> list[tuple[invented.Somebody, invented.Visit]]:
    source = random.Random(SEED)  # noqa: S311  the same sheet each time is the point
    found = [
        (one, invented.visit(source, day))
        for one in invented.people(rows // 2 + 10, seed=SEED)
        for day in one.visits
    ]
    found.sort(key=lambda pair: (pair[1].day, pair[0].number))
    return found[:rows]


def _words() -> dict[str, dict[str, str]]:
    from apps.registry import codes

    lists = ("SUBJECTS", "RESULTS", "GENDERS", "CHANNELS", "LANGUAGES")
    return {name: {row[0]: row[2] for row in getattr(codes, name)} for name in lists}


def _office(
    one: invented.Somebody, came: invented.Visit, words: dict[str, dict[str, str]]
) -> list[Any]:
    return [
        f"{came.day:%d/%m/%Y}",
        one.family,
        one.given,
        one.document,
        _NATIONALITIES[one.nationality],
        words["GENDERS"].get(one.gender, ""),
        f"{one.born:%d/%m/%Y}" if one.born else one.year or "",
        one.phone,
        words["SUBJECTS"][came.subject],
        words["RESULTS"].get(came.result, ""),
        words["CHANNELS"][came.channel],
        words["LANGUAGES"][came.language],
        came.note,
    ]


def _coded(one: invented.Somebody, came: invented.Visit) -> list[Any]:
    return [
        one.number,
        came.day.isoformat(),
        one.family,
        one.given,
        one.document_kind,
        one.document,
        one.nationality,
        one.gender,
        one.born.isoformat() if one.born else "",
        one.phone,
        came.subject,
        came.result,
        came.channel,
        came.language,
        came.note,
    ]


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
