"""An agreement by keyboard alone: registered, signed, kept, evaluated, and then in the figures."""

from __future__ import annotations

import pytest

from apps.alliances import clock, selectors
from apps.alliances.tests import factories
from tenants import entering
from tenants.models import City
from tests.journeys.conftest import Arrives
from tests.journeys.visitor import Visitor

pytestmark = [pytest.mark.browser]
MOST_TABS = 120
WORDS = {
    "es-ar": {
        "unknown": "“Club del Monte” no está en el directorio",
        "contact": "Agregar un contacto",
        "document": "Agregar un documento o una versión nueva",
        "version 2": "versión 2",
        "renew": "Renovar",
        "prepared": "Se está preparando su renovación:",
        "end": "Terminarlo antes de tiempo",
        "ended": "terminado",
        "commitment": "Agregar un compromiso",
        "settle": "Resolver: Abrir dos cursos",
        "action": "Agregar una acción conjunta",
        "evaluate": "Evaluar",
        "in force": "vigente",
        "met": "cumplido",
        "figures": "Cifras",
        "count": "1 de 1",
        "people": "participaron 40 personas",
    },
    "en": {
        "unknown": "“Club del Monte” is not in the directory",
        "contact": "Add a contact",
        "document": "Add a document or a new version",
        "version 2": "version 2",
        "renew": "Renew",
        "prepared": "Its renewal is being prepared:",
        "end": "End it before its time",
        "ended": "ended",
        "commitment": "Add a commitment",
        "settle": "Settle: Abrir dos cursos",
        "action": "Add a joint action",
        "evaluate": "Evaluate",
        "in force": "in force",
        "met": "met",
        "figures": "Figures",
        "count": "1 of 1",
        "people": "40 people took part",
    },
}


def tabs_to(visitor: Visitor, what: str) -> Visitor:
    """Press Tab until the field of that name, or what opens with those words, has the focus."""
    for _each in range(MOST_TABS):
        visitor.page.keyboard.press("Tab")
        found = visitor.page.evaluate(
            "what => { const one = document.activeElement;"
            " return one.name === what || (one.closest('main') !== null"
            " && ['A', 'SUMMARY'].includes(one.tagName)"
            " && one.textContent.trim().startsWith(what)); }",
            what,
        )
        if found:
            return visitor
    raise AssertionError(f"no Tab leads to {what}")


def follows(visitor: Visitor, what: str) -> Visitor:
    """Go where a link leads."""
    tabs_to(visitor, what)
    with visitor.page.expect_navigation():
        visitor.page.keyboard.press("Enter")
    return visitor.arrives()


def sends(visitor: Visitor, keys: str = "Control+Enter") -> Visitor:
    """Send the form one is in."""
    with visitor.page.expect_navigation():
        visitor.page.keyboard.press(keys)
    return visitor.arrives()


def promises_acts_and_evaluates(somebody: Visitor, words: dict[str, str], today: str) -> None:
    """A commitment taken on and met, something done together, and the year evaluated."""
    follows(somebody, words["commitment"]).finds_it_sound(where="adding a commitment")
    tabs_to(somebody, "text").types("Abrir dos cursos")
    tabs_to(somebody, "owner").presses("ArrowDown")
    tabs_to(somebody, "due_on").types(today)
    sends(somebody)
    follows(somebody, words["settle"]).finds_it_sound(where="settling")
    tabs_to(somebody, "state").presses("Space")
    tabs_to(somebody, "note").types("Abrieron tres.")
    sends(somebody).sees(words["met"], "Abrieron tres.")

    follows(somebody, words["action"]).finds_it_sound(where="adding a joint action")
    tabs_to(somebody, "title").types("Taller de derechos")
    tabs_to(somebody, "participants").types("40")
    sends(somebody).sees("Taller de derechos")

    follows(somebody, words["evaluate"]).finds_it_sound(where="evaluating")
    tabs_to(somebody, "agreed").types("Dos cursos.")
    tabs_to(somebody, "happened").types("Hubo tres.")
    tabs_to(somebody, "worth").presses("Space")
    sends(somebody).sees("Hubo tres.").finds_it_sound(where="an agreement with everything")


def keeps_contact_and_papers(somebody: Visitor, words: dict[str, str]) -> None:
    """Somebody to call, and a document in two versions."""
    tabs_to(somebody, words["contact"]).presses("Enter")
    tabs_to(somebody, "name").types("Rosa Paz")
    tabs_to(somebody, "email").types("rosa@monte.example")
    sends(somebody, "Enter").sees("Rosa Paz", "rosa@monte.example")

    for _version in range(2):
        tabs_to(somebody, words["document"]).presses("Enter")
        tabs_to(somebody, "title").types("Convenio firmado")
        tabs_to(somebody, "file")
        with somebody.page.expect_file_chooser() as asked:
            somebody.presses("Space")
        asked.value.set_files(
            {"name": "c.pdf", "mimeType": "application/pdf", "buffer": factories.PDF}
        )
        somebody.presses("Tab")
        sends(somebody, "Enter")
    somebody.sees(words["version 2"]).finds_it_sound(where="an agreement with papers")


def renews_and_ends(somebody: Visitor, words: dict[str, str], agreement: str, today: str) -> None:
    """What renews it begins with what it says; then it ends before its time."""
    follows(somebody, words["renew"])
    somebody.finds_it_sound(where="renewing")
    tabs_to(somebody, "title").presses("Control+A").types("Convenio marco, segunda etapa")
    sends(somebody).sees("Convenio marco, segunda etapa", "Club del Monte")
    renewal = somebody.page.url
    follows(somebody, "Convenio marco de cooperación").sees(words["prepared"])
    assert somebody.page.url == agreement != renewal
    tabs_to(somebody, words["end"]).presses("Enter")
    tabs_to(somebody, "on").types(today)
    tabs_to(somebody, "note").types("Cerró la sede.")
    sends(somebody, "Enter").sees("Cerró la sede.").finds_it_sound(where="with its last day")


@pytest.mark.parametrize(
    "language",
    [
        pytest.param("es-ar", marks=pytest.mark.xdist_group("journeys-alliances-es")),
        pytest.param("en", marks=pytest.mark.xdist_group("journeys-alliances-en")),
    ],
)
def test_an_alliance_from_registering_to_the_figures(
    arrives: Arrives, maipu: City, language: str
) -> None:
    words = WORDS[language]
    somebody = arrives(maipu, "coordinator", language)
    with entering(maipu):
        factories.a_body("Universidad del Monte", "education")
        today = clock.today()
    somebody.goes_to("/alliances/").finds_it_sound(where="no agreements")
    somebody.page.keyboard.press("Alt+n")
    somebody.page.wait_for_url("**/alliances/new/")
    somebody.arrives().finds_it_sound(where="registering")
    tabs_to(somebody, "title").types("Convenio marco de cooperación")
    tabs_to(somebody, "kind").presses("ArrowDown")
    tabs_to(somebody, "party_1").types("universidad del monte")
    tabs_to(somebody, "party_2").types("Club del Monte")
    sends(somebody).sees(words["unknown"]).finds_it_sound(where="one not in the directory")
    tabs_to(somebody, "party_2_kind").presses("ArrowDown")
    sends(somebody).sees("Universidad del Monte", "Club del Monte")
    somebody.finds_it_sound(where="a draft")

    tabs_to(somebody, "signed_on")
    sends(somebody, "Enter").sees(words["in force"])

    promises_acts_and_evaluates(somebody, words, today.strftime("%d/%m/%Y"))
    agreement = somebody.page.url
    keeps_contact_and_papers(somebody, words)
    renews_and_ends(somebody, words, agreement, today.strftime("%d/%m/%Y"))

    somebody.goes_to("/alliances/")
    follows(somebody, words["figures"]).sees(words["count"], words["people"])
    somebody.finds_it_sound(where="figures")
    with entering(maipu):
        found = selectors.figures(selectors.period()).total
    assert (found.in_force, found.actions, found.met, found.due) == (1, 1, 1, 1)
    assert found.participants == 40
