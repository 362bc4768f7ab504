"""Routes of the history, mounted at /history/ on every host."""

from django.urls import URLPattern, include, path

from apps.audit import views

own: list[URLPattern] = [
    path("", views.history_list, name="history"),
    path("<int:pk>/", views.entry, name="entry"),
    path("export/", views.history_csv, name="export"),
    path("verify/", views.verify, name="verify"),
]

urlpatterns = [path("", include((own, "audit")))]
