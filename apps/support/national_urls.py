"""Routes of support at the national host."""

from django.urls import URLPattern, include, path

from apps.support import national_views

own: list[URLPattern] = [
    path("", national_views.asked, name="asked"),
    path("<uuid:pk>/withdraw/", national_views.withdraw, name="withdraw"),
    path("<uuid:pk>/enter/", national_views.enter, name="enter_city"),
]

urlpatterns = [path("", include((own, "support")))]
