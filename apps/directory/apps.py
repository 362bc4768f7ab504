"""Registration of the directory app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DirectoryConfig(AppConfig):
    name = "apps.directory"
    label = "directory"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("Directory")
