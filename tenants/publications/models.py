"""What cities have published: releases and their protected integers, insert-only for everyone."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q

from tenants.publications.periods import Kind, Period


class Release(models.Model):
    """One table of one closed period of one city, as it left the city, once."""

    class Privacy:
        plain = (
            "id",
            "city",
            "period_kind",
            "period_start",
            "table",
            "epsilon",
            "method_version",
            "policy_version",
            "published_at",
            "visible_from",
            "transaction",
        )
        personal = ()
        sensitive = ()

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    # No constraint: removing one public row must never check thousands of keys (tenancy).
    city = models.ForeignKey(
        "tenants.City", on_delete=models.DO_NOTHING, db_constraint=False, related_name="+"
    )
    period_kind = models.CharField(max_length=8)
    period_start = models.DateField()
    table = models.CharField(max_length=4)
    epsilon = models.DecimalField(max_digits=6, decimal_places=3)
    method_version = models.CharField(max_length=24)
    policy_version = models.CharField(max_length=24)
    published_at = models.DateTimeField()
    visible_from = models.DateTimeField()
    # Set by the database: the transaction that inserted the release, the only one whose values
    # it accepts.
    transaction = models.BigIntegerField(default=0, editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["city", "table", "period_start"], name="publications_release_once"
            ),
            # The menu is closed in the database too: no further table, no other granularity.
            models.CheckConstraint(
                condition=Q(table="T0", period_kind="month") | Q(table="T1", period_kind="quarter"),
                name="publications_release_in_menu",
            ),
            models.CheckConstraint(
                condition=Q(epsilon__gt=0), name="publications_release_epsilon_positive"
            ),
            models.CheckConstraint(
                condition=Q(visible_from__gte=models.F("published_at")),
                name="publications_release_visible_after_publishing",
            ),
        ]
        indexes = [
            models.Index(
                fields=["table", "period_start", "city"], name="publications_release_by_period"
            )
        ]

    def __str__(self) -> str:
        return f"{self.table} {self.period.key}"

    @property
    def period(self) -> Period:
        kind: Kind = self.period_kind  # type: ignore[assignment]
        return Period(self.period_start, kind)


class ReleasedValue(models.Model):
    """One protected integer. It may be negative: clamping would bias every sum made of it."""

    class Privacy:
        plain = ("id", "release", "city", "category", "value")
        personal = ()
        sensitive = ()

    release = models.ForeignKey(Release, on_delete=models.DO_NOTHING, related_name="values")
    city = models.ForeignKey(
        "tenants.City", on_delete=models.DO_NOTHING, db_constraint=False, related_name="+"
    )
    category = models.CharField(max_length=16)
    value = models.IntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["release", "category"], name="publications_value_one_per_category"
            ),
            # A category is a code, so that no text can travel through the door.
            models.CheckConstraint(
                condition=Q(category__regex=r"^[A-Za-z_]{3,16}$"),
                name="publications_value_category_is_a_code",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.category}: {self.value}"


class Submission(models.Model):
    """A document a city hands in to the programme: a finished diagnosis, a dossier. Insert-only.

    It holds what the city chose to say of its own work and no row of anybody attended; whoever
    hands it in was shown all of it before. A correction is a further edition of the same subject.
    """

    class Privacy:
        plain = (*("id", "city", "kind", "subject", "edition", "content", "submitted_at"),)
        personal = ()
        sensitive = ()

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    city = models.ForeignKey(
        "tenants.City", on_delete=models.DO_NOTHING, db_constraint=False, related_name="+"
    )
    kind = models.CharField(max_length=24)
    # What of the city it tells of, such as a round; an id that means nothing outside.
    subject = models.UUIDField()
    edition = models.PositiveIntegerField()
    content = models.JSONField()
    submitted_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["city", "kind", "subject", "edition"],
                name="publications_submission_once",
            ),
            models.CheckConstraint(
                condition=Q(kind__regex=r"^[a-z_]{3,24}$"),
                name="publications_submission_kind_is_a_code",
            ),
            models.CheckConstraint(
                condition=Q(edition__gte=1), name="publications_submission_edition_counts"
            ),
        ]
        indexes = [
            models.Index(fields=["kind", "submitted_at"], name="publications_submission_kind")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.subject} {self.edition}"


class NationalSum(models.Model):
    """A row of the view the DNM reads: the exact sum of what at least three cities published."""

    class Privacy:
        plain = (
            "id",
            "period_kind",
            "period_start",
            "table",
            "category",
            "value",
            "cities",
            "epsilon",
            "method_version",
            "policy_version",
            "published_at",
        )
        personal = ()
        sensitive = ()

    id = models.CharField(primary_key=True, max_length=64)
    period_kind = models.CharField(max_length=8)
    period_start = models.DateField()
    table = models.CharField(max_length=4)
    category = models.CharField(max_length=16)
    value = models.BigIntegerField()
    cities = models.IntegerField()
    epsilon = models.DecimalField(max_digits=6, decimal_places=3)
    method_version = models.CharField(max_length=24)
    policy_version = models.CharField(max_length=24)
    published_at = models.DateTimeField()

    class Meta:
        managed = False
        db_table = "publications_national"

    def __str__(self) -> str:
        return f"{self.table} {self.period_start} {self.category}: {self.value}"
