"""Where the pages of consents stand."""

from django.urls import path

from apps.consents import views

app_name = "consents"

urlpatterns = [
    path("texts/", views.texts, name="texts"),
    path("texts/<slug:purpose>/<slug:language>/", views.text, name="text"),
    path("texts/<slug:purpose>/<slug:language>/print/", views.blank, name="blank"),
    path("people/<uuid:pk>/", views.person_page, name="person"),
    path("people/<uuid:pk>/answer/", views.answer, name="answer"),
    path("people/<uuid:pk>/print/", views.printed, name="print"),
]
