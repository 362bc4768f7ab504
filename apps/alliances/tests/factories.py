"""Invented alliances for tests, made through the services."""

from __future__ import annotations

import datetime
import itertools
import uuid
from typing import Any

from apps.alliances import services
from apps.alliances.models import Agreement, Commitment, JointAction
from apps.alliances.services import (
    ActionData,
    AgreementData,
    CommitmentData,
    EvaluationData,
    Signature,
)
from apps.directory import services as directory
from apps.directory.selectors import Organization

PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
_numbers = itertools.count(1)


def a_body(name: str = "", kind: str = "civil_society") -> Organization:
    """An organisation of the directory."""
    told = name or f"Asociación {next(_numbers)}"
    return directory.create(directory.OrganizationData(name=told, kind=kind), by=None)


def told(**changed: Any) -> AgreementData:
    """An agreement as told, with an organisation of its own."""
    usual: dict[str, Any] = {"title": "Convenio de orientación", "kind": "framework"}
    if "organizations" not in changed:
        usual["organizations"] = (a_body().pk,)
    return AgreementData(**{**usual, **changed})


def a_draft(*, by: uuid.UUID | None = None, **changed: Any) -> Agreement:
    """A draft."""
    return services.register(told(**changed), by=by)


def an_agreement(
    starts_on: datetime.date,
    ends_on: datetime.date | None = None,
    *,
    by: uuid.UUID | None = None,
    **changed: Any,
) -> Agreement:
    """One signed on its first day."""
    draft = a_draft(by=by, **changed)
    signature = Signature(starts_on, starts_on, ends_on)
    return services.sign(draft, signature, version=draft.version, by=by)


def a_commitment(
    agreement: Agreement, *, by: uuid.UUID | None = None, **changed: Any
) -> Commitment:
    """What the first party took on."""
    usual: dict[str, Any] = {"text": "Ofrecer veinte vacantes"}
    if not changed.get("department"):
        usual["organization"] = agreement.organizations[0]
    return services.commit(agreement, CommitmentData(**{**usual, **changed}), by=by)


def an_action(
    held_on: datetime.date, *, by: uuid.UUID | None = None, **changed: Any
) -> JointAction:
    """A day of documentation."""
    usual: dict[str, Any] = {"title": "Jornada de documentación", "held_on": held_on}
    if "organizations" not in changed:
        usual["organizations"] = (a_body().pk,)
    return services.add_action(ActionData(**{**usual, **changed}), by=by)


def an_evaluation(agreement: Agreement, year: int, **changed: Any) -> Any:
    """A year that went well."""
    usual = {"agreed": "Doce jornadas.", "happened": "Hubo diez.", "worth": "yes"}
    data = EvaluationData(**{**usual, **changed})
    return services.evaluate(agreement, year, data, version=0, by=None)
