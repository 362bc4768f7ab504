"""Files as a bad disk, a bad line or somebody with an editor leaves them."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Iterator, Mapping

# As they are, and packed in each way that Python can unpack.
PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)


def packed(parts: Mapping[str, bytes], packing: int) -> bytes:
    """A ZIP with those parts, in that order."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", packing) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def damaged(data: bytes, times: int = 400) -> Iterator[bytes]:
    """The file with a few bytes changed, the same each time; what says which kind it is stays."""
    source = random.Random(20261122)
    for _ in range(times):
        changed = bytearray(data)
        for _byte in range(source.randint(1, 4)):
            changed[source.randrange(4, len(changed))] = source.randrange(256)
        yield bytes(changed)
