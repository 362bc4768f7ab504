"""My training, an invitation by link, and two records made one: by keyboard alone, and sound."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from playwright.sync_api import expect

from apps.training import invited_links, services
from apps.training.models import Enrolment
from apps.training.services import certificates, feeds
from apps.training.tests.factories import (
    TRAINER,
    a_course,
    a_session,
    an_edition,
    enrolled,
    finished,
    present,
    somebody,
)
from conftest import cookie_of, make_account
from kernel import clock
from tenants import entering
from tenants.models import City
from tests.journeys import rooms
from tests.journeys.conftest import Arrives, Opens
from tests.journeys.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys-training")]


def _furnish(me: uuid.UUID) -> dict[str, Any]:
    """A past course with a certificate, one to join, one to wait for, two invitations, a twin."""
    today = clock.now().date()
    mine = somebody("Marta", "Lapacho", account=me, email="marta@maipu.example")
    twin = somebody("Marta", "Lapacho", email="marta@maipu.example")
    past = an_edition(a_course(4, title="Escucha y primeros auxilios psicosociales"))
    rows = services.enrol(edition_id=past.pk, participant_ids=[mine.pk, twin.pk], by=TRAINER)
    present(a_session(past, 4), *rows)
    finished(past)
    certificates.issue(enrolment_id=rows[0].pk, language="es", by=TRAINER)
    feeds.give(participant_id=mine.pk, by=TRAINER)
    open_one = an_edition(a_course(8, title="Gobernanza migratoria local"), starts_on=today)
    full = an_edition(a_course(4, title="Comunicación intercultural"), starts_on=today, capacity=1)
    for edition in (open_one, full):
        a_session(edition, 2, starts_at=clock.now())
        services.move_edition(edition_id=edition.pk, state="open", version=1, by=TRAINER)
    enrolled(full)
    asked = an_edition(
        a_course(4, title="Mesa de salud mental"), starts_on=today, enrolment="invitation"
    )
    a_session(asked, 4, starts_at=clock.now())
    outside = somebody("Hugo", "Calandria", email="hugo@maipu.example")
    silent = somebody("Noemí", "Ceibo")
    places = services.invite(
        edition_id=asked.pk, participant_ids=[mine.pk, outside.pk, silent.pk], by=TRAINER
    )
    services.answer(enrolment_id=places[2].pk, accepts=False, by=None)
    row = Enrolment.objects.select_related("edition").get(pk=places[1].pk)
    return {
        "mine": mine.pk,
        "twin": twin.pk,
        "asked": asked.pk,
        "open": open_one.pk,
        "link": invited_links.path_of(row),
    }


def two_records_are_made_one(keeper: Visitor, made: dict[str, Any]) -> None:
    """By whoever keeps the courses, who sees who was invited on the way."""
    keeper.goes_to(f"/training/editions/{made['asked']}/").finds_it_sound(where="invited list")
    keeper.goes_to(f"/training/editions/{made['asked']}/enrol/").finds_it_sound(where="inviting")
    keeper.goes_to(f"/training/people/{made['twin']}/").finds_it_sound(where="without an account")
    person = f"/training/people/{made['mine']}/"
    keeper.goes_to(person).finds_it_sound(where="with an account")
    keeper.enters(f"main a[href='{person}merge/']").finds_it_sound(where="choosing")
    keeper.enters(f"main a[href$='other={made['twin']}']").finds_it_sound(where="comparing")
    keeper.enters("main form:has([name=other_version]) button")


@pytest.mark.parametrize("language", ["es-ar", "en"])
def test_staff_follow_their_training_and_whoever_keeps_it_knows_who_is_who(
    maipu: City, clean: None, opens: Opens, arrives: Arrives, language: str
) -> None:
    officer = make_account(maipu, "officer", language)
    with entering(maipu):
        made = _furnish(officer.pk)
    mine = opens(maipu).has_spoken(language).is_signed_in(cookie_of(maipu, officer))
    mine.enters("nav a[href='/training/mine/']").finds_it_sound(where="all of it")
    mine.enters("main button[value=accept]")
    mine.enters(f"main form[action$='/{made['open']}/join/'] button")
    mine.finds_it_sound(where="with places")
    mine.enters("main form[action$='/leave/'] button").enters("main button[value=renew]")
    nobody = arrives(maipu, "viewer", language)
    nobody.goes_to("/training/mine/").finds_it_sound(where="nothing yet")
    guest = opens(maipu).has_spoken(language)
    guest.goes_to(made["link"]).finds_it_sound(where="invited")
    guest.enters("main button[value=accept]").finds_it_sound(where="answered")
    guest.goes_to(made["link"]).finds_it_sound(where="answered before")
    keeper = arrives(maipu, "admin", language)
    two_records_are_made_one(keeper, made)
    assert rooms.rooms("training_own") - mine.sound - guest.sound == {"training_own:document"}
    with entering(maipu):
        assert Enrolment.objects.filter(participant=made["twin"]).count() == 0
        states = Enrolment.objects.filter(participant=made["mine"]).order_by("created_at", "pk")
        assert set(states.values_list("state", flat=True)) == {"enrolled", "withdrawn"}
        asked = Enrolment.objects.filter(edition=made["asked"])
        assert not asked.filter(state="invited").exists()


def test_people_are_found_as_one_types_without_script_and_in_no_address(
    maipu: City, clean: None, opens: Opens, arrives: Arrives
) -> None:
    officer = make_account(maipu, "officer", "es-ar")
    with entering(maipu):
        made = _furnish(officer.pk)
    keeper = arrives(maipu, "trainer", "es-ar")
    pages = ("people/", f"people/{made['mine']}/merge/", f"editions/{made['asked']}/enrol/")
    names = ("calandria", "calandria", "lapacho")
    for page, name in zip(pages, names, strict=True):
        keeper.goes_to(f"/training/{page}").tabs_to("#q").types(name)
        expect(keeper.page.locator("#found tbody tr")).to_have_count(2 if name == "lapacho" else 1)
        keeper.sees(name.capitalize())
        assert keeper.page.evaluate("document.activeElement.id") == "q"
    keeper.finds_it_sound(where="found")
    # Whoever was found as one typed is invited by the keyboard.
    box = keeper.tabs_to("#found [name=person]").focus().get_attribute("value") or ""
    keeper.presses("Space").enters("#found [value=invite]")
    with entering(maipu):
        asked = Enrolment.objects.filter(edition=made["asked"], participant=uuid.UUID(box))
        assert asked.get().state == "invited"
    bare = opens(maipu, script=False).is_signed_in(cookie_of(maipu, make_account(maipu, "trainer")))
    for page in pages:
        bare.goes_to(f"/training/{page}").page.locator("#q").fill("ceibo")
        bare.clicks("Buscar").sees("Noemí" if page == "people/" else "Ceibo")
    for one in (keeper, bare):
        one.named_nobody("calandria", "lapacho", "ceibo")
