"""Registration of the rights app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RightsConfig(AppConfig):
    name = "apps.rights"
    label = "rights"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("Rights of the person")
