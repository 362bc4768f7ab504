"""Certificates: for whoever earned one, once; readable for decades; verified by anybody."""

from __future__ import annotations

import datetime
import io
import re
import uuid
import zipfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from django.db import DatabaseError, transaction
from django.db.utils import InternalError

from apps.training import printing, services
from apps.training.errors import Refused
from apps.training.models import Certificate, CertificateRun, Edition, Enrolment, Participant
from apps.training.models.certificates import CODE_LENGTH, RUN_MOVES, SIGNS, RunState, new_code
from apps.training.selectors import certificates as selectors
from apps.training.services import certificates, runs
from apps.training.tests.factories import (
    TRAINER,
    a_course,
    a_session,
    an_edition,
    at_once,
    enrolled,
    finished,
    present,
)
from kernel import files, largefiles
from kernel.models import Outbox
from tenants import entering
from tenants.models import City
from tests import verapdf
from tests.prints import codes as seen_codes

Reader = Callable[..., Any]
SIGNED = [{"name": "Ana Lapacho", "position": "Coordinadora"}, {"name": "", "position": "x"}]


def accredited(
    people: int = 1, *, over: bool = True, others: int = 0, **told: Any
) -> tuple[Edition, list[Enrolment]]:
    """An edition of four hours that is over, and so many who were there for all of them."""
    edition = an_edition(a_course(4, title=told.pop("title", f"Curso {uuid.uuid4()}")), **told)
    edition.refresh_from_db()
    rows = enrolled(edition, people)
    present(a_session(edition, 4), *rows)
    enrolled(edition, others)
    return (finished(edition) if over else edition), rows


def issued(row: Enrolment, **told: Any) -> Certificate:
    return certificates.issue(
        enrolment_id=row.pk, **{"language": "es", "signatories": SIGNED, "by": TRAINER, **told}
    )


def words(document: bytes) -> str:
    """What a reader of the document reads."""
    pages = pypdfium2.PdfDocument(document)
    text = "\n".join(page.get_textpage().get_text_range() for page in pages)
    return re.sub(r"\s+", " ", text.replace("\u200b", ""))


def test_only_who_is_accredited_is_certified_and_once(in_maipu: City) -> None:
    edition, [row] = accredited(others=1)
    late = Enrolment.objects.get(edition=edition, accredited_at=None)
    with pytest.raises(Refused, match="acreditado"):
        issued(late)
    first = issued(row)
    assert issued(row).pk == first.pk
    assert certificates.issue_all(edition_id=edition.pk, language="es", by=TRAINER) == 0
    assert Certificate.objects.filter(enrolment__edition=edition).count() == 1
    assert first.layout["signatories"] == SIGNED[:1], "nobody signs without a name"
    cancelled, [other] = accredited(over=False)
    cancelled.refresh_from_db()
    services.move_edition(
        edition_id=cancelled.pk, state="cancelled", version=cancelled.version, by=TRAINER
    )
    with pytest.raises(Refused):
        issued(other)


def test_numbers_have_no_gaps_and_codes_are_drawn(in_maipu: City) -> None:
    _edition, rows = accredited(3)
    before = Certificate.objects.count()
    with transaction.atomic():
        issued(rows[0])
        transaction.set_rollback(True)
    made = [issued(row) for row in rows]
    serials = sorted(Certificate.objects.values_list("serial", flat=True))
    assert serials == list(range(1, before + 4)), "what was rolled back leaves no hole"
    year = made[0].issued_on.year
    assert [one.number for one in made] == [f"MAI-{year}-{one.serial:04d}" for one in made]
    assert len({one.code for one in made}) == 3
    assert CODE_LENGTH * (len(SIGNS).bit_length() - 1) >= 128
    assert {len(new_code()) for _ in range(50)} == {CODE_LENGTH}


def test_two_who_issue_at_once_issue_once(maipu: City, clean: None) -> None:
    with entering(maipu):
        edition, rows = accredited(4)

    def every() -> int:
        return certificates.issue_all(edition_id=edition.pk, language="es", by=TRAINER)

    def each() -> int:
        return len([issued(row) for row in rows])

    at_once(maipu, every, each, every, each)
    with entering(maipu):
        made = Certificate.objects.filter(enrolment__edition=edition)
        assert made.count() == 4
        assert sorted(made.values_list("serial", flat=True)) == list(range(1, 5))


def test_what_was_issued_stands(in_maipu: City) -> None:
    _edition, [row] = accredited()
    made = issued(row)
    for change in ({"name": "Otra Persona"}, {"hours": Decimal(400)}, {"code": new_code()}):
        with pytest.raises((InternalError, DatabaseError)), transaction.atomic():
            Certificate.objects.filter(pk=made.pk).update(**change)
    with pytest.raises((InternalError, DatabaseError)), transaction.atomic():
        made.delete()
    certificates.revoke(certificate_id=made.pk, reason="Error", by=TRAINER)
    with pytest.raises((InternalError, DatabaseError)), transaction.atomic():
        Certificate.objects.filter(pk=made.pk).update(revoked_at=None)
    with pytest.raises(Refused):
        certificates.revoke(certificate_id=made.pk, reason="Otra vez", by=TRAINER)


def test_a_name_corrected_is_another_certificate(in_maipu: City) -> None:
    _edition, [row] = accredited()
    made = issued(row)
    Participant.objects.filter(pk=row.participant_id).update(
        given_names="Ana María", family_names="Ñandubay"
    )
    made.refresh_from_db()
    assert "Ñandubay" not in made.name, "what is printed does not follow"
    new = certificates.replace(certificate_id=made.pk, reason="Apellido", by=TRAINER)
    made.refresh_from_db()
    assert (made.revoked_at is None, new.revoked_at) == (False, None)
    assert (new.name, new.replaces, new.serial) == ("Ana María Ñandubay", made.pk, made.serial + 1)
    assert new.code != made.code
    assert new.layout["signatories"] == made.layout["signatories"]


def test_who_was_revoked_gets_no_other_by_the_dozen(in_maipu: City) -> None:
    edition, rows = accredited(2)
    certificates.issue_all(edition_id=edition.pk, language="es", by=TRAINER)
    old = Certificate.objects.get(enrolment=rows[0])
    certificates.revoke(certificate_id=old.pk, reason="Plagio", by=TRAINER)
    assert certificates.issue_all(edition_id=edition.pk, language="es", by=TRAINER) == 0
    assert selectors.standing(edition.pk).waiting == 0
    assert issued(rows[0]).serial == 3, "somebody may decide otherwise"


LONG = "María Guadalupe de los Santos Evangelistas Quebracho-Colorado Ñandubay Palosanto Algarrobo"


def test_every_document_is_kept_for_decades_and_leads_to_its_page(
    in_maipu: City, tmp_path: Path, client: Any
) -> None:
    edition, rows = accredited(3, title="Gobernanza migratoria local " + "y derechos " * 11)
    Participant.objects.filter(pk=rows[1].participant_id).update(
        given_names=LONG[:60], family_names="Wolfeschlegelsteinhausenbergerdorffwelchevoralternware"
    )
    edition.modules = [
        {"code": f"M{at}", "title": f"Módulo de contenidos {at} " * 3, "hours": "2"}
        for at in range(20)
    ]
    edition.save()
    made = [issued(rows[0]), issued(rows[1]), issued(rows[2], language="en", signatories=[])]
    paths = []
    for at, (certificate, document) in enumerate(printing.documents(made)):
        assert certificate == made[at]
        assert printing.document(certificate) == document, "made again, the same bytes"
        path = tmp_path / f"{at}.pdf"
        path.write_bytes(document)
        paths.append(path)
        told = words(document)
        assert certificate.name.replace(" ", "") in told.replace(" ", "")
        assert certificate.number in told
        assert "Módulo de contenidos 19" in told
        [address] = seen_codes(document)
        assert address.endswith(f"/training/verify/{certificate.code}/")
        assert address.startswith("http://maipu.")
    assert "Certificado" in words(paths[0].read_bytes())
    assert "This is to certify" in words(paths[2].read_bytes())
    assert verapdf.faults(paths) == {str(path): [] for path in paths}


def test_all_of_an_edition_come_in_one_file(in_maipu: City) -> None:
    edition, rows = accredited(5, others=2)
    issued(rows[0])
    run = runs.ask(edition_id=edition.pk, language="es", signatories=SIGNED, by=TRAINER)
    promised = Outbox.objects.get(task=runs.MAKE)
    assert promised.payload == {"run": str(run.pk)}, "ids and nothing else"
    with pytest.raises(Refused), transaction.atomic():
        runs.ask(edition_id=edition.pk, language="es", signatories=[], by=TRAINER)
    runs.make(run.pk)
    runs.make(run.pk)
    run.refresh_from_db()
    assert (run.state, run.issued, run.done, run.total) == (RunState.READY, 4, 5, 5)
    with zipfile.ZipFile(io.BytesIO(largefiles.open(run.file_key).read())) as packed:
        assert packed.testzip() is None
        names = packed.namelist()
        found = {seen_codes(packed.read(name))[0].split("/")[-2] for name in names}
    assert found == set(Certificate.objects.values_list("code", flat=True))
    assert largefiles.size(run.file_key) == run.file_size


def test_a_run_whose_worker_died_begins_anew_and_issues_nothing_twice(
    in_maipu: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    edition, _rows = accredited(3)
    run = runs.ask(edition_id=edition.pk, language="es", signatories=[], by=TRAINER)

    class Killed(BaseException):
        pass

    def dies(*_: Any) -> None:
        raise Killed

    with monkeypatch.context() as broken:
        broken.setattr(runs, "_reached", dies)
        with pytest.raises(Killed):
            runs.make(run.pk)
    run.refresh_from_db()
    assert run.state == RunState.RUNNING
    Outbox.objects.all().delete()
    old = datetime.timedelta(minutes=10)
    CertificateRun.objects.update(touched_at=run.touched_at - old)
    runs.look_after()
    assert Outbox.objects.filter(task=runs.MAKE).count() == 1
    runs.make(run.pk)
    run.refresh_from_db()
    assert (run.state, run.issued, run.done) == (RunState.READY, 3, 3)
    assert Certificate.objects.filter(enrolment__edition=edition).count() == 3


def test_a_run_that_is_cancelled_leaves_no_file(
    in_maipu: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    edition, _rows = accredited(3)
    run = runs.ask(edition_id=edition.pk, language="es", signatories=[], by=TRAINER)
    kept = runs._reached

    def cancelled_meanwhile(run_id: uuid.UUID, done: int) -> None:
        runs.cancel(run_id)
        kept(run_id, done)

    monkeypatch.setattr(runs, "_reached", cancelled_meanwhile)
    runs.make(run.pk)
    run.refresh_from_db()
    assert (run.state, run.file_key) == (RunState.CANCELLED, "")
    with pytest.raises(Refused):
        runs.cancel(run.pk)
    assert all(RUN_MOVES[state] <= set(RUN_MOVES) for state in RUN_MOVES)


def test_a_run_cancelled_when_its_file_is_written_leaves_none(
    in_maipu: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    edition, _rows = accredited(1)
    run = runs.ask(edition_id=edition.pk, language="es", signatories=[], by=TRAINER)
    kept, keys = largefiles.save, []

    def cancelled_then(*args: Any) -> str:
        keys.append(kept(*args))
        runs.cancel(run.pk)
        return keys[-1]

    monkeypatch.setattr(largefiles, "save", cancelled_then)
    runs.make(run.pk)
    run.refresh_from_db()
    assert (run.state, run.file_key) == (RunState.CANCELLED, "")
    assert [files.exists(key) for key in keys] == [False]


def test_files_of_last_week_are_deleted(
    in_maipu: City, django_capture_on_commit_callbacks: Any
) -> None:
    edition, _rows = accredited(1)
    run = runs.ask(edition_id=edition.pk, language="es", signatories=[], by=TRAINER)
    runs.make(run.pk)
    run.refresh_from_db()
    CertificateRun.objects.update(touched_at=run.touched_at - datetime.timedelta(days=8))
    with django_capture_on_commit_callbacks(execute=True):
        runs.look_after()
    gone = CertificateRun.objects.get(pk=run.pk)
    assert (gone.state, gone.file_key) == (RunState.GONE, "")
    assert not files.exists(run.file_key)


def test_correcting_hours_afterwards_is_pointed_out(in_maipu: City) -> None:
    edition, [row] = accredited()
    issued(row)
    Enrolment.objects.filter(pk=row.pk).update(accredited_at=None)
    assert selectors.standing(edition.pk) == selectors.Standing(0, 1, 0, 1)


def test_an_edition_with_certificates_in_force_is_not_cancelled(in_maipu: City) -> None:
    edition, [row] = accredited()
    made = issued(row)

    services.move_edition(
        edition_id=edition.pk, state="running", version=edition.version, by=TRAINER
    )

    def cancel() -> Edition:
        edition.refresh_from_db()
        return services.move_edition(
            edition_id=edition.pk, state="cancelled", version=edition.version, by=TRAINER
        )

    with pytest.raises(Refused, match="revocalos primero"):
        cancel()
    certificates.revoke(certificate_id=made.pk, reason="No se dictó", by=TRAINER)
    cancel()
    row.refresh_from_db()
    assert row.accredited_at is None, "nobody is accredited in what was cancelled"
    with pytest.raises(Refused):
        runs.ask(edition_id=edition.pk, language="es", signatories=[], by=TRAINER)


def test_a_file_with_what_was_revoked_is_taken_away(
    in_maipu: City, django_capture_on_commit_callbacks: Any
) -> None:
    edition, rows = accredited(2)
    run = runs.ask(edition_id=edition.pk, language="es", signatories=[], by=TRAINER)
    runs.make(run.pk)
    run.refresh_from_db()
    made = Certificate.objects.get(enrolment=rows[0])
    with django_capture_on_commit_callbacks(execute=True):
        certificates.revoke(certificate_id=made.pk, reason="Plagio", by=TRAINER)
    gone = CertificateRun.objects.get(pk=run.pk)
    assert (gone.state, gone.file_key) == (RunState.GONE, "")
    assert not files.exists(run.file_key)


def test_what_is_revoked_while_it_is_packed_is_not_handed_out(
    in_maipu: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    edition, rows = accredited(2)
    run = runs.ask(edition_id=edition.pk, language="es", signatories=[], by=TRAINER)
    kept, keys = largefiles.save, []

    def revoked_then(*args: Any) -> str:
        keys.append(kept(*args))
        made = Certificate.objects.get(enrolment=rows[0])
        certificates.revoke(certificate_id=made.pk, reason="Plagio", by=TRAINER)
        return keys[-1]

    Outbox.objects.all().delete()
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(largefiles, "save", revoked_then)
        runs.make(run.pk)
    run.refresh_from_db()
    assert (run.state, run.file_key) == (RunState.RUNNING, "")
    assert [files.exists(key) for key in keys] == [False]
    assert Outbox.objects.filter(task=runs.MAKE).count() == 1, "it is packed again"
    runs.make(run.pk)
    run.refresh_from_db()
    assert (run.state, run.done) == (RunState.READY, 1)


def test_a_run_that_fails_at_its_last_step_leaves_no_file(
    in_maipu: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    edition, _rows = accredited(1)
    run = runs.ask(edition_id=edition.pk, language="es", signatories=[], by=TRAINER)
    keys = []

    def unreadable(key: str) -> int:
        keys.append(key)
        raise OSError

    monkeypatch.setattr(largefiles, "size", unreadable)
    with pytest.raises(OSError):
        runs.make(run.pk)
    run.refresh_from_db()
    assert (run.state, run.file_key) == (RunState.FAILED, "")
    assert [files.exists(key) for key in keys] == [False]
