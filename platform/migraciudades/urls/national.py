"""Addresses of the national host."""

from django.urls import path

from migraciudades import home
from migraciudades.urls.shared import api, common, rooms

urlpatterns = [
    *common(),
    path("", home.national, name="home"),
    *rooms(
        ("notices/", "apps.notices.urls"),
        ("staff/", "apps.staff.urls"),
        ("invitations/", "apps.invitations.urls"),
        ("history/", "apps.audit.urls"),
        ("support/", "apps.support.national_urls"),
        ("cities/", "apps.onboarding.urls"),
        ("instrument/", "apps.diagnosis.national.urls"),
        ("course-templates/", "apps.training.national.urls"),
        ("", "apps.observatory.urls"),
    ),
    api(
        "apps.notices.api",
        "apps.accounts.api",
        "apps.accounts.api_security",
        "apps.staff.api",
        "apps.invitations.api",
        "apps.audit.api",
        "apps.support.national_api",
        "apps.onboarding.api",
        "apps.observatory.api",
        "apps.diagnosis.national.api",
        "apps.training.national.api",
    ),
]
handler400 = "kernel.web.pages.bad_request"
handler403 = "kernel.web.pages.forbidden"
handler404 = "kernel.web.pages.not_found"
handler500 = "kernel.web.pages.server_error"
