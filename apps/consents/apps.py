"""Registration of the consents app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ConsentsConfig(AppConfig):
    name = "apps.consents"
    label = "consents"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("Consents")

    def ready(self) -> None:
        """Tell the office what people answered: in their bar, their story and their records."""
        from apps.consents import telling
        from apps.registry import holdings, panels, story, traces

        traces.register(telling.TABLE)
        holdings.register(telling.HOLDING)
        panels.register(telling.BAR)
        story.register(telling.STORY)
