"""Certificates as documents: made anew whenever they are wanted, always the same bytes.

Nothing is kept but the row: everything that is printed stands in it, a revoked certificate leaves
no file behind, and 2,300 cities store no fonts by the thousand. What a print leads to is its page
at the host the city has when it is printed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

import tenants
from apps.notices import places
from apps.training import marks, pictures
from apps.training.models import Certificate
from apps.training.selectors import logos
from frontend.shades import shades
from kernel import pdf

_TEMPLATE: Final = Path(__file__).resolve().parent / "typst" / "certificate.typ"
_AHEAD: Final = 25
_GROUP: Final = 4
_MASK: Final = 3
# Pixels per inch of what is looked at on a screen.
_SEEN: Final = 110.0
_NO_CODE: Final = "0" * 26


class _Shelf:
    """The logos certificates carry: many of them carry the same few, and each is read once."""

    def __init__(self) -> None:
        self.marks, self.logo = cache(marks.logos_of), cache(logos.logo_of)
        self.printable = cache(pictures.printable)


def document(certificate: Certificate) -> bytes:
    """One certificate as PDF/A."""
    place = places.current()
    return pdf.make(_TEMPLATE, told(certificate, place.address), at=_at(certificate, place))


def documents(certificates: Iterable[Certificate]) -> Iterator[tuple[Certificate, bytes]]:
    """Many of them, in order: one is set while the code of the next is drawn."""
    maker = pdf.Maker(_TEMPLATE)
    place = places.current()
    shelf = _Shelf()
    waiting = iter(certificates)
    with ThreadPoolExecutor(max_workers=1) as setter:
        while batch := list(islice(waiting, _AHEAD)):
            begun = [  # as each is drawn
                setter.submit(maker.make, told(one, place.address, shelf), at=_at(one, place))
                for one in batch
            ]
            for one, made in zip(batch, begun, strict=True):
                yield one, made.result()


def grouped(code: str) -> str:
    """A code as people type it."""
    return "-".join(code[at : at + _GROUP] for at in range(0, len(code), _GROUP))


def path_of(code: str) -> str:
    """Where a certificate is verified."""
    return reverse("certificates:verify", args=[code], urlconf=settings.ROOT_URLCONF)


def hours(number: Decimal) -> str:
    """Hours without a nought behind the point, in the language that is on."""
    text = f"{number.normalize():f}"
    return text.replace(".", ",") if translation.get_language().startswith("es") else text


def file_name(certificate: Certificate) -> str:
    """What the file is called: its number, which names nobody."""
    return f"{certificate.number}.pdf"


def told(certificate: Certificate, base: str, shelf: _Shelf | None = None) -> dict[str, Any]:
    """What the template is told: every word of the sheet, in its language, and its pictures."""
    shelf = shelf or _Shelf()
    layout = certificate.layout
    address = f"{base}{path_of(certificate.code)}"
    with translation.override("es-ar" if certificate.language == "es" else "en"):
        return {
            **_head(layout),
            **_drawn(
                layout,
                shelf.logo(layout.get("logo", "")),
                shelf.marks(layout.get("marks", "")),
                shelf.printable,
            ),
            "language": certificate.language,
            "title": _("Certificate"),
            "number": certificate.number,
            "certifies": _("This is to certify that"),
            "name": certificate.name,
            "document": _("Identity document %(number)s") % {"number": certificate.document}
            if certificate.document
            else "",
            "did": _("completed and passed the course")
            if certificate.assessed
            else _("completed the course"),
            "course": certificate.course,
            "extent": _extent(certificate),
            "validity": _validity(certificate),
            "contents": _("Contents"),
            "module": _("Module"),
            "hours": pgettext("course", "Hours"),
            "modules": [
                [str(module["title"]), hours(Decimal(str(module["hours"])))]
                for module in layout.get("modules", [])
            ],
            "signatories": [
                [str(one["name"]), str(one["position"])] for one in layout.get("signatories", [])
            ],
            "number_word": _("Certificate No."),
            "issued": _("Issued on %(day)s") % {"day": _day(certificate.issued_on)},
            "check": _("It is verified with the QR code, or at %(address)s with this code:")
            % {"address": f"{base}{_form_path()}".split("://")[-1]},
            "code": grouped(certificate.code),
            "address": address,
            "qr": qr(address),
            "qr_words": _("QR code that leads to %(address)s") % {"address": address},
        }


def try_mark(found: list[marks.Logo]) -> None:
    """Print a specimen with these logos of the programme; NotMadeError where that can't be done."""
    pdf.make(_TEMPLATE, _specimen("es", found=found), at=timezone.now())


def try_logo(logo: marks.Logo) -> None:
    """Print a specimen with this logo of the city; NotMadeError where that can't be done."""
    pdf.make(_TEMPLATE, _specimen("es", logo), at=timezone.now())


def preview(logo: marks.Logo | None) -> bytes:
    """A specimen with this logo of the city as a picture, in the language of whoever looks."""
    language = "es" if (translation.get_language() or "es").startswith("es") else "en"
    return pdf.picture(_TEMPLATE, _specimen(language, logo), at=timezone.now(), ppi=_SEEN)


def _specimen(
    language: str, logo: marks.Logo | None = None, found: list[marks.Logo] | None = None
) -> dict[str, Any]:
    """What a certificate issued here today would say, of nobody, with these logos."""
    city, today = tenants.current(), timezone.localdate()
    sample = Certificate(
        number=f"0000-{today.year}-0000",
        code=_NO_CODE,
        name=pgettext("specimen", "Name and family name"),
        course=pgettext("specimen", "Title of the course"),
        hours=Decimal(40),
        starts_on=today,
        ends_on=today,
        issued_on=today,
        assessed=False,
        language=language,
        layout={
            "city": city.name if city else "",
            "crest": city.crest_initial if city else "",
            "accent": city.accent if city else "",
            "signatories": [{"name": pgettext("specimen", "Who signs"), "position": ""}] * 2,
        },
    )
    found = marks.logos(marks.current()) if found is None else found
    drawn = _drawn(sample.layout, logo, found, pictures.printable)
    return told(sample, "https://example.org") | drawn


def _head(layout: dict[str, Any]) -> dict[str, Any]:
    """Who certifies."""
    found = shades(layout.get("accent"))
    return {
        "city": _("Municipality of %(city)s") % {"city": layout.get("city", "")},
        "office": _("Immigration Office"),
        "crest": layout.get("crest", ""),
        "accent": found.accent,
        "on_accent": found.on,
        "programme": _(
            "Programme of the International Organization for Migration (IOM) and the "
            "Dirección Nacional de Migraciones"
        ),
    }


def _drawn(
    layout: dict[str, Any],
    logo: marks.Logo | None,
    found: list[marks.Logo],
    printable: Callable[[str, bytes], tuple[str, str]],
) -> dict[str, Any]:
    """The city's logo and those of the programme: what each shows in words, and the pictures."""
    shown = _("Logo of the Municipality of %(city)s") % {"city": layout.get("city", "")}
    language = translation.get_language() or "es"
    held: dict[str, str] = {}

    def one(name: str, told: marks.Logo, words: str) -> dict[str, str]:
        kind, held[name] = printable(told.media, told.data)
        return {"name": name, "format": kind, "alt": words}

    return {
        "logo": [one("logo", logo, shown)] if logo else [],
        "marks": [one(f"mark-{n}", each, each.alt(language)) for n, each in enumerate(found)],
        "pictures": held,
    }


def _form_path() -> str:
    """Where a code is typed; prints are tried at the national host, which has no such page."""
    return reverse("certificates:verify_form", urlconf=settings.ROOT_URLCONF)


def qr(text: str) -> str:
    """A QR code as SVG, without the margin that the page around it has.

    With one mask for all: trying all eight takes twice as long as the rest of the code, and
    whatever reads one mask reads the others.
    """
    import qrcode
    from qrcode.image.svg import SvgPathImage

    code = qrcode.QRCode(
        border=0,
        error_correction=qrcode.ERROR_CORRECT_M,
        image_factory=SvgPathImage,
        mask_pattern=_MASK,
    )
    code.add_data(text)
    code.make()
    return str(code.make_image().to_string(encoding="unicode"))


def qr_for_pages(text: str) -> SafeString:
    """The same inside a page, in the colour of its words, with the margin a camera needs."""
    import qrcode
    from qrcode.image.svg import SvgPathImage

    code = qrcode.QRCode(border=4, image_factory=SvgPathImage)
    code.add_data(text)
    code.make()
    picture = str(code.make_image(module_color="currentColor").to_string(encoding="unicode"))
    # It holds only numbers that we drew: nothing anybody typed.
    return mark_safe(picture[picture.index("<svg") :])  # noqa: S308


def _extent(certificate: Certificate) -> str:
    how_long = ngettext("%(hours)s hour", "%(hours)s hours", int(certificate.hours)) % {
        "hours": hours(certificate.hours)
    }
    if certificate.starts_on == certificate.ends_on:
        return pgettext("course", "of %(length)s, given on %(day)s.") % {
            "length": how_long,
            "day": _day(certificate.starts_on),
        }
    return pgettext("course", "of %(length)s, given between %(first)s and %(last)s.") % {
        "length": how_long,
        "first": _day(certificate.starts_on),
        "last": _day(certificate.ends_on),
    }


def _validity(certificate: Certificate) -> str:
    until = certificate.valid_until
    return _("Valid until %(day)s.") % {"day": _day(until)} if until else ""


def _day(day: Any) -> str:
    return date_format(day, _("j F Y"))


def _at(certificate: Certificate, place: places.Place) -> Any:
    return timezone.localtime(certificate.issued_at, place.zone)
