"""Routes of invitations."""

from django.urls import include, path

from apps.invitations import views, views_accept, views_lists

own = [
    path("", views.invitation_list, name="list"),
    path("held/", views.held, name="held"),
    path("new/", views.invite, name="invite"),
    path("paste/", views_lists.paste, name="paste"),
    path("bulk/", views.bulk, name="bulk"),
    path("sample.csv", views_lists.sample, name="sample"),
    path("sheets/", views_lists.sheets, name="sheets"),
    path("sheets/<uuid:pk>/", views_lists.sheet, name="sheet"),
    path("sheets/<uuid:pk>/correct/", views_lists.correct, name="sheet_correct"),
    path("sheets/<uuid:pk>/confirm/", views_lists.confirm, name="sheet_confirm"),
    path("sheets/<uuid:pk>/undo/", views_lists.undo, name="sheet_undo"),
    path("sheets/<uuid:pk>/cancel/", views_lists.cancel, name="sheet_cancel"),
    path(
        "sheets/<uuid:pk>/refused.xlsx",
        views_lists.error_file,
        {"kind": "xlsx"},
        name="sheet_errors_xlsx",
    ),
    path(
        "sheets/<uuid:pk>/refused.csv",
        views_lists.error_file,
        {"kind": "csv"},
        name="sheet_errors_csv",
    ),
    path("<uuid:pk>/undo/", views.undo, name="undo"),
    path("<uuid:pk>/send/", views.send, name="send"),
    path("<uuid:pk>/resend/", views.resend, name="resend"),
    path("<uuid:pk>/revoke/", views.revoke, name="revoke"),
    path("accept/", views_accept.accept_after_sign_in, name="accept_after_sign_in"),
    path("accept/<str:secret>/", views_accept.accept, name="accept"),
]

urlpatterns = [path("", include((own, "invitations")))]
