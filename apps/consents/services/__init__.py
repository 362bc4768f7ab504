"""The only writers of consents."""

from apps.consents.services.answers import UNSEEN, answer_no, give, refuse, withdraw
from apps.consents.services.texts import kept, publish

__all__ = ["UNSEEN", "answer_no", "give", "kept", "publish", "refuse", "withdraw"]
