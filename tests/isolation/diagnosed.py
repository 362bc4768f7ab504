"""A round of the diagnosis in which every personal value is a canary."""

import datetime
from typing import Any


def is_diagnosed(officer: Any, department: Any, canary: str) -> None:
    """A round with an answer, what shows it, a workshop and a gap."""
    from apps.diagnosis import selectors, services
    from apps.diagnosis.tests.factories import PDF

    first, last = datetime.date(2024, 3, 1), datetime.date(2024, 4, 30)
    row = services.begin(data=services.RoundData(f"ronda {canary}", first, last), by=officer.pk)
    answer = selectors.sheet(row).items[0].answer
    services.assign(
        round_id=row.pk, questions=[answer.question], departments=[department], by=officer.pk
    )
    row = services.move(round_id=row.pk, to="answering", version=1, by=officer.pk)
    told = services.AnswerData("partial", f"nota {canary}")
    services.save(answer_id=answer.pk, data=told, version=0, by=officer)
    services.add_file(answer_id=answer.pk, name=f"{canary}.pdf", data=PDF, by=officer)
    services.note_gap(
        round_id=row.pk, question=answer.question, note=f"brecha {canary}", by=officer.pk
    )
    workshop = services.WorkshopData(last, [services.Group(canary, 3)], f"acta {canary}")
    services.hold_workshop(round_id=row.pk, data=workshop, version=row.version, by=officer.pk)
