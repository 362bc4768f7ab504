"""The parts of a person's, a consultation's and a case's page that show their referrals."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from apps.casework.panels import CasePart
from apps.casework.selectors import Case
from apps.referrals import presenters, selectors
from apps.registry import protection_rules, traces
from apps.registry.panels import ConsultationPart, Panel, Place
from apps.registry.selectors import Consultation, Person

MOST = 5
TABLE = "referrals.Referral"


def context(request: HttpRequest, person: Person) -> dict[str, Any]:
    """The latest referrals, and where to begin another."""
    known = traces.hold(request, person.pk, TABLE)
    rows = selectors.of_person(person.pk, request, limit=MOST) if known else []
    return {
        "rows": presenters.referral_rows(rows, protection_rules.sight(request)),
        "person_id": person.pk,
    }


PANEL = Panel(
    code="referrals",
    template="referrals/panel.html",
    place=Place.SIDE,
    order=40,
    permission="referrals.send",
    context=context,
)


def with_consultation(request: HttpRequest, consultation: Consultation) -> dict[str, Any]:
    """What came out of a consultation, and where to refer it."""
    rows = selectors.of_consultation(consultation.pk, request, limit=MOST)
    return {
        "rows": presenters.referral_rows(rows, protection_rules.sight(request)),
        "consultation_id": consultation.pk,
    }


PART = ConsultationPart(
    code="referrals",
    template="referrals/part.html",
    order=40,
    permission="referrals.send",
    context=with_consultation,
)


def with_case(request: HttpRequest, case: Case) -> dict[str, Any]:
    """What was referred for a case, and where to refer more while it is open."""
    rows = selectors.of_case(case, request)
    return {
        "rows": presenters.referral_rows(rows, protection_rules.sight(request)),
        "case_id": case.pk,
        "person_id": case.person_id,
        "may_refer": case.closed_on is None,
    }


OF_CASE = CasePart(
    code="referrals",
    template="referrals/case_part.html",
    order=40,
    permission="referrals.send",
    context=with_case,
)
