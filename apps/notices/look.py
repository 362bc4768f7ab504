"""How a mail looks: the few classes its templates may use, turned into style attributes.

Mail programs drop style sheets and load nothing; what they keep is the attribute. Templates name
a class, as everywhere in the product, and no mail asks any server for anything.
"""

from __future__ import annotations

import re
from typing import Final

FONT: Final = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif;"
STYLES: Final = {
    "mail": f"margin:0;padding:0;background:#f5f7fa;color:#1b2333;{FONT}",
    "outer": "background:#f5f7fa;",
    "outer-cell": "padding:24px 12px;",
    "sheet": "width:100%;max-width:560px;background:#ffffff;border:1px solid #dfe4ec;"
    "border-radius:8px;border-collapse:separate;",
    "head": "padding:16px 24px;background:#232d4f;border-radius:7px 7px 0 0;color:#ffffff;"
    f"{FONT}font-size:16px;line-height:22px;font-weight:600;",
    "head-place": "color:#c9d1e4;font-weight:400;",
    "body": f"padding:24px;{FONT}font-size:16px;line-height:24px;color:#1b2333;",
    "title": f"margin:0 0 16px;{FONT}font-size:20px;line-height:28px;font-weight:600;"
    "color:#1b2333;",
    "text": f"margin:0 0 16px;{FONT}font-size:16px;line-height:24px;color:#1b2333;",
    "small": f"margin:0 0 12px;{FONT}font-size:14px;line-height:20px;color:#465063;",
    "action": "margin:8px 0 24px;",
    "button": "background:#0767a7;border-radius:5px;",
    "button-link": f"display:inline-block;padding:12px 20px;{FONT}font-size:16px;"
    "line-height:20px;font-weight:600;color:#ffffff;text-decoration:none;",
    "link": "color:#0767a7;text-decoration:underline;",
    "address": "color:#0767a7;text-decoration:underline;word-break:break-all;",
    "list": f"margin:0 0 16px;padding:0 0 0 20px;{FONT}font-size:16px;line-height:24px;",
    "item": "margin:0 0 8px;",
    "quote": "margin:0 0 16px;padding:8px 16px;border-left:3px solid #a4c8e1;"
    f"{FONT}font-size:16px;line-height:24px;color:#1b2333;",
    "facts": f"margin:0 0 16px;{FONT}font-size:14px;line-height:20px;color:#465063;",
    "foot": "padding:16px 24px;border-top:1px solid #dfe4ec;"
    f"{FONT}font-size:13px;line-height:20px;color:#5a6578;",
}
_CLASS: Final = re.compile(r'\sclass="([a-z-]+)"')


def dressed(html: str) -> str:
    """The page with each class replaced by what it looks like; KeyError for one unknown."""
    return _CLASS.sub(lambda found: f' style="{STYLES[found[1]]}"', html)
