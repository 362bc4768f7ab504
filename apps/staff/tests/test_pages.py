"""The staff pages as people meet them; what was taken away is refused on the next request."""

import datetime
import re
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

import tenants
from apps.accounts import rules
from apps.accounts import services as accounts
from apps.accounts.selectors import Account as User
from apps.accounts.tests.factories import make_account, make_key
from apps.notices.selectors import notices_of
from apps.notices.templatetags.notices import worded
from apps.staff import handover, selectors, services
from apps.staff.models import Department
from tenants.models import City
from tests.looks import least_asked

Clients = Callable[..., Any]
LIST = "/staff/"


@pytest.fixture
def officer(maipu: City, clean: None) -> User:
    """Somebody to work with."""
    with tenants.entering(maipu):
        return make_account("officer", name="Eva Núñez", email="eva@maipu.example")


def _version(page: Any) -> str:
    found = re.search(rb'name="version" value="([0-9a-f]+)"', page.content)
    assert found
    return found[1].decode()


def _roles(city: City, user: User) -> set[str]:
    with tenants.entering(city):
        return set(rules.roles_of(User.objects.get(pk=user.pk)))


def test_the_list_shows_roles_department_and_what_to_look_at(
    maipu: City, officer: User, city_client: Clients
) -> None:
    with tenants.entering(maipu):
        health = services.create_department(name="Salud", by=None)
        services.assign(user=officer, department=health, title="Médica", by=None)
        ago = rules.today() - datetime.timedelta(days=70)
        User.objects.filter(pk=officer.pk).update(date_joined="2020-01-01T00:00Z", last_seen_on=ago)
    client = city_client(maipu, "admin", language="en")
    page = client.get(LIST).content.decode()
    for shown in ("Eva Núñez", "Salud", "Médica", "Officer", "not used for long", "?state=idle"):
        assert shown in page, shown
    assert "Eva Núñez" in client.get(f"{LIST}?state=idle&role=officer").content.decode()
    assert "Eva Núñez" not in client.get(f"{LIST}?role=viewer").content.decode()
    assert client.get(f"{LIST}?role=nada&department=x&state=%27").status_code == 200


def test_a_name_is_searched_in_the_body_and_found_without_accents(
    maipu: City, officer: User, city_client: Clients
) -> None:
    client = city_client(maipu, "auditor")
    page = client.post(LIST, {"q": "nunez"}, headers={"HX-Request": "true"})
    assert b"/staff/%s/" % str(officer.pk).encode() in page.content
    assert b"<html" not in page.content
    assert str(officer.pk) not in client.post(LIST, {"q": "nadie"}).content.decode()


def test_the_list_takes_the_same_queries_for_one_or_many(maipu: City, city_client: Clients) -> None:
    client = city_client(maipu, "admin")
    counts = []
    for more in (0, 12):
        with tenants.entering(maipu):
            for _number in range(more):
                user = make_account("officer", password=None)
                department, _made = Department.objects.get_or_create(
                    code="salud", defaults={"name": "Salud", "folded_name": "salud"}
                )
                services.assign(user=user, department=department, by=None)
        assert client.get(LIST).status_code == 200
        counts.append(len(least_asked(lambda: client.get(LIST))))
    assert counts[0] == counts[1]


def test_who_reads_sees_no_forms_and_can_send_none(
    maipu: City, officer: User, city_client: Clients
) -> None:
    client = city_client(maipu, "coordinator")
    page = client.get(f"/staff/{officer.pk}/").content.decode()
    assert "Eva Núñez" in page
    assert 'action="/staff/' not in page
    assert client.post(f"/staff/{officer.pk}/", {"name": "x"}).status_code == 404
    assert client.post(f"/staff/{officer.pk}/roles/", {"role": "viewer"}).status_code == 403


def test_two_administrators_on_one_page_and_the_second_is_told(
    maipu: City, officer: User, city_client: Clients
) -> None:
    first, second = city_client(maipu, "admin"), city_client(maipu, "admin")
    path, fields = f"/staff/{officer.pk}/", {"language": "en", "department": "", "title": ""}
    read = _version(first.get(path))
    assert first.post(path, {**fields, "name": "Eva Uno", "version": read}).status_code == 302
    answer = second.post(path, {**fields, "name": "Eva Dos", "version": read})
    assert answer.status_code == 409
    assert "Eva Uno" in answer.content.decode()
    again = second.post(path, {**fields, "name": "Eva Dos", "version": _version(answer)})
    assert again.status_code == 302
    with tenants.entering(maipu):
        assert User.objects.get(pk=officer.pk).name == "Eva Dos"


def test_a_role_given_with_dates_and_ended_is_refused_on_the_next_request(
    maipu: City, city_client: Clients
) -> None:
    admin, viewer = city_client(maipu, "admin"), city_client(maipu, "viewer")
    user = viewer.user
    assert viewer.get("/people/").status_code == 403
    day = (rules.today() + datetime.timedelta(days=3)).strftime("%d/%m/%Y")
    admin.post(f"/staff/{user.pk}/roles/", {"role": "officer", "ends_on": day})
    assert [viewer.get(path).status_code for path in ("/people/", "/api/v1/people")] == [200, 200]
    with tenants.entering(maipu):
        grant = user.role_grants.get(role="officer")
    assert admin.post(f"/staff/roles/{grant.pk}/", {"when": "now"}).status_code == 302
    assert [viewer.get(path).status_code for path in ("/people/", "/api/v1/people")] == [403, 403]
    assert viewer.get("/statistics/").status_code == 200


def test_a_closed_account_is_refused_on_the_next_request_by_page_and_by_key(
    maipu: City, city_client: Clients, client: Any
) -> None:
    admin, leaver = city_client(maipu, "admin"), city_client(maipu, "coordinator")
    with tenants.entering(maipu):
        key = make_key(leaver.user, "registry.view_person")
    program = {"HTTP_HOST": "maipu.localhost", "HTTP_AUTHORIZATION": f"Bearer {key}"}
    assert client.get("/api/v1/people", **program).status_code == 200
    assert leaver.get("/api/v1/people").status_code == 200
    done = admin.post(f"/staff/{leaver.user.pk}/close/", {})
    assert done.status_code == 302, done.content.decode()
    assert client.get("/api/v1/people", **program).status_code == 401
    assert leaver.get("/api/v1/people").status_code == 401
    assert leaver.get("/people/")["Location"].startswith("/accounts/login/")
    assert _roles(maipu, leaver.user) == set()


def test_an_account_suspended_for_idleness_is_refused_on_the_next_request(
    maipu: City, city_client: Clients, account: Clients
) -> None:
    idle = city_client(maipu, "officer")
    account(maipu, "admin")
    assert idle.get("/people/").status_code == 200
    with tenants.entering(maipu):
        User.objects.filter(pk=idle.user.pk).update(
            date_joined="2020-01-01T00:00Z", last_seen_on="2020-01-01", last_login=None
        )
        assert [user.pk for user in services.suspend_idle()] == [idle.user.pk]
    assert idle.get("/people/").status_code == 302


def test_open_work_is_handed_over_on_the_page(
    maipu: City, city_client: Clients, officer: User, work: dict[uuid.UUID, int]
) -> None:
    admin = city_client(maipu, "admin", language="en")
    work[officer.pk] = 4
    page = admin.get(f"/staff/{officer.pk}/close/").content.decode()
    assert "things: 4" in page
    assert admin.post(f"/staff/{officer.pk}/close/", {}).status_code == 422
    done = admin.post(f"/staff/{officer.pk}/close/", {"successor": str(admin.user.pk)})
    assert done.status_code == 302
    assert work == {admin.user.pk: 4}


def test_what_a_role_leaves_behind_is_offered_to_somebody_else(
    maipu: City, city_client: Clients, officer: User, work: dict[uuid.UUID, int]
) -> None:
    """A role ends while the account stays: what it let them do goes to who may do it."""
    admin = city_client(maipu, "admin", language="en")
    with tenants.entering(maipu):
        heir, viewer = make_account("officer"), make_account("viewer")
    work[officer.pk] = 4
    person, page = f"/staff/{officer.pk}/", f"/staff/{officer.pk}/hand-over/"
    assert "no longer allow it" not in admin.get(person).content.decode()
    with tenants.entering(maipu):
        grant = officer.role_grants.get()
    ended = admin.post(f"/staff/roles/{grant.pk}/", {"when": "now"})
    assert ended["Location"] == page
    assert "no longer allow it" in admin.get(person).content.decode()
    form = admin.get(page)
    assert form.context["form"]["work"].value() == ["test"]
    assert str(heir.pk) in form.content.decode()
    assert str(viewer.pk) not in form.content.decode()
    for wrong in ({}, {"work": "test"}, {"work": "test", "successor": str(viewer.pk)}):
        assert admin.post(page, wrong).status_code == 422
    stale = {"work": "test", "successor": str(heir.pk), "version": "0"}
    assert admin.post(page, stale).status_code == 409
    assert work == {officer.pk: 4}
    done = admin.post(page, {"work": "test", "successor": str(heir.pk)}, follow=True)
    assert "Handed over: 4." in done.content.decode()
    assert work == {heir.pk: 4}
    with tenants.entering(maipu):
        [told] = notices_of(heir.pk)
    assert (told.path, worded(told)) == ("/", "Handed over to you: things (4)")
    assert "No open work waits" in admin.get(page).content.decode()
    for role in ("coordinator", "officer"):
        assert city_client(maipu, role).post(page, stale).status_code in {403, 404}


def test_whoever_goes_on_with_it_may_open_the_page_where_it_is(
    maipu: City, city_client: Clients
) -> None:
    heir, kinds = city_client(maipu, "coordinator"), handover.every()
    assert len(kinds) >= 8
    for kind in kinds:
        assert heir.get(reverse(kind.page)).status_code == 200, kind.code


def test_who_changes_department_is_said_to_take_their_work_along(
    maipu: City, city_client: Clients, officer: User, work: dict[uuid.UUID, int]
) -> None:
    admin = city_client(maipu, "admin", language="en")
    with tenants.entering(maipu):
        health = services.create_department(name="Salud", by=None)
    sent = {"name": officer.name, "language": "en", "department": str(health.pk), "title": ""}
    told = "went with them"
    assert told not in admin.post(f"/staff/{officer.pk}/", sent, follow=True).content.decode()
    work[officer.pk] = 1
    assert told not in admin.post(f"/staff/{officer.pk}/", sent, follow=True).content.decode()
    away = sent | {"department": ""}
    assert told in admin.post(f"/staff/{officer.pk}/", away, follow=True).content.decode()


def test_the_last_administrator_is_told_and_nothing_happens(
    maipu: City, city_client: Clients
) -> None:
    admin = city_client(maipu, "admin", language="en")
    with tenants.entering(maipu):
        grant = admin.user.role_grants.get()
    answer = admin.post(f"/staff/roles/{grant.pk}/", {"when": "now"})
    assert answer.status_code == 422
    assert "Nobody else would be left" in answer.content.decode()
    day = rules.today() + datetime.timedelta(days=90)
    dated = {"when": "on", "last_day": day.strftime("%d/%m/%Y")}
    assert admin.post(f"/staff/roles/{grant.pk}/", dated).status_code == 422
    assert _roles(maipu, admin.user) == {"admin"}


def test_an_administrator_gives_themselves_nothing_on_their_own_page(
    maipu: City, city_client: Clients
) -> None:
    admin = city_client(maipu, "admin", language="en")
    page = admin.get(f"/staff/{admin.user.pk}/").content.decode()
    assert "This is your own account" in page
    assert f"/staff/{admin.user.pk}/roles/" not in page
    refused = admin.post(f"/staff/{admin.user.pk}/roles/", {"role": "auditor"})
    assert refused.status_code == 422
    assert _roles(maipu, admin.user) == {"admin"}


def test_a_person_of_another_city_does_not_exist_here(
    maipu: City, rosario: City, officer: User, city_client: Clients
) -> None:
    client = city_client(rosario, "admin")
    for path in ("", "roles/", "close/", "reopen/"):
        assert client.post(f"/staff/{officer.pk}/{path}", {}).status_code == 404, path


def test_who_comes_back_is_opened_and_needs_roles(
    maipu: City, officer: User, city_client: Clients
) -> None:
    admin = city_client(maipu, "admin", language="en")
    admin.post(f"/staff/{officer.pk}/close/", {})
    page = admin.get(f"/staff/{officer.pk}/").content.decode()
    assert "This account is closed" in page
    assert admin.post(f"/staff/{officer.pk}/reopen/", {}).status_code == 302
    assert "No role" in admin.get(f"/staff/{officer.pk}/").content.decode()


def test_who_lost_the_telephone_is_out_told_and_sets_up_another(
    maipu: City, city_client: Clients
) -> None:
    admin, other = city_client(maipu, "admin"), city_client(maipu, "coordinator", language="en")
    assert other.get("/people/").status_code == 200
    path = f"/staff/{other.user.pk}/factors/"
    assert admin.post(path, {}).status_code == 302
    assert other.get("/people/")["Location"].startswith("/accounts/login/")
    with tenants.entering(maipu):
        assert not Authenticator.objects.filter(user=other.user).exists()
        assert notices_of(other.user.pk).get().kind == "staff.factors_removed"
    own = f"/staff/{admin.user.pk}/factors/"
    assert admin.post(own, {}).status_code == 422
    with tenants.entering(maipu):
        assert Authenticator.objects.filter(user=admin.user).exists()


def test_departments_by_page(maipu: City, city_client: Clients) -> None:
    admin = city_client(maipu, "admin", language="en")
    assert admin.post("/staff/departments/add/", {"name": "Salud"}).status_code == 302
    assert admin.post("/staff/departments/add/", {"name": "salud"}).status_code == 422
    with tenants.entering(maipu):
        path = f"/staff/departments/{Department.objects.get().pk}/"
    assert admin.post(path, {"action": "rename", "name": "Salud y niñez"}).status_code == 302
    assert admin.post(path, {"action": "retire"}).status_code == 302
    page = admin.get("/staff/departments/").content.decode()
    assert "Salud y niñez" in page
    assert "retired" in page


def test_a_review_by_page_from_opening_to_print(
    maipu: City, officer: User, city_client: Clients
) -> None:
    admin = city_client(maipu, "admin", language="en")
    opened = admin.post("/staff/review/open/")
    path = opened["Location"]
    page = admin.get(path).content.decode()
    names = set(re.findall(r'name="(line-[0-9a-f-]+)"', page))
    assert len(names) == 2
    assert admin.post(f"{path}sign/").status_code == 422
    assert admin.post(path, {next(iter(names)): "nonsense"}).status_code == 422
    assert admin.post(path, {"action": "keep"}).status_code == 302
    assert admin.post(f"{path}sign/").status_code == 302
    signed = admin.get(path).content.decode()
    assert "Fingerprint" in signed
    assert "does not match" not in signed
    assert not re.findall(r'name="line-', signed)
    assert "signed" in admin.get("/staff/review/").content.decode()


def test_a_review_altered_behind_the_back_says_so(maipu: City, city_client: Clients) -> None:
    """Whoever owns the database can rewrite a row; the page notices."""
    import os

    import psycopg

    admin = city_client(maipu, "admin", language="en")
    path = admin.post("/staff/review/open/")["Location"]
    admin.post(path, {"action": "keep"})
    admin.post(f"{path}sign/")
    with psycopg.connect(os.environ["DATABASE_OWNER_URL"], autocommit=True) as owner:
        owner.execute("SET session_replication_role = replica")
        owner.execute(f"UPDATE {maipu.schema_name}.staff_reviewoutcome SET result = 'ended'")
    assert "does not match" in admin.get(path).content.decode()


def test_an_old_address_of_the_team_leads_on(maipu: City, city_client: Clients) -> None:
    answer = city_client(maipu, "admin").get("/accounts/staff/")
    assert answer.status_code == 301
    assert answer["Location"].endswith("/staff/")


def test_the_national_host_manages_its_own_by_delegation(
    cities: object, national_client: Clients
) -> None:
    programme, operator = national_client("programme_officer"), national_client("operator")
    dnm = national_client("analyst_dnm")
    page = programme.get(LIST)
    assert page.status_code == 200
    assert dnm.get(LIST).status_code == 403
    given = programme.post(f"/staff/{dnm.user.pk}/roles/", {"role": "analyst_dnm"})
    assert given.status_code == 422
    assert programme.post(f"/staff/{operator.user.pk}/close/", {}).status_code == 422
    national_client("operator")
    assert operator.post(f"/staff/{dnm.user.pk}/close/", {}).status_code == 302
    assert dnm.get("/accounts/me/").status_code == 302


def test_last_access_is_a_day_and_written_once(maipu: City, city_client: Clients) -> None:
    client = city_client(maipu, "officer")
    with CaptureQueriesContext(connection) as first:
        client.get("/people/")
    with CaptureQueriesContext(connection) as second:
        client.get("/people/")
    assert sum('SET "last_seen_on"' in one["sql"] for one in first) == 1
    assert not any('SET "last_seen_on"' in one["sql"] for one in second)
    with tenants.entering(maipu):
        seen = User.objects.get(pk=client.user.pk)
        assert seen.last_seen_on == rules.today()
        history = User._meta.get_field("history").related_model
        assert "last_seen_on" not in {field.name for field in history._meta.fields}


def test_a_key_keeps_no_account_in_use(maipu: City, account: Clients, client: Any) -> None:
    """A program that runs every night must not hide that its person is gone."""
    user = account(maipu, "coordinator")
    with tenants.entering(maipu):
        key = make_key(user, "registry.view_person")
    asked = client.get(
        "/api/v1/people", HTTP_HOST="maipu.localhost", HTTP_AUTHORIZATION=f"Bearer {key}"
    )
    assert asked.status_code == 200
    with tenants.entering(maipu):
        assert User.objects.get(pk=user.pk).last_seen_on is None
        assert not selectors.is_idle(selectors.person(user.pk))  # type: ignore[arg-type]
        assert accounts.IDLE
