"""Small fields that every form needs: bounded, trimmed text and honest errors."""

from __future__ import annotations

import unicodedata
from typing import Any

from django import forms


class TidyTextField(forms.CharField):
    """Text of one line: composed (NFC), without control characters, spaces collapsed."""

    def __init__(self, *, max_length: int, **kwargs: Any) -> None:
        super().__init__(max_length=max_length, strip=True, **kwargs)

    def to_python(self, value: Any) -> str:
        """Return the text in the form it is stored in."""
        text = super().to_python(value) or ""
        kept = "".join(
            " " if unicodedata.category(char) == "Cc" and char != "\x00" else char for char in text
        )
        return " ".join(unicodedata.normalize("NFC", kept).split())


def first_errors(form: forms.BaseForm) -> dict[str, str]:
    """Return the first error of each field, by field name, for an answer that has no page."""
    return {name: str(errors[0]) for name, errors in form.errors.items() if errors}
