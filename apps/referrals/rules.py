"""Who may do what with a referral."""

from __future__ import annotations

from apps.accounts.rules import allowed
from apps.accounts.selectors import Account
from apps.referrals.models import MOVES, Actor, Referral
from apps.registry import protection_rules
from apps.registry.protection_rules import Shown, Sight
from apps.staff import selectors as staff

SEND, ANSWER, MANAGE = "referrals.send", "referrals.answer", "referrals.manage"


def may_move(before: str, state: str, actor: str) -> bool:
    """Whether the one table of moves knows that way, for that actor."""
    return actor in MOVES[before].get(state, frozenset())


def ways(referral: Referral, actor: str) -> list[str]:
    """Where that actor may take it from here."""
    return [state for state, actors in MOVES[referral.state].items() if actor in actors]


def may_answer(by: Account, referral: Referral) -> bool:
    """Is it for the department this account works in? Being coordinator opens no other's inbox."""
    own = staff.department_of(by.pk)
    return own is not None and own.pk == referral.department_id and allowed(by, ANSWER)


def shown(sight: Sight, referral: Referral) -> Shown:
    """How much of it a reader in the Office may see: what was told in confidence stays so."""
    return sight.shown(referral.person_id or referral.consultation_id, [referral.subject])


def may_read(who: object, referral: Referral) -> bool:
    """May this reader in the Office open it?"""
    return shown(protection_rules.sight(who), referral) == Shown.WHOLE


def answering(actor: str) -> bool:
    """Whether that actor answers, and does not only look after the referral."""
    return actor in {Actor.DEPARTMENT, Actor.OUTSIDE}
