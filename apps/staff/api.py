"""The people of one office over the API: the same selectors, services and rules as the pages."""

from typing import Any

routes: list[tuple[str, Any, str]] = []
