"""Catalogues are complete, compiled, and say what the sources ask for."""

from __future__ import annotations

import gettext
import io
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.utils import translation

from tests.architecture import house

CATALOGUES = [pytest.param(path, id=house.relative(path)) for path in house.files(".po")]
PROJECT = house.ROOT / "platform" / "migraciudades"
ROOTS = sorted({str(PROJECT), *(config.path for config in house.our_apps())})
OWNERS = [pytest.param(path, id=house.relative(Path(path))) for path in ROOTS]
_NAMED = re.compile(r"%\((\w+)\)[sd]|\{(\w*)\}|%[sd]")


def _read(path: Path) -> Catalog:
    with path.open("rb") as stream:
        return read_po(stream, locale="es", abort_invalid=True)


def _mo(stream: io.BufferedIOBase | io.BytesIO) -> dict[object, str]:
    catalogue = dict(gettext.GNUTranslations(stream)._catalog)  # type: ignore[attr-defined]
    return {key: value for key, value in catalogue.items() if key and value}


def test_there_are_catalogues() -> None:
    """The walk below is worth nothing if it walks over nothing."""
    assert CATALOGUES


@pytest.mark.parametrize("path", CATALOGUES)
def test_every_message_is_translated(path: Path) -> None:
    """No empty and no fuzzy entry: a guess of the tool is not a translation."""
    messages = [message for message in _read(path) if message.id]
    fuzzy = [message.id for message in messages if message.fuzzy]
    empty = [
        message.id
        for message in messages
        if not (all(message.string) if isinstance(message.string, tuple) else message.string)
    ]
    assert not fuzzy, f"{house.relative(path)}: confirm or write anew {fuzzy}."
    assert not empty, f"{house.relative(path)}: translate {empty}."


@pytest.mark.parametrize("path", CATALOGUES)
def test_placeholders_survive_translation(path: Path) -> None:
    """A placeholder lost or renamed breaks the page in one language only."""
    wrong = []
    for message in _read(path):
        if not message.id:
            continue
        ids, strings = _forms(message.id), _forms(message.string)
        allowed = {found for one in ids for found in _placeholders(one)}
        needed = set(_placeholders(ids[-1]))
        for index, string in enumerate(strings):
            found = set(_placeholders(string))
            singular = index == 0 and len(strings) > 1
            if not found <= allowed or (not singular and needed - found):
                wrong.append((ids[0], sorted(allowed ^ found)))
    assert not wrong, f"{house.relative(path)}: keep the placeholders of {wrong}."


def _forms(value: object) -> list[str]:
    """Return the singular and plural forms of a message."""
    many = value if isinstance(value, list | tuple) else (value,)
    return [str(one or "") for one in many]


def _placeholders(text: str) -> list[str]:
    return [match.group(0) for match in _NAMED.finditer(text)]


@pytest.mark.parametrize("path", CATALOGUES)
def test_a_word_is_translated_by_a_word(path: Path) -> None:
    """Two letters of one word stood in the place of a singular and its plural."""
    short = [
        one
        for message in _read(path)
        for one, told in zip(_forms(message.id), _forms(message.string), strict=False)
        if sum(letter.isalpha() for letter in one) > 3 and len(told) == 1
    ]
    assert not short, f"{house.relative(path)}: translate {short}."


@pytest.mark.parametrize("path", CATALOGUES)
def test_what_is_compiled_is_what_is_written(path: Path) -> None:
    """A fresh machine may lack gettext, so the compiled catalogue is committed, and never stale."""
    compiled = path.with_suffix(".mo")
    assert compiled.exists(), f"{house.relative(path)}: run compilemessages and commit the .mo."
    fresh = io.BytesIO()
    write_mo(fresh, _read(path))
    fresh.seek(0)
    with compiled.open("rb") as stream:
        stored = _mo(stream)
    assert stored == _mo(fresh), f"{house.relative(compiled)} is stale: run compilemessages."


@pytest.mark.parametrize("path", OWNERS)
def test_the_catalogue_has_what_the_sources_say(path: str, tmp_path: Path) -> None:
    """Extraction finds no message that the catalogue lacks."""
    assert shutil.which("xgettext"), "Install gettext (apt-get install gettext): it reads sources."
    app = Path(path)
    copy = tmp_path / app.name
    inner = {Path(one).name for one in ROOTS if app in Path(one).parents}
    left_out = shutil.ignore_patterns(*house.NOT_OURS, *inner, "tests", "gallery", "src")
    shutil.copytree(app, copy, ignore=left_out)
    (copy / "locale").mkdir(exist_ok=True)
    _extract(copy)
    asked = _ids(copy / "locale" / "es" / "LC_MESSAGES" / "django.po")
    # Words that several rooms share are translated once, where the word lives.
    known = {one for path in house.files(".po") for one in _ids(path)}
    missing = sorted(map(str, asked - known))
    assert not missing, (
        f"{house.relative(app)}: makemessages -l es, translate, compilemessages: {missing}"
    )


def test_no_two_catalogues_disagree() -> None:
    """All are read into one: of two translations of a word one is shown in both rooms."""
    said: dict[object, dict[object, str]] = {}
    for path in house.files(".po"):
        for message in _read(path):
            if message.id:
                each = said.setdefault(_key(message), {})
                each.setdefault(message.string, house.relative(path.parents[3]))
    differ = {key: each for key, each in said.items() if len(each) > 1}
    assert not differ, f"One wording for all, or a context for each: {differ}"


def test_what_is_written_is_what_is_shown() -> None:
    """A word that Django, or an app of others, knows in Argentine Spanish is theirs, not ours."""
    hidden = []
    with translation.override("es-ar"):
        for path in house.files(".po"):
            for message in _read(path):
                if message.id and isinstance(message.id, str):
                    shown = (
                        translation.pgettext(message.context, message.id)
                        if message.context
                        else translation.gettext(message.id)
                    )
                    if shown != message.string:
                        hidden.append((house.relative(path), message.id, shown))
    assert not hidden, f"Give them a context of their own: {hidden}"


def _ids(path: Path) -> set[object]:
    if not path.exists():
        return set()
    return {_key(message) for message in _read(path) if message.id}


def _key(message: Message) -> object:
    """A word of another context is another word."""
    return (message.context, message.id) if message.context else message.id


def _extract(where: Path) -> None:
    environment = {
        key: value for key, value in os.environ.items() if key != "DJANGO_SETTINGS_MODULE"
    }
    command = ["makemessages", "-l", "es", "--no-location", "--no-obsolete", "-v", "0"]
    # -P: the copy's own modules must not stand in for those of the standard library.
    done = subprocess.run(
        [sys.executable, "-P", "-m", "django", *command],
        cwd=where,
        env=environment,
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, f"makemessages: {done.stderr[-500:]}"
