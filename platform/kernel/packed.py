"""ZIP files from outside: what reading one that is damaged, changed or packed oddly may raise."""

from __future__ import annotations

import lzma
import zipfile
import zlib
from typing import Final

BROKEN: Final = (
    zipfile.BadZipFile,
    # Each way of packing has an error of its own. A way that Python does not know, a password
    # missing and nesting without end are kinds of RuntimeError.
    zlib.error,
    lzma.LZMAError,
    OSError,
    EOFError,
    RuntimeError,
    # A part that is not there, a length or a name that makes no sense.
    KeyError,
    ValueError,
)
