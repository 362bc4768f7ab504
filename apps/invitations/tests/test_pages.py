"""The pages as whoever invites, and whoever is invited, meets them; no script anywhere."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import load_workbook

from apps.accounts import rules
from apps.accounts import services as accounts
from apps.invitations import links, selectors
from apps.invitations.models import Batch, Invitation
from apps.invitations.models.invitations import State
from apps.invitations.services import batches
from apps.invitations.tests import factories
from apps.invitations.tests.test_inviting import PASSWORD, invited, secret_in
from apps.notices import selectors as notices
from conftest import make_account
from tenants import entering
from tenants.models import City

ONE = {"email": "ana@example.org", "name": "Ana Paz", "roles": ["officer"], "department": "",
       "language": "es-ar", "until": "", "days": "7"}  # fmt: skip


@pytest.fixture
def office(city_client: Callable[..., Client], maipu: City, admin: Any) -> Client:
    """An administrator's browser."""
    return city_client(maipu, "admin")


def text(response: Any) -> str:
    return str(response.content.decode())


def download(client: Client, path: str) -> bytes:
    """What is downloaded there."""
    answer: Any = client.get(path)
    return b"".join(answer.streaming_content) if answer.streaming else bytes(answer.content)


def only(city: City) -> Invitation:
    with entering(city):
        return Invitation.objects.get()


def test_one_person_is_invited_and_taken_back(office: Client, maipu: City) -> None:
    page = office.get("/invitations/new/")
    assert "Durante diez segundos" in text(page)
    sent = office.post("/invitations/new/", ONE, follow=True)
    assert "ana@example.org" in text(sent)
    assert "Deshacer" in text(sent)
    held = only(maipu)
    assert held.state == State.HELD
    taken = office.post(f"/invitations/{held.pk}/undo/", follow=True)
    assert "no se envió nada" in text(taken)
    office.post(f"/invitations/{held.pk}/send/")
    assert only(maipu).state == State.HELD
    office.post(f"/invitations/{held.pk}/revoke/")
    assert only(maipu).state == State.REVOKED
    assert "Revocada" in text(office.get("/invitations/?state=revoked"))


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"email": "nadie"}, "Introduzca una dirección"),
        ({"roles": []}, "Elegí al menos un rol."),
        ({"roles": ["support"]}, "support"),
        ({"until": "01/01/2020"}, "El último día ya pasó."),
        ({"department": "11111111-1111-7111-8111-111111111111"}, "11111111"),
    ],
)
def test_a_wrong_form_says_what_is_wrong(
    office: Client, maipu: City, wrong: dict[str, Any], said: str
) -> None:
    page = office.post("/invitations/new/", {**ONE, **wrong})
    assert page.status_code == 422
    assert said in text(page)
    with entering(maipu):
        assert not Invitation.objects.exists()


def test_an_address_without_its_at_sign_is_refused_and_nobodys_name(office: Client) -> None:
    given = {**ONE, "text": "ana@example.org, beto.example.org\nPaz, A. M. <paz@example.org>"}
    page = text(office.post("/invitations/paste/", given, follow=True))
    assert "Invitar a 2 personas" in page
    assert "No es una dirección de correo" in page
    assert "Correo electrónico" in page


def test_a_pasted_list_is_checked_and_invited(office: Client, maipu: City) -> None:
    given = {**ONE, "text": "Ana Paz <ana@example.org>, beto@example.org; ana@example.org\nnada"}
    page = office.post("/invitations/paste/", given, follow=True)
    assert "Invitar a 2 personas" in text(page)
    assert "No es una dirección de correo" in text(page)
    with entering(maipu):
        batch = Batch.objects.get()
    waiting = office.post(f"/invitations/sheets/{batch.pk}/confirm/", follow=True)
    assert "Podés deshacerlo" in text(waiting)
    office.post(f"/invitations/sheets/{batch.pk}/undo/")
    office.post(f"/invitations/sheets/{batch.pk}/confirm/")
    with entering(maipu):
        Batch.objects.update(starts_at=None)
        done = batches.run(batch.pk)
        assert (done.invited, done.already, done.refused) == (2, 1, 1)
        assert {one.name for one in Invitation.objects.all()} == {"Ana Paz", ""}
    assert "2 invitaciones salieron" in text(office.get(f"/invitations/sheets/{batch.pk}/"))


@pytest.mark.parametrize(
    ("language", "said"), [("es-ar", "Falta el rol"), ("en", "role is missing")]
)
def test_the_error_file_is_in_the_language_of_who_reads_and_runs_no_formula(
    city_client: Callable[..., Client], maipu: City, admin: Any, language: str, said: str
) -> None:
    office = city_client(maipu, "admin", language=language)
    row = ["uno@example.org", '=HYPERLINK("http://x")', "@area", "", "", ""]
    file = SimpleUploadedFile("equipo.csv", factories.as_csv([row]))
    page = office.post("/invitations/sheets/", {"file": file}, follow=True)
    assert page.status_code == 200
    with entering(maipu):
        batch = Batch.objects.get()
        batches.confirm(batch.pk, hold_seconds=0)
        batches.run(batch.pk)
    lines = factories.read_csv(download(office, f"/invitations/sheets/{batch.pk}/refused.csv"))
    assert said in lines[1][-1]
    assert all(not cell.startswith(("=", "+", "-", "@")) for cell in lines[1])
    book = load_workbook(
        io.BytesIO(download(office, f"/invitations/sheets/{batch.pk}/refused.xlsx"))
    )
    cells = [cell for line in book.worksheets[0].iter_rows() for cell in line]
    assert "f" not in {cell.data_type for cell in cells}
    assert cells[8].value == '=HYPERLINK("http://x")'


def test_the_sample_sheet_invites_as_it_is(office: Client, maipu: City) -> None:
    data = download(office, "/invitations/sample.csv")
    page = office.post(
        "/invitations/sheets/", {"file": SimpleUploadedFile("m.csv", data)}, follow=True
    )
    assert "Invitar a 2 personas" in text(page)


def test_what_is_no_sheet_is_refused_in_words(office: Client) -> None:
    file = SimpleUploadedFile("foto.xlsx", b"\x89PNG\r\n\x1a\n" + b"\0" * 90)
    page = office.post("/invitations/sheets/", {"file": file}, follow=True)
    assert "No es una planilla" in text(page)
    assert office.post("/invitations/sheets/", {}).status_code == 422


def test_several_are_sent_again_or_revoked_at_once(office: Client, maipu: City, admin: Any) -> None:
    with entering(maipu):
        ids = [str(invited(admin, f"p{n}@example.org").pk) for n in range(3)]
    page = office.post("/invitations/bulk/", {"act": "resend", "id": ids[:2]}, follow=True)
    assert "2 enviadas de nuevo" in text(page)
    page = office.post("/invitations/bulk/", {"act": "revoke", "id": [*ids, "x"]}, follow=True)
    assert "3 revocadas" in text(page)
    with entering(maipu):
        assert set(Invitation.objects.values_list("state", flat=True)) == {State.REVOKED}


def test_whoever_may_not_manage_the_staff_invites_nobody(
    city_client: Callable[..., Client], maipu: City, admin: Any
) -> None:
    for role in ("coordinator", "officer", "auditor", "viewer"):
        client = city_client(maipu, role)
        for path in ("/invitations/", "/invitations/new/", "/invitations/sheets/"):
            assert client.get(path).status_code == 403, (role, path)
        assert client.post("/invitations/new/", ONE).status_code == 403


def test_an_old_session_is_asked_who_it_is_before_inviting(
    office: Client, maipu: City, settings: Any
) -> None:
    settings.REAUTHENTICATION_SECONDS = -1
    asked = office.post("/invitations/new/", ONE)
    assert asked.status_code == 302
    assert "/accounts/reauthenticate/" in asked["Location"]
    with entering(maipu):
        assert not Invitation.objects.exists()


# --- accepting ----------------------------------------------------------------
def opened(city: City, by: Any, **more: Any) -> tuple[str, Client]:
    """The address in the message, and the browser of whoever got it."""
    with entering(city):
        sent = invited(by, **more)
        path = links.path_of(sent)
        assert secret_in(sent) in path
    return path, Client(HTTP_HOST=f"{city.slug}.localhost")


def test_the_page_says_who_invites_and_to_what_and_makes_the_account(
    maipu: City, admin: Any
) -> None:
    path, browser = opened(maipu, admin)
    page = browser.get(path)
    for words in (admin.name, "Maipú", "Atención", "Atiende a las personas", "ana@example.org"):
        assert words in text(page)
    assert page["Referrer-Policy"] == "strict-origin"
    assert "no-store" in page["Cache-Control"]
    weak = browser.post(path, {"name": "Ana", "password1": "corta", "password2": "corta"})
    assert weak.status_code == 422
    assert "demasiado corta" in text(weak)
    same = browser.post(path, {"name": "Ana", "password1": PASSWORD, "password2": "otra"})
    assert "no son iguales" in text(same)
    made = browser.post(path, {"name": "Ana P.", "password1": PASSWORD, "password2": PASSWORD})
    assert (made.status_code, made["Location"]) == (302, "/")
    assert browser.get("/accounts/me/").status_code == 200
    again = Client(HTTP_HOST="maipu.localhost").get(path)
    assert again.status_code == 404
    assert "ya no es válida" in text(again)


def test_a_role_that_demands_a_second_factor_leads_to_it(
    maipu: City, admin: Any, settings: Any
) -> None:
    settings.DEMO = False
    path, browser = opened(maipu, admin, roles=["coordinator"])
    made = browser.post(
        path, {"name": "Ana", "password1": PASSWORD, "password2": PASSWORD}, follow=True
    )
    assert made.redirect_chain[-1][0].startswith("/accounts/2fa/")


def test_with_a_passkey_there_is_no_password(maipu: City, admin: Any) -> None:
    path, browser = opened(maipu, admin)
    made = browser.post(path, {"name": "Ana", "way": "passkey"})
    assert made["Location"] == "/accounts/2fa/passkeys/add/"
    with entering(maipu):
        user = selectors.account_with("ana@example.org")
        assert user is not None
        assert not user.has_usable_password()


def test_the_page_speaks_the_language_of_the_invitation(maipu: City, admin: Any) -> None:
    path, browser = opened(maipu, admin, language="en")
    page = browser.get(path, HTTP_ACCEPT_LANGUAGE="es-AR")
    assert "You are invited" in text(page)
    assert 'lang="en"' in text(page)
    assert "At least 12 characters" in text(page)


def test_links_that_lead_nowhere_are_all_alike(maipu: City, rosario: City, admin: Any) -> None:
    path, browser = opened(maipu, admin)
    elsewhere = Client(HTTP_HOST="rosario.localhost").get(path)
    revoked_path, _ = opened(maipu, admin, email="beto@example.org")
    with entering(maipu):
        Invitation.objects.filter(state=State.SENT).update(state=State.REVOKED, token_hash="")
    answers = [elsewhere, *(browser.get(p) for p in (
        path, revoked_path, f"/invitations/accept/{'0' * 64}/", "/invitations/accept/x/",
        "/invitations/accept/"))]  # fmt: skip
    bodies = {re.sub(r'value="[^"]*"|"X-CSRFToken": "\w+"', "", text(a)) for a in answers[1:]}
    assert {one.status_code for one in answers} == {404}
    assert len({re.sub(r"[0-9a-f]{64}|accept/x/|accept/", "", body) for body in bodies}) == 1


def test_who_has_an_account_signs_in_and_accepts_and_no_address_holds_the_link(
    maipu: City, admin: Any
) -> None:
    path, browser = opened(maipu, admin)
    with entering(maipu):
        user = accounts.create_account(
            email="ana@example.org", name="Ana", password=PASSWORD, roles=["viewer"]
        )
    page = text(browser.get(path))
    sign_in = re.search(r'href="(/accounts/login/\?next=[^"]+)"', page)
    assert sign_in is not None
    assert path.split("/")[-2] not in sign_in[1]
    browser.post(sign_in[1], {"login": user.email, "password": PASSWORD,
                              "next": "/invitations/accept/"})  # fmt: skip
    assert "Los roles se suman" in text(browser.get("/invitations/accept/"))
    accepted = browser.post("/invitations/accept/", {})
    assert accepted["Location"] == "/"
    with entering(maipu):
        rules.forget(user)
        assert rules.roles_of(user) == {"viewer", "officer"}


def test_signed_in_as_somebody_else_it_is_not_accepted(
    city_client: Callable[..., Client], maipu: City, admin: Any
) -> None:
    path, _ = opened(maipu, admin)
    stranger = city_client(maipu, "viewer")
    assert "es para otra persona" in text(stranger.get(path))
    assert "es para otra persona" in text(stranger.post(path, {}))
    with entering(maipu):
        assert Invitation.objects.get().state == State.SENT


def test_no_log_holds_the_link_or_the_address(
    maipu: City, admin: Any, caplog: pytest.LogCaptureFixture, capsys: Any
) -> None:
    path, browser = opened(maipu, admin)
    browser.get(path)
    browser.post(path, {"name": "Ana Sinlog", "password1": PASSWORD, "password2": PASSWORD})
    said = caplog.text + "".join(capsys.readouterr())
    for word in (path.split("/")[-2], "ana@example.org", "Ana Sinlog", PASSWORD):
        assert word not in said


def test_national_staff_are_invited_at_the_national_host(
    national_client: Callable[..., Client], cities: Any
) -> None:
    office = national_client("operator")
    given = {**ONE, "email": "iom@example.org", "roles": ["analyst_iom"]}
    assert "iom@example.org" in text(office.post("/invitations/new/", given, follow=True))
    programme = national_client("programme_officer")
    page = text(programme.get("/invitations/new/"))
    assert 'value="analyst_iom"' in page
    assert 'value="analyst_dnm"' not in page


# --- programs -----------------------------------------------------------------
JSON = "application/json"


def test_over_the_api_people_are_invited_listed_and_revoked(office: Client, maipu: City) -> None:
    body = {"email": "ana@example.org", "roles": [{"role": "officer"}], "language": "en"}
    made = office.post("/api/v1/invitations", body, JSON)
    assert made.status_code == 201, made.content
    key = made.json()["id"]
    assert office.get("/api/v1/invitations?state=held").json()["count"] == 1
    assert office.post(f"/api/v1/invitations/{key}/undo").json()["state"] == "draft"
    assert office.post(f"/api/v1/invitations/{key}/resend").status_code == 409
    assert office.post(f"/api/v1/invitations/{key}/send").json()["state"] == "held"
    chosen = {"act": "revoke", "ids": [key]}
    assert office.post("/api/v1/invitations/bulk", chosen, JSON).json()["done"] == [key]
    refused = office.post("/api/v1/invitations", {**body, "roles": [{"role": "support"}]}, JSON)
    assert refused.status_code == 403


def test_over_the_api_a_list_is_sent_confirmed_and_its_refusals_read(
    office: Client, maipu: City
) -> None:
    rows = [
        {"email": "uno@example.org", "roles": ["officer", "Consulta"], "department": "salud"},
        {"email": "dos@example.org", "roles": ["jefe"]},
    ]
    made = office.post("/api/v1/invitation-lists", {"rows": rows}, JSON)
    assert made.status_code == 201, made.content
    assert made.json()["expected"] == {
        "rows": 2, "invited": 1, "gained": 0, "already": 0, "refused": 1,
    }  # fmt: skip
    path = f"/api/v1/invitation-lists/{made.json()['id']}"
    assert office.post(f"{path}/confirm").json()["state"] == "queued"
    assert office.post(f"{path}/undo").json()["state"] == "ready"
    assert office.post(f"{path}/confirm").status_code == 200
    assert office.post(f"{path}/confirm").status_code == 409
    with entering(maipu):
        Batch.objects.update(starts_at=None)
        batches.run(Batch.objects.get().pk)
        assert notices.messages().count() == 1
    (refusal,) = office.get(f"{path}/refusals").json()["results"]
    assert refusal["reasons"] == ["role_unknown"]
    assert "Coordina" in refusal["explanation"]


def test_a_key_reads_and_invites_nobody(maipu: City, admin: Any) -> None:
    from apps.accounts.services_tokens import create_token

    user = make_account(maipu, "admin")
    with entering(maipu):
        key = create_token(by=user, name="llave", scopes={"accounts.manage_staff"}, days=30).secret
    program = Client(HTTP_HOST="maipu.localhost", HTTP_AUTHORIZATION=f"Bearer {key}")
    assert program.get("/api/v1/invitations").status_code == 200
    body = {"email": "ana@example.org", "roles": [{"role": "officer"}]}
    assert program.post("/api/v1/invitations", body, JSON).status_code == 403
    rows = {"rows": [{"email": "ana@example.org", "roles": ["officer"]}]}
    assert program.post("/api/v1/invitation-lists", rows, JSON).status_code == 403
