"""What coordinators do on the pages of alliances, without JavaScript, and what others may not."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Callable
from typing import Any

import pytest

from apps.alliances import clock, contacts, selectors, services
from apps.alliances.models import Agreement, Commitment, Evaluation, JointAction
from apps.alliances.services import papers
from apps.alliances.tests import factories
from apps.directory import selectors as directory
from tenants import entering
from tenants.models import City

DAY = datetime.timedelta(days=1)
Clients = Callable[..., Any]


def text_of(response: Any) -> str:
    return str(response.content.decode())


def a_year(city: City, **told: Any) -> Agreement:
    """An agreement of which ten days have passed."""
    with entering(city):
        today = clock.today()
        return factories.an_agreement(today - 10 * DAY, today + 355 * DAY, **told)


def test_registering_one_that_is_signed(maipu: City, city_client: Clients) -> None:
    """One form: what it is called, with whom (typed without accents), from when to when."""
    with entering(maipu):
        factories.a_body("Asociación Ñandú")
        today = clock.today()
    client = city_client(maipu, "coordinator")
    answer = client.post(
        "/alliances/new/",
        {
            "title": "Orientación laboral",
            "kind": "specific",
            "party_1": "asociacion nandu",
            "signed_on": (today - DAY).strftime("%d/%m/%Y"),
            "ends_on": (today + 30 * DAY).strftime("%d/%m/%Y"),
            "signatory": "Intendenta Jacarandá",
        },
        follow=True,
    )
    assert "Asociación Ñandú" in text_of(answer)
    assert "por vencer" in text_of(answer)
    assert "Intendenta Jacarandá" in text_of(answer)
    listed = text_of(client.get("/alliances/"))
    assert "Orientación laboral" in listed
    assert "quedan 30 días" in listed


@pytest.mark.parametrize("page", ["/alliances/new/", "/alliances/actions/new/"])
def test_an_organisation_nobody_knows_is_added_on_the_way(
    maipu: City, city_client: Clients, page: str
) -> None:
    """What was written stays; once told what it is, it is in the directory, and only then."""
    client = city_client(maipu, "coordinator")
    with entering(maipu):
        factories.a_body("Hospital del Sur")
    told = {
        "title": "Uno nuevo",
        "kind": "framework",
        "held_on": "01/02/2026",
        "party_1": "Club del Monte",
        "party_2": "hospital del sur",
        "party_3": "club del MONTE",
    }
    for wrong in ({}, {"party_1_kind": "no such kind"}):
        answer = client.post(page, told | wrong)
        assert answer.status_code == 422
        assert "“Club del Monte” no está en el directorio" in text_of(answer)
        assert 'value="Club del Monte"' in text_of(answer)
        assert 'name="party_3_kind"' not in text_of(answer)
    # Another fault of the form: nothing is added yet, and what was chosen stays.
    again = client.post(page, told | {"party_1_kind": "civil_society", "title": ""})
    assert 'value="civil_society" selected' in text_of(again)
    with entering(maipu):
        assert directory.organizations().count() == 1
    answer = client.post(page, told | {"party_1_kind": "civil_society"})
    assert answer.status_code == 302, text_of(answer)
    with entering(maipu):
        one = directory.organizations(typed="club").get()
        assert (one.name, one.kind) == ("Club del Monte", "civil_society")
        made: Any = Agreement.objects.first() or JointAction.objects.get()
        assert made.organizations[0] == one.pk
        assert len(made.organizations) == 2


def test_a_draft_is_signed_and_ended_on_its_page(maipu: City, city_client: Clients) -> None:
    client = city_client(maipu, "coordinator")
    with entering(maipu):
        draft, today = factories.a_draft(), clock.today()
    page = f"/alliances/{draft.pk}/"
    said = {"signed_on": today.strftime("%d/%m/%Y"), "version": "1"}
    assert client.post(f"{page}sign/", said).status_code == 302
    assert "vigente" in text_of(client.get(page))
    # Why is needed, and what was written stays.
    last = today.strftime("%d/%m/%Y")
    answer = client.post(f"{page}end/", {"on": last, "note": "", "version": "2"})
    assert answer.status_code == 422
    assert f'value="{last}"' in text_of(answer)
    answer = client.post(f"{page}end/", {"on": last, "note": "Cerró la sede.", "version": "2"})
    assert answer.status_code == 302
    told = text_of(client.get(page))
    assert "Cerró la sede." in told
    assert "hoy es su último día" in told


def test_somebody_who_was_quicker_is_not_overwritten(maipu: City, city_client: Clients) -> None:
    """Two people sign the same draft: the second is told, and the first signature stands."""
    client = city_client(maipu, "coordinator")
    with entering(maipu):
        draft, today = factories.a_draft(), clock.today()
        services.sign(draft, services.Signature(today - DAY), version=1, by=None)
    said = {"signed_on": today.strftime("%d/%m/%Y"), "version": "1"}
    answer = client.post(f"/alliances/{draft.pk}/sign/", said)
    assert answer.status_code == 409
    assert "Alguien lo cambió mientras tanto" in text_of(answer)
    with entering(maipu):
        assert Agreement.objects.get().signed_on == today - DAY


def test_two_who_correct_at_once_see_both_versions(maipu: City, city_client: Clients) -> None:
    row = a_year(maipu, title="Convenio marco")
    client = city_client(maipu, "coordinator")
    page = f"/alliances/{row.pk}/edit/"
    form = client.get(page).context["form"]
    sent: dict[str, Any] = {name: form[name].value() or "" for name in form.fields}
    sent |= {
        name: sent[name].strftime("%d/%m/%Y") for name in ("starts_on", "ends_on") if sent[name]
    }
    with entering(maipu):
        body = selectors.bodies(row.organizations)[row.organizations[0]]
        theirs = factories.told(
            title="Convenio de ellos",
            organizations=(body.pk,),
            starts_on=row.starts_on,
            ends_on=row.ends_on,
        )
        services.update(row, theirs, version=row.version, by=None)
    answer = client.post(page, {**sent, "title": "Convenio mío", "purpose": "Orientar"})
    assert answer.status_code == 409
    assert "Convenio mío" in text_of(answer)
    assert "Convenio de ellos" in text_of(answer)
    chosen = {
        **sent,
        "title": "Convenio mío",
        "purpose": "Orientar",
        "version": str(row.version + 1),
        "base": str(row.version),
        "resolving": "1",
        "choose-title": "theirs",
        "choose-purpose": "mine",
    }
    assert client.post(page, chosen).status_code == 302
    with entering(maipu):
        now = Agreement.objects.get()
    assert (now.title, now.purpose) == ("Convenio de ellos", "Orientar")


def test_a_commitment_is_met_with_evidence(maipu: City, city_client: Clients) -> None:
    row = a_year(maipu)
    client = city_client(maipu, "coordinator")
    page = f"/alliances/{row.pk}/"
    owner = f"party:{row.organizations[0]}"
    answer = client.post(f"{page}commitments/new/", {"text": "Doce charlas", "owner": owner})
    assert answer.status_code == 302
    with entering(maipu):
        promised = Commitment.objects.get()
        paper = papers.keep(row, title="Informe", data=factories.PDF, by=None)
    told = {
        "state": "met",
        "note": "Fueron trece.",
        "evidence_url": "https://example.org/informe",
        "evidence": str(paper.pk),
        "version": "1",
    }
    settle = f"/alliances/commitments/{promised.pk}/settle/"
    answer = client.post(settle, {**told, "evidence_url": "javascript:alert(1)"})
    assert answer.status_code == 422
    assert client.post(settle, told).status_code == 302
    shown = text_of(client.get(page))
    for words in ("cumplido", "Fueron trece.", "https://example.org/informe", "Informe"):
        assert words in shown
    # Read before: nothing is overwritten, and what was written is shown.
    answer = client.post(settle, {"state": "pending", "note": "No fue así", "version": "1"})
    assert answer.status_code == 409
    assert "No fue así" in text_of(answer)


def test_a_joint_action_counts_people_and_names_nobody(maipu: City, city_client: Clients) -> None:
    row = a_year(maipu)
    client = city_client(maipu, "coordinator")
    asked = client.get(f"/alliances/actions/new/?agreement={row.pk}")
    with entering(maipu):
        body = selectors.bodies(row.organizations)[row.organizations[0]].name
        today = clock.today()
    assert f'value="{body}"' in text_of(asked)
    told = {
        "title": "Jornada en el barrio",
        "held_on": today.strftime("%d/%m/%Y"),
        "participants": "-3",
        "party_1": body,
        "agreement": str(row.pk),
    }
    assert client.post("/alliances/actions/new/", told).status_code == 422
    told["participants"] = "43"
    assert client.post("/alliances/actions/new/", told).status_code == 302
    assert "Jornada en el barrio" in text_of(client.get(f"/alliances/{row.pk}/"))
    assert "43" in text_of(client.get("/alliances/actions/"))


def test_a_year_is_evaluated_once_by_two_people(maipu: City, city_client: Clients) -> None:
    """Who comes second sees what the first wrote beside their own."""
    row = a_year(maipu)
    client = city_client(maipu, "coordinator")
    year = row.starts_on.year if row.starts_on else 0
    page = f"/alliances/{row.pk}/evaluations/{year}/"
    told = {"agreed": "Doce", "happened": "Diez", "worth": "yes", "changes": "", "version": "0"}
    with entering(maipu):
        factories.an_evaluation(row, year, happened="Once, dice otra persona")
    answer = client.post(page, told)
    assert answer.status_code == 409
    assert "Once, dice otra persona" in text_of(answer)
    with entering(maipu):
        assert Evaluation.objects.get().happened == "Once, dice otra persona"
    assert client.get(f"/alliances/{row.pk}/evaluations/{year + 1}/").status_code == 200
    told["version"] = "0"
    answer = client.post(f"/alliances/{row.pk}/evaluations/{year + 2}/", told)
    assert "No estuvo vigente en ese año" in text_of(answer)


def test_contacts_are_sealed_and_go_with_their_organisation(
    maipu: City, city_client: Clients
) -> None:
    from django.db import connection

    row, client = a_year(maipu), city_client(maipu, "coordinator")
    told = {
        "name": "Ceiba Quebracho",
        "organization": str(row.organizations[0]),
        "email": "ceiba@example.org",
        "version": str(row.version),
    }
    assert client.post(f"/alliances/{row.pk}/contacts/", told).status_code == 302
    assert "ceiba@example.org" in text_of(client.get(f"/alliances/{row.pk}/"))
    with entering(maipu):
        with connection.cursor() as cursor:
            cursor.execute("SELECT contacts FROM alliances_agreement")
            assert b"Ceiba" not in bytes(cursor.fetchone()[0])
        assert contacts.read(Agreement.objects.get().contacts)[0].name == "Ceiba Quebracho"
    place = f"/alliances/{row.pk}/contacts/0/remove/"
    assert client.post(place, {"version": str(row.version)}).status_code == 409
    assert client.post(place, {"version": str(row.version + 1)}).status_code == 302
    assert "ceiba@example.org" not in text_of(client.get(f"/alliances/{row.pk}/"))


def test_whoever_only_sees_gets_no_form_and_may_not_write(
    maipu: City, city_client: Clients
) -> None:
    row = a_year(maipu)
    with entering(maipu):
        action = factories.an_action(clock.today(), organizations=tuple(row.organizations))
    officer = city_client(maipu, "officer")
    for path in (f"{row.pk}/", "", "actions/", f"actions/{action.pk}/", "partners/", "figures/"):
        shown = officer.get(f"/alliances/{path}")
        assert shown.status_code == 200
        main = text_of(shown).partition("<main")[2]
        assert 'method="post"' not in main
        assert "Registrar convenio" not in main
    for path in (f"{row.pk}/edit/", "new/", "actions/new/", f"{row.pk}/renew/"):
        assert officer.get(f"/alliances/{path}").status_code == 403
    for role in ("viewer", "department_contact", "trainer"):
        assert city_client(maipu, role).get("/alliances/").status_code == 403
    with entering(maipu):
        assert JointAction.objects.count() == 1


def test_the_directorys_page_tells_of_what_is_shared(maipu: City, city_client: Clients) -> None:
    row = a_year(maipu, title="Convenio con ellos")
    client = city_client(maipu, "coordinator")
    page = text_of(client.get(f"/directory/{row.organizations[0]}/"))
    assert "Convenio con ellos" in page
    assert f"/alliances/{row.pk}/" in page
    with entering(maipu):
        other = factories.a_body("Sin nada")
    assert "No hay convenios con ella" in text_of(client.get(f"/directory/{other.pk}/"))


def test_another_citys_agreement_is_not_there(
    maipu: City, rosario: City, city_client: Clients
) -> None:
    row = a_year(maipu)
    stranger = city_client(rosario, "coordinator")
    assert stranger.get(f"/alliances/{row.pk}/").status_code == 404
    assert stranger.get(f"/alliances/{uuid.uuid4()}/").status_code == 404


def test_who_looks_at_an_agreement_is_written_down(maipu: City, city_client: Clients) -> None:
    """People of the organisations are named in it, and a document may name anybody."""
    from kernel.models import Sighting

    row, officer = a_year(maipu), city_client(maipu, "officer")
    with entering(maipu):
        paper = papers.keep(row, title="Convenio", data=factories.PDF, by=None)
    officer.get(f"/alliances/{row.pk}/")
    officer.get(f"/alliances/documents/{paper.pk}/")
    with entering(maipu):
        seen = Sighting.objects.filter(actor=officer.user.pk, kind__startswith="alliances.")
        told = {(one.kind, one.verb, one.object) for one in seen}
    assert told == {
        ("alliances.agreement", "see", row.pk),
        ("alliances.agreementdocument", "download", paper.pk),
    }


@pytest.mark.parametrize("path", ["", "actions/", "partners/", "figures/"])
def test_a_page_costs_the_same_for_one_or_many(
    maipu: City, city_client: Clients, path: str
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client = city_client(maipu, "officer")

    def asked() -> int:
        with CaptureQueriesContext(connection) as found:
            assert client.get(f"/alliances/{path}").status_code == 200
        # What keeps the session goes by the clock.
        own = ("alliances_", "directory_", "staff_")
        return sum(any(name in one["sql"] for name in own) for one in found.captured_queries)

    def fill(times: int) -> None:
        for _each in range(times):
            row = a_year(maipu)
            with entering(maipu):
                factories.a_commitment(row, due_on=clock.today())
                factories.an_action(clock.today(), organizations=tuple(row.organizations))

    fill(1)
    asked()
    one = asked()
    fill(12)
    assert asked() == one


def test_what_somebody_took_away_meanwhile_is_not_there(
    maipu: City, city_client: Clients, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page found it, and before it was written it was gone: told so, and nothing breaks."""
    row, client = a_year(maipu), city_client(maipu, "coordinator")
    with entering(maipu):
        promised = factories.a_commitment(row)
        did = factories.an_action(clock.today(), organizations=tuple(row.organizations))
        body = selectors.bodies(row.organizations)[row.organizations[0]].name
    change_action, change = services.change_action, services.change

    def too_late(model: Any, write: Any) -> Any:
        def run(found: Any, *args: Any, **kwargs: Any) -> Any:
            model.objects.filter(pk=found.pk).delete()
            return write(found, *args, **kwargs)

        return run

    monkeypatch.setattr(services, "change_action", too_late(JointAction, change_action))
    monkeypatch.setattr(services, "change", too_late(Commitment, change))
    told = {"title": "Otra", "held_on": "01/02/2026", "party_1": body, "version": "1"}
    assert client.post(f"/alliances/actions/{did.pk}/edit/", told).status_code == 404
    said = {"text": "Otra", "owner": f"party:{row.organizations[0]}", "version": "1"}
    assert client.post(f"/alliances/commitments/{promised.pk}/", said).status_code == 404
