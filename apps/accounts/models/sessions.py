"""Sessions of signed-in people: on what they work, since when, and how each one ended."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kernel.history import tracked
from kernel.ids import new_id


class SessionQuerySet(models.QuerySet["SignInSession"]):
    """Sessions by state."""

    def open(self) -> "SessionQuerySet":
        """Sessions nobody has ended; whether time has ended them is ``sessions``' question."""
        return self.filter(ended_at__isnull=True)


@tracked(exclude=("session_key", "seen_at"))
class SignInSession(models.Model):
    """One sign-in of one account in one browser.

    Kept coarse on purpose: browser and system in a word each, the network instead of the
    address. It is enough to say "that one isn't mine".
    """

    class End(models.TextChoices):
        SIGNED_OUT = "signed_out", _("signed out")
        ENDED = "ended", _("ended by hand")
        IDLE = "idle", _("nobody was there")
        TOO_LONG = "too_long", _("a working day was over")
        PASSWORD = "password", _("the password changed")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="sign_in_sessions"
    )
    session_key = models.CharField(max_length=40, editable=False)
    began_at = models.DateTimeField(_("since"), default=timezone.now, editable=False)
    # Written once a minute at most: to find a session nobody uses, not to watch a person work.
    seen_at = models.DateTimeField(_("last seen"), default=timezone.now, editable=False)
    browser = models.CharField(_("browser"), max_length=30, blank=True)
    system = models.CharField(_("system"), max_length=30, blank=True)
    network = models.CharField(_("network"), max_length=50, blank=True)
    methods = ArrayField(models.CharField(max_length=20), default=list, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    end = models.CharField(max_length=12, choices=End.choices, blank=True)

    objects = SessionQuerySet.as_manager()

    class Meta:
        verbose_name = _("session")
        verbose_name_plural = _("sessions")
        ordering = ("-seen_at",)
        constraints = [
            models.UniqueConstraint(
                fields=["session_key"],
                condition=Q(ended_at__isnull=True),
                name="accounts_signinsession_key_unique",
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True, end="") | Q(ended_at__isnull=False) & ~Q(end=""),
                name="accounts_signinsession_end_said",
            ),
        ]
        indexes = [
            models.Index(
                fields=["user"],
                condition=Q(ended_at__isnull=True),
                name="accounts_signinsession_open",
            )
        ]

    class Privacy:
        plain = ("id", "user", "began_at", "methods", "ended_at", "ended_by", "end")
        personal = ("seen_at", "browser", "system", "network")
        sensitive = ("session_key",)

    def __str__(self) -> str:
        return f"session of account {self.user_id}"
