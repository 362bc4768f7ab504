"""Where the pages of duplicates stand."""

from django.urls import path

from apps.registry import duplicates_views as views

urlpatterns = [
    path("duplicates/", views.pair_list, name="duplicates"),
    path("duplicates/search/", views.search_all, name="duplicates_search"),
    path("duplicates/<uuid:pk>/", views.pair_page, name="duplicate"),
    path("unions/<uuid:pk>/part/", views.part_page, name="part"),
]
