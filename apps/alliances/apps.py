"""Registration of the alliances app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AlliancesConfig(AppConfig):
    """Organisations the city works with: what was agreed, done together and evaluated."""

    name = "apps.alliances"
    label = "alliances"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("Alliances")

    def ready(self) -> None:
        """Offer the kinds of agreement, tell of ends, count the files, hand work over."""
        from apps.alliances import codes, daily, handing_over, panel, telling
        from apps.alliances.services import papers
        from apps.casework.services import files
        from apps.directory import panels
        from apps.notices import kinds
        from apps.staff import handover
        from tenants import outbox

        codes.register()
        for kind in telling.ALL:
            kinds.register(kind)
        files.counts_too(papers.used)
        panels.register(panel.PANEL)
        handover.register(handing_over.AGREEMENTS)
        handover.register(handing_over.COMMITMENTS)
        outbox.on_sweep(daily.look_after)
