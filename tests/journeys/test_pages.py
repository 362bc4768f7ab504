"""Every page, empty, full and in error, in both languages, at a desk and on a phone: sound."""

from __future__ import annotations

import datetime
import uuid
from typing import Any

import pytest

from apps.accounts.services_tokens import create_token
from apps.alliances import clock as alliances_clock
from apps.alliances import services as alliances
from apps.alliances.services import papers
from apps.alliances.tests import factories as allied
from apps.notices.tests.factories import a_failed_message
from apps.observatory.tests.conftest import SEPTEMBER, nation, third
from apps.registry import imports_services as imports
from apps.registry.tests.factories import a_consultation, a_document, a_person
from apps.staff import services as staff
from apps.statistics import services as statistics
from conftest import cookie_of, make_account
from kernel.api import reference
from tenants import entering
from tenants.models import City
from tenants.publications.periods import Period
from tests.journeys.conftest import Arrives, Opens
from tests.journeys.rooms import CITY, NATIONAL
from tests.journeys.rooms import rooms as all_rooms
from tests.journeys.visitor import Visitor

pytestmark = [pytest.mark.browser]
__all__ = ["nation", "third"]

LANGUAGES = [
    pytest.param("es-ar", marks=pytest.mark.xdist_group("journeys-pages-es")),
    pytest.param("en", marks=pytest.mark.xdist_group("journeys-pages-en")),
]
SHEET = (
    b"Fecha;Nombre;Documento;Nacionalidad;Motivo\r\n"
    b"02/01/2024;Paz, Ana;93.561.738;boliviana;salud\r\n"
    b"ayer;Canario, Luz;92.000.111;peruana;caja azul\r\n"
)
TEAM = ("/staff/", "/staff/?state=suspended", "/staff/departments/", "/staff/review/")
PREVIEWED, PUBLISHED = Period.parse("2024-05"), Period.parse("2024-q1")


@pytest.fixture
def furnished(maipu: City, clean: None) -> dict[str, str]:
    """Something in every room of the city; the addresses of its rooms."""
    officer = make_account(maipu, "admin")
    with entering(maipu):
        person = a_person(documents=(a_document(),), phones=("261 441 8820",))
        a_consultation(person=person, note="vino con su hija", by=officer.pk)
        kept = a_consultation(person=person, subject="dni", by=officer.pk)
        a_consultation(by=officer.pk)
        jobs = {
            name: imports.receive_file(name=f"{name}.csv", data=SHEET, by=officer.pk).pk
            for name in ("ready", "done")
        }
        for job in jobs.values():
            imports.prepare(job)
        imports.confirm(jobs["done"], by=officer.pk)
        imports.run(jobs["done"])
        statistics.preview(PREVIEWED, by=officer.pk)
        statistics.close_and_publish(PUBLISHED, by=officer.pk)
        a_failed_message(to=f"{'larga.' * 12}direccion@ejemplo.gob.ar", kind="account_changed")
        a_failed_message(kind="appointment.reminder")
        create_token(by=officer, name="llave", scopes={"registry.view_person"}, days=30)
    return {
        "person": f"/people/{person.pk}/",
        "edit": f"/people/{person.pk}/edit/",
        "attend": f"/intake/?person={person.pk}",
        "consultation": f"/consultations/{kept.pk}/",
        "correct": f"/consultations/{kept.pk}/correct/",
        "consents": f"/consents/people/{person.pk}/",
        "consents to sign": f"/consents/people/{person.pk}/print/?language=fr",
        "texts": "/consents/texts/",
        "text": "/consents/texts/referral/pt/",
        "text to sign": "/consents/texts/contact/ht/print/",
        "hide": f"/protection/people/{person.pk}/hide-name/",
        "unsent": "/notices/unsent/",
        "ready": f"/imports/{jobs['ready']}/",
        "done": f"/imports/{jobs['done']}/",
    }


def reads_the_reference(visitor: Visitor, house: str) -> None:
    """The API's documentation: all resources, and the one with most operations unfolded."""
    visitor.goes_to("/api/v1/docs").finds_it_sound()
    most = max(reference.read(house), key=lambda group: len(group.operations)).name
    visitor.goes_to(f"/api/v1/docs/{most}").finds_it_sound()
    visitor.page.evaluate(
        "document.querySelectorAll('main details').forEach(one => one.open = true)"
    )
    visitor.finds_it_sound(where="the API's documentation unfolded")


@pytest.mark.parametrize("language", LANGUAGES)
def test_before_signing_in(opens: Opens, maipu: City, language: str) -> None:
    for city in (maipu, None):
        visitor = opens(city).goes_to("/accounts/login/")
        if language == "en":
            visitor.speaks("en")
        visitor.finds_it_sound(where="sign in")
        visitor.page.locator("main form .btn--primary").click()
        visitor.arrives().finds_it_sound(where="sign in with nothing")
        visitor.page.locator("[name=login]").fill("nadie@example.test")
        visitor.page.locator("[name=password]").fill("una clave equivocada")
        visitor.page.keyboard.press("Enter")
        visitor.page.locator(".error-summary").wait_for()
        visitor.arrives().finds_it_sound(where="sign in with a wrong password")
    visitor.goes_to("/accounts/password/reset/").finds_it_sound()


# The usual one, small drawings of several columns, and a question without an answer.
REPORTS = (
    "/reports/",
    "/reports/?start=2023-01-01&rows=nationality&columns=gender&unit=people",
    "/reports/?start=2024-06-01&end=2024-05-01",
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_rooms_of_a_city_while_empty(arrives: Arrives, maipu: City, language: str) -> None:
    admin = arrives(maipu, "admin", language)
    rooms = ("/intake/", "/people/", "/consultations/", "/imports/", "/statistics/")
    for path in (*rooms, *REPORTS, "/statistics/2024-05/", "/statistics/2024-q1/", *TEAM):
        admin.goes_to(path).finds_it_sound()
    for path in ("/notices/", "/notices/preferences/", "/notices/unsent/"):
        admin.goes_to(path).finds_it_sound()
    admin.goes_to("/accounts/roles/").finds_it_sound()
    admin.page.evaluate("scrollTo({top: 1500, behavior: 'instant'})")
    heads = admin.page.locator(".table--matrix thead th").first.bounding_box()
    assert heads, "the table has no heads"
    assert heads["y"] >= 0, "far down one still reads whose column it is"
    for path in (f"/people/{uuid.uuid4()}/", "/nada/"):
        admin.goes_to(path).finds_it_sound(where="nothing there")
    officer = arrives(maipu, "officer", language)
    officer.goes_to("/statistics/").finds_it_sound(where="not allowed")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_reserved(arrives: Arrives, maipu: City, language: str) -> None:
    """Closed, asked for without saying what, open, and told in the list of openings."""
    with entering(maipu):
        kept = a_consultation(person=a_person(), subject="refuge", note="lo que contó")
    guardian = arrives(maipu, "protection_officer", language)
    guardian.goes_to("/protection/").finds_it_sound(where="nothing open")
    person, page = f"/people/{kept.person_id}/", f"/consultations/{kept.pk}/"
    for path in (person, page, f"/protection{person}open/", "/consultations/"):
        guardian.goes_to(path).finds_it_sound(where="closed")
    guardian.goes_to(page).page.locator("main form .btn").click()
    guardian.arrives().finds_it_sound(where="nothing chosen")
    guardian.page.locator("main input[value=refuge]").check()
    guardian.page.locator("main form .btn").click()
    guardian.arrives().finds_it_sound(where="open")
    for path in (person, "/protection/"):
        guardian.goes_to(path).finds_it_sound(where="open")


@pytest.mark.parametrize("language", LANGUAGES)
def test_signing_in_safely(arrives: Arrives, opens: Opens, maipu: City, language: str) -> None:
    """Factors, codes, sessions and provider; with nothing yet, with something, and the question."""
    before = make_account(maipu, "coordinator", language, second_factor=False)
    forced = opens(maipu).is_signed_in(cookie_of(maipu, before))
    for path in ("", "app/", "passkeys/add/"):
        forced.goes_to(f"/accounts/2fa/{path}").finds_it_sound()
    admin = arrives(maipu, "admin", language)
    for path in ("2fa/", "2fa/app/", "sessions/", "identity-provider/", "reauthenticate/", "me/"):
        admin.goes_to(f"/accounts/{path}").finds_it_sound()
    stranger = opens(maipu).goes_to("/accounts/login/provider/")
    stranger.finds_it_sound(where="no provider here")


@pytest.mark.parametrize("language", LANGUAGES)
def test_rooms_of_a_city_when_full(
    arrives: Arrives, maipu: City, furnished: dict[str, str], language: str
) -> None:
    admin = arrives(maipu, "admin", language)
    rooms = ("/intake/", "/intake/?new=1", "/intake/?anonymous=1", *furnished.values())
    for path in (*rooms, "/people/?nationality=BOL", "/consultations/?subject=apostille"):
        admin.goes_to(path).finds_it_sound()
    periods = [
        f"/statistics/{tail}"
        for tail in ("2024-05/", "2024-05/publish/", "2024-q1/", "method/", "?year=2024")
    ]
    for path in (
        "/people/",
        "/consultations/",
        "/imports/",
        "/archives/",
        *(f"/rights/{tail}" for tail in ("", "new/", "ask/", "status/", "retention/")),
        *REPORTS,
        *periods,
    ):
        admin.goes_to(path).finds_it_sound()
    for path in ("me/", "roles/", "password/change/"):
        admin.goes_to(f"/accounts/{path}").finds_it_sound()
    reads_the_reference(admin, CITY)


@pytest.mark.parametrize("language", LANGUAGES)
def test_forms_sent_wrongly_and_what_opens(
    arrives: Arrives, maipu: City, furnished: dict[str, str], language: str
) -> None:
    officer = arrives(maipu, "officer", language)
    for path in ("/intake/?new=1", "/intake/?anonymous=1", furnished["attend"]):
        officer.goes_to(path).page.keyboard.press("Control+Enter")
        officer.page.locator("#work .error-summary").wait_for()
        officer.arrives().finds_it_sound(where=f"{path} sent empty")
    officer.goes_to("/intake/").page.keyboard.type("mam")
    officer.page.locator("[data-option]").first.wait_for()
    officer.page.keyboard.press("ArrowDown")
    officer.finds_it_sound(where="candidates")
    # Where nothing comes late: of a draft offered under the open menu a button may stand half
    # covered, and axe takes what is left of it for a target too small.
    officer.goes_to("/consultations/").page.locator(".topbar__menu > summary").click()
    officer.finds_it_sound(where="menu of the account")
    officer.goes_to(furnished["person"]).page.locator("main summary").first.click()
    officer.finds_it_sound(where="reason to see the numbers")
    officer.page.locator("h1").click()
    officer.page.keyboard.press("?")
    officer.page.locator("#shortcuts[open]").wait_for()
    officer.finds_it_sound(where="shortcuts")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_team_when_full(arrives: Arrives, maipu: City, language: str) -> None:
    admin = arrives(maipu, "admin", language)
    officer, closed = make_account(maipu, "officer"), make_account(maipu, "viewer")
    keeper = make_account(maipu, "admin")
    with entering(maipu):
        department = staff.create_department(name="Salud", by=None)
        retired = staff.create_department(name="Turismo", by=None)
        staff.set_in_use(department=retired, active=False, by=None)
        staff.assign(user=officer, department=department, title="Médica", by=None)
        imports.receive_file(name="mayo.csv", data=SHEET, by=officer.pk, in_background=False)
        staff.leave(user=closed, by=keeper)
        review = staff.open_review()
    person = f"/staff/{officer.pk}/"
    paths = (person, f"/staff/{closed.pk}/", f"{person}close/", f"/staff/review/{review.pk}/")
    for path in (*TEAM[:1], *TEAM[2:], *paths):
        admin.goes_to(path).finds_it_sound()
    admin.goes_to(person).page.locator("main details").last.locator("summary").click()
    admin.page.locator("#give_ends_on").fill("mañana")
    admin.page.locator("form[action$='/roles/'] button").click()
    admin.page.locator(".error-summary").first.wait_for()
    admin.arrives().finds_it_sound(where="a role given wrongly")
    auditor = arrives(maipu, "auditor", language)
    for path in (person, "/staff/departments/", f"/staff/review/{review.pk}/"):
        auditor.goes_to(path).finds_it_sound(where=f"{path} to who only reads")
    operator = arrives(None, "operator", language)
    for path in TEAM:
        operator.goes_to(path).finds_it_sound()


@pytest.mark.parametrize("language", LANGUAGES)
def test_alliances(arrives: Arrives, maipu: City, language: str) -> None:
    """Empty, full, sent wrongly, and with somebody else quicker."""
    rooms = [f"/alliances/{tail}" for tail in ("", "actions/", "partners/", "figures/")]
    somebody = arrives(maipu, "coordinator", language)
    for path in rooms:
        somebody.goes_to(path).finds_it_sound(where=f"{path} empty")
    with entering(maipu):
        today = alliances_clock.today()
        row = allied.an_agreement(today, today + datetime.timedelta(days=60), reference="4-2026")
        contact = alliances.Contact("Ceiba Río", str(row.organizations[0]), "Directora", signs=True)
        row = alliances.add_contact(row, contact, version=row.version, by=None)
        paper = papers.keep(row, title="Convenio firmado", data=allied.PDF, by=None)
        old = papers.keep(row, title="Anexo", data=allied.PDF, by=None)
        papers.remove(old, why="Se subió otro archivo.", by=None)
        promised = allied.a_commitment(row, due_on=today)
        allied.an_evaluation(row, today.year)
        did = allied.an_action(today, organizations=tuple(row.organizations), agreement=row.pk)
        draft, body = allied.a_draft(), row.organizations[0]
    one = f"/alliances/{row.pk}/"
    pages = (
        *rooms,
        *("/alliances/new/", "/alliances/actions/new/", f"/alliances/partners/{body}/"),
        *(one, f"{one}edit/", f"{one}renew/", f"{one}evaluations/{today.year}/"),
        *(f"/alliances/documents/{paper.pk}/remove/", "/alliances/figures/?year=2090"),
        *(f"/alliances/{draft.pk}/", f"/directory/{body}/", "/alliances/?state=dropped"),
        *(f"/alliances/commitments/{promised.pk}/", f"/alliances/actions/{did.pk}/"),
        *(f"/alliances/commitments/{promised.pk}/settle/", f"/alliances/actions/{did.pk}/edit/"),
    )
    for path in pages:
        somebody.goes_to(path).finds_it_sound()
    for path in ("/alliances/new/", "/alliances/actions/new/", f"{one}commitments/new/"):
        somebody.goes_to(path).page.keyboard.press("Control+Enter")
        somebody.page.locator(".error-summary").wait_for()
        somebody.arrives().finds_it_sound(where=f"{path} sent empty")
    somebody.goes_to(one)
    somebody.page.evaluate("document.querySelectorAll('main details').forEach(d => d.open = true)")
    somebody.finds_it_sound(where="an agreement with everything open")
    somebody.goes_to(f"{one}edit/").page.locator("[name=title]").fill("Otro nombre")
    with entering(maipu):
        told = allied.told(title="De otra persona", organizations=(body,), starts_on=row.starts_on)
        alliances.update(row, told, version=row.version, by=None)
    somebody.page.keyboard.press("Control+Enter")
    somebody.page.locator("[name=choose-title]").first.wait_for()
    somebody.arrives().finds_it_sound(where="two who correct an agreement")
    files = {"alliances:document", "alliances:figures_csv"}
    assert all_rooms("alliances") - somebody.sound == files
    officer = arrives(maipu, "officer", language)
    for path in (*rooms, one, f"/alliances/actions/{did.pk}/"):
        officer.goes_to(path).finds_it_sound(where=f"{path} to who only sees")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_national_house_while_empty(arrives: Arrives, third: City, language: str) -> None:
    for role in ("analyst_iom", "analyst_dnm"):
        arrives(None, role, language).finds_it_sound(where=f"empty for {role}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_national_house_when_full(arrives: Arrives, nation: Any, language: str) -> None:
    iom = arrives(None, "analyst_iom", language)
    paths = ("/", "/?city=maipu", f"/?period={SEPTEMBER.key}&city=maipu", "/method/")
    for path in (*paths, "/nada/", "/accounts/me/", "/accounts/roles/"):
        iom.goes_to(path).finds_it_sound()
    iom.goes_to("/")
    for twin in iom.page.locator("main figure summary").all():
        twin.click()
    iom.finds_it_sound(where="charts as tables")
    reads_the_reference(iom, NATIONAL)
    dnm = arrives(None, "analyst_dnm", language)
    for path in ("/", "/?period=2026-07"):
        dnm.goes_to(path).finds_it_sound()
