"""Every setting is documented, and a missing one is named."""

from __future__ import annotations

from kernel import env
from tests.architecture import house

DOCUMENT = house.ROOT / "platform" / "docs" / "settings.md"


def test_every_variable_is_documented() -> None:
    """Whoever installs reads one page and knows every variable."""
    text = DOCUMENT.read_text(encoding="utf-8")
    read = [variable.name for variable in env.variables()]
    assert read, "The settings read no variable through kernel.env."
    missing = [name for name in read if f"`{name}`" not in text]
    assert not missing, f"Describe {missing} in {house.relative(DOCUMENT)}."


def test_the_document_describes_no_variable_that_is_gone() -> None:
    """A variable in the document that nothing reads sends people the wrong way."""
    import re

    text = DOCUMENT.read_text(encoding="utf-8")
    named = set(re.findall(r"^\| `([A-Z_]+)`", text, re.MULTILINE))
    known = {variable.name for variable in env.variables()}
    assert named <= known, f"Nothing reads {sorted(named - known)}."


def test_every_variable_has_an_example() -> None:
    """The message about a missing setting shows what one looks like."""
    assert [variable.name for variable in env.variables() if not variable.example] == []
