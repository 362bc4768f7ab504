"""Writing a batch of rows: new people, what is learnt of known ones, and the consultations."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.db import connection

from apps.registry import duplicates_finding, identifiers, services
from apps.registry.importing.rows import Attendance, Refused
from apps.registry.imports_matching import NEW, Draft, Planner, known_codes
from apps.registry.imports_staging import Outcome, Row
from apps.registry.models import Person, PersonDocument, PersonPhone
from apps.registry.models.imports import ImportJob, ImportRefusal
from apps.registry.selectors.codes import CodeBook
from apps.registry.selectors.survivors import survivors
from apps.registry.services import ConsultationData, PreparedPerson
from apps.registry.services.checking import LONGEST_NOTE

__all__ = ["Loaded", "already_kept", "load_rows"]
_LABEL = 120
_IMPROVABLE = ("gender", "birth_date", "birth_year", "birth_precision", "nationalities")


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a batch did, row by row."""

    imported: int
    already_loaded: int
    rejected: int
    anonymous: int


def load_rows(job: ImportJob, place: int, outcomes: Sequence[Outcome], *, book: CodeBook) -> Loaded:
    """Write the rows from that place on; the caller holds the transaction and the job's lock."""
    refused = [
        (at, row) for at, row in enumerate(outcomes, start=place) if isinstance(row, Refused)
    ]
    ImportRefusal.objects.bulk_create(_refusal(job, at, row) for at, row in refused)
    rows = {row.fingerprint: row.told for row in outcomes if isinstance(row, Row)}
    kept = already_kept(rows)
    fresh = {mark: row for mark, row in rows.items() if mark not in kept}
    _write(job, fresh, book)
    return Loaded(
        imported=len(fresh),
        already_loaded=len(rows) - len(fresh),
        rejected=len(refused),
        anonymous=sum(row.anonymous for row in fresh.values()),
    )


def already_kept(marks: Iterable[str]) -> set[str]:
    """Those of the fingerprints that the registry has."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT import_fingerprint FROM registry_consultation "
            "WHERE import_fingerprint = ANY(%s)",
            [list(marks)],
        )
        return {mark for (mark,) in cursor.fetchall()}


def _refusal(job: ImportJob, place: int, row: Refused) -> ImportRefusal:
    return ImportRefusal(
        job=job,
        place=place,
        sheet=row.sheet[:_LABEL],
        row=row.row,
        column=row.column[:_LABEL],
        reason=row.reason,
    )


def _write(job: ImportJob, fresh: Mapping[str, Attendance], book: CodeBook) -> None:
    planner = Planner()
    rows = list(fresh.values())
    keys = planner.take(rows)
    new: dict[str, PreparedPerson] = {
        key: services.prepare_person(draft.person(), by=job.created_by, book=book)
        for key, draft in planner.drafts.items()
        if key.startswith(NEW)
    }
    known_drafts = {key: d for key, d in planner.drafts.items() if not key.startswith(NEW)}
    known = _standing(known_drafts)
    _enrich(known, known_drafts)
    everybody: dict[str, Person] = {**known, **{key: new[key].person for key in new}}
    services.record_many(
        people=list(new.values()),
        consultations=[
            _consultation(row, everybody.get(key), mark, book)
            for mark, row, key in zip(fresh, rows, keys, strict=True)
        ],
        by=job.created_by,
        source="import",
    )
    _note_people(job, {person.pk: key in new for key, person in everybody.items()})


def _note_people(job: ImportJob, is_new: Mapping[uuid.UUID, bool]) -> None:
    """Who the file is about, each once, whether new with it or known before."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO registry_importperson (job_id, person_id, is_new) "
            "SELECT %s, key, made FROM unnest(%s::uuid[], %s::bool[]) AS told (key, made) "
            "ON CONFLICT DO NOTHING",
            [job.pk, list(is_new), list(is_new.values())],
        )


def _standing(keys: Iterable[str]) -> dict[str, Person]:
    """The people known, held; one just united with another gives way to that other."""
    known = {str(p.pk): p for p in Person.objects.select_for_update().filter(pk__in=keys)}
    into = survivors(p.pk for p in known.values() if p.merged_into_id)
    others = {p.pk: p for p in Person.objects.select_for_update().filter(pk__in=into.values())}
    return {key: others.get(into.get(p.pk, p.pk), p) for key, p in known.items()}


def _consultation(
    row: Attendance, person: Person | None, fingerprint: str, book: CodeBook
) -> ConsultationData:
    nationalities = known_codes(row.nationalities)
    return ConsultationData(
        contacted_on=row.contacted_on,
        subject=row.subject,
        person=person,
        anonymous=person is None,
        other_subjects=row.other_subjects,
        result=row.result,
        channel=row.channel if book.knows("channel", row.channel) else "",
        language=row.language if book.knows("language", row.language) else "",
        note=row.note[:LONGEST_NOTE],
        nationality=nationalities[0] if nationalities else None if person else "",
        gender=row.gender or (None if person else ""),
        age=row.birth.age,
        fingerprint=fingerprint,
    )


def _enrich(known: Mapping[str, Person], drafts: Mapping[str, Draft]) -> None:
    """Add what the file tells and the registry did not know; nothing kept is overwritten."""
    changed: list[Person] = []
    for key, person in known.items():
        if _improve(person, drafts[key]) and person not in changed:
            person.version += 1
            changed.append(person)
    # An insert that meets its own row: one statement of arrays, where an update by cases
    # is a text as long as the rows. They are locked, so each of them is there.
    Person.objects.bulk_create(
        changed,
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=[*_IMPROVABLE, "version", "updated_at"],
    )
    PersonDocument.objects.bulk_create(_new_documents(known, drafts), ignore_conflicts=True)
    PersonPhone.objects.bulk_create(_new_phones(known, drafts), ignore_conflicts=True)
    duplicates_finding.mark([person.pk for person in known.values()])


def _new_documents(
    known: Mapping[str, Person], drafts: Mapping[str, Draft]
) -> Iterator[PersonDocument]:
    kept = set(
        PersonDocument.objects.filter(person__in=known.values()).values_list(
            "person_id", "number_hash"
        )
    )
    for key, person in known.items():
        for document in drafts[key].documents():
            sealed = identifiers.seal_document(document.number)
            if (person.pk, sealed.number_hash) not in kept:
                yield PersonDocument(
                    person=person,
                    kind=document.kind,
                    number=sealed.number,
                    number_hash=sealed.number_hash,
                    masked_tail=sealed.masked_tail,
                )


def _new_phones(known: Mapping[str, Person], drafts: Mapping[str, Draft]) -> Iterator[PersonPhone]:
    kept = set(
        PersonPhone.objects.filter(person__in=known.values()).values_list(
            "person_id", "number_hash"
        )
    )
    for key, person in known.items():
        for number in drafts[key].phones():
            sealed = identifiers.seal_phone(number)
            if (person.pk, sealed.number_hash) not in kept:
                yield PersonPhone(
                    person=person,
                    number=sealed.number,
                    number_hash=sealed.number_hash,
                    tail_hash=sealed.tail_hash,
                    masked_tail=sealed.masked_tail,
                )


def _improve(person: Person, draft: Draft) -> bool:
    before = (person.gender, person.birth_precision, tuple(person.nationalities))
    told = draft.birth()
    rank = ("unknown", "estimated", "year", "exact")
    if rank.index(told.precision) > rank.index(person.birth_precision):
        person.birth_date, person.birth_year = told.date, told.year
        person.birth_precision = told.precision
    person.gender = person.gender or draft.gender()
    if not person.nationalities:
        said = (code for row in draft.rows for code in known_codes(row.nationalities))
        person.nationalities = list(dict.fromkeys(said))[:5]
    return before != (person.gender, person.birth_precision, tuple(person.nationalities))
