"""Gaps: no note is written over unseen, and a finished round keeps what it says of them."""

from __future__ import annotations

import re
import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections
from django.test import Client

from apps.diagnosis import selectors, services
from apps.diagnosis.errors import Conflict, NotOpen
from apps.diagnosis.models import Finding, State
from apps.diagnosis.tests.conftest import Office
from apps.diagnosis.tests.factories import (
    BY,
    a_round,
    answer_of,
    classified,
    finished,
    moved,
    opened,
)
from tenants import entering

CARE, SCHOOL = "d1_primary_care", "d1_school_vacancies"


def test_a_gap_is_noted_once_and_no_note_is_written_over_unseen(office: Office) -> None:
    with entering(office.city):
        row = opened(office.small)
        first = services.note_gap(round_id=row.pk, question=CARE, note="Falta", by=BY)
        again = services.note_gap(round_id=row.pk, question=CARE, by=BY)
        assert (again.pk, again.note, again.area) == (first.pk, "Falta", "health")
        services.note_gap(round_id=row.pk, area="health", by=BY)
        assert [(one.area, one.question) for one in selectors.gaps(row)] == [
            ("health", ""),
            ("health", CARE),
        ]
        with pytest.raises(Conflict):
            services.note_gap(round_id=row.pk, question=CARE, note="Otra cosa", by=BY)
        changed = services.change_gap(gap_id=first.pk, note="Falta todo", version=1, by=BY)
        for late in ("Falta poco", "Nada"):
            with pytest.raises(Conflict):
                services.change_gap(gap_id=first.pk, note=late, version=1, by=BY)
        with pytest.raises(Conflict):
            services.drop_gap(gap_id=first.pk, version=1, by=BY)
        services.drop_gap(gap_id=first.pk, version=changed.version, by=BY)
        assert [one.question for one in selectors.gaps(row, open_only=True)] == [""]
        back = services.note_gap(round_id=row.pk, question=CARE, by=BY)
        assert (back.state, back.note) == ("open", "Falta todo")


def test_what_a_finished_round_says_of_its_gaps_stays_while_the_plan_takes_them_up(
    office: Office,
) -> None:
    action = uuid.uuid4()
    with entering(office.city):
        row = moved(opened(office.small), State.CLASSIFYING)
        gap = services.note_gap(round_id=row.pk, question=CARE, note="Falta", by=BY)
        other = services.note_gap(round_id=row.pk, area="health", by=BY)
        aside = services.note_gap(round_id=row.pk, area="education", by=BY)
        services.drop_gap(gap_id=aside.pk, version=1, by=BY)
        moved(classified(row), State.FINISHED)
        with pytest.raises(NotOpen):
            services.note_gap(round_id=row.pk, area="gender", note="Tarde", by=BY)
        with pytest.raises(NotOpen):
            services.note_gap(round_id=row.pk, question=CARE, note="Tarde", version=1, by=BY)
        with pytest.raises(NotOpen):
            services.change_gap(gap_id=gap.pk, note="Tarde", version=1, by=BY)
        with pytest.raises(NotOpen):
            services.drop_gap(gap_id=other.pk, version=1, by=BY)
        with pytest.raises(NotOpen):
            services.note_gap(round_id=row.pk, area="education", by=BY)
        # What its results show to be missing is still noted, without words, and set aside again.
        late = services.note_gap(round_id=row.pk, area="gender", by=BY)
        assert (late.state, late.note) == ("open", "")
        with pytest.raises(NotOpen):
            services.change_gap(gap_id=late.pk, note="Tarde", version=1, by=BY)
        assert services.drop_gap(gap_id=late.pk, version=1, by=BY).state == "dropped"
        assert services.note_gap(round_id=row.pk, area="gender", by=BY).state == "open"
        planned = services.plan_gap(gap_id=gap.pk, action=action, by=BY)
        assert (planned.state, planned.note) == ("planned", "Falta")
        assert services.plan_gap(gap_id=gap.pk, action=action, by=BY).version == planned.version
        with pytest.raises(Conflict):
            services.plan_gap(gap_id=gap.pk, action=uuid.uuid4(), by=BY)


def test_from_the_results_of_a_finished_round_one_press_notes_a_gap_for_the_plan(
    office: Office,
) -> None:
    with entering(office.city):
        row = opened(office.small)
        for code, value in ((CARE, "no"), (SCHOOL, "in_force")):
            services.save(
                answer_id=answer_of(row, code).pk,
                data=services.AnswerData(value),
                version=0,
                by=office.coordinator,
            )
        before = services.note_gap(round_id=row.pk, area="gender", note="Falta", by=BY)
        row = classified(moved(row, State.CLASSIFYING), "potential")
        row = moved(row, State.FINISHED)
    client = office.client(office.coordinator)
    results = f"/diagnosis/{row.pk}/results/"
    page = client.get(results).text
    assert f'href="/diagnosis/{row.pk}/gaps/"' in page
    assert _offered(page) == {("health", ""), ("education", ""), ("health", CARE)}
    for area, question in sorted(_offered(page)):
        sent = {"from": "results", "question": question}
        for _time in range(2):
            done = client.post(f"/diagnosis/{row.pk}/classify/{area}/gap/", sent)
            assert done["Location"] == f"{results}#lacking-{question or area}"
    page = client.get(results).text
    assert _offered(page) == set()
    with entering(office.city):
        noted = {(one.area, one.question): one for one in selectors.gaps(row, open_only=True)}
        assert len(noted) == Finding.objects.count() == 4
        assert noted["gender", ""].note == before.note
        late = noted["health", CARE]
    # Pressed by mistake it is set aside again; what the round was finished with stays.
    listed = client.get(f"/diagnosis/{row.pk}/gaps/").text
    assert f"/gaps/{late.pk}/drop/" in listed
    assert f"/gaps/{before.pk}/drop/" not in listed
    client.post(f"/diagnosis/gaps/{late.pk}/drop/", {"version": "1"})
    assert _offered(client.get(results).text) == {("health", CARE)}
    contact = office.client(office.contact)
    sent = {"from": "results", "question": CARE}
    assert contact.post(f"/diagnosis/{row.pk}/classify/health/gap/", sent).status_code == 403
    with entering(office.city):
        assert Finding.objects.get(pk=late.pk).state == "dropped"


def _offered(page: str) -> set[tuple[str, str]]:
    """Areas and questions with the button on the page of results."""
    forms = re.findall(r'action="[^"]*/classify/(\w+)/gap/">(.*?)</form>', page, re.DOTALL)
    return {(area, re.findall(r'name="question" value="(\w*)"', form)[0]) for area, form in forms}


def test_of_two_who_press_at_once_one_gap_is_made(office: Office) -> None:
    with entering(office.city):
        row = finished(office.small)
    path = f"/diagnosis/{row.pk}/classify/health/gap/"
    clients = [office.client(office.coordinator) for _each in range(4)]
    with ThreadPoolExecutor(4) as pool:
        sent = {"from": "results", "question": CARE}
        answers = list(pool.map(lambda one: _alone(one, path, sent), clients))
    assert answers == [302] * 4
    with entering(office.city):
        assert [(one.question, one.version) for one in selectors.gaps(row)] == [(CARE, 1)]


def _alone(client: Client, path: str, sent: dict[str, str]) -> int:
    """Posted from a thread of its own, whose connections end with it."""
    try:
        return client.post(path, sent).status_code
    finally:
        connections.close_all()


def test_of_two_who_write_one_gap_the_second_sees_both_and_keeps_their_words(
    office: Office,
) -> None:
    with entering(office.city):
        row = moved(opened(office.small), State.CLASSIFYING)
        gap = services.note_gap(round_id=row.pk, area="health", note="Lo de ella", by=BY)
    client = office.client(office.coordinator)
    area = f"/diagnosis/{row.pk}/classify/health/"
    assert "Lo de ella" in client.get(area).text
    # As read before there was any, and from the list of all gaps as well.
    for path, back in ((f"{area}gap/", area), (f"/diagnosis/gaps/{gap.pk}/change/", "")):
        page = client.post(path, {"note": "Lo mío", "version": "0"})
        assert page.status_code == 409
        assert "Lo de ella" in page.text
        assert ">\nLo mío</textarea>" in page.text
        assert 'name="version" value="1"' in page.text
        assert client.post(path, {"note": "", "version": "1"}).status_code == 422, back
    with entering(office.city):
        assert Finding.objects.get(pk=gap.pk).note == "Lo de ella"
    chosen = client.post(f"/diagnosis/gaps/{gap.pk}/change/", {"note": "Ambas", "version": "1"})
    assert chosen["Location"] == f"/diagnosis/{row.pk}/gaps/"
    client.post(f"/diagnosis/gaps/{gap.pk}/drop/", {"version": "1"})
    with entering(office.city):
        kept = Finding.objects.get(pk=gap.pk)
        assert (kept.note, kept.state) == ("Ambas", "open"), "set aside as it was read before"
    client.post(f"/diagnosis/gaps/{gap.pk}/drop/", {"version": "2"})
    with entering(office.city):
        assert Finding.objects.get(pk=gap.pk).state == "dropped"
        other = services.note_gap(round_id=row.pk, area="gender", note="Falta", by=BY)
        services.plan_gap(gap_id=other.pk, action=uuid.uuid4(), by=BY)
    told = client.post(f"/diagnosis/gaps/{other.pk}/drop/", {"version": "1"}, follow=True).text
    assert "La brecha ya está en el plan y sigue allí." in told
    assert told.count("quedó descartada") == 1, "only the one before"


def test_a_round_that_changed_meanwhile_is_not_thrown_away(office: Office) -> None:
    with entering(office.city):
        row = a_round(office.small)
    client = office.client(office.coordinator)
    told = {"name": "Otro", "starts_on": "2026-03-02", "due_on": "2026-04-30", "version": "1"}
    assert client.post(f"/diagnosis/{row.pk}/edit/", told).status_code == 302
    client.post(f"/diagnosis/{row.pk}/discard/", {"version": "1"})
    assert "Otro" in client.get(f"/diagnosis/{row.pk}/").text
    client.post(f"/diagnosis/{row.pk}/discard/", {"version": "2"})
    assert client.get(f"/diagnosis/{row.pk}/").status_code == 404
