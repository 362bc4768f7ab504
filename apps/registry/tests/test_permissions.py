"""Who may do what in the registry: every role at every page."""

from __future__ import annotations

from typing import Any

import pytest

from apps.registry.models import Person
from apps.registry.tests.factories import a_document, a_person
from tenants import entering

pytestmark = pytest.mark.usefixtures("clean")

EVERYONE = {"admin", "coordinator", "officer"}
PAGES: list[tuple[str, str, set[str]]] = [
    ("get", "/intake/", EVERYONE),
    ("post", "/intake/candidates/", EVERYONE),
    ("post", "/intake/new/", EVERYONE),
    ("get", "/people/", EVERYONE),
    ("get", "/people/{pk}/", EVERYONE),
    ("get", "/people/{pk}/edit/", EVERYONE),
    ("post", "/people/{pk}/reveal/", EVERYONE),
    ("get", "/consultations/", EVERYONE),
    ("get", "/consultations/export/", {"admin", "coordinator"}),
    ("get", "/api/v1/people", EVERYONE),
    ("post", "/api/v1/people/search", EVERYONE),
    ("get", "/api/v1/people/{pk}", EVERYONE),
    ("get", "/api/v1/consultations", EVERYONE),
    ("get", "/api/v1/codes", EVERYONE),
]


@pytest.fixture
def wilma(maipu: Any) -> Person:
    with entering(maipu):
        return a_person(documents=(a_document(),))


@pytest.mark.parametrize(("method", "path", "allowed"), PAGES)
@pytest.mark.parametrize("role", ["admin", "coordinator", "officer", "viewer"])
def test_each_role_sees_its_pages_and_no_other(
    city_client: Any,
    maipu: Any,
    wilma: Person,
    role: str,
    method: str,
    path: str,
    allowed: set[str],
) -> None:
    client = city_client(maipu, role)
    answer = (
        getattr(client, method)(
            path.format(pk=wilma.pk), {"text": "mamani"}, content_type="application/json"
        )
        if "search" in path
        else getattr(client, method)(path.format(pk=wilma.pk))
    )
    if role in allowed:
        assert answer.status_code == 200
    else:
        assert answer.status_code == 403
        body = answer.getvalue()
        assert b"Mamani" not in body


@pytest.mark.parametrize(("method", "path", "_allowed"), PAGES)
def test_another_city_finds_nothing_of_this_one(
    city_client: Any, rosario: Any, wilma: Person, method: str, path: str, _allowed: set[str]
) -> None:
    if "{pk}" not in path:
        return
    answer = getattr(city_client(rosario, "admin"), method)(path.format(pk=wilma.pk))
    assert answer.status_code == 404
    assert b"Mamani" not in answer.content
