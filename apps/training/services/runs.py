"""Certificates of a whole edition at once: issued, made and packed in the background.

A run is one job that begins anew when its worker died: who has a certificate keeps it, and the
file is there whole or not.
"""

from __future__ import annotations

import datetime
import uuid
import zipfile
from collections.abc import Iterator, Sequence
from typing import Any, Final

from django.db import IntegrityError, transaction
from django.utils import translation
from django.utils.translation import gettext as _

from apps.training import certificates_telling, clock, printing
from apps.training.errors import Refused
from apps.training.models import Certificate, CertificateRun, Edition, Enrolment
from apps.training.models.certificates import AT_WORK, RunState
from apps.training.services import certificates, holding
from kernel import largefiles, scope
from kernel.streams import Outlet
from kernel.text import fold
from tenants import outbox

MAKE: Final = "training.make_certificates"
KEPT_FOR: Final = datetime.timedelta(days=7)
STALLED: Final = datetime.timedelta(minutes=2)
# After so many it is said how far it is, and asked whether it is still wanted.
BATCH: Final = 25
_NO_MOMENT: Final = (1980, 1, 1, 0, 0, 0)


class NotWantedError(Exception):
    """Somebody cancelled it."""


def ask(
    *,
    edition_id: uuid.UUID,
    language: str,
    signatories: Sequence[dict[str, str]],
    by: uuid.UUID,
) -> CertificateRun:
    """Promise certificates to all who are accredited, in one file. Raises Refused."""
    certificates.refuse_unfinished(Edition.objects.get(pk=edition_id))
    if not Enrolment.objects.filter(edition=edition_id, accredited_at__isnull=False).exists():
        raise Refused(_("Nobody is accredited yet."))
    run = CertificateRun(
        edition_id=edition_id,
        language=language,
        signatories=certificates.clean(signatories),
        asked_in=translation.get_language() or "es-ar",
        asked_by=by,
    )
    try:
        with transaction.atomic():
            certificates.move_run(run, RunState.ASKED, fresh=True)
            outbox.enqueue(MAKE, run=run.pk)
    except IntegrityError as error:
        raise Refused(_("They are being made already.")) from error
    return run


@transaction.atomic
def cancel(run_id: uuid.UUID) -> CertificateRun:
    """Give up a file that is not made yet. Who was certified by then stays certified."""
    run = _locked(run_id)
    certificates.move_run(run, RunState.CANCELLED)
    return run


def make(run_id: uuid.UUID) -> None:
    """Issue and pack. Called twice, or after a worker died, there is one file."""
    run = _begun(run_id)
    if run is None:
        return
    key, packed = "", list[uuid.UUID]()
    with translation.override(run.asked_in):
        try:
            made = largefiles.Stream(_packed(run, packed))
            key = largefiles.save(scope.current(), "certificates.zip", made)
            kept = _ended(run_id, key, packed)
        except NotWantedError:
            return
        except Exception:
            if key:
                largefiles.delete(key)
            _ended(run_id, "")
            raise
    if not kept:
        largefiles.delete(key)


def look_after() -> None:
    """For the sweeper: runs of dead workers begin anew, files of last week are deleted."""
    now = clock.now()
    stalled = CertificateRun.objects.filter(state__in=AT_WORK, touched_at__lt=now - STALLED)
    for pk in list(stalled.values_list("pk", flat=True)[:100]):
        with transaction.atomic():
            run = _locked(pk)
            if run.state in AT_WORK and run.touched_at < now - STALLED:
                run.save(update_fields=["touched_at"])
                outbox.enqueue(MAKE, run=pk)
    old = CertificateRun.objects.filter(state=RunState.READY, touched_at__lt=now - KEPT_FOR)
    for pk in list(old.values_list("pk", flat=True)[:100]):
        with transaction.atomic():
            run = _locked(pk)
            if run.state == RunState.READY:
                certificates.take_away(run)


@transaction.atomic
def _begun(run_id: uuid.UUID) -> CertificateRun | None:
    """All of them issued, in one transaction with the word that it was begun."""
    run = CertificateRun.objects.select_for_update().filter(pk=run_id).first()
    if run is None or run.state not in AT_WORK:
        return None
    run.issued += certificates.issue_all(
        edition_id=run.edition_id,
        language=run.language,
        signatories=run.signatories,
        by=run.asked_by,
    )
    run.total, run.done = _those(run).count(), 0
    certificates.move_run(run, RunState.RUNNING)
    return run


def _those(run: CertificateRun) -> Any:
    """Every certificate in force of the edition."""
    return Certificate.objects.filter(enrolment__edition=run.edition_id, revoked_at=None).order_by(
        "year", "serial"
    )


def _packed(run: CertificateRun, packed: list[uuid.UUID]) -> Iterator[bytes]:
    outlet = Outlet()
    done = 0
    with zipfile.ZipFile(outlet, "w", zipfile.ZIP_STORED) as archive:
        for certificate, made in printing.documents(_those(run).iterator(chunk_size=200)):
            archive.writestr(zipfile.ZipInfo(_entry(certificate), _NO_MOMENT), made)
            packed.append(certificate.pk)
            done += 1
            yield outlet.take()
            if done % BATCH == 0:
                _reached(run.pk, done)
    _reached(run.pk, done)
    yield outlet.take()


def _entry(certificate: Certificate) -> str:
    """Whoever hands them out looks for a name."""
    return f"{certificate.number}-{fold(certificate.name).replace(' ', '-')[:80]}.pdf"


def _reached(run_id: uuid.UUID, done: int) -> None:
    going = CertificateRun.objects.filter(pk=run_id, state=RunState.RUNNING)
    if not going.update(done=done, touched_at=clock.now()):
        raise NotWantedError


@transaction.atomic
def _ended(run_id: uuid.UUID, key: str, packed: Sequence[uuid.UUID] = ()) -> bool:
    """Whether the file is the run's now; with something revoked meanwhile it is packed again."""
    run = _locked(run_id)
    if run.state != RunState.RUNNING:
        return False
    holding.held(run.edition_id)
    if key and Certificate.objects.filter(pk__in=packed).exclude(revoked_at=None).exists():
        outbox.enqueue(MAKE, run=run_id)
        return False
    run.file_key, run.file_size = key, largefiles.size(key) if key else 0
    certificates.move_run(run, RunState.READY if key else RunState.FAILED)
    certificates_telling.tell(run)
    return True


def _locked(run_id: uuid.UUID) -> CertificateRun:
    return CertificateRun.objects.select_for_update().get(pk=run_id)
