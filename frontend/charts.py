"""Charts drawn on the server as SVG: bars from zero, direct labels, no style attributes.

Sizes across are percentages and type is in pixels: one drawing reads at 320 and 1366 pixels.
"""

from __future__ import annotations

import hashlib
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from frontend.figures import figure

Mark = Literal["", "folded", "not_reported", "not_shared"]

NARROWEST = 220  # pixels a drawing has inside a card on a 320 pixel screen
LETTER = 8  # pixels of a wide letter at 14 pixels
INLINE_LABEL = 10  # characters that fit beside a bar there
WRAP = 30  # characters of a label that fit above a bar there
ROW, TEXT_LINE = 32, 19
LINE_HEIGHT = 190


@dataclass(frozen=True)
class Bar:
    """One row of a bar chart; value None needs a mark that says why there is none."""

    label: str
    value: float | None
    mark: Mark = ""


@dataclass(frozen=True)
class Point:
    """One point of a line; value None is a gap in the line, never a zero."""

    label: str
    value: float | None


BarLike = Bar | tuple[str, float | None] | tuple[str, float | None, Mark]
PointLike = Point | tuple[str, float | None]


def bars(rows: Iterable[BarLike], *, title: str, unit: str = "", top: float = 0) -> SafeString:
    """Horizontal bars on one scale that starts at zero, with the value written beside each.

    `top` is the value of a full bar, for drawings that are compared; none: the largest here.
    """
    items = [row if isinstance(row, Bar) else Bar(*row) for row in rows]
    key = key_of(title, unit, str(top), *(f"{item.label}{item.value}{item.mark}" for item in items))
    scale = _Scale.of(items, unit, key, top)
    body, y = "", 0
    for item in items:
        drawn, height = _bar_row(item, y, scale)
        body, y = body + drawn, y + height
    if any(item.mark == "folded" for item in items):
        body = _hatch(key) + body
    said = "; ".join(f"{item.label}: {_said(item.value, item.mark, unit)}" for item in items)
    return _svg("chart chart--bars", key, title, said, body, height=max(y, 1))


@dataclass(frozen=True)
class _Scale:
    """What the rows of one chart share; left and span are percentages of the width."""

    top: float
    left: float
    span: float
    inline: bool
    suffix: str
    key: str

    @classmethod
    def of(cls, items: Sequence[Bar], unit: str, key: str, top: float) -> _Scale:
        known = [item.value for item in items if item.value is not None]
        suffix = " %" if unit == "%" else ""
        widest = max((len(_number(value) + suffix) for value in known), default=1)
        inline = all(len(item.label) <= INLINE_LABEL for item in items)
        left = 36.0 if inline else 0.0
        span = 97 - left - 100 * widest * LETTER / NARROWEST
        return cls(max([*known, top, 0]) or 1, left, max(span, 20), inline, suffix, key)


def _bar_row(item: Bar, y: int, scale: _Scale) -> tuple[str, int]:
    """The drawing of one row and its height."""
    lines = [item.label] if scale.inline else textwrap.wrap(item.label, WRAP) or [""]
    above = 0 if scale.inline else TEXT_LINE * len(lines)
    first = y + (20 if scale.inline else 14)
    out = "".join(
        f'<text x="0" y="{first + TEXT_LINE * index}">{escape(text)}</text>'
        for index, text in enumerate(lines)
    )
    left, bar_y = scale.left, y + above + (7 if scale.inline else 2)
    height = ROW if scale.inline else above + 30
    if item.value is None:
        out += f'<rect class="chart__gap" x="{left}%" y="{bar_y}" width="10%" height="16" rx="3"/>'
        reason = f'<text class="chart__muted" x="{left + 12}%" y="{bar_y + 13}">'
        return f"{out}{reason}{escape(_reason(item.mark))}</text>", height
    width = max(item.value, 0) / scale.top * scale.span
    fill = f'fill="url(#h{scale.key})"' if item.mark == "folded" else 'class="chart__bar"'
    if width:
        out += (
            f'<rect {fill} x="{left}%" y="{bar_y}" width="{max(width, 0.4):.2f}%" '
            'height="16" rx="2"/>'
        )
    else:
        out += (
            f'<line class="chart__axis" x1="{left}%" y1="{bar_y}" x2="{left}%" y2="{bar_y + 16}"/>'
        )
    shown = escape(_number(item.value) + scale.suffix)
    return f'{out}<text x="100%" y="{bar_y + 13}" text-anchor="end">{shown}</text>', height


def _hatch(key: str) -> str:
    return (
        f'<defs><pattern id="h{key}" width="6" height="6" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><rect class="chart__hatch-bg" width="6" height="6"/>'
        '<line class="chart__hatch" x1="0" y1="0" x2="0" y2="6"/></pattern></defs>'
    )


def line(points: Iterable[PointLike], *, title: str, unit: str = "") -> SafeString:
    """One line from zero, highest and last values written; gaps stay gaps."""
    items = [point if isinstance(point, Point) else Point(*point) for point in points]
    key = key_of(title, unit, *(f"{item.label}{item.value}" for item in items))
    known = [(index, item.value) for index, item in enumerate(items) if item.value is not None]
    if not known:
        note = f'<text class="chart__muted" x="0" y="20">{escape(_("No figures yet."))}</text>'
        return _svg("chart chart--line", key, title, _("No figures yet."), note, height=32)
    top = max(*(value for _index, value in known), 1)
    plot_top, base = 26, LINE_HEIGHT - 30
    height = base - plot_top

    def place(index: int, value: float) -> tuple[float, float]:
        across = index / (len(items) - 1) if len(items) > 1 else 0.5
        return 96 * across, plot_top + height * (1 - max(value, 0) / top)

    peak = f"{_number(top)} {unit}".strip()
    body = (
        f'<line class="chart__rule" x1="0" y1="{plot_top}" x2="100%" y2="{plot_top}"/>'
        f'<text class="chart__muted" x="0" y="{plot_top - 6}">{escape(peak)}</text>'
        f'<line class="chart__axis" x1="0" y1="{base}" x2="100%" y2="{base}"/>'
        f'<svg x="0" y="{plot_top}" width="96%" height="{height}" viewBox="0 0 100 100" '
        f'preserveAspectRatio="none" overflow="visible">{_paths(items, top)}</svg>'
        f'<text class="chart__muted" x="0" y="{base + 20}">{escape(items[0].label)}</text>'
    )
    if len(items) > 1:
        body += (
            f'<text class="chart__muted" x="96%" y="{base + 20}" text-anchor="end">'
            f"{escape(items[-1].label)}</text>"
        )
    for index, value in {*_alone(items), known[-1]}:
        x, y = place(index, value)
        body += f'<circle class="chart__dot" cx="{x:.2f}%" cy="{y:.1f}" r="4.5"/>'
    last_index, last_value = known[-1]
    if last_value < top:
        x, y = place(last_index, last_value)
        # The label stands on the side that the line does not come from.
        y += 20 if len(known) > 1 and known[-2][1] > last_value and y < base - 24 else -10
        body += (
            f'<text class="chart__halo" x="{x:.2f}%" y="{y:.1f}" text-anchor="end">'
            f"{escape(_number(last_value))}</text>"
        )
    said = "; ".join(f"{item.label}: {_said(item.value, '', unit)}" for item in items)
    return _svg("chart chart--line", key, title, said, body, height=LINE_HEIGHT)


def _alone(items: Sequence[Point]) -> list[tuple[int, float]]:
    """Points with a gap on both sides: no line would show them."""
    values = [None, *(item.value for item in items), None]
    return [
        (index, value)
        for index, (before, value, after) in enumerate(
            zip(values, values[1:], values[2:], strict=False)
        )
        if value is not None and before is None and after is None
    ]


def sparkline(values: Sequence[float | None], *, title: str = "") -> SafeString:
    """A small line from zero to sit beside its figure; without a title it is decoration."""
    known = [value for value in values if value is not None]
    if not known:
        return SafeString("")
    items = [Point("", value) for value in values]
    body = (
        '<line class="chart__axis" x1="0" y1="100" x2="100" y2="100" '
        f'vector-effect="non-scaling-stroke"/>{_paths(items, max(*known, 1))}'
    )
    spoken = f'role="img" aria-label="{escape(title)}"' if title else 'aria-hidden="true"'
    return mark_safe(  # noqa: S308
        '<svg class="sparkline" viewBox="0 0 100 100" preserveAspectRatio="none" '
        f"{spoken}>{body}</svg>"
    )


def _paths(items: Sequence[Point], top: float) -> str:
    """Polylines in a 100 x 100 box, broken where a value is missing."""
    step = 100 / (len(items) - 1) if len(items) > 1 else 0
    runs: list[list[str]] = [[]]
    for index, item in enumerate(items):
        if item.value is None:
            runs.append([])
            continue
        x = index * step if len(items) > 1 else 50
        runs[-1].append(f"{x:.2f},{100 * (1 - max(item.value, 0) / top):.2f}")
    drawn = (run if len(run) > 1 else [run[0], run[0]] for run in runs if run)
    return "".join(
        '<polyline class="chart__line" vector-effect="non-scaling-stroke" stroke-linecap="round" '
        f'points="{" ".join(run)}"/>'
        for run in drawn
    )


def _svg(classes: str, key: str, title: str, said: str, body: str, *, height: int) -> SafeString:
    return mark_safe(  # noqa: S308
        f'<svg class="{classes}" width="100%" height="{height}" role="img" '
        f'aria-labelledby="t{key} d{key}"><title id="t{key}">{escape(title)}</title>'
        f'<desc id="d{key}">{escape(said)}</desc>{body}</svg>'
    )


def _said(value: float | None, mark: str, unit: str) -> str:
    if value is None:
        return _reason(mark)
    text = f"{_number(value)} {unit}".strip()
    return f"{text} ({_reason(mark)})" if mark == "folded" else text


def _reason(mark: str) -> str:
    if mark == "folded":
        return _("categories under 10 added together")
    if mark == "not_shared":
        return _("not shared")
    return _("not reported")


def _decimals(value: float) -> int:
    return 0 if float(value).is_integer() else 1


def _number(value: float) -> str:
    return figure(value, _decimals(value))


def key_of(*parts: str) -> str:
    """A short id that is the same for the same drawing: pages stay cacheable byte by byte."""
    return hashlib.blake2s("\x1f".join(parts).encode(), digest_size=5).hexdigest()
