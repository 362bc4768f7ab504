"""The filters of the overview, as they stand in the URL."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.observatory.selectors import Observatory
from tenants.models import City
from tenants.publications.periods import Period


class OverviewFilter(forms.Form):
    """Month and, for an audience that sees cities, city."""

    period = forms.ChoiceField(label=_("Month"), required=False)
    city = forms.ChoiceField(label=_("City"), required=False)

    def __init__(self, *args: Any, data: Any, observatory: Observatory, **kwargs: Any) -> None:
        super().__init__(data, *args, **kwargs)
        self.observatory = observatory
        months = sorted(
            {*observatory.months, *observatory.window(observatory.latest_due)}, reverse=True
        )
        self._field("period").choices = [
            ("", _("Latest month")),
            *((month.key, month.label) for month in months),
        ]
        if observatory.by_city:
            shared = [city for city in observatory.cities if observatory.shares(city)]
            self._field("city").choices = [
                ("", _("All the cities")),
                *((city.slug, city.name) for city in shared),
            ]
        else:
            del self.fields["city"]

    def _field(self, name: str) -> forms.ChoiceField:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101  (tells mypy, checks nothing)
        return field

    @property
    def chosen_period(self) -> Period | None:
        key = self.cleaned_data.get("period") if self.is_valid() else ""
        return Period.parse(key) if key else None

    @property
    def chosen_city(self) -> City | None:
        slug = self.cleaned_data.get("city") if self.is_valid() else ""
        return next((city for city in self.observatory.cities if slug and city.slug == slug), None)
