"""Where the pages of referrals stand."""

from django.urls import include, path

from apps.referrals.views import inbox, office, outside, referring, settings, times

own = [
    path("", office.referral_list, name="list"),
    path("new/", referring.new, name="new"),
    path("times/", times.times, name="times"),
    path("times.csv", times.times_csv, name="times_csv"),
    path("settings/", settings.settings, name="settings"),
    path("settings/days/", settings.add_day, name="add_day"),
    path("settings/days/<uuid:pk>/forget/", settings.forget_day, name="forget_day"),
    path("inbox/", inbox.inbox, name="inbox"),
    path("inbox/bulk/", inbox.bulk, name="bulk"),
    path("inbox/<uuid:pk>/", inbox.received, name="received"),
    path("inbox/<uuid:pk>/answer/", inbox.answer, name="answer"),
    path("answer/<str:secret>/", outside.outside, name="outside"),
    path("<uuid:pk>/", office.referral, name="referral"),
    path("<uuid:pk>/record/", office.record, name="record"),
    path("<uuid:pk>/withdraw/", office.withdraw, name="withdraw"),
    path("<uuid:pk>/link/", office.link, name="link"),
    path("<uuid:pk>/slip/", office.slip, name="slip"),
]

urlpatterns = [path("", include((own, "referrals")))]
