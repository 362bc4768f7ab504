"""What is typed on the pages of consents."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.consents.models import LANGUAGES, Channel, Purpose
from apps.consents.models.texts import LONGEST_TEXT

YES, NO = "yes", "no"


class AnswerForm(forms.Form):
    """One answer to one purpose, as the officer heard it; the button says both."""

    answer = forms.ChoiceField(
        choices=[(f"{purpose}:{word}", "") for purpose in Purpose.values for word in (YES, NO)]
    )
    language = forms.ChoiceField(choices=[(code, code) for code in LANGUAGES])
    channel = forms.ChoiceField(choices=Channel.choices)

    def told(self) -> dict[str, Any]:
        """Purpose, whether they agree, language, channel, and the answer the page showed."""
        purpose, _colon, word = self.cleaned_data["answer"].partition(":")
        seen = forms.UUIDField(required=False)
        return {
            **self.cleaned_data,
            "purpose": purpose,
            "agrees": word == YES,
            "seen": seen.clean(self.data.get(f"seen_{purpose}", "")),
        }

    def clean(self) -> dict[str, Any]:
        """What the page showed must be an answer's number, or nothing."""
        cleaned = dict(super().clean() or self.cleaned_data)
        if "answer" in cleaned:
            self.told()
        return cleaned


class TextForm(forms.Form):
    """The words of the next version."""

    text = forms.CharField(
        label=_("What is read to the person"),
        help_text=_(
            "Short sentences, in the first person. Say what will be done with the data, that the "
            "person may say no or change their mind, and that they are attended all the same."
        ),
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 10}),
    )
    seen = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
