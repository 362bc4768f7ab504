"""An organisation the city works with, in the words of Open Referral HSDS."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kernel.history import tracked
from kernel.ids import new_id

MOST_PHONES = 5
LONGEST_NAME = 160
LONGEST_PHONE = 40
LONGEST_DESCRIPTION = 2000


class Kind(models.TextChoices):
    """What sort of body it is."""

    NATIONAL = "national", _("national body")
    PROVINCIAL = "provincial", _("provincial body")
    MUNICIPAL = "municipal", _("municipal body")
    HEALTH = "health", _("hospital or health centre")
    EDUCATION = "education", _("school authority")
    JUSTICE = "justice", _("justice or public defence")
    CONSULATE = "consulate", _("consulate")
    INTERNATIONAL = "international", _("international organisation")
    CIVIL_SOCIETY = "civil_society", _("civil society organisation")
    OTHER = "other", _("other")


@tracked()
class Organization(models.Model):
    """One organisation. One that is gone is retired, never deleted: what went there stays told.

    Names are HSDS's: `name`, `alternate_name`, `description`, `email`, `url`; `phones` are its
    phones' numbers.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(_("name"), max_length=LONGEST_NAME)
    # How the name is looked up and ordered: without accents and case.
    folded_name = models.CharField(max_length=LONGEST_NAME, editable=False)
    alternate_name = models.CharField(_("other name"), max_length=LONGEST_NAME, blank=True)
    description = models.TextField(_("description"), blank=True, default="")
    email = models.EmailField(_("e-mail"), blank=True)
    phones = ArrayField(models.CharField(max_length=LONGEST_PHONE), default=list, blank=True)
    url = models.URLField(_("web page"), blank=True)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.OTHER)
    active = models.BooleanField(_("in use"), default=True)
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    updated_at = models.DateTimeField(auto_now=True)

    class Privacy:
        plain = (
            *("id", "name", "folded_name", "alternate_name", "description", "email", "phones"),
            *("url", "kind", "active", "version", "created_at", "updated_at"),
        )
        personal = ()
        sensitive = ()

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        constraints = [
            models.UniqueConstraint(
                fields=["folded_name"], name="directory_organization_name_unique"
            ),
            models.CheckConstraint(
                condition=~Q(name="") & ~Q(folded_name=""),
                name="directory_organization_name_given",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=list(Kind.values)), name="directory_organization_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(phones__len__lte=MOST_PHONES),
                name="directory_organization_few_phones",
            ),
            models.CheckConstraint(
                condition=Q(url="") | Q(url__startswith="http://") | Q(url__startswith="https://"),
                name="directory_organization_url_is_web",
            ),
        ]

    def __str__(self) -> str:
        return f"organization {self.pk}"
