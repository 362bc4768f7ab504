"""Registration of the onboarding app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OnboardingConfig(AppConfig):
    """Cities on their way in and out."""

    name = "apps.onboarding"
    label = "onboarding"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("Onboarding of cities")

    def ready(self) -> None:
        """Look after what is due and what cities tell of themselves."""
        from apps.notices import kinds
        from apps.onboarding import signs
        from apps.onboarding.leaving import telling
        from tenants import outbox

        outbox.on_sweep(signs.look_after, national=True)
        outbox.on_sweep(telling.look_after)
        kinds.register(telling.ARCHIVED)
