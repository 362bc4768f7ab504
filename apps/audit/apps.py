"""Registration of the audit app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop


class AuditConfig(AppConfig):
    name = "apps.audit"
    label = "audit"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("History")

    def ready(self) -> None:
        """Look after every place's history, and word the notice that it does not verify."""
        from apps.audit import rules, services, signals
        from apps.notices import kinds
        from tenants import outbox

        outbox.on_sweep(services.look_after, national=True)
        signals.connect()
        kinds.register(
            kinds.Kind(
                services.BROKEN,
                _("The history does not verify"),
                gettext_noop("The history does not verify; faults found: %(faults)s"),
                icon="alert-octagon",
                tone="bad",
                delivery="at_once",
                permission=rules.VIEW,
            )
        )
