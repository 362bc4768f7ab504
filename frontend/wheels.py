"""Things that stand on one step each, drawn one by one: a wheel of spokes, and rows of squares.

A step is told by how much of its shape is filled, so that no colour has to be told from another.
Nothing is added up: as many shapes as things.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from frontend.charts import key_of

# How much of a spoke each fill covers. "out" is hatched and "blank" is dashed: they are no steps.
FILLS: Final[Mapping[str, float]] = {
    "full": 1.0,
    "half": 0.62,
    "some": 0.3,
    "none": 0.0,
    "out": 0.0,
    "blank": 0.0,
}
SIZE, INNER, OUTER, BADGE = 400, 62, 166, 184
GAP = 3.0  # degrees between two sectors
SQUARE, SPACE, IN_A_ROW = 14, 4, 9


@dataclass(frozen=True)
class Sector:
    """A part of the wheel: its name, what is said of it, and the fill of each of its spokes."""

    label: str
    said: str
    fills: Sequence[str]


def wheel(sectors: Sequence[Sector], *, title: str, centre: Sequence[str] = ()) -> SafeString:
    """A wheel with a spoke for each thing; sectors are numbered from 1, clockwise from above."""
    key = key_of(title, *centre, *(f"{one.label}{one.said}{''.join(one.fills)}" for one in sectors))
    spokes = sum(len(one.fills) for one in sectors)
    width = (360 - GAP * len(sectors)) / spokes if spokes else 0
    body, angle = _hatch(key), GAP / 2
    for number, sector in enumerate(sectors, start=1):
        first = angle
        for fill in sector.fills:
            body += _spoke(angle, width, fill, key)
            angle += width
        body += _badge((first + angle) / 2, number)
        angle += GAP
    for place, line in enumerate(centre):
        y = SIZE / 2 + 8 - 12 * (len(centre) - 1) + 24 * place
        kind = "wheel__number" if place == 0 else "wheel__word"
        body += f'<text class="{kind}" x="{SIZE / 2:g}" y="{y:g}">{escape(line)}</text>'
    said = "; ".join(f"{n}. {one.label}: {one.said}" for n, one in enumerate(sectors, start=1))
    return mark_safe(  # noqa: S308
        f'<svg class="wheel" viewBox="0 0 {SIZE} {SIZE}" role="img" '
        f'aria-labelledby="t{key} d{key}"><title id="t{key}">{escape(title)}</title>'
        f'<desc id="d{key}">{escape(said)}</desc>{body}</svg>'
    )


def squares(fills: Sequence[str], *, label: str, in_a_row: int = IN_A_ROW) -> SafeString:
    """A square for each thing, so many in a row; the label says the same in words."""
    key = key_of(label, *fills)
    step = SQUARE + SPACE
    columns, rows = min(len(fills), in_a_row), math.ceil(len(fills) / in_a_row)
    body = _hatch(key) if "out" in fills else ""
    for place, fill in enumerate(fills):
        body += _square(place % in_a_row * step + 1, place // in_a_row * step + 1, fill, key)
    spoken = f'role="img" aria-label="{escape(label)}"' if label else 'aria-hidden="true"'
    size = f'width="{columns * step}" height="{rows * step}"'
    return mark_safe(f'<svg class="squares" {size} {spoken}>{body}</svg>')  # noqa: S308


def _spoke(start: float, width: float, fill: str, key: str) -> str:
    """One spoke: its track, and as much of it filled as its step says."""
    begin, end = start + 0.5, start + width - 0.5
    track = {"out": f'fill="url(#w{key})"', "blank": 'class="wheel__blank"'}
    drawn = _ring(begin, end, INNER, OUTER, track.get(fill, 'class="wheel__track"'))
    if FILLS[fill]:
        reach = INNER + (OUTER - INNER) * FILLS[fill]
        drawn += _ring(begin, end, INNER, reach, f'class="wheel__{fill}"')
    return drawn


def _ring(begin: float, end: float, inner: float, outer: float, look: str) -> str:
    corners = [_at(begin, inner), _at(begin, outer), _at(end, outer), _at(end, inner)]
    (a, b, c, d) = (f"{x:.1f} {y:.1f}" for x, y in corners)
    return (
        f'<path {look} d="M{a}L{b}A{outer:g} {outer:g} 0 0 1 {c}L{d}'
        f'A{inner:g} {inner:g} 0 0 0 {a}Z"/>'
    )


def _at(degrees: float, radius: float) -> tuple[float, float]:
    turned = math.radians(degrees - 90)
    return SIZE / 2 + radius * math.cos(turned), SIZE / 2 + radius * math.sin(turned)


def _badge(angle: float, number: int) -> str:
    x, y = _at(angle, BADGE)
    return f'<text class="wheel__badge" x="{x:.1f}" y="{y + 7:.1f}">{number}</text>'


def _square(x: int, y: int, fill: str, key: str) -> str:
    track = {"out": f'fill="url(#w{key})"', "blank": 'class="squares__blank"'}
    look = track.get(fill, 'class="squares__track"')
    drawn = f'<rect {look} x="{x}" y="{y}" width="{SQUARE}" height="{SQUARE}" rx="2"/>'
    if FILLS[fill]:
        tall = round(SQUARE * FILLS[fill])
        drawn += (
            f'<rect class="squares__fill" x="{x}" y="{y + SQUARE - tall}" '
            f'width="{SQUARE}" height="{tall}" rx="{2 if tall == SQUARE else 0}"/>'
        )
    return drawn


def _hatch(key: str) -> str:
    return (
        f'<defs><pattern id="w{key}" width="5" height="5" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><rect class="wheel__out-bg" width="5" height="5"/>'
        '<line class="wheel__out" x1="0" y1="0" x2="0" y2="5"/></pattern></defs>'
    )


# What the style sheet says of each shape, for where there is none.
_PRINTED: Final = {
    "wheel__track": 'fill="#ffffff" stroke="#78849a"',
    "squares__track": 'fill="#ffffff" stroke="#78849a"',
    "wheel__full": 'fill="#0b5c92"',
    "squares__fill": 'fill="#0b5c92"',
    "wheel__half": 'fill="#3580b3"',
    "wheel__some": 'fill="#3580b3"',
    "wheel__blank": 'fill="none" stroke="#78849a" stroke-dasharray="2 2"',
    "squares__blank": 'fill="none" stroke="#78849a" stroke-dasharray="2 2"',
    "wheel__out": 'stroke="#78849a" stroke-width="2"',
    "wheel__out-bg": 'fill="#edf0f5"',
    "wheel__badge": 'font-size="20" font-weight="700" text-anchor="middle"',
    "wheel__number": 'font-size="34" font-weight="700" text-anchor="middle"',
    "wheel__word": 'font-size="17" text-anchor="middle"',
}


def printed(drawing: str) -> str:
    """The drawing for paper, where no style sheet reaches: its looks written into it."""
    for name, looks in _PRINTED.items():
        drawing = drawing.replace(f'class="{name}"', looks)
    return drawing.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
