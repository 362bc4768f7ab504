"""A ticket, and an appointment: nothing in them is obligatory."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.validators import EmailValidator
from django.utils.translation import gettext_lazy as _

from apps.agenda.services import Whom
from frontend.forms import ChoiceChips
from kernel.forms import TidyTextField
from kernel.ids import new_id

LONGEST_NAME, LONGEST_EMAIL, LONGEST_NOTE = 120, 254, 300
LANGUAGES = (("es-ar", "Español"), ("en", "English"))


class TakeForm(forms.Form):
    """The next number of a line."""

    mark_optional = False

    letter = forms.ChoiceField(label=_("Line"), widget=ChoiceChips)
    name = TidyTextField(
        label=_("First name"),
        max_length=LONGEST_NAME,
        required=False,
        help_text=_("If they like. It is never on the screen."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    priority = forms.BooleanField(
        label=_("Goes first"),
        required=False,
        help_text=_(
            "Pregnancy, disability, old age, small children. Why is neither asked nor kept."
        ),
    )
    person = forms.UUIDField(required=False, widget=forms.HiddenInput)
    submission = forms.UUIDField(required=False, widget=forms.HiddenInput, initial=new_id)

    def __init__(self, *args: Any, letters: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["letter"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 tells the type checker
        field.choices = [(letter, letter) for letter in letters]
        if len(letters) == 1:
            field.widget = forms.HiddenInput()
        field.initial = letters[0] if letters else ""


class BookForm(forms.Form):
    """Whom an appointment is for."""

    mark_optional = False

    name = TidyTextField(
        label=_("First name"),
        max_length=LONGEST_NAME,
        required=False,
        help_text=_("May stay empty: the code is enough."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    email = forms.CharField(
        label=_("E-mail for the reminder"),
        max_length=LONGEST_EMAIL,
        required=False,
        validators=[EmailValidator(_("That is no e-mail address."))],
        help_text=_("We write to it the day before, and when the appointment changes."),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    language = forms.ChoiceField(
        label=_("Language of the message"), choices=LANGUAGES, widget=ChoiceChips, initial="es-ar"
    )
    note = TidyTextField(
        label=_("What for"),
        max_length=LONGEST_NOTE,
        required=False,
        help_text=_("For whoever attends. It is in no message and on no screen."),
    )
    person = forms.UUIDField(required=False, widget=forms.HiddenInput)
    submission = forms.UUIDField(required=False, widget=forms.HiddenInput, initial=new_id)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def whom(self, person_id: uuid.UUID | None) -> Whom:
        """What was told, for the person picked if any."""
        told = self.cleaned_data
        return Whom(
            person_id=person_id,
            name=told["name"],
            email=told["email"],
            note=told["note"],
            language=told["language"],
        )
