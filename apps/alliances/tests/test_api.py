"""Alliances over the API: what was read is written down, versions hold, and nothing is lost."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Callable
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from apps.alliances import clock, contacts, services
from apps.alliances.models import Agreement, AgreementDocument, Commitment, JointAction
from apps.alliances.services import papers
from apps.alliances.tests import factories
from kernel.models import Sighting
from tenants import entering
from tenants.models import City

Clients = Callable[..., Any]
DAY = datetime.timedelta(days=1)


class Api:
    """Somebody's key to the resources of a city, with JSON both ways."""

    def __init__(self, client: Any) -> None:
        self.client = client

    def get(self, tail: str) -> Any:
        return self.client.get(f"/api/v1/{tail}")

    def post(self, tail: str, told: dict[str, Any]) -> Any:
        return self.client.post(f"/api/v1/{tail}", told, content_type="application/json")

    def put(self, tail: str, told: dict[str, Any]) -> Any:
        return self.client.put(f"/api/v1/{tail}", told, content_type="application/json")

    def delete(self, tail: str) -> Any:
        return self.client.delete(f"/api/v1/{tail}")


def test_an_agreement_lives_its_whole_life(maipu: City, city_client: Clients) -> None:
    """Planned, signed with its day alone, shared, ended: each step on the version that was read."""
    api = Api(city_client(maipu, "coordinator"))
    with entering(maipu):
        today, body = clock.today(), factories.a_body()
    told = {
        "title": "Convenio de orientación",
        "kind": "framework",
        "organizations": [str(body.pk)],
        "starts_on": (today - 3 * DAY).isoformat(),
        "ends_on": (today + 200 * DAY).isoformat(),
    }
    made = api.post("agreements", told).json()
    place = f"agreements/{made['id']}"
    assert made["state"] == "draft"
    under_draft = {
        "title": "Jornada",
        "held_on": today.isoformat(),
        "organizations": [str(body.pk)],
        "agreement": made["id"],
    }
    refused = api.post("joint-actions", under_draft)
    assert refused.status_code == 400
    assert refused.json()["errors"][0]["pointer"] == "/agreement"
    signed = api.post(f"{place}/sign", {"signed_on": today.isoformat(), "version": 1}).json()
    # What was planned stands; only what is said to be empty is emptied.
    assert (signed["starts_on"], signed["ends_on"]) == (told["starts_on"], told["ends_on"])
    assert signed["state"] == "in_force"
    assert (
        api.post(f"{place}/sign", {"signed_on": told["starts_on"], "version": 1}).status_code == 409
    )
    assert api.post("joint-actions", under_draft).status_code == 201
    contact = {"name": "Ceiba Quebracho", "organization": str(body.pk), "version": 2}
    assert api.post(f"{place}/contacts", contact).json()["contacts"][0]["name"] == contact["name"]
    gone = {"place": 0, "version": 2}
    assert api.post(f"{place}/contacts/remove", gone).status_code == 409
    assert api.post(f"{place}/contacts/remove", {**gone, "version": 3}).json()["contacts"] == []
    late = {"on": today.isoformat(), "note": "Cerró.", "version": 3}
    assert api.post(f"{place}/end", late).status_code == 409
    assert api.post(f"{place}/end", {**late, "version": 4}).status_code == 200
    assert [one["state"] for one in api.get(f"{place}/steps").json()] == [
        "ended",
        "signed",
        "draft",
    ]
    with entering(maipu):
        assert not contacts.read(Agreement.objects.get(pk=made["id"]).contacts)
    draft = api.post("agreements", told).json()
    emptied = {"signed_on": today.isoformat(), "ends_on": None, "version": 1}
    assert api.post(f"agreements/{draft['id']}/sign", emptied).json()["ends_on"] is None


def test_what_people_wrote_of_others_is_read_and_noted(maipu: City, city_client: Clients) -> None:
    """One by one and by list; whoever may not read gets nothing and leaves no such trace."""
    reader = city_client(maipu, "officer")
    api, other = Api(reader), Api(city_client(maipu, "trainer"))
    with entering(maipu):
        today = clock.today()
        row = factories.an_agreement(today - 9 * DAY)
        rows = {
            "commitments": factories.a_commitment(row),
            "joint-actions": factories.an_action(today, agreement=row.pk),
            "alliance-evaluations": factories.an_evaluation(row, today.year),
            "agreement-documents": papers.keep(row, title="Anexo", data=factories.PDF, by=None),
        }
    for name, one in rows.items():
        assert other.get(name).status_code == 403
        assert api.get(f"{name}?agreement={row.pk}").json()["results"][0]["id"] == str(one.pk)
        assert api.get(f"{name}/{one.pk}").json()["id"] == str(one.pk)
        assert api.get(f"{name}/{uuid.uuid4()}").status_code == 404
    with entering(maipu):
        seen = Sighting.objects.filter(actor=reader.user.pk, kind__startswith="alliances.")
        told = {(look.kind, look.verb, look.object, look.count) for look in seen}
    assert told == {
        each
        for kind, name in (
            ("alliances.commitment", "commitments"),
            ("alliances.jointaction", "joint-actions"),
            ("alliances.evaluation", "alliance-evaluations"),
            ("alliances.agreementdocument", "agreement-documents"),
        )
        for each in ((kind, "see", rows[name].pk, None), (f"{kind}s", "list", None, 1))
    }


def test_a_document_taken_away_keeps_its_number_and_says_why(
    maipu: City, city_client: Clients
) -> None:
    """Its content is gone for good; what it was evidence of still says what showed it."""
    client = city_client(maipu, "coordinator")
    api = Api(client)
    with entering(maipu):
        row = factories.an_agreement(clock.today())
        first, second = (
            papers.keep(row, title="Anexo", data=factories.PDF, by=None) for _each in range(2)
        )
        promised = factories.a_commitment(row)
        met = services.Settlement("met", evidence=second.pk)
        services.settle(promised, met, version=1, by=None)
        before = papers.used()
    place = f"agreement-documents/{second.pk}"
    assert api.delete(place).status_code == 405
    assert api.post(f"{place}/remove", {"why": "  "}).status_code == 400
    assert api.get(f"agreement-document-contents/{second.pk}").status_code == 200
    told = api.post(f"{place}/remove", {"why": "Tenía datos de una familia."}).json()
    assert (told["number"], told["removed_why"]) == (2, "Tenía datos de una familia.")
    assert told["removed_by"] == str(client.user.pk)
    assert api.post(f"{place}/remove", {"why": "Otra vez."}).status_code == 404
    assert api.get(f"agreement-document-contents/{second.pk}").status_code == 404
    assert api.get(f"agreement-document-contents/{first.pk}").status_code == 200
    sent = SimpleUploadedFile("anexo.pdf", factories.PDF, "application/pdf")
    body = {"agreement": str(row.pk), "title": "anexo", "file": sent}
    assert client.post("/api/v1/agreement-documents", body).json()["number"] == 3
    with entering(maipu):
        assert papers.used() == before
        assert AgreementDocument.objects.count() == 3
    settled = api.get(f"commitments/{promised.pk}").json()
    assert (settled["evidence"], settled["state"]) == (str(second.pk), "met")
    # It may stay what shows it, and become that of nothing else.
    again = {"state": "pending", "evidence": str(second.pk), "version": settled["version"]}
    assert api.post(f"commitments/{promised.pk}/settle", again).status_code == 200
    with entering(maipu):
        other = factories.a_commitment(row)
    more = {"state": "met", "evidence": str(second.pk), "version": 1}
    assert api.post(f"commitments/{other.pk}/settle", more).status_code == 400


def test_a_joint_action_is_taken_away_as_it_was_read(maipu: City, city_client: Clients) -> None:
    """Found by the action of the plan it serves; a correction in between is never swept away."""
    api = Api(city_client(maipu, "coordinator"))
    plan = uuid.uuid4()
    with entering(maipu):
        row = factories.an_action(clock.today(), plan_action=plan)
        factories.an_action(clock.today())
    place = f"joint-actions/{row.pk}"
    [found] = api.get(f"joint-actions?plan_action={plan}").json()["results"]
    assert (found["id"], found["plan_action"]) == (str(row.pk), str(plan))
    told = {**found, "title": "Jornada corregida"}
    assert api.put(place, told).json()["version"] == 2
    assert api.delete(place).status_code == 400
    assert api.delete(f"{place}?version=1").status_code == 409
    assert api.delete(f"{place}?version=2").status_code == 204
    with entering(maipu):
        assert JointAction.objects.count() == 1


def test_a_commitment_is_taken_away_as_it_was_read(maipu: City, city_client: Clients) -> None:
    """By whoever keeps alliances, on the version they read; what it was stays in the history."""
    api, reader = (Api(city_client(maipu, role)) for role in ("coordinator", "officer"))
    with entering(maipu):
        agreement = factories.an_agreement(clock.today())
        row, other = (factories.a_commitment(agreement) for _each in range(2))
        services.settle(row, services.Settlement("met"), version=1, by=None)
    place = f"commitments/{row.pk}"
    assert reader.delete(f"{place}?version=2").status_code == 403
    assert api.delete(place).status_code == 400
    assert api.delete(f"{place}?version=1").status_code == 409
    assert api.delete(f"{place}?version=2").status_code == 204
    assert api.delete(f"{place}?version=2").status_code == 404
    with entering(maipu):
        assert list(Commitment.objects.values_list("pk", flat=True)) == [other.pk]
        kept = Commitment.pgh_event_models["delete"].objects  # type: ignore[attr-defined]
        assert kept.get(pgh_label="delete").state == "met"


def test_figures_are_of_years_that_have_come(maipu: City, city_client: Clients) -> None:
    """A year ahead is refused in words, not counted as if today stood in it."""
    client = city_client(maipu, "officer")
    api = Api(client)
    with entering(maipu):
        year = clock.today().year
        factories.an_agreement(clock.today())
    assert api.get(f"alliance-figures?year={year}").json()["total"]["in_force"] == 1
    answer = api.get("alliance-figures?year=2090")
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["pointer"] == "/year"
    page = client.get("/alliances/figures/?year=2090").content.decode()
    assert "No hay cifras del año pedido" in page
    assert client.get("/alliances/figures/figures.csv?year=2090").status_code == 404
