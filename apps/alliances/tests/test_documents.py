"""Documents of an agreement: versions, the limit, what is refused, the city's room."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from apps.alliances import clock, selectors
from apps.alliances.models import Agreement, AgreementDocument
from apps.alliances.services import papers
from apps.alliances.tests import factories
from tenants import entering
from tenants.models import City

Clients = Callable[..., Any]


def text_of(response: Any) -> str:
    return str(response.content.decode())


def a_year(city: City) -> Agreement:
    """An agreement that is in force."""
    with entering(city):
        return factories.an_agreement(clock.today())


class TestDocuments:
    """What is kept of an agreement."""

    def send(self, client: Any, row: Agreement, data: bytes, title: str = "Convenio") -> Any:
        sent = SimpleUploadedFile("convenio.pdf", data, "application/pdf")
        return client.post(f"/alliances/{row.pk}/documents/", {"title": title, "file": sent})

    def test_versions_stand_beside_each_other(self, maipu: City, city_client: Clients) -> None:
        row, client = a_year(maipu), city_client(maipu, "coordinator")
        for number in range(2):
            data = factories.PDF + b"%" + str(number).encode() + b"\n%%EOF\n"
            assert self.send(client, row, data, "CONVENIO" if number else "Convenio").status_code
        with entering(maipu):
            found = selectors.documents(row)
        assert [one.number for one in found] == [2, 1]
        taken = client.get(f"/alliances/documents/{found[1].pk}/")
        assert taken.content.startswith(factories.PDF)
        assert "attachment" in taken["Content-Disposition"]
        assert "v1.pdf" in taken["Content-Disposition"]

    def test_twenty_megabytes_are_taken_and_a_byte_more_is_not(
        self, maipu: City, city_client: Clients
    ) -> None:
        """The message says the limit, and the title that was written is there still."""
        row, client = a_year(maipu), city_client(maipu, "coordinator")
        ending = b"\n%%EOF\n"
        most = factories.PDF + b" " * (papers.LARGEST - len(factories.PDF) - len(ending)) + ending
        answer = self.send(client, row, most + b"\n", "Anexo grande")
        assert answer.status_code == 422
        assert "supera los 20" in text_of(answer)
        assert 'value="Anexo grande"' in text_of(answer)
        with entering(maipu):
            assert not AgreementDocument.objects.exists()
        assert self.send(client, row, most, "Anexo grande").status_code == 302

    @pytest.mark.parametrize("data", [b"", b"<html>", b"MZ" + b"\0" * 90, b"PK\x03\x04 broken"])
    def test_what_is_no_document_is_refused(
        self, maipu: City, city_client: Clients, data: bytes
    ) -> None:
        row, client = a_year(maipu), city_client(maipu, "coordinator")
        assert self.send(client, row, data).status_code == 422

    def test_they_share_the_citys_room_for_files(
        self, maipu: City, city_client: Clients, settings: Any
    ) -> None:
        row, client = a_year(maipu), city_client(maipu, "coordinator")
        settings.CITY_FILES_MEGABYTES = 1
        big = factories.PDF + b" " * 700_000 + b"\n%%EOF\n"
        assert self.send(client, row, big).status_code == 302
        answer = self.send(client, row, big)
        assert answer.status_code == 422
        assert "1" in text_of(answer)
