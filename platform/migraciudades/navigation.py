"""The menus: which page stands where, for whom. Icons are the design system's."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Entry:
    """One line of the menu; shown to whoever holds the permission."""

    label: Promise
    route: str
    icon: str
    permission: str


@dataclass(frozen=True)
class Group:
    """A titled part of the menu."""

    label: Promise | str
    entries: tuple[Entry, ...]


CITY: tuple[Group, ...] = (
    Group(
        _("Office"),
        (
            Entry(_("Quick intake"), "registry:intake", "chat", "registry.add_consultation"),
            Entry(_("Queue and appointments"), "agenda:office", "clock", "agenda.attend"),
            Entry(_("People"), "registry:people", "people", "registry.view_person"),
            Entry(
                _("Consultations"), "registry:consultations", "list", "registry.view_consultation"
            ),
            Entry(_("Cases"), "casework:cases", "rows", "casework.manage"),
            Entry(_("My tasks"), "casework:tasks", "check-circle", "casework.manage"),
            Entry(_("Expiries"), "casework:expiries", "calendar", "casework.manage"),
            Entry(_("Referrals"), "referrals:list", "send", "referrals.send"),
            Entry(_("Department inbox"), "referrals:inbox", "inbox", "referrals.answer"),
            Entry(_("Organisations"), "directory:list", "share", "directory.manage"),
            Entry(_("Duplicates"), "registry:duplicates", "id", "registry.merge"),
            Entry(_("Import a sheet"), "registry:imports", "upload", "registry.import"),
            Entry(_("Protection"), "registry:protection", "lock", "protection.gender_violence"),
            Entry(_("Texts of consent"), "consents:texts", "file", "consents.manage"),
        ),
    ),
    Group(
        _("Programme"),
        (
            Entry(_("Alliances"), "alliances:list", "link", "alliances.view"),
            Entry(_("Training"), "training:office", "people", "training.view"),
            Entry(_("My training"), "training_own:mine", "user", "training.own"),
            Entry(_("Diagnosis"), "diagnosis:list", "list", "diagnosis.answer"),
        ),
    ),
    Group(
        _("City"),
        (
            Entry(_("Reports"), "reports:report", "trend", "reports.view"),
            Entry(_("Statistics"), "statistics:periods", "chart", "statistics.view"),
            Entry(_("Data requests"), "rights:list", "shield", "rights.handle"),
            Entry(_("Team"), "staff:people", "team", "accounts.view_staff"),
            Entry(_("Invitations"), "invitations:list", "mail", "accounts.manage_staff"),
            Entry(_("History"), "audit:history", "history", "audit.view"),
            Entry(_("Support access"), "support:visits", "help", "support.grant"),
            Entry(
                _("Identity provider"),
                "accounts:identity_provider",
                "link",
                "accounts.identity_provider",
            ),
            Entry(_("Who may do what"), "accounts:roles", "key", "accounts.own_account"),
            Entry(_("Take the data along"), "leaving:page", "download", "leaving.take_data"),
            Entry(_("API documentation"), "api:docs", "code", "api.docs"),
        ),
    ),
)
NATIONAL: tuple[Group, ...] = (
    Group(
        _("Observatory"),
        (
            Entry(_("Overview"), "observatory:overview", "chart", "observatory.view"),
            Entry(_("Method and privacy"), "observatory:method", "shield", "observatory.view"),
            Entry(
                _("Diagnoses received"), "instrument:received", "inbox", "observatory.view_cities"
            ),
            Entry(_("Diagnosis instrument"), "instrument:versions", "list", "catalogue.manage"),
            Entry(_("National courses"), "course_templates:list", "people", "catalogue.manage"),
        ),
    ),
    Group(
        _("Administer"),
        (
            Entry(_("Team"), "staff:people", "team", "accounts.view_staff"),
            Entry(_("Invitations"), "invitations:list", "mail", "accounts.manage_staff"),
            Entry(_("Mail"), "notices:unsent", "send", "accounts.manage_staff"),
            Entry(_("Cities"), "onboarding:cities", "city", "onboarding.view"),
            Entry(_("History"), "audit:history", "history", "audit.view"),
            Entry(_("Support access"), "support:asked", "shield", "support.request"),
            Entry(_("Who may do what"), "accounts:roles", "key", "accounts.own_account"),
            Entry(_("API documentation"), "api:docs", "code", "api.docs"),
        ),
    ),
)
