"""What a person answered is kept as it was, and a no is always taken."""

from __future__ import annotations

import datetime
import html
import uuid
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.utils import Error
from django.utils import timezone, translation

from apps.consents import rules, selectors, services, telling
from apps.consents.errors import Conflict, TextConflict
from apps.consents.models import Consent, ConsentText
from apps.registry import holdings
from apps.registry import services as registry
from tenants.models import City


def _somebody() -> Any:
    return registry.register_person(by=None, given_names="Alba", family_names="Ceibo")


def test_silence_allows_nothing_and_a_yes_only_its_purpose(in_maipu: City) -> None:
    person = _somebody()
    assert not rules.may_share(person.pk)
    services.give(person, "referral", "pt", None)
    assert rules.may_share(person.pk)
    assert not rules.may_share(person.pk, "sharing")


@pytest.mark.parametrize(("language", "yes"), [("fr", "Je suis d'accord"), ("ht", "Mwen dakò")])
def test_what_is_signed_is_whole_in_its_language(
    language: str, yes: str, maipu: City, clean: None, city_client: Any
) -> None:
    """A text in French with a box to tick in Spanish is signed by nobody who understands it."""
    client = city_client(maipu, "coordinator")
    page = client.get(f"/consents/texts/referral/{language}/print/").content.decode()
    assert html.unescape(page).count(yes) == 1
    assert "Estoy de acuerdo" not in page


def test_the_version_read_is_the_version_kept(in_maipu: City) -> None:
    """Publishing a new text changes nothing of what was agreed to."""
    person = _somebody()
    first = services.give(person, "referral", "en", None)
    words = first.text.text
    services.publish(purpose="referral", language="en", text="Other words.", seen=1, by=None)
    kept = selectors.current(person.pk)["referral"]
    assert (kept.text.version, kept.text.text) == (1, words)
    assert services.give(person, "referral", "en", None).text.version == 2


@pytest.mark.parametrize(
    ("said", "state"),
    [
        (("refuse",), "refused"),
        (("withdraw",), "refused"),
        (("give", "refuse"), "withdrawn"),
        (("give", "withdraw"), "withdrawn"),
        (("give", "withdraw", "refuse"), "refused"),
        (("refuse", "give"), "given"),
        (("give", "give"), "given"),
    ],
)
def test_a_no_is_always_taken(in_maipu: City, said: tuple[str, ...], state: str) -> None:
    person = _somebody()
    for word in said:
        getattr(services, word)(person, "contact", "es", None)
    assert selectors.current(person.pk)["contact"].state == state
    assert len(selectors.answers(person.pk)) == len(said)


def test_two_officers_at_once_are_told(in_maipu: City) -> None:
    person = _somebody()
    theirs = services.give(person, "referral", "es", None, seen=None)
    with pytest.raises(Conflict) as found:
        services.refuse(person, "referral", "es", None, seen=None)
    assert found.value.now == theirs
    assert services.refuse(person, "referral", "es", None, seen=theirs.pk).state == "withdrawn"


def test_nobody_changes_or_deletes_what_was_said(in_maipu: City) -> None:
    """Not in SQL either: the database refuses."""
    row = services.refuse(_somebody(), "referral", "es", None)
    for attempt in (
        lambda: Consent.objects.filter(pk=row.pk).update(state="given"),
        lambda: Consent.objects.filter(pk=row.pk).delete(),
        lambda: ConsentText.objects.filter(pk=row.text_id).update(text="x"),
        lambda: ConsentText.objects.filter(pk=row.text_id).delete(),
    ):
        with pytest.raises(Error), transaction.atomic():
            attempt()
    assert selectors.current(row.person_id or uuid.uuid4())["referral"].state == "refused"


def test_a_text_published_meanwhile_is_not_overwritten(in_maipu: City) -> None:
    services.publish(purpose="contact", language="es", text="Dos.", seen=1, by=None)
    with pytest.raises(TextConflict) as found:
        services.publish(purpose="contact", language="es", text="Tres.", seen=1, by=None)
    assert found.value.now.text == "Dos."
    english = selectors.current_texts()["contact", "en"]
    assert selectors.is_outdated(english, selectors.current_text("contact", "es"))
    with pytest.raises(ValidationError):
        services.publish(purpose="contact", language="es", text="  ", seen=2, by=None)
    with pytest.raises(ValidationError):
        services.publish(purpose="contact", language="xx", text="a", seen=0, by=None)


def test_every_purpose_comes_with_words_in_five_languages(in_maipu: City) -> None:
    assert len(selectors.current_texts()) == 25


def test_merged_the_last_answer_counts_and_erased_none_is_left(in_maipu: City) -> None:
    one, other = _somebody(), _somebody()
    services.give(one, "referral", "es", None)
    services.give(other, "referral", "es", None)
    services.withdraw(other, "referral", "es", None)
    holding = holdings.named("consents.Consent")
    assert holding is not None
    moved = holding.move(other.pk, one.pk)
    assert not rules.may_share(one.pk)
    holding.give_back(moved, other.pk)
    assert rules.may_share(one.pk)
    assert holding.gather(one.pk)[0].facts[0].value
    assert holding.erase(one.pk) == 1
    assert selectors.current(one.pk) == {}


@pytest.mark.parametrize(
    "wrong", [{"state": "maybe"}, {"channel": "pigeon"}, {"purpose": "gossip"}]
)
def test_the_database_takes_no_other_words(in_maipu: City, wrong: dict[str, str]) -> None:
    row = services.give(_somebody(), "referral", "es", None)
    row.pk, row._state.adding = uuid.uuid4(), True
    for name, value in wrong.items():
        setattr(row, name, value)
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save(force_insert=True)


def test_what_is_handed_out_tells_the_hour_of_the_office(in_maipu: City) -> None:
    """Kept in universal time; whoever reads it was asked by the clock on the wall."""
    person = _somebody()
    said = services.give(person, "contact", "es", None)
    said.recorded_at = datetime.datetime(2026, 3, 10, 1, 30, tzinfo=datetime.UTC)
    with timezone.override("America/Argentina/Mendoza"), translation.override("es-ar"):
        told = [fact.value for fact in telling._facts(said)]
    assert "09/03/2026 22:30" in told
