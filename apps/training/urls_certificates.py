"""Certificates, calendars, sheets and checking in: below training, a namespace of their own."""

from django.urls import include, path

from apps.training.views import certificates, checking_in, feeds, logos, sheets, verifying

own = [
    path("editions/<uuid:pk>/certificates/", certificates.of_edition, name="of_edition"),
    path("editions/<uuid:pk>/certificates/issue/", certificates.issue, name="issue"),
    path("certificates/<uuid:pk>/document.pdf", certificates.document, name="document"),
    path("certificates/<uuid:pk>/revoke/", certificates.revoke, name="revoke"),
    path("certificates/<uuid:pk>/again/", certificates.again, name="again"),
    path("certificates/logo/", logos.logo, name="logo"),
    path("certificates/logo/use/", logos.use, name="logo_use"),
    path("certificates/logo/away/", logos.take_away, name="logo_away"),
    path("certificates/logo/specimen.png", logos.specimen, name="logo_specimen"),
    path("runs/<uuid:pk>/file.zip", certificates.packed, name="packed"),
    path("runs/<uuid:pk>/cancel/", certificates.cancel, name="cancel"),
    path("editions/<uuid:pk>/calendar/", feeds.of_edition, name="edition_feed"),
    path("people/<uuid:pk>/calendar/", feeds.of_person, name="person_feed"),
    path("calendars/<uuid:pk>/withdraw/", feeds.withdraw, name="withdraw_feed"),
    path("calendars/<uuid:pk>/renew/", feeds.renew, name="renew_feed"),
    path("calendars/<str:secret>.ics", feeds.read, name="feed"),
    path("editions/<uuid:pk>/sheet/", sheets.choose, name="choose_sheet"),
    path("sheets/<uuid:pk>/", sheets.sheet, name="sheet"),
    path("sheets/<uuid:pk>/load/", sheets.load, name="load_sheet"),
    path("sheets/<uuid:pk>/refused.xlsx", sheets.refused_rows, name="refused_rows"),
    path("sessions/<uuid:pk>/wall/", checking_in.wall, name="wall"),
    path("here/<uuid:pk>/<str:code>/", checking_in.here, name="here"),
    path("verify/", verifying.form, name="verify_form"),
    path("verify/<str:code>/", verifying.verify, name="verify"),
]

urlpatterns = [path("", include((own, "certificates")))]
