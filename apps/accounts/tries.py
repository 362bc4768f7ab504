"""One attempt at a password: which counts it touches, and taking it back when it is right."""

from dataclasses import dataclass
from typing import Self

from allauth.core.internal.ratelimit import get_ip
from django.http import HttpRequest

from apps.accounts import attempts, devices
from apps.accounts.attempts import Answer, Policy


@dataclass(frozen=True, slots=True)
class Try:
    """An attempt that was counted, and where."""

    answer: Answer
    counts: tuple[tuple[str, Policy], ...]

    def give_back(self) -> None:
        """The password was right."""
        for key, policy in self.counts:
            attempts.give_back(key, policy)

    @classmethod
    def refused(cls, answer: Answer) -> Self:
        """It may not be made."""
        return cls(answer, ())


def take(request: HttpRequest, email: str) -> Try:
    """Count an attempt for this account's address from where it comes."""
    counts: list[tuple[str, Policy]] = []
    for key, policy in _keys(request, email):
        answer = attempts.take(key, policy)
        if not answer.allowed:
            # What was counted at the address stays: whoever is locked out goes on hammering.
            return Try.refused(answer)
        counts.append((key, policy))
    return Try(Answer(True), tuple(counts))


def forget(request: HttpRequest, email: str) -> None:
    """The account's owner chose a new password through the mailbox."""
    attempts.clear(devices.account_key(email), _own(request, email))


def _keys(request: HttpRequest, email: str) -> tuple[tuple[str, Policy], ...]:
    address = attempts.key("address", get_ip(request))
    return ((address, attempts.ADDRESS), (_own(request, email), attempts.ACCOUNT))


def _own(request: HttpRequest, email: str) -> str:
    """The count of this browser where the account has signed in before; else the account's."""
    account = devices.account_key(email)
    mark = devices.mark_of(request, account)
    return attempts.key("device", account, mark) if mark else account
