"""Boxes for what people type about themselves."""

from typing import Any

from django import forms


class CodeInput(forms.TextInput):
    """For a code that changes: a wrong one does not stay in the box to be typed behind."""

    def __init__(self) -> None:
        super().__init__(
            attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "size": 12}
        )

    def format_value(self, value: Any) -> str | None:
        return None
