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
        """Offer the national lists to the catalogue, and look after files left half-way."""
        from apps.registry import codes, imports_upkeep
        from tenants import outbox

        codes.register_national_lists()
        outbox.on_sweep(imports_upkeep.look_after)
