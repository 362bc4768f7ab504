"""Registration of the publications app."""

from django.apps import AppConfig


class PublicationsConfig(AppConfig):
    name = "tenants.publications"
    label = "publications"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "Publications"
