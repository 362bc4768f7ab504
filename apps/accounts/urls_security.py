"""Routes of signing in safely: second factors, passkeys, sessions, confirming who one is."""

from django.urls import path

from apps.accounts import (
    views_entrance,
    views_factors,
    views_passkeys,
    views_provider,
    views_reauth,
    views_sessions,
)

own = [
    path("2fa/", views_factors.index, name="factors"),
    path("2fa/app/", views_factors.add_totp, name="totp_add"),
    path("2fa/<int:pk>/remove/", views_factors.remove, name="factor_remove"),
    path("2fa/codes/", views_factors.codes, name="codes"),
    path("2fa/codes/file/", views_factors.codes_file, name="codes_file"),
    path("2fa/codes/new/", views_factors.new_codes, name="codes_new"),
    path("2fa/passkeys/add/", views_passkeys.add, name="passkey_add"),
    path("2fa/passkeys/<int:pk>/", views_passkeys.rename, name="passkey"),
    path("2fa/passkeys/creation/", views_passkeys.creation_options, name="passkey_creation"),
    path("2fa/passkeys/request/", views_passkeys.request_options, name="passkey_options"),
    path("sessions/", views_sessions.index, name="sessions"),
    path("sessions/others/end/", views_sessions.end_others, name="sessions_end_others"),
    path("sessions/<uuid:pk>/end/", views_sessions.end, name="session_end"),
    path("session/", views_sessions.state, name="session"),
    path("session/back/", views_sessions.back, name="session_back"),
    path("login/passkey/", views_passkeys.login, name="passkey_login"),
    path("login/passkey/options/", views_passkeys.login_options, name="passkey_login_options"),
    path("identity-provider/", views_provider.settings_page, name="identity_provider"),
    path("identity-provider/test/", views_provider.try_connection, name="identity_provider_test"),
    path("login/provider/", views_provider.begin, name="provider_login"),
    path("login/provider/back/", views_provider.back, name="provider_back"),
]

entrance = [
    path("2fa/authenticate/", views_entrance.second_step, name="mfa_authenticate"),
    path("reauthenticate/", views_reauth.reauthenticate, name="account_reauthenticate"),
]
