"""What a page does not show stays sealed while it is made."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from apps.registry.models import Person
from apps.registry.tests.factories import a_consultation, a_document, a_person
from kernel.crypto.sealing import decrypt_bytes
from tenants import entering

pytestmark = pytest.mark.usefixtures("clean")


@pytest.fixture
def officer(city_client: Callable[..., Client], maipu: Any) -> Client:
    return city_client(maipu, "officer")


@pytest.fixture
def wilma(maipu: Any) -> Person:
    with entering(maipu):
        return a_person(documents=(a_document(),), phones=("261 555-1234",))


@pytest.mark.parametrize("path", ["/people/", "/people/?q=mam", "/consultations/", "/intake/"])
def test_what_is_not_shown_is_not_opened(
    officer: Client, wilma: Person, maipu: Any, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with entering(maipu):
        told = {"person": wilma, "note": "secreta", "contacted_on": timezone.localdate()}
        a_consultation(**told, by=officer.user.pk)  # type: ignore[attr-defined]
    opened: list[str] = []

    def noting(sealed: bytes, *, place: str) -> bytes:
        opened.append(place)
        return decrypt_bytes(sealed, place=place)

    monkeypatch.setattr("kernel.crypto.fields.decrypt_bytes", noting)
    assert "Wilma" in officer.get(path).content.decode()
    assert not opened
    # The page that shows the note opens it: this would notice.
    assert "secreta" in officer.get(f"/people/{wilma.pk}/").content.decode()
    assert opened == ["registry_consultation.note"]
