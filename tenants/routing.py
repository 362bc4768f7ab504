"""Which tables live where: public apps in the public schema, city apps in each city's."""

from typing import Any

from django.apps import apps as registry
from django.conf import settings

from tenants.backend import connection_of


class SchemaRouter:
    """Only the owner's alias ever migrates; what it may create depends on the open schema."""

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool | None:
        """False unless `db` is the owner's alias and the app belongs to its schema."""
        if db != "owner":
            return False
        public = connection_of(db).schema_name == "public"
        listed = settings.SHARED_APPS if public else settings.TENANT_APPS
        config = registry.get_app_config(app_label)
        named = f"{type(config).__module__}.{type(config).__qualname__}"
        return config.name in listed or named in listed
