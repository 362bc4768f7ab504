"""Registration of the alliances app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AlliancesConfig(AppConfig):
    """Organisations the city works with: what was agreed, done together and evaluated."""

    name = "apps.alliances"
    label = "alliances"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("Alliances")
