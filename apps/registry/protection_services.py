"""Opening what is reserved, closing it again, and keeping a name apart from its record."""

from __future__ import annotations

import secrets
import uuid
from collections.abc import Iterable
from typing import Final

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.registry import duplicates_finding as finding
from apps.registry import protection_names, protection_rules, protection_session
from apps.registry.models import (
    Consultation,
    HiddenName,
    Opening,
    Person,
    PersonDocument,
    PersonPhone,
)
from apps.registry.models.protection import LONGEST_NOTE, OpeningReason
from apps.registry.words import search_name
from kernel import history
from kernel.history import note_user

KIND: Final = "registry.opening"
# Without letters and digits that are taken for one another when said aloud.
_ALPHABET: Final = "ACDEFHJKLMNPRTUVWXY34679"


@transaction.atomic
def open_for(
    who: object,
    *,
    person: Person | None = None,
    consultation: Consultation | None = None,
    compartments: Iterable[str],
    reason: str,
    note: str = "",
) -> list[Opening]:
    """Open compartments of a person, or of one anonymous consultation, in this session.

    Whoever asks must hold `protection.<compartment>` and come in with a session of their own.
    Raises PermissionDenied, or ValidationError by field. For hours, never for good.
    """
    wanted = sorted(set(compartments))
    reader, session = protection_rules.reader_of(who), protection_session.session()
    if session is None or not wanted or not set(wanted) <= protection_rules.held(who):
        raise PermissionDenied
    if reason not in OpeningReason.values:
        raise ValidationError({"reason": [_("Say why you open it.")]})
    if len(note) > LONGEST_NOTE:
        raise ValidationError(
            {"note": [_("Shorten it to %(count)s letters.") % {"count": LONGEST_NOTE}]}
        )
    note_user(reader.pk)
    now = timezone.now()
    thing = person.pk if person else consultation.pk if consultation else None
    history.saw(KIND, thing, verb="open", reason=reason, by=reader.pk)
    rows = [
        Opening(
            person=person,
            consultation=None if person else consultation,
            compartment=name,
            reason=reason,
            note=note.strip(),
            opened_by=reader.pk,
            session=session,
            opened_at=now,
            expires_at=now + protection_rules.OPEN_FOR,
        )
        for name in wanted
    ]
    return Opening.objects.bulk_create(rows)


@transaction.atomic
def close_for(who: object, thing_id: uuid.UUID) -> int:
    """Close what this session has open of a person or of an anonymous consultation."""
    reader, session = protection_rules.reader_of(who), protection_session.session()
    if session is None:
        return 0
    note_user(reader.pk)
    rows = Opening.objects.filter(
        session=session, opened_by=reader.pk, closed_at=None, expires_at__gt=timezone.now()
    )
    mine = rows.filter(person=thing_id) | rows.filter(consultation=thing_id)
    return mine.update(closed_at=timezone.now())


@transaction.atomic
def hide_name(person: Person, *, by: uuid.UUID | None, alias: str = "") -> Person:
    """Keep a person's name apart: lists, searches and files have an alias in its place.

    Their documents and phones no longer lead to them either, save for whoever works in
    protection; nor do the names of records that went on in theirs. An alias that has a word of
    any of these names in it is refused.
    """
    note_user(by)
    current = Person.objects.select_for_update().get(pk=person.pk)
    if current.confidential:
        return current
    alias = " ".join(alias.split()) or _("Person %(code)s") % {"code": _code()}
    records = [one for one in _with_united(current) if not one.confidential]
    if any(_words(one) & protection_names.words(alias) for one in records):
        raise ValidationError({"alias": [_("The alias must have no word of the name in it.")]})
    if len(alias) > protection_names.LONGEST_ALIAS:
        raise ValidationError({"alias": [_("Choose a shorter alias.")]})
    for one in records:
        HiddenName.objects.update_or_create(
            person=one,
            defaults={
                "given_names": one.given_names,
                "family_names": one.family_names,
                "chosen_name": one.chosen_name,
                "beginnings": protection_names.beginnings(_words(one)),
                "hidden_by": by,
            },
        )
        _rename(one, alias=alias)
        _rehash(one, hidden=True)
    # Now and not later: a pair on offer shows the name beside the alias.
    finding.compare([one.pk for one in records])
    return records[0]


def _words(person: Person) -> set[str]:
    return protection_names.words(person.given_names, person.family_names, person.chosen_name)


def _with_united(person: Person) -> list[Person]:
    """A record, and those that went on in it: they keep the names they were known by."""
    found, level = [person], [person.pk]
    while level:
        rows = Person.objects.select_for_update().filter(merged_into__in=level, erased_at=None)
        further = list(rows.order_by("pk"))
        level = [one.pk for one in further]
        found += further
    return found


@transaction.atomic
def show_name(person: Person, *, who: object) -> Person:
    """Put the name back; only for whoever works in protection."""
    reader = protection_rules.reader_of(who)
    if not protection_rules.protects(who):
        raise PermissionDenied
    note_user(reader.pk)
    current = Person.objects.select_for_update().get(pk=person.pk)
    if not current.confidential:
        return current
    records = _with_united(current)
    names = {row.person_id: row for row in HiddenName.objects.filter(person__in=records)}
    for one in records:
        if one.confidential and one.pk in names:
            _put_back(one, names[one.pk])
    finding.mark([one.pk for one in records])
    return current


def _put_back(person: Person, hidden: HiddenName) -> None:
    person.given_names = hidden.given_names
    person.family_names = hidden.family_names
    person.chosen_name = hidden.chosen_name
    person.confidential = False
    person.search_name = search_name(
        given_names=hidden.given_names,
        family_names=hidden.family_names,
        chosen_name=hidden.chosen_name,
    )
    person.version += 1
    person.save()
    hidden.delete()
    _rehash(person, hidden=False)


def _rename(person: Person, *, alias: str) -> None:
    person.given_names, person.family_names, person.chosen_name = alias, "", ""
    person.search_name = search_name(given_names=alias, family_names="")
    person.confidential = True
    person.version += 1
    person.save()


def _rehash(person: Person, *, hidden: bool) -> None:
    """Numbers are looked up by other hashes while the name is hidden."""
    documents = list(person.documents.order_by("created_at", "pk"))
    phones = list(person.phones.all())
    taken = set()
    for document in documents:
        made = protection_names.document_hash(document.number, hidden=hidden)
        if (document.kind, made) in taken:
            made = protection_names.whole_hash(document.number, hidden=hidden)
        document.number_hash = made
        taken.add((document.kind, made))
    for phone in phones:
        phone.number_hash = protection_names.phone_hash(phone.number, hidden=hidden)
        phone.tail_hash = protection_names.tail_hash(phone.number, hidden=hidden)
    PersonDocument.objects.bulk_update(documents, ["number_hash"])
    PersonPhone.objects.bulk_update(phones, ["number_hash", "tail_hash"])


def _code() -> str:
    """Four letters, not taken from anything about the person."""
    while True:
        code = "".join(secrets.choice(_ALPHABET) for _ in range(4))
        taken = Person.objects.filter(confidential=True, search_name__endswith=code.lower())
        if not taken.exists():
            return code
