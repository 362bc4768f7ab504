"""What a city hands in: its own, once, read by IOM while the city shares, by nobody else."""

from __future__ import annotations

import uuid

import pytest
from django.db import connections

from tenants import entering, roles
from tenants.models import City
from tenants.publications import submissions
from tenants.publications.errors import AlreadyPublished, PublicationError
from tests.isolation.probes import refused

DENIED = "refused:42501"
READ = "SELECT * FROM publications_submission"
SUBJECT = uuid.UUID("00000000-0000-4000-8000-00000000000a")
INSERT = (
    "INSERT INTO publications_submission (id, city_id, kind, subject, edition, content, "
    "submitted_at) VALUES (gen_random_uuid(), {city}, 'round', gen_random_uuid(), 1, '{{}}', {at})"
)


def _hand_in(city: City, edition: int = 1, **content: str) -> uuid.UUID:
    with entering(city):
        row = submissions.submit(
            kind="round", subject=SUBJECT, edition=edition, content=content or {"a": "b"}
        )
        return row.pk


@pytest.fixture(autouse=True)
def _cleaned(clean: None) -> None:
    """Each test hands in for good."""


def test_iom_reads_it_and_another_city_and_dnm_do_not(maipu: City, rosario: City) -> None:
    _hand_in(maipu)
    seen = {
        name: refused(roles.role(name), READ)[0] for name in ("iom", "dnm", "national", "gateway")
    }
    assert seen == {"iom": "rows:1", "dnm": DENIED, "national": DENIED, "gateway": DENIED}
    assert refused(rosario.login_role, READ) == ["rows:0"]
    assert refused(maipu.login_role, READ) == ["rows:1"]


def test_of_a_city_that_shares_no_more_iom_reads_nothing(maipu: City) -> None:
    _hand_in(maipu)
    with connections["owner"].cursor() as cursor:
        cursor.execute("UPDATE tenants_city SET sharing_iom = false WHERE id = %s", [maipu.pk])
        try:
            assert refused(roles.role("iom"), READ) == ["rows:0"]
        finally:
            cursor.execute("UPDATE tenants_city SET sharing_iom = true WHERE id = %s", [maipu.pk])


def test_the_same_again_is_what_stands_and_a_correction_is_the_next(maipu: City) -> None:
    first = _hand_in(maipu, said="so")
    assert _hand_in(maipu, said="so") == first
    with pytest.raises(AlreadyPublished):
        _hand_in(maipu, said="otherwise")
    _hand_in(maipu, edition=2, said="otherwise")
    with entering(maipu):
        assert [each.edition for each in submissions.own("round", SUBJECT)] == [2, 1]


def test_nobody_changes_it_or_hands_in_for_another(maipu: City, rosario: City) -> None:
    _hand_in(maipu)
    tried = [
        "UPDATE publications_submission SET content = '{}'",
        "DELETE FROM publications_submission",
    ]
    for name in (maipu.login_role, *(roles.role(each) for each in roles.LOGIN_ROLES)):
        assert refused(name, *tried) == [DENIED] * 2, name
    now = "transaction_timestamp()"
    assert refused(maipu.login_role, INSERT.format(city=rosario.pk, at=now)) == [DENIED]
    early = "transaction_timestamp() - interval '1 day'"
    assert refused(maipu.login_role, INSERT.format(city=maipu.pk, at=early)) == ["refused:23514"]


def test_outside_a_city_nothing_is_handed_in() -> None:
    with pytest.raises(PublicationError):
        submissions.submit(kind="round", subject=SUBJECT, edition=1, content={})
