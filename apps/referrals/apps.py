"""Registration of the referrals app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReferralsConfig(AppConfig):
    name = "apps.referrals"
    label = "referrals"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("Referrals")
