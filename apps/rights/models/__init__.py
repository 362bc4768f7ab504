"""What rights keeps: one module per aggregate."""

from apps.rights.models.erasures import ErasureReason, PersonErased
from apps.rights.models.requests import (
    MOVES,
    OPEN,
    Channel,
    Delivery,
    Ground,
    IdentityCheck,
    Kind,
    Line,
    Request,
    State,
    Step,
)
from apps.rights.models.retention import Due, Hold, RetentionRule, Subject

__all__ = [
    "MOVES",
    "OPEN",
    "Channel",
    "Delivery",
    "Due",
    "ErasureReason",
    "Ground",
    "Hold",
    "IdentityCheck",
    "Kind",
    "Line",
    "PersonErased",
    "Request",
    "RetentionRule",
    "State",
    "Step",
    "Subject",
]
