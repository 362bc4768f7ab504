"""The sample sheet: headings that are recognised, and rows that show what may stand below them."""

from __future__ import annotations

from django.utils.translation import gettext as _

from apps.accounts import rules
from apps.accounts.selectors import Account
from apps.staff import selectors as staff


def sample(by: Account) -> tuple[list[str], list[list[str]]]:
    """(headings, two invented people) with departments and roles that exist here."""
    header = [
        _("E-mail"),
        _("Full name"),
        _("Department"),
        _("Role"),
        _("Until"),
        _("Language"),
    ]
    departments = [one.name for one in staff.departments(active_only=True)[:2]] or [""]
    roles = [str(role.label) for role in rules.grantable(by)]
    several = ", ".join(roles[1:3] or roles)
    year = rules.today().year + 1
    return header, [
        ["ana.lapacho@example.org", "Ana Lapacho", departments[0], roles[-1], "", _("Spanish")],
        [
            "beto.hornero@example.org",
            "Beto Hornero",
            departments[-1],
            several,
            f"31/12/{year}",
            _("English"),
        ],
    ]
