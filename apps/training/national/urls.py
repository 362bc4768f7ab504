"""Routes of course templates at the national host."""

from django.urls import include, path

from apps.training.national import marks, views

own = [
    path("", views.templates, name="list"),
    path("mark/", marks.mark, name="mark"),
    path("<slug:code>/begin/", views.begin, name="begin"),
    path("versions/<uuid:pk>/", views.version, name="version"),
    path("versions/<uuid:pk>/retire/", views.retire, name="retire"),
    path("drafts/<uuid:pk>/", views.draft, name="draft"),
    path("drafts/<uuid:pk>/check/", views.check, name="check"),
    path("drafts/<uuid:pk>/publish/", views.publish, name="publish"),
    path("drafts/<uuid:pk>/discard/", views.discard, name="discard"),
]

urlpatterns = [path("", include((own, "course_templates")))]
