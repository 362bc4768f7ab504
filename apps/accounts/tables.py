"""Lists of accounts as sortable tables."""

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from apps.accounts import presenters
from apps.accounts.models import User


class StaffTable(tables.Table):
    """Who works here."""

    name = tables.Column(verbose_name=_("Name"))
    email = tables.Column(verbose_name=_("E-mail"))
    roles = tables.Column(verbose_name=_("Roles"), empty_values=(), orderable=False)
    is_active = tables.Column(verbose_name=_("State"))
    last_login = tables.DateColumn(verbose_name=_("Last sign-in"), default=_("never"))

    class Meta:
        order_by = "name"
        template_name = "frontend/table.html"
        empty_text = _("Nobody yet.")

    def render_roles(self, record: User) -> str:
        return presenters.role_labels(record) or str(_("no role today"))

    def render_is_active(self, value: bool) -> str:
        return str(_("active") if value else _("not active"))
