"""Gaps: no note is written over unseen, and a finished round keeps what it says of them."""

from __future__ import annotations

import uuid

import pytest

from apps.diagnosis import selectors, services
from apps.diagnosis.errors import Conflict, NotOpen
from apps.diagnosis.models import Finding, State
from apps.diagnosis.tests.conftest import Office
from apps.diagnosis.tests.factories import BY, a_round, classified, moved, opened
from tenants import entering

CARE = "d1_primary_care"


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
        moved(classified(row), State.FINISHED)
        with pytest.raises(NotOpen):
            services.note_gap(round_id=row.pk, area="gender", note="Tarde", by=BY)
        with pytest.raises(NotOpen):
            services.note_gap(round_id=row.pk, question=CARE, note="Tarde", version=1, by=BY)
        with pytest.raises(NotOpen):
            services.change_gap(gap_id=gap.pk, note="Tarde", version=1, by=BY)
        with pytest.raises(NotOpen):
            services.drop_gap(gap_id=other.pk, version=1, by=BY)
        planned = services.plan_gap(gap_id=gap.pk, action=action, by=BY)
        assert (planned.state, planned.note) == ("planned", "Falta")
        assert services.plan_gap(gap_id=gap.pk, action=action, by=BY).version == planned.version
        with pytest.raises(Conflict):
            services.plan_gap(gap_id=gap.pk, action=uuid.uuid4(), by=BY)


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
