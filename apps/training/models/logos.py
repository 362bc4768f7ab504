"""The city's logo on certificates: each choice is a row, kept for what was printed with it."""

from __future__ import annotations

from typing import Final

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.training.pictures import JPEG, PNG, SVG
from kernel.history import tracked
from kernel.ids import new_id

# Nothing: the letters of the crest stand in its place again.
NONE: Final = ""
_MEDIA: Final = (NONE, PNG, JPEG, SVG)


@tracked(exclude=["picture"])
class CityLogo(models.Model):
    """One version of it. The highest number is in use; a certificate names the one it has."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    version = models.PositiveIntegerField(_("version"))
    media = models.CharField(max_length=20, blank=True, default=NONE)
    # In base64, as it goes into documents and out into exports.
    picture = models.TextField(blank=True, default="")
    chosen_by = models.UUIDField(null=True, blank=True)
    chosen_at = models.DateTimeField(default=timezone.now)

    class Privacy:
        plain = ("id", "version", "media", "picture", "chosen_by", "chosen_at")
        personal = ()
        sensitive = ()

    class Meta:
        verbose_name = _("logo of the city")
        verbose_name_plural = _("logos of the city")
        constraints = [
            models.UniqueConstraint(fields=["version"], name="training_logo_version_unique"),
            models.CheckConstraint(condition=Q(version__gte=1), name="training_logo_counted"),
            models.CheckConstraint(condition=Q(media__in=_MEDIA), name="training_logo_media_known"),
            models.CheckConstraint(
                condition=Q(media=NONE, picture="") | (~Q(media=NONE) & ~Q(picture="")),
                name="training_logo_is_a_picture_or_none",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="logo_is_kept", operation=pgtrigger.Update | pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return f"logo {self.version}"
