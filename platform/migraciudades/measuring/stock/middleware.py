"""The peer tuned as its users tune it: the look-up of the host is remembered for 30 seconds."""

import time
from typing import Any, Final

from django_tenants.middleware.main import TenantMainMiddleware

REMEMBERED_SECONDS: Final = 30.0


class RememberingMiddleware(TenantMainMiddleware):
    """Stock, less the query for the tenant in most requests."""

    def __init__(self, get_response: Any) -> None:
        super().__init__(get_response)
        self._known: dict[str, tuple[float, Any]] = {}

    def get_tenant(self, domain_model: Any, hostname: str) -> Any:
        """The tenant at that host, from memory while it is fresh."""
        known = self._known.get(hostname)
        if known and time.monotonic() - known[0] < REMEMBERED_SECONDS:
            return known[1]
        found = super().get_tenant(domain_model, hostname)
        self._known[hostname] = (time.monotonic(), found)
        return found
