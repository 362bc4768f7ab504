"""Certificates: what was certified of whom, frozen, with the number and the code that verify it."""

from __future__ import annotations

import secrets
from typing import Final

import pgtrigger
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from apps.training.models.editions import Edition
from apps.training.models.enrolments import Enrolment
from kernel.crypto import EncryptedTextField
from kernel.history import tracked
from kernel.ids import new_id

# Digits and capitals without those that are taken for others: I, L, O and U.
SIGNS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_LENGTH: Final = 26
CODE_PATTERN: Final = r"^[0-9A-HJKMNP-TV-Z]{26}$"
LANGUAGES: Final = (("es", _("Spanish")), ("en", _("English")))


_SAME_DOCUMENT: Final = """
    IF OLD.document IS DISTINCT FROM NEW.document THEN
        RAISE EXCEPTION 'a certificate stands as printed' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
"""


def new_code() -> str:
    """130 bits that nobody guesses. Drawn and kept: a print must verify for decades."""
    return "".join(secrets.choice(SIGNS) for _sign in range(CODE_LENGTH))


@tracked()
class Certificate(models.Model):
    """One certificate. Everything that is printed stands in the row and never changes again.

    A name that was wrong is no correction but another certificate: this one is revoked. `layout` is
    {"city", "crest", "accent", "logo", "marks", "modules": [{"title", "hours"}], "signatories":
    [{"name", "position"}]}, as they were on the day.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    enrolment = models.ForeignKey(Enrolment, on_delete=models.PROTECT, related_name="certificates")
    year = models.PositiveSmallIntegerField()
    serial = models.PositiveIntegerField()
    number = models.CharField(_("number"), max_length=20)
    code = models.CharField(max_length=CODE_LENGTH, default=new_code, editable=False)
    name = models.CharField(_("name"), max_length=210)
    document = EncryptedTextField(_("document number"), blank=True, default="")
    course = models.CharField(_("course"), max_length=160)
    hours = models.DecimalField(_("hours"), max_digits=5, decimal_places=1)
    starts_on = models.DateField()
    ends_on = models.DateField()
    assessed = models.BooleanField()
    # The last day on which it accredits; empty: for good.
    valid_until = models.DateField(null=True, blank=True)
    layout = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    language = models.CharField(max_length=2, choices=LANGUAGES)
    # The one it was issued in the place of.
    replaces = models.UUIDField(null=True, blank=True)
    issued_at = models.DateTimeField(default=timezone.now)
    issued_on = models.DateField()
    issued_by = models.UUIDField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)
    revoked_by = models.UUIDField(null=True, blank=True)
    reason = EncryptedTextField(_("why"), blank=True, default="")

    class Privacy:
        plain = (
            *("id", "enrolment", "year", "serial", "number", "course", "hours", "starts_on"),
            *("ends_on", "assessed", "valid_until", "language", "replaces", "issued_at"),
            *("issued_on", "issued_by", "revoked_at", "revoked_by"),
        )
        personal = ("code", "name", "document", "layout", "reason")
        sensitive = ()

    class Meta:
        verbose_name = _("certificate")
        verbose_name_plural = _("certificates")
        constraints = [
            models.UniqueConstraint(fields=["year", "serial"], name="training_certificate_counted"),
            models.UniqueConstraint(fields=["number"], name="training_certificate_number_unique"),
            models.UniqueConstraint(fields=["code"], name="training_certificate_code_unique"),
            models.UniqueConstraint(
                fields=["enrolment"],
                condition=Q(revoked_at=None),
                name="training_certificate_one_in_force",
            ),
            models.CheckConstraint(
                condition=Q(code__regex=CODE_PATTERN), name="training_certificate_code_shape"
            ),
            models.CheckConstraint(
                condition=Q(language__in=[code for code, _label in LANGUAGES]),
                name="training_certificate_language_known",
            ),
            models.CheckConstraint(
                condition=~Q(name="") & ~Q(course=""), name="training_certificate_says_of_whom"
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="certificate_is_kept", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(
                name="certificate_stands_as_printed",
                fields=[
                    *("id", "enrolment", "year", "serial", "number", "code", "name"),
                    *("course", "hours", "starts_on", "ends_on", "assessed"),
                    *("valid_until", "layout", "language", "replaces"),
                    *("issued_at", "issued_on", "issued_by"),
                ],
            ),
            # What is sealed is compared as it is kept: a condition can't read it.
            pgtrigger.Trigger(
                name="certificate_keeps_its_document",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                func=_SAME_DOCUMENT,
            ),
            # A revocation is for good: who should have one again is issued another.
            pgtrigger.Protect(
                name="certificate_stays_revoked",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__revoked_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"certificate {self.pk}"


class RunState(models.TextChoices):
    """How far the making of many certificates is."""

    ASKED = "asked", pgettext_lazy("certificates", "about to be made")
    RUNNING = "running", pgettext_lazy("certificates", "being made")
    READY = "ready", pgettext_lazy("certificates", "ready")
    FAILED = "failed", pgettext_lazy("certificates", "could not be made")
    CANCELLED = "cancelled", pgettext_lazy("certificates", "cancelled")
    GONE = "gone", pgettext_lazy("certificates", "deleted")


# The one table of legal moves; a worker that died leaves "running".
RUN_MOVES: Final[dict[str, frozenset[str]]] = {
    "": frozenset({RunState.ASKED}),
    RunState.ASKED: frozenset({RunState.RUNNING, RunState.CANCELLED}),
    RunState.RUNNING: frozenset(
        {RunState.RUNNING, RunState.READY, RunState.FAILED, RunState.CANCELLED}
    ),
    RunState.READY: frozenset({RunState.GONE}),
    RunState.FAILED: frozenset(),
    RunState.CANCELLED: frozenset(),
    RunState.GONE: frozenset(),
}
AT_WORK: Final = (RunState.ASKED, RunState.RUNNING)


class CertificateRun(models.Model):
    """Issuing to everybody accredited in an edition, and all their certificates in one file."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="runs")
    state = models.CharField(max_length=10, choices=RunState, default=RunState.ASKED)
    language = models.CharField(max_length=2, choices=LANGUAGES)
    # [{"name", "position"}] of who signs.
    signatories = models.JSONField(default=list)
    # The language of whoever reads the names of the files.
    asked_in = models.CharField(max_length=10)
    asked_by = models.UUIDField()
    asked_at = models.DateTimeField(default=timezone.now)
    issued = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    file_key = models.CharField(max_length=200, blank=True, default="")
    file_size = models.PositiveIntegerField(default=0)
    touched_at = models.DateTimeField(auto_now=True)

    class Privacy:
        plain = (
            *("id", "edition", "state", "language", "asked_in", "asked_by", "asked_at", "issued"),
            *("total", "done", "file_key", "file_size", "touched_at"),
        )
        personal = ("signatories",)
        sensitive = ()

    class Meta:
        verbose_name = _("run of certificates")
        verbose_name_plural = _("runs of certificates")
        indexes = [models.Index(fields=["state", "touched_at"], name="training_run_state")]
        constraints = [
            models.UniqueConstraint(
                fields=["edition"],
                condition=Q(state__in=[str(state) for state in AT_WORK]),
                name="training_run_one_at_a_time",
            ),
            models.CheckConstraint(
                condition=Q(state__in=list(RunState.values)), name="training_run_state_known"
            ),
            models.CheckConstraint(
                condition=Q(state="ready") ^ Q(file_key=""), name="training_run_ready_has_a_file"
            ),
        ]

    def __str__(self) -> str:
        return f"run {self.pk}"
