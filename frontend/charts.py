"""Charts drawn on the server as SVG: bars from zero, direct labels, no style attributes.

Sizes across are percentages and type is in pixels, so that one drawing reads at 320 and at 1366 pixels.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from frontend.numbers import figure

Mark = Literal["", "folded", "not_reported", "not_shared"]

INLINE_LABEL = 13  # characters that fit beside a bar on the narrowest screen
ROW_INLINE, ROW_STACKED = 32, 46
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


def bars(rows: Iterable[BarLike], *, title: str, unit: str = "") -> SafeString:
    """Horizontal bars on one scale that starts at zero, with the value written beside each."""
    items = [row if isinstance(row, Bar) else Bar(*row) for row in rows]
    top = (
        max((item.value for item in items if item.value is not None and item.value > 0), default=1)
        or 1
    )
    inline = all(len(item.label) <= INLINE_LABEL for item in items)
    height = ROW_INLINE if inline else ROW_STACKED
    key = _key(title, *(f"{item.label}{item.value}" for item in items))
    body = "".join(
        _bar_row(item, index * height, top, inline, key, unit) for index, item in enumerate(items)
    )
    said = "; ".join(f"{item.label}: {_said(item.value, item.mark, unit)}" for item in items)
    pattern = (
        f'<defs><pattern id="h{key}" width="6" height="6" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><rect class="chart__hatch-bg" width="6" height="6"/>'
        '<line class="chart__hatch" x1="0" y1="0" x2="0" y2="6"/></pattern></defs>'
        if any(item.mark == "folded" for item in items)
        else ""
    )
    return _svg(
        "chart chart--bars", key, title, said, pattern + body, height=max(len(items) * height, 1)
    )


def _bar_row(item: Bar, y: int, top: float, inline: bool, key: str, unit: str) -> str:
    left, span = (34.0, 48.0) if inline else (0.0, 82.0)
    text_y, bar_y = (y + 20, y + 8) if inline else (y + 15, y + 22)
    value_y = bar_y + 13
    out = f'<text x="0" y="{text_y}">{escape(item.label)}</text>'
    if item.value is None:
        out += f'<rect class="chart__gap" x="{left}%" y="{bar_y}" width="12%" height="15" rx="3"/>'
        return (
            out
            + f'<text class="chart__muted" x="{left + 14}%" y="{value_y}">{escape(_reason(item.mark))}</text>'
        )
    width = max(item.value, 0) / top * span
    fill = f' fill="url(#h{key})"' if item.mark == "folded" else ' class="chart__bar"'
    if width:
        out += f'<rect{fill} x="{left}%" y="{bar_y}" width="{max(width, 0.4):.2f}%" height="16" rx="2"/>'
    else:
        out += (
            f'<line class="chart__axis" x1="{left}%" y1="{bar_y}" x2="{left}%" y2="{bar_y + 16}"/>'
        )
    shown = figure(item.value, _decimals(item.value))
    suffix = f" {unit}" if unit in ("%",) else ""
    return out + f'<text x="100%" y="{value_y}" text-anchor="end">{escape(shown + suffix)}</text>'


def line(points: Iterable[PointLike], *, title: str, unit: str = "") -> SafeString:
    """One line from zero, first and last values written, highest value ruled; gaps stay gaps."""
    items = [point if isinstance(point, Point) else Point(*point) for point in points]
    known = [(index, item.value) for index, item in enumerate(items) if item.value is not None]
    key = _key(title, *(f"{item.label}{item.value}" for item in items))
    if not known:
        return _svg("chart chart--line", key, title, _("No figures yet."), "", height=1)
    top = max(max(value for _index, value in known), 1)
    plot_top, plot_height = 26, LINE_HEIGHT - 56
    base = plot_top + plot_height
    said = "; ".join(f"{item.label}: {_said(item.value, '', unit)}" for item in items)
    peak = figure(top, _decimals(top)) + (f" {unit}" if unit else "")
    body = (
        f'<line class="chart__rule" x1="0" y1="{plot_top}" x2="100%" y2="{plot_top}"/>'
        f'<text class="chart__muted" x="0" y="{plot_top - 6}">{escape(peak)}</text>'
        f'<line class="chart__axis" x1="0" y1="{base}" x2="100%" y2="{base}"/>'
        f'<svg x="0" y="{plot_top}" width="96%" height="{plot_height}" viewBox="0 0 100 100" '
        f'preserveAspectRatio="none" overflow="visible">{_paths(items, top)}</svg>'
    )
    last_index, last_value = known[-1]
    x = 96 * (last_index / (len(items) - 1) if len(items) > 1 else 0.5)
    y = plot_top + plot_height * (1 - max(last_value, 0) / top)
    body += f'<circle class="chart__dot" cx="{x:.2f}%" cy="{y:.1f}" r="4.5"/>'
    if last_value < top:
        body += f'<text x="{x:.2f}%" y="{y - 10:.1f}" text-anchor="end">{escape(figure(last_value, _decimals(last_value)))}</text>'
    body += f'<text class="chart__muted" x="0" y="{base + 20}">{escape(items[0].label)}</text>'
    if len(items) > 1:
        body += f'<text class="chart__muted" x="96%" y="{base + 20}" text-anchor="end">{escape(items[-1].label)}</text>'
    return _svg("chart chart--line", key, title, said, body, height=LINE_HEIGHT)


def sparkline(values: Sequence[float | None], *, title: str = "") -> SafeString:
    """A small line from zero to sit beside its figure; without a title it is decoration."""
    known = [value for value in values if value is not None]
    if not known:
        return SafeString("")
    items = [Point("", value) for value in values]
    body = f'<line class="chart__axis" x1="0" y1="100" x2="100" y2="100" vector-effect="non-scaling-stroke"/>{_paths(items, max(max(known), 1))}'
    spoken = f'role="img" aria-label="{escape(title)}"' if title else 'aria-hidden="true"'
    return mark_safe(  # noqa: S308
        f'<svg class="sparkline" viewBox="0 0 100 100" preserveAspectRatio="none" {spoken}>{body}</svg>'
    )


def _paths(items: Sequence[Point], top: float) -> str:
    """Polylines in a 100 x 100 box, broken where a value is missing; a lone point becomes a short stroke."""
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
        f'<polyline class="chart__line" vector-effect="non-scaling-stroke" stroke-linecap="round" points="{" ".join(run)}"/>'
        for run in drawn
    )


def _svg(classes: str, key: str, title: str, said: str, body: str, *, height: int) -> SafeString:
    return mark_safe(  # noqa: S308
        f'<svg class="{classes}" width="100%" height="{height}" role="img" aria-labelledby="t{key} d{key}">'
        f'<title id="t{key}">{escape(title)}</title><desc id="d{key}">{escape(said)}</desc>{body}</svg>'
    )


def _said(value: float | None, mark: str, unit: str) -> str:
    if value is None:
        return _reason(mark)
    text = f"{figure(value, _decimals(value))} {unit}".strip()
    return f"{text} ({_reason(mark)})" if mark == "folded" else text


def _reason(mark: str) -> str:
    if mark == "folded":
        return _("categories under 10 added together")
    if mark == "not_shared":
        return _("not shared")
    return _("not reported")


def _decimals(value: float) -> int:
    return 0 if float(value).is_integer() else 1


def _key(*parts: str) -> str:
    """A short id that is the same for the same drawing: pages stay cacheable byte by byte."""
    return hashlib.blake2s("\x1f".join(parts).encode(), digest_size=5).hexdigest()
