"""What the agenda's pages accept."""

from apps.agenda.forms.queue import BookForm, TakeForm
from apps.agenda.forms.settings import DeskForm, ScreenForm, SetUpForm, SpecialDayForm

__all__ = ["BookForm", "DeskForm", "ScreenForm", "SetUpForm", "SpecialDayForm", "TakeForm"]
