"""How a protected figure may be shown, and to whom. The same rules serve the city's preview."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from django.utils.translation import gettext as _

from tenants.publications.policy import REST, TOTAL, Policy

VIEW: Final = "observatory.view"
VIEW_CITIES: Final = "observatory.view_cities"


class Mark(StrEnum):
    """What stands in a cell: five things that must never look alike."""

    VALUE = "value"
    ZERO = "zero"
    FOLDED = "folded"
    NOT_REPORTED = "not_reported"
    NOT_SHARED = "not_shared"


@dataclass(frozen=True)
class Shown:
    """A figure as it is shown; `value` is None where no number may stand."""

    mark: Mark
    value: int | None = None


@dataclass(frozen=True)
class Line:
    """A category of a table as it is shown."""

    category: str
    shown: Shown

    @property
    def label(self) -> str:
        return category_label(self.category)


NOT_REPORTED: Final = Shown(Mark.NOT_REPORTED)
NOT_SHARED: Final = Shown(Mark.NOT_SHARED)


def show(value: int | None, policy: Policy) -> Shown:
    """One figure: a negative one as zero, one below the policy's floor folded into its sum."""
    if value is None:
        return NOT_REPORTED
    if value <= 0:
        return Shown(Mark.ZERO, 0)
    if value < policy.fold_below:
        return Shown(Mark.FOLDED)
    return Shown(Mark.VALUE, value)


def show_table(cells: Mapping[str, int], policy: Policy) -> list[Line]:
    """A table by category, largest first, then "rest", which takes in whatever is not shown.

    What is shown adds up to the stored total to the unit, unless the rest itself is negative.
    """
    lines = [Line(code, show(value, policy)) for code, value in cells.items() if code != REST]
    rest = sum(cells.values()) - sum(line.shown.value or 0 for line in lines)
    order = {Mark.VALUE: 0, Mark.FOLDED: 1, Mark.ZERO: 2}
    lines.sort(key=lambda line: (order[line.shown.mark], -(line.shown.value or 0), line.label))
    if REST in cells:
        lines.append(Line(REST, Shown(Mark.VALUE, rest) if rest > 0 else Shown(Mark.ZERO, 0)))
    return lines


def usual_adjustment(epsilon: Decimal, figures: int = 1) -> int:
    """The mean distance between a sum of so many figures and the count, in persons.

    Of one figure it is known in closed form; independent draws grow with the root of their number
    and tend to the normal, whose mean distance is sqrt(2/pi) of its deviation.
    """
    alpha = math.exp(-float(epsilon))
    if figures <= 1:
        return round(2 * alpha / (1 - alpha * alpha))
    deviation = math.sqrt(2 * alpha) / (1 - alpha)
    return round(deviation * math.sqrt(2 * figures / math.pi))


def category_label(code: str) -> str:
    """The name of a category in the language being spoken."""
    return {
        TOTAL: _("People attended"),
        REST: _("Others"),
        "PRY": _("Paraguay"),
        "BOL": _("Bolivia"),
        "VEN": _("Venezuela"),
        "PER": _("Peru"),
        "CHL": _("Chile"),
        "URY": _("Uruguay"),
        "BRA": _("Brazil"),
        "COL": _("Colombia"),
        "HTI": _("Haiti"),
    }.get(code, code)


def mark_label(mark: Mark, policy: Policy) -> str:
    """What a mark says where a number is missing."""
    return {
        Mark.VALUE: "",
        Mark.ZERO: _("zero"),
        Mark.FOLDED: _("under %(floor)s, added to the rest") % {"floor": policy.fold_below},
        Mark.NOT_REPORTED: _("not reported"),
        Mark.NOT_SHARED: _("not shared"),
    }[mark]
