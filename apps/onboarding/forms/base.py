"""What every step's form can: begin with what the draft has, and say what to save."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms

from apps.onboarding.models import Onboarding
from apps.onboarding.steps import BY_CODE


class StepForm(forms.Form):
    """One step. `values()` is what goes into the draft; the fields are named as there."""

    step: ClassVar[str] = ""

    def __init__(self, data: Any = None, *, draft: Onboarding, **kwargs: Any) -> None:
        self.draft = draft
        kwargs.setdefault("initial", self.initial_of(draft))
        super().__init__(data, **kwargs)

    def initial_of(self, draft: Onboarding) -> dict[str, Any]:
        """What the form shows of the draft."""
        return {name: getattr(draft, name) for name in BY_CODE[self.step].fields}

    def values(self) -> dict[str, Any]:
        """What to save, by field of the draft."""
        return {name: self.cleaned_data[name] for name in BY_CODE[self.step].fields}

    def as_data(self) -> dict[str, Any]:
        """What the draft has, as this form would be sent: to check it again."""
        data: dict[str, Any] = {}
        for name, field in self.fields.items():
            value = self.initial.get(name, field.initial)
            prepared = field.prepare_value(value)
            if prepared is not None and prepared is not False:
                data[name] = prepared
        return data


def form_for(step: str) -> type[StepForm]:
    """The form of a step."""
    from apps.onboarding.forms import lists, place

    found: dict[str, type[StepForm]] = {
        one.step: one
        for one in (
            place.IdentityForm,
            place.HostsForm,
            place.BrandingForm,
            lists.DepartmentsForm,
            lists.CodesForm,
            lists.AdminForm,
            lists.AgreementForm,
        )
    }
    return found[step]
