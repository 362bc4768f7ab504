"""App of the cities."""

from django.apps import AppConfig


class TenantsConfig(AppConfig):
    """City, Domain, provisioning and the door."""

    name = "tenants"
    label = "tenants"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Every city starts with a data key of its own: without it nothing personal can be kept."""
        from kernel.crypto import create_data_key
        from tenants.provisioning import on_provisioned

        on_provisioned(create_data_key)
