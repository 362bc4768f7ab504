"""The diagnosis over the API: the same selectors, services and rules as the pages.

Answers are read one by one, with their words: nothing here adds them up to a number.
"""

from apps.diagnosis.api.answers import AnswerViewSet
from apps.diagnosis.api.evidence import EvidenceContentViewSet, EvidenceViewSet
from apps.diagnosis.api.gaps import FindingViewSet
from apps.diagnosis.api.rounds import RoundViewSet
from kernel.api.routers import Route

routes: list[Route] = [
    ("diagnosis-rounds", RoundViewSet, "diagnosis-round"),
    ("diagnosis-answers", AnswerViewSet, "diagnosis-answer"),
    ("diagnosis-evidence", EvidenceViewSet, "diagnosis-evidence"),
    ("diagnosis-evidence-contents", EvidenceContentViewSet, "diagnosis-evidence-content"),
    ("diagnosis-gaps", FindingViewSet, "diagnosis-gap"),
]
