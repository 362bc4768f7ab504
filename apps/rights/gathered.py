"""Where one record ends and the next begins among the facts gathered of a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from apps.rights.models import Line


def by_record(lines: Iterable[Line]) -> Iterator[tuple[str, list[Line]]]:
    """Each record's heading and facts, in the order they were gathered.

    Records may share a heading, as two consents to one purpose do: a fact whose name the record
    already has begins another, unless it stands right below, where one thing has two values.
    """
    own: list[Line] = []
    for line in lines:
        another = bool(own) and (
            line.heading != own[0].heading
            or (line.label != own[-1].label and line.label in {each.label for each in own})
        )
        if another:
            yield own[0].heading, own
            own = []
        own.append(line)
    if own:
        yield own[0].heading, own
