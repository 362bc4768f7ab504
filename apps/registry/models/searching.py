"""What a name is found by in a city of a million: its words by their place, and all words."""

from __future__ import annotations

from typing import Any

import pgtrigger
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.lookups import GreaterThan

# Names of more words than this are looked through one by one: there are few of them.
PLACES = 8
STANDING = Q(merged_into__isnull=True, erased_at__isnull=True)
# Records that went on in another keep the name they were known by, and are found by it.
UNITED = Q(merged_into__isnull=False, erased_at__isnull=True)


def nth_word(place: int) -> Func:
    """The folded word at a place of a name, "" past its end."""
    return Func(
        F("search_name"),
        Value(" "),
        Value(place),
        function="split_part",
        output_field=models.TextField(),
    )


def indexes() -> list[models.Index]:
    """One index for each place a word may have in a name: whatever begins so is found in a blink.

    The rows' own names stand in it too, so that a search reads little else.
    """
    by_place = [
        models.Index(
            OpClass(nth_word(place), name="text_pattern_ops"),
            F("search_name"),
            F("id"),
            name=f"registry_person_word_{place}",
            condition=STANDING & Q(GreaterThan(nth_word(place), Value(""))),
        )
        for place in range(1, PLACES + 1)
    ]
    long = models.Index(
        F("search_name"),
        F("id"),
        name="registry_person_long_name",
        condition=STANDING & Q(GreaterThan(nth_word(PLACES + 1), Value(""))),
    )
    united = models.Index(
        F("search_name"), F("id"), name="registry_person_united_name", condition=UNITED
    )
    return [*by_place, long, united]


# The library's own class has no types.
_ROWS: Any = pgtrigger.Referencing
_WORDS = "SELECT DISTINCT unnest(string_to_array(n.search_name, ' ')) AS word FROM new_values n"
_OLD_WORDS = "SELECT DISTINCT unnest(string_to_array(o.search_name, ' ')) AS word FROM old_values o"
_CHANGED = "n.id = o.id AND n.search_name IS DISTINCT FROM o.search_name"
_AT = "split_part(p.search_name, ' ', {place})"
_SOMEBODY = " OR ".join(
    f"{_AT} = w.word AND {_AT} > ''".format(place=place) for place in range(1, PLACES + 1)
)
_AMONG = "w.word = ANY(string_to_array(p.search_name, ' '))"
# Also of names longer than there are indexes for, and of records that went on in another: parted
# again, they are found as before.
_FORGET = (
    "DELETE FROM registry_searchword w USING "  # noqa: S608
    f"({_OLD_WORDS} JOIN new_values n ON {_CHANGED}) gone WHERE w.word = gone.word "
    f"AND NOT EXISTS (SELECT FROM registry_person p WHERE p.merged_into_id IS NULL "
    f"AND p.erased_at IS NULL AND ({_SOMEBODY})) "
    f"AND NOT EXISTS (SELECT FROM registry_person p WHERE p.merged_into_id IS NULL "
    f"AND p.erased_at IS NULL AND split_part(p.search_name, ' ', {PLACES + 1}) > '' AND {_AMONG}) "
    f"AND NOT EXISTS (SELECT FROM registry_person p WHERE p.merged_into_id IS NOT NULL "
    f"AND p.erased_at IS NULL AND {_AMONG})"
)
_ORDERED = "ORDER BY 1 ON CONFLICT DO NOTHING"


def triggers() -> list[pgtrigger.Trigger]:
    """A word is known from the statement that wrote it, and goes with the last who had it."""
    learn = f"INSERT INTO registry_searchword (word) {_WORDS} "
    return [
        pgtrigger.Trigger(
            name="learn_words",
            level=pgtrigger.Statement,
            when=pgtrigger.After,
            operation=pgtrigger.Insert,
            referencing=_ROWS(new="new_values"),
            func=f"{learn} WHERE n.search_name <> '' {_ORDERED}; RETURN NULL;",
        ),
        pgtrigger.Trigger(
            name="relearn_words",
            level=pgtrigger.Statement,
            when=pgtrigger.After,
            operation=pgtrigger.Update,
            referencing=_ROWS(old="old_values", new="new_values"),
            func=(
                f"{learn} JOIN old_values o ON {_CHANGED} WHERE n.search_name <> '' {_ORDERED}; "
                f"{_FORGET}; RETURN NULL;"
            ),
        ),
    ]


class SearchWord(models.Model):
    """A word of somebody's name, for finding the one meant when it is typed wrong. Whose, it says
    not.
    """

    word = models.CharField(max_length=400, primary_key=True)

    class Privacy:
        plain = ()
        personal = ("word",)
        sensitive = ()

    class Meta:
        verbose_name = "word of names"
        verbose_name_plural = "words of names"
        indexes = [
            GinIndex(fields=["word"], opclasses=["gin_trgm_ops"], name="registry_searchword_trgm")
        ]

    def __str__(self) -> str:
        return "word"
