"""Evidence: files checked by content and sealed, links; added and taken away."""

from __future__ import annotations

import uuid
from typing import Final
from urllib.parse import urlsplit

from django.db import transaction
from django.db.models import Sum
from django.utils.translation import gettext as _

from apps.accounts.selectors import Account
from apps.casework.contents import SHAPES, kind_of
from apps.casework.services.files import check_room, safe_name
from apps.diagnosis.errors import NotOpen
from apps.diagnosis.models import Answer, Evidence, Kind, Round, State
from apps.diagnosis.models.answers import LONGEST_LABEL, LONGEST_URL
from apps.diagnosis.services.answers import held
from apps.diagnosis.services.checking import check_text, line, refuse
from kernel import files, history, scope
from kernel.history import note_user

LARGEST: Final = 20 * 1024 * 1024
MOST_OF_ONE: Final = 20


@transaction.atomic
def add_link(*, answer_id: uuid.UUID, url: str, label: str, by: Account) -> Evidence:
    """Note where something can be read; ValidationError on `url` says why not."""
    note_user(by.pk)
    answer = held(answer_id, by)
    _check_count(Evidence.objects.filter(answer=answer).count(), "url")
    url, label = url.strip(), line(label)
    check_text("url", url, LONGEST_URL, needed=True)
    check_text("label", label, LONGEST_LABEL)
    host = _host(url)
    if not host:
        raise refuse("url", _("Write the whole address: it begins with https://"))
    return Evidence.objects.create(
        round_id=answer.round_id,
        answer=answer,
        kind=Kind.LINK,
        label=label or host[:LONGEST_LABEL],
        url=url,
        added_by=by.pk,
    )


@transaction.atomic
def add_file(
    *, answer_id: uuid.UUID, name: str, data: bytes, by: Account, label: str = ""
) -> Evidence:
    """Keep a file that shows an answer; ValidationError on `file` says why not."""
    note_user(by.pk)
    answer = held(answer_id, by)
    _check_count(Evidence.objects.filter(answer=answer).count(), "file")
    return _keep(answer.round_id, answer, name, data, label, by.pk)


@transaction.atomic
def add_minutes(*, round_id: uuid.UUID, name: str, data: bytes, by: uuid.UUID) -> Evidence:
    """Keep a file with the minutes of the workshop; ValidationError on `file` says why not."""
    note_user(by)
    row = Round.objects.select_for_update(no_key=True).get(pk=round_id)
    if row.state == State.FINISHED:
        raise NotOpen(_("This round is finished: open it again to change it."))
    _check_count(Evidence.objects.filter(round=row, answer=None).count(), "file")
    return _keep(row.pk, None, name, data, "", by)


@transaction.atomic
def remove(*, evidence_id: uuid.UUID, by: Account) -> None:
    """Take evidence away: the row now, a file's content once that is certain."""
    note_user(by.pk)
    row = Evidence.objects.select_related("round").get(pk=evidence_id)
    if row.answer_id is not None:
        held(row.answer_id, by)
    elif row.round.state == State.FINISHED:
        raise NotOpen
    key = row.key
    row.delete()
    if key:
        transaction.on_commit(lambda: files.delete(key))


@transaction.atomic
def take_out(evidence: Evidence, *, by: uuid.UUID) -> bytes:
    """The content of a file; that it was taken is written in the same transaction."""
    history.saw("diagnosis.evidence", evidence.pk, verb="download", by=by)
    return files.read(evidence.key)


def used() -> int:
    """How many bytes these files take."""
    return Evidence.objects.aggregate(all=Sum("size"))["all"] or 0


def _host(url: str) -> str:
    """The host of a web address; empty for anything else."""
    try:
        parts = urlsplit(url)
        sound = parts.scheme in ("http", "https") and not parts.username and " " not in url
        return parts.hostname or "" if sound else ""
    except ValueError:
        return ""


def _check_count(there: int, field: str) -> None:
    if there >= MOST_OF_ONE:
        raise refuse(field, _("There are %(n)s already: take one away first.") % {"n": there})


def _keep(
    round_id: uuid.UUID,
    answer: Answer | None,
    name: str,
    data: bytes,
    label: str,
    by: uuid.UUID,
) -> Evidence:
    kind = _sound(data)
    label = line(label)
    check_text("label", label, LONGEST_LABEL)
    check_room(len(data))
    ending = SHAPES[kind].ending
    key = files.save(scope.current(), f"file.{ending}", data)
    try:
        with transaction.atomic():
            return Evidence.objects.create(
                round_id=round_id,
                answer=answer,
                kind=Kind.FILE,
                label=label or safe_name(name, ending),
                content=kind,
                size=len(data),
                key=key,
                added_by=by,
            )
    except BaseException:
        files.delete(key)
        raise


def _sound(data: bytes) -> str:
    """What kind of file it is, if it is one that is kept."""
    if not data:
        raise refuse("file", _("The file is empty."))
    if len(data) > LARGEST:
        raise refuse(
            "file",
            _("The file is larger than %(megabytes)s MB: split it, or give a link to it.")
            % {"megabytes": LARGEST >> 20},
        )
    kind = kind_of(data)
    if kind is None:
        raise refuse(
            "file", _("Only PDF, photos (JPEG, PNG, WebP) and documents without macros are kept.")
        )
    return kind
