"""What the pages of referrals accept."""

from apps.referrals.forms.answering import AnswerForm, NoteForm, RejectForm, chosen_rows
from apps.referrals.forms.filters import FilterForm, TimesForm
from apps.referrals.forms.referring import ReferForm
from apps.referrals.forms.settings import DayForm, TimesSettingsForm

__all__ = [
    "AnswerForm",
    "DayForm",
    "FilterForm",
    "NoteForm",
    "ReferForm",
    "RejectForm",
    "TimesForm",
    "TimesSettingsForm",
    "chosen_rows",
]
