"""Registration of the referrals app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReferralsConfig(AppConfig):
    name = "apps.referrals"
    label = "referrals"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("Referrals")

    def ready(self) -> None:
        """Let the clock run, and bring our parts to a person's page, story and holdings."""
        from apps.casework import panels as cases
        from apps.referrals import (
            calendar,
            handing_over,
            holdings_of,
            panel,
            records,
            sheets,
            story,
            telling,
        )
        from apps.referrals.services import upkeep
        from apps.registry import holdings, panels, traces
        from apps.registry import story as stories
        from apps.registry.archive import parts
        from apps.staff import handover
        from kernel import holidays
        from tenants import outbox

        telling.register_kinds()
        outbox.on_sweep(upkeep.look_after)
        handover.register(handing_over.FOLLOWED)
        holdings.register(holdings_of.holding())
        traces.register(panel.TABLE)
        panels.register(panel.PANEL)
        panels.register_with_consultation(panel.PART)
        cases.register(panel.OF_CASE)
        stories.register(story.SOURCE)
        holidays.register(calendar.own_days)
        parts.register(*records.PARTS)
        sheets.register()
