"""Routes of support at the national host."""

from django.urls import URLPattern, include, path

own: list[URLPattern] = []

urlpatterns = [path("", include((own, "support")))]
