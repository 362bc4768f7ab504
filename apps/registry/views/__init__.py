"""The registry's pages."""

from apps.registry.views.consultations import (
    consultation_detail,
    consultation_list,
    consultations_csv,
    correct_consultation,
)
from apps.registry.views.intake import (
    candidates,
    intake,
    intake_form,
    new_person,
    notes,
)
from apps.registry.views.people import edit_person, people_list
from apps.registry.views.person import person_detail, reveal

__all__ = [
    "candidates",
    "consultation_detail",
    "consultation_list",
    "consultations_csv",
    "correct_consultation",
    "edit_person",
    "intake",
    "intake_form",
    "new_person",
    "notes",
    "people_list",
    "person_detail",
    "reveal",
]
