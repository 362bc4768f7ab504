"""The only readers of referrals that others may call."""

from apps.referrals.models import Actor, Disclosure, Reason, Referral, State
from apps.referrals.selectors.inbox import Tab, all_received, inbox, inbox_counts, received
from apps.referrals.selectors.lists import (
    Filter,
    answered_last,
    counts,
    followed_by,
    link,
    of_case,
    of_consultation,
    of_person,
    owners,
    readable,
    referral,
    referral_by_code,
    referrals,
    steps,
    waiting_link,
)
from apps.referrals.selectors.times import (
    ResolutionTimes,
    Spread,
    TimesFilter,
    resolution_times,
)

__all__ = [
    "Actor",
    "Disclosure",
    "Filter",
    "Reason",
    "Referral",
    "ResolutionTimes",
    "Spread",
    "State",
    "Tab",
    "TimesFilter",
    "all_received",
    "answered_last",
    "counts",
    "followed_by",
    "inbox",
    "inbox_counts",
    "link",
    "of_case",
    "of_consultation",
    "of_person",
    "owners",
    "readable",
    "received",
    "referral",
    "referral_by_code",
    "referrals",
    "resolution_times",
    "steps",
    "waiting_link",
]
