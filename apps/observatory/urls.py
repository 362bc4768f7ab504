"""Addresses of the national host."""

from django.urls import path

from apps.observatory import views

app_name = "observatory"
urlpatterns = [
    path("", views.overview, name="overview"),
    path("method/", views.method, name="method"),
    path("data/<slug:table>.csv", views.download, name="download"),
]
