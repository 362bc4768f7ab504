"""What alliances keep: one module per aggregate."""

from apps.alliances.models.actions import JointAction
from apps.alliances.models.agreements import Agreement, AgreementStep
from apps.alliances.models.commitments import Commitment, Outcome
from apps.alliances.models.evaluations import Evaluation, Worth
from apps.alliances.models.papers import AgreementDocument
from apps.alliances.models.states import MOVES, Mover, Stage, State

__all__ = [
    "MOVES",
    "Agreement",
    "AgreementDocument",
    "AgreementStep",
    "Commitment",
    "Evaluation",
    "JointAction",
    "Mover",
    "Outcome",
    "Stage",
    "State",
    "Worth",
]
