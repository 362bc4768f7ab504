"""The words in which consent is asked for: every version kept as it was read."""

from __future__ import annotations

from typing import Final

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kernel.history import tracked
from kernel.ids import new_id

LONGEST_TEXT: Final = 4000
LANGUAGES: Final = ("es", "en", "pt", "fr", "ht")
# The language a text is first written in; the others translate it.
ORIGINAL: Final = "es"


class Purpose(models.TextChoices):
    """What a person may agree to or not; none of it is a condition for being attended."""

    REFERRAL = "referral", _("Referral to another service")
    CONTACT = "contact", _("Being contacted")
    FOLLOW_UP = "follow_up", _("Follow-up of the case")
    STATISTICS = "statistics", _("Studies beyond what the law asks for")
    SHARING = "sharing", _("Sharing data with DNM or IOM")


@tracked()
class ConsentText(models.Model):
    """One version of one purpose in one language. Nobody changes it; a new one follows."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    purpose = models.CharField(max_length=20, choices=Purpose)
    language = models.CharField(max_length=5)
    version = models.PositiveIntegerField()
    text = models.TextField(max_length=LONGEST_TEXT)
    # The version of the original that a translation follows; none for the original itself.
    follows = models.PositiveIntegerField(null=True, blank=True)
    reviewed = models.BooleanField(default=True)
    published_by = models.UUIDField(null=True, blank=True)
    published_at = models.DateTimeField(auto_now_add=True)

    class Privacy:
        plain = (
            "id",
            "purpose",
            "language",
            "version",
            "text",
            "follows",
            "reviewed",
            "published_by",
            "published_at",
        )
        personal = ()
        sensitive = ()

    class Meta:
        verbose_name = _("text of consent")
        verbose_name_plural = _("texts of consent")
        constraints = [
            models.UniqueConstraint(
                fields=["purpose", "language", "version"], name="consents_text_version_once"
            ),
            models.CheckConstraint(condition=~Q(text=""), name="consents_text_says_something"),
            models.CheckConstraint(
                condition=Q(version__gte=1), name="consents_text_version_from_one"
            ),
            models.CheckConstraint(
                condition=Q(
                    purpose__in=("referral", "contact", "follow_up", "statistics", "sharing")
                ),
                name="consents_text_purpose_known",
            ),
            models.CheckConstraint(
                condition=Q(language__in=("es", "en", "pt", "fr", "ht")),
                name="consents_text_language_known",
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="consent_text_stands", operation=pgtrigger.Update | pgtrigger.Delete
            )
        ]

    def __str__(self) -> str:
        return f"{self.purpose} {self.language} {self.version}"
