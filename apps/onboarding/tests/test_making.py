"""A draft becomes one whole city with one invitation, or nothing that anybody can reach."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from django.db import OperationalError, connection, connections
from django.test import Client

from apps.onboarding import making, selectors, services, signs
from apps.onboarding.models import Happening, Onboarding, State
from apps.onboarding.steps import MAKING
from apps.onboarding.tests.factories import ADMIN, a_draft, reread, save
from tenants import entering, owner, provisioning, roles
from tenants.models import City

pytestmark = pytest.mark.usefixtures("nation")
HOST = "villa-yatay.localhost"


class Died(BaseException):
    """Stands for a process that ends at once: nothing catches it."""


def _dying_at(step: str) -> Any:
    def told(at: str) -> None:
        if at == step:
            raise Died

    return told


def _rows(statement: str) -> list[tuple[Any, ...]]:
    with owner.raw() as plain:
        return plain.execute(statement.encode()).fetchall()


def _sent(**identity: Any) -> Onboarding:
    return services.queue(a_draft(**identity).pk, by=None)


def _status(host: str = HOST) -> int:
    from tenants import selectors as places

    places.forget()
    return int(Client(HTTP_HOST=host).get("/accounts/login/").status_code)


def test_it_becomes_a_city_as_it_was_described() -> None:
    draft = _sent()
    assert making.make(draft.pk) == State.LIVE
    made = reread(draft.pk)
    assert (made.admin_email, made.admin_name) == ("", "")
    assert made.admin_handed_over_at
    city = City.objects.get(slug="villa-yatay")
    assert (city.accent, city.demo, city.sharing_iom, city.status) == (
        "#8c2f39",
        True,
        False,
        "active",
    )
    assert set(selectors.progress(made)) == set(MAKING)
    assert all(row.ended_at for row in selectors.progress(made).values())
    assert [row.what for row in selectors.events(city)] == [Happening.OPENED]
    assert _status() == 200
    assert ADMIN not in str(_rows("SELECT * FROM public.kernel_outbox"))


def test_departments_codes_and_the_invitation_are_inside() -> None:
    making.make(_sent().pk)
    schema = "city_villa_yatay"
    names = _rows(f"SELECT name FROM {schema}.staff_department ORDER BY name")
    assert names == [("Deportes",), ("Educación",), ("Salud",)]
    codes = _rows(f"SELECT code, hidden FROM {schema}.registry_localcode ORDER BY code")
    assert codes == [("own_tarjeta_sube", False), ("voting", True)]
    assert _rows(f"SELECT count(*) FROM {schema}.invitations_invitation") == [(1,)]
    assert _rows(f"SELECT count(*) FROM {schema}.accounts_user") == [(0,)]


@pytest.mark.slow
@pytest.mark.parametrize("step", list(MAKING))
def test_cut_short_at_any_step_it_is_nowhere_and_then_whole(step: str) -> None:
    draft = _sent()
    with pytest.raises(Died):
        making.make(draft.pk, told=_dying_at(step))
    connection.close()
    assert _status() == 404
    assert reread(draft.pk).state in {State.PROVISIONING, State.FURNISHING}
    assert making.finish_what_was_begun() == 1
    assert _status() == 200
    assert _rows("SELECT count(*) FROM city_villa_yatay.invitations_invitation") == [(1,)]
    assert _rows("SELECT count(*) FROM public.tenants_city WHERE slug = 'villa-yatay'") == [(1,)]
    assert making.finish_what_was_begun() == 0


def test_made_twice_it_is_made_once() -> None:
    draft = _sent()
    making.make(draft.pk)
    assert making.make(draft.pk) == State.LIVE
    assert _rows("SELECT count(*) FROM city_villa_yatay.invitations_invitation") == [(1,)]


def test_a_failure_is_explained_leaves_nothing_to_reach_and_can_be_tried_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    draft = _sent()

    def broken(*_: object, **__: object) -> None:
        raise ValueError("ana@ejemplo.example")

    with monkeypatch.context() as patched:
        patched.setattr("apps.staff.services.create_department", broken)
        assert making.make(draft.pk) == State.FAILED
    failed = reread(draft.pk)
    assert failed.failure == "unknown"
    assert City.objects.get(slug="villa-yatay").failure == "ValueError"
    assert failed.admin_email == ADMIN
    assert _status() == 404
    changed = save(failed, "branding", accent="#123456")
    assert changed.state == State.READY
    services.queue(draft.pk, by=None)
    assert making.make(draft.pk) == State.LIVE
    assert City.objects.get(slug="villa-yatay").accent == "#123456"


def test_a_database_that_went_away_is_not_a_failure_of_the_draft(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The promise stays open, and the outbox takes it up again."""
    draft = _sent()

    def away(*_: object, **__: object) -> None:
        raise OperationalError

    with monkeypatch.context() as patched:
        patched.setattr("apps.staff.services.create_department", away)
        with pytest.raises(OperationalError):
            making.make(draft.pk)
    assert reread(draft.pk).state == State.FURNISHING
    assert making.make(draft.pk) == State.LIVE


@pytest.mark.slow
def test_one_that_kills_its_worker_each_time_stops_some_day() -> None:
    draft = _sent()
    for _ in range(making.MOST_ATTEMPTS):
        with pytest.raises(Died):
            making.make(draft.pk, told=_dying_at("grants"))
    assert making.make(draft.pk) == State.FAILED
    assert reread(draft.pk).failure == "interrupted"


def test_a_city_made_by_command_meanwhile_is_not_taken_over() -> None:
    draft = _sent()
    provisioning.provision(making.spec_of(draft))
    assert making.make(draft.pk) == State.FAILED
    assert reread(draft.pk).failure == "holds_data"
    assert _rows("SELECT count(*) FROM city_villa_yatay.invitations_invitation") == [(0,)]


def test_withdrawn_after_a_failure_nothing_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    draft = _sent()
    monkeypatch.setattr("apps.staff.services.create_department", lambda **_: 1 / 0)
    assert making.make(draft.pk) == State.FAILED
    services.withdraw(draft.pk, by=None)
    making.clear(draft.pk)
    assert not City.objects.filter(slug="villa-yatay").exists()
    assert _rows("SELECT 1 FROM pg_namespace WHERE nspname = 'city_villa_yatay'") == []
    login = roles.city_role("villa-yatay")
    assert _rows(f"SELECT 1 FROM pg_roles WHERE rolname = '{login}'") == []


def test_clearing_up_waits_for_who_makes_a_city_of_that_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Another draft took the short name meanwhile, and its city opens while this one is cleared."""
    draft = _sent()
    with monkeypatch.context() as patched:
        patched.setattr("apps.staff.services.create_department", lambda **_: 1 / 0)
        assert making.make(draft.pk) == State.FAILED
    services.withdraw(draft.pk, by=None)
    city = City.objects.using("owner").filter(slug="villa-yatay")

    def clear() -> None:
        try:
            making.clear(draft.pk)
        finally:
            connections.close_all()

    with owner.raw() as turn:
        turn.execute("SELECT pg_advisory_lock(hashtext('city:villa-yatay'))")
        clearing = threading.Thread(target=clear)
        clearing.start()
        clearing.join(1)
        city.update(status=City.Status.ACTIVE)
    clearing.join(20)
    assert city.exists()
    assert _rows("SELECT 1 FROM pg_namespace WHERE nspname = 'city_villa_yatay'") == [(1,)]


def test_the_web_can_not_make_a_city() -> None:
    """The national role may write a draft, and neither a city nor a schema."""
    for statement in (
        "INSERT INTO public.tenants_city (slug) VALUES ('x')",
        "UPDATE public.tenants_city SET status = 'suspended'",
        "DELETE FROM public.tenants_domain",
        "CREATE SCHEMA city_x",
        "CREATE ROLE x",
        "UPDATE public.onboarding_deed SET reason = 'x'",
    ):
        with connection.cursor() as cursor, pytest.raises(Exception, match=r"denied|Cannot"):
            cursor.execute(statement)


def test_a_city_tells_of_itself_and_of_no_other(maipu: City) -> None:
    making.make(_sent().pk)
    city = City.objects.get(slug="villa-yatay")
    from tenants.door import entering_national

    with entering(city):
        assert signs.tell(city.pk) == {"departments"}
        with connection.cursor() as cursor, pytest.raises(Exception, match=r"row-level|policy"):
            cursor.execute(
                "INSERT INTO public.onboarding_citysign (id, city_id, sign, at) "
                "VALUES (gen_random_uuid(), %s, 'admin', now())",
                [maipu.pk],
            )
    with entering_national():
        assert selectors.signs(city.pk) == {"departments"}
        assert selectors.signs(maipu.pk) == frozenset()
