"""One's own training, and the link of an invitation: below training, a namespace of their own."""

from django.urls import include, path

from apps.training.views import invited, own

pages = [
    path("mine/", own.mine, name="mine"),
    path("mine/editions/<uuid:pk>/join/", own.join, name="join"),
    path("mine/places/<uuid:pk>/answer/", own.answer, name="answer"),
    path("mine/places/<uuid:pk>/leave/", own.leave, name="leave"),
    path("mine/certificates/<uuid:pk>/document.pdf", own.document, name="document"),
    path("mine/calendar/", own.calendar, name="calendar"),
    path("invitations/<uuid:pk>/<str:secret>/", invited.invitation, name="invitation"),
]

urlpatterns = [path("", include((pages, "training_own")))]
