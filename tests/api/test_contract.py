"""The API keeps its own word: whatever is sent, the answer is one that the schema describes.

Schemathesis makes up requests for every operation of both kinds of host, well-formed and not. No
answer may be a server error, have an undescribed status or content type, or differ in shape.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.conf import settings as django_settings
from django.core.wsgi import get_wsgi_application
from drf_spectacular.generators import SchemaGenerator
from hypothesis import HealthCheck, given, settings
from hypothesis.errors import Unsatisfiable
from rest_framework.throttling import SimpleRateThrottle
from schemathesis import GenerationMode, checks
from schemathesis.specs.openapi import checks as openapi_checks

import conftest
from apps.accounts import rules
from apps.accounts.services_tokens import create_token
from tenants import entering, entering_national
from tenants.models import City

EXAMPLES = 10
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


OPERATIONS = [
    pytest.param(kind, result.ok(), id=f"{kind} {result.ok().label}")
    for kind in ("city", "national")
    for result in _schema(kind).get_all_operations()
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


def _ask(case: Any, kind: str, key: str) -> None:
    case.call_and_validate(
        base_url=HOSTS[kind], headers={"Authorization": f"Bearer {key}"} | PLAIN, checks=CHECKS
    )


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
