"""Certificates of a whole edition at once: issued, made and packed in the background.

A run is one job that begins anew when its worker died: who has a certificate keeps it, and the
file is there whole or not.
"""

from __future__ import annotations

import datetime
import uuid
import zipfile
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, Final

from django.db import IntegrityError, transaction
from django.utils import translation
from django.utils.translation import gettext as _

from apps.training import certificates_telling, clock, printing
from apps.training.errors import IllegalMove, Refused
from apps.training.models import Certificate, CertificateRun, Enrolment
from apps.training.models.certificates import AT_WORK, RUN_MOVES, RunState
from apps.training.services import certificates
from kernel import largefiles, pdf, scope
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
            _move(run, RunState.ASKED, fresh=True)
            outbox.enqueue(MAKE, run=run.pk)
    except IntegrityError as error:
        raise Refused(_("They are being made already.")) from error
    return run


@transaction.atomic
def cancel(run_id: uuid.UUID) -> CertificateRun:
    """Give up a file that is not made yet. Who was certified by then stays certified."""
    run = _locked(run_id)
    _move(run, RunState.CANCELLED)
    return run


def make(run_id: uuid.UUID) -> None:
    """Issue and pack. Called twice, or after a worker died, there is one file."""
    run = _begun(run_id)
    if run is None:
        return
    with translation.override(run.asked_in):
        try:
            made = largefiles.Stream(_packed(run))
            key = largefiles.save(scope.current(), "certificates.zip", made)
        except NotWantedError:
            return
        except pdf.NotMadeError:
            _ended(run_id, "")
            raise
    if not _ended(run_id, key):
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
                key, run.file_key, run.file_size = run.file_key, "", 0
                _move(run, RunState.GONE)
                transaction.on_commit(partial(largefiles.delete, key))


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
    _move(run, RunState.RUNNING)
    return run


def _those(run: CertificateRun) -> Any:
    """Every certificate in force of the edition."""
    return Certificate.objects.filter(enrolment__edition=run.edition_id, revoked_at=None).order_by(
        "year", "serial"
    )


def _packed(run: CertificateRun) -> Iterator[bytes]:
    outlet = Outlet()
    done = 0
    with zipfile.ZipFile(outlet, "w", zipfile.ZIP_STORED) as archive:
        for certificate, made in printing.documents(_those(run).iterator(chunk_size=200)):
            archive.writestr(zipfile.ZipInfo(_entry(certificate), _NO_MOMENT), made)
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
def _ended(run_id: uuid.UUID, key: str) -> bool:
    run = _locked(run_id)
    if run.state != RunState.RUNNING:
        return False
    run.file_key, run.file_size = key, largefiles.size(key) if key else 0
    _move(run, RunState.READY if key else RunState.FAILED)
    certificates_telling.tell(run)
    return True


def _move(run: CertificateRun, state: RunState, *, fresh: bool = False) -> None:
    if state not in RUN_MOVES["" if fresh else run.state]:
        raise IllegalMove
    run.state = state
    run.save(force_insert=fresh)


def _locked(run_id: uuid.UUID) -> CertificateRun:
    return CertificateRun.objects.select_for_update().get(pk=run_id)
