"""The Content-Security-Policy: our own files and nothing else, no inline script or style.

There is no nonce on purpose: a nonce would make inline code possible, and pages that carry one
can't be stored. The policy is django-csp's settings dictionary.
"""

from __future__ import annotations

from typing import Any

from csp.constants import NONE, SELF

POLICY: dict[str, Any] = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "object-src": [NONE],
    },
}
