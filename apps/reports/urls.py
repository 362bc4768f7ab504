"""Where the pages of reports stand."""

from django.urls import URLPattern, URLResolver, path

from apps.reports import views, views_exports

app_name = "reports"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.report, name="report"),
    path("table.csv", views.table_csv, name="table_csv"),
    path("exports/", views_exports.exports, name="exports"),
    path("exports/<uuid:pk>/", views_exports.download, name="download"),
    path("exports/<uuid:pk>/cancel/", views_exports.cancel, name="cancel"),
]
