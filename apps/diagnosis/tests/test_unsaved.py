"""A question taken away or a round closed while somebody typed: their words come back to them."""

from __future__ import annotations

import pytest

from apps.diagnosis import services
from apps.diagnosis.models import Answer, Round
from apps.diagnosis.tests.conftest import Office
from apps.diagnosis.tests.factories import BY, classified, moved, opened
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


def test_what_was_written_while_the_round_moved_on_comes_back(office: Office) -> None:
    """A judgement, the workshop, a gap, the reason for opening it again."""
    with entering(office.city):
        row = moved(classified(moved(opened(office.small), "classifying")), "finished")
        answer_id = Answer.objects.get(round=row, question=CODES[0]).pk
    client = office.client(office.coordinator)
    at = f"/diagnosis/{row.pk}"
    told = {"version": str(row.version), "note": WORDS, "reason": WORDS, "minutes": WORDS}
    for path, more in (
        ("/classify/health/save/", {"level": "developed", "version": "1"}),
        ("/classify/health/save/", {"level": ""}),
        ("/workshop/hold/", {"on": "10/04/2026", "moderator": str(office.coordinator.pk)}),
        ("/workshop/hold/", {"on": "el martes", "version": "1"}),
        ("/classify/health/gap/", {}),
    ):
        answer = client.post(at + path, told | more)
        assert answer.status_code == 409, path
        assert WORDS in answer.text, path
        assert "no se guardó" in answer.text
    shown = client.post(f"/diagnosis/answers/{answer_id}/evidence/", {"url": "x", "label": WORDS})
    assert (shown.status_code, WORDS in shown.text) == (409, True)
    with entering(office.city):
        moved(row, "answering", reason="Faltaba algo")
    late = client.post(f"{at}/move/", told | {"to": "classifying"})
    assert (late.status_code, WORDS in late.text) == (409, True)
    with entering(office.city):
        now = Round.objects.get(pk=row.pk)
        assert (str(now.minutes), now.workshop_on, now.moderator) == ("", None, None)
        assert now.classifications["health"]["reason"] == "Visto health"


def test_evidence_and_answers_to_a_question_taken_away_come_back_and_say_why(
    office: Office,
) -> None:
    """Whatever the page told: nothing is asked of them any more, and they see nothing of it."""
    with entering(office.city):
        row = opened(office.small)
        services.assign(round_id=row.pk, questions=CODES, people=[office.contact.pk], by=BY)
        answer = Answer.objects.get(round=row, question=CODES[0])
        services.assign(
            round_id=row.pk,
            questions=CODES,
            people=[office.contact.pk],
            by=BY,
            take_away=True,
        )
    client = office.client(office.contact)
    evidence = f"/diagnosis/answers/{answer.pk}/evidence/"
    told = {f"{CODES[0]}-version": "0", f"{CODES[0]}-value": "no", f"{CODES[0]}-note": WORDS}
    for path, sent, why in (
        (evidence, {"url": "https://maipu.example/", "label": WORDS}, "la evidencia no se agregó"),
        (f"/diagnosis/{row.pk}/areas/health/", told, "no se guardó nada"),
    ):
        page = client.post(path, sent)
        assert page.status_code == 404
        assert WORDS in page.text
        assert why in page.text
        assert str(row.name) not in page.text
    assert client.get(evidence).status_code == 404
    save = f"/diagnosis/answers/{answer.pk}/"
    kept_open = client.post(save, told, headers={"HX-Request": "true"})
    # Swapped in below the question; anything else raises "try again" over the page.
    assert kept_open.status_code == 409
    assert "esta pregunta ya no te toca" in kept_open.text
    assert f'id="id_{CODES[0]}-version"' in kept_open.text
    assert client.post(save, told).status_code == 404
    with entering(office.city):
        assert (answer.evidence.count(), Answer.objects.get(pk=answer.pk).version) == (0, 0)
