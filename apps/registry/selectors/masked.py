"""Documents and phones for whoever shows them masked: what is not shown is not opened.

Opening a number asks for the key of its owner. `services.reveal_numbers` opens them, and writes
down who saw them.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch

from apps.registry.models import PersonDocument, PersonPhone


def documents() -> Prefetch[Any, Any, Any]:
    """Documents without their numbers."""
    return Prefetch("documents", PersonDocument.objects.defer("number"))


def phones() -> Prefetch[Any, Any, Any]:
    """Phones without their numbers."""
    return Prefetch("phones", PersonPhone.objects.defer("number"))
