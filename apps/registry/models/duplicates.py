"""Records that may be one person: what they are compared by, the pairs, and what was decided."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from apps.registry.models.people import Person
from kernel.crypto import EncryptedTextField
from kernel.history import tracked
from kernel.ids import new_id

PARTITIONS = 32


class PairBand(models.TextChoices):
    """How sure an offer is."""

    SAME = "same", _("the same person")
    MAYBE = "maybe", _("perhaps the same")


class PairState(models.TextChoices):
    """Where a pair stands."""

    OPEN = "open", _("to be reviewed")
    MERGED = "merged", _("united")
    DIFFERENT = "different", _("two people")
    PARTED = "parted", _("parted again")


# The one table of legal moves. "" is a pair not yet found. What somebody said are two people is
# offered again only when somebody says so.
PAIR_MOVES: dict[str, frozenset[str]] = {
    "": frozenset({PairState.OPEN}),
    PairState.OPEN: frozenset({PairState.MERGED, PairState.DIFFERENT}),
    PairState.MERGED: frozenset({PairState.PARTED}),
    PairState.DIFFERENT: frozenset({PairState.OPEN, PairState.MERGED}),
    PairState.PARTED: frozenset({PairState.OPEN, PairState.MERGED, PairState.DIFFERENT}),
}


class Likeness(models.Model):
    """What a person is found by when records are compared; made from the record, never read."""

    person = models.OneToOneField(
        Person, primary_key=True, on_delete=models.CASCADE, related_name="likeness"
    )
    keys = ArrayField(models.BigIntegerField(), default=list, blank=True)
    near = ArrayField(models.BigIntegerField(), default=list, blank=True)
    stale = models.BooleanField(default=True)
    marked_at = models.DateTimeField(auto_now=True)

    class Privacy:
        plain = ("stale", "marked_at")
        personal = ("person", "keys")
        sensitive = ("near",)

    class Meta:
        verbose_name = _("likeness")
        verbose_name_plural = _("likenesses")
        indexes = [
            GinIndex(fields=["keys"], name="registry_likeness_keys"),
            models.Index(
                fields=["marked_at"], name="registry_likeness_stale", condition=Q(stale=True)
            ),
        ]

    def __str__(self) -> str:
        return f"likeness of {self.person_id}"


class NameWord(models.Model):
    """How many people have a word in their name: two González are no news."""

    word = models.CharField(max_length=60, primary_key=True)
    people = models.PositiveIntegerField()

    class Privacy:
        plain = ("people",)
        personal = ("word",)
        sensitive = ()

    class Meta:
        verbose_name = _("word of names")
        verbose_name_plural = _("words of names")

    def __str__(self) -> str:
        return f"word {self.people}"


@tracked()
class DuplicatePair(models.Model):
    """Two records that may be one person, always in the order of their keys."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    first = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    second = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    band = models.CharField(max_length=10, choices=PairBand)
    bits = models.FloatField()
    reasons = ArrayField(models.CharField(max_length=20), default=list, blank=True)
    state = models.CharField(max_length=10, choices=PairState, default=PairState.OPEN)
    found_at = models.DateTimeField(auto_now_add=True)

    class Privacy:
        plain = ("id", "band", "bits", "state", "found_at")
        personal = ("first", "second", "reasons")
        sensitive = ()

    class Meta:
        verbose_name = _("pair of records")
        verbose_name_plural = _("pairs of records")
        indexes = [
            models.Index(fields=["state", "-bits", "id"], name="registry_duplicatepair_queue"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="registry_duplicatepair_once"),
            models.CheckConstraint(
                condition=Q(first__lt=F("second")), name="registry_duplicatepair_in_order"
            ),
            models.CheckConstraint(
                condition=Q(state__in=list(PairState.values)),
                name="registry_duplicatepair_state_known",
            ),
            models.CheckConstraint(
                condition=Q(band__in=list(PairBand.values)),
                name="registry_duplicatepair_band_known",
            ),
        ]

    def __str__(self) -> str:
        return f"pair {self.pk}"


class DuplicateStep(models.Model):
    """A state a pair came into: rows that are only added."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    pair = models.ForeignKey(DuplicatePair, on_delete=models.CASCADE, related_name="steps")
    state = models.CharField(max_length=10, choices=PairState)
    taken_by = models.UUIDField(null=True, blank=True)
    taken_at = models.DateTimeField(auto_now_add=True)

    class Privacy:
        plain = ("id", "pair", "state", "taken_by", "taken_at")
        personal = ()
        sensitive = ()

    class Meta:
        verbose_name = _("step of a pair")
        verbose_name_plural = _("steps of a pair")
        indexes = [models.Index(fields=["pair", "taken_at"], name="registry_duplicatestep_order")]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=list(PairState.values)),
                name="registry_duplicatestep_state_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.state} {self.pk}"


@tracked()
class Merge(models.Model):
    """A record that goes on in another: what it changed there, so that it can be undone."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    pair = models.ForeignKey(DuplicatePair, on_delete=models.CASCADE, related_name="merges")
    merged = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="merged_by")
    survivor = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="merges")
    # By field, what the survivor said before and what it says since: JSON.
    changes = EncryptedTextField(blank=True, default="", owner="survivor_id")
    merged_at = models.DateTimeField()
    done_by = models.UUIDField(null=True, blank=True)
    parted_at = models.DateTimeField(null=True, blank=True)
    parted_by = models.UUIDField(null=True, blank=True)

    class Privacy:
        plain = ("id", "pair", "merged_at", "done_by", "parted_at", "parted_by")
        personal = ("merged", "survivor")
        sensitive = ("changes",)

    class Meta:
        verbose_name = _("union of two records")
        verbose_name_plural = _("unions of two records")
        indexes = [
            models.Index(fields=["survivor", "-merged_at"], name="registry_merge_survivor"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["merged"],
                condition=Q(parted_at__isnull=True),
                name="registry_merge_one_survivor",
            ),
            models.CheckConstraint(
                condition=~Q(merged=F("survivor")), name="registry_merge_of_two"
            ),
        ]

    def __str__(self) -> str:
        return f"union {self.pk}"


class MergeMove(models.Model):
    """The rows of one holding that a union moved, by the keys the holding understands."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    merge = models.ForeignKey(Merge, on_delete=models.CASCADE, related_name="moves")
    holding = models.CharField(max_length=100)
    keys = ArrayField(models.CharField(max_length=120), default=list)

    class Privacy:
        plain = ("id", "merge", "holding", "keys")
        personal = ()
        sensitive = ()

    class Meta:
        verbose_name = _("rows moved by a union")
        verbose_name_plural = _("rows moved by unions")
        indexes = [models.Index(fields=["merge"], name="registry_mergemove_merge")]

    def __str__(self) -> str:
        return f"rows of {self.merge_id}"


class DuplicateSweep(models.Model):
    """The comparison of everybody with everybody: how far it has come. One row at most."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    running = models.BooleanField(default=False)
    prepared_to = models.UUIDField(null=True, blank=True)
    partition = models.PositiveSmallIntegerField(default=0)
    compared = models.PositiveBigIntegerField(default=0)
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Privacy:
        plain = (
            "id",
            "running",
            "prepared_to",
            "partition",
            "compared",
            "started_at",
            "finished_at",
        )
        personal = ()
        sensitive = ()

    class Meta:
        verbose_name = _("search of duplicates")
        verbose_name_plural = _("searches of duplicates")
        constraints = [
            models.CheckConstraint(condition=Q(id=1), name="registry_duplicatesweep_only_one"),
        ]

    def __str__(self) -> str:
        return f"sweep {self.partition}"
