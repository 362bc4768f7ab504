"""Routes of notices."""

from django.urls import include, path

from apps.notices import views, views_outbox, views_unsent

own = [
    path("", views.centre, name="centre"),
    path("read/", views.read_all, name="read_all"),
    path("preferences/", views.preferences, name="preferences"),
    path("outbox/", views_outbox.outbox, name="outbox"),
    path("outbox/<uuid:pk>/", views_outbox.message, name="message"),
    path("outbox/<uuid:pk>/html/", views_outbox.message_html, name="message_html"),
    path("unsent/", views_unsent.unsent, name="unsent"),
    path("unsent/again/", views_unsent.send_again, name="send_again"),
    path("<uuid:pk>/", views.follow, name="follow"),
    path("<uuid:pk>/read/", views.read, name="read"),
]

urlpatterns = [path("", include((own, "notices")))]
