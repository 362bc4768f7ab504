"""Registration of the invitations app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class InvitationsConfig(AppConfig):
    name = "apps.invitations"
    label = "invitations"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("Invitations")

    def ready(self) -> None:
        """Make our notices known, and let time do its work at every sweep."""
        from apps.invitations import messages
        from apps.invitations.services import upkeep
        from tenants import outbox

        messages.register_kinds()
        outbox.on_sweep(upkeep.look_after, national=True)
