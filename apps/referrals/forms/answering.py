"""What whoever answers writes, and what the Office writes down of it."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.referrals.models import Reason, State
from apps.referrals.services import Said
from apps.referrals.services.answering import LONGEST_NOTE

NOTE = {"rows": 3}
MOST_AT_ONCE = 100


class NoteForm(forms.Form):
    """A few words."""

    note = forms.CharField(
        label=_("Why"),
        max_length=LONGEST_NOTE,
        required=False,
        widget=forms.Textarea(attrs=NOTE),
        help_text=_("The other side reads it."),
    )
    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)


class ReasonField(forms.ChoiceField):
    """Why it is rejected: asked of nobody else."""

    needed_at_times = True


class AnswerForm(forms.Form):
    """An answer: where it goes on to, why where it is rejected, and in their words."""

    state = forms.ChoiceField(
        choices=[
            (one.value, one.label)
            for one in (State.ACCEPTED, State.IN_PROGRESS, State.RESOLVED, State.REJECTED)
        ],
        label=_("Answer"),
    )
    reason = ReasonField(
        label=_("Reason to reject"),
        required=False,
        choices=[("", _("Choose a reason")), *Reason.choices],
    )
    note = forms.CharField(
        label=_("For the Office"),
        max_length=LONGEST_NOTE,
        required=False,
        widget=forms.Textarea(attrs=NOTE),
        help_text=_("What was done, when to come, what is missing."),
    )
    version = forms.IntegerField(min_value=1, required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, offered: Iterable[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        allowed = set(offered)
        field = self.fields["state"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 tells the type checker
        if allowed:
            field.choices = [one for one in State.choices if one[0] in allowed]

    def clean(self) -> dict[str, Any]:
        """Who rejects says why; with another reason, which."""
        told = dict(super().clean() or self.cleaned_data)
        if told.get("state") == State.REJECTED:
            if not told.get("reason"):
                self.add_error("reason", _("Say why it is rejected."))
            elif told["reason"] == Reason.OTHER and not told.get("note", "").strip():
                self.add_error("note", _("Say which reason."))
        return told

    def said(self) -> Said:
        """The answer, checked."""
        told = self.cleaned_data
        return Said(told["state"], told.get("reason", ""), told.get("note", ""))


class RejectForm(AnswerForm):
    """The same, with a rejection in mind."""


def chosen_rows(values: Iterable[str]) -> list[tuple[uuid.UUID, int]]:
    """Rows ticked in a list, each with the version its page was read at; nonsense is left out."""
    found = []
    for value in list(values)[:MOST_AT_ONCE]:
        key, _at, version = value.partition("@")
        try:
            found.append((uuid.UUID(key), int(version)))
        except ValueError:
            continue
    return found
