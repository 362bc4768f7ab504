"""The mark of the programme: the logos the nation publishes for certificates, in versions.

A certificate names the version it was issued with, and is printed with that one for ever. Where
nothing was published the name of the product stands in its place.
"""

from __future__ import annotations

import base64
import uuid
from dataclasses import dataclass
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from apps.training import pictures
from tenants.catalogue import documents

KIND: Final = "programme_mark"
CODE: Final = "certificates"
MOST: Final = 3
LONGEST_ALT: Final = 160


@dataclass(frozen=True, slots=True)
class Logo:
    """One logo: the picture, and what it says to whoever does not see it."""

    media: str
    data: bytes
    es: str
    en: str

    def alt(self, language: str) -> str:
        """Its words in a language; Spanish for any that is not English."""
        return self.en if language.startswith("en") else self.es


def register() -> None:
    """Say what a mark is."""
    documents.kind(KIND, check)


def check(content: dict[str, Any]) -> None:
    """Raise ValidationError for what is no mark."""
    logos = content.get("logos")
    if not isinstance(logos, list) or len(logos) > MOST:
        raise ValidationError(_("At most %(most)s logos.") % {"most": MOST}, code="logos")
    for one in logos:
        alt = one.get("alt") if isinstance(one, dict) else None
        words = [alt.get(name) for name in ("es", "en")] if isinstance(alt, dict) else [None]
        if any(not isinstance(each, str) or not each.strip() for each in words):
            raise ValidationError(_("Say in both languages what each logo shows."), code="logos")
        try:
            media, _data = pictures.cleaned(base64.b64decode(str(one.get("data")), validate=True))
        except (ValueError, pictures.NotAPicture):
            media = ""
        if not media or media != one.get("media"):
            raise ValidationError(_("It is no PNG, JPEG or SVG that can be kept."), code="logos")


def current() -> documents.Published | None:
    """The version new certificates are issued with; None where none was published."""
    return documents.latest(KIND, CODE)


def current_key() -> str:
    """Its id as certificates keep it; empty without logos."""
    found = current()
    return str(found.id) if found is not None and found.content["logos"] else ""


def logos_of(key: object) -> list[Logo]:
    """The logos of a version by its id; none of an id that means no version."""
    try:
        found = documents.get(uuid.UUID(str(key)))
    except ValueError:
        return []
    return logos(found) if found is not None and found.kind == KIND else []


def logos(version: documents.Published | None) -> list[Logo]:
    """The logos of a version."""
    if version is None:
        return []
    return [
        Logo(one["media"], base64.b64decode(one["data"]), one["alt"]["es"], one["alt"]["en"])
        for one in version.content["logos"]
    ]


def as_address(logo: Logo) -> str:
    """A picture inside the page that shows it."""
    return f"data:{logo.media};base64,{base64.b64encode(logo.data).decode()}"


def publish(told: list[Logo], *, seen: int, by: uuid.UUID) -> documents.Published:
    """Publish these logos as the next version: what was printed before keeps its own.

    `seen` is the version they are put in the place of, 0 where there was none. Raises Changed,
    AlreadyDrafted, ValidationError.
    """
    content = {
        "logos": [
            {
                "media": one.media,
                "data": base64.b64encode(one.data).decode(),
                "alt": {"es": one.es.strip(), "en": one.en.strip()},
            }
            for one in told
        ]
    }
    before = current()
    if (before.version if before else 0) != seen:
        raise documents.Changed(CODE)
    row = documents.begin(kind=KIND, code=CODE, content=content, by=by)
    documents.publish(pk=row.pk, edition=row.edition, by=by)
    found = documents.get(row.pk)
    assert found is not None  # noqa: S101 tells the type checker
    return found
