"""The quarterly access review: what was asked, what was chosen meanwhile, what was signed.

Every table can be added to and not changed: the city's login role holds no UPDATE and no DELETE on
them. What stands is the outcome of each line and the signature, written together; the choices
before it are how somebody got there.
"""

from typing import Any

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kernel.history import tracked
from kernel.ids import new_id


class Choice(models.TextChoices):
    """What may be chosen for a line."""

    KEEP = "keep", _("Keep")
    END = "end", _("End the role")
    CLOSE = "close", _("Close the account")


class Result(models.TextChoices):
    """What became of a line."""

    KEPT = "kept", _("kept")
    ENDED = "ended", _("role ended")
    CLOSED = "closed", _("account closed")
    GONE = "gone", _("had ended already")


def _append_only(name: str) -> pgtrigger.Protect:
    return pgtrigger.Protect(name=name, operation=pgtrigger.Update | pgtrigger.Delete)


_IS_IT_SIGNED = """
    SELECT EXISTS (SELECT 1 FROM staff_reviewsignature WHERE review_id = <review>) INTO signed;
    IF signed THEN
        RAISE EXCEPTION 'a signed review takes no more rows' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
"""


def _nothing_after_signing(name: str, review: str) -> pgtrigger.Trigger:
    """Refuse rows of a review that has its signature."""
    return pgtrigger.Trigger(
        name=name,
        when=pgtrigger.Before,
        operation=pgtrigger.Insert,
        declare=[("signed", "BOOLEAN")],
        func=_IS_IT_SIGNED.replace("<review>", review),
    )


_OF_LINE = "(SELECT review_id FROM staff_reviewline WHERE id = NEW.line_id)"


class AccessReview(models.Model):
    """The review of one quarter; its row is the lock that two who sign queue for."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    quarter = models.DateField()
    opened_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("access review")
        verbose_name_plural = _("access reviews")
        constraints = [
            models.UniqueConstraint(fields=["quarter"], name="staff_review_one_a_quarter"),
            models.CheckConstraint(
                condition=Q(quarter__day=1, quarter__month__in=(1, 4, 7, 10)),
                name="staff_review_begins_a_quarter",
            ),
        ]
        triggers = [_append_only("review_stands")]

    class Privacy:
        plain = ("id", "quarter", "opened_at")
        personal = ()
        sensitive = ()

    def __str__(self) -> str:
        return f"access review of {self.quarter}"


class ReviewLine(models.Model):
    """One account with one role on the day the review opened. An account without a role is a line.

    No names: who it is, the account says.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    review = models.ForeignKey(AccessReview, on_delete=models.PROTECT, related_name="lines")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=30, blank=True, default="")
    # The grant reviewed: should it end and another be given meanwhile, that one was not reviewed.
    grant_id: Any = models.UUIDField(null=True)
    last_active_on = models.DateField(null=True)

    class Meta:
        verbose_name = _("line of an access review")
        verbose_name_plural = _("lines of access reviews")
        constraints = [
            models.UniqueConstraint(
                fields=["review", "user", "role"], name="staff_reviewline_once"
            ),
            models.CheckConstraint(
                condition=Q(role="", grant_id__isnull=True)
                | (~Q(role="") & Q(grant_id__isnull=False)),
                name="staff_reviewline_role_has_its_grant",
            ),
        ]
        triggers = [
            _append_only("line_stands"),
            _nothing_after_signing("line_before_signing", "NEW.review_id"),
        ]

    class Privacy:
        plain = ("id", "review", "user", "role", "grant_id")
        personal = ("last_active_on",)
        sensitive = ()

    def __str__(self) -> str:
        return f"line {self.pk}"


class ReviewChoice(models.Model):
    """What somebody chose for a line before signing; the latest counts."""

    id = models.BigAutoField(primary_key=True)
    line = models.ForeignKey(ReviewLine, on_delete=models.PROTECT, related_name="choices")
    choice = models.CharField(max_length=10, choices=Choice)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("choice in an access review")
        verbose_name_plural = _("choices in access reviews")
        constraints = [
            models.CheckConstraint(
                condition=Q(choice__in=Choice.values), name="staff_reviewchoice_known"
            ),
        ]
        triggers = [
            _append_only("choice_stands"),
            _nothing_after_signing("choice_before_signing", _OF_LINE),
        ]

    class Privacy:
        plain = ("id", "line", "choice", "by", "at")
        personal = ()
        sensitive = ()

    def __str__(self) -> str:
        return f"{self.choice} for line {self.line_id}"


@tracked()
class ReviewOutcome(models.Model):
    """What became of a line when the review was signed."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    line = models.OneToOneField(ReviewLine, on_delete=models.PROTECT, related_name="outcome")
    result = models.CharField(max_length=10, choices=Result)

    class Meta:
        verbose_name = _("outcome in an access review")
        verbose_name_plural = _("outcomes in access reviews")
        constraints = [
            models.CheckConstraint(
                condition=Q(result__in=Result.values), name="staff_reviewoutcome_known"
            ),
        ]
        triggers = [
            _append_only("outcome_stands"),
            _nothing_after_signing("outcome_before_signing", _OF_LINE),
        ]

    class Privacy:
        plain = ("id", "line", "result")
        personal = ()
        sensitive = ()

    def __str__(self) -> str:
        return f"{self.result} of line {self.line_id}"


@tracked()
class ReviewSignature(models.Model):
    """Who signed a review, when, and the digest of what they signed."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    review = models.OneToOneField(AccessReview, on_delete=models.PROTECT, related_name="signature")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now, editable=False)
    digest = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("signature of an access review")
        verbose_name_plural = _("signatures of access reviews")
        constraints = [
            models.CheckConstraint(
                condition=Q(digest__regex="^[0-9a-f]{64}$"), name="staff_reviewsignature_digest"
            ),
        ]
        triggers = [_append_only("signature_stands")]

    class Privacy:
        plain = ("id", "review", "by", "at", "digest")
        personal = ()
        sensitive = ()

    def __str__(self) -> str:
        return f"signature of {self.review_id}"
