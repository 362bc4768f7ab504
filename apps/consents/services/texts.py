"""Publishing a new version of a text; no version is ever changed."""

from __future__ import annotations

import uuid

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from apps.consents import selectors, shipped
from apps.consents.errors import NoText, TextConflict
from apps.consents.models import LANGUAGES, ORIGINAL, ConsentText, Purpose
from apps.consents.models.texts import LONGEST_TEXT
from kernel.history import note_user


@transaction.atomic
def publish(
    *, purpose: str, language: str, text: str, seen: int, by: uuid.UUID | None
) -> ConsentText:
    """Publish the next version; `seen` is the version it was written against, 0 for none.

    Raises `TextConflict` when another was published meanwhile, ValidationError by field.
    The same words again publish nothing.
    """
    note_user(by)
    text = _checked(purpose, language, text)
    now = selectors.current_text(purpose, language)
    if now is not None:
        now = kept(purpose, language)
    if now is not None and now.version != seen:
        raise TextConflict(now)
    if now is not None and now.text == text and _follows(purpose, language) == now.follows:
        return now
    try:
        with transaction.atomic():
            return ConsentText.objects.create(
                purpose=purpose,
                language=language,
                version=now.version + 1 if now else 1,
                text=text,
                follows=_follows(purpose, language),
                published_by=by,
            )
    except IntegrityError:
        winner = selectors.current_text(purpose, language)
        if winner is None:
            raise
        raise TextConflict(winner) from None


def kept(purpose: str, language: str) -> ConsentText:
    """The version in force as a row; the text the product comes with is written down when used.

    Raises NoText where there is none.
    """
    now = selectors.current_text(purpose, language)
    if now is None:
        raise NoText(purpose)
    if not now._state.adding:  # noqa: SLF001
        return now
    ConsentText.objects.bulk_create([now], ignore_conflicts=True)
    return ConsentText.objects.get(purpose=purpose, language=language, version=1)


def _checked(purpose: str, language: str, text: str) -> str:
    if purpose not in Purpose.values:
        raise ValidationError({"purpose": [_("There is no such purpose.")]})
    if language not in LANGUAGES:
        raise ValidationError({"language": [_("There is no such language.")]})
    text = "\n".join(line.rstrip() for line in text.replace("\x00", "").splitlines()).strip()
    if not text:
        raise ValidationError({"text": [_("Write what the person agrees to.")]})
    if len(text) > LONGEST_TEXT:
        raise ValidationError(
            {"text": [_("Shorten it to %(count)s letters.") % {"count": LONGEST_TEXT}]}
        )
    return text


def _follows(purpose: str, language: str) -> int | None:
    if language == ORIGINAL:
        return None
    original = selectors.current_text(purpose, ORIGINAL)
    return original.version if original else shipped.VERSION
