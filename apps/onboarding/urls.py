"""Routes of onboarding, at the national host below /cities/."""

from django.urls import include, path

from apps.onboarding import views, views_cities

own = [
    path("", views_cities.cities, name="cities"),
    path("new/", views.new, name="new"),
    path("drafts/<uuid:pk>/", views.review, name="review"),
    path("drafts/<uuid:pk>/send/", views.send, name="send"),
    path("drafts/<uuid:pk>/withdraw/", views.withdraw, name="withdraw"),
    path("drafts/<uuid:pk>/<slug:step>/", views.step, name="step"),
    path("<int:pk>/", views_cities.city, name="city"),
    path("<int:pk>/proof/", views_cities.proof, name="proof"),
    path("<int:pk>/<slug:act>/", views_cities.act, name="act"),
]

urlpatterns = [path("", include((own, "onboarding")))]
