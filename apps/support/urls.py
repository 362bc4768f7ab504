"""Routes of support inside a city."""

from django.urls import URLPattern, include, path

from apps.support import views

own: list[URLPattern] = [
    path("", views.visits, name="visits"),
    path("leave/", views.leave, name="leave"),
    path("enter/<str:code>/", views.enter, name="enter"),
    path("<uuid:pk>/let-in/", views.let_in, name="let_in"),
    path("<uuid:pk>/refuse/", views.refuse, name="refuse"),
    path("<uuid:pk>/end/", views.end, name="end"),
]

urlpatterns = [path("", include((own, "support")))]
