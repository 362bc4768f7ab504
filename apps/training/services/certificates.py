"""Issuing, revoking and replacing certificates: numbers without gaps, each enrolment once."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any, Final

from django.db import connection, transaction
from django.db.models import Max
from django.utils.translation import gettext as _

import tenants
from apps.training import clock, marks
from apps.training.errors import IllegalMove, Refused
from apps.training.models import Certificate, CertificateRun, Edition, Enrolment
from apps.training.models.certificates import RUN_MOVES, RunState
from apps.training.models.editions import State as Stage
from apps.training.selectors import logos
from apps.training.services import holding
from apps.training.validity import due_on
from kernel import largefiles
from kernel.history import note_user

MOST_SIGNATORIES: Final = 3
_LONGEST: Final = 120
_LETTERS: Final = 3


@transaction.atomic
def issue(
    *,
    enrolment_id: uuid.UUID,
    language: str,
    signatories: Sequence[dict[str, str]] = (),
    by: uuid.UUID | None,
) -> Certificate:
    """Certify one person, also after a revocation; who has one in force has that one. Refused."""
    edition = _held(enrolment_id)
    made = _issue(
        Enrolment.objects.filter(pk=enrolment_id),
        language=language,
        signatories=signatories,
        by=by,
    )
    if made:
        return made[0]
    kept = Certificate.objects.filter(enrolment=enrolment_id, revoked_at=None).first()
    if kept is None:
        refuse_unfinished(edition)
        raise Refused(_("Only who is accredited is certified."))
    return kept


@transaction.atomic
def issue_all(
    *,
    edition_id: uuid.UUID,
    language: str,
    signatories: Sequence[dict[str, str]] = (),
    by: uuid.UUID | None,
) -> int:
    """Certify everybody accredited in an edition that is over who never was; how many that were.

    Whoever's certificate was revoked gets no other one by the dozen: that is somebody's decision.
    """
    holding.held(edition_id)
    everybody = Enrolment.objects.filter(edition=edition_id, certificates=None)
    return len(_issue(everybody, language=language, signatories=signatories, by=by))


@transaction.atomic
def revoke(*, certificate_id: uuid.UUID, reason: str, by: uuid.UUID | None) -> Certificate:
    """Take a certificate back, for good; its page says so from now on. Raises Refused."""
    note_user(by)
    edition = _held(Certificate.objects.values_list("enrolment", flat=True).get(pk=certificate_id))
    certificate = Certificate.objects.select_for_update(no_key=True).get(pk=certificate_id)
    if certificate.revoked_at is not None:
        raise Refused(_("It has been revoked already."))
    if not reason.strip():
        raise Refused(_("Say why it is revoked."))
    certificate.revoked_at, certificate.revoked_by = clock.now(), by
    certificate.reason = reason.strip()
    certificate.save(update_fields=["revoked_at", "revoked_by", "reason"])
    _take_back(edition)
    return certificate


@transaction.atomic
def replace(*, certificate_id: uuid.UUID, reason: str, by: uuid.UUID | None) -> Certificate:
    """Revoke one and issue another with the name as it is written now. Raises Refused."""
    old = revoke(certificate_id=certificate_id, reason=reason, by=by)
    made = _issue(
        Enrolment.objects.filter(pk=old.enrolment_id),
        language=old.language,
        signatories=old.layout.get("signatories", []),
        by=by,
        replaces=old.pk,
    )
    if not made:
        refuse_unfinished(_held(old.enrolment_id))
        raise Refused(_("Only who is accredited is certified."))
    return made[0]


def clean(signatories: Iterable[dict[str, str]]) -> list[dict[str, str]]:
    """Who signs: those with a name, no more than fit beside each other."""
    told = [
        {
            "name": one.get("name", "").strip()[:_LONGEST],
            "position": one.get("position", "").strip()[:_LONGEST],
        }
        for one in signatories
    ]
    return [one for one in told if one["name"]][:MOST_SIGNATORIES]


def _issue(
    enrolments: Any,
    *,
    language: str,
    signatories: Sequence[dict[str, str]],
    by: uuid.UUID | None,
    replaces: uuid.UUID | None = None,
) -> list[Certificate]:
    note_user(by)
    _queue()
    now, today = clock.now(), clock.today()
    due = (
        enrolments.filter(accredited_at__lte=now, edition__state=Stage.FINISHED)
        .exclude(certificates__in=Certificate.objects.filter(revoked_at=None))
        .select_related("participant", "edition__course")
        .order_by("participant__folded_name", "pk")
        .select_for_update(no_key=True, of=("self",))
    )
    last = Certificate.objects.filter(year=today.year).aggregate(last=Max("serial"))["last"] or 0
    layout = _layout(signatories)
    made = [
        _frozen(
            enrolment,
            serial,
            layout=layout,
            language=language,
            replaces=replaces,
            issued_at=now,
            issued_on=today,
            issued_by=by,
        )
        for serial, enrolment in enumerate(due, start=last + 1)
    ]
    return Certificate.objects.bulk_create(made)


def refuse_unfinished(edition: Edition) -> None:
    """What is still given certifies nobody; raises Refused."""
    if edition.state == Stage.CANCELLED:
        raise Refused(_("That edition is over."))
    if edition.state != Stage.FINISHED:
        raise Refused(_("Finish the edition first: certificates are issued when it is over."))


def _held(enrolment_id: uuid.UUID) -> Edition:
    """The edition of an enrolment, held: what is certified of it is decided one by one."""
    found = Enrolment.objects.filter(pk=enrolment_id).values_list("edition", flat=True).first()
    if found is None:
        raise IllegalMove
    return holding.held(found)


def _take_back(edition: Edition) -> None:
    """Files with what was revoked are handed out no more; the edition is held."""
    for run in CertificateRun.objects.select_for_update().filter(
        edition=edition, state=RunState.READY
    ):
        take_away(run)


def take_away(run: CertificateRun) -> None:
    """Delete the file of a run that is ready; the caller holds it."""
    key, run.file_key, run.file_size = run.file_key, "", 0
    move_run(run, RunState.GONE)
    transaction.on_commit(partial(largefiles.delete, key))


def move_run(run: CertificateRun, state: RunState, *, fresh: bool = False) -> None:
    """The one place where a run changes its state."""
    if state not in RUN_MOVES["" if fresh else run.state]:
        raise IllegalMove
    run.state = state
    run.save(force_insert=fresh)


def _queue() -> None:
    """Numbers have no gaps: whoever gives some waits until the one before has given theirs."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtext('training.certificates'), "
            "hashtext(current_schema()))"
        )


def _layout(signatories: Sequence[dict[str, str]]) -> dict[str, Any]:
    city = tenants.current()
    return {
        "city": city.name if city else "",
        "crest": city.crest_initial if city else "",
        "accent": city.accent if city else "",
        "logo": logos.current_key(),
        "marks": marks.current_key(),
        "signatories": clean(signatories),
    }


def _frozen(
    enrolment: Enrolment, serial: int, *, layout: dict[str, Any], **rest: Any
) -> Certificate:
    edition, year = enrolment.edition, rest["issued_on"].year
    modules = [{"title": one["title"], "hours": str(one["hours"])} for one in edition.modules]
    return Certificate(
        enrolment=enrolment,
        year=year,
        serial=serial,
        number=f"{_letters()}-{year}-{serial:04d}",
        name=enrolment.participant.name,
        document=enrolment.participant.document,
        course=edition.called,
        hours=edition.hours,
        starts_on=edition.starts_on,
        ends_on=edition.ends_on,
        assessed=edition.assessed,
        valid_until=due_on(enrolment),
        layout={**layout, "modules": modules},
        **rest,
    )


def _letters() -> str:
    """The city in a number: the first letters of the name it has for good."""
    city = tenants.current()
    letters = "".join(char for char in city.slug if char.isalpha()) if city else ""
    return letters[:_LETTERS].upper() or "MC"
