"""Routes of accounts, mounted at /accounts/ on every host.

allauth finds its own pages by these names. Its other routes (sign-up, e-mail management…)
are left out on purpose and so answer 404.
"""

from django.urls import URLPattern, URLResolver, include, path, re_path

from apps.accounts import urls_security, views, views_entrance

own = [
    path("me/", views.me, name="me"),
    path("me/keys/", views.create_key, name="create_key"),
    path("me/keys/<uuid:pk>/revoke/", views.revoke_key, name="revoke_key"),
    *urls_security.own,
    path("roles/", views.roles, name="roles"),
    path("staff/", views.staff, name="staff"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include((own, "accounts"))),
    path("language/", views.language, name="set_language"),
    path("login/", views_entrance.login, name="account_login"),
    path("logout/", views_entrance.logout, name="account_logout"),
    path("inactive/", views_entrance.inactive, name="account_inactive"),
    *urls_security.entrance,
    path("password/change/", views_entrance.change_password, name="account_change_password"),
    path("password/reset/", views_entrance.ask_reset, name="account_reset_password"),
    path("password/reset/done/", views_entrance.reset_sent, name="account_reset_password_done"),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        views_entrance.new_password,
        name="account_reset_password_from_key",
    ),
    path(
        "password/reset/key/done/",
        views_entrance.new_password_done,
        name="account_reset_password_from_key_done",
    ),
]
