"""The steps of the wizard: their order, and which fields of a draft each one fills."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Step:
    """One page of the wizard."""

    code: str
    label: Promise
    fields: tuple[str, ...]
    lead: Promise


STEPS: tuple[Step, ...] = (
    Step(
        "identity",
        _("Identity"),
        (
            *("name", "slug", "province_code", "department_code", "municipality_code"),
            *("latitude", "longitude", "time_zone", "demo"),
        ),
        _("Which municipality it is, by the codes of the national statistics office."),
    ),
    Step(
        "hosts",
        _("Addresses"),
        ("own_hosts",),
        _("At which addresses its staff will find it."),
    ),
    Step(
        "branding",
        _("Branding"),
        ("accent", "crest_initial"),
        _("The colour and the letter by which people know where they are."),
    ),
    Step(
        "departments",
        _("Departments"),
        ("departments",),
        _("The municipal areas that the office works with. The city can change them later."),
    ),
    Step(
        "codes",
        _("Code lists"),
        ("hidden_codes", "added_codes"),
        _("What of the national lists the city does not need, and what it adds."),
    ),
    Step(
        "admin",
        _("First administrator"),
        ("admin_name", "admin_email", "admin_language"),
        _("Who receives the first invitation and brings everybody else in."),
    ),
    Step(
        "agreement",
        _("Sharing agreement"),
        ("signed_on", "signed_by", "sharing_iom", "sharing_dnm"),
        _("With whom the city shares its protected figures, and since when that is agreed."),
    ),
)
BY_CODE = {step.code: step for step in STEPS}
CODES = tuple(BY_CODE)

# What the worker does, in its order; the labels are for the page of progress.
MAKING: dict[str, Promise] = {
    "describe": _("Reserve the name and the addresses"),
    "role": _("Make its own database login"),
    "schema": _("Make its own schema"),
    "replay": _("Make the tables"),
    "grants": _("Give the login its rights, and no others"),
    "furnish": _("Make its encryption keys"),
    "departments": _("Put its departments in"),
    "codes": _("Adapt the code lists"),
    "invitation": _("Write the invitation of the first administrator"),
    "activate": _("Open the door"),
}


def following(code: str) -> str:
    """The step after that one; `review` after the last."""
    place = CODES.index(code) + 1
    return CODES[place] if place < len(CODES) else "review"
