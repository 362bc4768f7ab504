"""Registration of the staff app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class StaffConfig(AppConfig):
    name = "apps.staff"
    label = "staff"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("Staff")

    def ready(self) -> None:
        """Look after idle accounts and reviews in every place, and say what notices there are."""
        from apps.notices import kinds as notice_kinds
        from apps.staff import daily, kinds
        from tenants import outbox

        for kind in kinds.ALL:
            notice_kinds.register(kind)
        outbox.on_sweep(daily.look_after, national=True)
