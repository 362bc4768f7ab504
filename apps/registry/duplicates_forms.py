"""What is asked when two records are united, parted, or the queue is narrowed."""

from __future__ import annotations

import uuid
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from apps.registry import duplicates_presenters as shown
from apps.registry import duplicates_services as uniting
from apps.registry.duplicates_presenters import BOTH, FIRST, SECOND
from apps.registry.duplicates_selectors import PairFilter
from apps.registry.duplicates_services import Versions
from apps.registry.forms.filters import FilterForm
from apps.registry.models import DuplicatePair
from apps.registry.models.duplicates import PairBand, PairState


class PairFilterForm(FilterForm):
    """Filters of the queue; a link with a mistake still shows it."""

    band = forms.ChoiceField(
        label=_("How sure"),
        required=False,
        choices=[("", pgettext_lazy("filter", "All")), *PairBand.choices],
    )
    reason = forms.ChoiceField(label=_("Why"), required=False)
    state = forms.ChoiceField(label=_("State"), required=False, choices=PairState.choices)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._offer(
            "reason", [("", pgettext_lazy("filter", "All")), *shown.reason_labels().items()]
        )

    def chosen(self) -> PairFilter:
        """What the list is narrowed by."""
        return PairFilter(
            state=self.told("state") or PairState.OPEN,
            band=self.told("band") or "",
            reason=self.told("reason") or "",
        )


class UniteForm(forms.Form):
    """Which record goes on, and whose value stays for each field."""

    survivor = forms.ChoiceField(choices=[(FIRST, FIRST), (SECOND, SECOND)])
    version_first = forms.IntegerField(min_value=1)
    version_second = forms.IntegerField(min_value=1)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for choice in uniting.CHOICES:
            self.fields[choice] = forms.ChoiceField(
                required=False, choices=[(each, each) for each in (FIRST, SECOND, BOTH)]
            )

    def told_to(self, pair: DuplicatePair) -> dict[str, Any]:
        """What `duplicates_services.merge` takes."""
        told = self.cleaned_data
        first_stays = told["survivor"] == FIRST
        people = (pair.first_id, pair.second_id)
        versions = (told["version_first"], told["version_second"])
        stays, goes = (0, 1) if first_stays else (1, 0)
        meaning = {
            FIRST: uniting.SURVIVOR if first_stays else uniting.MERGED,
            SECOND: uniting.MERGED if first_stays else uniting.SURVIVOR,
            BOTH: uniting.BOTH,
        }
        return {
            "survivor": people[stays],
            "merged": people[goes],
            "versions": Versions(versions[stays], versions[goes]),
            "choices": {
                choice: meaning[told[choice]] for choice in uniting.CHOICES if told.get(choice)
            },
        }


class PartForm(forms.Form):
    """Which versions were looked at, and which rows go along."""

    version_survivor = forms.IntegerField(min_value=1)
    version_merged = forms.IntegerField(min_value=1)

    @property
    def versions(self) -> Versions:
        """The versions whoever parts was looking at."""
        return Versions(self.cleaned_data["version_survivor"], self.cleaned_data["version_merged"])


def rows_along(values: list[str]) -> dict[str, list[str]]:
    """Rows to hand over by holding, from "holding|key" as the page sends them."""
    found: dict[str, list[str]] = {}
    for value in values:
        holding, _bar, key = value.partition("|")
        try:
            uuid.UUID(key)
        except ValueError:
            continue
        found.setdefault(holding, []).append(key)
    return found
