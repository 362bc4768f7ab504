"""How two records are set side by side: value by value, what differs marked."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from apps.registry import countries, presenters
from apps.registry import duplicates_services as uniting
from apps.registry.duplicates_weighing import AGAINST, Reason
from apps.registry.models import DuplicatePair, Person
from apps.registry.models.duplicates import PairState
from apps.registry.selectors import CodeBook
from kernel.text import fold

FIRST, SECOND, BOTH = "first", "second", "both"
STATE_TONES = {
    PairState.OPEN: "warn",
    PairState.MERGED: "ok",
    PairState.DIFFERENT: "neutral",
    PairState.PARTED: "info",
}


@dataclass(frozen=True, slots=True)
class Why:
    """A reason in words; `against` when it speaks for two people."""

    label: str
    against: bool
    strong: bool


@dataclass(frozen=True, slots=True)
class PairRow:
    """A pair as the queue shows it."""

    id: uuid.UUID
    first: str
    first_line: str
    second: str
    second_line: str
    band: str
    sure: bool
    why: list[Why]
    state: str
    tone: str
    found_at: datetime.datetime


@dataclass(frozen=True, slots=True)
class Compared:
    """One value of both records, word by word with whether the other lacks it."""

    code: str
    label: str
    first: list[tuple[str, bool]]
    second: list[tuple[str, bool]]
    differs: bool
    chosen: str
    joins: bool = False


@dataclass(frozen=True, slots=True)
class Held:
    """What both keep: documents and phones, masked, and whether the other has the same one."""

    label: str
    first: list[tuple[str, bool]]
    second: list[tuple[str, bool]]


def reason_labels() -> dict[str, str]:
    """Every reason in words."""
    return {
        Reason.DOCUMENT: _("same document"),
        Reason.DOCUMENT_NEAR: _("document one slip away"),
        Reason.PHONE: _("same phone"),
        Reason.NAME: _("same name"),
        Reason.NAME_SOUND: _("name sounds the same"),
        Reason.NAME_SWAPPED: _("names in another order"),
        Reason.NAME_PART: _("part of the name"),
        Reason.BIRTH_DATE: _("same date of birth"),
        Reason.BIRTH_DATE_NEAR: _("date of birth one slip away"),
        Reason.BIRTH_YEAR: _("same year of birth"),
        Reason.BIRTH_YEAR_NEAR: _("year of birth close"),
        Reason.OTHER_DOCUMENT: _("another document"),
        Reason.OTHER_BIRTH: _("another birth"),
        Reason.OTHER_GENDER: _("another gender"),
        Reason.OTHER_NATIONALITY: _("another nationality"),
    }


def why(pair: DuplicatePair) -> list[Why]:
    """Why two records are offered, and what speaks against it."""
    labels = reason_labels()
    strong = {Reason.DOCUMENT, Reason.DOCUMENT_NEAR, Reason.PHONE, Reason.BIRTH_DATE}
    return [
        Why(labels[code], code in AGAINST, code in strong)
        for code in pair.reasons
        if code in labels
    ]


def pair_rows(pairs: Iterable[DuplicatePair], book: CodeBook) -> list[PairRow]:
    """Pairs in words."""
    return [
        PairRow(
            id=pair.pk,
            first=pair.first.display_name,
            first_line=presenters.person_line(pair.first, book),
            second=pair.second.display_name,
            second_line=presenters.person_line(pair.second, book),
            band=pair.get_band_display(),
            sure=pair.band == "same",
            why=why(pair),
            state=pair.get_state_display(),
            tone=STATE_TONES[PairState(pair.state)],
            found_at=pair.found_at,
        )
        for pair in pairs
    ]


def choice_labels() -> dict[str, str]:
    """What is chosen between, in words."""
    return {
        "given_names": _("Given names"),
        "family_names": _("Surnames"),
        "chosen_name": _("Chosen name"),
        "gender": _("Gender"),
        "document_marker": _("Marker of the document"),
        "birth": _("Birth"),
        "nationalities": _("Nationalities"),
        "country_of_birth": _("Country of birth"),
    }


def told(person: Person, choice: str, book: CodeBook) -> str:
    """One value of a record in words."""
    if choice == "birth":
        return presenters.birth_text(person)
    if choice == "gender":
        return book.label("gender", person.gender)
    if choice == "nationalities":
        return ", ".join(presenters.nationality_labels(person))
    if choice == "country_of_birth":
        return countries.label(person.country_of_birth)
    return str(getattr(person, choice))


def compared(
    first: Person, second: Person, book: CodeBook, chosen: Mapping[str, str]
) -> list[Compared]:
    """Each value of two records; nothing where neither tells any."""
    rows = []
    for code, label in choice_labels().items():
        one, other = told(first, code, book), told(second, code, book)
        if one or other:
            rows.append(
                Compared(
                    code=code,
                    label=label,
                    first=_marked(one, other),
                    second=_marked(other, one),
                    differs=one != other,
                    chosen=chosen.get(code, FIRST),
                    joins=code == "nationalities" and bool(one and other),
                )
            )
    return rows


def _marked(text: str, other: str) -> list[tuple[str, bool]]:
    """The words of a value, each with whether the other value lacks it."""
    theirs = set(other.split())
    folded = set(fold(other).split())
    return [
        (word, word not in theirs and not (fold(word) in folded and word == word.title()))
        for word in text.split()
    ]


def held(first: Person, second: Person, book: CodeBook) -> list[Held]:
    """Documents and phones of both, masked."""
    documents = [
        [(presenters.masked(row, book), row.number_hash) for row in person.documents.all()]
        for person in (first, second)
    ]
    phones = [
        [(presenters.masked_phone(row), row.number_hash) for row in person.phones.all()]
        for person in (first, second)
    ]
    return [
        Held(label, *_shared(*both))
        for label, both in ((_("Documents"), documents), (_("Phones"), phones))
    ]


def _shared(
    one: list[tuple[str, str]], other: list[tuple[str, str]]
) -> tuple[list[tuple[str, bool]], list[tuple[str, bool]]]:
    hashes = {number for _text, number in one} & {number for _text, number in other}
    return (
        [(text, number in hashes) for text, number in one],
        [(text, number in hashes) for text, number in other],
    )


def usual_choices(first: Person, second: Person, survivor: str) -> dict[str, str]:
    """For each value, whose tells more: the first record's, the second's or both."""
    stays, goes = (first, second) if survivor == FIRST else (second, first)
    whose = {uniting.SURVIVOR: survivor, uniting.MERGED: SECOND if survivor == FIRST else FIRST}
    return {choice: whose.get(value, BOTH) for choice, value in uniting.better(stays, goes).items()}


def usual_survivor(
    first: Person,
    second: Person,
    contacts: Mapping[uuid.UUID, tuple[int, datetime.date | None]],
) -> str:
    """The record that more was written to; of two alike the older one."""
    times = [contacts.get(person.pk, (0, None))[0] for person in (first, second)]
    if times[0] != times[1]:
        return FIRST if times[0] > times[1] else SECOND
    return FIRST if first.registered_on <= second.registered_on else SECOND


def refusal(code: str) -> str:
    """Why two records can't be united or parted, and what to do."""
    return {
        "already_united": _("One of them went on in another record meanwhile. Open it again."),
        "one_confidential": _(
            "The name of one of them is kept hidden. Whoever is in protection must first decide it."
        ),
        "gone": _("One of them is no longer there."),
        "no_name": _("At least one name must stay."),
        "already_parted": _("They were parted before."),
        "united_further": _("The record went on in another one since. Part that union first."),
        "moved_on": _("Somebody decided about this pair meanwhile."),
    }.get(code, _("That can't be done."))
