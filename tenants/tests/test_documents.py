"""National documents: drafted and published by the nation, read and never written by a city."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from tenants import entering, entering_national, roles
from tenants.catalogue import documents
from tenants.catalogue.models import Document
from tenants.models import City
from tests.isolation.probes import refused

KIND = "tests_sheet"
BY = uuid.UUID("00000000-0000-4000-8000-000000000007")
DENIED = "refused:42501"


def _has_title(content: dict[str, Any]) -> None:
    if not content.get("title"):
        raise ValidationError("no title", code="required")


@pytest.fixture(autouse=True)
def _sheets(clean: None) -> Iterator[None]:
    documents.kind(KIND, _has_title)
    yield
    documents.forget()


def _draft(title: str = "One") -> Document:
    with entering_national():
        return documents.begin(kind=KIND, code="a", content={"title": title}, by=BY)


def _published(title: str = "One") -> Document:
    row = _draft(title)
    with entering_national():
        return documents.publish(pk=row.pk, edition=row.edition, by=BY)


def test_a_city_sees_what_was_published_and_no_draft(maipu: City) -> None:
    first = _published()
    second = _draft("Two")
    with entering(maipu):
        found = documents.latest(KIND, "a")
        assert found is not None
        assert (found.id, found.version, found.content["title"]) == (first.pk, 1, "One")
        assert documents.get(second.pk) is None
        assert documents.drafts(KIND) == []
    with entering_national():
        documents.publish(pk=second.pk, edition=1, by=BY)
    with entering(maipu):
        assert [each.version for each in documents.published(KIND)] == [2, 1]
        before = documents.get(first.pk)
        assert before is not None
        assert before.content["title"] == "One"


def test_a_city_writes_none_and_dnm_and_iom_are_told_nothing(maipu: City) -> None:
    _published()
    tried = (
        "INSERT INTO catalogue_document (id) VALUES (gen_random_uuid())",
        "UPDATE catalogue_document SET content = '{}'",
        "DELETE FROM catalogue_document",
    )
    assert refused(maipu.login_role, *tried) == [DENIED] * 3
    for name in ("iom", "dnm", "gateway"):
        seen = refused(roles.role(name), "SELECT * FROM catalogue_document", *tried)
        assert seen == [DENIED] * 4, name


def test_what_was_published_stays_as_it_was() -> None:
    row = _published()
    national = roles.role(roles.NATIONAL)
    assert (
        refused(
            national,
            "UPDATE catalogue_document SET content = '{}' WHERE state = 'published'",
            "UPDATE catalogue_document SET state = 'draft', published_at = NULL",
            "DELETE FROM catalogue_document WHERE state = 'published'",
        )
        == [DENIED] * 3
    )
    with entering_national(), pytest.raises(documents.Changed):
        documents.change(pk=row.pk, edition=row.edition, content={"title": "Other"}, by=BY)


def test_a_retired_version_is_offered_no_more_and_still_read(maipu: City) -> None:
    row = _published()
    with entering_national():
        documents.retire(pk=row.pk, by=BY)
    with entering(maipu):
        assert documents.latest(KIND, "a") is None
        kept = documents.get(row.pk)
        assert kept is not None
        assert kept.retired


def test_a_content_that_is_none_is_refused_before_it_is_kept() -> None:
    with entering_national():
        with pytest.raises(ValidationError):
            documents.begin(kind=KIND, code="a", content={}, by=BY)
        too_long = {"title": "x" * documents.LONGEST_CONTENT}
        with pytest.raises(ValidationError):
            documents.begin(kind=KIND, code="a", content=too_long, by=BY)
        assert documents.drafts(KIND) == []


def test_there_is_one_draft_at_a_time_and_the_second_to_change_it_is_told() -> None:
    row = _draft()
    with entering_national():
        with pytest.raises(documents.AlreadyDrafted):
            documents.begin(kind=KIND, code="a", content={"title": "Again"}, by=BY)
        documents.change(pk=row.pk, edition=1, content={"title": "Mine"}, by=BY)
        with pytest.raises(documents.Changed):
            documents.change(pk=row.pk, edition=1, content={"title": "Theirs"}, by=BY)
        now = documents.draft(row.pk)
        assert now is not None
        assert now.content == {"title": "Mine"}
        documents.discard(pk=row.pk, edition=2)
        assert documents.draft(row.pk) is None


def test_what_is_declared_is_published_once(maipu: City) -> None:
    documents.declare(KIND, "declared", 1, partial(dict, title="Declared"))
    try:
        assert documents.sync() == 1
        assert documents.sync() == 0
    finally:
        documents._declared.pop((KIND, "declared", 1))
    with entering(maipu):
        found = documents.latest(KIND, "declared")
        assert found is not None
        assert found.content == {"title": "Declared"}


def test_what_is_declared_arrives_whatever_the_nation_did_meanwhile(maipu: City) -> None:
    """Behind a version of its own, before its draft; and the draft is checked again."""
    keys = [(KIND, "a", number) for number in (1, 2, 3)]
    try:
        documents.declare(*keys[0], partial(dict, title="Came first"))
        assert documents.sync() == 1
        draft = _draft("Drafted")
        assert draft.version == 2
        documents.declare(*keys[1], partial(dict, title="Came second"))
        assert documents.sync() == 1
        with entering_national():
            with pytest.raises(documents.Changed):
                documents.publish(pk=draft.pk, edition=draft.edition, by=BY)
            kept = documents.draft(draft.pk)
            assert kept is not None
            assert (kept.version, kept.content) == (3, {"title": "Drafted"})
            documents.publish(pk=kept.pk, edition=kept.edition, by=BY)
        documents.declare(*keys[2], partial(dict, title="Came third"))
        assert documents.sync() == 1
        assert documents.sync() == 0
    finally:
        for key in keys:
            documents._declared.pop(key, None)
    with entering(maipu):
        rows = [one for one in documents.published(KIND) if one.code == "a"]
        found = [(one.version, one.content["title"]) for one in rows]
        assert found == [(4, "Came third"), (3, "Drafted"), (2, "Came second"), (1, "Came first")]
