"""Routes of audit."""

from django.urls import URLPattern, include, path

own: list[URLPattern] = []

urlpatterns = [path("", include((own, "audit")))]
