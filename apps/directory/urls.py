"""Where the pages of directory stand."""

from django.urls import include, path

from apps.directory import views

own = [
    path("", views.organization_list, name="list"),
    path("new/", views.new, name="new"),
    path("<uuid:pk>/", views.edit, name="edit"),
]

urlpatterns = [path("", include((own, "directory")))]
