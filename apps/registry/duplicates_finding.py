"""Compares records: keeps what each is found by, weighs who shares a key, and keeps the pairs.

Whoever writes a person marks it; a task then compares the marked ones with everybody, a batch at a
time. What was decided about a pair is never touched here: only pairs still open come and go.
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from django.db import connection, transaction
from django.db.models import Q

from apps.registry import duplicates_keys, duplicates_names
from apps.registry.duplicates_weighing import Crowd, Traits, Verdict, weigh
from apps.registry.models import (
    DuplicatePair,
    DuplicateStep,
    Likeness,
    Merge,
    NameWord,
    Person,
    PersonDocument,
    PersonPhone,
)
from apps.registry.models.duplicates import PairState
from tenants.outbox import enqueue

COMPARE = "registry.compare_people"
BATCH = 200
# A key shared by more people than this says nothing: it is not looked under.
MOST_UNDER_A_KEY = 60
# One number: a CUIL is looked up by the DNI it is made of.
_DNI = frozenset({"dni", "dni_foreigner", "cuil"})
_SMALL = 20_000
Pair = tuple[uuid.UUID, uuid.UUID]


def mark(people: Sequence[uuid.UUID]) -> None:
    """Have these compared once the caller's transaction commits."""
    if not people:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO registry_likeness (person_id, keys, near, stale, marked_at) "
            "SELECT key, '{}', '{}', true, now() FROM unnest(%s::uuid[]) AS marked (key) "
            "ON CONFLICT (person_id) DO UPDATE SET stale = true, marked_at = excluded.marked_at",
            [sorted(set(people))],
        )
    enqueue(COMPARE)


def compare_marked() -> bool:
    """Compare a batch of those marked; whether more are waiting."""
    with transaction.atomic():
        waiting = Likeness.objects.filter(stale=True).order_by("marked_at")
        keys = [row.person_id for row in waiting.select_for_update(skip_locked=True)[: BATCH + 1]]
        more = len(keys) > BATCH
        compare(keys[:BATCH])
        if more:
            enqueue(COMPARE)
    return more


def compare(people: Sequence[uuid.UUID]) -> None:
    """Make anew what these are found by, and the open pairs they are in."""
    if not people:
        return
    told = prepare(people)
    found = _sharing_keys(told)
    keep_pairs(found, about=set(people))


def prepare(people: Sequence[uuid.UUID]) -> dict[uuid.UUID, frozenset[int]]:
    """Make anew what these people are found by; the keys of each who is still there."""
    near = _near(people)
    traits = traits_of(people, near)
    keys = {key: duplicates_keys.blocking_keys(seen) for key, seen in traits.items()}
    Likeness.objects.bulk_create(
        [
            Likeness(
                person_id=key, keys=sorted(keys[key]), near=sorted(near.get(key, ())), stale=False
            )
            for key in keys
        ],
        update_conflicts=True,
        unique_fields=["person"],
        update_fields=["keys", "near", "stale"],
    )
    gone = [key for key in people if key not in keys]
    Likeness.objects.filter(person__in=gone).update(keys=[], near=[], stale=False)
    return keys


def _near(people: Sequence[uuid.UUID]) -> dict[uuid.UUID, set[int]]:
    """By person, the hashes of every number that is a slip away from one of theirs."""
    near: dict[uuid.UUID, set[int]] = defaultdict(set)
    for document in PersonDocument.objects.filter(person__in=people).only("person_id", "number"):
        near[document.person_id] |= duplicates_keys.near_document(document.number)
    return near


def traits_of(
    people: Iterable[uuid.UUID], near: Mapping[uuid.UUID, Iterable[int]] | None = None
) -> dict[uuid.UUID, Traits]:
    """What identifies each of these people, in four queries; those united away are left out.

    So is whoever's name is hidden: whom their record looks like would say who they are.
    """
    wanted = list(people)
    if near is None:
        kept = Likeness.objects.filter(person__in=wanted)
        near = dict(kept.values_list("person_id", "near"))
    documents: dict[uuid.UUID, dict[str, str]] = defaultdict(dict)
    shown = PersonDocument.objects.filter(person__in=wanted)
    for key, number, kind in shown.values_list("person_id", "number_hash", "kind"):
        documents[key][number] = "dni" if kind in _DNI else kind
    phones: dict[uuid.UUID, set[str]] = defaultdict(set)
    told = PersonPhone.objects.filter(person__in=wanted)
    for key, number in told.values_list("person_id", "number_hash"):
        phones[key].add(number)
    standing = Person.objects.filter(pk__in=wanted, merged_into=None, confidential=False)
    rows = standing.values_list(
        "id", "given_names", "family_names", "chosen_name", "birth_date", "birth_year",
        "birth_precision", "gender", "nationalities",
    )  # fmt: skip
    return {
        key: Traits(
            given=duplicates_names.words_of(given),
            family=duplicates_names.words_of(family),
            chosen=duplicates_names.words_of(chosen),
            birth_date=date,
            birth_year=year,
            estimated=precision == "estimated",
            gender=gender,
            nationalities=frozenset(nations),
            documents=documents.get(key, {}),
            near=frozenset(near.get(key, ())),
            phones=frozenset(phones.get(key, ())),
        )
        for key, given, family, chosen, date, year, precision, gender, nations in rows
    }


def _sharing_keys(keys: Mapping[uuid.UUID, frozenset[int]]) -> set[Pair]:
    """Who else is found by a key of one of these, where few are."""
    asked = [(str(person), key) for person, own in keys.items() for key in own]
    if not asked:
        return set()
    with connection.cursor() as cursor:
        cursor.execute(
            """
            WITH mine AS (
                SELECT person_id, key
                FROM unnest(%s::uuid[], %s::bigint[]) AS asked (person_id, key)
            ), found AS (
                SELECT each.key, near.person_id
                FROM (SELECT DISTINCT key FROM mine) AS each
                CROSS JOIN LATERAL (
                    SELECT person_id FROM registry_likeness
                    WHERE keys @> ARRAY[each.key] LIMIT %s
                ) AS near
            ), telling AS (
                SELECT key FROM found GROUP BY key HAVING count(*) BETWEEN 2 AND %s
            )
            SELECT DISTINCT mine.person_id, found.person_id
            FROM mine JOIN telling USING (key) JOIN found USING (key)
            WHERE mine.person_id <> found.person_id
            """,
            [
                [person for person, _key in asked],
                [key for _person, key in asked],
                MOST_UNDER_A_KEY + 1,
                MOST_UNDER_A_KEY,
            ],
        )
        return {ordered(*row) for row in cursor.fetchall()}


def ordered(one: uuid.UUID, other: uuid.UUID) -> Pair:
    """Two keys as a pair keeps them."""
    return (one, other) if one < other else (other, one)


def keep_pairs(pairs: Iterable[Pair], *, about: set[uuid.UUID] | None = None) -> int:
    """Weigh these pairs and keep those worth offering; how many were weighed.

    With `about`, open pairs of these people that are no longer worth it are dropped.
    """
    wanted = list(pairs)
    traits = traits_of({key for pair in wanted for key in pair})
    crowd = crowd_for(traits.values())
    verdicts: dict[Pair, Verdict] = {}
    for first, second in wanted:
        if first in traits and second in traits:
            verdict = weigh(traits[first], traits[second], crowd)
            if verdict.band is not None:
                verdicts[first, second] = verdict
    for pair in _declared_different(verdicts):
        del verdicts[pair]
    _write(verdicts, about or set())
    return len(wanted)


def _write(verdicts: Mapping[Pair, Verdict], about: set[uuid.UUID]) -> None:
    firsts = {first for first, _second in verdicts}
    seconds = {second for _first, second in verdicts}
    within = Q(first__in=firsts, second__in=seconds)
    mine = Q(first__in=about) | Q(second__in=about)
    kept = {
        (row.first_id, row.second_id): row
        for row in DuplicatePair.objects.filter(within | mine if about else within)
    }
    changed, dropped = [], []
    for pair, row in kept.items():
        verdict = verdicts.get(pair)
        if row.state != PairState.OPEN:
            continue
        if verdict is None:
            if about & set(pair):
                dropped.append(row.pk)
        elif (row.band, row.bits, row.reasons) != _columns(verdict):
            row.band, row.bits, row.reasons = _columns(verdict)
            changed.append(row)
    DuplicatePair.objects.bulk_update(changed, ["band", "bits", "reasons"])
    DuplicatePair.objects.filter(pk__in=dropped, state=PairState.OPEN, merges=None).delete()
    new = []
    for pair, verdict in verdicts.items():
        if pair not in kept:
            band, bits, reasons = _columns(verdict)
            new.append(
                DuplicatePair(
                    first_id=pair[0], second_id=pair[1], band=band, bits=bits, reasons=reasons
                )
            )
    # Two workers may find the same pair: one of them keeps it.
    DuplicatePair.objects.bulk_create(new, ignore_conflicts=True)
    there = DuplicatePair.objects.filter(pk__in=[row.pk for row in new])
    DuplicateStep.objects.bulk_create(
        DuplicateStep(pair_id=key, state=PairState.OPEN)
        for key in there.values_list("pk", flat=True)
    )


def _columns(verdict: Verdict) -> tuple[str, float, list[str]]:
    return str(verdict.band), verdict.bits, [str(reason) for reason in verdict.reasons]


def _declared_different(verdicts: Mapping[Pair, Verdict]) -> set[Pair]:
    """Pairs of whom a record united with one was declared another person than the other."""
    everybody = {key for pair in verdicts for key in pair}
    members: dict[uuid.UUID, set[uuid.UUID]] = {key: {key} for key in everybody}
    layer = {key: key for key in everybody}
    while layer:
        united = Merge.objects.filter(survivor__in=layer, parted_at=None)
        below = {
            merged: layer[survivor] for merged, survivor in united.values_list("merged", "survivor")
        }
        for merged, top in below.items():
            members[top].add(merged)
        layer = below
    together = {pair for pair in verdicts if len(members[pair[0]]) + len(members[pair[1]]) > 2}
    if not together:
        return set()
    concerned = {member for pair in together for key in pair for member in members[key]}
    said = set(
        DuplicatePair.objects.filter(
            first__in=concerned,
            second__in=concerned,
            state__in=[PairState.DIFFERENT, PairState.PARTED],
        ).values_list("first", "second")
    )
    return {
        pair
        for pair in together
        if any(ordered(a, b) in said for a in members[pair[0]] for b in members[pair[1]] if a != b)
    }


def crowd_for(traits: Iterable[Traits]) -> Crowd:
    """How common the words of these names are in the city."""
    words = {word for seen in traits for word in (*seen.given, *seen.family, *seen.chosen)}
    kept = dict(NameWord.objects.filter(word__in=[*words, ""]).values_list("word", "people"))
    people = kept.pop("", 0)
    if people < _SMALL:
        now = Person.objects.filter(merged_into=None).count()
        if now > people * 1.2:
            count_words()
            kept = dict(NameWord.objects.filter(word__in=words).values_list("word", "people"))
        people = now
    return Crowd(people=people, words=kept)


def count_words() -> None:
    """Count anew how many people have each word in their name; rare words are not kept."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('registry.count_words'))")
        cursor.execute("DELETE FROM registry_nameword")
        cursor.execute(
            """
            INSERT INTO registry_nameword (word, people)
            SELECT word, count(*) FROM (
                SELECT DISTINCT id, unnest(string_to_array(search_name, ' ')) AS word
                FROM registry_person WHERE merged_into_id IS NULL AND erased_at IS NULL
            ) AS said WHERE length(word) BETWEEN 2 AND 60
            GROUP BY word HAVING count(*) > 2
            UNION ALL
            SELECT '', count(*) FROM registry_person WHERE merged_into_id IS NULL
            """
        )
