"""Choosing the city's logo: each choice a version of its own, what was printed keeps its own."""

from __future__ import annotations

import base64
import uuid

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from apps.training import pictures, printing
from apps.training.errors import Conflict, Refused
from apps.training.marks import Logo
from apps.training.models import CityLogo
from apps.training.selectors import logos
from kernel.history import note_user
from kernel.pdf import NotMadeError


class NotALogo(Refused):
    """What was sent is no picture that can be printed."""


def read(data: bytes) -> Logo:
    """A picture as it would be kept, once a certificate was printed with it. Raises NotALogo."""
    try:
        logo = Logo(*pictures.cleaned(data), "", "")
    except pictures.NotAPicture:
        raise NotALogo(pictures.REFUSED) from None
    try:
        printing.try_logo(logo)
    except NotMadeError:
        raise NotALogo(_("It can't be printed: try another file.")) from None
    return logo


def choose(logo: Logo, *, seen: int, by: uuid.UUID | None) -> CityLogo:
    """Certificates issued from now on carry it. `seen` is the version it is put in the place of,
    0 where there was none. Raises Conflict where somebody chose another since.
    """
    picture = base64.b64encode(logo.data).decode()
    return _next(CityLogo(media=logo.media, picture=picture), seen=seen, by=by)


def take_away(*, seen: int, by: uuid.UUID | None) -> CityLogo:
    """From now on they carry the letters of the crest again. Raises Conflict, Refused."""
    found = logos.current()
    if found is not None and found.version == seen and not found.media:
        raise Refused(_("There is no logo to take away."))
    return _next(CityLogo(), seen=seen, by=by)


def _next(row: CityLogo, *, seen: int, by: uuid.UUID | None) -> CityLogo:
    row.version, row.chosen_by = seen + 1, by
    try:
        with transaction.atomic():
            note_user(by)
            if logos.current_version() != seen:
                raise Conflict
            row.save(force_insert=True)
    except IntegrityError as error:
        raise Conflict from error
    return row
