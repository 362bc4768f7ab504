"""The office's times, those of a subject, and days of the calendar."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.referrals.models import Policy
from apps.referrals.models.times import LONGEST_DAYS
from apps.registry.selectors import CodeBook
from frontend.forms import DateField
from kernel.forms import TidyTextField

TIMES = ("due_days", "remind_before", "escalate_after", "give_up_after", "link_days")
OWN = "due_"


def _days(label: Any, *, low: int = 1, high: int = LONGEST_DAYS, **more: Any) -> forms.IntegerField:
    widget = forms.NumberInput(attrs={"inputmode": "numeric", "min": low, "max": high})
    return forms.IntegerField(label=label, min_value=low, max_value=high, widget=widget, **more)


class TimesSettingsForm(forms.Form):
    """All times in one form: they make sense together."""

    mark_optional = False

    due_days = _days(_("Until it is due"), help_text=_("Working days, for every subject below."))
    remind_before = _days(
        _("Reminder before that"), low=0, help_text=_("Working days; 0 sends none.")
    )
    escalate_after = _days(
        _("Until the coordinator is told"), help_text=_("Working days after it was due.")
    )
    give_up_after = _days(
        _("Until it counts as no reply"), help_text=_("Working days after it was due.")
    )
    link_days = _days(
        _("A link in a mail works for"), high=90, help_text=_("Days, weekends included.")
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, book: CodeBook, own: dict[str, int], row: Policy, **kwargs: Any
    ) -> None:
        initial = {name: getattr(row, name) for name in (*TIMES, "version")}
        initial |= {f"{OWN}{code}": days for code, days in own.items()}
        super().__init__(*args, **{**kwargs, "initial": initial})
        self.codes = [code.code for code in book.entries("subject")]
        for code in book.entries("subject"):
            self.fields[f"{OWN}{code.code}"] = _days(code.label, required=False)

    def general(self) -> list[forms.BoundField]:
        """The fields of every subject."""
        return [self[name] for name in TIMES]

    def by_subject(self) -> list[forms.BoundField]:
        """The fields of single subjects."""
        return [self[f"{OWN}{code}"] for code in self.codes]

    def clean(self) -> dict[str, Any]:
        """Somebody is told before one gives up."""
        told = dict(super().clean() or self.cleaned_data)
        later, sooner = told.get("give_up_after"), told.get("escalate_after")
        if later and sooner and later <= sooner:
            self.add_error("give_up_after", _("The coordinator is told before: make it longer."))
        return told

    def times(self) -> dict[str, int]:
        """The times that hold for all."""
        return {name: self.cleaned_data[name] for name in TIMES}

    def own(self) -> dict[str, int | None]:
        """Those of single subjects; None where they have none of their own."""
        return {code: self.cleaned_data.get(f"{OWN}{code}") for code in self.codes}


class DayForm(forms.Form):
    """A day that is not worked here, or is although the nation's calendar says no."""

    mark_optional = False

    day = DateField(label=_("Day"))
    name = TidyTextField(label=_("What it is"), max_length=120, required=False)
    works = forms.BooleanField(label=_("We do work that day"), required=False)

    def clean(self) -> dict[str, Any]:
        """A day off has a name."""
        told = dict(super().clean() or self.cleaned_data)
        if not told.get("works") and not told.get("name"):
            self.add_error("name", _("Say why it is not worked."))
        return told
