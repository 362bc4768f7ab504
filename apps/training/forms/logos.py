"""What is sent to choose the city's logo: a file to look at, then the picture that was seen."""

from __future__ import annotations

import base64
import binascii
from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.training import pictures
from apps.training.marks import Logo
from apps.training.services import logos


def _read(picture: bytes) -> Logo:
    """The picture as it would be kept, judged by what is in it."""
    try:
        return logos.read(picture)
    except logos.NotALogo as refused:
        raise forms.ValidationError(str(refused.message)) from refused


class _LogoForm(forms.Form):
    field: ClassVar[str]
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2**31 - 2)

    @property
    def logo(self) -> Logo:
        """What was sent, clean."""
        found: Logo = self.cleaned_data[self.field]
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

    def clean_file(self) -> Logo:
        """One byte past the bound is enough to refuse it."""
        return _read(bytes(self.cleaned_data["file"].read(pictures.LARGEST + 1)))


class UseForm(_LogoForm):
    """The picture somebody looked at, which the page kept for them: nothing waits in the city."""

    field = "picture"
    picture = forms.CharField(widget=forms.HiddenInput, max_length=pictures.LARGEST * 2)

    def clean_picture(self) -> Logo:
        """The picture; what is none is refused as such."""
        try:
            picture = base64.b64decode(self.cleaned_data["picture"], validate=True)
        except (binascii.Error, ValueError):
            picture = b""
        return _read(picture)
