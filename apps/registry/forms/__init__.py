"""What the registry's pages accept, one module per page."""

from apps.registry.forms.correcting import (
    AnonymousCorrectionForm,
    CorrectionForm,
    correction_form,
)
from apps.registry.forms.filters import ConsultationFilterForm, PeopleFilterForm
from apps.registry.forms.intake import AnonymousForm, ConsultationForm, NewPersonForm, prefilled
from apps.registry.forms.people import PersonEditForm, PersonForm, RevealForm

__all__ = [
    "AnonymousCorrectionForm",
    "AnonymousForm",
    "ConsultationFilterForm",
    "ConsultationForm",
    "CorrectionForm",
    "NewPersonForm",
    "PeopleFilterForm",
    "PersonEditForm",
    "PersonForm",
    "RevealForm",
    "correction_form",
    "prefilled",
]
