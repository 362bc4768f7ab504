"""Registration of the notices app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NoticesConfig(AppConfig):
    name = "apps.notices"
    label = "notices"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("Notices")

    def ready(self) -> None:
        """Look after messages and digests of every place."""
        from apps.notices import checks, mailings, upkeep  # noqa: F401 registering is the effect
        from tenants import outbox

        mailings.register(mailings.NOTICE)
        mailings.register(mailings.DIGEST)
        outbox.on_sweep(upkeep.look_after, national=True)
