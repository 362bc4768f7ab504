"""Sends a city's file while it is read: a piece at a time, however large."""

from __future__ import annotations

from collections.abc import Iterator

from kernel import largefiles
from tenants.door import entering


def pieces(slug: str, key: str) -> Iterator[bytes]:
    """The file's content for a streamed answer, which is sent after the request left its city.

    The city is entered anew for each piece: nothing stays open while a slow line takes its time.
    """
    place = 0
    while True:
        with entering(slug), largefiles.open(key) as source:
            source.seek(place)
            piece = source.read(largefiles.PIECE)
        if not piece:
            return
        place += len(piece)
        yield piece
