"""Rows of the national code lists, in the public schema."""

from django.db import models


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
