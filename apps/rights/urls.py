"""Where the pages of rights stand."""

from django.urls import URLPattern, URLResolver, path

from apps.rights.views import public, rectifying, requests, retention

app_name = "rights"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", requests.request_list, name="list"),
    path("new/", requests.new, name="new"),
    path("ask/", public.ask, name="ask"),
    path("status/", public.status, name="status"),
    path("copy/<str:link>/", public.copy, name="copy"),
    path("retention/", retention.queue, name="retention"),
    path("retention/rules/<slug:subject>/", retention.rule, name="rule"),
    path("retention/keep/", retention.keep, name="keep"),
    path("retention/erase/", retention.erase, name="erase_due"),
    path("people/<uuid:person>/hold/", retention.hold, name="hold"),
    path("holds/<uuid:pk>/lift/", retention.lift, name="lift"),
    path("<uuid:pk>/", requests.detail, name="request"),
    path("<uuid:pk>/check/", requests.check, name="check"),
    path("<uuid:pk>/gather/", requests.gather, name="gather"),
    path("<uuid:pk>/choose/", requests.choose, name="choose"),
    path("<uuid:pk>/hand-over/", requests.hand_over, name="hand_over"),
    path("<uuid:pk>/correct/", rectifying.correct, name="correct"),
    path("<uuid:pk>/refuse/", requests.refuse, name="refuse"),
    path("<uuid:pk>/answer/", requests.answer, name="answer"),
    path("<uuid:pk>/withdraw/", requests.withdraw, name="withdraw"),
    path("<uuid:pk>/erase/", requests.erase, name="erase"),
    path("<uuid:pk>/receipt.pdf", requests.receipt, name="receipt"),
    path("<uuid:pk>/copy.pdf", requests.printed, name="printed"),
]
