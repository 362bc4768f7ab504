"""A city's export: asked for with a passphrase shown once, made in the background, received."""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import structlog
from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

import tenants
from apps.onboarding.errors import IllegalMove, RefusedError
from apps.onboarding.leaving import sealed_zip, selectors, tables
from apps.onboarding.leaving.selectors import MAKE_EXPORT
from apps.onboarding.models import CityExport, CityReceipt
from kernel import files, largefiles, scope
from tenants import outbox

log = structlog.get_logger(__name__)
# How much of the manifest's digest a person copies to show that the archive opened.
CODE_LENGTH = 8
README = """\
{city}: exportación de los datos de la ciudad. / Export of the city's data.

Código de control / Control code: {code}

tablas/       una tabla por archivo, CSV en UTF-8 / one table per file, CSV in UTF-8
estructura.sql  las tablas, para cargarlas en PostgreSQL / the tables, to load them into PostgreSQL
archivos/     los archivos que la ciudad guardaba / the files the city kept
manifiesto.json  filas y suma SHA-256 de cada parte / rows and SHA-256 of each part

Lo que estaba cifrado en la base está aquí en claro: guarde este archivo como guardaría los legajos.
Contraseñas, sesiones y segundos factores no se exportan.
What was sealed in the database is in the clear here. Passwords, sessions and second factors are not
exported.
"""


def ask_export(*, by: uuid.UUID) -> str:
    """Promise the export of the open city; returns the passphrase, which is kept nowhere for long.

    It waits, sealed with the city's key, until the export is made.
    """
    departure = selectors.departure()
    if departure is None or departure.state != "asked":
        raise IllegalMove(_("The city is not being archived."))
    if selectors.is_being_made():
        raise RefusedError(_("An export is being made; wait until it is there."))
    secret = sealed_zip.passphrase()
    with transaction.atomic():
        key = files.save(scope.current(), "secret.pass", secret.encode())
        outbox.enqueue(MAKE_EXPORT, departure=departure.pk, secret=key)
    log.info("export_asked", departure=str(departure.pk), by=str(by))
    return secret


def make_export(departure_id: uuid.UUID, secret_key: str) -> None:
    """Make it. Killed anywhere it is made by asking again; made, it does nothing."""
    if not files.exists(secret_key):
        return
    departure = selectors.departure()
    if departure is None or departure.pk != departure_id or departure.state != "asked":
        files.delete(secret_key)
        return
    secret = files.read(secret_key).decode()
    # One moment of the city, however long it takes.
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        made = _Made()
        stream = largefiles.Stream(_archive(secret, departure.city.name, made))
        key = largefiles.save(scope.current(), "export.zip", stream)
    before = selectors.latest_export(departure)
    with transaction.atomic():
        CityExport.objects.create(
            city_id=departure.city_id,
            departure=departure.pk,
            file_key=key,
            sha256=made.digest.hexdigest(),
            manifest_sha256=made.manifest,
            size=made.size,
        )
    files.delete(secret_key)
    if before is not None:
        # Its passphrase was shown before; one archive at a time lies about.
        largefiles.delete(before.file_key)


@transaction.atomic
def receive(*, code: str, by: uuid.UUID) -> CityReceipt:
    """Take the city's word that it has its latest export and could open it: it knows its code."""
    departure = selectors.departure()
    export = selectors.latest_export(departure) if departure else None
    if departure is None or export is None:
        raise IllegalMove(_("There is no export yet."))
    if code.strip().lower() != export.manifest_sha256[:CODE_LENGTH]:
        raise RefusedError(
            _("That is not the control code of the latest export. It is in LEEME.txt inside it.")
        )
    found = CityReceipt.objects.filter(departure=departure.pk, sha256=export.sha256).first()
    if found is not None:
        return found
    log.info("export_received", departure=str(departure.pk), by=str(by))
    return CityReceipt.objects.create(
        city_id=departure.city_id, departure=departure.pk, sha256=export.sha256
    )


@dataclass
class _Made:
    """What an archive was, known when the last of it has been made."""

    digest: Any = field(default_factory=hashlib.sha256)
    size: int = 0
    manifest: str = ""


def _archive(secret: str, name: str, made: _Made) -> Iterator[bytes]:
    for piece in _parts(secret, name, made):
        made.digest.update(piece)
        made.size += len(piece)
        yield piece


def _parts(secret: str, name: str, made: _Made) -> Iterator[bytes]:
    archive = sealed_zip.SealedZip(secret)
    rows: dict[str, int] = {}
    for model in tables.models_of_a_city():
        place, counted = f"tablas/{model._meta.db_table}.csv", list[int]()
        yield from archive.entry(place, tables.as_csv(model, counted))
        rows[place] = counted[0]
    yield from archive.entry("estructura.sql", [tables.structure().encode()])
    for key in _kept_files():
        try:
            source = largefiles.open(key)
        except files.NoSuchFile:
            continue
        yield from archive.entry(f"archivos/{key.partition('/')[2]}", largefiles.chunks(source))
    manifest = _manifest(name, archive.entries, rows)
    made.manifest = hashlib.sha256(manifest).hexdigest()
    yield from archive.entry("manifiesto.json", [manifest])
    readme = README.format(city=name, code=made.manifest[:CODE_LENGTH])
    yield from archive.entry("LEEME.txt", [readme.encode()])
    yield from archive.close()


def _manifest(name: str, entries: Sequence[sealed_zip.Entry], rows: dict[str, int]) -> bytes:
    parts = {
        one.name: {
            **({"rows": rows[one.name]} if one.name in rows else {}),
            "bytes": one.plain,
            "sha256": one.sha256,
        }
        for one in entries
    }
    city = tenants.current()
    told = {"city": name, "slug": city.slug if city else "", "at": timezone.now().isoformat()}
    return json.dumps({**told, "parts": parts}, ensure_ascii=False, indent=1).encode()


def _kept_files() -> Iterator[str]:
    """Keys of the city's files, but for exports and their passphrases, and pieces of others."""
    root = Path(settings.FILES_DIR)
    for path in sorted((root / scope.checked(scope.current())).rglob("*")):
        if path.is_file() and path.suffix not in {".zip", ".pass", largefiles.SUFFIX}:
            yield path.relative_to(root).as_posix()
