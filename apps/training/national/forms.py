"""What the editor of a national course accepts."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from apps.training.forms.courses import SPARE, choices_of, topic_choices
from apps.training.models.courses import LONGEST_TITLE, MOST_HOURS, MOST_MODULES, Kind, Modality
from kernel.forms import TidyTextField

LANGUAGES: Final = ("es", "en")
_TEXTS: Final = {
    "title": (_("Title in Spanish"), _("Title in English"), LONGEST_TITLE),
    "provider": (_("Given by, in Spanish"), _("Given by, in English"), 160),
    "note": (_("Note in Spanish"), _("Note in English"), 500),
}
_CODE: Final = re.compile(r"M([1-9][0-9]{0,2})", re.ASCII)
_PLAIN: Final = ("kind", "topic", "modality", "threshold_percent", "valid_months", "assessed")


class TemplateForm(forms.Form):
    """A national course with its modules, a line for each and some to spare."""

    kind = forms.ChoiceField(label=_("Kind"), choices=Kind.choices)
    topic = forms.ChoiceField(label=_("Topic"))
    modality = forms.ChoiceField(label=_("Modality"), choices=Modality.choices)
    threshold_percent = forms.IntegerField(
        label=_("Attendance needed (%)"), min_value=1, max_value=100
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
    edition = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, content: Mapping[str, Any], used: Iterable[str], **more: Any
    ) -> None:
        super().__init__(*args, **{**more, "initial": _initial(content)})
        choices_of(self, "topic").choices = topic_choices()
        for name, (spanish, english, longest) in _TEXTS.items():
            for language, label in zip(LANGUAGES, (spanish, english), strict=True):
                widget: forms.Widget = (
                    forms.Textarea({"rows": 3}) if name == "note" else forms.TextInput()
                )
                widget.attrs["lang"] = language
                self.fields[f"{name}_{language}"] = TidyTextField(
                    label=label, max_length=longest, widget=widget
                )
        codes = [str(one["code"]) for one in content["modules"]]
        self.used = {*codes, *used}
        sent = [name for name in self.data if str(name).startswith("hours-")]
        self.lines = min(max(len(codes) + SPARE, len(sent)), MOST_MODULES)
        for number in range(1, self.lines + 1):
            self._line(number)

    def _line(self, number: int) -> None:
        labels = (_("Module %(number)s in Spanish"), _("Module %(number)s in English"))
        for language, label in zip(LANGUAGES, labels, strict=True):
            self.fields[f"{language}-{number}"] = TidyTextField(
                label=label % {"number": number},
                max_length=LONGEST_TITLE,
                required=False,
                widget=forms.TextInput(attrs={"lang": language}),
            )
        self.fields[f"hours-{number}"] = forms.DecimalField(
            label=_("Hours of module %(number)s") % {"number": number},
            required=False,
            min_value=Decimal("0.5"),
            max_digits=5,
            decimal_places=1,
            widget=forms.NumberInput(attrs={"step": "0.5", "class": "short"}),
        )
        # Which module the line was read as, whatever has become of the draft meanwhile.
        self.fields[f"code-{number}"] = forms.CharField(
            required=False, max_length=40, widget=forms.HiddenInput
        )

    @property
    def texts(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """The fields of each text, in one language beside the other."""
        return [(self[f"{name}_es"], self[f"{name}_en"]) for name in _TEXTS]

    @property
    def module_lines(self) -> list[tuple[forms.BoundField, ...]]:
        """Both titles, the hours and the hidden code of each line."""
        parts = (*LANGUAGES, "hours", "code")
        return [tuple(self[f"{part}-{n}"] for part in parts) for n in range(1, self.lines + 1)]

    def clean(self) -> dict[str, Any]:
        """Each line has all its parts or none; one at least is there, and not too many hours."""
        told = super().clean() or {}
        total, wrong = Decimal(0), False
        for number in range(1, self.lines + 1):
            names = [f"{part}-{number}" for part in (*LANGUAGES, "hours")]
            wrong = wrong or any(name in self.errors for name in names)
            if not any(told.get(name) for name in names):
                continue
            for name in names:
                if not told.get(name) and name not in self.errors:
                    self.add_error(name, _("Write both titles and the hours, or none of them."))
            total += told.get(names[-1]) or 0
        if total > MOST_HOURS:
            self.add_error("hours-1", _("A course has %(most)s hours at most.") % _most())
        elif not total and not wrong:
            self.add_error("es-1", _("A course has one module at least."))
        return told

    @property
    def told_edition(self) -> int:
        """The edition of the draft it was read from."""
        return self.cleaned_data.get("edition") or 0

    def again(self, edition: int) -> None:
        """Saving once more is then on top of what is shown."""
        self.data = self.data.copy()  # type: ignore[attr-defined]
        self.data["edition"] = str(edition)  # type: ignore[index]

    def take(self, wrong: ValidationError) -> None:
        """What the catalogue refused, above the form."""
        self.add_error(None, ValidationError(wrong.messages))

    def content(self) -> dict[str, Any]:
        """The course as it was told. A module keeps its code while its line stands.

        A new one has a code that no module of any version ever had.
        """
        told = self.cleaned_data
        lines = [n for n in range(1, self.lines + 1) if told.get(f"hours-{n}") is not None]
        codes = self._codes(lines)
        words = {
            name: {language: told[f"{name}_{language}"] for language in LANGUAGES}
            for name in _TEXTS
        }
        return {
            **words,
            **{name: told[name] for name in _PLAIN},
            "modules": [
                {
                    "code": codes[n],
                    "title": {language: told[f"{language}-{n}"] for language in LANGUAGES},
                    "hours": format(told[f"hours-{n}"].normalize(), "f"),
                }
                for n in lines
            ],
        }

    def _codes(self, lines: list[int]) -> dict[int, str]:
        """The code of each line: the one it was read with, or the next that nobody used."""
        read: dict[str, int] = {}
        for n in lines:
            code = self.cleaned_data.get(f"code-{n}") or ""
            if code in self.used or _CODE.fullmatch(code):
                read.setdefault(code, n)
        kept = {n: code for code, n in read.items()}
        numbers = (_CODE.fullmatch(code) for code in {*self.used, *read})
        highest = max((int(found[1]) for found in numbers if found), default=0)
        fresh = (f"M{number}" for number in itertools.count(highest + 1))
        return {n: kept.get(n) or next(fresh) for n in lines}


def _initial(content: Mapping[str, Any]) -> dict[str, Any]:
    found = {name: content[name] for name in _PLAIN}
    for name in _TEXTS:
        found |= {f"{name}_{language}": content[name][language] for language in LANGUAGES}
    for number, one in enumerate(content["modules"], start=1):
        found |= {f"{language}-{number}": one["title"][language] for language in LANGUAGES}
        found[f"code-{number}"] = one["code"]
        found[f"hours-{number}"] = Decimal(str(one["hours"]))
    return found


def _most() -> dict[str, int]:
    return {"most": MOST_HOURS}
