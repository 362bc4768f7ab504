"""The versions of the national instrument that come with the product, read from files."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Final

from tenants.catalogue.documents import Content

_FILES: Final = Path(__file__).resolve().parent / "instruments"


def version(number: int) -> Content:
    """The content of that version: its frame, and the questions of a file for each dimension.

    Raises FileNotFoundError where the product brings no such version.
    """
    folder = _FILES / f"v{number}"
    frame = _read(folder / "instrument.toml")
    questions = [
        {**question, "dimension": dimension["code"], "section": question.get("section", "")}
        for dimension in frame["dimensions"]
        for question in _read(folder / f"{dimension['code']}.toml")["questions"]
    ]
    return {**frame, "questions": questions}


def _read(path: Path) -> Content:
    return tomllib.loads(path.read_text(encoding="utf-8"))
