"""Certificates over the API: listed, taken as PDF, revoked, replaced; many at once in one file."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import HttpResponse, StreamingHttpResponse
from django.utils.translation import gettext as _
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

import tenants
from apps.accounts.reauth import RecentlyAuthenticated
from apps.training import printing
from apps.training.api.common import (
    CONFLICT,
    READ,
    Rows,
    actor,
    done,
    edition_told,
    manages,
    told,
)
from apps.training.models import Certificate, CertificateRun
from apps.training.models.certificates import RunState
from apps.training.selectors import certificates as selectors
from apps.training.serializers.certificates import (
    CertificateRunSerializer,
    CertificateSerializer,
    NewCertificateRunSerializer,
    OfCourseEditionSerializer,
    RevokeCertificateSerializer,
)
from apps.training.services import certificates, runs
from kernel import files, history
from kernel.api.problems import Conflict
from tenants import sending

CERTIFICATE = {200: CertificateSerializer, 409: CONFLICT}
MADE = {201: CertificateSerializer, 409: CONFLICT}


class CertificateViewSet(Rows):
    """Certificates, those in force and those revoked."""

    required_permissions: ClassVar[dict[str, str]] = {
        **READ,
        **manages("document", "revoke", "replace", "reissue"),
    }
    serializer_class = CertificateSerializer

    def get_queryset(self) -> QuerySet[Certificate]:
        """All, or those of an edition."""
        return selectors.every_certificate(**self.narrowed(OfCourseEditionSerializer))

    @extend_schema(parameters=[OfCourseEditionSerializer])
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Certificates by number, the latest first, of an edition when one is named."""
        answer = super().list(request, *args, **kwargs)
        history.saw("training.certificates", verb="list", count=len(answer.data["results"]))
        return answer

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """One of them."""
        return self._shown(self.get_object())

    @extend_schema(responses={(200, "application/pdf"): OpenApiTypes.BINARY, 409: CONFLICT})
    @action(detail=True, methods=["get"])
    def document(self, request: Request, pk: uuid.UUID | None = None) -> HttpResponse:
        """As PDF/A; 409 for a revoked one, which is not printed any more."""
        row = self.get_object()
        if row.revoked_at is not None:
            raise Conflict(_("It has been revoked already."))
        history.saw("training.certificate", row.pk, verb="export")
        response = HttpResponse(printing.document(row), content_type="application/pdf")
        response["Content-Disposition"] = f'attachment; filename="{printing.file_name(row)}"'
        response["Cache-Control"] = "no-store, private"
        return response

    @extend_schema(request=RevokeCertificateSerializer, responses=CERTIFICATE)
    @action(detail=True, methods=["post"])
    def revoke(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Take it back, for good; its public page says so from now on."""
        row, asked = self.get_object(), told(RevokeCertificateSerializer, request)
        done(lambda: certificates.revoke(certificate_id=row.pk, by=actor(request), **asked))
        return self._shown(self.get_object())

    @extend_schema(request=RevokeCertificateSerializer, responses=MADE)
    @action(detail=True, methods=["post"])
    def replace(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Revoke it and issue another with the name as it is written now."""
        row, asked = self.get_object(), told(RevokeCertificateSerializer, request)
        made = done(lambda: certificates.replace(certificate_id=row.pk, by=actor(request), **asked))
        return self._shown(made, 201)

    @extend_schema(request=None, responses=MADE)
    @action(detail=True, methods=["post"])
    def reissue(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Issue another to whoever's was revoked, as it was signed; 409 for one in force."""
        row = self.get_object()
        if row.revoked_at is None:
            raise Conflict(_("That is not possible now."))
        made = done(
            lambda: certificates.issue(
                enrolment_id=row.enrolment_id,
                language=row.language,
                signatories=row.layout.get("signatories", []),
                by=actor(request),
            )
        )
        return self._shown(made, 201)

    def _shown(self, row: Certificate, status: int = 200) -> Response:
        history.saw("training.certificate", row.pk)
        return Response(CertificateSerializer(row).data, status=status)


class CertificateRunViewSet(Rows):
    """Certificates of a whole edition, issued and packed in the background."""

    required_permissions: ClassVar[dict[str, str]] = {
        **READ,
        **manages("create", "cancel", "file"),
    }
    serializer_class = CertificateRunSerializer

    def get_permissions(self) -> list[Any]:
        """Many people's papers in one file go to somebody who has just proved who they are."""
        again = [RecentlyAuthenticated()] if self.action == "file" else []
        return [*super().get_permissions(), *again]

    def get_queryset(self) -> QuerySet[CertificateRun]:
        """The latest first."""
        return selectors.every_run(**self.narrowed(OfCourseEditionSerializer))

    @extend_schema(parameters=[OfCourseEditionSerializer])
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Files asked for, of an edition when one is named."""
        return super().list(request, *args, **kwargs)

    @extend_schema(
        request=NewCertificateRunSerializer,
        responses={201: CertificateRunSerializer, 409: CONFLICT},
    )
    def create(self, request: Request) -> Response:
        """Certify everybody accredited who never was; 409 while one is made of that edition."""
        asked = told(NewCertificateRunSerializer, request)
        edition = edition_told(asked.pop("edition"))
        run = done(lambda: runs.ask(edition_id=edition.pk, by=actor(request), **asked))
        return Response(CertificateRunSerializer(run).data, status=201)

    @extend_schema(request=None, responses={200: CertificateRunSerializer, 409: CONFLICT})
    @action(detail=True, methods=["post"])
    def cancel(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Give up a file that is not made yet; who was certified by then stays certified."""
        row = self.get_object()
        return Response(CertificateRunSerializer(done(lambda: runs.cancel(row.pk))).data)

    @extend_schema(responses={(200, "application/zip"): OpenApiTypes.BINARY, 409: CONFLICT})
    @action(detail=True, methods=["get"])
    def file(self, request: Request, pk: uuid.UUID | None = None) -> StreamingHttpResponse:
        """All certificates in force in one file; 409 while it is not ready, or gone.

        Handed to somebody signed in who proved lately who they are, never to a key.
        """
        row = self.get_object()
        if row.state != RunState.READY or not files.exists(row.file_key):
            raise Conflict(_("There is no file to hand out, or not any more."))
        history.saw("training.certificates", row.edition_id, verb="export", count=row.done)
        city = tenants.current()
        assert city is not None  # noqa: S101 - this resource stands at a city's host
        content = sending.pieces(city.slug, row.file_key)
        response = StreamingHttpResponse(content, content_type="application/zip")
        response["Content-Length"] = str(row.file_size)
        response["Content-Disposition"] = f'attachment; filename="{_("certificates")}.zip"'
        response["Cache-Control"] = "no-store, private"
        return response
