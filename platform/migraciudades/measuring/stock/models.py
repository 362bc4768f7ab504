"""Tenant and domain as django-tenants' tutorial has them, on tables the bench makes."""

from typing import Any

from django.db import models
from django_tenants.models import DomainMixin, TenantMixin


class StockTenant(TenantMixin):
    """A tenant of the peer."""

    auto_create_schema = False

    class Meta:
        app_label = "stock"
        managed = False
        db_table = "bench_tenant"

    class Privacy:
        plain = ("id", "schema_name")


class StockDomain(DomainMixin):
    """A host name of the peer."""

    tenant: Any = models.ForeignKey(
        StockTenant, db_index=True, related_name="domains", on_delete=models.CASCADE
    )

    class Meta:
        app_label = "stock"
        managed = False
        db_table = "bench_domain"

    class Privacy:
        plain = ("id", "domain", "tenant", "is_primary")
