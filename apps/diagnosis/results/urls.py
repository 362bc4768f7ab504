"""Routes of a round's results inside a city."""

from django.urls import URLPattern, include, path

from apps.diagnosis.handing.views import hand_in, send
from apps.diagnosis.results import views

own: list[URLPattern] = [
    path("<uuid:pk>/results/", views.results, name="results"),
    path("<uuid:pk>/results/<slug:table>.csv", views.table_csv, name="csv"),
    path("<uuid:pk>/results/against/<uuid:earlier>/", views.compare, name="compare"),
    path("<uuid:pk>/results/against/<uuid:earlier>.csv", views.compare_csv, name="compare_csv"),
    path("<uuid:pk>/hand-in/", hand_in, name="hand_in"),
    path("<uuid:pk>/hand-in/send/", send, name="send"),
    path("<uuid:pk>/report.<slug:kind>", views.report, name="report"),
]

urlpatterns = [path("", include((own, "results")))]
