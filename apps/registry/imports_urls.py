"""Addresses of the import pages."""

from django.urls import path

from apps.registry import imports_views as views

urlpatterns = [
    path("", views.import_list, name="imports"),
    path("<uuid:pk>/", views.import_detail, name="import"),
    path("<uuid:pk>/correct/", views.correct, name="import_correct"),
    path("<uuid:pk>/confirm/", views.confirm, name="import_confirm"),
    path("<uuid:pk>/cancel/", views.cancel, name="import_cancel"),
    path("<uuid:pk>/refused.xlsx", views.error_file, {"kind": "xlsx"}, name="import_errors_xlsx"),
    path("<uuid:pk>/refused.csv", views.error_file, {"kind": "csv"}, name="import_errors_csv"),
]
