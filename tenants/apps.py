"""App of the cities."""

from django.apps import AppConfig
from django.conf import settings
from django.core.signals import request_started
from django.db import close_old_connections, reset_queries


class TenantsConfig(AppConfig):
    """City, Domain, provisioning and the door."""

    name = "tenants"
    label = "tenants"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        self._leave_nothing_to_tidy()
        """Every city starts with a data key of its own: without it nothing personal can be kept."""
        from kernel.crypto import create_data_key
        from kernel.history import anchors
        from tenants.provisioning import on_provisioned

        on_provisioned(create_data_key)
        on_provisioned(anchors.begin)

    @staticmethod
    def _leave_nothing_to_tidy() -> None:
        """Take two chores off the start of each request.

        The door hands a connection back when it closes, so none is left over from the
        request before; and statements are logged for `reset_queries` only under DEBUG.
        What a request opened besides is still closed when it ends.
        """
        request_started.disconnect(close_old_connections)
        if not settings.DEBUG:
            request_started.disconnect(reset_queries)
