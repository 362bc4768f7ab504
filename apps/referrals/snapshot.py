"""What the other side sees: chosen field by field, put together here, frozen when it is sent.

The preview and everything the other side ever opens show a `Snapshot` with one template; what is
not in it they can't see.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from apps.registry import presenters
from apps.registry import selectors as registry
from apps.registry.selectors import CodeBook, Consultation, Person
from kernel.crypto import blind_index

# Whoever receives it reads Spanish.
LANGUAGE: Final = "es-ar"
LONGEST_REQUEST: Final = 4000


@dataclass(frozen=True, slots=True)
class Told:
    """What values are taken from."""

    person: Person
    consultation: Consultation | None
    book: CodeBook


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that may be told of a person; `masked` ones are unmasked by sending them."""

    code: str
    label: Any
    value: Callable[[Told], str]
    minimum: bool = False
    masked: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One value as it was sent."""

    code: str
    value: str


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All that goes: what is asked for, about what, and of the person what was agreed."""

    subject: str
    request: str
    entries: tuple[Entry, ...] = ()
    taken_back: bool = False
    """Its person does not agree any more: what was in it of them is shown to nobody else."""
    hidden: bool = False
    """Their name was hidden: what says who they are is for protection alone."""

    @property
    def named(self) -> bool:
        """Whether anything of the person is in it."""
        return bool(self.entries)


def _documents(told: Told) -> str:
    return ", ".join(
        f"{told.book.label('document_kind', one.kind)} {one.number}"
        for one in told.person.documents.all()
    )


def _document_name(told: Told) -> str:
    return told.person.document_name if told.person.chosen_name else ""


def _language(told: Told) -> str:
    spoken = told.consultation.language if told.consultation else ""
    return told.book.label("language", spoken)


FIELDS: Final[tuple[Field, ...]] = (
    Field("name", _("Name"), lambda told: told.person.display_name, minimum=True),
    Field("document_name", _("Name on the document"), _document_name),
    Field(
        "phones",
        _("Phone"),
        lambda told: ", ".join(one.number for one in told.person.phones.all()),
        minimum=True,
        masked=True,
    ),
    Field("documents", _("Document"), _documents, masked=True),
    Field("birth", _("Birth"), lambda told: presenters.birth_text(told.person)),
    Field("age", _("Age"), lambda told: presenters.age_text(told.person)),
    Field(
        "gender", _("Gender"), lambda told: presenters.gender_text(told.person.gender, told.book)
    ),
    Field(
        "nationality",
        _("Nationality"),
        lambda told: ", ".join(presenters.nationality_labels(told.person)),
    ),
    Field("language", _("Language to speak with them"), _language),
)
BY_CODE: Final = {field.code: field for field in FIELDS}
IDENTIFYING: Final = frozenset({"name", "document_name", "phones", "documents"})
MINIMUM: Final = tuple(field.code for field in FIELDS if field.minimum)


def available(person: Person, consultation: Consultation | None) -> list[Field]:
    """The fields something is known for."""
    told = Told(person, consultation, registry.code_book())
    return [field for field in FIELDS if field.value(told)]


def build(
    *,
    subject: str,
    request: str,
    fields: Iterable[str] = (),
    person: Person | None = None,
    consultation: Consultation | None = None,
) -> Snapshot:
    """Put together what would go now; of nobody when there is no person or no field."""
    wanted = set(fields)
    with override(LANGUAGE):
        book = registry.code_book()
        entries: tuple[Entry, ...] = ()
        if person is not None and wanted:
            told = Told(person, consultation, book)
            found = ((one.code, one.value(told)) for one in FIELDS if one.code in wanted)
            entries = tuple(Entry(code, value) for code, value in found if value)
        return Snapshot(book.label("subject", subject), request.strip(), entries)


def unmasks(snapshot: Snapshot) -> bool:
    """Whether it holds numbers that are masked everywhere else."""
    return any(BY_CODE[one.code].masked for one in snapshot.entries if one.code in BY_CODE)


def dumps(snapshot: Snapshot) -> str:
    """As it is kept, sealed."""
    told = {
        "subject": snapshot.subject,
        "request": snapshot.request,
        "entries": [[one.code, one.value] for one in snapshot.entries],
    }
    return json.dumps(told, ensure_ascii=False)


def loads(text: str) -> Snapshot | None:
    """What was sent; None once it was made unreadable."""
    if not text:
        return None
    told = json.loads(text)
    entries = tuple(Entry(code, value) for code, value in told["entries"])
    return Snapshot(told["subject"], told["request"], entries)


def fingerprint(snapshot: Snapshot) -> str:
    """A keyed hash by which sending knows that what goes is what the preview showed."""
    return blind_index(dumps(snapshot), purpose="referral preview")
