"""The only writers of alliances."""

from apps.alliances.contacts import Contact
from apps.alliances.services.actions import ActionData, add_action, change_action, remove_action
from apps.alliances.services.agreements import (
    AgreementData,
    Signature,
    add_contact,
    drop,
    end,
    register,
    remove_contact,
    sign,
    update,
)
from apps.alliances.services.commitments import CommitmentData, Settlement, change, commit, settle
from apps.alliances.services.evaluations import EvaluationData, evaluate

__all__ = [
    "ActionData",
    "AgreementData",
    "CommitmentData",
    "Contact",
    "EvaluationData",
    "Settlement",
    "Signature",
    "add_action",
    "add_contact",
    "change",
    "change_action",
    "commit",
    "drop",
    "end",
    "evaluate",
    "register",
    "remove_action",
    "remove_contact",
    "settle",
    "sign",
    "update",
]
