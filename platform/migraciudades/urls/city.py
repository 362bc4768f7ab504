"""Addresses of a city's host."""

from django.urls import path

from migraciudades import home
from migraciudades.urls.shared import api, common, rooms

urlpatterns = [
    *common(),
    path("", home.city, name="home"),
    *rooms(
        ("notices/", "apps.notices.urls"),
        ("staff/", "apps.staff.urls"),
        ("invitations/", "apps.invitations.urls"),
        ("history/", "apps.audit.urls"),
        ("support/", "apps.support.urls"),
        ("leaving/", "apps.onboarding.leaving.urls"),
        ("statistics/", "apps.statistics.urls"),
        ("directory/", "apps.directory.urls"),
        ("consents/", "apps.consents.urls"),
        ("casework/", "apps.casework.urls"),
        ("referrals/", "apps.referrals.urls"),
        ("agenda/", "apps.agenda.urls"),
        ("reports/", "apps.reports.urls"),
        ("rights/", "apps.rights.urls"),
        ("alliances/", "apps.alliances.urls"),
        ("training/", "apps.training.urls"),
        ("training/", "apps.training.urls_certificates"),
        ("training/", "apps.training.urls_own"),
        ("diagnosis/", "apps.diagnosis.urls"),
        ("diagnosis/", "apps.diagnosis.results.urls"),
        ("", "apps.registry.urls"),
    ),
    api(
        "apps.notices.api",
        "apps.accounts.api",
        "apps.accounts.api_security",
        "apps.staff.api",
        "apps.invitations.api",
        "apps.audit.api",
        "apps.support.api",
        "apps.onboarding.leaving.api",
        "apps.registry.api",
        "apps.registry.imports_api",
        "apps.statistics.api",
        "apps.directory.api",
        "apps.consents.api",
        "apps.casework.api",
        "apps.referrals.api",
        "apps.agenda.api",
        "apps.reports.api",
        "apps.rights.api",
        "apps.alliances.api",
        "apps.training.api",
        "apps.diagnosis.api",
    ),
]
handler400 = "kernel.web.pages.bad_request"
handler403 = "kernel.web.pages.forbidden"
handler404 = "kernel.web.pages.not_found"
handler500 = "kernel.web.pages.server_error"
