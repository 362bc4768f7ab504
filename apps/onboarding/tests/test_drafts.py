"""A draft is filled in step by step, by several people, and nobody's words are lost."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection

from apps.onboarding import checklist, services
from apps.onboarding.errors import ConflictError, IllegalMove, RefusedError
from apps.onboarding.forms import form_for
from apps.onboarding.models import State
from apps.onboarding.models.onboarding import MOVES
from apps.onboarding.provinces import PROVINCES
from apps.onboarding.steps import CODES
from apps.onboarding.tests.factories import ADMIN, a_draft, form, reread, save

pytestmark = pytest.mark.usefixtures("nation")


def test_it_is_ready_with_its_last_step_and_not_before() -> None:
    draft = services.begin(name="Villa Yatay", by=None)
    for step in CODES:
        assert draft.state == State.DRAFT
        draft = save(draft, step)
    assert draft.state == State.READY
    assert draft.slug == "villa-yatay"
    assert draft.time_zone == "America/Argentina/Cordoba"
    assert checklist.blocking(draft) == []


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"municipality_code": "500070"}, "municipality_code"),
        ({"department_code": "2299"}, "department_code"),
        ({"latitude": "-60.71", "longitude": "-27.57"}, "latitude"),
        ({"latitude": "40.4"}, "latitude"),
        ({"latitude": "al sur"}, "latitude"),
        ({"slug": "nacional"}, "slug"),
        ({"slug": "www"}, "slug"),
        ({"slug": "rosario"}, "slug"),
        ({"slug": "-x"}, "slug"),
        ({"slug": "ñandú"}, "slug"),
        ({"province_code": "99"}, "province_code"),
        (
            {
                "name": "ROSARIO",
                "province_code": "82",
                "department_code": "82084",
                "municipality_code": "829999",
                "slug": "rosario-dos",
            },
            "name",
        ),
        (
            {
                "province_code": "82",
                "department_code": "82084",
                "municipality_code": "820210",
            },
            "municipality_code",
        ),
    ],
)
def test_what_can_not_be_is_refused_at_its_field(changes: dict[str, Any], field: str) -> None:
    filled = form(services.begin(name="Villa Yatay", by=None), "identity", **changes)
    assert not filled.is_valid()
    assert field in filled.errors


def test_the_same_name_in_another_province_is_another_city() -> None:
    """Maipú exists three times."""
    draft = services.begin(name="Maipú", by=None)
    assert form(draft, "identity", name="Maipú", slug="maipu-chaco").is_valid()


@pytest.mark.parametrize("code", sorted(PROVINCES))
def test_the_time_zone_is_the_provinces(code: str) -> None:
    import zoneinfo

    draft = services.begin(name="Villa Yatay", by=None)
    filled = form(
        draft,
        "identity",
        province_code=code,
        department_code=f"{code}998",
        municipality_code=f"{code}9998",
    )
    assert filled.is_valid(), filled.errors
    assert zoneinfo.ZoneInfo(filled.values()["time_zone"]).key == PROVINCES[code].time_zone


@pytest.mark.parametrize(
    "host",
    [
        "maipu.localhost",
        "otra.localhost",
        "nacional.localhost",
        "localhost",
        "10.0.0.1",
        "a b",
        "x",
    ],
)
def test_hosts_that_are_not_the_municipalitys_are_refused(host: str) -> None:
    draft = services.begin(name="Villa Yatay", by=None)
    assert not form(draft, "hosts", own_hosts=host.replace(" ", "_")).is_valid()


def test_a_host_of_another_draft_is_refused() -> None:
    first = a_draft()
    save(first, "hosts", own_hosts="Migraciones.Villa.gob.ar")
    second = services.begin(name="Villa Ceibo", by=None)
    refused = form(second, "hosts", own_hosts="migraciones.villa.gob.ar")
    assert not refused.is_valid()
    assert "Villa Yatay" in str(refused.errors)


def test_who_saves_over_somebody_elses_words_is_told() -> None:
    """Two officers open the same step; the second one's save is refused and loses nothing."""
    draft = a_draft()
    before = draft.version
    save(draft, "branding", accent="#123456")
    with pytest.raises(ConflictError):
        save(draft, "branding", version=before, accent="#654321")
    assert reread(draft.pk).accent == "#123456"


def test_what_is_being_made_can_not_be_changed_or_sent_twice() -> None:
    draft = services.queue(a_draft().pk, by=None)
    with pytest.raises(IllegalMove):
        save(draft, "branding", accent="#123456")
    with pytest.raises(IllegalMove):
        services.queue(draft.pk, by=None)
    with pytest.raises(IllegalMove):
        services.withdraw(draft.pk, by=None)
    with connection.cursor() as cursor:
        cursor.execute("SELECT task, queue, payload FROM public.kernel_outbox")
        ((task, queue, payload),) = cursor.fetchall()
    assert task == "onboarding.make_city"
    assert queue.endswith("-provisioning")
    assert str(draft.pk) in str(payload)


def test_what_somebody_took_meanwhile_blocks_at_the_moment_of_sending() -> None:
    """A step that was good when it was saved is looked at again."""
    first, second = a_draft(), services.begin(name="Villa Ceibo", by=None)
    for step in CODES:
        names = {"name": "Villa Ceibo", "municipality_code": "229997"}
        changes: dict[str, Any] = names if step == "identity" else {}
        second = save(second, step, **changes)
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE public.onboarding_onboarding SET municipality_code = '229998' WHERE id = %s",
            [second.pk],
        )
    with pytest.raises(RefusedError):
        services.queue(second.pk, by=None)
    assert reread(first.pk).state == State.READY


def test_who_is_invited_is_sealed_and_in_no_history_and_erased_when_withdrawn() -> None:
    draft = a_draft()
    with connection.cursor() as cursor:
        cursor.execute("SELECT row_to_json(o)::text FROM public.onboarding_onboarding o")
        stored = cursor.fetchone()[0]
        cursor.execute(
            "SELECT column_name FROM information_schema.columns "
            "WHERE table_name = 'onboarding_onboardingevent'"
        )
        history = {row[0] for row in cursor.fetchall()}
    assert ADMIN not in stored
    assert ADMIN.encode().hex() not in stored
    assert not history & {"admin_name", "admin_email"}
    services.withdraw(draft.pk, by=None)
    gone = reread(draft.pk)
    assert (gone.state, gone.admin_email, gone.admin_name) == (State.WITHDRAWN, "", "")


def test_the_agreement_of_an_invented_city_can_be_saved_as_it_stands() -> None:
    draft = a_draft()
    assert draft.demo
    draft.steps_done = [code for code in draft.steps_done if code != "agreement"]
    draft.sharing_iom = draft.sharing_dnm = True  # as a new draft's are
    shown = form_for("agreement")(draft=draft)
    assert form_for("agreement")(shown.as_data(), draft=draft).is_valid()


def test_sharing_needs_an_agreement_and_an_invented_city_shares_nothing() -> None:
    draft = a_draft()
    assert not form(draft, "agreement", sharing_iom="on").is_valid()
    draft = save(draft, "identity", demo="")
    unsigned = form(draft, "agreement", sharing_dnm="on")
    assert {"signed_on", "signed_by"} <= set(unsigned.errors)
    late = form(
        draft, "agreement", sharing_iom="on", signed_on="01/01/2999", signed_by="Intendenta"
    )
    assert "signed_on" in late.errors
    signed = form(
        draft, "agreement", sharing_iom="on", signed_on="03/02/2026", signed_by="Intendenta"
    )
    assert signed.is_valid()


def test_a_light_colour_is_said_to_be_helped_and_does_not_block() -> None:
    draft = save(a_draft(), "branding", accent="ffee00")
    assert draft.accent == "#ffee00"
    item = next(one for one in checklist.before(draft) if one.code == "contrast")
    assert item.level == "advises"
    assert "#ffee00" not in item.detail


def test_every_state_that_is_no_end_leads_somewhere() -> None:
    ends = {State.LIVE, State.WITHDRAWN}
    assert {state for state, after in MOVES.items() if not after} == ends
    reached: set[str] = {State.DRAFT}
    for _ in MOVES:
        reached |= {to for state in reached for to in MOVES[state]}
    assert reached == set(State)
