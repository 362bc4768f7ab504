"""The account of one person who works in one city, or at the national host."""

import datetime
from dataclasses import dataclass
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from kernel.history import tracked
from kernel.ids import new_id


@dataclass(frozen=True, slots=True)
class Held:
    """The roles of an account in one place and what they allow, until the day there ends."""

    until: datetime.datetime
    roles: frozenset[str]
    permissions: frozenset[str]


class Language(models.TextChoices):
    """Languages of the staff pages. Each name is written in its own language."""

    SPANISH = "es-ar", "Español"
    ENGLISH = "en", "English"


class Reason(models.TextChoices):
    """Why an account is not active."""

    LEFT = "left", _("no longer works here")
    IDLE = "idle", _("suspended: nobody used it")


class UserManager(BaseUserManager["User"]):
    """Finds accounts by e-mail whatever its case. Writing is the services' work."""

    @classmethod
    def normalize_email(cls, email: str | None) -> str:
        """The one stored form of an address: trimmed and lower case.

        Django keeps the case of the local part; offices type it either way and
        no provider used in Argentina tells the two apart.
        """
        return (email or "").strip().lower()

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email=self.normalize_email(username))


@tracked(exclude=("password", "last_login", "last_seen_on"))
class User(AbstractBaseUser):
    """One account. It lives in the schema of its city: the same e-mail may exist in two.

    Roles are not here: they are dated grants (``RoleGrant``) read through ``rules``.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    email = models.EmailField(_("e-mail"), max_length=254)
    name = models.CharField(_("name"), max_length=150)
    language = models.CharField(
        _("language"), max_length=5, choices=Language.choices, default=Language.SPANISH
    )
    is_active = models.BooleanField(_("active"), default=True)
    date_joined = models.DateTimeField(_("created on"), default=timezone.now, editable=False)

    # Says in the history that the password changed, which the hash itself must not enter.
    password_changed_at = models.DateTimeField(null=True, blank=True, editable=False)

    # A day, not a moment: enough to find accounts nobody uses, too little to watch a person work.
    last_seen_on = models.DateField(_("last access"), null=True, blank=True, editable=False)
    # The day it was last closed or opened again, and why it is closed.
    state_since = models.DateField(null=True, blank=True, editable=False)
    # The database's own default too: the program of before makes accounts and knows no such column.
    inactive_reason = models.CharField(
        max_length=10, choices=Reason, blank=True, default="", db_default="", editable=False
    )

    token_scopes: frozenset[str] | None = None
    """What the API key allows whoever came in with one; None for a signed-in person."""

    current_grants: list[Any]
    standing_grants: list[Any]
    has_second_factor: bool
    last_active_on: datetime.date
    """These four are there on what ``selectors.staff`` gives."""

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    objects: ClassVar[UserManager] = UserManager()

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")
        constraints = [
            # The two together make the address unique whatever its case, and keep
            # the plain index usable for the look-up at sign-in.
            models.UniqueConstraint(fields=["email"], name="accounts_user_email_unique"),
            models.CheckConstraint(
                condition=Q(email=Lower("email")), name="accounts_user_email_lower_case"
            ),
            models.CheckConstraint(condition=~Q(name=""), name="accounts_user_name_given"),
            models.CheckConstraint(
                condition=Q(language__in=["es-ar", "en"]), name="accounts_user_language_known"
            ),
            models.CheckConstraint(
                condition=Q(inactive_reason="")
                | Q(is_active=False, inactive_reason__in=["left", "idle"]),
                name="accounts_user_reason_means_inactive",
            ),
        ]

    class Privacy:
        plain = (
            "id",
            "language",
            "is_active",
            "date_joined",
            "password_changed_at",
            "state_since",
            "inactive_reason",
        )
        personal = ("email", "name", "last_login", "last_seen_on")
        sensitive = ("password",)

    def __str__(self) -> str:
        # Never the name or the e-mail: this text ends up in logs and error reports.
        return f"account {self.pk}"

    @cached_property
    def remembered_roles(self) -> dict[str | None, Held]:
        """What was already asked for through this object, by city (see ``rules``)."""
        return {}

    def get_full_name(self) -> str:
        return self.name

    def get_short_name(self) -> str:
        return self.name.split(" ", 1)[0]
