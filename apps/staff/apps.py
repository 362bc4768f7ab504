"""Registration of the staff app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class StaffConfig(AppConfig):
    name = "apps.staff"
    label = "staff"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("Staff")
