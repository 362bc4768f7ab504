"""The consultation's fields, and a new person's, on the quick intake page."""

from __future__ import annotations

import dataclasses
import uuid
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.registry import ages, countries, noting
from apps.registry.forms.fields import BirthField, CountriesField, code_choices
from apps.registry.forms.people import PersonForm, take_error
from apps.registry.models import Person
from apps.registry.selectors import CodeBook
from apps.registry.services import ConsultationData
from apps.registry.services.checking import LONGEST_NOTE
from frontend.forms import ChoiceChips, DateField, SearchSelect

# Other words heard for a subject, so that three letters of any of them find it.
SUBJECT_WORDS = {
    "residency": "mercosur temporaria permanente dnm migraciones radex papeles residence visa",
    "precaria": "residencia precaria renovacion",
    "dni": "documento renaper identity",
    "cuil": "anses afip arca",
    "criminal_record": "reincidencia certificado police",
    "refuge": "asilo conare asylum refugee",
    "school": "escuela inscripcion jardin colegio",
    "degree_recognition": "convalidacion titulo reválida diploma",
    "benefits": "auh asignacion anses plan",
    "employment": "trabajo busqueda laboral job work",
    "housing": "alquiler vivienda rent",
    "food": "bolson mercaderia comida",
    "gender_violence": "violencia",
    "legal_aid": "abogado defensor lawyer",
    "naturalisation": "carta ciudadania nationality citizenship",
    "health": "hospital medico turno salita",
    "apostille": "legalizacion sello",
}
BEHIND_MORE = ("contacted_on", "interpreter")


class ConsultationForm(forms.Form):
    """One consultation; only its main subject is obligatory."""

    mark_optional = False

    submission = forms.UUIDField(widget=forms.HiddenInput, required=False)
    subject = forms.ChoiceField(
        label=_("Main subject"),
        error_messages={"required": _("Choose what the consultation was about.")},
    )
    other_subjects = forms.MultipleChoiceField(label=_("Other subjects"), required=False)
    result = forms.ChoiceField(label=_("Result"), required=False)
    channel = forms.ChoiceField(label=_("Channel"), required=False)
    language = forms.ChoiceField(label=_("Language"), required=False)
    interpreter = forms.ChoiceField(label=_("Interpreter"), required=False)
    note = forms.CharField(
        label=_("Note"),
        required=False,
        max_length=LONGEST_NOTE,
        help_text=_("Encrypted: only your office sees it."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    contacted_on = DateField(
        label=_("Day"), required=False, help_text=_("Today, if you leave it empty.")
    )

    def __init__(self, *args: Any, book: CodeBook, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["submission"].initial = uuid.uuid4
        self._set("subject", SearchSelect(words=SUBJECT_WORDS), self._subjects(book))
        self._set("other_subjects", None, code_choices(book, "subject")[1:])
        self._set("result", ChoiceChips(digits=True), code_choices(book, "result")[1:])
        for name in ("channel", "language", "interpreter"):
            self._set(name, None, code_choices(book, name))
        self.fields["other_subjects"].widget.attrs["size"] = 5
        # With script both are one box: what is chosen first is the main one, the rest follow.
        self.fields["subject"].widget.attrs |= {
            "autofocus": True,
            "data-others": self["other_subjects"].id_for_label,
            "data-more": _("Another subject"),
            "data-main": _("main"),
            "data-remove": _("Take away {name}"),
            "data-promote": _("Make {name} the main subject"),
        }

    @staticmethod
    def _subjects(book: CodeBook) -> list[tuple[str, str]]:
        return code_choices(book, "subject", empty=str(_("Type three letters")))

    def _set(self, name: str, widget: forms.Widget | None, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101
        if widget is not None:
            widget.is_required = field.required
            field.widget = widget
        field.choices = choices

    @property
    def more_open(self) -> bool:
        """Whether a field behind "more" needs to be seen."""
        return any(self[name].errors or self[name].value() for name in BEHIND_MORE)

    def data_told(self, person: Person | None) -> ConsultationData:
        """What the services take."""
        told = self.cleaned_data
        return ConsultationData(
            person=person,
            anonymous=person is None,
            contacted_on=told["contacted_on"] or timezone.localdate(),
            subject=told["subject"],
            other_subjects=tuple(told["other_subjects"]),
            result=told["result"],
            channel=told["channel"],
            language=told["language"],
            interpreter=told["interpreter"],
            note=told["note"],
        )

    def take(self, error: Any) -> None:
        """Show at the right field what the services refused."""
        take_error(self, error)


class AnonymousForm(ConsultationForm):
    """A consultation of nobody: what figures need may still be told."""

    nationality = CountriesField(label=_("Nationality"))
    gender = forms.ChoiceField(label=_("Gender"), required=False)
    age = BirthField(label=_("Birth or age"))

    def __init__(self, *args: Any, book: CodeBook, **kwargs: Any) -> None:
        super().__init__(*args, book=book, **kwargs)
        self._set("gender", None, code_choices(book, "gender"))

    def data_told(self, person: Person | None) -> ConsultationData:
        """What the services take, with what was told of the one who asked."""
        told = super().data_told(None)
        return dataclasses.replace(
            told,
            nationality=next(iter(self.cleaned_data["nationality"]), ""),
            gender=self.cleaned_data["gender"],
            age=ages.age_on(told.contacted_on, self.cleaned_data["age"]),
        )


class NewPersonForm(PersonForm):
    """A person met for the first time, with the confirmation that they are another one."""

    confirmed = forms.BooleanField(required=False, widget=forms.HiddenInput)


def typed_before(data: QueryDict) -> dict[str, Any]:
    """What a form held, as the first values of another: nothing is checked yet."""
    several = {"other_subjects"}
    return {
        name: data.getlist(name) if name in several else data[name]
        for name in data
        if str(data[name]).strip()
    }


def prefilled(text: str) -> dict[str, Any]:
    """A new person's first values from what was typed in the search box."""
    pieces = text.split()
    numbers = [piece for piece in pieces if any(char.isdigit() for char in piece)]
    names = [piece for piece in pieces if piece not in numbers]
    initial: dict[str, Any] = {"document_number": "".join(numbers)}
    digits = "".join(char for char in initial["document_number"] if char.isdigit())
    if len(digits) >= 10 and not noting.is_cuil(digits):
        initial = {"phone": " ".join(numbers)}
    words = [name if any(c.isupper() for c in name) else name.capitalize() for name in names]
    if len(words) == 1:
        initial["family_names"] = words[0].strip(",")
    elif len(words) > 1:
        cut = next((i for i, word in enumerate(words) if word.endswith(",")), None)
        if cut is not None:
            initial["family_names"] = " ".join(words[: cut + 1]).strip(",")
            initial["given_names"] = " ".join(words[cut + 1 :])
        else:
            half = len(words) // 2
            initial["given_names"] = " ".join(words[:half])
            initial["family_names"] = " ".join(words[half:])
    return initial


def country_options() -> list[str]:
    """Names for the list of suggestions under every country box."""
    return [name for _code, name in countries.choices()]
