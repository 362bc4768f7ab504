"""A pasted list of addresses: any separators, "Name <a@b>" among them."""

from __future__ import annotations

import re

from apps.invitations.reading.values import read_address, tidy_name

MOST_CHARACTERS = 200_000
_ADDRESS = re.compile(r"[^\s<>,;|()\[\]\"'«»“”]+@[^\s<>,;|()\[\]\"'«»“”]+")
_QUOTED = re.compile(r'"([^"]*)"')
# Between commas: an address that lost its @, which is no name to take for somebody else's.
_MISTYPED = re.compile(r"(?:^|,)\s*[^\s,@]+\.[a-z]{2,}\s*(?=,|$)")
# A word alone before a bare address is rather an address that lost its end than a name.
_LONE = re.compile(r"(?:^|,)\s*[^\s,@]+\s*,\s*<?[^\s,<>]+@")
# A comma inside the quotes of an address book belongs to the name.
_HELD = "\ue000"


def read_pasted(text: str) -> list[tuple[str, str]]:
    """(address, name) of everybody in the text; a piece with no address comes as it is written.

    Such a piece is refused later, with its reason: nothing pasted is lost in silence.
    """
    text = _QUOTED.sub(lambda found: found.group(1).replace(",", _HELD), text[:MOST_CHARACTERS])
    people: list[tuple[str, str]] = []
    for line in re.split(r"[;|\r\n]+", text):
        odd = _MISTYPED.search(line) or _LONE.search(line)
        if len(_ADDRESS.findall(line)) == 1 and not odd:
            # "Paz, Ana <ana@…>" of programs that separate people otherwise.
            people.append(_person(line))
        else:
            people.extend(_several(line))
    return people


def _several(line: str) -> list[tuple[str, str]]:
    people: list[tuple[str, str]] = []
    held = ""
    for piece in line.split(","):
        addresses = list(_ADDRESS.finditer(piece))
        if not addresses:
            if held:
                people.append((_shown(held), ""))
            held = piece.strip()
            continue
        before = piece[: addresses[0].start()].strip(" <")
        if held and not before:
            people.append((_shown(held), ""))
        people.extend(_each(f"{held}, {piece}" if held and before else piece))
        held = ""
    return [*people, (_shown(held), "")] if held else people


def _each(piece: str) -> list[tuple[str, str]]:
    """Everybody of a piece that has no separators but blanks."""
    people, end = [], 0
    for match in _ADDRESS.finditer(piece):
        people.append(_person(piece[end : match.end()]))
        end = match.end()
    return people


def _person(text: str) -> tuple[str, str]:
    match = _ADDRESS.search(text)
    if match is None:
        return _shown(text), ""
    rest = f"{text[: match.start()]} {text[match.end() :]}".replace(_HELD, ",")
    written = match.group().strip(".:")
    return read_address(written)[0] or written, tidy_name(rest)


def _shown(text: str) -> str:
    return text.replace(_HELD, ",").strip()
