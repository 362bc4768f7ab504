"""What is typed on the pages of consents."""

from __future__ import annotations

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.consents.models import LANGUAGES, Channel, Purpose
from apps.consents.models.texts import LONGEST_TEXT

YES, NO = "yes", "no"


class AnswerForm(forms.Form):
    """One answer to one purpose, as the officer heard it."""

    purpose = forms.ChoiceField(choices=Purpose.choices)
    answer = forms.ChoiceField(choices=[(YES, _("Agrees")), (NO, _("Does not agree"))])
    language = forms.ChoiceField(choices=[(code, code) for code in LANGUAGES])
    channel = forms.ChoiceField(choices=Channel.choices)
    seen = forms.UUIDField(required=False)

    def clean_seen(self) -> uuid.UUID | None:
        """None when the page showed no answer yet."""
        seen: uuid.UUID | None = self.cleaned_data.get("seen")
        return seen


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
