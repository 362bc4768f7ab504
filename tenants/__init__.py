"""Cities as islands: who they are, how to enter one, how one comes to be.

`entering`, `entering_national` and `current` are offered here lazily: settings
import this package before Django's apps are ready.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tenants.door import current, entering, entering_national

__all__ = ["current", "entering", "entering_national"]


def __getattr__(name: str) -> Any:
    if name in __all__:
        from tenants import door

        return getattr(door, name)
    raise AttributeError(f"module 'tenants' has no attribute {name!r}")
