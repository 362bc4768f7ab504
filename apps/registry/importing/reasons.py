"""Why a row is refused, in words the office can act on. Codes are kept, words are translated."""

from __future__ import annotations

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Reason(StrEnum):
    """One code per way a row can be refused."""

    DATE_MISSING = "date_missing"
    DATE_UNREADABLE = "date_unreadable"
    DATE_IMPOSSIBLE = "date_impossible"
    DATE_FUTURE = "date_future"
    DATE_TOO_OLD = "date_too_old"
    DATE_WITHOUT_YEAR = "date_without_year"
    NOBODY = "nobody"
    DESTINATION_MISSING = "destination_missing"
    DESTINATION_UNKNOWN = "destination_unknown"
    STATE_UNKNOWN = "state_unknown"
    STATE_MISSING = "state_missing"
    STATE_OTHER = "state_other"
    STATE_WHICH = "state_which"
    ANSWER_MISSING = "answer_missing"
    ANSWER_BEFORE = "answer_before"
    RECORD_UNREADABLE = "record_unreadable"
    RECORD_STRAY = "record_stray"
    RECORD_CONFLICT = "record_conflict"


EXPLANATIONS: dict[Reason, str | Promise] = {
    Reason.DATE_MISSING: _("The date is missing. Write the day the person was attended."),
    Reason.DATE_UNREADABLE: _("This is not a date. Write day, month and year, as in 15/03/2024."),
    Reason.DATE_IMPOSSIBLE: _("This day does not exist. Check the day and the month."),
    Reason.DATE_FUTURE: _("The date is in the future. Check the year."),
    Reason.DATE_TOO_OLD: _("The date is before 1990. Check the year."),
    Reason.DATE_WITHOUT_YEAR: _("The date has no year. Write it whole, as in 15/03/2024."),
    Reason.NOBODY: _("Neither a name nor a document: nobody can be registered."),
    Reason.DESTINATION_MISSING: _("It does not say where the person was sent."),
    Reason.DESTINATION_UNKNOWN: _(
        "No department and no organisation of the directory has this name. Say which one it is "
        "before loading, or write its name as the directory has it."
    ),
    Reason.STATE_UNKNOWN: _("It is not clear what came of it. Say what these words mean."),
    Reason.STATE_MISSING: _("It says when it was answered, and not what. Write its state."),
    Reason.STATE_OTHER: _(
        "This referral is here, in another state that does not lead to the one of the sheet. "
        "What is here stands: look at the referral and write down what came of it there."
    ),
    Reason.STATE_WHICH: _(
        "Several referrals of this sheet say the same, so nobody knows which of them this is. "
        "Write down what came of it on the page of the referral."
    ),
    Reason.ANSWER_MISSING: _(
        "It says it was answered, and not when. Write the date of the answer."
    ),
    Reason.ANSWER_BEFORE: _("The answer has an earlier date than the referral. Check both."),
    Reason.RECORD_UNREADABLE: _("A value of this record can't be read: it was changed."),
    Reason.RECORD_STRAY: _("It belongs to a record that is not here."),
    Reason.RECORD_CONFLICT: _("Another record here says the same already."),
}


# Told of rows that can be read, when they are loaded: reading the file again says nothing of them.
WHEN_LOADED = frozenset({Reason.STATE_OTHER, Reason.STATE_WHICH})


def explain(code: str) -> str:
    """The reason in the reader's language."""
    return str(EXPLANATIONS[Reason(code)])
