"""The only writers of departments, of leaving and of access reviews."""

from apps.staff.services.departments import (
    assign,
    create_department,
    rename_department,
    set_in_use,
)
from apps.staff.services.leaving import hand_over, leave, suspend_idle
from apps.staff.services.people import end_role, give_role, remove_factors, reopen, update_person
from apps.staff.services.reviews import choose, open_due, open_review, sign

__all__ = [
    "assign",
    "choose",
    "create_department",
    "end_role",
    "give_role",
    "hand_over",
    "leave",
    "open_due",
    "open_review",
    "remove_factors",
    "rename_department",
    "reopen",
    "set_in_use",
    "sign",
    "suspend_idle",
    "update_person",
]
