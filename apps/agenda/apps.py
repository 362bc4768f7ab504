"""Registration of the agenda app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AgendaConfig(AppConfig):
    name = "apps.agenda"
    label = "agenda"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("Agenda")

    def ready(self) -> None:
        """Tell of people, close days and remind, and hear of consultations saved."""
        from apps.agenda import daily, of_people
        from apps.agenda.services.messages import MAILING
        from apps.notices import mailings
        from tenants import outbox

        of_people.register()
        mailings.register(MAILING)
        outbox.on_sweep(daily.look_after)
