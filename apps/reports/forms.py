"""What a report asks for. All of it stands in the URL, and none of it names a person."""

from __future__ import annotations

import datetime
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from apps.registry.selectors import CodeBook, Crossing
from apps.registry.selectors.crosstab import FILTERS
from apps.reports.aspects import ASPECTS, codes_of
from apps.reports.models import Content, FileFormat
from frontend.forms import ChoiceChips, DateField

UNITS = (("consultations", _("Consultations")), ("people", _("People, each once")))
NOT_RECORDED = "unknown"
USUAL_ROWS = "subject"


class ReportForm(forms.Form):
    """Ignores what it does not understand: a link with a mistake still shows a report."""

    mark_optional = False

    unit = forms.ChoiceField(label=_("Count"), required=False, choices=UNITS)
    rows = forms.ChoiceField(label=_("Rows"), required=False)
    columns = forms.ChoiceField(label=_("Columns"), required=False)
    start = DateField(label=_("From"), required=False)
    end = DateField(label=_("To"), required=False)

    def __init__(self, *args: Any, book: CodeBook, narrows: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        every = [(one.code, one.label) for one in ASPECTS.values()]
        for name, choices in (
            ("rows", every),
            ("columns", [("", pgettext_lazy("columns", "None")), *every]),
        ):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
            field.choices = choices
        self.whole_months = not narrows
        self.narrowed_by = FILTERS if narrows else ()
        for name in self.narrowed_by:
            options = [
                ("", pgettext_lazy("filter", "All")),
                *codes_of(name, book),
                (NOT_RECORDED, _("Not recorded")),
            ]
            self.fields[name] = forms.ChoiceField(
                label=str(ASPECTS[name].label), required=False, choices=options
            )

    def clean(self) -> dict[str, Any]:
        """A period ends after it starts."""
        told = dict(super().clean() or self.cleaned_data)
        start, end = told.get("start"), told.get("end")
        if start and end and start > end:
            self.add_error("end", _("The last day is before the first."))
        return told

    def asked(self) -> Crossing:
        """What was understood; without a word, this year's consultations by subject."""
        self.is_valid()
        told = self.cleaned_data
        today = timezone.localdate()
        rows = told.get("rows") or USUAL_ROWS
        columns = told.get("columns") or ""
        start = told.get("start") or datetime.date(today.year, 1, 1)
        end = told.get("end") or today
        if self.whole_months:
            # Two periods a day apart would tell what happened on that day.
            start, end = start.replace(day=1), _last_day(end)
        return Crossing(
            start=start,
            end=end,
            rows=rows,
            columns="" if columns == rows else columns,
            unit="people" if told.get("unit") == "people" else "consultations",
            filters={
                name: "" if told[name] == NOT_RECORDED else told[name]
                for name in self.narrowed_by
                if told.get(name)
            },
        )

    @property
    def narrowing(self) -> list[Any]:
        """The fields that narrow, for the template."""
        return [self[name] for name in self.narrowed_by]


def _last_day(day: datetime.date) -> datetime.date:
    return (day.replace(day=28) + datetime.timedelta(days=4)).replace(day=1) - datetime.timedelta(1)


class ExportForm(forms.Form):
    """What file is wanted of a report."""

    content = forms.ChoiceField(label=_("What it holds"), choices=Content, widget=ChoiceChips)
    file_format = forms.ChoiceField(label=_("Kind of file"), choices=FileFormat, widget=ChoiceChips)
    personal = forms.BooleanField(
        label=_("With names, documents and phones"),
        required=False,
        help_text=_("Only where the task can't be done without them. It is written down."),
    )
    reason = forms.CharField(
        label=_("What for"), required=False, max_length=300, widget=forms.TextInput
    )

    def __init__(self, *args: Any, may_take_rows: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not may_take_rows:
            content = self.fields["content"]
            assert isinstance(content, forms.ChoiceField)  # noqa: S101 - declared above
            content.choices = [(Content.TABLE.value, Content.TABLE.label)]
            del self.fields["personal"], self.fields["reason"]


def told(asked: Crossing, **changed: str) -> dict[str, str]:
    """What a report asks for as fields of a URL."""
    fields = {
        "unit": asked.unit,
        "rows": asked.rows,
        "columns": asked.columns,
        "start": asked.start.isoformat(),
        "end": asked.end.isoformat(),
        **{name: code or NOT_RECORDED for name, code in asked.filters.items()},
    }
    return {name: value for name, value in {**fields, **changed}.items() if value}


def query(asked: Crossing, **changed: str) -> str:
    """The same, encoded."""
    return urlencode(told(asked, **changed))
