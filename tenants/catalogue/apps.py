"""App of the national catalogue."""

from django.apps import AppConfig


class CatalogueConfig(AppConfig):
    """Code lists kept at the national host, read by every city, written by none."""

    name = "tenants.catalogue"
    label = "catalogue"
    default_auto_field = "django.db.models.BigAutoField"
