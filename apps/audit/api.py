"""Who did and who saw what, over the API: the same selectors, services and rules as the pages."""

from typing import Any

routes: list[tuple[str, Any, str]] = []
