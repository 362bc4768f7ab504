"""What a staff page loads stays within the budget, counted in the bytes that travel."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest

DIST = Path(__file__).parents[1] / "dist"
BUDGET = {"js": 35_000, "css": 20_000}


@pytest.fixture(scope="module")
def manifest() -> dict[str, dict[str, object]]:
    path = DIST / "manifest.json"
    assert path.exists(), "Build the front end first: npm run build in frontend/."
    found: dict[str, dict[str, object]] = json.loads(path.read_text())
    return found


def _gzip(name: object) -> int:
    return len(gzip.compress((DIST / str(name)).read_bytes(), 9))


def _scripts(manifest: dict[str, dict[str, object]], name: str, seen: set[str]) -> set[str]:
    if name not in seen:
        seen.add(name)
        imports = manifest[name].get("imports", [])
        for other in imports if isinstance(imports, list) else []:
            _scripts(manifest, str(other), seen)
    return seen


def test_scripts_of_a_staff_page(manifest: dict[str, dict[str, object]]) -> None:
    names = _scripts(manifest, "src/staff.ts", set())
    assert sum(_gzip(manifest[name]["file"]) for name in names) <= BUDGET["js"]


def test_styles_of_a_staff_page(manifest: dict[str, dict[str, object]]) -> None:
    sheets = manifest["src/staff.ts"]["css"]
    assert isinstance(sheets, list)
    assert sum(_gzip(sheet) for sheet in sheets) <= BUDGET["css"]


def test_icons_weigh_little() -> None:
    sprite = Path(__file__).parents[1] / "src" / "icons.svg"
    assert len(gzip.compress(sprite.read_bytes(), 9)) <= 5_000


def test_each_file_has_a_packed_twin_that_says_the_same() -> None:
    files = [path for path in (DIST / "ui").iterdir() if path.suffix != ".gz"]
    assert files
    for path in files:
        twin = path.with_name(path.name + ".gz")
        assert gzip.decompress(twin.read_bytes()) == path.read_bytes(), path.name


def test_nothing_built_asks_another_host() -> None:
    for path in (DIST / "ui").glob("*[!z]"):
        text = path.read_text(encoding="utf-8")
        addresses = set(re.findall(r"(?:url\(|import\(|fetch\()[\"']?(https?://[^\"')]+)", text))
        assert addresses == set(), path.name
