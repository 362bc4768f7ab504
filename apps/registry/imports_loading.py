"""Writing a batch of rows: new people, what is learnt of known ones, and the consultations."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.db import connection
from django.utils import timezone

from apps.registry import duplicates_finding, identifiers, imports_sent, services
from apps.registry.identifiers import Numbers
from apps.registry.importing.headings import Field
from apps.registry.importing.rows import Attendance, Refused
from apps.registry.imports_matching import NEW, Draft, Planner, known_codes
from apps.registry.imports_sent import Sending, there
from apps.registry.imports_staging import Outcome, Row, key_of, known_sendings
from apps.registry.models import Person, PersonDocument, PersonPhone
from apps.registry.models.imports import ImportJob, ImportRefusal
from apps.registry.selectors.codes import CodeBook
from apps.registry.selectors.survivors import survivors
from apps.registry.services import ConsultationData, PreparedPerson
from apps.registry.services.checking import LONGEST_NOTE
from apps.registry.services.consultations import already_kept

__all__ = ["Loaded", "already_loaded", "load_rows", "note_people"]
LONGEST_PLACE = 120
_IMPROVABLE = ("gender", "birth_date", "birth_year", "birth_precision", "nationalities")


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a batch did, row by row."""

    imported: int
    already_loaded: int
    rejected: int
    anonymous: int
    # Of those that were there already: what was told of them since is written now.
    followed: int = 0


def load_rows(
    job: ImportJob,
    place: int,
    outcomes: Sequence[Outcome],
    *,
    book: CodeBook,
    numbers: Numbers | None = None,
) -> Loaded:
    """Write the rows from that place on; the caller holds the transaction and the job's lock.

    `numbers` has hashes that were made of theirs already.
    """
    refused = [
        (at, row) for at, row in enumerate(outcomes, start=place) if isinstance(row, Refused)
    ]
    ImportRefusal.objects.bulk_create(_refusal(job, at, row) for at, row in refused)
    rows = {row.fingerprint: row.told for row in outcomes if isinstance(row, Row)}
    kept = already_loaded(rows)
    fresh = {mark: row for mark, row in rows.items() if mark not in kept}
    known = _write(job, fresh, book, numbers or Numbers())
    # People are held before referrals, as when somebody is erased.
    followed, unfollowed = _follow(job, place, outcomes, kept)
    return Loaded(
        imported=len(fresh) - known,
        already_loaded=len(rows) - len(fresh) + known - unfollowed,
        rejected=len(refused) + unfollowed,
        anonymous=sum(row.anonymous for row in fresh.values()),
        followed=followed,
    )


def _follow(
    job: ImportJob, place: int, outcomes: Sequence[Outcome], kept: set[str]
) -> tuple[int, int]:
    """Write what was told since of rows loaded before; returns how many, and of how many not."""
    there = (row for row in outcomes if isinstance(row, Row) and row.fingerprint in kept)
    sent = known_sendings(there)
    told = imports_sent.follow(list(sent.values()), job.created_by)
    refused = []
    for at, row in enumerate(outcomes, start=place):
        one = sent.get(row.fingerprint) if isinstance(row, Row) else None
        why = told.get(one.key) if one else None
        if one and why:
            column = _label_of(job, one.row.sheet, Field.STATE)
            refused.append((at, Refused(one.row.row, one.row.sheet, column, why)))
    ImportRefusal.objects.bulk_create(_refusal(job, at, row) for at, row in refused)
    return len(told) - len(refused), len(refused)


def _label_of(job: ImportJob, sheet: str, field: Field) -> str:
    """The heading of a column, where whoever mends the sheet looks for it."""
    for table in job.tables:
        if table["sheet"] == sheet and field in table["fields"]:
            return str(table["labels"][table["fields"].index(field)])
    return ""


def already_loaded(rows: Mapping[str, Attendance]) -> set[str]:
    """Those of the rows, by their fingerprints, that the registry or what stands on it has."""
    listed = {key_of(mark): mark for mark, row in rows.items() if row.listed}
    sent = {key_of(mark): mark for mark, row in rows.items() if row.sent}
    found = already_kept(mark for mark, row in rows.items() if row.attended)
    people = Person.with_erased.filter(pk__in=listed).values_list("pk", flat=True) if listed else ()
    return found | {listed[key] for key in people} | {sent[key] for key in there(sent)}


def _refusal(job: ImportJob, place: int, row: Refused) -> ImportRefusal:
    return ImportRefusal(
        job=job,
        place=place,
        sheet=row.sheet[:LONGEST_PLACE],
        row=row.row,
        column=row.column[:LONGEST_PLACE],
        reason=row.reason,
    )


def _write(
    job: ImportJob, fresh: Mapping[str, Attendance], book: CodeBook, numbers: Numbers
) -> int:
    """Write rows not loaded before; returns how many of a list of people were known already."""
    planner = Planner(numbers=numbers)
    rows = list(fresh.values())
    keys = planner.take(rows)
    marks = {id(row): mark for mark, row in fresh.items() if row.listed}
    today = timezone.localdate()
    new: dict[str, PreparedPerson] = {
        key: services.prepare_person(
            draft.person(),
            by=job.created_by,
            book=book,
            number=_number(draft.rows[0], marks),
            known=planner.numbers,
            today=today,
        )
        for key, draft in planner.drafts.items()
        if key.startswith(NEW)
    }
    known_drafts = {key: d for key, d in planner.drafts.items() if not key.startswith(NEW)}
    known = _standing(known_drafts)
    _enrich(known, known_drafts, planner.numbers)
    everybody: dict[str, Person] = {**known, **{key: new[key].person for key in new}}
    services.record_many(
        people=list(new.values()),
        consultations=[
            _consultation(row, everybody.get(key), mark, book)
            for mark, row, key in zip(fresh, rows, keys, strict=True)
            if row.attended
        ],
        by=job.created_by,
        source="import",
        new=True,
    )
    sendings = [
        Sending(key_of(mark), _key(everybody.get(key)), row)
        for mark, row, key in zip(fresh, rows, keys, strict=True)
        if row.sent
    ]
    imports_sent.write(sendings, job.created_by)
    note_people(job, {person.pk: key in new for key, person in everybody.items()})
    first = {id(draft.rows[0]) for key, draft in planner.drafts.items() if key in new}
    return sum(row.listed and id(row) not in first for row in rows)


def _number(first: Attendance, marks: Mapping[int, str]) -> uuid.UUID | None:
    """Somebody of a list is found again by their row, whatever little it says of them."""
    return key_of(marks[id(first)]) if first.listed else None


def _key(person: Person | None) -> uuid.UUID | None:
    return person.pk if person else None


def note_people(job: ImportJob, is_new: Mapping[uuid.UUID, bool]) -> None:
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
    # One array, where a list of a thousand keys is a thousand values to be taken apart.
    held = "SELECT * FROM registry_person WHERE id = ANY(%s) AND erased_at IS NULL FOR UPDATE"
    known = {str(p.pk): p for p in Person.objects.raw(held, [[uuid.UUID(key) for key in keys]])}
    into = survivors(p.pk for p in known.values() if p.merged_into_id)
    others = {p.pk: p for p in Person.objects.raw(held, [list(into.values())])} if into else {}
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


def _enrich(known: Mapping[str, Person], drafts: Mapping[str, Draft], numbers: Numbers) -> None:
    """Add what the file tells and the registry did not know; nothing kept is overwritten."""
    changed: dict[uuid.UUID, Person] = {}
    for key, person in known.items():
        if _improve(person, drafts[key]) and person.pk not in changed:
            person.version += 1
            changed[person.pk] = person
    # An insert that meets its own row: one statement of arrays, where an update by cases
    # is a text as long as the rows. They are locked, so each of them is there.
    Person.objects.bulk_create(
        changed.values(),
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=[*_IMPROVABLE, "version", "updated_at"],
    )
    documents = list(_new_documents(known, drafts, numbers))
    phones = list(_new_phones(known, drafts, numbers))
    PersonDocument.objects.bulk_create(documents, ignore_conflicts=True)
    PersonPhone.objects.bulk_create(phones, ignore_conflicts=True)
    # Of whom nothing new was told nothing has to be compared anew.
    told = {row.person_id for row in documents} | {row.person_id for row in phones}
    duplicates_finding.mark([*{*changed, *told}])


def _kept(table: str, people: Iterable[Person]) -> set[tuple[uuid.UUID, str]]:
    """Whose numbers the registry has."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT person_id, number_hash FROM {table} WHERE person_id = ANY(%s)",  # noqa: S608
            [[person.pk for person in people]],
        )
        return set(cursor.fetchall())


def _new_documents(
    known: Mapping[str, Person], drafts: Mapping[str, Draft], numbers: Numbers
) -> Iterator[PersonDocument]:
    kept = _kept("registry_persondocument", known.values())
    for key, person in known.items():
        for document in drafts[key].documents():
            if (person.pk, numbers.document(document.number)) not in kept:
                sealed = identifiers.seal_document(document.number, numbers)
                yield PersonDocument(
                    person_id=person.pk,
                    kind=document.kind,
                    number=sealed.number,
                    number_hash=sealed.number_hash,
                    masked_tail=sealed.masked_tail,
                )


def _new_phones(
    known: Mapping[str, Person], drafts: Mapping[str, Draft], numbers: Numbers
) -> Iterator[PersonPhone]:
    kept = _kept("registry_personphone", known.values())
    for key, person in known.items():
        for number in drafts[key].phones():
            if (person.pk, numbers.phone(number)) not in kept:
                sealed = identifiers.seal_phone(number, numbers)
                yield PersonPhone(
                    person_id=person.pk,
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
