"""How answers and texts are worded and marked on pages."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from apps.consents import selectors
from apps.consents.models import LANGUAGES, ORIGINAL, Consent, ConsentText, Purpose, State

TONES: Final[dict[str, str]] = {"given": "ok", "refused": "neutral", "withdrawn": "warn"}
# Each by its own name: whoever reads it may read no other.
LANGUAGE_NAMES: Final = {
    "es": "Español",
    "en": "English",
    "pt": "Português",
    "fr": "Français",
    "ht": "Kreyòl ayisyen",
}


@dataclass(frozen=True, slots=True)
class Signing:
    """The words around a text that is signed, in the language of the text."""

    agree: str
    disagree: str
    name: str
    signature: str
    date: str


# Not of the catalogues: staff reads two languages, whoever signs may read another.
SIGNING: Final = {
    "es": Signing("Estoy de acuerdo", "No estoy de acuerdo", "Nombre:", "Firma:", "Fecha:"),
    "en": Signing("I agree", "I do not agree", "Name:", "Signature:", "Date:"),
    "pt": Signing("Concordo", "Não concordo", "Nome:", "Assinatura:", "Data:"),
    "fr": Signing("Je suis d'accord", "Je ne suis pas d'accord", "Nom :", "Signature :", "Date :"),
    "ht": Signing("Mwen dakò", "Mwen pa dakò", "Non:", "Siyati:", "Dat:"),
}
HELP: Final[dict[str, Promise]] = {
    "referral": gettext_lazy("Asked for before a name goes to another department or organisation."),
    "contact": gettext_lazy("Asked for before the office calls or writes on its own."),
    "follow_up": gettext_lazy("Asked for before anybody is asked how it went on."),
    "statistics": gettext_lazy("Counting without names needs none; studies beyond it do."),
    "sharing": gettext_lazy("Without it neither DNM nor IOM receives anything of the person."),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """One purpose in the identity bar."""

    label: str
    state: str
    tone: str


@dataclass(frozen=True, slots=True)
class PurposeRow:
    """One purpose on a person's page: the answer in force and the text to read out."""

    purpose: str
    label: str
    help: str
    state: str
    word: str
    tone: str
    seen: str
    said: str
    since: datetime.datetime | None
    version: str
    text: str
    language: str
    text_version: int
    unreviewed: bool
    missing: bool
    can_give: bool
    signing: Signing


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One answer of before."""

    at: datetime.datetime
    label: str
    word: str
    tone: str
    said: str
    version: str


@dataclass(frozen=True, slots=True)
class TextCell:
    """One purpose in one language, as the list of texts shows it."""

    language: str
    name: str
    version: str
    word: str
    tone: str


def language_name(code: str) -> str:
    """The language by its own name."""
    return LANGUAGE_NAMES.get(code, code)


def signing(language: str) -> Signing:
    """The words to sign a text with, in its own language."""
    return SIGNING.get(language, SIGNING[ORIGINAL])


def language_of(request_language: str) -> str:
    """The language a page begins with."""
    code = (request_language or ORIGINAL).partition("-")[0]
    return code if code in LANGUAGES else ORIGINAL


def marks(current: Mapping[str, Consent]) -> list[Mark]:
    """What was answered, in the order of the purposes; nothing for what was not asked."""
    return [
        Mark(
            str(purpose.label), current[purpose].get_state_display(), TONES[current[purpose].state]
        )
        for purpose in Purpose
        if purpose in current
    ]


def rows(
    current: Mapping[str, Consent],
    texts: Mapping[tuple[str, str], ConsentText],
    names: Mapping[uuid.UUID, str],
    language: str,
) -> list[PurposeRow]:
    """Every purpose with its answer, and its text in a language, or else in Spanish."""
    return [_row(purpose, current.get(purpose), texts, names, language) for purpose in Purpose]


def _row(
    purpose: Purpose,
    answer: Consent | None,
    texts: Mapping[tuple[str, str], ConsentText],
    names: Mapping[uuid.UUID, str],
    language: str,
) -> PurposeRow:
    text = texts.get((purpose, language)) or texts.get((purpose, ORIGINAL))
    state = answer.state if answer else ""
    return PurposeRow(
        purpose=str(purpose),
        label=str(purpose.label),
        help=str(HELP[purpose]),
        state=state,
        word=str(answer.get_state_display()) if answer else _("not asked yet"),
        tone=TONES.get(state, "neutral"),
        seen=str(answer.pk) if answer else "",
        said=_said(answer, names) if answer else "",
        since=answer.recorded_at if answer else None,
        version=_version(answer.text) if answer else "",
        text=text.text if text else "",
        language=text.language if text else language,
        text_version=text.version if text else 0,
        unreviewed=text is not None and not text.reviewed,
        missing=text is None or text.language != language,
        can_give=state != State.GIVEN or _is_newer(text, answer),
        signing=signing(text.language if text else language),
    )


def _is_newer(text: ConsentText | None, answer: Consent | None) -> bool:
    """Whether there is a text to agree to that the person has not been read."""
    if text is None or answer is None:
        return False
    then = answer.text
    return (then.language, then.version) != (text.language, text.version)


def answer_rows(answers: list[Consent], names: Mapping[uuid.UUID, str]) -> list[AnswerRow]:
    """Every answer, newest first."""
    return [
        AnswerRow(
            at=answer.recorded_at,
            label=str(answer.get_purpose_display()),
            word=str(answer.get_state_display()),
            tone=TONES[answer.state],
            said=_said(answer, names),
            version=_version(answer.text),
        )
        for answer in answers
    ]


def _said(answer: Consent, names: Mapping[uuid.UUID, str]) -> str:
    who = names.get(answer.recorded_by, "") if answer.recorded_by else ""
    return " · ".join(part for part in (answer.get_channel_display(), who) if part)


def _version(text: ConsentText) -> str:
    return _("version %(version)s, %(language)s") % {
        "version": text.version,
        "language": language_name(text.language),
    }


def text_cells(purpose: str, texts: Mapping[tuple[str, str], ConsentText]) -> list[TextCell]:
    """One purpose in every language: in force, not reviewed, behind the Spanish one, missing."""
    return [_cell(purpose, language, texts) for language in LANGUAGES]


def _cell(purpose: str, language: str, texts: Mapping[tuple[str, str], ConsentText]) -> TextCell:
    text = texts.get((purpose, language))
    name = language_name(language)
    if text is None:
        return TextCell(language, name, "", pgettext("text", "missing"), "warn")
    version = _("version %(version)s") % {"version": text.version}
    if selectors.is_outdated(text, texts.get((purpose, ORIGINAL))):
        return TextCell(language, name, version, _("older than the Spanish text"), "warn")
    if not text.reviewed:
        return TextCell(language, name, version, pgettext("text", "not reviewed"), "info")
    return TextCell(language, name, version, pgettext("text", "in force"), "ok")
