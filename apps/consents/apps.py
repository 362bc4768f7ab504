"""Registration of the consents app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ConsentsConfig(AppConfig):
    name = "apps.consents"
    label = "consents"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("Consents")
