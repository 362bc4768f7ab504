"""The city's logo: who chooses it, what is taken of a file, what certificates carry for ever."""

from __future__ import annotations

import base64
import re
import struct
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from apps.training import pictures, printing
from apps.training.errors import Conflict, Refused
from apps.training.models import CityLogo
from apps.training.selectors import logos as found
from apps.training.services import logos
from apps.training.tests.drawn import JPEG, WIDE, piece, png, svg
from apps.training.tests.factories import TRAINER, at_once
from apps.training.tests.test_certificates import accredited, issued, words
from tenants import entering
from tenants.models import City

Client = Callable[..., Any]
PAGE, ROWS = "/training/certificates/logo/", "/api/v1/certificate-logos"


def _file(data: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile("logo", data, "image/png")


def _shown(data: bytes, media: str) -> str:
    return f"data:{media};base64,{base64.b64encode(data).decode()}"


def _hidden(answer: Any) -> dict[str, str]:
    """What the page keeps of a file that was looked at."""
    page = answer.content.decode()
    form = page[page.index(f'action="{PAGE}use/"') :]
    return dict(re.findall(r'name="(version|picture)" value="([^"]*)"', form)[:2])


def _looks(client: Any, data: bytes, version: int = 0) -> dict[str, str]:
    answer = client.post(PAGE, {"version": version, "file": _file(data)})
    assert answer.status_code == 200
    return _hidden(answer)


def test_of_a_jpeg_only_what_is_seen_is_kept() -> None:
    """Where a photograph was taken and with what is gone; what is cleaned is the same again."""
    assert pictures.cleaned(JPEG) == ("image/jpeg", JPEG)
    noted = JPEG[:2] + piece(0xE1, b"Exif\0\0Ceiba -32.9") + piece(0xFE, b"Ceiba") + JPEG[2:]
    assert pictures.cleaned(noted + b"<script>after the end</script>") == ("image/jpeg", JPEG)


def _framed(**told: int) -> bytes:
    """The same with a frame that says something else of itself."""
    at = JPEG.index(b"\xff\xc0") + 4
    depth, height, width, parts = struct.unpack_from(">BHHB", JPEG, at)
    said = {"depth": depth, "height": height, "width": width, "parts": parts, **told}
    head = struct.pack(">BHHB", *(said[name] for name in ("depth", "height", "width", "parts")))
    return JPEG[:at] + head + JPEG[at + 6 :]


SCAN = JPEG[JPEG.index(b"\xff\xda") : -2]


@pytest.mark.parametrize(
    "data",
    [
        *(JPEG[:4], JPEG[:-2], JPEG[:-40], JPEG[:2] + JPEG[-2:], JPEG.replace(SCAN, b"")),
        *(_framed(width=1601), _framed(height=0), _framed(depth=12), _framed(parts=4)),
        JPEG[:-2] + SCAN * 20 + JPEG[-2:],
        JPEG.replace(b"\xff\xc0", b"\xff\xc3"),
        JPEG[:2] + piece(0xFE, b" " * 60_000) * 4 + JPEG[2:],
    ],
)
def test_what_is_no_such_jpeg_is_not_taken(data: bytes) -> None:
    with pytest.raises(pictures.NotAPicture):
        pictures.cleaned(data)


def test_a_city_tries_a_logo_and_uses_it(city_client: Client, maipu: City, rosario: City) -> None:
    """It is looked at before anything is kept; it is that city's alone, and in its history."""
    for role in ("officer", "viewer", "department_contact"):
        assert city_client(maipu, role).get(PAGE).status_code == 403
    trainer = city_client(maipu, "trainer")
    before = trainer.get(f"{PAGE}specimen.png").content
    assert before.startswith(b"\x89PNG")
    kept = _looks(trainer, JPEG)
    with entering(maipu):
        assert not CityLogo.objects.exists(), "looking keeps nothing"
    assert trainer.post(f"{PAGE}use/", kept).status_code == 302
    assert _shown(JPEG, "image/jpeg") not in trainer.get(PAGE).content.decode()
    assert trainer.get(f"{PAGE}specimen.png").content != before
    with entering(maipu):
        [row] = CityLogo.objects.all()
        [event] = apps.get_model("training", "CityLogoEvent").objects.filter(pgh_obj=row)
        assert (event.pgh_label, event.chosen_by, event.version) == ("insert", row.chosen_by, 1)
        for harm in (lambda: CityLogo.objects.update(media=""), CityLogo.objects.all().delete):
            with pytest.raises(DatabaseError), transaction.atomic():
                harm()
        key = found.current_key()
    other = city_client(rosario, "trainer")
    assert other.get(ROWS).json()["results"] == []
    assert other.get(f"{ROWS}/{row.pk}/picture").status_code == 404
    with entering(rosario):
        assert found.logo_of(key) is None


@pytest.mark.parametrize(
    "data",
    [
        *(b"", b"GIF89a", b"%PDF-1.4", png(1601, 1), svg(b"<script>x()</script>")),
        png()[:9] + b" " * pictures.LARGEST,
        b'<svg xmlns="http://www.w3.org/2000/svg" width="0" viewBox="0 0 9 9"/>',
    ],
)
def test_what_can_not_be_printed_is_refused_with_words(
    city_client: Client, maipu: City, data: bytes
) -> None:
    trainer = city_client(maipu, "trainer")
    answer = trainer.post(PAGE, {"version": 0, "file": _file(data)})
    assert answer.status_code == 422
    assert 'aria-invalid="true"' in answer.content.decode()
    slipped = {"version": 0, "picture": base64.b64encode(data).decode()}
    assert trainer.post(f"{PAGE}use/", slipped).status_code == 422
    assert trainer.post(f"{PAGE}use/", {"version": 0, "picture": "ñ"}).status_code == 422
    refused = trainer.post(ROWS, {"version": 0, "file": _file(data)})
    assert (refused.status_code, "file" in refused.content.decode()) == (400, True)
    with entering(maipu):
        assert not CityLogo.objects.exists()


def test_of_two_at_once_one_is_used_and_the_other_is_not_lost(
    city_client: Client, maipu: City
) -> None:
    one, two = city_client(maipu, "trainer"), city_client(maipu, "coordinator")
    first, second = _looks(one, png()), _looks(two, WIDE)
    assert one.post(f"{PAGE}use/", first).status_code == 302
    late = two.post(f"{PAGE}use/", second)
    assert late.status_code == 409
    assert _shown(png(), "image/png") in late.content.decode(), "what the other chose is seen"
    again = _hidden(late)
    assert again == {"version": "1", "picture": second["picture"]}
    stale = one.post(f"{PAGE}away/", {"version": "0"}, follow=True)
    assert "cambió" in stale.content.decode()
    assert two.post(f"{PAGE}use/", again).status_code == 302
    with entering(maipu):
        kept = [row.media for row in CityLogo.objects.order_by("version")]
        assert kept == ["image/png", "image/svg+xml"]
        logo = logos.read(JPEG)

    begun = threading.Event()

    def chooses_slowly() -> int:
        with transaction.atomic():
            row = logos.choose(logo, seen=2, by=TRAINER)
            begun.set()
            time.sleep(0.3)
        return row.version

    def chooses() -> int:
        begun.wait()
        try:
            return logos.choose(logo, seen=2, by=TRAINER).version
        except Conflict:
            return 0

    assert at_once(maipu, chooses_slowly, chooses, chooses) == [3, 0, 0]


def test_a_program_chooses_and_takes_away(city_client: Client, maipu: City) -> None:
    trainer, viewer = city_client(maipu, "trainer"), city_client(maipu, "viewer")
    assert viewer.get(ROWS).status_code == 403
    away = {"version": 0}
    made = trainer.post(ROWS, {"version": 0, "file": _file(WIDE)})
    assert made.status_code == 201
    told = made.json()
    assert (told["version"], told["media"]) == (1, "image/svg+xml")
    for other in (0, 9):
        late = trainer.post(ROWS, {"version": other, "file": _file(WIDE)})
        assert late.status_code == 409, "neither one that is past nor one that never was"
    taken = trainer.get(f"{ROWS}/{told['id']}/picture")
    assert b"".join(taken) == pictures.cleaned(WIDE)[1]
    assert "attachment" in taken["Content-Disposition"], "it never opens as a page of ours"
    gone = f"{ROWS}/take-away"
    assert trainer.post(gone, away, content_type="application/json").status_code == 409
    none = trainer.post(gone, {"version": 1}, content_type="application/json")
    assert (none.status_code, none.json()["media"]) == (201, "")
    assert trainer.get(f"{ROWS}/{none.json()['id']}/picture").status_code == 404
    assert trainer.post(gone, {"version": 2}, content_type="application/json").status_code == 409
    listed = trainer.get(ROWS).json()["results"]
    assert [row["version"] for row in listed] == [2, 1]
    assert trainer.get(f"{ROWS}/{told['id']}").json() == listed[1]


def test_certificates_carry_the_logo_they_were_issued_with(maipu: City) -> None:
    """Whatever becomes of it: each prints as it was, and many read it once."""
    with entering(maipu), transaction.atomic():
        _edition, rows = accredited(5)
        plain = issued(rows[0])
        made = [printing.document(plain)]
        with pytest.raises(Refused):
            logos.take_away(seen=1, by=TRAINER)
        told = []
        for seen, data in enumerate((png(), JPEG, WIDE)):
            logos.choose(logos.read(data), seen=seen, by=TRAINER)
            told.append(issued(rows[seen + 1]))
            made.append(printing.document(told[-1]))
        logos.take_away(seen=3, by=TRAINER)
        last = printing.document(issued(rows[4]))
        for one, before in zip((plain, *told), made, strict=True):
            assert printing.document(one) == before
        letters = [words(one).startswith("M Municipalidad") for one in (*made, last)]
        assert letters == [True, False, False, False, True], "one or the other heads the sheet"
        with CaptureQueriesContext(connection) as asked:
            assert len(list(printing.documents([told[0]] * 3))) == 3
        assert sum("citylogo" in one["sql"] for one in asked) == 1
        transaction.set_rollback(True)
