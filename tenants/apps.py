"""App of the cities."""

from django.apps import AppConfig


class TenantsConfig(AppConfig):
    """City, Domain, provisioning and the door."""

    name = "tenants"
    label = "tenants"
    default_auto_field = "django.db.models.BigAutoField"
