"""The copy of a person's data and the receipts, as documents and as data."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from apps.accounts import selectors as accounts
from apps.registry.holdings import holdings
from apps.rights.gathered import by_record
from apps.rights.models import Delivery, Kind, Line, Request
from kernel import pdf
from tenants import current

_TEMPLATE: Final = Path(__file__).resolve().parent / "typst" / "data.typ"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that was corrected; empty is not kept."""

    label: str
    before: str
    now: str


def short_code(request: Request) -> str:
    """What a request is called in writing: it opens nothing."""
    return request.pk.hex[:8].upper()


def copy_as_data(
    request: Request, lines: Sequence[Line], *, at: datetime.datetime
) -> dict[str, Any]:
    """What is given, for machines: by kind of record, each fact with its words."""
    with translation.override(request.language):
        return {
            "request": str(request.pk),
            "made_at": at.isoformat(),
            "city": _city(),
            "law": "Ley 25.326, art. 14",
            "groups": [
                {"kind": code, "title": title, "records": records}
                for code, title, records in _grouped(lines)
            ],
        }


def copy_as_pdf(request: Request, lines: Sequence[Line], *, at: datetime.datetime) -> bytes:
    """The same to be read, printed and heard."""
    with translation.override(request.language):
        groups = [
            {
                "heading": title,
                "records": [
                    {
                        "heading": record["title"],
                        "facts": [[fact["label"], fact["value"]] for fact in record["facts"]],
                    }
                    for record in records
                ],
            }
            for _code, title, records in _grouped(lines)
        ]
        day = _day(timezone.localtime(at))
        return _made(
            request,
            at,
            title=_("What the Office keeps about you"),
            lead=[
                _("For %(name)s. Made on %(day)s, at your request of %(asked)s.")
                % {
                    "name": request.name or "–",
                    "day": day,
                    "asked": _day(request.received_on),
                },
                _(
                    "The law gives you the right to see what is kept about you (Law 25.326, "
                    "article 14). What tells of other people is left out."
                ),
            ],
            groups=groups,
            closing_title=_("What you can do with this"),
            closing=[
                _(
                    "If something is wrong or should not be kept, ask the Office to correct or "
                    "erase it: it has five working days. It costs nothing."
                ),
                _(
                    "The authority for personal data, Agencia de Acceso a la Información Pública, "
                    "hears complaints of whoever is not answered."
                ),
            ],
        )


def correction_as_data(
    request: Request, changes: Sequence[Change], *, at: datetime.datetime, by: uuid.UUID
) -> dict[str, Any]:
    """What was corrected, for machines: before and now, when and by whom."""
    return {
        "request": str(request.pk),
        "made_at": at.isoformat(),
        "made_by": _who(by),
        "city": _city(),
        "law": "Ley 25.326, art. 16",
        "changes": [{"label": one.label, "before": one.before, "now": one.now} for one in changes],
    }


def correction_as_pdf(
    request: Request, changes: Sequence[Change], *, at: datetime.datetime, by: uuid.UUID
) -> bytes:
    """The same to be read, printed and heard."""
    with translation.override(request.language):
        none = _("nothing was kept")
        records = [
            {
                "heading": one.label,
                "facts": [[_("Before"), one.before or none], [_("Now"), one.now or _("erased")]],
            }
            for one in changes
        ]
        told = {
            "name": request.name or "–",
            "day": _moment(timezone.localtime(at)),
            "asked": _day(request.received_on),
            "who": _who(by),
        }
        return _made(
            request,
            at,
            title=_("What was corrected about you"),
            lead=[
                _("For %(name)s. Corrected on %(day)s by %(who)s, at your request of %(asked)s.")
                % told,
                _(
                    "The law gives you the right to have what is kept about you corrected "
                    "(Law 25.326, article 16). It costs nothing."
                ),
            ],
            groups=[{"heading": _("What was, and what is now"), "records": records}],
            closing_title=_("What you can do with this"),
            closing=[
                _(
                    "Whoever was given what was wrong can be shown this. If something is still "
                    "wrong, ask again: the Office has five working days."
                ),
                _(
                    "The authority for personal data, Agencia de Acceso a la Información Pública, "
                    "hears complaints of whoever is not answered."
                ),
            ],
        )


def changes_in_words(request: Request, changes: Sequence[Change]) -> str:
    """Which things were corrected, without what they were."""
    with translation.override(request.language):
        return _("Corrected: %(what)s.") % {
            "what": ", ".join(dict.fromkeys(one.label for one in changes))
        }


def phone_label() -> str:
    """What a phone is called among the things that are corrected."""
    return _("Phone")


def _day(day: datetime.date) -> str:
    """A day as documents write it out, in the language that is on."""
    return date_format(day, _("j F Y"))


def _moment(at: datetime.datetime) -> str:
    return f"{_day(at)}, {date_format(at, 'H:i')}"


def _who(by: uuid.UUID) -> str:
    return accounts.display_names({by}).get(by, "–")


def receipt_as_pdf(request: Request, delivery: Delivery | None) -> bytes:
    """The proof of what was done, without any of it: dates, hashes, who handed it over."""
    with translation.override(request.language):
        facts = [
            [_("Request"), short_code(request)],
            [_("What was asked"), str(request.get_kind_display())],
            [_("Received on"), _day(request.received_on)],
            [_("Due on"), _day(request.due_on)],
            [_("State"), str(request.get_state_display())],
        ]
        if request.closed_at:
            ended = timezone.localtime(request.closed_at)
            facts.append([_("Ended on"), _moment(ended)])
        if request.ground:
            facts.append([_("Legal ground"), str(request.get_ground_display())])
        if delivery is not None:
            facts += [
                [_("Handed over"), str(delivery.get_how_display())],
                *_counted(request, delivery),
                ["SHA-256 PDF", delivery.pdf_hash],
                ["SHA-256 JSON", delivery.json_hash],
            ]
        return _made(
            request,
            request.closed_at or request.created_at,
            title=_("Receipt of a request about personal data"),
            lead=[_("Kept as proof. It says what was done, and nothing of what was given.")],
            groups=[{"heading": "", "records": [{"heading": "", "facts": facts}]}],
            closing_title="",
            closing=[],
        )


def _counted(request: Request, delivery: Delivery) -> list[list[str]]:
    if request.kind == Kind.RECTIFICATION:
        return [[_("Facts corrected"), str(delivery.facts)]]
    return [
        [_("Facts given"), str(delivery.facts)],
        [_("Facts left out"), str(delivery.left_out)],
    ]


def _grouped(lines: Sequence[Line]) -> list[tuple[str, str, list[dict[str, Any]]]]:
    labels = {holding.code: str(holding.label) for holding in holdings()}
    found = []
    for code, of_kind in groupby(lines, key=lambda line: line.holding):
        records = [
            {
                "title": heading,
                "facts": [{"label": line.label, "value": line.value} for line in facts],
            }
            for heading, facts in by_record(of_kind)
        ]
        found.append((code, labels.get(code, _("Person")), records))
    return found


def _made(request: Request, at: datetime.datetime, **told: Any) -> bytes:
    city = current()
    return pdf.make(
        _TEMPLATE,
        {
            "city": _city(),
            "office": _("Immigration Office of %(city)s") % {"city": _city()},
            "accent": city.accent if city else "#0767a7",
            "code": short_code(request),
            "page": _("Page"),
            "language": request.language.split("-")[0] or "es",
            **told,
        },
        at=timezone.localtime(at),
    )


def _city() -> str:
    city = current()
    return city.name if city else ""
