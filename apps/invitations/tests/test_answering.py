"""A list gives what whoever confirms it may give: nobody borrows the rights of who sent it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.test import Client

from apps.accounts import rules
from apps.invitations.models import Batch, Invitation
from apps.invitations.models.batches import BatchState
from apps.invitations.services import batches
from tenants import entering_national

JSON = "application/json"
NEW = "nueva@example.org"


def test_a_list_of_the_operators_makes_no_operator_by_another_hand(
    national_client: Callable[..., Any], cities: Any
) -> None:
    operator = national_client("operator")
    programme = national_client("programme_officer")
    rows = [{"email": NEW, "roles": ["operator"]}]
    made = operator.post("/api/v1/invitation-lists", {"rows": rows}, JSON)
    assert made.json()["expected"]["invited"] == 1
    path = f"/api/v1/invitation-lists/{made.json()['id']}"
    assert programme.post(f"{path}/confirm").status_code == 200
    with entering_national():
        batch = run_now()
        assert (batch.invited, batch.refused) == (0, 1)
        assert batch.created_by == programme.user.pk
        assert not Invitation.objects.exists()


def test_corrected_by_another_hand_it_reaches_no_further_either(
    national_client: Callable[..., Any], cities: Any
) -> None:
    operator: Client = national_client("operator")
    programme = national_client("programme_officer")
    text = f"{NEW}\n{programme.user.email}x\n"
    given = {"text": text, "roles": ["operator"], "language": "es-ar", "days": "7"}
    sheet = operator.post("/invitations/paste/", given)["Location"]
    columns = {"c0": "email", "c1": "name"}
    body = {**columns, "roles": ["analyst_iom"], "language": "es-ar", "days": "7"}
    assert programme.post(f"{sheet}correct/", body).status_code == 302
    with entering_national():
        batch = Batch.objects.get()
        assert batch.created_by == programme.user.pk
        # Whatever is put into it afterwards, by whatever hole.
        Batch.objects.update(defaults={"roles": {"operator": None}})
    assert programme.post(f"{sheet}confirm/").status_code == 302
    with entering_national():
        batch = run_now()
        assert (batch.state, batch.invited) == (BatchState.DONE, 0)
        assert not rules.may_grant(programme.user, "operator")


def run_now() -> Batch:
    """The seconds in which it can be taken back are over."""
    Batch.objects.update(starts_at=None)
    return batches.run(Batch.objects.get().pk, turn_seconds=None)
