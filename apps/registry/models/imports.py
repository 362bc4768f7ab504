"""A file being loaded: where it stands, what it will do or did, and which rows it refused."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from apps.registry.models.people import Person
from kernel.crypto import EncryptedTextField
from kernel.ids import new_id


class State(models.TextChoices):
    """Where a file stands."""

    UPLOADED = "uploaded", _("being read")
    READY = "ready", _("waiting for your confirmation")
    QUEUED = "queued", _("about to start")
    RUNNING = "running", _("loading")
    DONE = "done", _("loaded")
    CANCELLED = "cancelled", _("cancelled")
    FAILED = "failed", _("could not be read")


# The one table of legal moves. "" is a file not yet received.
MOVES: dict[str, frozenset[str]] = {
    "": frozenset({State.UPLOADED}),
    State.UPLOADED: frozenset({State.READY, State.FAILED, State.CANCELLED}),
    State.READY: frozenset({State.UPLOADED, State.QUEUED, State.CANCELLED}),
    State.QUEUED: frozenset({State.RUNNING, State.CANCELLED}),
    State.RUNNING: frozenset({State.DONE, State.FAILED, State.CANCELLED}),
    State.DONE: frozenset(),
    State.CANCELLED: frozenset(),
    State.FAILED: frozenset(),
}
WORKING = frozenset({State.UPLOADED, State.QUEUED, State.RUNNING})
FINAL = frozenset(state for state, moves in MOVES.items() if not moves)


class ImportJob(models.Model):
    """One file of attendances. Its content stays in an encrypted file until purged."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    state = models.CharField(max_length=10, choices=State, default=State.UPLOADED)
    file_name = EncryptedTextField()
    file_key = models.CharField(max_length=200, blank=True)
    file_size = models.PositiveIntegerField(default=0)
    problem = models.CharField(max_length=30, blank=True)
    tables = models.JSONField(default=list, blank=True)
    # What a person judges by (samples, texts no list has), and what they said each text is.
    findings = EncryptedTextField(blank=True, default="")
    values = EncryptedTextField(blank=True, default="")
    expected = models.JSONField(default=dict, blank=True)
    # Which reading of the file its pieces are of: reading it again makes others.
    reading = models.UUIDField(null=True, blank=True)
    total_rows = models.PositiveIntegerField(default=0)
    next_row = models.PositiveIntegerField(default=0)
    imported = models.PositiveIntegerField(default=0)
    already_loaded = models.PositiveIntegerField(default=0)
    rejected = models.PositiveIntegerField(default=0)
    anonymous = models.PositiveIntegerField(default=0)
    # Of those loaded already: what was told of them since was written.
    followed = models.PositiveIntegerField(default=0, db_default=0)
    created_by = models.UUIDField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    touched_at = models.DateTimeField(auto_now=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    purged_at = models.DateTimeField(null=True, blank=True)

    class Privacy:
        plain = (
            "id",
            "state",
            "file_key",
            "file_size",
            "problem",
            "expected",
            "reading",
            "total_rows",
            "next_row",
            "imported",
            "already_loaded",
            "rejected",
            "anonymous",
            "followed",
            "created_by",
            "created_at",
            "touched_at",
            "finished_at",
            "purged_at",
        )
        personal = ("file_name", "tables", "findings", "values")
        sensitive = ()

    class Meta:
        verbose_name = _("file loaded")
        verbose_name_plural = _("files loaded")
        indexes = [models.Index(fields=["-created_at", "id"], name="registry_importjob_recent")]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=list(State.values)), name="registry_importjob_state_known"
            ),
            models.CheckConstraint(
                condition=Q(next_row__lte=F("total_rows")), name="registry_importjob_within_file"
            ),
            models.CheckConstraint(
                condition=Q(
                    next_row=F("imported") + F("already_loaded") + F("rejected"),
                ),
                name="registry_importjob_rows_add_up",
            ),
            models.CheckConstraint(
                condition=Q(followed__lte=F("already_loaded")),
                name="registry_importjob_followed_were_there",
            ),
            models.CheckConstraint(
                condition=~Q(state="done") | Q(next_row=F("total_rows")),
                name="registry_importjob_done_is_whole",
            ),
            models.CheckConstraint(
                condition=Q(state="failed") | Q(problem=""),
                name="registry_importjob_problem_means_failed",
            ),
        ]

    def __str__(self) -> str:
        return f"import {self.pk}"


class ImportStep(models.Model):
    """A state a file came into: rows that are only added."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    job = models.ForeignKey(ImportJob, on_delete=models.CASCADE, related_name="steps")
    state = models.CharField(max_length=10, choices=State)
    taken_by = models.UUIDField(null=True, blank=True)
    taken_at = models.DateTimeField(auto_now_add=True)

    class Privacy:
        plain = ("id", "job", "state", "taken_by", "taken_at")
        personal = ()
        sensitive = ()

    class Meta:
        verbose_name = _("step of a file")
        verbose_name_plural = _("steps of a file")
        indexes = [models.Index(fields=["job", "taken_at"], name="registry_importstep_order")]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=list(State.values)), name="registry_importstep_state_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.state} {self.pk}"


class ImportRefusal(models.Model):
    """A row that was not loaded: where and why, never what it held."""

    id = models.BigAutoField(primary_key=True)
    job = models.ForeignKey(ImportJob, on_delete=models.CASCADE, related_name="refusals")
    place = models.PositiveIntegerField()
    sheet = models.CharField(max_length=120, blank=True)
    row = models.PositiveIntegerField()
    column = models.CharField(max_length=120, blank=True)
    reason = models.CharField(max_length=30)

    class Privacy:
        plain = ("id", "job", "place", "row", "reason")
        personal = ("sheet", "column")
        sensitive = ()

    class Meta:
        verbose_name = _("row refused")
        verbose_name_plural = _("rows refused")
        constraints = [
            models.UniqueConstraint(
                fields=["job", "place"], name="registry_importrefusal_once_per_row"
            ),
        ]

    def __str__(self) -> str:
        return f"row {self.row} of {self.job_id}"


class ImportPerson(models.Model):
    """Somebody a file is about: new to the registry with it, or known before."""

    id = models.BigAutoField(primary_key=True)
    job = models.ForeignKey(ImportJob, on_delete=models.CASCADE, related_name="people")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    is_new = models.BooleanField()

    class Privacy:
        plain = ("id", "job", "is_new")
        personal = ("person",)
        sensitive = ()

    class Meta:
        verbose_name = _("person in a file")
        verbose_name_plural = _("people in a file")
        constraints = [
            models.UniqueConstraint(
                fields=["job", "person"], name="registry_importperson_once_per_file"
            ),
        ]

    def __str__(self) -> str:
        return f"person of {self.job_id}"
