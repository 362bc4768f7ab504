"""What auditors see, what they don't, and who is no auditor."""

from __future__ import annotations

import re
import uuid
from typing import Any

import pytest
from django.apps import apps
from django.test import Client
from django.utils.translation import override

from apps.audit import columns, kinds
from apps.registry import services as registry
from apps.registry.tests.factories import a_consultation, a_document, a_person
from apps.training.tests.factories import an_edition
from conftest import PASSWORD, make_account
from kernel import history
from kernel.history import reading
from tenants import entering
from tenants.models import City
from tests.looks import least_asked

SECRET = "Zarzamora"


@pytest.fixture
def person(maipu: City, clean: None) -> Any:
    """Somebody registered, corrected and attended by an officer."""
    officer = make_account(maipu, "officer")
    with entering(maipu), history.acting(officer.pk, "test:office"):
        found = a_person(given_names=SECRET, documents=(a_document(),), phones=("261 441 8820",))
        registry.update_person(
            found,
            data=registry.PersonData(given_names="Otro", family_names=SECRET),
            version=found.version,
            by=officer.pk,
        )
        a_consultation(person=found, note=f"nota {SECRET}", by=officer.pk)
    return found


@pytest.fixture
def auditor(city_client: Any, maipu: City) -> Client:
    client: Client = city_client(maipu, "auditor")
    return client


def text(response: Any) -> str:
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return str(body.decode())


def test_who_did_what_is_listed_newest_first(auditor: Client, person: Any) -> None:
    """Name of who, what they did, with what, which fields: and nothing of whom."""
    page = text(auditor.get("/history/"))
    assert "Prueba officer" in page
    assert page.index("Atención") < page.rindex("Persona")
    assert "Apellidos" in page
    assert SECRET not in page


def test_opening_a_person_leaves_one_trace(
    auditor: Client, person: Any, city_client: Any, maipu: City
) -> None:
    """Twice within a quarter of an hour is one look; unmasking is another, with its reason."""
    officer = city_client(maipu, "officer")
    for _ in range(2):
        assert officer.get(f"/people/{person.pk}/").status_code == 200
    officer.post(f"/people/{person.pk}/reveal/", {"reason": "procedure"})
    with entering(maipu):
        seen = reading.page(reading.Filter(object=person.pk, verbs=("see", "reveal"))).entries
    assert [(each.verb, each.reason, each.actor) for each in seen] == [
        ("reveal", "procedure", officer.user.pk),
        ("see", "", officer.user.pk),
    ]
    page = text(auditor.get(f"/history/?object={person.pk}&action=seen"))
    assert "Vio los números" in page
    assert "Se gestiona un trámite" in page


def test_what_was_searched_is_not_kept(
    auditor: Client, person: Any, city_client: Any, maipu: City
) -> None:
    """How many were shown, never what was typed."""
    officer = city_client(maipu, "officer")
    officer.post("/people/", {"q": SECRET})
    page = text(auditor.get("/history/?action=seen&kind=registry.people"))
    assert "Buscó" in page
    assert "1 fila" in page
    assert SECRET not in page


@pytest.mark.parametrize(
    ("query", "there", "absent"),
    [
        ("kind=registry.consultation", "Atención", "Documento de una persona</td>"),
        ("action=changed", "Cambió", "Creó</td>"),
        ("end=01%2F01%2F2001", "Nada en la historia", "Prueba officer</td>"),
        ("kind=nada.nada&actor=x&start=ayer&object=y&before=z", "Persona", "no existe"),
    ],
)
def test_filters_narrow_and_mistakes_do_not(
    auditor: Client, person: Any, query: str, there: str, absent: str
) -> None:
    """A filter shows only that; a mistyped one is ignored, and the page says nothing worse."""
    page = text(auditor.get(f"/history/?{query}"))
    table = page[page.index('id="history"') :]
    assert there in table
    assert absent not in table


def test_the_list_goes_on(auditor: Client, maipu: City, clean: None) -> None:
    """Page after page, each entry once, in order, however much is added meanwhile."""
    with entering(maipu):
        for number in range(130):
            history.saw("registry.person", uuid.uuid4(), count=number)
        shown: list[int] = []
        before = 0
        while True:
            page = reading.page(reading.Filter(verbs=("see",)), before=before)
            shown += [each.count or 0 for each in page.entries]
            history.saw("registry.person", uuid.uuid4(), count=999)
            before = page.older
            if not before:
                break
    assert shown == list(range(129, -1, -1))


def test_an_entry_shows_plain_values_and_hides_personal_ones(
    auditor: Client, person: Any, maipu: City
) -> None:
    """That a name changed is told, and not from what to what; a version is told whole."""
    with entering(maipu):
        (entry,) = reading.page(reading.Filter(kind="registry.person", verbs=("update",))).entries
    page = text(auditor.get(f"/history/{entry.id}/"))
    assert "Versión" in page
    assert "no se muestra" in page
    assert "Nombres" in page
    assert SECRET not in page
    assert "test:office" in page
    assert auditor.get("/history/999999999/").status_code == 404
    assert auditor.get(f"/history/{2**70}/").status_code == 404


def test_an_entry_tells_states_and_moments_as_people_read_them(
    auditor: Client, person: Any, maipu: City
) -> None:
    """A role by its name, and no clock of a program's: what is stored is in the API."""
    with entering(maipu):
        entries = reading.page(reading.Filter(kind="accounts.rolegrant")).entries
    pages = [text(auditor.get(f"/history/{entry.id}/")) for entry in entries]
    assert any("Atención" in page for page in pages)
    for page in pages:
        assert "officer" not in page.replace("Prueba officer", "")
        assert not re.search(r"\d{4}-\d\d-\d\d", page)


def test_an_entry_names_colleagues_and_nobody_attended(
    auditor: Client, person: Any, maipu: City
) -> None:
    """Ids of accounts are told by name, in lists too; ids of other things stay ids."""
    with entering(maipu):
        eva, luz = (make_account(maipu, "trainer") for _each in range(2))
        for one, name in ((eva, "Eva Núñez"), (luz, "Luz Paz")):
            one.name = name
            one.save(update_fields=["name"])
        edition = an_edition(trainer_ids=(eva.pk, luz.pk))
        found = {
            kind: reading.page(reading.Filter(kind=kind, verbs=("insert",))).entries[0]
            for kind in ("registry.consultation", "training.edition")
        }
    page = text(auditor.get(f"/history/{found['registry.consultation'].id}/"))
    assert re.search(r"<td[^>]*>Prueba officer</td>", page)
    assert SECRET not in page
    assert str(person.pk) not in page
    page = text(auditor.get(f"/history/{found['training.edition'].id}/"))
    assert "Eva Núñez, Luz Paz" in page
    assert str(edition.course_id) in page
    told = auditor.get(f"/api/v1/history/{found['training.edition'].id}").json()
    assert str(eva.pk) in str(told["changes"])


def test_the_file_has_it_all_and_is_itself_entered(
    auditor: Client, person: Any, maipu: City
) -> None:
    """The export is in the history, with who took it."""
    body = text(auditor.get("/history/export/?separator=semicolon&bom=1"))
    assert body.startswith("\ufeff")
    assert body.count("\r\n") >= 6
    assert SECRET not in body
    with entering(maipu):
        (entry,) = reading.page(reading.Filter(verbs=("export",))).entries
    assert (entry.kind, entry.actor) == ("audit.history", auditor.user.pk)  # type: ignore[attr-defined]


def test_coming_in_going_out_and_being_refused_are_entered(
    auditor: Client, maipu: City, account: Any
) -> None:
    """Whose session began and ended; of a failed try only that it was one."""
    user = account(maipu, "viewer")
    door = Client(HTTP_HOST="maipu.localhost")
    door.post("/accounts/login/", {"login": user.email, "password": "otra cosa distinta"})
    door.post("/accounts/login/", {"login": user.email, "password": PASSWORD})
    door.post("/accounts/logout/")
    with entering(maipu):
        entries = reading.page(
            reading.Filter(verbs=("sign_in", "sign_out", "sign_in_failed"), object=None)
        ).entries
    told = [(each.verb, each.actor) for each in entries if each.actor in {user.pk, None}]
    assert told == [("sign_out", user.pk), ("sign_in", user.pk), ("sign_in_failed", None)]
    assert "Nadie identificado" in text(auditor.get("/history/?action=signed_in"))


def test_the_api_tells_the_same(auditor: Client, person: Any) -> None:
    """Same filters, same names, no personal value; an odd question is a 400."""
    answer = auditor.get("/api/v1/history?kind=registry.person&action=changed").json()
    (entry,) = answer["results"]
    assert entry["actor"]["name"] == "Prueba officer"
    assert "given_names" in entry["changed"]
    whole = auditor.get(f"/api/v1/history/{entry['id']}").json()
    hidden = {row["field"] for row in whole["changes"] if row["hidden"]}
    assert {"given_names", "family_names"} <= hidden
    assert SECRET not in str(whole)
    for wrong in ("size=0", "before=0", "action=x", "start=2026-02-01&end=2026-01-01"):
        assert auditor.get(f"/api/v1/history?{wrong}").status_code == 400


def test_a_page_costs_the_same_whatever_it_shows(auditor: Client, person: Any, maipu: City) -> None:
    """A query per table that appears, not per entry."""

    def asked() -> int:
        return len(least_asked(lambda: auditor.get("/history/?kind=registry.person")))

    few = asked()
    with entering(maipu):
        for number in range(30):
            a_person(given_names=f"Uno{number}")
    assert asked() == few <= 20


def test_whatever_the_history_keeps_has_a_name() -> None:
    """A table whose changes are kept is told of in words, in both languages."""
    kept = [one for one in apps.get_models() if one.__name__.endswith("Event")]
    tables = {one._meta.label_lower.removesuffix("event") for one in kept}
    tables &= {one._meta.label_lower for one in apps.get_models()}
    assert len(tables) > 30
    assert sorted(table for table in tables if table not in kinds.KINDS) == []


def test_every_column_that_is_told_of_has_a_word_in_both_languages() -> None:
    """A program's own word, "Changed at" among Spanish ones, tells an auditor nothing."""
    every = {
        (model._meta.label, str(column.column))
        for model in apps.get_models()
        if model.__name__.endswith("Event")
        for column in model._meta.concrete_fields
        if not column.name.startswith("pgh_")
    }
    assert len(every) > 700
    known = {*kinds.COLUMNS, *columns.COLUMNS}
    bare = {one for one in every if not {one[1], one[1].removesuffix("_id")} & known}
    assert sorted(bare) == []
    with override("es-ar"):
        words = {name: kinds.column(name) for name in ("changed_at", "attempts", "referral_id")}
    assert words == {
        "changed_at": "Modificado el",
        "attempts": "Intentos",
        "referral_id": "Derivación",
    }
