"""Registers the kernel with Django."""

from __future__ import annotations

from django.apps import AppConfig


class KernelConfig(AppConfig):
    """Holds the two tables the kernel needs in every scope: data keys and the outbox."""

    name = "kernel"
    label = "kernel"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Classify the libraries' fields."""
        from kernel import library_fields

        library_fields.classify()
