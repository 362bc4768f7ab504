"""What a person answered, purpose by purpose: rows that are only added."""

from __future__ import annotations

from typing import Final

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from apps.consents.models.texts import ConsentText, Purpose
from kernel.history import tracked
from kernel.ids import new_id


class State(models.TextChoices):
    """What the last answer says. Nobody is asked twice for what they refused."""

    GIVEN = "given", pgettext_lazy("consent", "given")
    REFUSED = "refused", pgettext_lazy("consent", "refused")
    WITHDRAWN = "withdrawn", pgettext_lazy("consent", "withdrawn")


class Channel(models.TextChoices):
    """How the person said it."""

    ORAL = "oral", _("in person")
    WRITTEN = "written", _("in writing")
    PHONE = "phone", _("by phone")


# The one table of legal moves; "" is a person who was not asked yet.
MOVES: Final[dict[str, frozenset[str]]] = {
    "": frozenset({State.GIVEN, State.REFUSED}),
    State.GIVEN: frozenset({State.GIVEN, State.WITHDRAWN}),
    State.REFUSED: frozenset({State.GIVEN, State.REFUSED}),
    State.WITHDRAWN: frozenset({State.GIVEN, State.REFUSED}),
}


@tracked()
class Consent(models.Model):
    """One answer of a person, with the very text that was read to them."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    # Without one once the person's record was erased: the row then tells of nobody.
    person = models.ForeignKey(
        "registry.Person",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    purpose = models.CharField(max_length=20, choices=Purpose)
    state = models.CharField(max_length=10, choices=State)
    text = models.ForeignKey(ConsentText, on_delete=models.PROTECT, related_name="consents")
    channel = models.CharField(max_length=10, choices=Channel)
    recorded_by = models.UUIDField(null=True, blank=True)
    # Later than that of the answer before, whatever the clocks say.
    recorded_at = models.DateTimeField()

    class Privacy:
        plain = ("id", "purpose", "state", "text", "channel", "recorded_by", "recorded_at")
        personal = ("person",)
        sensitive = ()

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")
        indexes = [
            models.Index(
                fields=["person", "purpose", "-recorded_at", "-id"], name="consents_consent_person"
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=("given", "refused", "withdrawn")),
                name="consents_consent_state_known",
            ),
            models.CheckConstraint(
                condition=Q(channel__in=("oral", "written", "phone")),
                name="consents_consent_channel_known",
            ),
            models.CheckConstraint(
                condition=Q(
                    purpose__in=("referral", "contact", "follow_up", "statistics", "sharing")
                ),
                name="consents_consent_purpose_known",
            ),
        ]
        # Whose it is may change, when two records turn out to be one person.
        triggers = [
            pgtrigger.ReadOnly(name="consent_stands", exclude=["person"]),
            pgtrigger.Protect(name="consent_stays", operation=pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return f"consent {self.pk}"
