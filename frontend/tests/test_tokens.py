"""The colours of the tokens, in the pairs the styles use them, keep the contrast of WCAG 2.2 AA."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from frontend.shades import contrast

SOURCE = Path(__file__).parents[1] / "src" / "styles" / "_tokens.scss"
TOKENS = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", SOURCE.read_text(encoding="utf-8")))
TEXT = [
    *((ink, ground) for ink in ("ink", "ink-2", "ink-3", "link") for ground in ("card", "page")),
    *((tone, f"{tone}-soft") for tone in ("ok", "warn", "bad", "info", "neutral")),
    *((tone, "card") for tone in ("ok", "warn", "bad", "info")),
    *(("ink", f"{tone}-soft") for tone in ("ok", "warn", "bad", "info", "neutral")),
    *(("link", f"{tone}-soft") for tone in ("ok", "warn", "bad", "info", "neutral")),
    ("link-strong", "link-soft"),
    ("ink-2", "line-2"),
    ("ink", "hit"),
    ("card", "link"),
    ("card", "link-strong"),
    ("card", "bad"),
    ("brand-ink", "brand"),
    ("brand-ink-2", "brand"),
    ("city-on", "city"),
    ("city-ink", "city-soft"),
]
SHAPES = [
    ("line-strong", "card"),
    ("line-strong", "page"),
    ("focus-2", "card"),
    ("focus-2", "page"),
    ("focus", "brand"),
    ("focus", "focus-2"),
    ("seq-4", "card"),
    ("seq-5", "card"),
]


@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_words_can_be_read(ink: str, ground: str) -> None:
    assert contrast(TOKENS[ink], TOKENS[ground]) >= 4.5


@pytest.mark.parametrize(("shape", "ground"), SHAPES)
def test_edges_focus_and_bars_stand_out(shape: str, ground: str) -> None:
    assert contrast(TOKENS[shape], TOKENS[ground]) >= 3
