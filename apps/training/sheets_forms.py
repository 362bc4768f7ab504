"""The file that is sent, what its columns hold, and who the rows are of that leave it open."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from apps.training import clock
from apps.training.models import AttendanceSheet
from apps.training.services.sheets import LARGEST, NEW, SKIP, Plan

FACTS: Final = (
    ("", _("Nothing of interest")),
    ("name", _("Name and surname")),
    ("family", _("Surname")),
    ("given", _("Given names")),
    ("email", _("E-mail")),
    ("document", _("Identity document")),
)
# Rows to choose for on one page; the others are chosen once these are.
MOST_OPEN: Final = 50


class SheetForm(forms.Form):
    """A sheet of names by sessions."""

    file = forms.FileField(
        label=_("Sheet of attendance"),
        help_text=_("An .xlsx, .ods or .csv file: a row per person and a column per session."),
        error_messages={"required": _("Choose a file."), "empty": _("The file is empty.")},
        widget=forms.FileInput(attrs={"accept": ".xlsx,.ods,.csv,.txt,.tsv"}),
    )

    def clean_file(self) -> Any:
        """A file of a size that is read while one waits."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(_("The file is too large: up to 1 MB can be read."))
        return file


class MapForm(forms.Form):
    """A choice for each column, and for each row that leaves open who it is of."""

    mark_optional = False

    def __init__(self, *args: Any, sheet: AttendanceSheet, plan: Plan, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        sessions = [
            (str(one.pk), f"{number}. {clock.local(one.starts_at):%d/%m/%Y %H:%M}")
            for number, one in enumerate(plan.sessions, start=1)
        ]
        for at, label in enumerate(plan.table.labels):
            self.fields[f"c{at}"] = forms.ChoiceField(
                label=label or "–",
                choices=[*FACTS, (pgettext_lazy("course", "Sessions"), sessions)],
                required=False,
                initial=sheet.columns[at] if at < len(sheet.columns) else "",
            )
        self._open = plan.open[:MOST_OPEN]
        for line in self._open:
            people = [(str(pk), plan.names[pk]) for pk in line.match.maybe]
            self.fields[f"r{line.number}"] = forms.ChoiceField(
                label=line.told["name"],
                choices=[
                    ("", pgettext_lazy("person", "Not decided")),
                    *people,
                    (NEW, _("Somebody new")),
                    (SKIP, _("Leave this row out")),
                ],
                required=False,
                initial=line.chosen,
            )
        self._kept = sheet.choices
        self._width = len(plan.table.labels)

    @property
    def column_fields(self) -> list[Any]:
        """What each column holds."""
        return [self[f"c{at}"] for at in range(self._width)]

    @property
    def row_fields(self) -> list[Any]:
        """Who the rows are of."""
        return [self[f"r{line.number}"] for line in self._open]

    def columns(self) -> list[str]:
        """Each fact and each session once: the first column that claims it."""
        told: list[str] = []
        for at in range(self._width):
            meaning = self.cleaned_data[f"c{at}"]
            told.append("" if meaning in told else meaning)
        return told

    def choices(self) -> dict[str, str]:
        """By the number of the row."""
        now = {str(line.number): self.cleaned_data[f"r{line.number}"] for line in self._open}
        return {number: who for number, who in {**self._kept, **now}.items() if who}
