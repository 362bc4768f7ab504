"""Registers the registry app, its national code lists and its search lookups."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RegistryConfig(AppConfig):
    """The registry app."""

    name = "apps.registry"
    label = "registry"
    verbose_name = _("Registry")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Bring the national lists and the trigram lookup to where they are used."""
        from django.contrib.postgres.lookups import TrigramWordSimilar
        from django.db.models import CharField

        from apps.registry import codes

        CharField.register_lookup(TrigramWordSimilar)
        codes.register_national_lists()
