"""Addresses of the national host."""

from migraciudades.urls.shared import api, common, rooms

urlpatterns = [
    *common(),
    *rooms(("", "apps.observatory.urls")),
    api("apps.accounts.api", "apps.observatory.api"),
]
handler400 = "kernel.web.pages.bad_request"
handler403 = "kernel.web.pages.forbidden"
handler404 = "kernel.web.pages.not_found"
handler500 = "kernel.web.pages.server_error"
