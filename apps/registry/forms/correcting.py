"""A recorded consultation's fields, to be corrected, with the version that was read."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from apps.registry.forms.fields import CountriesField, code_choices
from apps.registry.forms.intake import ConsultationForm
from apps.registry.models import Consultation, Person
from apps.registry.models.consultations import OLDEST_AGE
from apps.registry.selectors import CodeBook
from apps.registry.services import ConsultationData
from apps.registry.services.correcting import LONGEST_REASON

_CODES = ("subject", "other_subjects", "result", "channel", "language", "interpreter")
_LIST_OF = {"other_subjects": "subject"}


class CorrectionForm(ConsultationForm):
    """What was recorded, as it should have been."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    reason = forms.CharField(
        label=_("Why it is corrected"),
        required=False,
        max_length=LONGEST_REASON,
        help_text=_("Optional and short: it helps whoever reads it later."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    aside: ClassVar[tuple[str, ...]] = ("reason",)

    def __init__(self, *args: Any, book: CodeBook, **kwargs: Any) -> None:
        super().__init__(*args, book=book, **kwargs)
        del self.fields["submission"]
        self.fields["contacted_on"].required = True
        self.fields["contacted_on"].help_text = ""
        self.fields["subject"].widget.attrs.pop("autofocus", None)
        _keep_hidden_codes(self, book, _CODES)

    @staticmethod
    def initial_of(row: Consultation) -> dict[str, Any]:
        """The consultation as the form shows it."""
        return {
            "version": row.version,
            "subject": row.subject,
            "other_subjects": list(row.other_subjects),
            "result": row.result,
            "channel": row.channel,
            "language": row.language,
            "interpreter": row.interpreter,
            "note": row.note,
            "contacted_on": row.contacted_on,
        }


class AnonymousCorrectionForm(CorrectionForm):
    """The same of nobody: what was told to count them belongs to the consultation."""

    nationality = CountriesField(label=_("Nationality"))
    gender = forms.ChoiceField(label=_("Gender"), required=False)
    age = forms.IntegerField(
        label=_("Age on that day"),
        required=False,
        min_value=0,
        max_value=OLDEST_AGE,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )

    def __init__(self, *args: Any, book: CodeBook, **kwargs: Any) -> None:
        super().__init__(*args, book=book, **kwargs)
        self._set("gender", None, code_choices(book, "gender"))
        _keep_hidden_codes(self, book, ("gender",))

    @staticmethod
    def initial_of(row: Consultation) -> dict[str, Any]:
        """With nationality, gender and age as they were told; the age as it was that day."""
        return {
            **CorrectionForm.initial_of(row),
            "nationality": (row.nationality,) if row.nationality else (),
            "gender": row.gender,
            "age": row.age_at_contact,
        }

    def data_told(self, person: Person | None) -> ConsultationData:
        """What the services take, with what was told of the one who asked."""
        return dataclasses.replace(
            super().data_told(None),
            nationality=next(iter(self.cleaned_data["nationality"]), ""),
            gender=self.cleaned_data["gender"],
            age=self.cleaned_data["age"],
        )


def correction_form(
    row: Consultation, data: QueryDict | None = None, *, book: CodeBook
) -> CorrectionForm:
    """The form of a consultation of somebody, or of nobody."""
    kind = AnonymousCorrectionForm if row.anonymous else CorrectionForm
    return kind(data, book=book, initial=kind.initial_of(row))


def _keep_hidden_codes(form: forms.Form, book: CodeBook, names: Iterable[str]) -> None:
    """Codes the city offers no longer stay choosable where they were chosen."""
    for name in names:
        field: Any = form.fields[name]
        offered = {str(key) for key, _label in field.choices}
        chosen = form.initial.get(name) or ()
        for code in [chosen] if isinstance(chosen, str) else chosen:
            if code not in offered:
                of = _LIST_OF.get(name, name)
                field.choices = [*field.choices, (code, book.label(of, code))]
