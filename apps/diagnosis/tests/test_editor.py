"""The editor of the national instrument: drafted, changed by two people, checked, published."""

from __future__ import annotations

import copy
import functools
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from apps.diagnosis import declared, instrument
from apps.diagnosis.national import drafting, presenters
from apps.diagnosis.tests import versions
from tenants import entering, entering_national
from tenants.catalogue import documents
from tenants.models import City
from tests.at_once import at_once, several_times

ME, OTHER = uuid.uuid4(), uuid.uuid4()
CARE = "d1_primary_care"


@pytest.fixture
def officer(national_client: Callable[..., Any]) -> Any:
    """A programme officer signed in at the national host."""
    return national_client("programme_officer")


def _draft_of(client: Any) -> str:
    return str(client.post("/instrument/begin/").url)


def _form(client: Any, address: str) -> dict[str, Any]:
    """What a browser would send back of the form at that address."""
    form = client.get(address).context["form"]
    told = {name: form.initial.get(name, "") for name in form.fields}
    return {name: value for name, value in told.items() if value not in (None, "")}


def test_a_version_is_drafted_changed_checked_and_published(officer: Any, maipu: City) -> None:
    draft = _draft_of(officer)
    address = f"{draft}questions/{CARE}/"
    told = _form(officer, address) | {"text_es": "¿Se atiende a todos?", "text_en": "All attended?"}
    assert officer.post(address, told).status_code == 302
    new = told | {
        "code": "d1_new",
        "title_es": "Nueva",
        "title_en": "New",
        "from_1": "",
        "seen": "",
    }
    assert officer.post(f"{draft}add/", new).status_code == 302
    seen = _form(officer, f"{draft}questions/d1_housing/")["seen"]
    officer.post(f"{draft}questions/d1_housing/drop/", {"seen": seen})
    with entering(maipu):
        before = documents.latest(instrument.KIND, instrument.CODE)
        assert before is not None
        assert before.version == 1
    page = officer.get(f"{draft}check/")
    told_of = {one.code: (one.label, one.now is None) for one in page.context["changed"]}
    assert {code: gone for code, (_word, gone) in told_of.items()} == {
        CARE: False,
        "d1_new": False,
        "d1_housing": True,
    }
    edition = page.context["draft"].edition
    assert officer.post(f"{draft}publish/", {"edition": edition}).status_code == 302
    with entering(maipu):
        now = documents.latest(instrument.KIND, instrument.CODE)
        assert now is not None
        found = instrument.of(now.id)
        assert now.version == 2
        assert found.by_code[CARE].text.es == "¿Se atiende a todos?"
        assert "d1_housing" not in found.by_code
        assert len(found.questions) == 78
        assert instrument.of(before.id).by_code[CARE].text.es != "¿Se atiende a todos?"


def test_nothing_is_published_that_was_not_checked(officer: Any) -> None:
    draft = _draft_of(officer)
    edition = officer.get(f"{draft}check/").context["draft"].edition
    address = f"{draft}questions/{CARE}/"
    officer.post(address, _form(officer, address) | {"help_es": "Otra ayuda."})
    answer = officer.post(f"{draft}publish/", {"edition": edition})
    assert answer.url == f"{draft}check/"
    with entering_national():
        assert [one.version for one in documents.published(instrument.KIND)] == [1]


def test_of_two_who_change_one_question_the_second_is_told_and_loses_no_word(
    officer: Any, national_client: Callable[..., Any]
) -> None:
    other, draft = national_client("programme_officer", language="en"), _draft_of(officer)
    address = f"{draft}questions/{CARE}/"
    mine, theirs = _form(officer, address), _form(other, address)
    assert other.post(address, theirs | {"text_en": "Theirs?"}).status_code == 302
    told = officer.post(address, mine | {"text_en": "Mine?"})
    assert told.status_code == 409
    assert "Theirs?" in told.text
    assert told.context["form"]["text_en"].value() == "Mine?"
    # Once it was seen, saving again is a decision.
    again = mine | {"text_en": "Mine?", "seen": told.context["form"]["seen"].value()}
    assert officer.post(address, again).status_code == 302
    assert officer.get(address).context["form"].initial["text_en"] == "Mine?"


def test_two_who_change_different_questions_keep_both(officer: Any) -> None:
    draft = _draft_of(officer)
    addresses = [f"{draft}questions/{code}/" for code in (CARE, "d6_firewall")]
    forms = [_form(officer, one) for one in addresses]
    for address, form in zip(addresses, forms, strict=True):
        assert officer.post(address, form | {"help_en": "Changed."}).status_code == 302
    changed = officer.get(draft).context["page"].groups
    kept = [one for group in changed for one in group.lines if one.change]
    assert {one.question.code for one in kept} == {CARE, "d6_firewall"}
    assert {one.change.label for one in kept} == {"se cambiaron ayuda, evidencia o áreas"}


def test_what_comes_from_two_is_merged_and_what_two_come_from_is_split(officer: Any) -> None:
    draft = _draft_of(officer)
    address = f"{draft}questions/d2_strategy/"
    told = _form(officer, address) | {"from_2": "d2_action_plan"}
    assert officer.post(address, told).status_code == 302
    labels = {one.code: one.label for one in officer.get(f"{draft}check/").context["changed"]}
    assert labels["d2_strategy"] == "unida"
    back = _form(officer, address)
    assert (back["from_1"], back["from_2"]) == ("d2_strategy", "d2_action_plan")


def test_what_was_taken_out_is_brought_back(officer: Any) -> None:
    draft = _draft_of(officer)
    seen = _form(officer, f"{draft}questions/d1_housing/")["seen"]
    officer.post(f"{draft}questions/d1_housing/drop/", {"seen": seen})
    assert [one.code for one in officer.get(draft).context["gone"]] == ["d1_housing"]
    officer.post(f"{draft}questions/d1_housing/back/")
    page = officer.get(draft)
    assert not page.context["gone"]
    assert not page.context["tally"]


def test_a_question_changed_meanwhile_is_not_taken_out(officer: Any) -> None:
    draft = _draft_of(officer)
    address = f"{draft}questions/{CARE}/"
    before = _form(officer, address)
    officer.post(address, before | {"help_en": "Changed."})
    officer.post(f"{draft}questions/{CARE}/drop/", {"seen": before["seen"]})
    assert not officer.get(draft).context["gone"]


def test_an_incomplete_question_is_refused_beside_its_field(officer: Any) -> None:
    draft = _draft_of(officer)
    address = f"{draft}questions/{CARE}/"
    told = _form(officer, address) | {"text_en": " ", "area": "nowhere"}
    answer = officer.post(address, told)
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"text_en", "area"}
    twice = _form(officer, address) | {"code": CARE}
    assert "code" in officer.post(f"{draft}add/", twice).context["form"].errors


@pytest.mark.parametrize("role", ["analyst_iom", "analyst_dnm", "operator"])
def test_nobody_else_sees_a_draft(
    officer: Any, national_client: Callable[..., Any], role: str
) -> None:
    draft, other = _draft_of(officer), national_client(role)
    for address in (draft, f"{draft}check/", f"{draft}preview/", "/instrument/"):
        assert other.get(address).status_code == 403
    assert other.post(f"{draft}publish/", {"edition": 1}).status_code == 403


def test_a_draft_is_discarded_once_asked(officer: Any) -> None:
    draft = _draft_of(officer)
    assert officer.get(f"{draft}discard/").status_code == 200
    edition = officer.get(f"{draft}discard/").context["draft"].edition
    assert f'name="edition" value="{edition}"' in officer.get(f"{draft}discard/").text
    assert officer.post(f"{draft}discard/", {"edition": edition}).url == "/instrument/"
    assert officer.get(draft).status_code == 404


def test_what_somebody_wrote_meanwhile_is_not_discarded_unseen(officer: Any) -> None:
    draft = _draft_of(officer)
    edition = officer.get(f"{draft}discard/").context["draft"].edition
    address = f"{draft}questions/{CARE}/"
    officer.post(address, _form(officer, address) | {"help_es": "Otra ayuda."})
    assert officer.post(f"{draft}discard/", {"edition": edition}).url == draft
    assert officer.get(address).context["form"].initial["help_es"] == "Otra ayuda."


@pytest.mark.parametrize(("act", "name"), [("drop", "drop_question"), ("back", "bring_back")])
def test_a_draft_that_ends_under_ones_hands_is_told(
    officer: Any, monkeypatch: pytest.MonkeyPatch, act: str, name: str
) -> None:
    """Between the look at it and the change to it somebody discards the draft."""
    draft = _draft_of(officer)
    seen = _form(officer, f"{draft}questions/{CARE}/")["seen"]
    change = getattr(drafting, name)

    def late(**told: Any) -> None:
        found = documents.draft(told["pk"])
        assert found is not None
        documents.discard(pk=found.pk, edition=found.edition)
        change(**told)

    monkeypatch.setattr(drafting, name, late)
    answer = officer.post(f"{draft}questions/{CARE}/{act}/", {"seen": seen}, follow=True)
    assert answer.redirect_chain == [("/instrument/", 302)]
    assert "ya no existe" in answer.text


def test_the_next_draft_forgets_what_the_last_one_mapped(officer: Any) -> None:
    with entering_national():
        first = drafting.begin(by=ME)
        documents.change(pk=first.pk, edition=1, content=versions.second(), by=ME)
        drafting.publish(pk=first.pk, edition=2, by=ME)
        second = drafting.begin(by=OTHER)
        assert not any("maps_from" in row for row in second.content["questions"])
        assert not presenters.changes(drafting.former_content(), second.content)


def test_a_dimension_never_loses_its_last_question(officer: Any) -> None:
    only = copy.deepcopy(declared.version(1))
    only["questions"] = [
        row for row in only["questions"] if row["dimension"] != "d5" or row["code"] == "d5_alerts"
    ]
    with entering_national():
        made = drafting.begin(by=ME)
        documents.change(pk=made.pk, edition=1, content=only, by=ME)
        row = drafting.find(only, "d5_alerts")
        assert row is not None
        with pytest.raises(ValidationError):
            drafting.drop_question(pk=made.pk, code="d5_alerts", mark=drafting.seen(row), by=ME)


def test_the_api_gives_the_published_versions(officer: Any) -> None:
    _draft_of(officer)
    listed = officer.get("/api/v1/instruments").json()
    assert [(row["version"], row["questions"]) for row in listed["results"]] == [(1, 78)]
    whole = officer.get(f"/api/v1/instruments/{listed['results'][0]['id']}").json()
    assert whole["content"] == declared.version(1)
    assert officer.get(f"/api/v1/instruments/{uuid.uuid4()}").status_code == 404


@several_times
def test_eight_who_change_eight_questions_at_the_same_moment_keep_them_all(
    clean: None, turn: int
) -> None:
    with entering_national():
        made = drafting.begin(by=ME)
    rows = made.content["questions"][:8]

    def change(row: dict[str, Any]) -> str:
        with entering_national():
            words = {"es": "Otra.", "en": f"Changed {row['code']}"}
            drafting.save_question(
                pk=made.pk, mark=drafting.seen(row), row=row | {"help": words}, by=ME
            )
        return str(row["code"])

    done = at_once(None, *(functools.partial(change, row) for row in rows))
    assert done == [row["code"] for row in rows]
    with entering_national():
        kept = documents.draft(made.pk)
        assert kept is not None
        changed = [r["code"] for r in kept.content["questions"] if r["help"]["es"] == "Otra."]
        assert changed == done
        assert kept.edition == made.edition + 8
