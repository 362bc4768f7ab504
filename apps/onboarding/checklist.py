"""The go-live checklist, computed from facts: what blocks, what only advises, what is done."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from django.conf import settings
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from apps.onboarding import names, selectors
from apps.onboarding.forms import form_for
from apps.onboarding.models import Onboarding, Sign, State
from apps.onboarding.steps import STEPS
from frontend.shades import contrast, shades

Level = Literal["done", "blocks", "advises", "waits"]


@dataclass(frozen=True)
class Item:
    """One line: what it is, how it stands, what to do; the step where it is mended."""

    code: str
    label: str
    level: Level
    detail: str = ""
    step: str = ""


def before(draft: Onboarding) -> list[Item]:
    """What stands between a draft and its making."""
    return [*_steps(draft), _departments(draft), _contrast(draft), *_hosts(draft)]


def after(draft: Onboarding) -> list[Item]:
    """What is left to do once the city is open; the city itself tells how far it is."""
    told = selectors.signs(draft.city_id)
    open_city = draft.state == State.LIVE

    def sign(code: str, label: str, detail: str) -> Item:
        return Item(
            code, label, "done" if code in told else "waits", "" if code in told else detail
        )

    return [
        Item("live", _("The city is open"), "done" if open_city else "waits"),
        Item(
            "invited",
            _("The first administrator was invited"),
            "done" if draft.admin_handed_over_at else "waits",
        ),
        sign(
            Sign.ADMIN,
            _("The invitation was accepted"),
            _("If it does not arrive, ask for the junk folder first; it holds for seven days."),
        ),
        sign(
            Sign.SECOND_FACTOR,
            _("An administrator signs in with a second factor"),
            _("Whoever signs in as administrator is asked for it."),
        ),
        sign(Sign.DEPARTMENTS, _("The departments are there"), _("The city can add them.")),
        Item(
            "agreement",
            _("The sharing agreement is on record"),
            "done" if draft.signed_on else ("waits" if not draft.demo else "done"),
            "" if draft.signed_on or draft.demo else _("Until then the city shares nothing."),
        ),
        Item(
            "backup",
            _("Backup covers the new schema"),
            "advises",
            _("A backup of the whole database has it; one of single cities needs it added."),
        ),
    ]


def blocking(draft: Onboarding) -> list[str]:
    """The labels of what blocks; asked again at the moment of sending."""
    return [item.label for item in before(draft) if item.level == "blocks"]


def _steps(draft: Onboarding) -> Iterator[Item]:
    """Each step again by its form: what was free when it was saved may be taken by now."""
    for step in STEPS:
        label = str(step.label)
        if step.code not in draft.steps_done:
            yield Item(step.code, label, "blocks", _("Not filled in yet."), step.code)
            continue
        shown = form_for(step.code)(draft=draft)
        form = form_for(step.code)(shown.as_data(), draft=draft)
        if form.is_valid():
            yield Item(step.code, label, "done", "", step.code)
        else:
            first = next(iter(form.errors.values()))[0]
            yield Item(step.code, label, "blocks", str(first), step.code)


def _departments(draft: Onboarding) -> Item:
    some = bool(draft.departments)
    return Item(
        "some_departments",
        _("Departments to refer people to"),
        "done" if some else "advises",
        "" if some else _("Without any, nobody can be referred. The city can add them later."),
        "departments",
    )


def _contrast(draft: Onboarding) -> Item:
    enough, words = contrast_in_words(draft.accent)
    return Item(
        "contrast", _("Contrast of the colour"), "done" if enough else "advises", words, "branding"
    )


def contrast_in_words(accent: str) -> tuple[bool, str]:
    """Whether the colour serves as it is, and what becomes of it; never only a number."""
    found = shades(accent)
    ratio = contrast(accent, "#ffffff")
    if found.accent.lower() == accent.lower():
        return True, _("Enough: %(ratio)s to 1 against white. It is used as it is.") % {
            "ratio": number_format(ratio, 1)
        }
    return False, _(
        "Too light as it is: %(ratio)s to 1 against white. Pages use a darker step of the same "
        "colour, %(shade)s, so that everybody can read."
    ) % {"ratio": number_format(ratio, 1), "shade": found.accent}


def _hosts(draft: Onboarding) -> Iterator[Item]:
    if not draft.slug:
        return
    for host in (names.host_of(draft.slug), *draft.own_hosts):
        resolves = _resolves(host)
        hint = "" if resolves else dns_hint(host)
        level: Level = "done" if resolves else "advises"
        label = _("%(host)s is found") % {"host": host}
        yield Item(f"host:{host}", label, level, hint, "hosts")


def dns_hint(host: str) -> str:
    """What whoever keeps the municipality's names must write."""
    return _("In the DNS: %(host)s CNAME %(target)s, and a certificate for it.") % {
        "host": host,
        "target": settings.TENANTS_NATIONAL_HOST,
    }


def _resolves(host: str) -> bool:
    """Whether the name is known here; names below localhost always are, to browsers."""
    if host.endswith(".localhost"):
        return True
    try:
        socket.getaddrinfo(host, 443)
    except OSError:
        return False
    return True
