"""A city leaves with its data, which nobody else can open, and then nothing of it is left."""

from __future__ import annotations

import contextlib
import datetime
import hashlib
import io
import json
import random
import re
import secrets
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.utils import timezone

from apps.notices import selectors as notices
from apps.onboarding import carrying_out, making, selectors, services
from apps.onboarding.errors import IllegalMove, RefusedError
from apps.onboarding.leaving import sealed_zip, telling
from apps.onboarding.leaving import selectors as leaving
from apps.onboarding.leaving import services as leaving_services
from apps.onboarding.models import Departure, Leaving
from apps.onboarding.services import departures
from apps.onboarding.tests.factories import a_draft
from apps.onboarding.tests.unsealing import WrongSecret, unseal
from conftest import make_account
from kernel import largefiles
from kernel.models import Outbox
from tenants import entering, owner, roles
from tenants import selectors as places
from tenants.models import City
from tests.isolation.furniture import CANARY, NUMBER, furnish

HOST = "villa-yatay.localhost"


@pytest.fixture
def city(nation: None) -> City:
    """A sixth city with a canary in every room and an administrator."""
    making.make(services.queue(a_draft().pk, by=None).pk)
    made = City.objects.get(slug="villa-yatay")
    connection.close()
    furnish(made, make_account(made, "coordinator"))
    return made


@pytest.fixture
def asked(city: City) -> Departure:
    """It is leaving."""
    return services.ask_archive(city=city, reason="convenio terminado", by=None)


def test_administrators_are_told_once_that_their_city_is_archived(
    city: City, asked: Departure
) -> None:
    admin, officer = make_account(city, "admin"), make_account(city, "officer")
    with entering(city):
        for _ in range(3):
            telling.look_after()
        assert [notices.unread_count(one.pk) for one in (admin, officer)] == [1, 0]


def _export(city: City) -> str:
    """The administrator's part: ask, let the worker make it; returns the passphrase."""
    admin = make_account(city, "admin")
    with entering(city):
        secret = leaving_services.ask_export(by=admin.pk)
        promised = Outbox.objects.get(task=leaving.MAKE_EXPORT, ended_at=None).payload
        leaving_services.make_export(uuid.UUID(promised["departure"]), promised["secret"])
        Outbox.objects.filter(task=leaving.MAKE_EXPORT).update(ended_at=timezone.now())
    return secret


def _data(city: City) -> bytes:
    with entering(city):
        departure = leaving.departure()
        assert departure
        export = leaving.latest_export(departure)
        assert export
        with largefiles.open(export.file_key) as source:
            return source.read()


def _receive(city: City, secret: str) -> None:
    readme = unseal(_data(city), secret)["LEEME.txt"].decode()
    code = re.search(r"Control code: (\w+)", readme)
    assert code
    admin = make_account(city, "admin")
    with entering(city):
        leaving_services.receive(code=code[1], by=admin.pk)


def _work() -> None:
    """What the provisioning worker finds in its queue."""
    promised = Outbox.objects.filter(task="onboarding.carry_out_order", ended_at=None)
    for one in list(promised.order_by("created_at")):
        carrying_out.carry_out(uuid.UUID(one.payload["order"]))
        Outbox.objects.filter(pk=one.pk).update(ended_at=timezone.now())
    places.forget()


def test_the_export_has_everything_in_the_clear_and_only_for_the_city(
    city: City, asked: Departure
) -> None:
    secret = _export(city)
    data = _data(city)
    for seen in (CANARY.encode(), NUMBER.encode(), secret.encode()):
        assert seen not in data
    with pytest.raises(WrongSecret):
        unseal(data, sealed_zip.passphrase())
    parts = unseal(data, secret)
    people = parts["tablas/registry_person.csv"].decode()
    assert CANARY in people
    assert NUMBER in b"".join(parts.values()).decode("utf-8", "ignore")
    manifest = json.loads(parts["manifiesto.json"])["parts"]
    # One of a person, an anonymous one, and the one a case stands on.
    assert manifest["tablas/registry_consultation.csv"]["rows"] == 3
    for name, told in manifest.items():
        assert hashlib.sha256(parts[name]).hexdigest() == told["sha256"], name
    assert any(name.startswith("archivos/") for name in parts)
    assert "password" not in parts["tablas/accounts_user.csv"].decode().splitlines()[0]
    assert not any("session" in name or "datakey" in name for name in parts)


@pytest.mark.slow
def test_a_large_file_is_taken_along_whole(city: City, asked: Departure) -> None:
    content = secrets.token_bytes(largefiles.PIECE + 1000)
    with entering(city):
        key = largefiles.save(city.schema_name, "planilla.sheet", io.BytesIO(content))
    secret = _export(city)
    parts = unseal(_data(city), secret)
    assert parts[f"archivos/{key.partition('/')[2]}"] == content
    assert not any(name.endswith(largefiles.SUFFIX) for name in parts)


@pytest.mark.slow
def test_its_structure_can_be_loaded_elsewhere(city: City, asked: Departure) -> None:
    """The SQL in the archive makes the tables in an empty schema."""
    secret = _export(city)
    text = unseal(_data(city), secret)["estructura.sql"].decode()
    with owner.raw() as plain, plain.transaction(force_rollback=True):
        plain.execute("CREATE SCHEMA elsewhere")
        plain.execute("SET LOCAL search_path = elsewhere, public")
        plain.execute(text.replace("city_villa_yatay.", "elsewhere.").encode())
        row = plain.execute(
            "SELECT count(*) FROM pg_tables WHERE schemaname = 'elsewhere'"
        ).fetchone()
        assert row
        assert row[0] > 20


@pytest.mark.slow
def test_the_passphrase_is_kept_nowhere_once_the_export_is_made(
    city: City, asked: Departure
) -> None:
    secret = _export(city)
    folder = Path(settings.FILES_DIR) / city.schema_name
    assert not list(folder.rglob("*.pass"))
    with owner.raw() as plain:
        for schema in ("public", city.schema_name):
            rows = plain.execute(f"SELECT * FROM {schema}.kernel_outbox".encode()).fetchall()
            assert secret not in str(rows)


def test_nothing_is_removed_before_the_city_says_that_it_has_its_data(
    city: City, asked: Departure
) -> None:
    with pytest.raises(RefusedError):
        services.schedule_removal(asked.pk, by=None)
    _export(city)
    with pytest.raises(RefusedError):
        services.schedule_removal(asked.pk, by=None)
    with entering(city), pytest.raises(RefusedError):
        leaving_services.receive(code="00000000", by=uuid.uuid4())
    with connection.cursor() as cursor, pytest.raises(Exception, match="export_first"):
        cursor.execute(
            "UPDATE public.onboarding_departure SET state = 'scheduled' WHERE id = %s", [asked.pk]
        )


def test_the_nation_can_not_confirm_in_the_citys_place(city: City, asked: Departure) -> None:
    _export(city)
    with connection.cursor() as cursor, pytest.raises(Exception, match=r"row-level|denied"):
        cursor.execute(
            "INSERT INTO public.onboarding_cityreceipt (id, city_id, departure, sha256, at) "
            "SELECT gen_random_uuid(), city_id, departure, sha256, now() "
            "FROM public.onboarding_cityexport"
        )


@pytest.mark.slow
def test_a_city_sees_and_touches_no_other_citys_departure(
    city: City, asked: Departure, maipu: City
) -> None:
    connection.close()
    with entering(maipu), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM public.onboarding_departure")
        assert cursor.fetchone()[0] == 0
        with pytest.raises(Exception, match=r"denied|permission"):
            cursor.execute("UPDATE public.onboarding_departure SET state = 'cancelled'")


def test_it_is_suspended_then_removed_with_proof(city: City, asked: Departure) -> None:
    _receive(city, _export(city))
    services.schedule_removal(asked.pk, by=None)
    _work()
    closed = Client(HTTP_HOST=HOST).get("/accounts/login/")
    assert closed.status_code == 503
    assert departures.remove_what_is_due() == 0
    Departure.objects.filter(pk=asked.pk).update(remove_after=timezone.now())
    assert departures.remove_what_is_due() == 1
    assert departures.remove_what_is_due() == 0
    _work()
    gone = selectors.departure_by_id(asked.pk)
    assert gone
    assert gone.state == Leaving.REMOVED
    assert all(gone.proof["gone"].values())
    assert len(gone.proof["there"]["tables"]) > 20
    assert gone.proof["export"]["sha256"] == gone.export_sha256
    assert "rows" not in json.dumps(gone.proof)
    with owner.raw() as plain:
        login = roles.city_role("villa-yatay")
        assert not plain.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [login]).fetchone()
        assert not plain.execute(
            "SELECT 1 FROM pg_namespace WHERE nspname = 'city_villa_yatay'"
        ).fetchone()
    assert not (Path(settings.FILES_DIR) / "city_villa_yatay").exists()
    places.forget()
    assert Client(HTTP_HOST=HOST).get("/accounts/login/").status_code == 404


@pytest.mark.slow
def test_what_it_published_stays_and_it_may_come_back(city: City, asked: Departure) -> None:
    _leave(city, asked)
    with owner.raw() as plain:
        published = plain.execute(
            "SELECT count(*) FROM public.publications_release WHERE city_id = %s", [city.pk]
        ).fetchone()
    assert published
    assert published[0] > 0
    back = services.queue(a_draft().pk, by=None)
    assert making.make(back.pk) == "live"
    again = City.objects.get(slug="villa-yatay")
    assert again.pk == city.pk
    with owner.raw() as plain:
        people = plain.execute("SELECT count(*) FROM city_villa_yatay.registry_person").fetchone()
    assert people == (0,)


def _leave(city: City, asked: Departure) -> None:
    _receive(city, _export(city))
    services.schedule_removal(asked.pk, by=None, delay=datetime.timedelta(0))
    _work()
    departures.remove_what_is_due()
    _work()


@pytest.mark.slow
@pytest.mark.parametrize("cut", ["survey", "remove", "absent"])
def test_cut_short_while_removing_it_is_removed_by_asking_again(
    city: City, asked: Departure, cut: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tenants import removal

    _receive(city, _export(city))
    services.schedule_removal(asked.pk, by=None, delay=datetime.timedelta(0))
    _work()
    departures.remove_what_is_due()

    class Died(BaseException):
        pass

    def die(*_: object) -> None:
        raise Died

    with monkeypatch.context() as patched:
        patched.setattr(removal, cut, die)
        with pytest.raises(Died):
            _work()
    _work()
    gone = selectors.departure_by_id(asked.pk)
    assert gone
    assert gone.state == Leaving.REMOVED
    assert gone.proof["there"]["tables"]
    assert all(gone.proof["gone"].values())


@pytest.mark.slow
def test_until_the_day_it_may_stay(city: City, asked: Departure) -> None:
    _receive(city, _export(city))
    services.schedule_removal(asked.pk, by=None)
    _work()
    services.cancel_archive(asked.pk, reason="se queda", by=None)
    _work()
    assert City.objects.get(pk=city.pk).status == City.Status.ACTIVE
    with pytest.raises(IllegalMove):
        services.schedule_removal(asked.pk, by=None)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(6))
def test_whatever_is_asked_in_whatever_order_its_data_is_there_or_it_has_its_export(
    city: City, seed: int
) -> None:
    """Random walks: refused or done, never a city removed without receipt, never one half there."""
    choose = random.Random(seed)
    secret = ""
    for _ in range(14):
        departure = selectors.departure(city)
        now = City.objects.get(pk=city.pk)
        acts = ["suspend", "resume", "archive", "export", "receive", "schedule", "stay", "work"]
        act = choose.choice([*acts, "due", "work"])
        with contextlib.suppress(RefusedError):
            secret = _act(act, now, departure, secret)
        _sound(city)
    _work()
    _sound(city)


def _act(act: str, city: City, departure: Departure | None, secret: str) -> str:
    in_city = city.status == City.Status.ACTIVE and departure is not None
    exporting = in_city and departure is not None and departure.state == "asked"
    if act == "export" and exporting:
        return _export(city)
    if act == "receive" and exporting and secret and departure is not None:
        if selectors.latest_export(departure):
            _receive(city, secret)
        return secret
    alone: dict[str, Callable[[], object]] = {
        "suspend": lambda: services.ask_suspend(city=city, reason="x", by=None),
        "resume": lambda: services.ask_resume(city=city, reason="x", by=None),
        "archive": lambda: services.ask_archive(city=city, reason="x", by=None),
        "due": departures.remove_what_is_due,
        "work": _work,
    }
    if act in alone:
        alone[act]()
    elif departure is not None and act == "schedule":
        services.schedule_removal(departure.pk, by=None, delay=datetime.timedelta(0))
    elif departure is not None and act == "stay":
        services.cancel_archive(departure.pk, reason="x", by=None)
    return secret


def _sound(city: City) -> None:
    now = City.objects.get(pk=city.pk)
    with owner.raw() as plain:
        schema = plain.execute(
            "SELECT 1 FROM pg_namespace WHERE nspname = %s", [city.schema_name]
        ).fetchone()
    removed = now.status == City.Status.REMOVED
    assert bool(schema) != removed
    if removed:
        departure = Departure.objects.filter(city=city, state=Leaving.REMOVED).get()
        assert selectors.receipt(departure)
        assert departure.proof["export"]["sha256"]


@pytest.mark.usefixtures("asked")
def test_the_passphrase_is_shown_once_and_reloading_makes_no_other(
    city: City, city_client: Callable[..., Any]
) -> None:
    """Another would take the place of the one that was written down."""
    admin = city_client(city, "admin", language="en")
    assert admin.post("/leaving/export/").status_code == 302
    shown = "Write this passphrase down now"
    assert shown in admin.get("/leaving/").content.decode()
    assert shown not in admin.get("/leaving/").content.decode()
    with entering(city):
        assert Outbox.objects.filter(task=leaving.MAKE_EXPORT).count() == 1
