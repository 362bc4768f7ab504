"""A city of a throw-away database with a course that many people are accredited in.

`python -m migraciudades.measuring.certified_city` says "ready"; for a line `COUNT` it certifies
them, packs their certificates and answers the figures as JSON.
"""

import datetime
import io
import json
import logging
import resource
import sys
import time
import uuid
import zipfile
from decimal import Decimal
from itertools import islice
from typing import Any, Final

import django

BY: Final = uuid.UUID("00000000-0000-4000-8000-000000000001")
DAY: Final = datetime.date(2026, 3, 3)
COMPARED: Final = 50
LOGO: Final = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20">'
    b'<path d="M2 2h16v9q0 6-8 8-8-2-8-8z" fill="#036"/><path d="M24 8h34v4H24z"/></svg>'
)
SIGNED: Final = [
    {"name": "Ana Lapacho", "position": "Coordinadora de la Oficina"},
    {"name": "Jorge Quebracho", "position": "Punto focal"},
]


def main() -> None:
    """Set the database up, say "ready", then serve lines until the input ends."""
    django.setup()
    from migraciudades.measuring.provisioner import city
    from tenants import setup

    setup.run([])
    # The pages asked for in the end would each be told of.
    logging.disable(logging.INFO)
    city("certified")
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for line in sys.stdin:
        sys.stdout.write(json.dumps(measured(int(line))) + "\n")
        sys.stdout.flush()


def measured(count: int) -> dict[str, Any]:
    """From the wish to the file, and then some of them one by one."""
    from apps.training import printing, selectors
    from apps.training.selectors import certificates
    from apps.training.selectors import logos as kept
    from apps.training.services import logos, runs
    from kernel import largefiles
    from migraciudades.measuring import checked_prints
    from tenants import entering
    from tenants.models import City

    with entering(City.objects.get(slug="certified")):
        edition = accredited(count)
        logos.choose(logos.read(LOGO), seen=kept.current_version(), by=BY)
        begun = time.perf_counter()
        run = runs.ask(edition_id=edition, language="es", signatories=SIGNED, by=BY)
        runs.make(run.pk)
        ended = time.perf_counter()
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        made = certificates.run(run.pk)
        if made is None or not made.file_key:
            raise ChildProcessError("the certificates were not made")
        with zipfile.ZipFile(io.BytesIO(largefiles.open(made.file_key).read())) as packed:
            documents = [packed.read(name) for name in packed.namelist()]
        alone = time.perf_counter()
        some = list(islice(certificates.certificates(edition).iterator(), COMPARED))
        for one in some:
            printing.document(one)
        apart = (time.perf_counter() - alone) / len(some)
        places = selectors.enrolments(edition).count()
        issued = list(certificates.certificates(edition))
    return {
        "people": places,
        "documents": sum(one.startswith(b"%PDF") for one in documents),
        "verapdf_failures": checked_prints.failures(documents),
        **checked_prints.followed(documents[:COMPARED], issued),
        "seconds": round(ended - begun, 2),
        "ms_per_document": round((ended - begun) / count * 1000, 1),
        "alone_ms_per_document": round(apart * 1000, 1),
        "file_mb": round(made.file_size / 1e6, 1),
        "memory_mb": memory // 1024,
    }


def accredited(count: int) -> uuid.UUID:
    """An edition of forty hours in four modules that so many people completed."""
    from apps.training import services
    from apps.training.services import CourseData, EditionData, Module, ParticipantData, SessionData

    modules = [Module(f"M{at}", f"Módulo {at} de gobernanza", Decimal(10)) for at in range(1, 5)]
    course = services.create_course(
        data=CourseData(
            title=f"Gobernanza migratoria local {uuid.uuid4().hex[:6]}",
            topic="intercultural",
            modules=modules,
        ),
        by=BY,
    )
    told = EditionData(starts_on=DAY, ends_on=DAY + datetime.timedelta(days=90), capacity=2000)
    edition = services.open_edition(course_id=course.pk, data=told, by=BY)
    people = [
        services.add_participant(data=ParticipantData(f"Persona {at}", "Ñandubay Lapacho"), by=BY)
        for at in range(count)
    ]
    rows = services.enrol(edition_id=edition.pk, participant_ids=[one.pk for one in people], by=BY)
    begun = datetime.datetime(2026, 3, 3, 12, tzinfo=datetime.UTC)
    sessions = [
        SessionData(module.code, begun + datetime.timedelta(days=7 * at), Decimal(10))
        for at, module in enumerate(modules)
    ]
    for session in services.plan_sessions(edition_id=edition.pk, told=sessions, by=BY):
        marks = {row.pk: services.Told("present") for row in rows}
        services.take_attendance(session_id=session.pk, marks=marks, version=None, by=BY)
    edition.refresh_from_db()
    services.move_edition(edition_id=edition.pk, state="finished", version=edition.version, by=BY)
    return edition.pk


if __name__ == "__main__":
    main()
