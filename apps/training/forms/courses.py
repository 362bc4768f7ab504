"""Forms of courses and editions."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from apps.accounts import selectors as accounts
from apps.training import selectors
from apps.training.models import Course, Edition
from apps.training.models.courses import LONGEST_TITLE, MOST_MODULES, Kind, Modality
from apps.training.models.editions import Joining
from apps.training.services import CourseData, EditionData, Module
from frontend.forms import DateField
from kernel.forms import TidyTextField

SPARE = 2


def topic_choices() -> list[tuple[str, str]]:
    """Topics in the language of the page."""
    english = (get_language() or "").startswith("en")
    return [(code, en if english else es) for code, (en, es) in selectors.topics().items()]


def choices_of(form: forms.Form, name: str) -> Any:
    """A field of choices, to be given them."""
    return form.fields[name]


class VersionedForm(forms.Form):
    """A form that says which version it was read from."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def take(self, wrong: ValidationError) -> None:
        """Put what a service refused beside the field it is about."""
        told = wrong.message_dict if hasattr(wrong, "error_dict") else {"": wrong.messages}
        for name, words in told.items():
            for word in words:
                self.add_error(name if name in self.fields else None, word)

    @property
    def told_version(self) -> int:
        """The version it was read from; none is none that exists."""
        return self.cleaned_data.get("version") or 0

    def again(self, version: int) -> None:
        """Saving once more is then on top of what is shown."""
        self.data = self.data.copy()  # type: ignore[attr-defined]
        self.data["version"] = str(version)  # type: ignore[index]


class CourseForm(VersionedForm):
    """A course with its modules, a line for each and some to spare."""

    title = TidyTextField(label=_("Title"), max_length=LONGEST_TITLE)
    kind = forms.ChoiceField(label=_("Kind"), choices=Kind.choices, initial=Kind.COURSE)
    topic = forms.ChoiceField(label=_("Topic"))
    modality = forms.ChoiceField(
        label=_("Modality"), choices=Modality.choices, initial=Modality.ROOM
    )
    provider = TidyTextField(label=_("Given by"), max_length=160, required=False)
    threshold_percent = forms.IntegerField(
        label=_("Attendance needed (%)"), min_value=1, max_value=100, initial=80
    )
    valid_months = forms.IntegerField(
        label=_("Months until it is due again"),
        min_value=1,
        max_value=240,
        required=False,
        help_text=_("Leave it empty where it counts for good."),
    )
    assessed = forms.BooleanField(
        label=_("Accredits only with an approved assessment"), required=False
    )
    active = forms.BooleanField(label=_("It is offered"), required=False, initial=True)

    def __init__(self, *args: Any, modules: Iterable[Mapping[str, Any]] = (), **more: Any) -> None:
        super().__init__(*args, **more)
        choices_of(self, "topic").choices = topic_choices()
        self.codes = [str(one["code"]) for one in modules]
        sent = [name for name in self.data if str(name).startswith("title-")]
        lines = min(max(len(self.codes) + SPARE, len(sent)), MOST_MODULES)
        for number in range(1, lines + 1):
            self.fields[f"title-{number}"] = TidyTextField(
                label=_("Module %(number)s") % {"number": number},
                max_length=LONGEST_TITLE,
                required=False,
            )
            self.fields[f"hours-{number}"] = forms.DecimalField(
                label=_("Hours of module %(number)s") % {"number": number},
                required=False,
                min_value=Decimal("0.5"),
                max_digits=5,
                decimal_places=1,
                widget=forms.NumberInput(attrs={"step": "0.5", "class": "short"}),
            )
        for number, one in enumerate(modules, start=1):
            self.initial[f"title-{number}"] = one["title"]
            self.initial[f"hours-{number}"] = one["hours"]
        self.lines = lines

    @property
    def module_lines(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """Title and hours of each line."""
        return [(self[f"title-{n}"], self[f"hours-{n}"]) for n in range(1, self.lines + 1)]

    @property
    def modules_error(self) -> str:
        """What is wrong with the modules as a whole."""
        return "" if not self.is_bound else str(getattr(self, "_modules_error", ""))

    def clean(self) -> dict[str, Any]:
        """Each line has both parts or none."""
        told = super().clean() or {}
        for number in range(1, self.lines + 1):
            title, hours = told.get(f"title-{number}"), told.get(f"hours-{number}")
            if title and hours is None and f"hours-{number}" not in self.errors:
                self.add_error(f"hours-{number}", _("Write its hours."))
            if hours is not None and not title:
                self.add_error(f"title-{number}", _("Write its title."))
        return told

    def take(self, wrong: ValidationError) -> None:
        """What is wrong with the modules stands at the first of them."""
        if hasattr(wrong, "error_dict") and "modules" in wrong.error_dict:
            told = dict(wrong.error_dict)
            told["title-1"] = told.pop("modules")
            wrong = ValidationError(told)
        super().take(wrong)

    def data_told(self) -> CourseData:
        """The course, checked. A module keeps its code while its line stands."""
        told = self.cleaned_data
        modules = []
        for number in range(1, self.lines + 1):
            title, hours = told.get(f"title-{number}"), told.get(f"hours-{number}")
            if title and hours is not None:
                known = number <= len(self.codes)
                modules.append(Module(self.codes[number - 1] if known else "", title, hours))
        taken = {one.code for one in modules}
        fresh = (f"M{n}" for n in range(1, 99) if f"M{n}" not in taken)
        names = ("title", "topic", "kind", "modality", "provider", "threshold_percent")
        return CourseData(
            **{name: told[name] for name in names},
            modules=[
                one if one.code else Module(next(fresh), one.title, one.hours) for one in modules
            ],
            assessed=told["assessed"],
            valid_months=told["valid_months"],
            active=told["active"],
        )

    @classmethod
    def initial_of(cls, course: Course) -> dict[str, Any]:
        """What the form shows of a course that is there."""
        names = ("title", "kind", "topic", "modality", "provider", "threshold_percent")
        more = ("valid_months", "assessed", "active", "version")
        return {name: getattr(course, name) for name in (*names, *more)}


class EditionForm(VersionedForm):
    """An edition: when, for how many, who teaches."""

    name = TidyTextField(
        label=_("Name"),
        max_length=120,
        required=False,
        help_text=_("For example, the group it is for. Its number is given by itself."),
    )
    starts_on = DateField(label=_("Starts on"))
    ends_on = DateField(label=_("Ends on"))
    capacity = forms.IntegerField(label=_("Places"), min_value=1, max_value=2000, initial=30)
    enrolment = forms.ChoiceField(
        label=_("Enrolment"), choices=Joining.choices, initial=Joining.OPEN
    )
    trainer_ids = forms.MultipleChoiceField(
        label=_("Trainers with an account"), required=False, widget=forms.CheckboxSelectMultiple
    )
    trainers = TidyTextField(
        label=_("Other trainers"),
        max_length=300,
        required=False,
        help_text=_("Names, as on a poster."),
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        choices_of(self, "trainer_ids").choices = [
            (str(one.pk), one.name) for one in accounts.holders("trainer")
        ]
        if not choices_of(self, "trainer_ids").choices:
            del self.fields["trainer_ids"]

    def data_told(self) -> EditionData:
        """The edition, checked."""
        told = self.cleaned_data
        return EditionData(
            starts_on=told["starts_on"],
            ends_on=told["ends_on"],
            name=told["name"],
            capacity=told["capacity"],
            enrolment=told["enrolment"],
            trainer_ids=[uuid.UUID(one) for one in told.get("trainer_ids", [])],
            trainers=told["trainers"],
        )

    @classmethod
    def initial_of(cls, edition: Edition) -> dict[str, Any]:
        """What the form shows of an edition that is there."""
        names = ("name", "starts_on", "ends_on", "capacity", "enrolment", "trainers", "version")
        initial = {name: getattr(edition, name) for name in names}
        return {**initial, "trainer_ids": [str(pk) for pk in edition.trainer_ids]}


class CourseFilter(forms.Form):
    """What the catalogue is narrowed to."""

    mark_optional = False

    q = forms.CharField(label=_("Title"), required=False, max_length=100)
    topic = forms.ChoiceField(label=_("Topic"), required=False)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        choices_of(self, "topic").choices = [("", pgettext_lazy("filter", "All")), *topic_choices()]

    def chosen(self) -> dict[str, str]:
        """The filter; what was not understood is left out."""
        self.is_valid()
        told = self.cleaned_data
        return {"typed": str(told.get("q", "")).replace("\x00", ""), "topic": told.get("topic", "")}


def decimal_or_none(text: str) -> Decimal | None:
    """Hours as somebody types them: 1.5 or 1,5; None for nothing. Raises ValueError."""
    plain = text.strip().replace(",", ".")
    if not plain:
        return None
    try:
        found = Decimal(plain)
    except InvalidOperation as wrong:
        raise ValueError(text) from wrong
    if not found.is_finite():
        raise ValueError(text)
    return found.quantize(Decimal("0.01"))
