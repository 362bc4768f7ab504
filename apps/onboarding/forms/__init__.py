"""One form for each step of the wizard: the pages and the API save through the same ones."""

from apps.onboarding.forms.base import StepForm, form_for
from apps.onboarding.forms.cities import ArchiveForm, CityFilter, NewCityForm, ReasonForm

__all__ = ["ArchiveForm", "CityFilter", "NewCityForm", "ReasonForm", "StepForm", "form_for"]
