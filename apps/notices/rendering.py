"""Turns a template and its values into a message's subject, text and HTML, in one language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.template import Context
from django.template.loader import get_template
from django.utils import timezone
from django.utils.translation import get_language, override

from apps.notices import look, places


@dataclass(frozen=True)
class Rendered:
    """What is sent, word by word."""

    subject: str
    text: str
    html: str


def render(template: str, context: dict[str, Any], language: str) -> Rendered:
    """The three parts of `template`: ``.subject.txt``, ``.txt`` and ``.html``.

    They know `place` (name, host, address of its pages) besides what is given, and tell hours by
    the clock of the place.
    """
    with override(language):
        place = places.current()
        own = {"place": place, "LANGUAGE_CODE": get_language(), "answered": settings.MAIL_REPLY_TO}
        known = {**context, **own}
        with timezone.override(place.zone):
            subject = _plain(f"{template}.subject.txt", known)
            known["subject"] = " ".join(subject.split())
            return Rendered(
                subject=known["subject"],
                text=_plain(f"{template}.txt", known).strip() + "\n",
                html=look.dressed(get_template(f"{template}.html").render(known)),
            )


def _plain(name: str, context: dict[str, Any]) -> str:
    """A text is no HTML: an ampersand in a name stays one."""
    template: Any = get_template(name)
    return str(template.template.render(Context(context, autoescape=False)))
