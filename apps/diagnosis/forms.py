"""Forms of the diagnosis in the city: rounds, assigning, answers, evidence, workshop, judging."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from apps.diagnosis.models import Answer, Confidence, Level, Round, Value
from apps.diagnosis.models.answers import LONGEST_LABEL, LONGEST_NOTE, LONGEST_URL
from apps.diagnosis.models.rounds import (
    LONGEST_MINUTES,
    LONGEST_MODERATOR,
    LONGEST_NAME,
    LONGEST_REASON,
)
from apps.diagnosis.services import AnswerData, Group, RoundData, WorkshopData
from frontend.forms import ChoiceChips, DateField
from kernel.forms import TidyTextField

LARGEST_VERSION = 2_000_000_000


def take(form: forms.Form, error: ValidationError) -> None:
    """Show what the services refused at the field it is about."""
    told: Mapping[str, list[str]] = (
        error.message_dict if hasattr(error, "error_dict") else {"": error.messages}
    )
    for field, messages in told.items():
        for message in messages:
            form.add_error(field if field in form.fields else None, message)


def _text(label: Any, longest: int, rows: int, **more: Any) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, max_length=longest, widget=widget, **more)


class VersionedForm(forms.Form):
    """Carries the version that was read when the writing began."""

    mark_optional = False

    version = forms.IntegerField(
        required=False, min_value=0, max_value=LARGEST_VERSION, widget=forms.HiddenInput
    )


class RoundForm(VersionedForm):
    """A round's name and days."""

    name = TidyTextField(label=_("Name"), max_length=LONGEST_NAME)
    starts_on = DateField(label=_("Begins on"))
    due_on = DateField(label=_("Answers due on"))

    @staticmethod
    def initial_of(row: Round) -> dict[str, Any]:
        """What is there now."""
        return {
            "name": row.name,
            "starts_on": row.starts_on,
            "due_on": row.due_on,
            "version": row.version,
        }

    def told(self) -> RoundData:
        """What the services take."""
        data = self.cleaned_data
        return RoundData(data["name"], data["starts_on"], data["due_on"])


class MoveForm(VersionedForm):
    """Where a round goes next, and why it is opened again."""

    to = forms.CharField(widget=forms.HiddenInput)
    reason = _text(_("Reason"), LONGEST_REASON, 2, required=False)


class AnswerForm(VersionedForm):
    """The answer to one question; its prefix is the question's code."""

    value = forms.ChoiceField(
        label=_("Answer"),
        required=False,
        choices=Value.choices,
        widget=ChoiceChips(digits=True),
    )
    note = _text(
        _("What there is, how it is applied, what is missing"), LONGEST_NOTE, 3, required=False
    )
    as_of = DateField(label=_("Day it is true of"), required=False)
    confidence = forms.ChoiceField(
        label=pgettext_lazy("answer", "Confidence"),
        required=False,
        choices=Confidence.choices,
        widget=ChoiceChips,
    )

    def __init__(self, *args: Any, asked: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if asked:
            self.fields["value"].label = asked

    @staticmethod
    def initial_of(row: Answer) -> dict[str, Any]:
        """What is there now."""
        return {
            "value": row.value,
            "note": str(row.note),
            "as_of": row.as_of,
            "confidence": row.confidence,
            "version": row.version,
        }

    def told(self) -> AnswerData:
        """What the services take."""
        data = self.cleaned_data
        return AnswerData(data["value"], data["note"], data["as_of"], data["confidence"])


class EvidenceForm(forms.Form):
    """A file, a link, or both, under a name."""

    mark_optional = False

    file = forms.FileField(
        label=_("File"),
        required=False,
        help_text=_("PDF, photo or document without macros, of up to 20 MB. It is kept encrypted."),
    )
    url = forms.CharField(
        label=_("Link"),
        required=False,
        max_length=LONGEST_URL,
        widget=forms.TextInput(attrs={"inputmode": "url", "placeholder": "https://"}),
    )
    label = TidyTextField(
        label=pgettext_lazy("evidence", "What it is"),
        required=False,
        max_length=LONGEST_LABEL,
        help_text=_("For example: Ordinance 6.210, article 4."),
    )

    def clean(self) -> dict[str, Any]:
        """Something must be given; what was wrong with the one given is said already."""
        data = super().clean() or {}
        if not self.errors and not data.get("file") and not data.get("url"):
            self.add_error("file", gettext("Choose a file or write a link."))
        return data


class WorkshopForm(VersionedForm):
    """The moderated workshop: its day, who moderated it and who came, its minutes."""

    on = DateField(label=_("Day of the workshop"), required=False)
    moderator = forms.ChoiceField(label=_("Who moderated it"), required=False)
    moderator_name = TidyTextField(
        label=_("Or somebody from outside"),
        required=False,
        max_length=LONGEST_MODERATOR,
        help_text=_("Name and body, for example: Ana Paz, National University of Cuyo"),
    )
    participants = _text(
        _("Who came"),
        6000,
        6,
        required=False,
        help_text=_("One area or body per line with how many people: Health: 4"),
    )
    minutes = _text(
        _("Minutes"),
        LONGEST_MINUTES,
        10,
        required=False,
        help_text=_("What was discussed and agreed. No names of people attended."),
    )
    file = forms.FileField(
        label=_("Minutes as a file"),
        required=False,
        help_text=_("PDF, photo or document without macros, of up to 20 MB. It is kept encrypted."),
    )

    @staticmethod
    def initial_of(row: Round) -> dict[str, Any]:
        """What is there now."""
        return {
            "on": row.workshop_on,
            "participants": "\n".join(f"{one['who']}: {one['count']}" for one in row.participants),
            "minutes": str(row.minutes),
            "moderator": str(row.moderator or ""),
            "moderator_name": str(row.moderator_name),
            "version": row.version,
        }

    def __init__(self, *args: Any, staff: Sequence[tuple[str, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer(self.fields["moderator"], [("", gettext("Nobody of the staff")), *staff])

    def clean_participants(self) -> list[Group]:
        """A group per line: who, and how many after the last colon."""
        groups = []
        for text in self.cleaned_data["participants"].splitlines():
            if not text.strip():
                continue
            who, colon, count = text.rpartition(":")
            if not colon or not who.strip() or not count.strip().isdecimal():
                raise ValidationError(
                    gettext("“%(line)s”: write who and how many, like “Health: 4”.")
                    % {"line": text.strip()[:60]}
                )
            groups.append(Group(who.strip(), int(count.strip()[:6])))
        return groups

    def told(self) -> WorkshopData:
        """What the services take."""
        data = self.cleaned_data
        return WorkshopData(
            data["on"],
            data["participants"],
            data["minutes"],
            next(iter(_keys(data["moderator"])), None),
            data["moderator_name"],
        )


class JudgeForm(VersionedForm):
    """How an area is judged, and why."""

    level = forms.ChoiceField(
        label=_("The area is"), choices=Level.choices, widget=ChoiceChips(digits=True)
    )
    reason = _text(
        _("Reason"),
        LONGEST_REASON,
        5,
        help_text=_("What in the answers and the workshop speaks for it. It goes into the report."),
    )


class GapForm(VersionedForm):
    """What is missing, in words."""

    note = _text(_("What is missing"), LONGEST_NOTE, 3)


class AssignForm(forms.Form):
    """Questions, and who is asked them."""

    mark_optional = False

    question = forms.MultipleChoiceField(required=False, label=_("Questions"))
    area = forms.MultipleChoiceField(required=False, label=_("Areas"))
    department = forms.ChoiceField(required=False, label=_("Department"))
    person = forms.ChoiceField(required=False, label=_("Person"))

    def __init__(
        self,
        *args: Any,
        questions: Sequence[tuple[str, str]],
        areas: Sequence[tuple[str, str]],
        departments: Sequence[tuple[str, str]],
        people: Sequence[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        for name, choices in (("question", questions), ("area", areas)):
            _offer(self.fields[name], choices)
        _offer(self.fields["department"], [("", gettext("None")), *departments])
        _offer(self.fields["person"], [("", gettext("Nobody")), *people])

    def clean(self) -> dict[str, Any]:
        """Somebody must be asked something."""
        data = super().clean() or {}
        if not self.errors:
            if not data["question"] and not data["area"]:
                raise ValidationError(gettext("Tick at least one area or question."))
            if not data["department"] and not data["person"]:
                self.add_error("department", gettext("Choose a department or a person."))
        return data

    def who(self) -> tuple[list[uuid.UUID], list[uuid.UUID]]:
        """Departments and people chosen."""
        data = self.cleaned_data
        return _keys(data["department"]), _keys(data["person"])


def _offer(field: forms.Field, choices: Sequence[tuple[str, str]]) -> None:
    assert isinstance(field, forms.ChoiceField)  # noqa: S101
    field.choices = list(choices)


def _keys(told: str) -> list[uuid.UUID]:
    return [uuid.UUID(told)] if told else []
