"""Registers the registry app, its national code lists."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RegistryConfig(AppConfig):
    """The registry app."""

    name = "apps.registry"
    label = "registry"
    verbose_name = _("Registry")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Offer the national lists, look after files left half-way, say what is handed over."""
        from apps.notices import kinds
        from apps.registry import (
            archives_telling,
            codes,
            duplicates_panels,
            duplicates_sweep,
            handing_over,
            imports_telling,
            imports_upkeep,
            own_holdings,
            panels,
            protection_panels,
            story,
            telling,
            traces,
        )
        from apps.registry import drafts_services as drafts
        from apps.registry.archive import own_parts, parts
        from apps.staff import handover
        from tenants import outbox

        panels.register(protection_panels.BAR)
        panels.register(protection_panels.SIDE)
        panels.register(protection_panels.RISK)
        panels.register(duplicates_panels.SIDE)
        codes.register_national_lists()
        own_holdings.register_own()
        outbox.on_sweep(imports_upkeep.look_after)
        outbox.on_sweep(duplicates_sweep.look_after)
        outbox.on_sweep(drafts.purge)
        drafts.listen()
        handover.register(handing_over.IMPORTS)
        kinds.register(imports_telling.LOADED)
        kinds.register(imports_telling.FAILED)
        kinds.register(archives_telling.READY)
        parts.register(*own_parts.PARTS)
        story.register(telling.CONSULTATIONS)
        traces.register("registry.AccessRecord")
