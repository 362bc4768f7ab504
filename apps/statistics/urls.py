"""Addresses of a city's figures, under /statistics/."""

from django.urls import path

from apps.statistics import views

app_name = "statistics"
urlpatterns = [
    path("", views.periods, name="periods"),
    path("method/", views.method, name="method"),
    path("<slug:key>/", views.period, name="period"),
    path("<slug:key>/close/", views.close, name="close"),
    path("<slug:key>/publish/", views.publish, name="publish"),
]
