"""Where the pages of diagnosis stand."""

from django.urls import URLPattern, URLResolver

app_name = "diagnosis"

urlpatterns: list[URLPattern | URLResolver] = []
