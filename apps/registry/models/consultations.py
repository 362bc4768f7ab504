"""One consultation: who (or nobody), about what, and how it ended."""

from __future__ import annotations

import datetime

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from apps.registry.models.people import COUNTRY_PATTERN, Person
from kernel.crypto import EncryptedTextField
from kernel.history import tracked
from kernel.ids import new_id

OLDEST_AGE = 130
EARLIEST_CONTACT = datetime.date(1990, 1, 1)


class Source(models.TextChoices):
    """How a consultation came into the registry."""

    COUNTER = "counter", _("typed by an officer")
    IMPORT = "import", _("loaded from a file")
    API = "api", _("sent by another system")


@tracked(loaded=True)
class Consultation(models.Model):
    """A contact with the office, with the person as they were on that day."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="consultations"
    )
    anonymous = models.BooleanField(default=False)
    contacted_on = models.DateField()
    age_at_contact = models.PositiveSmallIntegerField(null=True, blank=True)
    nationality = models.CharField(max_length=3, blank=True)
    gender = models.CharField(max_length=40, blank=True)
    subject = models.CharField(max_length=40)
    other_subjects = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    result = models.CharField(max_length=40, blank=True)
    channel = models.CharField(max_length=40, blank=True)
    language = models.CharField(max_length=40, blank=True)
    interpreter = models.CharField(max_length=40, blank=True, default="", db_default="")
    note = EncryptedTextField(blank=True, default="", owner="person_id")
    officer = models.UUIDField(null=True, blank=True)
    source = models.CharField(max_length=10, choices=Source, default=Source.COUNTER)
    # NULL, not "": a unique column that most rows leave empty.
    import_fingerprint = models.CharField(max_length=64, null=True, blank=True)  # noqa: DJ001
    created_at = models.DateTimeField(auto_now_add=True)
    # One more with each correction; moving it to another record of the person is none.
    version = models.PositiveIntegerField(default=1, db_default=1)
    corrected_at = models.DateTimeField(null=True, blank=True)
    corrected_by = models.UUIDField(null=True, blank=True)
    # Why it was corrected last, in the words of whoever did.
    correction = EncryptedTextField(
        blank=True,
        default="",
        # For processes of the release before this one, which do not name the column.
        db_default=models.Value(b"", models.BinaryField()),
        owner="person_id",
    )

    class Privacy:
        plain = (
            *("id", "anonymous", "channel", "officer", "source", "created_at"),
            *("version", "corrected_at", "corrected_by"),
        )
        personal = (
            "person",
            "contacted_on",
            "age_at_contact",
            "language",
            "interpreter",
            "import_fingerprint",
        )
        sensitive = (
            *("nationality", "gender", "subject", "other_subjects", "result", "note"),
            "correction",
        )

    class Meta:
        verbose_name = _("consultation")
        verbose_name_plural = _("consultations")
        indexes = [
            models.Index(
                fields=["-contacted_on", "-created_at", "id"], name="registry_consultation_recent"
            ),
            models.Index(fields=["subject", "-contacted_on"], name="registry_consultation_subject"),
            models.Index(fields=["officer", "-contacted_on"], name="registry_consultation_officer"),
            models.Index(
                fields=["result", "-contacted_on", "-created_at", "id"],
                name="registry_consultation_result",
            ),
            models.Index(
                fields=["nationality", "-contacted_on", "-created_at", "id"],
                name="registry_consultation_nation",
            ),
            # A person's story, and all that figures are made of, person by person: they read this
            # instead of the rows.
            models.Index(
                fields=["person", "contacted_on"],
                include=[
                    *("nationality", "gender", "age_at_contact", "subject", "other_subjects"),
                    *("result", "channel", "language", "interpreter"),
                ],
                name="registry_consultation_figures",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(anonymous=True, person__isnull=True)
                | Q(anonymous=False, person__isnull=False),
                name="registry_consultation_person_or_anonymous",
            ),
            models.CheckConstraint(
                condition=Q(age_at_contact__isnull=True) | Q(age_at_contact__lte=OLDEST_AGE),
                name="registry_consultation_age_plausible",
            ),
            models.CheckConstraint(
                condition=~Q(subject=""), name="registry_consultation_has_a_subject"
            ),
            models.CheckConstraint(
                condition=Q(source__in=("counter", "import", "api")),
                name="registry_consultation_source_known",
            ),
            models.CheckConstraint(
                condition=Q(nationality__regex=COUNTRY_PATTERN),
                name="registry_consultation_country_alpha3",
            ),
            models.CheckConstraint(
                condition=Q(contacted_on__gte=EARLIEST_CONTACT),
                name="registry_consultation_date_plausible",
            ),
            models.UniqueConstraint(
                fields=["import_fingerprint"], name="registry_consultation_imported_once"
            ),
        ]

    def __str__(self) -> str:
        return f"consultation {self.pk}"
