"""What somebody wrote comes back to them when the agreement moved on meanwhile."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Callable
from typing import Any

from apps.alliances import clock, plan, selectors, services
from apps.alliances.models import AgreementDocument, JointAction
from apps.alliances.services import papers
from apps.alliances.tests import factories
from kernel.models import Sighting
from tenants import entering
from tenants.models import City

DAY = datetime.timedelta(days=1)
Clients = Callable[..., Any]


def text_of(response: Any) -> str:
    return str(response.content.decode())


def test_words_come_back_where_the_form_is_not_offered_any_more(
    maipu: City, city_client: Clients
) -> None:
    """A note of a signature, a commitment and a renewal, of what was left or renewed meanwhile."""
    client = city_client(maipu, "coordinator")
    with entering(maipu):
        today, draft = clock.today(), factories.a_draft()
        party = draft.organizations[0]
        name = selectors.bodies([party])[party].name
        services.drop(draft, version=1, by=None)
        old = factories.an_agreement(today)
        services.register(factories.told(), by=None, renews=old.pk)
    page, day = f"/alliances/{draft.pk}/", today.strftime("%d/%m/%Y")
    sent = {"signed_on": day, "note": "Firmado ante escribana", "version": "1"}
    told = {"text": "Traducir los afiches", "owner": f"party:{party}"}
    again = {"title": "Prórroga larga", "kind": "framework", "party_1": name, "purpose": "Seguir"}
    for path, form, words in (
        (f"{page}sign/", sent, "Firmado ante escribana"),
        (f"{page}commitments/new/", told, "Traducir los afiches"),
        (f"/alliances/{old.pk}/renew/", again, "Seguir"),
    ):
        answer = client.post(path, form)
        assert answer.status_code == 409, path
        assert "no se guardó" in text_of(answer)
        assert words in text_of(answer)


def test_what_became_of_a_commitment_is_said_again_whole(maipu: City, city_client: Clients) -> None:
    """The note, the day and the link: not only the note."""
    client = city_client(maipu, "coordinator")
    with entering(maipu):
        row = factories.a_commitment(factories.an_agreement(clock.today()))
        services.settle(row, services.Settlement("not_met"), version=1, by=None)
    said = {
        "state": "met",
        "note": "Se hicieron doce",
        "settled_on": "05/01/2026",
        "evidence_url": "https://example.org/acta",
        "version": "1",
    }
    answer = client.post(f"/alliances/commitments/{row.pk}/settle/", said)
    assert answer.status_code == 409
    for words in ("Se hicieron doce", "05/01/2026", "https://example.org/acta"):
        assert words in text_of(answer)


def test_words_for_what_somebody_took_away_come_back(maipu: City, city_client: Clients) -> None:
    client = city_client(maipu, "coordinator")
    with entering(maipu):
        did = factories.an_action(clock.today())
        promised = factories.a_commitment(factories.an_agreement(clock.today()))
        did_pk, promised_pk = did.pk, promised.pk
        services.remove_action(did, version=1, by=None)
        promised.delete()
    told = {"title": "Jornada", "held_on": "01/02/2026", "result": "Vinieron ochenta"}
    for path, form, words in (
        (f"actions/{did_pk}/edit/", told, "Vinieron ochenta"),
        (f"commitments/{promised_pk}/", {"text": "Prestar la sala"}, "Prestar la sala"),
    ):
        answer = client.post(f"/alliances/{path}", form)
        assert answer.status_code == 404
        assert words in text_of(answer)
        assert client.get(f"/alliances/{path}").status_code == 404


def test_a_document_is_taken_away_once_asked_and_told_why(
    maipu: City, city_client: Clients
) -> None:
    """The page says what it shows; without a reason nothing happens; after it the row says so."""
    client = city_client(maipu, "coordinator")
    with entering(maipu):
        row = factories.an_agreement(clock.today())
        paper = papers.keep(row, title="Anexo", data=factories.PDF, by=None)
        promised = factories.a_commitment(row, text="Prestar la sala")
        services.settle(promised, services.Settlement("met", evidence=paper.pk), version=1, by=None)
    place = f"/alliances/documents/{paper.pk}/remove/"
    assert "Prestar la sala" in text_of(client.get(place))
    assert client.post(place, {"why": " "}).status_code == 422
    with entering(maipu):
        assert AgreementDocument.objects.get().removed_at is None
    assert client.post(place, {"why": "Se subió otro archivo"}).status_code == 302
    page = text_of(client.get(f"/alliances/{row.pk}/"))
    assert "Se subió otro archivo" in page
    assert f"/alliances/documents/{paper.pk}/" not in page
    assert "versión 1: se quitó" in page
    assert client.get(place).status_code == 404
    assert client.get(f"/alliances/documents/{paper.pk}/").status_code == 404


def test_a_joint_action_says_what_of_the_plan_it_serves(maipu: City, city_client: Clients) -> None:
    """By its id while nobody knows more; who looked is written down; it goes as it was read."""
    client, key = city_client(maipu, "coordinator"), uuid.uuid4()
    with entering(maipu):
        row = factories.an_action(clock.today(), plan_action=key)
    page = f"/alliances/actions/{row.pk}/"
    assert str(key) in text_of(client.get(page))
    known = plan.PlanAction("A-7", "Ventanilla única", "/plan/a-7/")
    finder = {key: known}.get
    plan.named_by(finder)
    try:
        shown = text_of(client.get(page))
    finally:
        plan._finders.remove(finder)
    assert 'href="/plan/a-7/"' in shown
    assert "A-7 · Ventanilla única" in shown
    with entering(maipu):
        seen = Sighting.objects.filter(actor=client.user.pk, object=row.pk)
        assert [one.kind for one in seen] == ["alliances.jointaction"]
    for version in ("", "2"):
        client.post(f"{page}remove/", {"version": version})
    with entering(maipu):
        assert JointAction.objects.count() == 1
    client.post(f"{page}remove/", {"version": "1"})
    with entering(maipu):
        assert not JointAction.objects.exists()


def test_a_draft_makes_nobody_a_partner(maipu: City, clean: None) -> None:
    """Nor does what was left; once signed it counts as one agreement."""
    with entering(maipu):
        draft, left = factories.a_draft(), factories.a_draft()
        services.drop(left, version=1, by=None)
        assert selectors.partners() == []
        services.sign(draft, services.Signature(clock.today()), version=1, by=None)
        [partner] = selectors.partners()
        factories.a_draft(organizations=(partner.organization.pk,))
        assert [one.agreements for one in selectors.partners()] == [1]
