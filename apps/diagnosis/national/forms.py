"""What the editor of the instrument accepts of a question."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.diagnosis.instrument import Instrument, read
from apps.diagnosis.national import drafting
from frontend.forms import MultipleChips, SearchSelect
from kernel.forms import TidyTextField

# More than this merged into one would be another question.
MOST_ORIGINS: Final = 3
TEXTS: Final = ("title", "text", "help", "evidence")
_LONGEST = {"title": 200, "text": 1000, "help": 2000, "evidence": 2000}
_ROWS = {"text": 4, "help": 6, "evidence": 4}
_LABELS = {
    "title": (gettext_lazy("Title in Spanish"), gettext_lazy("Title in English")),
    "text": (gettext_lazy("Question in Spanish"), gettext_lazy("Question in English")),
    "help": (gettext_lazy("Help in Spanish"), gettext_lazy("Help in English")),
    "evidence": (
        gettext_lazy("Examples of evidence in Spanish"),
        gettext_lazy("Examples of evidence in English"),
    ),
}


class QuestionForm(forms.Form):
    """One question of a draft: its words, where it belongs and what it was asked as before."""

    code = TidyTextField(
        label=gettext_lazy("Code"),
        max_length=60,
        validators=[
            RegexValidator(
                r"^[a-z][a-z0-9_]*$", gettext_lazy("Small letters, digits and underscores.")
            )
        ],
        help_text=gettext_lazy("It never changes: d1_primary_care, for example."),
    )
    dimension = forms.ChoiceField(label=gettext_lazy("Dimension"))
    area = forms.ChoiceField(
        label=gettext_lazy("Area that answers"),
        help_text=gettext_lazy("The question stands on that area's page."),
    )
    others = forms.MultipleChoiceField(
        label=gettext_lazy("Other areas it concerns"), required=False, widget=MultipleChips
    )
    section = forms.ChoiceField(label=gettext_lazy("Section"), required=False)
    seen = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)

    def __init__(self, *args: Any, frame: Instrument, former: Instrument, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        areas = [(one.code, str(one.title)) for one in frame.areas]
        self._choices("dimension", [(one.code, str(one.title)) for one in frame.dimensions])
        self._choices("area", areas)
        self._choices("others", areas)
        self._choices("section", drafting.section_choices())
        for name in TEXTS:
            for place, language in enumerate(("es", "en")):
                widget = (
                    forms.TextInput() if name == "title" else forms.Textarea({"rows": _ROWS[name]})
                )
                widget.attrs["lang"] = language
                self.fields[f"{name}_{language}"] = forms.CharField(
                    label=_LABELS[name][place], max_length=_LONGEST[name], widget=widget
                )
        asked = [(one.code, f"{one.number}. {one.title}") for one in former.questions]
        for number in range(1, MOST_ORIGINS + 1):
            none = _("Nothing: it is new") if number == 1 else _("Nothing more")
            self.fields[f"from_{number}"] = forms.ChoiceField(
                label=_("Asked before as") if number == 1 else _("and as"),
                required=False,
                choices=[("", none), *asked],
                widget=SearchSelect,
            )

    def _choices(self, name: str, choices: list[tuple[str, str]]) -> None:
        field: Any = self.fields[name]
        field.choices = choices

    @property
    def texts(self) -> list[tuple[Any, Any]]:
        """The fields of each text, in one language beside the other."""
        return [(self[f"{name}_es"], self[f"{name}_en"]) for name in TEXTS]

    @property
    def origins(self) -> list[Any]:
        """The fields that say what it was asked as."""
        return [self[f"from_{number}"] for number in range(1, MOST_ORIGINS + 1)]

    def row(self, code: str = "") -> dict[str, Any]:
        """The question as it was told."""
        told = self.cleaned_data
        code = code or told["code"]
        others = [one for one in told["others"] if one != told["area"]]
        row: dict[str, Any] = {
            "code": code,
            "dimension": told["dimension"],
            "areas": [told["area"], *others],
            "section": told["section"],
            **{
                name: {language: told[f"{name}_{language}"].strip() for language in ("es", "en")}
                for name in TEXTS
            },
        }
        named = [told[f"from_{number}"] for number in range(1, MOST_ORIGINS + 1)]
        origins = list(dict.fromkeys(one for one in named if one))
        # Without a word it goes on under its own code.
        return row if origins == [code] else {**row, "maps_from": origins}


def initial_of(row: dict[str, Any], former: Instrument) -> dict[str, Any]:
    """What the form shows of a question that is there."""
    carried = [row["code"]] if row["code"] in former.by_code else []
    origins = row.get("maps_from", carried)
    return {
        "code": row["code"],
        "dimension": row["dimension"],
        "area": row["areas"][0],
        "others": row["areas"][1:],
        "section": row.get("section", ""),
        "seen": drafting.seen(row),
        **{f"{name}_{one}": row[name][one] for name in TEXTS for one in ("es", "en")},
        **{f"from_{n}": code for n, code in enumerate(origins[:MOST_ORIGINS], start=1)},
    }


def bound(
    content: dict[str, Any], *, data: Any = None, initial: dict[str, Any] | None = None
) -> QuestionForm:
    """The form for a question of that draft."""
    frame, former = read(content), read(drafting.former_content())
    return QuestionForm(data, initial=initial, frame=frame, former=former)
