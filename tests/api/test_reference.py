"""The page that documents the API says what the schema says, for the host that is asked."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from kernel.api import reference
from tenants.models import City

DOCUMENT: dict[str, Any] = {
    "paths": {
        "/things": {
            "post": {
                "operationId": "things_create",
                "tags": ["things"],
                "description": "Make one.",
                "x-permission": "room.add_thing",
                "parameters": [
                    {"name": "dry", "in": "query", "schema": {"type": "boolean"}, "required": True}
                ],
                "requestBody": {
                    "content": {"application/json": {"schema": {"$ref": "#/c/schemas/Thing"}}}
                },
                "responses": {
                    "201": {
                        "content": {
                            "application/json": {
                                "schema": {"type": "array", "items": {"$ref": "#/c/schemas/Thing"}}
                            }
                        }
                    },
                    "404": {"description": "There is none."},
                },
            }
        }
    },
    "components": {
        "schemas": {
            "Thing": {
                "properties": {
                    "age": {"type": "integer", "minimum": 0, "maximum": 9, "nullable": True},
                    "parts": {"type": "array", "items": {"$ref": "#/c/schemas/Part"}},
                },
                "required": ["age"],
            },
            "Part": {
                "properties": {"kind": {"enum": ["a", "b"]}, "all": {"allOf": [{"type": "x"}]}}
            },
        }
    },
}


def test_fields_are_named_by_their_path_and_typed_in_signs() -> None:
    (group,) = reference.groups(DOCUMENT)
    (operation,) = group.operations
    assert (operation.method, operation.permission) == ("POST", "room.add_thing")
    assert [(one.name, one.kind, one.required) for one in operation.body] == [
        ("age", "integer 0…9 | null", True),
        ("parts", "any[]", False),
        ("parts[].kind", '"a" | "b"', False),
        ("parts[].all", "x", False),
    ]
    assert operation.parameters[0].required
    assert operation.answers[0].kind == "any[]"
    assert operation.answers[0].fields[-1].name == "[].parts[].all"
    assert [one.status for one in operation.problems] == ["404"]


@pytest.mark.parametrize("what", ["docs", "schema"])
def test_each_kind_of_host_describes_its_own_addresses(
    what: str, maipu: City, city_client: Any, national_client: Any
) -> None:
    city = _text(city_client(maipu, "officer"), what)
    nation = _text(national_client("analyst_iom"), what)
    assert "/api/v1/people" in city
    assert "/api/v1/figures" not in city
    assert "/api/v1/figures" in nation
    assert "/api/v1/people" not in nation
    if what == "schema":
        assert "registry.add_consultation" in city


def test_each_resource_has_a_page_of_its_own(maipu: City, city_client: Any) -> None:
    officer = city_client(maipu, "officer")
    listed = _text(officer, "docs")
    for group in reference.read("migraciudades.urls.city"):
        assert f'href="/api/v1/docs/{group.name}"' in listed
    page = _text(officer, "docs/people")
    assert "alliances.manage" not in page
    assert "registry.view_person" in page
    # Folded up or not, an old PC has all of a page in memory.
    assert len(page) < len(listed) * 3
    assert officer.get("/api/v1/docs/figures").status_code == 404


@pytest.mark.parametrize("house", ["city", "national"])
def test_no_two_bodies_and_no_two_operations_share_a_name(
    house: str, cities: object, capsys: pytest.CaptureFixture[str]
) -> None:
    """The second of two bodies of one name would be described as the first."""
    from drf_spectacular.generators import SchemaGenerator

    generator: Any = SchemaGenerator
    generator(urlconf=f"migraciudades.urls.{house}").get_schema(request=None, public=True)
    told = capsys.readouterr().err
    assert "identical names" not in told
    assert "has collisions" not in told


def _text(client: Client, what: str) -> str:
    answer = client.get(f"/api/v1/{what}")
    assert answer.status_code == 200
    return answer.content.decode()
