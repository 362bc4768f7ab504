"""Where the registry's pages stand."""

from django.urls import include, path

from apps.registry import archives_views, drafts_views, views

app_name = "registry"

urlpatterns = [
    path("intake/", views.intake, name="intake"),
    path("intake/candidates/", views.candidates, name="candidates"),
    path("intake/new/", views.new_person, name="new_person"),
    path("intake/form/", views.intake_form, name="intake_form"),
    path("intake/notes/", views.notes, name="intake_notes"),
    path("intake/drafts/key/", drafts_views.draft_key, name="draft_key"),
    path("people/", views.people_list, name="people"),
    path("people/", include("apps.registry.duplicates_urls")),
    path("people/<uuid:pk>/", views.person_detail, name="person"),
    path("people/<uuid:pk>/edit/", views.edit_person, name="edit_person"),
    path("people/<uuid:pk>/reveal/", views.reveal, name="reveal"),
    path("consultations/", views.consultation_list, name="consultations"),
    path("consultations/export/", views.consultations_csv, name="consultations_csv"),
    path("consultations/<uuid:pk>/", views.consultation_detail, name="consultation"),
    path("consultations/<uuid:pk>/correct/", views.correct_consultation, name="correct"),
    path("imports/", include("apps.registry.imports_urls")),
    path("archives/", archives_views.archives, name="archives"),
    path("archives/<uuid:pk>/discard/", archives_views.discard, name="archive_discard"),
    path("archives/<uuid:pk>/records.zip", archives_views.download, name="archive_file"),
    path("protection/", include("apps.registry.protection_urls")),
]
