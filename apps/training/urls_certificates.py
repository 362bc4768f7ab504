"""Where certificates are issued and verified: below training, in a namespace of their own."""

from django.urls import include, path

from apps.training.views import certificates, verifying

own = [
    path("editions/<uuid:pk>/certificates/", certificates.of_edition, name="of_edition"),
    path("editions/<uuid:pk>/certificates/issue/", certificates.issue, name="issue"),
    path("certificates/<uuid:pk>/document.pdf", certificates.document, name="document"),
    path("certificates/<uuid:pk>/revoke/", certificates.revoke, name="revoke"),
    path("runs/<uuid:pk>/file.zip", certificates.packed, name="packed"),
    path("runs/<uuid:pk>/cancel/", certificates.cancel, name="cancel"),
    path("verify/", verifying.form, name="verify_form"),
    path("verify/<str:code>/", verifying.verify, name="verify"),
]

urlpatterns = [path("", include((own, "certificates")))]
