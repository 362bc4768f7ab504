"""Rows of the national catalogue, in the public schema: code lists, and documents with versions."""

from __future__ import annotations

import uuid

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q

from kernel.history import tracked


class Entry(models.Model):
    """One code of one list, with its words."""

    list = models.CharField(max_length=40)
    code = models.CharField(max_length=40)
    en = models.CharField(max_length=120)
    es = models.CharField(max_length=120)
    position = models.PositiveIntegerField()
    parent = models.CharField(max_length=40, blank=True, default="")
    attributes = models.JSONField(default=dict)
    retired = models.BooleanField(default=False)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["list", "code"], name="catalogue_code_unique"),
        )
        ordering = ("list", "position")

    class Privacy:
        plain = ("id", "list", "code", "en", "es", "position", "parent", "attributes", "retired")

    def __str__(self) -> str:
        return f"{self.list}:{self.code}"


class State(models.TextChoices):
    """How far a version of a document is. Cities read what is not a draft."""

    DRAFT = "draft"
    PUBLISHED = "published"
    RETIRED = "retired"


@tracked()
class Document(models.Model):
    """One version of one national document, such as an instrument or a template of a course.

    The database keeps what was published as it was: a later wording is a later version, and what
    cities did with the former one still says what they were asked.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    # Which sort of document: the app that declares it knows what its content holds.
    kind = models.CharField(max_length=40)
    code = models.CharField(max_length=60)
    version = models.PositiveIntegerField()
    content = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    state = models.CharField(max_length=12, choices=State, default=State.DRAFT)
    # Of two who change a draft at once, the second is told.
    edition = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField()
    changed_by = models.UUIDField(null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["kind", "code", "version"], name="catalogue_document_version_once"
            ),
            models.UniqueConstraint(
                fields=["kind", "code"],
                condition=Q(state="draft"),
                name="catalogue_document_one_draft",
            ),
            models.CheckConstraint(
                condition=Q(version__gte=1), name="catalogue_document_version_counts"
            ),
            models.CheckConstraint(
                condition=Q(state__in=sorted(State.values)), name="catalogue_document_state_known"
            ),
            models.CheckConstraint(
                condition=Q(state="draft") ^ Q(published_at__isnull=False),
                name="catalogue_document_published_dated",
            ),
        )
        ordering = ("kind", "code", "version")

    class Privacy:
        plain = (
            *("id", "kind", "code", "version", "content", "state", "edition"),
            *("changed_at", "changed_by", "published_at"),
        )

    def __str__(self) -> str:
        return f"{self.kind}:{self.code}:{self.version}"
