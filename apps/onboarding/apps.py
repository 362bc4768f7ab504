"""Registration of the onboarding app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OnboardingConfig(AppConfig):
    name = "apps.onboarding"
    label = "onboarding"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("Onboarding of cities")
