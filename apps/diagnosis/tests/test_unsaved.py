"""A question taken away or a round closed while somebody typed: their words come back to them."""

from __future__ import annotations

import pytest

from apps.diagnosis import services
from apps.diagnosis.models import Answer
from apps.diagnosis.tests.conftest import Office
from apps.diagnosis.tests.factories import BY, moved, opened
from tenants import entering

CODES = ("d1_primary_care", "d1_sexual_health")
WORDS = "Lo que escribí con cuidado."


@pytest.mark.parametrize("how", ["closed", "one_reassigned", "area_reassigned"])
def test_what_could_not_be_stored_is_shown_again_and_never_called_saved(
    office: Office, how: str
) -> None:
    with entering(office.city):
        row = opened(office.small)
        asked = [*CODES, "d1_school_vacancies"]
        services.assign(round_id=row.pk, questions=asked, people=[office.contact.pk], by=BY)
        if how == "closed":
            moved(row, "classifying")
        else:
            gone = CODES[:1] if how == "one_reassigned" else CODES
            services.assign(
                round_id=row.pk,
                questions=gone,
                people=[office.contact.pk],
                by=BY,
                take_away=True,
            )
    typed = {f"{code}-version": "0" for code in CODES}
    typed |= {f"{CODES[0]}-value": "in_force", f"{CODES[0]}-note": WORDS}
    answer = office.client(office.contact).post(f"/diagnosis/{row.pk}/areas/health/", typed)
    assert answer.status_code == 409
    assert WORDS in answer.text
    assert "no se guardó" in answer.text
    with entering(office.city):
        assert Answer.objects.get(round=row, question=CODES[0]).version == 0
