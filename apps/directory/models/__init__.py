"""What directory keeps: one module per aggregate."""

from apps.directory.models.organizations import Kind, Organization

__all__ = ["Kind", "Organization"]
