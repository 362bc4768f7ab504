"""Routes of a city's leaving, on the city's own host."""

from django.urls import include, path

from apps.onboarding.leaving import views

own = [
    path("", views.page, name="page"),
    path("export/", views.ask_export, name="ask_export"),
    path("export/download/", views.download, name="download"),
    path("received/", views.receive, name="receive"),
]

urlpatterns = [path("", include((own, "leaving")))]
