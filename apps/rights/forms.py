"""What people and officers type about requests, rules and decisions."""

from __future__ import annotations

import datetime
import uuid
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.rights.models import Channel, Delivery, Due, Ground, IdentityCheck, Kind, RetentionRule
from apps.rights.models.requests import LONGEST_TEXT
from apps.rights.models.retention import LONGEST_REASON
from apps.rights.services import Told
from frontend.forms import DateField

NO_RECORD = "none"


class AskForm(forms.Form):
    """Somebody asks about their own data; nothing but a name is needed."""

    kind = forms.ChoiceField(
        label=_("What do you want?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one.")},
    )
    name = forms.CharField(
        label=_("Your name"),
        max_length=200,
        error_messages={"required": _("Write a name.")},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    contact = forms.CharField(
        label=_("Phone or e-mail"),
        max_length=200,
        required=False,
        help_text=_("If you leave it empty, ask with your receipt's code or come to the Office."),
    )
    document = forms.CharField(
        label=_("Document number"),
        max_length=60,
        required=False,
        help_text=_("Don't send a photo: the Office looks at it when you come."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    text = forms.CharField(
        label=_("What is it about?"),
        max_length=LONGEST_TEXT,
        required=False,
        help_text=_("For a correction: what is wrong and how it should be."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["kind"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 tells the type checker
        field.choices = list(Kind.choices)

    def told(self, language: str) -> Told:
        """What was typed, for the service."""
        return Told(**{**{key: self.cleaned_data[key] for key in _ASKED}, "language": language})


_ASKED = ("kind", "name", "contact", "document", "text")


class CounterForm(AskForm):
    """An officer takes a request in at the counter or from a letter."""

    channel = forms.ChoiceField(
        label=_("How it came in"), choices=[c for c in Channel.choices if c[0] != Channel.WEB]
    )
    received_on = DateField(
        label=_("Received on"),
        help_text=_("The law's clock starts here."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["received_on"].initial = timezone.localdate()
        self.fields["name"].label = _("Name of whoever asks")
        self.fields["kind"].label = _("What they want")
        self.fields["contact"].help_text = _("Empty: they ask with the code of their receipt.")
        self.fields["document"].help_text = _("Only the number: no copy is kept.")

    def clean_received_on(self) -> datetime.date:
        day: datetime.date = self.cleaned_data["received_on"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("This day has not come yet."))
        return day


class StatusForm(forms.Form):
    """A receipt's code."""

    code = forms.CharField(
        label=_("Receipt's code"),
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )


class PinForm(forms.Form):
    """The code that was given apart from a link."""

    code = forms.CharField(
        label=_("Six-digit code"),
        max_length=10,
        help_text=_("The Office gave it to you apart from this link."),
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
    )


class VersionForm(forms.Form):
    """What an officer was looking at."""

    version = forms.IntegerField(widget=forms.HiddenInput)


class IdentityForm(VersionForm):
    """How somebody showed who they are, and which record is theirs."""

    how = forms.ChoiceField(label=_("How they showed who they are"), choices=IdentityCheck.choices)
    record = forms.ChoiceField(label=_("Their record"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, candidates: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["record"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 tells the type checker
        field.choices = [*candidates, (NO_RECORD, _("There is no record of this person"))]

    def person(self) -> uuid.UUID | None:
        """The chosen record, or None."""
        chosen = self.cleaned_data["record"]
        return None if chosen == NO_RECORD else uuid.UUID(chosen)


class RefuseForm(VersionForm):
    """A legal ground and words for whoever asked."""

    ground = forms.ChoiceField(label=_("Legal ground"), choices=Ground.choices)
    answer = forms.CharField(
        label=_("What to tell them"),
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class AnswerForm(VersionForm):
    """What was done."""

    answer = forms.CharField(
        label=_("What was done"),
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class HandOverForm(VersionForm):
    """On paper or by a link."""

    how = forms.ChoiceField(
        label=_("How it is handed over"), choices=Delivery.How.choices, widget=forms.RadioSelect
    )


class RuleForm(VersionForm):
    """For how many years; empty keeps on."""

    years = forms.IntegerField(
        label=_("Years"),
        min_value=1,
        max_value=100,
        required=False,
        widget=forms.NumberInput,
        error_messages=dict.fromkeys(
            ("invalid", "min_value", "max_value"),
            _("Write from 1 to 100, or nothing to keep it on."),
        ),
    )

    @classmethod
    def of(cls, subject: str, rule: RetentionRule | None) -> RuleForm:
        """The form of one kind of thing."""
        initial = {"years": rule.years if rule else None, "version": rule.version if rule else 0}
        return cls(prefix=subject, initial=initial)


class DecideForm(forms.Form):
    """Keep some of what is due, for a reason and until a day."""

    due = forms.ModelMultipleChoiceField(queryset=Due.objects.none(), label=_("Chosen"))
    reason = forms.CharField(
        label=_("Reason to keep"),
        max_length=LONGEST_REASON,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    until = DateField(
        label=_("Keep until"),
        required=False,
        help_text=_("Empty: asked again in a year."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["due"]
        assert isinstance(field, forms.ModelMultipleChoiceField)  # noqa: S101
        field.queryset = Due.objects.filter(decision=Due.Decision.WAITING)


class HoldForm(forms.Form):
    """Why a person's records must be kept."""

    reason = forms.CharField(
        label=_("Why these records must be kept"),
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    until = DateField(label=_("Until"), required=False)
