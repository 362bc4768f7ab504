"""Derives the shades a place's accent needs so that every use keeps its contrast (WCAG 2.2)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

CARD = "#ffffff"
PAGE = "#f5f7fa"
BAR = "#232d4f"
WHITE, INK = "#ffffff", "#1b2333"
TEXT, SHAPE = 4.5, 3.0  # WCAG 1.4.3 and 1.4.11

Rgb = tuple[int, int, int]
DEFAULT_ACCENT: Rgb = (0x07, 0x67, 0xA7)


@dataclass(frozen=True)
class Shades:
    """accent: shapes; on: text upon it; ink: text on card, page and soft; soft: a quiet ground."""

    accent: str
    on: str
    ink: str
    soft: str


def parse(colour: str) -> Rgb | None:
    """#abc or #aabbcc as three numbers; None for anything else."""
    if not re.fullmatch(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})", colour or ""):
        return None
    digits = colour[1:]
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it, 0 for black to 1 for white."""
    rgb = parse(colour)
    if rgb is None:
        raise ValueError(f"not a colour: {colour!r}")
    red, green, blue = (_linear(channel / 255) for channel in rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def shades(accent: str | None) -> Shades:
    """The shades of an accent; an accent that is no colour counts as the product's own blue."""
    base = parse(accent or "") or DEFAULT_ACCENT
    soft = _hex(_mix(base, (255, 255, 255), 0.9))
    grounds = (CARD, PAGE, soft)
    shape = _darken_until(
        base, lambda one: _stands_out(one, SHAPE, grounds) and _on(one)[1] >= TEXT
    )
    ink = _darken_until(base, lambda one: _stands_out(one, TEXT, grounds))
    return Shades(accent=shape, on=_on(shape)[0], ink=ink, soft=soft)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _mix(one: Rgb, other: Rgb, share: float) -> Rgb:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def _hex(colour: Rgb) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)


def _stands_out(colour: str, ratio: float, grounds: tuple[str, ...]) -> bool:
    return all(contrast(colour, ground) >= ratio for ground in grounds)


def _on(colour: str) -> tuple[str, float]:
    """The better of white and ink upon a colour, and its contrast: in mid tones neither will do."""
    return max(((text, contrast(text, colour)) for text in (WHITE, INK)), key=lambda pair: pair[1])


def _darken_until(base: Rgb, enough: Callable[[str], bool]) -> str:
    """The accent itself when it is enough, else the lightest darker step of its own hue that is."""
    steps = (_hex(_mix(base, (0, 0, 0), step / 100)) for step in range(0, 101, 2))
    return next(filter(enough, steps), INK)
