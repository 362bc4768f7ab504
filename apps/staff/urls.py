"""Routes of staff, mounted at /staff/ on every host."""

from django.urls import URLPattern, include, path

from apps.staff.views import departments, handing, people, reviews

own: list[URLPattern] = [
    path("", people.people, name="people"),
    path("<uuid:pk>/", people.person, name="person"),
    path("<uuid:pk>/roles/", people.give_role, name="give_role"),
    path("<uuid:pk>/close/", people.close, name="close"),
    path("<uuid:pk>/hand-over/", handing.hand_over, name="hand_over"),
    path("<uuid:pk>/factors/", people.remove_factors, name="remove_factors"),
    path("<uuid:pk>/reopen/", people.reopen, name="reopen"),
    path("roles/<uuid:pk>/", people.end_role, name="end_role"),
    path("departments/", departments.departments, name="departments"),
    path("departments/add/", departments.add, name="add_department"),
    path("departments/<uuid:pk>/", departments.change, name="change_department"),
    path("review/", reviews.reviews, name="reviews"),
    path("review/open/", reviews.open_now, name="open_review"),
    path("review/<uuid:pk>/", reviews.review, name="review"),
    path("review/<uuid:pk>/sign/", reviews.sign, name="sign_review"),
]

urlpatterns = [path("", include((own, "staff")))]
