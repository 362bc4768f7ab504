"""A person the office attends, with the documents and phones they showed."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from apps.registry.models import searching
from kernel.crypto import EncryptedTextField
from kernel.history import tracked
from kernel.ids import new_id

MAXIMUM_NATIONALITIES = 5
COUNTRY_PATTERN = r"^([A-Z]{3})?$"
HASH_PATTERN = r"^[0-9a-f]{32}$"
OLDEST_BIRTH_YEAR = 1890
LATEST_BIRTH_YEAR = 2100


class BirthPrecision(models.TextChoices):
    """How much is known of a birth."""

    EXACT = "exact", _("date of birth")
    YEAR = "year", _("year of birth")
    ESTIMATED = "estimated", _("estimated age")
    UNKNOWN = "unknown", _("not known")


class DocumentMarker(models.TextChoices):
    """The sex marker printed on a document; apart from gender by Ley 26.743."""

    FEMALE = "F", "F"
    MALE = "M", "M"
    UNSPECIFIED = "X", "X"


class People(models.Manager["Person"]):
    """Everybody but those who were erased: of them an empty row is left, for what points to it."""

    def get_queryset(self) -> models.QuerySet[Person]:
        return super().get_queryset().filter(erased_at__isnull=True)


@tracked(loaded=True)
class Person(models.Model):
    """Someone who consulted the office and gave a name; no document is needed."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    given_names = models.CharField(max_length=120, blank=True)
    family_names = models.CharField(max_length=120, blank=True)
    chosen_name = models.CharField(max_length=120, blank=True)
    search_name = models.CharField(max_length=400)
    gender = models.CharField(max_length=40, blank=True)
    document_marker = models.CharField(max_length=1, blank=True, choices=DocumentMarker)
    birth_date = models.DateField(null=True, blank=True)
    birth_year = models.PositiveSmallIntegerField(null=True, blank=True)
    birth_precision = models.CharField(
        max_length=10, choices=BirthPrecision, default=BirthPrecision.UNKNOWN
    )
    nationalities = ArrayField(models.CharField(max_length=3), default=list, blank=True)
    country_of_birth = models.CharField(max_length=3, blank=True)
    registered_on = models.DateField()
    # The names above are then an alias, and those of the person lie in HiddenName.
    confidential = models.BooleanField(default=False, db_default=False)
    # Another record of the same person that goes on in this one's place.
    merged_into = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="merged_records"
    )
    # Then nothing else of the row says anything, and no list has it.
    erased_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)
    created_by = models.UUIDField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = People()
    with_erased = models.Manager["Person"]()

    class Privacy:
        plain = (
            *("id", "registered_on", "erased_at", "version", "created_by", "created_at"),
            "updated_at",
        )
        personal = (
            "given_names",
            "family_names",
            "search_name",
            "document_marker",
            "birth_date",
            "birth_year",
            "birth_precision",
            "merged_into",
        )
        sensitive = ("chosen_name", "gender", "nationalities", "country_of_birth", "confidential")

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        indexes = [
            GinIndex(
                fields=["search_name"],
                opclasses=["gin_trgm_ops"],
                name="registry_person_name_trgm",
            ),
            GinIndex(fields=["nationalities"], name="registry_person_nationality"),
            models.Index(fields=["-registered_on", "id"], name="registry_person_recent"),
            models.Index(fields=["search_name", "id"], name="registry_person_by_name"),
            *searching.indexes(),
        ]
        triggers = searching.triggers()
        constraints = [
            models.CheckConstraint(
                condition=~Q(search_name="") | Q(erased_at__isnull=False),
                name="registry_person_has_a_name",
            ),
            models.CheckConstraint(
                condition=(
                    Q(
                        birth_precision="exact",
                        birth_date__isnull=False,
                        birth_year=F("birth_date__year"),
                    )
                    | Q(
                        birth_precision__in=("year", "estimated"),
                        birth_date__isnull=True,
                        birth_year__isnull=False,
                    )
                    | Q(
                        birth_precision="unknown",
                        birth_date__isnull=True,
                        birth_year__isnull=True,
                    )
                ),
                name="registry_person_birth_fits_precision",
            ),
            models.CheckConstraint(
                condition=Q(birth_year__isnull=True)
                | Q(birth_year__range=(OLDEST_BIRTH_YEAR, LATEST_BIRTH_YEAR)),
                name="registry_person_birth_year_plausible",
            ),
            models.CheckConstraint(
                condition=Q(document_marker__in=("", "F", "M", "X")),
                name="registry_person_marker_known",
            ),
            models.CheckConstraint(
                condition=Q(country_of_birth__regex=COUNTRY_PATTERN),
                name="registry_person_country_alpha3",
            ),
            models.CheckConstraint(
                condition=Q(nationalities__len__lte=MAXIMUM_NATIONALITIES),
                name="registry_person_few_nationalities",
            ),
            models.CheckConstraint(
                condition=Q(merged_into__isnull=True) | ~Q(merged_into=F("id")),
                name="registry_person_not_merged_into_itself",
            ),
        ]

    # What this reader may call them where the name is hidden; never kept.
    known_as = ""

    def __str__(self) -> str:
        return f"person {self.pk}"

    @property
    def document_name(self) -> str:
        """The name as documents print it."""
        return " ".join(part for part in (self.given_names, self.family_names) if part)

    @property
    def display_name(self) -> str:
        """The chosen name first when there is one (Ley 26.743); an alias when it is hidden."""
        if self.known_as:
            return self.known_as
        if self.chosen_name:
            return " ".join(part for part in (self.chosen_name, self.family_names) if part)
        return self.document_name


@tracked(loaded=True)
class PersonDocument(models.Model):
    """A document a person showed: its number sealed, findable by keyed hash."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="documents")
    kind = models.CharField(max_length=40)
    number = EncryptedTextField(owner="person_id")
    number_hash = models.CharField(max_length=32)
    issuing_country = models.CharField(max_length=3, blank=True)
    masked_tail = models.CharField(max_length=4, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Privacy:
        plain = ("id", "created_at")
        personal = ("person", "kind", "masked_tail", "issuing_country")
        sensitive = ("number", "number_hash")

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        indexes = [models.Index(fields=["number_hash"], name="registry_document_hash")]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "kind", "number_hash"],
                name="registry_document_once_per_person",
            ),
            models.CheckConstraint(
                condition=Q(number_hash__regex=HASH_PATTERN),
                name="registry_document_hash_shape",
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=("", "none")), name="registry_document_has_a_kind"
            ),
            models.CheckConstraint(
                condition=Q(issuing_country__regex=COUNTRY_PATTERN),
                name="registry_document_country_alpha3",
            ),
        ]

    def __str__(self) -> str:
        return f"document {self.pk}"


@tracked(loaded=True)
class PersonPhone(models.Model):
    """A phone of a person: sealed, findable whole or by its last six digits."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="phones")
    number = EncryptedTextField(owner="person_id")
    number_hash = models.CharField(max_length=32)
    tail_hash = models.CharField(max_length=32, blank=True)
    masked_tail = models.CharField(max_length=4, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Privacy:
        plain = ("id", "created_at")
        personal = ("person", "masked_tail")
        sensitive = ("number", "number_hash", "tail_hash")

    class Meta:
        verbose_name = _("phone")
        verbose_name_plural = _("phones")
        indexes = [
            models.Index(fields=["number_hash"], name="registry_phone_hash"),
            models.Index(fields=["tail_hash"], name="registry_phone_tail_hash"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "number_hash"], name="registry_phone_once_per_person"
            ),
            models.CheckConstraint(
                condition=Q(number_hash__regex=HASH_PATTERN), name="registry_phone_hash_shape"
            ),
        ]

    def __str__(self) -> str:
        return f"phone {self.pk}"
