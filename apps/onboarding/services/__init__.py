"""The only writers of what the national host keeps of cities on their way in and out."""

from apps.onboarding.services.cities import ask_resume, ask_suspend
from apps.onboarding.services.departures import (
    ask_archive,
    cancel_archive,
    schedule_removal,
)
from apps.onboarding.services.drafts import begin, queue, save_step, withdraw

__all__ = [
    "ask_archive",
    "ask_resume",
    "ask_suspend",
    "begin",
    "cancel_archive",
    "queue",
    "save_step",
    "schedule_removal",
    "withdraw",
]
