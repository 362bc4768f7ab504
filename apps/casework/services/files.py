"""The only writers of a person's files: sealed, checked by content, within the city's room."""

from __future__ import annotations

import re
import unicodedata
import uuid
from collections.abc import Callable
from typing import Final

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Sum
from django.utils.translation import gettext as _

from apps.casework.checking import refuse
from apps.casework.contents import SHAPES, kind_of
from apps.casework.models import Case, StoredFile
from apps.casework.models.papers import LONGEST_FILE_NAME
from apps.registry.selectors import Person
from kernel import files, history, scope
from kernel.history import note_user

LARGEST: Final = 10 * 1024 * 1024
MEGABYTE: Final = 1024 * 1024
_UNSAFE: Final = re.compile(r"[^\w .,()+-]+")


@transaction.atomic
def keep_file(
    person: Person,
    *,
    name: str,
    data: bytes,
    by: uuid.UUID | None,
    case: Case | None = None,
    subject: str = "",
) -> StoredFile:
    """Keep a file somebody brought; ValidationError on `file` says why not."""
    note_user(by)
    if not data:
        raise refuse("file", _("The file is empty."))
    if len(data) > LARGEST:
        raise refuse(
            "file", _("The file is larger than %(megabytes)s MB.") % {"megabytes": LARGEST >> 20}
        )
    kind = kind_of(data)
    if kind is None:
        raise refuse(
            "file",
            _("Only PDF, photos (JPEG, PNG, WebP) and documents without macros are kept."),
        )
    if case is not None and case.person_id != person.pk:
        raise refuse("case", _("It is a case of somebody else."))
    check_room(len(data))
    ending = SHAPES[kind].ending
    key = files.save(scope.current(), f"file.{ending}", data, owner=person.pk)
    try:
        with transaction.atomic():
            return StoredFile.objects.create(
                person=person,
                case=case,
                name=safe_name(name, ending),
                kind=kind,
                subject=case.subject if case else subject,
                size=len(data),
                key=key,
                added_by=by,
            )
    except BaseException:
        files.delete(key)
        raise


@transaction.atomic
def take_out(stored: StoredFile, *, by: uuid.UUID) -> bytes:
    """The content of a file; that it was taken is written in the same transaction."""
    history.saw("casework.storedfile", stored.pk, verb="download", by=by)
    return files.read(stored.key)


@transaction.atomic
def remove_file(stored: StoredFile, *, by: uuid.UUID | None) -> None:
    """Delete a file for good: the row now, its content once that is certain."""
    note_user(by)
    key = stored.key
    stored.delete()
    transaction.on_commit(lambda: files.delete(key))


_elsewhere: list[Callable[[], int]] = []


def counts_too(measure: Callable[[], int]) -> None:
    """Count the files another app keeps in the same room; from AppConfig.ready()."""
    if measure not in _elsewhere:
        _elsewhere.append(measure)


def used() -> int:
    """How many bytes the city's files take, those of other apps too."""
    own: int = StoredFile.objects.aggregate(all=Sum("size"))["all"] or 0
    return own + sum(measure() for measure in _elsewhere)


def safe_name(name: str, ending: str) -> str:
    """A name that is safe in any folder, with the ending its content deserves."""
    bare = unicodedata.normalize("NFC", name).replace("\\", "/").rsplit("/", 1)[-1]
    stem = bare.rsplit(".", 1)[0] if "." in bare else bare
    stem = " ".join(_UNSAFE.sub(" ", stem).split()).strip(". ")
    return f"{stem[: LONGEST_FILE_NAME - 6].strip() or _('file')}.{ending}"


def check_room(size: int) -> None:
    """Refuse a file the city has no room for; two uploads at once are counted one by one."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(current_schema() || ':casework'))")
    room = settings.CITY_FILES_MEGABYTES * MEGABYTE
    if used() + size > room:
        raise refuse(
            "file",
            _("The city's room for files (%(megabytes)s MB) is full: delete some first.")
            % {"megabytes": settings.CITY_FILES_MEGABYTES},
        )
