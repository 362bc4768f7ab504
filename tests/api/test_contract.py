"""The API keeps its own word: whatever is sent, the answer is one that the schema describes.

Schemathesis makes up requests for every operation of both kinds of host, well-formed and not. No
answer may be a server error, have an undescribed status or content type, or differ in shape.
"""

from __future__ import annotations

import contextlib
import uuid
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.conf import settings as django_settings
from django.core.wsgi import get_wsgi_application
from django.test import Client
from drf_spectacular.generators import SchemaGenerator
from hypothesis import HealthCheck, given, settings
from hypothesis.errors import Unsatisfiable
from rest_framework.throttling import SimpleRateThrottle
from schemathesis import GenerationMode, checks
from schemathesis.specs.openapi import checks as openapi_checks

import conftest
from apps.accounts import rules
from apps.accounts.models import SignInSession, User
from apps.accounts.services_tokens import create_token
from apps.consents import services as consents
from apps.diagnosis import instrument
from apps.invitations import services as invitations
from apps.invitations.services import batches
from apps.notices import services as notices
from apps.notices.tests.factories import a_failed_message
from apps.onboarding import services as onboarding
from apps.registry import imports_services
from apps.registry.tests import factories
from apps.staff.services import departments, reviews
from apps.support import asking as support_asking
from apps.support import services as support
from apps.training.templates_national import KIND as TEMPLATES
from kernel.history import reading
from tenants import entering, entering_national
from tenants.catalogue import documents
from tenants.models import City
from tenants.selectors import city_by_slug
from tests import environment
from tests.api import office

# A hasty run sends the first few of each kind alone.
EXAMPLES = 2 if environment.IN_HASTE else 6
# Schemathesis reads what is sent, and does not unpack it.
PLAIN = {"Accept-Encoding": "identity"}
CHECKS = [
    checks.not_a_server_error,
    openapi_checks.status_code_conformance,
    openapi_checks.content_type_conformance,
    openapi_checks.response_headers_conformance,
    openapi_checks.response_schema_conformance,
]
BUDGET = settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(scope="module")
def keys(cities: dict[str, City]) -> Iterator[dict[str, str]]:
    """A key of each kind of host that may do all that its account may."""
    rates: Any = SimpleRateThrottle.THROTTLE_RATES
    before = dict(rates)
    # Throttles are not what is looked at: a thousand requests a minute shall pass.
    rates.update(dict.fromkeys(before))
    yield {"city": _key(cities["maipu"], "coordinator"), "national": _key(None, "analyst_iom")}
    rates.update(before)
    conftest.wipe()


def _key(city: City | None, role: str) -> str:
    user = conftest.make_account(city, role)
    with entering_national() if city is None else entering(city):
        made = create_token(by=user, name="contract", scopes=rules.permissions(user), days=1)
        return made.secret


def _schema(kind: str) -> Any:
    urlconfs = {"city": django_settings.ROOT_URLCONF, "national": django_settings.URLCONF_NATIONAL}
    generator: Any = SchemaGenerator
    document = generator(urlconf=urlconfs[kind]).get_schema(request=None, public=True)
    schema = schemathesis.openapi.from_dict(document)
    schema.app = get_wsgi_application()
    return schema


FOUND = [
    (kind, result.ok())
    for kind in ("city", "national")
    for result in _schema(kind).get_all_operations()
]
_OF_CITIES = {operation.label for kind, operation in FOUND if kind == "city"}
# What both kinds of host have is one view: a hasty run asks it in a city alone.
OPERATIONS = [
    pytest.param(
        kind,
        operation,
        id=f"{kind} {operation.label}",
        marks=[pytest.mark.every_role]
        if kind == "national" and operation.label in _OF_CITIES
        else [],
    )
    for kind, operation in FOUND
]
HOSTS = {"city": "http://maipu.localhost", "national": "http://nacional.localhost"}


@pytest.mark.parametrize(("kind", "operation"), OPERATIONS)
def test_every_answer_is_one_that_the_schema_describes(
    kind: str, operation: Any, keys: dict[str, str]
) -> None:
    """As somebody who may do all of it; what is sent is good, bad and odd."""

    @BUDGET
    @given(operation.as_strategy(generation_mode=GenerationMode.POSITIVE))
    def good(case: Any) -> None:
        _ask(case, kind, keys[kind])

    @BUDGET
    @given(operation.as_strategy(generation_mode=GenerationMode.NEGATIVE))
    def odd(case: Any) -> None:
        _ask(case, kind, keys[kind])

    good()
    with contextlib.suppress(Unsatisfiable):
        odd()


def _ask(case: Any, kind: str, key: str) -> Any:
    response = case.call_and_validate(
        base_url=HOSTS[kind], headers={"Authorization": f"Bearer {key}"} | PLAIN, checks=CHECKS
    )
    if response.status_code >= 400:
        assert response.headers["content-type"] == ["application/problem+json"]
        problem = response.json()
        assert problem["status"] == response.status_code
        assert {"type", "title", "detail", "request_id"} <= set(problem)
    return response


# Where nothing that was made up exists, everything would be 404: these are asked for by name.
REAL = (
    *("people", "consultations", "imports", "periods", "staff", "tokens"),
    *("invitations", "invitation-lists", "sessions"),
    "onboardings",
    "cities",
    "departures",
    "history",
    *("notices", "unsent-messages"),
    *("access-reviews", "departments", "role-grants"),
    *("support-visits", "support-requests"),
    *("desks", "tickets", "appointments", "special-days", "screens"),
    *("consents", "openings", "hidden-names"),
    *("duplicates", "unions", "report-files"),
    *("organizations", "referrals", "received-referrals", "calendar-days", "rights-requests"),
    *("instruments", "diagnoses", "course-templates"),
    *("diagnosis-rounds", "diagnosis-answers", "diagnosis-evidence", "diagnosis-gaps"),
    "diagnosis-evidence-contents",
    *("agreements", "commitments", "agreement-documents", "agreement-document-contents"),
    *("courses", "course-editions", "course-sessions", "course-participants"),
    *("national-courses", "course-enrolments", "certificates", "certificate-runs"),
    *("attendance-files", "calendar-feeds", "my-calendars", "my-training"),
    "certificate-logos",
    *("joint-actions", "alliance-evaluations"),
    *("cases", "tasks", "relations", "documents-seen", "residences", "files", "file-contents"),
)
WITH_ID = [each for each in OPERATIONS if "{id}" in str(each.id)]


def _asked(kind: str, keys: dict[str, str], resource: str) -> Any:
    return (
        Client()
        .get(
            f"/api/v1/{resource}",
            HTTP_HOST=HOSTS[kind].removeprefix("http://"),
            HTTP_AUTHORIZATION=f"Bearer {keys[kind]}",
        )
        .json()
    )


@pytest.fixture(scope="module")
def real(keys: dict[str, str]) -> dict[str, dict[str, str]]:
    """An identifier of each resource, by kind of host."""
    with entering("maipu"):
        person = factories.a_person()
        agreed = consents.give(person, "contact", "es", None)
        consultation = factories.a_consultation(person=person)
        job = imports_services.receive_file(
            name="planilla.csv", data=b"Fecha;Nombre\r\n02/01/2024;Paz, Ana\r\n", by=None
        )
        job = imports_services.prepare(job.pk)
    found = {
        "city": {
            "people": str(person.pk),
            "openings": str(person.pk),
            "hidden-names": str(person.pk),
            "consents": str(agreed.pk),
            "consultations": str(consultation.pk),
            "imports": str(job.pk),
            "periods": "2024-05",
        },
        "national": {},
    }
    for kind, own in found.items():
        # One's own account and key.
        own["staff"] = _asked(kind, keys, "me")["id"]
        own["tokens"] = _asked(kind, keys, "tokens")["results"][0]["id"]
        own.update(_invited(kind))
        own["sessions"] = _session(kind, own["staff"])
        own["history"] = _entered(kind)
        own["notices"] = _told(kind, own["staff"])
        own["unsent-messages"] = _refused(kind)
        own.update(_staffed(kind, own["staff"]))
    found["city"].update(office.expected())
    found["city"].update(office.accompanied(person))
    found["city"].update(office.registered_twice())
    found["city"].update(office.allied())
    found["city"].update(office.taught(found["city"]["staff"]))
    found["city"].update(office.asked_about(person))
    found["city"].update(office.reported(found["city"]["staff"]))
    found["city"].update(office.diagnosed(found["city"]["staff"]))
    found["city"].update(office.referred(person, found["city"]["staff"]))
    found["national"].update(_on_their_way())
    with entering_national():
        found["national"]["instruments"] = str(documents.published(instrument.KIND)[0].id)
        found["national"]["course-templates"] = str(documents.published(TEMPLATES)[0].id)
    found["national"]["diagnoses"] = office.handed_in()
    asked = _support_asks(found["national"]["staff"])
    found["city"]["support-visits"] = found["national"]["support-requests"] = asked
    return found


def _staffed(kind: str, account: str) -> dict[str, str]:
    """A department, a review, a role of the account that asks."""
    with entering("maipu") if kind == "city" else entering_national():
        department = departments.create_department(name="Hábitat", by=None)
        review = reviews.open_review()
        grant = User.objects.get(pk=account).role_grants.all()[0]
    return {
        "departments": str(department.pk),
        "access-reviews": str(review.pk),
        "role-grants": str(grant.pk),
    }


def _support_asks(account: str) -> str:
    """An operator asks to be let in; request and visit have one number."""
    city = city_by_slug("maipu")
    assert city
    with entering_national():
        asked = support_asking.ask(
            city=city, by=uuid.UUID(account), name="Operación", reason="mirar", hours=1
        )
    with entering(city):
        support.look_after()
    return str(asked.pk)


def _on_their_way() -> dict[str, str]:
    """A city coming in, one that is there, one that is leaving."""
    with entering_national():
        draft = onboarding.begin(name="Villa Ceibo", by=None)
        city = city_by_slug("rosario")
        assert city
        leaving = onboarding.ask_archive(city=city, reason="convenio terminado", by=None)
    return {"onboardings": str(draft.pk), "cities": str(city.pk), "departures": str(leaving.pk)}


def _session(kind: str, account: str) -> str:
    """A session of the account whose key asks."""
    with entering("maipu") if kind == "city" else entering_national():
        user = User.objects.get(pk=account)
        return str(SignInSession.objects.create(user=user, session_key=account[:32]).pk)


def _told(kind: str, account: str) -> str:
    """Something the account that asks was told."""
    with entering("maipu") if kind == "city" else entering_national():
        told = notices.notify(user=uuid.UUID(account), kind="registry.sheet_failed", path="/")
    assert told is not None
    return str(told.pk)


def _refused(kind: str) -> str:
    """A message that no mail server took."""
    with entering("maipu") if kind == "city" else entering_national():
        return str(a_failed_message().pk)


def _entered(kind: str) -> str:
    """An entry of the history: the account that asks was made."""
    with entering("maipu") if kind == "city" else entering_national():
        return str(reading.page(reading.Filter(kind="accounts.user")).entries[0].id)


def _invited(kind: str) -> dict[str, str]:
    """Somebody who is waited for, and a list that waits."""
    role = "officer" if kind == "city" else "analyst_iom"
    rows = f"correo;rol\r\nuno@example.org;{role}\r\n".encode()
    with entering("maipu") if kind == "city" else entering_national():
        one = invitations.invite(email="dos@example.org", roles=[role], by=None)
        batch = batches.receive(name="equipo.csv", data=rows, by=None, in_background=False)
        batches.prepare(batch.pk)
    return {"invitations": str(one.pk), "invitation-lists": str(batch.pk)}


@pytest.mark.parametrize(("kind", "operation"), WITH_ID)
def test_what_exists_answers_as_the_schema_says(
    kind: str, operation: Any, keys: dict[str, str], real: dict[str, dict[str, str]]
) -> None:
    """Detail, change and action of things that are there, not of made-up identifiers."""
    resource = operation.path.split("/")[3]
    assert resource in REAL, "Make one of these too, so that more than 404 is looked at."
    if (operation.method, resource) == ("delete", "tokens"):
        # The key that asks must outlive the asking.
        return
    statuses: set[int] = set()

    @BUDGET
    @given(operation.as_strategy(generation_mode=GenerationMode.POSITIVE))
    def ask(case: Any) -> None:
        case.path_parameters["id"] = real[kind][resource]
        statuses.add(_ask(case, kind, keys[kind]).status_code)

    ask()
    assert statuses - {404}, "nothing but 404: the real thing was not reached"


@pytest.fixture(scope="module")
def lesser_keys(cities: dict[str, City], keys: dict[str, str]) -> dict[str, str]:
    """Of accounts that may do less than the others."""
    return {
        "city": _key(cities["maipu"], "admin"),
        "national": _key(None, "analyst_dnm"),
    }


@pytest.mark.parametrize(("kind", "operation"), OPERATIONS)
def test_who_may_do_less_is_answered_as_the_schema_says(
    kind: str, operation: Any, lesser_keys: dict[str, str]
) -> None:
    """Refusals are described too."""

    @settings(BUDGET, max_examples=3)
    @given(operation.as_strategy(generation_mode=GenerationMode.POSITIVE))
    def ask(case: Any) -> None:
        _ask(case, kind, lesser_keys[kind])

    ask()


@pytest.mark.parametrize(("kind", "operation"), OPERATIONS)
def test_nobody_is_told_to_sign_in(kind: str, operation: Any, keys: dict[str, str]) -> None:
    """Without a key each operation says so, whatever is sent."""

    @settings(BUDGET, max_examples=2)
    @given(operation.as_strategy(generation_mode=GenerationMode.POSITIVE))
    def ask(case: Any) -> None:
        response = case.call(base_url=HOSTS[kind])
        # An identifier of another shape is no address at all, for nobody as for everybody.
        assert response.status_code in {401, 404}
        assert response.headers["content-type"] == ["application/problem+json"]

    ask()
