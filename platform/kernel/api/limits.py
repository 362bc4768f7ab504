"""Numbers of the API that the settings module reads.

Nothing here may import REST framework: it binds its defaults on import, so that importing it from
the settings would leave every view with the library's own, open to everybody.
"""

from __future__ import annotations

from typing import Any

PAGE_SIZE = 50
RATES: dict[str, Any] = {"anonymous": "60/min", "signed_in": "600/min", "costly": "30/min"}
