"""Registration of the casework app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CaseworkConfig(AppConfig):
    name = "apps.casework"
    label = "casework"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("Case work")
