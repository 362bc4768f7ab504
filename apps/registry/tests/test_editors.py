"""Two to four people correct one record at once: no change is lost without somebody choosing."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import pytest
from django.db import transaction
from django.http import QueryDict
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from apps.registry import conflicts, selectors, services
from apps.registry.forms import PersonEditForm
from apps.registry.models import Person
from apps.registry.services import Conflict, PersonData
from apps.registry.tests.factories import OFFICER, a_person
from tenants import entering
from tenants.models import City
from tests.at_once import at_once, several_times

FIELDS = ("given_names", "family_names", "chosen_name")


@dataclasses.dataclass
class Editor:
    """Somebody with the page of the record open."""

    read: Person
    """The record as it was when the page was opened."""
    writes: dict[str, str]
    """What they typed over it so far."""
    seen: dict[str, str]
    """What stood in each field when they last looked at it."""


class Editors(RuleBasedStateMachine):
    """Editors read, type, save, and choose where they meet; the test keeps its own account."""

    @initialize(count=st.integers(2, 4))
    def _open(self, count: int) -> None:
        self.person = a_person(chosen_name="Cero")
        self.editors: list[Editor | None] = [None] * count
        self.truth = {name: getattr(self.person, name) for name in FIELDS}
        self.number = 0
        self.version = 1

    @rule(who=st.integers(0, 3))
    def opens_the_page(self, who: int) -> None:
        """Reads the record as it is now."""
        now = Person.objects.get(pk=self.person.pk)
        seen = {name: getattr(now, name) for name in FIELDS}
        self.editors[who % len(self.editors)] = Editor(now, {}, seen)

    @precondition(lambda self: any(self.editors))
    @rule(who=st.integers(0, 3), field=st.sampled_from(FIELDS))
    def types(self, who: int, field: str) -> None:
        """Something nobody else ever types."""
        editor = self.editors[who % len(self.editors)]
        if editor is not None:
            self.number += 1
            editor.writes[field] = f"Valor{self.number}"

    @precondition(lambda self: any(self.editors))
    @rule(who=st.integers(0, 3), choices=st.lists(st.sampled_from(["mine", "theirs"]), min_size=3))
    def saves(self, who: int, choices: list[str]) -> None:
        """Presses save; if somebody came first, chooses field by field and presses again."""
        place = who % len(self.editors)
        editor = self.editors[place]
        if editor is None:
            return
        told = {name: editor.writes.get(name, getattr(editor.read, name)) for name in FIELDS}
        stale = editor.read.version != self.version
        try:
            self._write(told, editor.read.version)
            assert not stale, "an old page was saved over a newer one"
        except Conflict:
            assert stale, "nobody came first, and yet it was refused"
            told = self._chosen(editor, told, choices)
            self._write(told, self.version)
        self.truth = told
        self.version += 1
        self.editors[place] = None

    def _chosen(self, editor: Editor, told: dict[str, str], choices: list[str]) -> dict[str, str]:
        """What the page that shows both versions sends, made by the page's own code."""
        now = Person.objects.get(pk=self.person.pk)
        book = selectors.code_book()

        def blank(row: Any, data: QueryDict | None = None) -> PersonEditForm:
            return PersonEditForm(data, book=book, initial=PersonEditForm.initial_of(row))

        posted = QueryDict(mutable=True)
        for name in (*FIELDS, "gender", "birth", "nationalities"):
            posted[name] = str(conflicts._raw(blank(editor.read), name))
        posted.update(told)
        posted["version"] = str(editor.read.version)
        both = conflicts.compare(blank(now, posted), now, blank, read=editor.read.version)
        shown = {each.name: each for each in both.differences}
        for name in FIELDS:
            mine, theirs = told[name], getattr(now, name)
            # Whatever differs is shown with both versions, and nothing else is.
            assert (name in shown) == (mine != theirs)
            if name in shown:
                assert (shown[name].mine, shown[name].theirs) == (mine, theirs)
                changed_mine, changed_theirs = name in editor.writes, theirs != editor.seen[name]
                # What only one of the two changed is chosen already; both, and nothing is.
                usual = (
                    "" if changed_mine and changed_theirs else "mine" if changed_mine else "theirs"
                )
                assert shown[name].chosen == usual
        assert conflicts.undecided(posted, both) == bool(both.differences)
        for name, choice in zip(FIELDS, choices, strict=False):
            posted[f"choose-{name}"] = choice
        final = conflicts.resolved(posted, blank(now))
        kept = dict(zip(FIELDS, choices, strict=False))
        for name in FIELDS:
            wanted = getattr(now, name) if kept[name] == "theirs" else told[name]
            assert final[name] == wanted
        return {name: str(final[name]) for name in FIELDS}

    def _write(self, told: dict[str, str], version: int) -> None:
        with transaction.atomic():
            services.update_person(
                self.person,
                data=PersonData(
                    given_names=told["given_names"],
                    family_names=told["family_names"],
                    chosen_name=told["chosen_name"],
                    gender="woman",
                    nationalities=("BOL",),
                ),
                version=version,
                by=OFFICER,
            )

    @invariant()
    def the_record_is_what_was_last_chosen(self) -> None:
        """No field ever holds anything but what somebody saved seeing what was there."""
        if not hasattr(self, "person"):
            return
        now = Person.objects.get(pk=self.person.pk)
        assert {name: getattr(now, name) for name in FIELDS} == self.truth
        assert now.version == self.version


def test_no_update_is_lost_among_two_to_four_editors(in_maipu: City) -> None:
    quick = settings(
        max_examples=40,
        stateful_step_count=25,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(Editors, settings=quick)


@contextmanager
def _committed(city: City) -> Iterator[Person]:
    with entering(city):
        yield a_person()


@several_times
def test_four_at_the_same_instant_and_one_gets_through(maipu: City, clean: None, turn: int) -> None:
    with _committed(maipu) as person:
        pass

    def edit(name: str) -> str:
        data = PersonData(given_names=name, family_names="Mamani")
        services.update_person(person, data=data, version=1, by=OFFICER)
        return name

    came = at_once(maipu, *(partial(edit, f"Hilo{number}") for number in range(4)), told=Conflict)
    (kept,) = (each for each in came if isinstance(each, str))
    with entering(maipu):
        now = Person.objects.get(pk=person.pk)
    assert (now.given_names, now.version) == (kept, 2)


@pytest.mark.parametrize("language", ["es-ar", "en"])
def test_the_page_shows_both_versions_and_saves_what_is_chosen(
    maipu: City, city_client: Any, language: str
) -> None:
    first, second = city_client(maipu, "officer"), city_client(maipu, "officer", language=language)
    with entering(maipu):
        person = a_person(chosen_name="Vilma")
    where = f"/people/{person.pk}/edit/"
    usual = {"given_names": "Wilma", "family_names": "Mamani Quispe", "chosen_name": "Vilma"}
    usual |= {"gender": "woman", "birth": "14/03/1990", "nationalities": "Bolivia", "version": "1"}
    first.post(where, {**usual, "chosen_name": "Vil", "family_names": "Mamani"})
    mine = {**usual, "chosen_name": "Wil", "gender": "non_binary", "document_number": "93.561.738"}
    answer = second.post(where, mine)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert 'value="Wil"' in page
    assert "Prueba officer" in page
    # Only the first changed the surname, only the second the gender: chosen; both the chosen name.
    chosen = {"choose-family_names": "theirs", "choose-gender": "mine"}
    for name, value in chosen.items():
        assert f'name="{name}" value="{value}" checked' in page or (
            f'name="{name}" id="{name}-mine" value="{value}" checked' in page
        )
    choosing = {**mine, **chosen, "version": "2", "base": "1", "resolving": "1"}
    choosing["choose-document_number"] = "mine"
    assert second.post(where, choosing).status_code == 409  # the chosen name is not chosen
    assert second.post(where, {**choosing, "choose-chosen_name": "mine"}).status_code == 302
    with entering(maipu):
        now = Person.objects.get(pk=person.pk)
        assert (now.chosen_name, now.family_names, now.gender) == ("Wil", "Mamani", "non_binary")
        assert now.documents.count() == 1
