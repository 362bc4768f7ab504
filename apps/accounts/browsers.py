"""Browser and operating system in a word each, from what a browser says of itself. No queries."""

import re
from typing import Final

# The order matters: Edge says it is Chrome, Chrome that it is Safari.
_BROWSERS: Final = (
    ("Edge", r"\bEdgA?/|\bEdge/|\bEdgiOS/"),
    ("Opera", r"\bOPR/|\bOpera\b"),
    ("Samsung Internet", r"\bSamsungBrowser/"),
    ("Firefox", r"\bFirefox/|\bFxiOS/"),
    ("Chrome", r"\bChrome/|\bCriOS/|\bChromium/|\bHeadlessChrome/"),
    ("Safari", r"\bSafari/"),
)
_SYSTEMS: Final = (
    ("Android", r"\bAndroid\b"),
    ("iPhone", r"\biPhone\b"),
    ("iPad", r"\biPad\b"),
    ("Windows", r"\bWindows\b"),
    ("ChromeOS", r"\bCrOS\b"),
    ("macOS", r"\bMac OS X\b|\bMacintosh\b"),
    ("Linux", r"\bLinux\b|\bX11\b"),
)


def browser_and_system(said: str) -> tuple[str, str]:
    """The two names, each empty when it isn't one we know. Versions are left out on purpose."""
    return _first(_BROWSERS, said[:500]), _first(_SYSTEMS, said[:500])


def _first(known: tuple[tuple[str, str], ...], said: str) -> str:
    return next((name for name, shape in known if re.search(shape, said)), "")
