"""Addresses that answer on any host: a load balancer asks by address."""

from kernel.web.urls import urlpatterns

handler404 = "kernel.web.pages.not_found"
handler500 = "kernel.web.pages.server_error"

__all__ = ["handler404", "handler500", "urlpatterns"]
