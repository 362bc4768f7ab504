"""Something to do for a person, by somebody, by a day."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from apps.casework.models.cases import Case
from kernel.crypto import EncryptedTextField
from kernel.history import tracked
from kernel.ids import new_id

LONGEST_TITLE = 200
PENDING = Q(done_at__isnull=True)


@tracked()
class Task(models.Model):
    """One task; its title is sealed, since it says what somebody needs."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(
        "registry.Person", on_delete=models.CASCADE, related_name="+", db_index=False
    )
    case = models.ForeignKey(
        Case, null=True, blank=True, on_delete=models.SET_NULL, related_name="tasks"
    )
    title = EncryptedTextField(owner="person_id", max_length=LONGEST_TITLE)
    due_on = models.DateField(null=True, blank=True)
    # The day somebody is told of it, and the day they were.
    remind_on = models.DateField(null=True, blank=True)
    reminded_on = models.DateField(null=True, blank=True)
    assignee = models.UUIDField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    done_by = models.UUIDField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)
    created_by = models.UUIDField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Privacy:
        plain = (
            "id",
            "case",
            "due_on",
            "remind_on",
            "reminded_on",
            "assignee",
            "done_at",
            "done_by",
            "version",
            "created_by",
            "created_at",
            "updated_at",
        )
        personal = ("person",)
        sensitive = ("title",)

    class Meta:
        verbose_name = _("task")
        verbose_name_plural = _("tasks")
        indexes = [
            models.Index(fields=["person", "due_on"], name="casework_task_person"),
            models.Index(
                fields=["assignee", "due_on"], condition=PENDING, name="casework_task_pending"
            ),
            models.Index(
                fields=["remind_on"],
                condition=PENDING & Q(reminded_on__isnull=True),
                name="casework_task_to_remind",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(done_at__isnull=False) | Q(done_by__isnull=True),
                name="casework_task_done_by_means_done",
            ),
        ]

    def __str__(self) -> str:
        return f"task {self.pk}"
