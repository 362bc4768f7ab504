"""Evidence shares the city's room for files with everything else the city keeps."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError

from apps.alliances.clock import today
from apps.alliances.services import papers
from apps.alliances.tests import factories
from apps.diagnosis import services
from apps.diagnosis.tests.conftest import Office
from apps.diagnosis.tests.factories import PDF, answer_of, opened
from tenants import entering

BIG = PDF + b" " * 700_000 + b"\n%%EOF\n"


def test_evidence_leaves_no_room_for_other_files(office: Office, settings: Any) -> None:
    settings.CITY_FILES_MEGABYTES = 1
    with entering(office.city):
        answer = answer_of(opened(office.small), "d1_primary_care")
        services.add_file(answer_id=answer.pk, name="a.pdf", data=BIG, by=office.coordinator)
        agreement = factories.an_agreement(today())
        with pytest.raises(ValidationError):
            papers.keep(agreement, title="Anexo", data=BIG, by=None)


def test_other_files_leave_no_room_for_evidence(office: Office, settings: Any) -> None:
    settings.CITY_FILES_MEGABYTES = 1
    with entering(office.city):
        answer = answer_of(opened(office.small), "d1_primary_care")
        papers.keep(factories.an_agreement(today()), title="Anexo", data=BIG, by=None)
        with pytest.raises(ValidationError):
            services.add_file(answer_id=answer.pk, name="a.pdf", data=BIG, by=office.coordinator)
