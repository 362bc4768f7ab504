"""What a person showed or left: documents seen, files, what they say of their residence."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from apps.casework.models.cases import Case
from kernel.crypto import EncryptedTextField
from kernel.history import tracked
from kernel.ids import new_id

COUNTRY = r"^([A-Z]{3})?$"
LONGEST_NOTE = 500
LONGEST_FILE_NAME = 150


@tracked()
class DocumentSeen(models.Model):
    """A document somebody showed: what it is and until when it holds. No number, no scan."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(
        "registry.Person", on_delete=models.CASCADE, related_name="+", db_index=False
    )
    kind = models.CharField(max_length=40)
    issuing_country = models.CharField(max_length=3, blank=True)
    expires_on = models.DateField(null=True, blank=True)
    seen_on = models.DateField()
    seen_by = models.UUIDField(null=True, blank=True)
    note = EncryptedTextField(owner="person_id", blank=True, default="", max_length=LONGEST_NOTE)
    created_at = models.DateTimeField(auto_now_add=True)

    class Privacy:
        plain = ("id", "seen_on", "seen_by", "created_at")
        personal = ("person", "kind", "issuing_country", "expires_on")
        sensitive = ("note",)

    class Meta:
        verbose_name = _("document seen")
        verbose_name_plural = _("documents seen")
        indexes = [
            models.Index(fields=["person", "kind", "-seen_on"], name="casework_document_person"),
            models.Index(
                fields=["expires_on", "id"],
                condition=Q(expires_on__isnull=False),
                name="casework_document_expiry",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind__in=("", "none")), name="casework_document_has_a_kind"
            ),
            models.CheckConstraint(
                condition=Q(issuing_country__regex=COUNTRY), name="casework_document_country_alpha3"
            ),
        ]

    def __str__(self) -> str:
        return f"document seen {self.pk}"


class Kind(models.TextChoices):
    """What a file holds, told by its content and never by its name."""

    PDF = "pdf", _("PDF")
    PNG = "png", _("PNG image")
    JPEG = "jpeg", _("JPEG image")
    WEBP = "webp", _("WebP image")
    DOCX = "docx", _("Word document")
    XLSX = "xlsx", _("Excel sheet")
    ODT = "odt", _("OpenDocument text")
    ODS = "ods", _("OpenDocument sheet")


@tracked()
class StoredFile(models.Model):
    """A file of a person; its content lies sealed outside the database under `key`."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey("registry.Person", on_delete=models.CASCADE, related_name="+")
    case = models.ForeignKey(
        Case, null=True, blank=True, on_delete=models.SET_NULL, related_name="files"
    )
    name = EncryptedTextField(owner="person_id", max_length=LONGEST_FILE_NAME)
    kind = models.CharField(max_length=6, choices=Kind)
    # Of what it tells; a protected subject closes it to whoever may not open that compartment.
    subject = models.CharField(max_length=40, blank=True)
    size = models.PositiveIntegerField()
    key = models.CharField(max_length=200)
    added_by = models.UUIDField(null=True, blank=True)
    added_at = models.DateTimeField(auto_now_add=True)

    class Privacy:
        plain = ("id", "case", "kind", "size", "key", "added_by", "added_at")
        personal = ("person",)
        sensitive = ("name", "subject")

    class Meta:
        verbose_name = _("file")
        verbose_name_plural = _("files")
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=list(Kind.values)), name="casework_file_kind_known"
            ),
            models.CheckConstraint(condition=Q(size__gt=0), name="casework_file_not_empty"),
            models.UniqueConstraint(fields=["key"], name="casework_file_key_once"),
        ]

    def __str__(self) -> str:
        return f"file {self.pk}"


class Category(models.TextChoices):
    """What a person may say of their residence. Nobody is asked to."""

    TRANSITORY = "transitory", _("Transitory residence")
    TEMPORARY = "temporary", _("Temporary residence")
    PERMANENT = "permanent", _("Permanent residence")
    PROVISIONAL = "provisional", _("Precaria (in process)")
    IRREGULAR = "irregular", _("No regular status")


@tracked()
class ResidenceFact(models.Model):
    """What a person declared of their residence on a day; the category is sealed.

    A new declaration does not overwrite the one before: what was true when is part of the story.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(
        "registry.Person", on_delete=models.CASCADE, related_name="+", db_index=False
    )
    category = EncryptedTextField(owner="person_id", max_length=12)
    from_on = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)
    declared_on = models.DateField()
    note = EncryptedTextField(owner="person_id", blank=True, default="", max_length=LONGEST_NOTE)
    recorded_by = models.UUIDField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Privacy:
        plain = ("id", "declared_on", "recorded_by", "created_at")
        personal = ("person",)
        sensitive = ("category", "from_on", "until", "note")

    class Meta:
        verbose_name = _("residence declared")
        verbose_name_plural = _("residences declared")
        indexes = [
            models.Index(
                fields=["person", "-declared_on", "-created_at"], name="casework_residence_person"
            ),
            models.Index(
                fields=["until", "id"],
                condition=Q(until__isnull=False),
                name="casework_residence_expiry",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(from_on__isnull=True)
                | Q(until__isnull=True)
                | Q(until__gte=F("from_on")),
                name="casework_residence_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return f"residence declared {self.pk}"
