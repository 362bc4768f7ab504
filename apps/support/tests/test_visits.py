"""Support comes in only when the city lets it, for hours, seen by all, and sees no names itself."""

import datetime
import itertools
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError, ProgrammingError
from django.test import Client
from django.utils import timezone

from apps.accounts import services as accounts
from apps.notices import selectors as notices
from apps.support import asking, errors, rules, services, upkeep
from apps.support.models import Visit
from tenants import entering, entering_national
from tenants.assistance import services as conversation
from tenants.assistance.models import Request
from tenants.models import City

Clients = Callable[..., Any]
State = Visit.State
JSON = "application/json"


@pytest.fixture
def operator(national_client: Clients) -> Any:
    return national_client("operator", language="en")


@pytest.fixture
def admin(maipu: City, city_client: Clients) -> Any:
    return city_client(maipu, "admin", language="en")


def ask(city: City, operator: Any, hours: int = 2) -> Request:
    """The operator asks; the city has heard of it."""
    with entering_national():
        made = asking.ask(
            city=city, by=operator.user.pk, name=operator.user.name, reason="mend", hours=hours
        )
    with entering(city):
        services.look_after()
    return made


def let_in(city: City, request: Request, admin: Any, hours: int = 2) -> Visit:
    with entering(city):
        return services.let_in(request.pk, by=admin.user.pk, hours=hours)


def entrance(request: Request, operator: Any) -> str:
    """The path at the city's host that the operator is sent to."""
    answer = operator.post(f"/support/{request.pk}/enter/")
    assert answer.status_code == 200
    (address,) = set(re.findall(r'href="(http[^"]+/support/enter/[^"]+)"', answer.content.decode()))
    return str(urlsplit(address).path)


def come_in(city: City, request: Request, operator: Any) -> Client:
    browser = Client(HTTP_HOST=f"{city.slug}.localhost")
    path = entrance(request, operator)
    assert "Maip" in browser.get(path).content.decode()
    assert browser.post(path).status_code == 302
    return browser


def test_from_asking_to_leaving(maipu: City, operator: Any, admin: Any) -> None:
    """By the pages alone: asked, let in, inside, seen by all, put out, and written down."""
    answer = operator.post(
        "/support/", {"city": "maipu", "reason": "The statistics page fails", "hours": 3}
    )
    assert answer.status_code == 302
    page = admin.get("/support/").content.decode()
    assert "The statistics page fails" in page
    (path,) = re.findall(r"/support/[-0-9a-f]{36}/let-in/", page)
    prefix = path.split("/")[2].replace("-", "")[:8]
    assert admin.post(path, {f"{prefix}-hours": "25"}).status_code == 422
    assert admin.post(path, {f"{prefix}-hours": "3"}).status_code == 302
    with entering(maipu):
        visit = Visit.objects.get()
        assert visit.until is not None
        left = visit.until - timezone.now()
        assert datetime.timedelta(hours=2, minutes=58) < left <= datetime.timedelta(hours=3)
    inside = come_in(maipu, Request(pk=visit.pk), operator)
    assert "Estás acá como soporte" in inside.get("/statistics/").content.decode()
    assert "may be in this city" in admin.get("/people/").content.decode()
    assert inside.get("/people/").status_code == 403
    assert inside.get("/api/v1/people").status_code == 403
    assert admin.post(f"/support/{visit.pk}/end/").status_code == 302
    outside = inside.get("/statistics/")
    assert outside.status_code == 302
    assert "La ciudad terminó esta visita" in inside.get(outside["Location"]).content.decode()
    assert inside.get("/api/v1/me").status_code in {401, 403}
    with entering(maipu):
        kept = Visit.objects.get()
        assert kept.ended_by_id == admin.user.pk
        events: Any = Visit.pgh_event_model  # type: ignore[attr-defined]
        states = events.objects.order_by("pgh_id").values_list("state", flat=True)
        assert list(dict.fromkeys(states)) == ["asked", "granted", "ended"]


def test_administrators_are_told_and_the_operator_too(
    maipu: City, operator: Any, admin: Any
) -> None:
    request = ask(maipu, operator)
    with entering(maipu):
        upkeep.look_after()
        assert notices.unread_count(admin.user.pk) == 1
    let_in(maipu, request, admin)
    with entering_national():
        upkeep.look_after()
        upkeep.look_after()
        assert notices.unread_count(operator.user.pk) == 1


@pytest.mark.usefixtures("rosario")
def test_the_link_works_once_and_in_its_city_only(maipu: City, operator: Any, admin: Any) -> None:
    request = ask(maipu, operator)
    let_in(maipu, request, admin)
    path = entrance(request, operator)
    assert Client(HTTP_HOST="rosario.localhost").post(path).status_code == 410
    first, second = Client(HTTP_HOST="maipu.localhost"), Client(HTTP_HOST="maipu.localhost")
    assert first.post(path).status_code == 302
    assert second.post(path).status_code == 410
    assert second.get("/statistics/").status_code == 302


def test_an_old_link_opens_nothing(maipu: City, operator: Any, admin: Any) -> None:
    request = ask(maipu, operator)
    let_in(maipu, request, admin)
    path = entrance(request, operator)
    with entering_national():
        Request.objects.filter(pk=request.pk).update(
            code_expires_at=timezone.now() - datetime.timedelta(seconds=1)
        )
    assert Client(HTTP_HOST="maipu.localhost").post(path).status_code == 410


def test_nobody_comes_in_unasked(maipu: City, operator: Any) -> None:
    request = ask(maipu, operator)
    answer = operator.post(f"/support/{request.pk}/enter/")
    assert answer.headers["Location"] == "/support/"
    assert Client(HTTP_HOST="maipu.localhost").post("/support/enter/x/").status_code == 410


def test_when_the_time_is_over_the_session_is(maipu: City, operator: Any, admin: Any) -> None:
    request = ask(maipu, operator)
    visit = let_in(maipu, request, admin)
    inside = come_in(maipu, request, operator)
    with entering(maipu):
        assert visit.until is not None
        assert inside.session.get_expiry_date() <= visit.until
        now = timezone.now()
        Visit.objects.filter(pk=visit.pk).update(
            until=now - datetime.timedelta(seconds=1), answered_at=now - datetime.timedelta(hours=1)
        )
        services.look_after()
        assert Visit.objects.get().state == State.ENDED
    outside = inside.get("/statistics/")
    assert outside.status_code == 302
    assert "se cumplió su plazo" in inside.get(outside["Location"]).content.decode()


def test_the_operator_gives_access_back(maipu: City, operator: Any, admin: Any) -> None:
    request = ask(maipu, operator)
    let_in(maipu, request, admin)
    inside = come_in(maipu, request, operator)
    operator.post(f"/support/{request.pk}/withdraw/")
    with entering(maipu):
        services.look_after()
    assert inside.get("/statistics/").status_code == 302


@pytest.mark.parametrize("how", ["closed", "role ended"])
def test_who_is_no_operator_any_more_is_put_out(
    how: str, maipu: City, operator: Any, admin: Any, national_client: Clients
) -> None:
    national_client("operator")
    request = ask(maipu, operator)
    let_in(maipu, request, admin)
    inside = come_in(maipu, request, operator)
    with entering_national():
        upkeep.look_after()
        assert Request.objects.get().state == State.GRANTED
        if how == "closed":
            accounts.deactivate(user=operator.user, by=None)
        else:
            accounts.end_role_now(grant=operator.user.role_grants.get(), by=None)
        upkeep.look_after()
    with entering(maipu):
        upkeep.look_after()
        assert Visit.objects.get().state == State.ENDED
    assert inside.get("/statistics/").status_code == 302


def test_a_row_made_to_look_granted_opens_nothing(maipu: City, operator: Any) -> None:
    """The national side can't grant; and what only looks granted is not what the city wrote."""
    request = ask(maipu, operator)
    with entering_national(), pytest.raises(DatabaseError), transaction.atomic():
        Request.objects.filter(pk=request.pk).update(state="granted")
    with entering(maipu):
        conversation.answer(request.pk, until=timezone.now() + datetime.timedelta(hours=1))
    with entering_national():
        code = conversation.issue_code(request.pk, by=operator.user.pk)
    browser = Client(HTTP_HOST="maipu.localhost")
    assert browser.post(f"/support/enter/{code}/").status_code == 410


def test_a_city_sees_and_moves_only_its_own(maipu: City, rosario: City, operator: Any) -> None:
    request = ask(maipu, operator)
    table = "public.assistance_request"
    with entering(rosario), connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")
        assert cursor.fetchone() == (0,)
        cursor.execute(f"UPDATE {table} SET state = 'refused' WHERE id = %s", [request.pk])
        assert cursor.rowcount == 0
        with pytest.raises(ProgrammingError), transaction.atomic():
            cursor.execute(f"DELETE FROM {table}")
        with pytest.raises(ProgrammingError), transaction.atomic():
            cursor.execute(f"INSERT INTO {table} SELECT * FROM {table}")
    with entering(maipu), connection.cursor() as cursor:
        with pytest.raises(ProgrammingError), transaction.atomic():
            cursor.execute(f"UPDATE {table} SET operator_name = 'x'")
        with pytest.raises(DatabaseError), transaction.atomic():
            cursor.execute(f"UPDATE {table} SET state = 'withdrawn'")


STEPS: dict[str, Callable[..., Any]] = {
    State.GRANTED: lambda pk, by: services.let_in(pk, by=by, hours=1),
    State.REFUSED: lambda pk, by: services.refuse(pk, by=by),
    State.ENDED: lambda pk, by: services.end(pk, by=by),
}
PATHS: dict[str, tuple[str, ...]] = {
    State.ASKED: (),
    State.GRANTED: (State.GRANTED,),
    State.REFUSED: (State.REFUSED,),
    State.ENDED: (State.GRANTED, State.ENDED),
}


@pytest.mark.parametrize(("here", "there"), list(itertools.product(PATHS, STEPS)))
def test_only_legal_moves(here: str, there: str, maipu: City, operator: Any, admin: Any) -> None:
    """Every state × every step: the table of moves decides, and a refused step changes nothing."""
    request = ask(maipu, operator)
    with entering(maipu):
        for step in PATHS[here]:
            STEPS[step](request.pk, admin.user.pk)
        before = Visit.objects.filter(pk=request.pk).values().get()
        if rules.may_move(here, there):
            STEPS[there](request.pk, admin.user.pk)
            assert Visit.objects.get(pk=request.pk).state == there
        else:
            with pytest.raises(errors.MovedOnError):
                STEPS[there](request.pk, admin.user.pk)
            assert Visit.objects.filter(pk=request.pk).values().get() == before


def test_one_open_request_per_operator_and_city(maipu: City, operator: Any) -> None:
    ask(maipu, operator)
    with entering_national(), pytest.raises(errors.AlreadyAskedError):
        asking.ask(city=maipu, by=operator.user.pk, name="x", reason="again", hours=1)


def test_letting_in_asks_who_one_is(maipu: City, operator: Any, admin: Any) -> None:
    """A screen left open at the counter lets nobody in."""
    request = ask(maipu, operator)
    with entering(maipu):
        session = admin.session
        session.pop("accounts.proved_at", None)
        session.save()
    answer = admin.post(f"/support/{request.pk}/let-in/", {f"{request.pk.hex[:8]}-hours": "1"})
    assert answer.status_code == 302
    assert "/accounts/reauthenticate/" in answer.headers["Location"]
    path = f"/api/v1/support-visits/{request.pk}/let-in"
    assert admin.post(path, {"hours": 1}, content_type=JSON).status_code == 403
    with entering(maipu):
        assert Visit.objects.get().state == State.ASKED


def test_the_api_does_what_the_pages_do(maipu: City, operator: Any, admin: Any) -> None:
    asked = {"city": "maipu", "reason": "look", "hours": 1}
    made = operator.post("/api/v1/support-requests", asked, content_type=JSON)
    assert made.status_code == 201
    with entering(maipu):
        services.look_after()
    (visit,) = admin.get("/api/v1/support-visits").json()["results"]
    assert visit["id"] == made.json()["id"]
    path = f"/api/v1/support-visits/{visit['id']}/let-in"
    assert admin.post(path, {"hours": 1}, content_type=JSON).json()["state"] == "granted"
    assert admin.post(path, {"hours": 1}, content_type=JSON).status_code == 409
    assert operator.delete(f"/api/v1/support-requests/{visit['id']}").status_code == 204
