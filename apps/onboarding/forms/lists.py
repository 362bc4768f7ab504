"""The steps that say what is in it: departments, code lists, first administrator, agreement."""

from __future__ import annotations

import re
from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from apps.onboarding import names
from apps.onboarding.forms.base import StepForm
from apps.onboarding.models import Onboarding
from frontend.forms import DateField
from kernel.forms import TidyTextField
from tenants.catalogue.selectors import items
from tenants.publications.periods import today

# Municipal areas that nearly every city refers to; the words are the city's own, so in Spanish.
TYPICAL: dict[str, str] = {
    "health": "Salud",
    "education": "Educación",
    "employment": "Empleo",
    "social_protection": "Desarrollo Social",
    "women_diversity": "Mujeres y Diversidad",
    "childhood": "Niñez y Adolescencia",
    "legal": "Asesoría Legal",
    "culture": "Cultura",
    "housing": "Vivienda",
}
MOST_DEPARTMENTS = 40
LIST = "subject"
ADDITIONS = 4


class DepartmentsForm(StepForm):
    """Those of nearly every city, and others by name."""

    step: ClassVar[str] = "departments"

    typical = forms.MultipleChoiceField(
        label=gettext_lazy("Areas that the office works with"),
        choices=list(TYPICAL.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    others = forms.CharField(
        label=gettext_lazy("Other areas"),
        required=False,
        max_length=3000,
        help_text=gettext_lazy("One on each line, as the municipality calls them."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def initial_of(self, draft: Onboarding) -> dict[str, Any]:
        if "departments" not in draft.steps_done:
            return {"typical": list(TYPICAL), "others": ""}
        chosen = {each["code"]: each["name"] for each in draft.departments}
        others = [name for code, name in chosen.items() if code not in TYPICAL]
        return {
            "typical": [code for code in chosen if code in TYPICAL],
            "others": "\n".join(others),
        }

    def clean_others(self) -> list[str]:
        """Tidy names, each once."""
        tidy = TidyTextField(max_length=80, required=False)
        given = [tidy.clean(line) for line in str(self.cleaned_data["others"]).splitlines()]
        known = {name.casefold() for name in TYPICAL.values()}
        fresh = {name.casefold(): name for name in given if name and name.casefold() not in known}
        if len(fresh) + len(TYPICAL) > MOST_DEPARTMENTS:
            raise ValidationError(_("At most %(most)d areas.") % {"most": MOST_DEPARTMENTS})
        return list(fresh.values())

    def values(self) -> dict[str, Any]:
        """Codes and names, in the order of the page."""
        chosen = [
            {"code": code, "name": name}
            for code, name in TYPICAL.items()
            if code in self.cleaned_data["typical"]
        ]
        codes = {each["code"] for each in chosen} | set(TYPICAL)
        for name in self.cleaned_data["others"]:
            code = _free(_code_of(name), codes)
            codes.add(code)
            chosen.append({"code": code, "name": name})
        return {"departments": chosen}


class CodesForm(StepForm):
    """Subjects that the city does not offer, and subjects of its own with their national twin."""

    step: ClassVar[str] = "codes"

    hidden = forms.MultipleChoiceField(
        label=gettext_lazy("National subjects that the city does not use"),
        required=False,
        help_text=gettext_lazy(
            "They are not offered at the counter. The city can offer them again later."
        ),
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        english = (get_language() or "").startswith("en")
        national = [(item.code, item.en if english else item.es) for item in items(LIST)]
        hidden = self.fields["hidden"]
        assert isinstance(hidden, forms.MultipleChoiceField)  # noqa: S101 tells the type checker
        hidden.choices = national
        for number in range(1, ADDITIONS + 1):
            self.fields[f"added_{number}"] = TidyTextField(
                label=_("Subject of its own, %(number)d") % {"number": number},
                max_length=120,
                required=False,
            )
            self.fields[f"counts_as_{number}"] = forms.ChoiceField(
                label=_("Counts nationally as, %(number)d") % {"number": number},
                choices=[("", ""), *national],
                required=False,
            )

    def initial_of(self, draft: Onboarding) -> dict[str, Any]:
        initial: dict[str, Any] = {"hidden": [each["code"] for each in draft.hidden_codes]}
        for number, each in enumerate(draft.added_codes[:ADDITIONS], start=1):
            initial[f"added_{number}"] = each["label"]
            initial[f"counts_as_{number}"] = each["national_code"]
        return initial

    @property
    def additions(self) -> list[tuple[Any, Any]]:
        """The pairs of fields, for the page."""
        return [
            (self[f"added_{number}"], self[f"counts_as_{number}"])
            for number in range(1, ADDITIONS + 1)
        ]

    def clean(self) -> dict[str, Any]:
        """Each addition needs its national twin, and the other way round."""
        data = super().clean() or {}
        for number in range(1, ADDITIONS + 1):
            label, twin = data.get(f"added_{number}"), data.get(f"counts_as_{number}")
            if label and not twin:
                self.add_error(f"counts_as_{number}", _("Choose what it counts as."))
            if twin and not label:
                self.add_error(f"added_{number}", _("Write how the city calls it."))
        return data

    def values(self) -> dict[str, Any]:
        """Codes are made of the words, apart from every national one."""
        used = {item.code for item in items(LIST)}
        added: list[dict[str, str]] = []
        for number in range(1, ADDITIONS + 1):
            label = self.cleaned_data[f"added_{number}"]
            if not label:
                continue
            code = _free(f"own_{_code_of(label)}"[:36], used)
            used.add(code)
            twin = self.cleaned_data[f"counts_as_{number}"]
            added.append({"list": LIST, "code": code, "label": label, "national_code": twin})
        hidden = [{"list": LIST, "code": code} for code in self.cleaned_data["hidden"]]
        return {"hidden_codes": hidden, "added_codes": added}


class AdminForm(StepForm):
    """Who is invited first."""

    step: ClassVar[str] = "admin"

    admin_name = TidyTextField(label=gettext_lazy("Name and surname"), max_length=150)
    admin_email = forms.EmailField(
        label=gettext_lazy("E-mail"),
        max_length=254,
        help_text=gettext_lazy(
            "Of the municipality, better than a private one. The invitation goes here."
        ),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    admin_language = forms.ChoiceField(label=gettext_lazy("Language"), choices=settings.LANGUAGES)

    def clean_admin_email(self) -> str:
        """Lower case, as accounts have it."""
        return str(self.cleaned_data["admin_email"]).strip().lower()


class AgreementForm(StepForm):
    """Date, office of who signed, and with whom figures are shared."""

    step: ClassVar[str] = "agreement"

    signed_on = DateField(label=gettext_lazy("Signed on"), required=False)
    signed_by = TidyTextField(
        label=gettext_lazy("Signed by"),
        max_length=120,
        required=False,
        help_text=gettext_lazy("The office, not the name of the person: Intendenta municipal."),
    )
    sharing_iom = forms.BooleanField(
        label=gettext_lazy("Shares its protected figures with IOM, city by city"), required=False
    )
    sharing_dnm = forms.BooleanField(
        label=gettext_lazy("Enters the national sums that the DNM reads"), required=False
    )

    def initial_of(self, draft: Onboarding) -> dict[str, Any]:
        """An invented city's boxes begin empty: what stood ticked for it would be refused."""
        initial = super().initial_of(draft)
        if draft.demo and self.step not in draft.steps_done:
            initial |= {"sharing_iom": False, "sharing_dnm": False}
        return initial

    def clean(self) -> dict[str, Any]:
        """Sharing rests on a signed agreement, unless the city is invented."""
        data = super().clean() or {}
        shares = data.get("sharing_iom") or data.get("sharing_dnm")
        if self.draft.demo:
            if shares:
                self.add_error(None, _("An invented city shares no figures."))
            return data
        if shares and not data.get("signed_on") and "signed_on" not in self.errors:
            self.add_error("signed_on", _("Sharing needs the date of the agreement."))
        if shares and not data.get("signed_by") and "signed_by" not in self.errors:
            self.add_error("signed_by", _("Sharing needs the office that signed."))
        signed_on = data.get("signed_on")
        if signed_on and signed_on > today():
            self.add_error("signed_on", _("That day has not come yet."))
        return data


def _code_of(name: str) -> str:
    plain = re.sub(r"[^a-z0-9]+", "_", names.slug_of(name)).strip("_")
    return plain if plain[:1].isalpha() else f"area_{plain}".strip("_")


def _free(code: str, used: set[str]) -> str:
    found, number = code[:36], 2
    while found in used:
        found, number = f"{code[:33]}_{number}", number + 1
    return found
