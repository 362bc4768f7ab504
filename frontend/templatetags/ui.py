"""Small template words of the design system: icons, tones, page windows, chart calls."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from django import template
from django.core.paginator import Page
from django.template.context import Context
from django.template.loader_tags import BLOCK_CONTEXT_KEY
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString
from django_vite.core.asset_loader import DjangoViteAssetLoader

from frontend import charts, wheels
from frontend.emphasis import emphasise
from frontend.figures import figure

register = template.Library()

TONES = ("ok", "warn", "bad", "info", "neutral")
TONE_ICONS = {
    "ok": "check-circle",
    "warn": "alert",
    "bad": "alert-octagon",
    "info": "info",
    "neutral": "info",
}
MESSAGE_TONES = {
    "success": "ok",
    "warning": "warn",
    "error": "bad",
    "info": "info",
    "debug": "neutral",
}


@cache
def _sprite() -> str:
    """Where the built sprite is served: its name changes with its content, so caches keep it."""
    return str(DjangoViteAssetLoader.instance().generate_vite_asset_url("src/icons.svg"))


@register.simple_tag
def icon(name: str, label: str = "") -> SafeString:
    """An icon of the sprite; without a label it is decoration beside a word."""
    href = f"{_sprite()}#{name}"
    if label:
        return format_html(
            '<svg class="icon" role="img" aria-label="{}"><use href="{}"/></svg>', label, href
        )
    return format_html('<svg class="icon" aria-hidden="true"><use href="{}"/></svg>', href)


@register.simple_tag(takes_context=True)
def once(context: Context, name: str) -> SafeString:
    """A part that stands in a page twice, for narrow and for wide screens, and is drawn once."""
    kept: dict[Any, Any] = context.render_context.dicts[-1]
    drawn: dict[str, SafeString] = kept.setdefault("drawn_once", {})
    if name not in drawn:
        engine = context.template.engine  # type: ignore[union-attr]
        drawn[name] = engine.get_template(name).render(context)
    return drawn[name]


@register.simple_tag(takes_context=True)
def page_title(context: Context) -> str:
    """The words of the page's title block, once more: the heading says what the tab says."""
    blocks = context.render_context.get(BLOCK_CONTEXT_KEY)
    block = blocks.get_block("title") if blocks is not None else None
    if block is None:
        return ""
    with context.push():
        return str(block.nodelist.render(context)).strip()


@register.filter
def tone_icon(tone: str) -> str:
    return TONE_ICONS.get(tone, "info")


@register.filter
def message_tone(message: Any) -> str:
    """The tone of a django.contrib.messages message."""
    return MESSAGE_TONES.get(getattr(message, "level_tag", ""), "info")


@register.filter
def sort_state(column: Any) -> str:
    """aria-sort of a django-tables2 column: ascending, descending or nothing."""
    if not column.orderable or not column.is_ordered:
        return ""
    return "descending" if column.order_by_alias.is_descending else "ascending"


@register.filter
def page_window(page: Page[Any]) -> list[int]:
    """Page numbers to offer: first, last, two around the present one; 0 stands for a gap."""
    last = page.paginator.num_pages
    wanted = sorted({1, last, *range(max(1, page.number - 1), min(last, page.number + 1) + 1)})
    window: list[int] = []
    for number in wanted:
        if window and number - window[-1] == 2:
            window.append(number - 1)
        elif window and number - window[-1] > 2:
            window.append(0)
        window.append(number)
    return window


@register.simple_tag(takes_context=True)
def query_with(context: Context, field: str, value: Any) -> str:
    """The present query string with one field changed, for links that keep the view."""
    request = context.get("request")
    query = request.GET.copy() if request is not None else None
    if query is None:
        return f"?{field}={value}"
    query[field] = str(value)
    return f"?{query.urlencode()}"


@register.filter(name="figure")
def figure_filter(value: float | None, decimals: int = 0) -> str:
    """A number as this language writes it; a dash for nothing."""
    return figure(value, decimals)


@register.simple_tag
def bars(rows: Any, title: str, unit: str = "", top: float = 0) -> SafeString:
    return charts.bars(rows, title=title, unit=unit, top=top)


@register.simple_tag
def line(points: Any, title: str, unit: str = "") -> SafeString:
    return charts.line(points, title=title, unit=unit)


@register.simple_tag
def sparkline(values: Any, title: str = "") -> SafeString:
    return charts.sparkline(values, title=title)


@register.simple_tag
def wheel(sectors: Any, title: str, centre: Any = ()) -> SafeString:
    return wheels.wheel(sectors, title=title, centre=centre)


@register.simple_tag
def squares(fills: Any, label: str = "", in_a_row: int = wheels.IN_A_ROW) -> SafeString:
    return wheels.squares(fills, label=label, in_a_row=in_a_row)


@register.filter(name="emphasise")
def emphasise_filter(text: str, typed: str) -> SafeString:
    """Marks what was typed inside a text, whatever its accents or case."""
    return emphasise(str(text), str(typed or ""))


@register.filter
def passed(attrs: Mapping[str, Any]) -> SafeString:
    """What a component hands on to its element, escaped.

    django-cotton writes `{{ attrs }}` without escaping what came as `:name="variable"`: a person's
    name with a quote in it would leave the attribute.
    """
    taken: Mapping[str, Any] = attrs.attrs_dict() if hasattr(attrs, "attrs_dict") else attrs
    out = ""
    for name, value in taken.items():
        if value is True:
            out += format_html(" {}", name)
        elif value not in (False, None):
            held = str(conditional_escape(value)).replace('"', "&quot;")
            out += format_html(' {}="{}"', name, SafeString(held))
    return SafeString(out)


@register.filter
def kbd_text(keys: str) -> str:
    """Ctrl+Enter as keyboards write it."""
    return str(keys).replace("+", " ").replace("Enter", "↵")


@register.filter
def percent_of(value: Any, whole: Any) -> str:
    try:
        share = 100 * float(value) / float(whole)
    except (TypeError, ValueError, ZeroDivisionError):
        return "0 %"
    return f"{int(share)} %"


@register.filter
def unlocal(value: Any) -> str:
    """A number as HTML attributes want it, whatever the language writes."""
    return str(value)
