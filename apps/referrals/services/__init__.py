"""The only writers of referrals."""

from apps.referrals.services.answering import (
    Bulk,
    Said,
    answer,
    answer_by_link,
    answer_many,
    hand_over,
    record_answer,
    withdraw,
)
from apps.referrals.services.bulk import PastReferral, PastStep, record_many
from apps.referrals.services.later import News, go_on, weigh
from apps.referrals.services.linking import resend, revoke
from apps.referrals.services.referring import (
    Answer,
    Asked,
    Destination,
    drafted,
    known_fields,
    preview,
    refer,
)
from apps.referrals.services.settings import forget_day, set_day, set_times

__all__ = [
    "Answer",
    "Asked",
    "Bulk",
    "Destination",
    "News",
    "PastReferral",
    "PastStep",
    "Said",
    "answer",
    "answer_by_link",
    "answer_many",
    "drafted",
    "forget_day",
    "go_on",
    "hand_over",
    "known_fields",
    "preview",
    "record_answer",
    "record_many",
    "refer",
    "resend",
    "revoke",
    "set_day",
    "set_times",
    "weigh",
    "withdraw",
]
