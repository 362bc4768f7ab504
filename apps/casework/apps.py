"""Registration of the casework app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CaseworkConfig(AppConfig):
    """Cases, tasks, households, papers and files of the people attended."""

    name = "apps.casework"
    label = "casework"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("Case work")

    def ready(self) -> None:
        """Bring its parts to the person's page, its rows to the holdings, its work to leaving."""
        from apps.casework import handing_over, holdings, parts, telling
        from apps.casework.services import remind
        from apps.notices import kinds
        from apps.staff import handover
        from tenants import outbox

        holdings.register_all()
        parts.register_all()
        handover.register(handing_over.CASES)
        handover.register(handing_over.TASKS)
        kinds.register(telling.TASKS_DUE)
        outbox.on_sweep(remind)
