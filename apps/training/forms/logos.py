"""What is sent to choose the city's logo: a file to look at, then the picture that was seen."""

from __future__ import annotations

import base64
import binascii
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.training import pictures
from apps.training.marks import Logo
from apps.training.services import logos


class _LogoForm(forms.Form):
    field = ""
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2**31 - 2)

    def sent(self) -> bytes:
        """The picture as it came."""
        raise NotImplementedError

    def clean(self) -> dict[str, Any]:
        """The picture as it would be kept, judged by what is in it."""
        told = super().clean() or {}
        if self.field in told:
            try:
                told["logo"] = logos.read(self.sent())
            except logos.NotALogo as refused:
                self.add_error(self.field, str(refused.message))
        return told

    @property
    def logo(self) -> Logo:
        """What was sent, clean."""
        found: Logo = self.cleaned_data["logo"]
        return found


class LogoForm(_LogoForm):
    """A file to look at."""

    field = "file"
    file = forms.FileField(
        label=_("File of the logo"),
        help_text=pictures.BOUNDS,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": pictures.ACCEPTED}),
    )

    def sent(self) -> bytes:
        """One byte past the bound is enough to refuse it."""
        return bytes(self.cleaned_data["file"].read(pictures.LARGEST + 1))


class UseForm(_LogoForm):
    """The picture somebody looked at, which the page kept for them: nothing waits in the city."""

    field = "picture"
    picture = forms.CharField(widget=forms.HiddenInput, max_length=pictures.LARGEST * 2)

    def sent(self) -> bytes:
        """The picture; what is none is refused as such."""
        try:
            return base64.b64decode(self.cleaned_data["picture"], validate=True)
        except (binascii.Error, ValueError):
            return b""
