"""Registration of the invitations app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class InvitationsConfig(AppConfig):
    name = "apps.invitations"
    label = "invitations"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("Invitations")
