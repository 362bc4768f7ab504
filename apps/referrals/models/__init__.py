"""What referrals keeps: one module per aggregate."""

from apps.referrals.models.links import LinkState, OutsideLink
from apps.referrals.models.referrals import (
    CLOSED,
    MOVES,
    OPEN,
    Actor,
    Disclosure,
    Reason,
    Referral,
    ReferralStep,
    State,
)
from apps.referrals.models.times import CalendarDay, DueTime, Policy

__all__ = [
    "CLOSED",
    "MOVES",
    "OPEN",
    "Actor",
    "CalendarDay",
    "Disclosure",
    "DueTime",
    "LinkState",
    "OutsideLink",
    "Policy",
    "Reason",
    "Referral",
    "ReferralStep",
    "State",
]
