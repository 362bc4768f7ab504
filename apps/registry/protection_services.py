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
    protection. An alias that has a word of the name in it is refused.
    """
    note_user(by)
    current = Person.objects.select_for_update().get(pk=person.pk)
    if current.confidential:
        return current
    alias = " ".join(alias.split()) or _("Person %(code)s") % {"code": _code()}
    own = protection_names.words(current.given_names, current.family_names, current.chosen_name)
    if own & protection_names.words(alias):
        raise ValidationError({"alias": [_("The alias must have no word of the name in it.")]})
    if len(alias) > protection_names.LONGEST_ALIAS:
        raise ValidationError({"alias": [_("Choose a shorter alias.")]})
    HiddenName.objects.update_or_create(
        person=current,
        defaults={
            "given_names": current.given_names,
            "family_names": current.family_names,
            "chosen_name": current.chosen_name,
            "beginnings": protection_names.beginnings(own),
            "hidden_by": by,
        },
    )
    _rename(current, alias=alias)
    _rehash(current, hidden=True)
    return current


@transaction.atomic
def show_name(person: Person, *, who: object) -> Person:
    """Put the name back; only for whoever works in protection."""
    reader = protection_rules.reader_of(who)
    if not protection_rules.protects(who):
        raise PermissionDenied
    note_user(reader.pk)
    current = Person.objects.select_for_update().get(pk=person.pk)
    hidden = HiddenName.objects.filter(person=current).first()
    if not current.confidential or hidden is None:
        return current
    current.given_names = hidden.given_names
    current.family_names = hidden.family_names
    current.chosen_name = hidden.chosen_name
    current.confidential = False
    current.search_name = search_name(
        given_names=hidden.given_names,
        family_names=hidden.family_names,
        chosen_name=hidden.chosen_name,
    )
    current.version += 1
    current.save()
    hidden.delete()
    _rehash(current, hidden=False)
    return current


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
