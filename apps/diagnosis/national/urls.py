"""Routes of the diagnosis at the national host."""

from django.urls import URLPattern, include, path

from apps.diagnosis.national import received, views

own: list[URLPattern] = [
    path("", views.versions, name="versions"),
    path("begin/", views.begin, name="begin"),
    path("versions/<uuid:pk>/", views.version, name="version"),
    path("received/", received.submissions, name="received"),
    path("received/<uuid:pk>/", received.submission, name="submission"),
    path("<uuid:pk>/", views.draft, name="draft"),
    path("<uuid:pk>/preview/", views.preview, name="preview"),
    path("<uuid:pk>/check/", views.check, name="check"),
    path("<uuid:pk>/publish/", views.publish, name="publish"),
    path("<uuid:pk>/discard/", views.discard, name="discard"),
    path("<uuid:pk>/add/", views.add, name="add"),
    path("<uuid:pk>/questions/<slug:code>/", views.question, name="question"),
    path("<uuid:pk>/questions/<slug:code>/drop/", views.drop, name="drop"),
    path("<uuid:pk>/questions/<slug:code>/back/", views.bring_back, name="bring_back"),
]

urlpatterns = [path("", include((own, "instrument")))]
