"""Choosing a file, and saying what its columns and its unknown words are."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.registry import countries, imports_sent
from apps.registry.importing.headings import Field
from apps.registry.imports_selectors import findings
from apps.registry.models.imports import ImportJob
from apps.registry.selectors.codes import CodeBook
from kernel.sheets.cells import plain
from kernel.sheets.reading import LARGEST_FILE, CannotRead, Problem

MOST_TEXTS = 40
FIELD_LABELS: dict[str, str | Promise] = {
    Field.IGNORED: gettext_lazy("Don't load"),
    Field.DATE: gettext_lazy("Date of consultation"),
    Field.DAY: gettext_lazy("Day of consultation"),
    Field.MONTH: gettext_lazy("Month of consultation"),
    Field.YEAR: gettext_lazy("Year of consultation"),
    Field.NAME: gettext_lazy("Whole name"),
    Field.FAMILY: gettext_lazy("Family names"),
    Field.GIVEN: gettext_lazy("Given names"),
    Field.DOCUMENT: gettext_lazy("Document number"),
    Field.DOCUMENT_KIND: gettext_lazy("Kind of document"),
    Field.NATIONALITY: gettext_lazy("Nationality"),
    Field.BIRTH_COUNTRY: gettext_lazy("Country of birth"),
    Field.GENDER: gettext_lazy("Gender"),
    Field.BIRTH: gettext_lazy("Age or date of birth"),
    Field.PHONE: gettext_lazy("Phone"),
    Field.SUBJECT: gettext_lazy("Subject"),
    Field.RESULT: gettext_lazy("Result"),
    Field.CHANNEL: gettext_lazy("Channel"),
    Field.LANGUAGE: gettext_lazy("Language"),
    Field.NOTE: gettext_lazy("Note"),
}
OF_REFERRALS: dict[str, str | Promise] = {
    Field.DATE: gettext_lazy("Date of the referral"),
    Field.DESTINATION: gettext_lazy("Where they were sent"),
    Field.STATE: gettext_lazy("State of the referral"),
    Field.ANSWERED: gettext_lazy("Date of the answer"),
}
HOLDS: list[tuple[str, str | Promise]] = [
    ("", gettext_lazy("Let its columns tell")),
    ("consultations", gettext_lazy("Consultations")),
    ("people", gettext_lazy("A list of people")),
    ("referrals", gettext_lazy("Referrals")),
]


class UploadForm(forms.Form):
    """A sheet, and what it holds where somebody says so."""

    file = forms.FileField(
        label=gettext_lazy("Sheet to load"),
        help_text=gettext_lazy(
            "An .xlsx, .ods or .csv file of up to 25 MB, as the office keeps it."
        ),
        error_messages={
            "required": gettext_lazy("Choose a file."),
            "empty": gettext_lazy("The file is empty."),
        },
        widget=forms.FileInput(attrs={"accept": ".xlsx,.xlsm,.ods,.csv,.txt,.tsv,.zip"}),
    )

    holds = forms.ChoiceField(
        label=gettext_lazy("What it holds"),
        choices=HOLDS,
        required=False,
        help_text=gettext_lazy("Before anything is loaded you see what it was taken for."),
    )

    def clean_file(self) -> Any:
        """A file of a size that is worked with."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST_FILE:
            raise forms.ValidationError(CannotRead(Problem.TOO_LARGE).message)
        return file


class CorrectionForm(forms.Form):
    """One select per column of each layout, and one per text that no list has."""

    def __init__(self, *args: Any, job: ImportJob, book: CodeBook, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.layouts = layouts(job)
        self.listed = bool(job.expected.get("listed"))
        self.sends = bool(job.expected.get("sends"))
        self.texts = findings(job)["texts"][:MOST_TEXTS]
        labels = FIELD_LABELS | (OF_REFERRALS if job.expected.get("sends") else {})
        choices = [(str(code), label) for code, label in labels.items()]
        for place, tables in enumerate(self.layouts):
            for index, label in enumerate(tables[0]["labels"]):
                self.fields[f"c{place}-{index}"] = forms.ChoiceField(
                    label=label or _("Column %(number)s") % {"number": index + 1},
                    choices=choices,
                    required=False,
                    initial=tables[0]["fields"][index],
                )
        for place, item in enumerate(self.texts):
            self.fields[f"v{place}"] = forms.ChoiceField(
                label=item["text"],
                choices=[("", _("Leave as it is")), *_codes(item["field"], book)],
                required=False,
            )

    def clean(self) -> dict[str, Any]:
        """Without a day there is no attendance; a list of people has none."""
        data = super().clean() or {}
        self._destination_is_told()
        chosen = [set(self._fields_of(place)) for place in range(len(self.layouts))]
        parts = {str(Field.DAY), str(Field.MONTH)}
        people = {str(Field.NAME), str(Field.FAMILY), str(Field.DOCUMENT)}
        listed = self.listed and any(fields & people for fields in chosen)
        if not listed and not any(
            str(Field.DATE) in fields or parts <= fields for fields in chosen
        ):
            self.add_error(
                next(iter(self.fields), None),
                _("Say which column has the date of consultation."),
            )
        return data

    def _destination_is_told(self) -> None:
        """In a sheet of referrals a column says where people were sent."""
        first = next(iter(self.fields), None)
        for place in range(len(self.layouts)) if self.sends else ():
            if str(Field.DESTINATION) not in self._fields_of(place):
                self.add_error(first, _("Say which column tells where the people were sent."))
                return

    def _fields_of(self, place: int) -> list[str]:
        count = len(self.layouts[place][0]["labels"])
        return [self.cleaned_data.get(f"c{place}-{index}", "") for index in range(count)]

    def columns(self) -> dict[str, list[str]]:
        """Fields by sheet, of the layouts that were changed or had been."""
        found: dict[str, list[str]] = {}
        for place, tables in enumerate(self.layouts):
            fields = self._fields_of(place)
            for table in tables:
                if table["chosen"] or fields != table["fields"]:
                    found[table["sheet"]] = fields
        return found

    def values(self) -> dict[str, dict[str, str]]:
        """Codes by field and plain text."""
        found: dict[str, dict[str, str]] = {}
        for place, item in enumerate(self.texts):
            code = self.cleaned_data.get(f"v{place}", "")
            if code:
                found.setdefault(item["field"], {})[plain(item["text"])] = code
        return found


def layouts(job: ImportJob) -> list[list[dict[str, Any]]]:
    """Tables with the same headings and meanings together: a sheet per month is corrected once."""
    groups: dict[tuple[tuple[str, ...], tuple[str, ...]], list[dict[str, Any]]] = {}
    for table in job.tables:
        key = (tuple(table["labels"]), tuple(table["fields"]))
        groups.setdefault(key, []).append(table)
    return list(groups.values())


def _codes(field: str, book: CodeBook) -> list[tuple[str, Any]]:
    if field in {Field.DESTINATION, Field.STATE}:
        return imports_sent.choices(field)
    if field == Field.NATIONALITY:
        return countries.choices()
    return [(code.code, code.label) for code in book.entries(field)]
