"""Where the pages of reports stand."""

from django.urls import URLPattern, URLResolver, path

from apps.reports import views

app_name = "reports"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.report, name="report"),
    path("table.csv", views.table_csv, name="table_csv"),
]
