"""The only writers of relations and households."""

from __future__ import annotations

import uuid

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.casework.checking import check_known, check_text, refuse, tidy
from apps.casework.models import Household, Relation, Resident
from apps.casework.models.relations import INVERSE, LONGEST_NAME, LONGEST_NOTE
from apps.registry.selectors import Person
from kernel.history import note_user


@transaction.atomic
def relate(
    person: Person,
    *,
    kind: str,
    by: uuid.UUID | None,
    other: Person | None = None,
    other_name: str = "",
    lives_together: bool = False,
    note: str = "",
) -> Relation:
    """Note what somebody is to a person: of the registry, or only named; one row for both ends."""
    note_user(by)
    other_name, note = tidy(other_name), note.strip()
    check_known("kind", kind, INVERSE)
    check_text("note", note, LONGEST_NOTE)
    if other is None:
        check_text("other_name", other_name, LONGEST_NAME, needed=True)
    elif other.pk == person.pk:
        raise refuse("other", _("Nobody is related to themselves: choose somebody else."))
    elif Relation.objects.filter(person=other, other=person, kind=INVERSE[kind]).exists():
        raise refuse("kind", _("That is noted already."))
    try:
        with transaction.atomic():
            relation = Relation.objects.create(
                person=person,
                other=other,
                other_name="" if other else other_name,
                kind=kind,
                lives_together=lives_together and other is None,
                note=note,
                created_by=by,
            )
    except IntegrityError:
        raise refuse("kind", _("That is noted already.")) from None
    if other is not None and lives_together:
        live_together(person, other, by=by)
    return relation


@transaction.atomic
def forget_relation(relation: Relation, *, by: uuid.UUID | None) -> None:
    """Take a relation away; who lives with whom stays as it is."""
    note_user(by)
    relation.delete()


@transaction.atomic
def live_together(person: Person, other: Person, *, by: uuid.UUID | None) -> Household:
    """Put two people into one household: the one either has, or a new one."""
    note_user(by)
    homes = {
        row.person_id: row
        for row in Resident.objects.select_for_update()
        .select_related("household")
        .filter(person__in=[person.pk, other.pk])
        .order_by("pk")
    }
    mine, theirs = homes.get(person.pk), homes.get(other.pk)
    if mine and theirs:
        if mine.household_id == theirs.household_id:
            return mine.household
        raise refuse(
            "lives_together",
            _("Each of them has a household of their own: take one of them out of theirs first."),
        )
    home = mine or theirs
    household = home.household if home else Household.objects.create(created_by=by)
    for one, place in ((person, mine), (other, theirs)):
        if place is None:
            Resident.objects.create(
                household=household, person=one, since=timezone.localdate(), created_by=by
            )
    return household


@transaction.atomic
def move_out(person_id: uuid.UUID, *, by: uuid.UUID | None) -> bool:
    """Take a person out of their household; of a household of one nothing is left."""
    note_user(by)
    place = Resident.objects.select_for_update().filter(person=person_id).first()
    if place is None:
        return False
    household = place.household_id
    place.delete()
    if Resident.objects.filter(household=household).count() < 2:
        Household.objects.filter(pk=household).delete()
    return True
