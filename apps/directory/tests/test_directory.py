"""Organisations: added, found without accents, changed by two people, kept from who may not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from apps.directory import selectors, services
from apps.directory.errors import Conflict, NameTakenError
from apps.directory.models import Organization
from apps.directory.services import OrganizationData
from tenants import entering
from tenants.models import City

TOLD = {"name": "Delegación Ñacuñán", "kind": "national", "phones": "", "active": "on"}


def test_it_is_found_without_accents_and_named_once(in_maipu: City) -> None:
    services.create(OrganizationData(name="Asociación Yungas"), by=None)
    services.create(OrganizationData(name="Hospital Lagomaggiore", kind="health"), by=None)
    assert [one.name for one in selectors.organizations(typed="asociacion")] == [
        "Asociación Yungas"
    ]
    assert selectors.organizations(kind="health").count() == 1
    with pytest.raises(NameTakenError):
        services.create(OrganizationData(name=" asociacion  YUNGAS"), by=None)


def test_of_two_who_change_it_the_second_is_told(in_maipu: City) -> None:
    row = services.create(OrganizationData(name="Cáritas"), by=None)
    services.update(row, OrganizationData(name="Cáritas Maipú"), version=1, by=None)
    with pytest.raises(Conflict):
        services.update(row, OrganizationData(name="Cáritas Luján"), version=1, by=None)
    row.refresh_from_db()
    assert (row.name, row.version) == ("Cáritas Maipú", 2)


def test_many_at_once_leave_out_what_is_there(in_maipu: City) -> None:
    services.create(OrganizationData(name="Cáritas"), by=None)
    made = services.create_many(
        [OrganizationData(name="Caritas"), OrganizationData(name="ANSES")], by=None
    )
    assert [one.name for one in made] == ["ANSES"]


@pytest.mark.parametrize(
    ("told", "rule"),
    [
        ({"name": "", "folded_name": ""}, "directory_organization_name_given"),
        ({"kind": "club"}, "directory_organization_kind_known"),
        ({"phones": ["1"] * 6}, "directory_organization_few_phones"),
        ({"url": "javascript:alert(1)"}, "directory_organization_url_is_web"),
    ],
)
def test_the_database_refuses(in_maipu: City, told: dict[str, Any], rule: str) -> None:
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        Organization.objects.create(**{"name": "Una", "folded_name": "una", **told})


def test_pages(maipu: City, city_client: Callable[..., Any]) -> None:
    client = city_client(maipu, "coordinator")
    assert "Todavía no hay organizaciones" in client.get("/directory/").content.decode()
    refused = client.post("/directory/new/", {**TOLD, "phones": "1\n2\n3\n4\n5\n6"})
    assert refused.status_code == 422
    assert client.post("/directory/new/", TOLD).status_code == 302
    page = client.get("/directory/?q=nacunan").content.decode()
    assert "Delegación Ñacuñán" in page
    assert "solo con constancia" in page
    with entering(maipu):
        row = selectors.organizations().get()
    path = f"/directory/{row.pk}/"
    changed = {**TOLD, "email": "mesa@organizacion.example", "version": "1"}
    assert client.post(path, changed).status_code == 302
    late = client.post(path, {**TOLD, "description": "otra", "version": "1"})
    assert late.status_code == 409
    body = late.content.decode()
    assert "mesa@organizacion.example" in body, "what the other wrote"
    assert "otra" in body, "what was being written"
    assert 'name="version" value="2"' in body, "so that saving again is on top of it"


def test_who_may_not(maipu: City, city_client: Callable[..., Any]) -> None:
    for role in ("officer", "department_contact", "viewer"):
        client = city_client(maipu, role)
        assert client.get("/directory/").status_code == 403
        assert client.post("/directory/new/", TOLD).status_code == 403


def test_api(maipu: City, city_client: Callable[..., Any]) -> None:
    client = city_client(maipu, "coordinator")
    told = {"name": "ACNUR", "kind": "international", "email": "mesa@organizacion.example"}
    made = client.post("/api/v1/organizations", told, content_type="application/json")
    assert made.status_code == 201
    path = f"/api/v1/organizations/{made.json()['id']}"
    put = {**told, "active": False, "version": 1}
    assert client.put(path, put, content_type="application/json").json()["version"] == 2
    assert client.put(path, put, content_type="application/json").status_code == 409
    assert client.get("/api/v1/organizations?active_only=true").json()["results"] == []
