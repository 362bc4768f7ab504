"""Registration of the rights app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RightsConfig(AppConfig):
    """Rights of the person."""

    name = "apps.rights"
    label = "rights"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("Rights of the person")

    def ready(self) -> None:
        """Name what is kept of people here, and erase again what a backup brought back."""
        from apps.notices import kinds
        from apps.registry import panels
        from apps.rights import checks, holdings, telling, upkeep
        from apps.rights.panels import PANEL
        from apps.rights.services import erase_again
        from tenants import outbox, reopening

        holdings.register_own()
        panels.register(PANEL)
        checks.register()
        for kind in (telling.RECEIVED, telling.SHORT, telling.OVERDUE):
            kinds.register(kind)
        reopening.register(erase_again)
        outbox.on_sweep(upkeep.look_after)
