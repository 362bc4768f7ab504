"""Readers of certificates: of an edition, by the code of a print, and how far issuing is."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from apps.training.models import Attendance, Certificate, CertificateRun, Edition, Enrolment
from apps.training.models.certificates import CODE_LENGTH, SIGNS

# What people write in the place of others.
_TAKEN_FOR = str.maketrans({"O": "0", "I": "1", "L": "1", "-": "", " ": "", "_": ""})


@dataclass(frozen=True, slots=True)
class Standing:
    """How many of an edition are accredited, hold a certificate, and never had one."""

    accredited: int
    certified: int
    waiting: int
    # Certified once, and the hours have been corrected since.
    lost: int


def certificates(edition_id: uuid.UUID) -> QuerySet[Certificate]:
    """All of an edition, by name, those in force first."""
    others = Certificate.objects.filter(enrolment=OuterRef("enrolment"), revoked_at=None)
    return (
        Certificate.objects.filter(enrolment__edition=edition_id)
        .annotate(succeeded=Exists(others))
        .select_related("enrolment__participant__department")
        .order_by("enrolment__participant__folded_name", "-serial")
    )


def every_certificate(*, edition: uuid.UUID | None = None) -> QuerySet[Certificate]:
    """All, the latest number first, or those of an edition."""
    found = Certificate.objects.select_related("enrolment__edition")
    found = found.filter(enrolment__edition=edition) if edition else found
    return found.order_by("-year", "-serial")


def certificate(pk: uuid.UUID) -> Certificate | None:
    """One of them, with its edition."""
    found = Certificate.objects.select_related(
        "enrolment__edition__course", "enrolment__participant"
    )
    return found.filter(pk=pk).first()


def by_code(typed: str) -> Certificate | None:
    """What a print verifies as, however its code was typed; None for any other text."""
    code = normal(typed)
    if len(code) != CODE_LENGTH or any(sign not in SIGNS for sign in code):
        return None
    return Certificate.objects.filter(code=code).first()


def normal(typed: str) -> str:
    """A code as it is kept."""
    return typed.strip().upper().translate(_TAKEN_FOR)


def standing(edition_id: uuid.UUID) -> Standing:
    """Counted once, by enrolment."""
    held = Q(pk__in=Certificate.objects.filter(revoked_at=None).values("enrolment"))
    rows = Enrolment.objects.filter(edition=edition_id)
    earned = Q(accredited_at__isnull=False)
    return Standing(
        accredited=rows.filter(earned).count(),
        certified=rows.filter(held).count(),
        waiting=rows.filter(earned, certificates=None).count(),
        lost=rows.filter(held & ~earned).count(),
    )


def last_signatories(edition_id: uuid.UUID) -> list[dict[str, str]]:
    """Who signed last, of this edition or of any other: proposed to whoever issues next."""
    runs = CertificateRun.objects.order_by("-asked_at")
    found = runs.filter(edition=edition_id).first() or runs.first()
    return list(found.signatories) if found else []


def runs(edition_id: uuid.UUID) -> QuerySet[CertificateRun]:
    """Files made of an edition, the latest first."""
    return CertificateRun.objects.filter(edition=edition_id).order_by("-asked_at", "pk")


def every_run(*, edition: uuid.UUID | None = None) -> QuerySet[CertificateRun]:
    """All of them, the latest first, or those of an edition."""
    found = CertificateRun.objects.order_by("-asked_at", "pk")
    return found.filter(edition=edition) if edition else found


def run(pk: uuid.UUID) -> CertificateRun | None:
    """One of them."""
    return CertificateRun.objects.filter(pk=pk).first()


def edition_of(pk: uuid.UUID) -> Edition | None:
    """The edition they are of, with its course."""
    return Edition.objects.select_related("course").filter(pk=pk).first()


def present_in(session_id: uuid.UUID) -> int:
    """How many are present in a session."""
    return Attendance.objects.filter(session=session_id, hours__gt=0).count()
