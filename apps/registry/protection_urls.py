"""Where the pages of protection stand."""

from django.urls import path

from apps.registry import protection_views as views

urlpatterns = [
    path("", views.overview, name="protection"),
    path("people/<uuid:pk>/open/", views.open_person, name="open_person"),
    path("people/<uuid:pk>/hide-name/", views.hide_name, name="hide_name"),
    path("people/<uuid:pk>/show-name/", views.show_name, name="show_name"),
    path("consultations/<uuid:pk>/open/", views.open_consultation, name="open_consultation"),
    path("<uuid:pk>/close/", views.close, name="close_opening"),
]
