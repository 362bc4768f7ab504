"""The quarterly access review: opened, decided line by line, signed and applied at once."""

import hashlib
import json
import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping

from django.db import transaction
from django.utils import timezone

from apps.accounts import rules
from apps.accounts import selectors as people
from apps.accounts import services as accounts
from apps.accounts.selectors import Account
from apps.staff import selectors
from apps.staff.errors import MixedError, SignedError, SignerError, UndecidedError
from apps.staff.models import (
    AccessReview,
    ReviewChoice,
    ReviewLine,
    ReviewOutcome,
    ReviewSignature,
)
from apps.staff.models.reviews import Choice, Result
from apps.staff.selectors import Line
from apps.staff.services.leaving import leave


@transaction.atomic
def open_due() -> AccessReview | None:
    """Open this quarter's review when its day has come; None when there is nothing to do.

    A place whose first account is younger than the quarter waits for the next one: whoever gave
    the roles has just done so.
    """
    quarter = selectors.quarter_of(rules.today())
    if selectors.review_of(quarter) is not None:
        return None
    if not people.staff().filter(date_joined__lt=selectors.midnight(quarter)).exists():
        return None
    return open_review()


@transaction.atomic
def open_review() -> AccessReview:
    """This quarter's review, with a line for each account and role as they are now."""
    review, made = AccessReview.objects.get_or_create(quarter=selectors.quarter_of(rules.today()))
    if made:
        ReviewLine.objects.bulk_create(_lines(review))
    return review


@transaction.atomic
def choose(*, review: AccessReview, choices: Mapping[uuid.UUID, str], by: Account) -> int:
    """Note what was chosen for lines of the review; returns how many differ from before."""
    _held(review)
    _may_sign(by)
    new = [
        ReviewChoice(line=line.row, choice=Choice(choices[line.row.pk]), by=by)
        for line in selectors.lines_of(review)
        if choices.get(line.row.pk) and choices[line.row.pk] != line.choice
    ]
    ReviewChoice.objects.bulk_create(new)
    return len(new)


@transaction.atomic
def sign(*, review: AccessReview, by: Account) -> ReviewSignature:
    """Apply every choice and sign; all of it or nothing. Raises a ``RefusedError``."""
    # First whoever runs the place, then the review: the order everybody else takes them in.
    accounts.hold(by)
    _held(review)
    _may_sign(by)
    lines = selectors.lines_of(review)
    _refuse_unfinished(lines)
    closed: set[uuid.UUID] = set()
    results = [(line.row, _apply(line, by, closed)) for line in lines]
    ReviewOutcome.objects.bulk_create(
        ReviewOutcome(line=row, result=result) for row, result in results
    )
    at = timezone.now()
    return ReviewSignature.objects.create(
        review=review, by=by, at=at, digest=digest(review, results, by.pk)
    )


def digest(review: AccessReview, results: Iterable[tuple[ReviewLine, str]], by: uuid.UUID) -> str:
    """SHA-256 of what a signature stands under: quarter, signer, and each line with its result."""
    rows = sorted(
        [str(row.pk), str(row.user_id), row.role, str(row.grant_id or ""), str(result)]
        for row, result in results
    )
    told = {"quarter": review.quarter.isoformat(), "by": str(by), "lines": rows}
    return hashlib.sha256(json.dumps(told, separators=(",", ":")).encode()).hexdigest()


def _lines(review: AccessReview) -> list[ReviewLine]:
    lines = []
    for user in people.staff():
        grants = user.current_grants
        if not user.is_active and not grants:
            continue
        common = {"review": review, "user": user, "last_active_on": selectors.last_used_on(user)}
        lines += [ReviewLine(**common, role=one.role, grant_id=one.pk) for one in grants]
        if not grants:
            lines.append(ReviewLine(**common))
    return lines


def _held(review: AccessReview) -> None:
    """Hold the review; raise when it is signed."""
    AccessReview.objects.select_for_update().get(pk=review.pk)
    if ReviewSignature.objects.filter(review=review).exists():
        raise SignedError("a signed review takes no more")


def _may_sign(by: Account) -> None:
    rules.forget(by)
    if not selectors.may_sign(by):
        raise SignerError("a review is signed by who may end every role in it")


def _refuse_unfinished(lines: list[Line]) -> None:
    standing = [line for line in lines if line.stands]
    if any(not line.choice for line in standing):
        raise UndecidedError("lines are undecided")
    chosen: dict[uuid.UUID, set[str]] = defaultdict(set)
    for line in standing:
        chosen[line.row.user_id].add(line.choice)
    if any(Choice.CLOSE in found and len(found) > 1 for found in chosen.values()):
        raise MixedError("an account can't be closed and keep a role")


def _apply(line: Line, by: Account, closed: set[uuid.UUID]) -> Result:
    if line.row.user_id in closed:
        return Result.CLOSED
    if not line.stands:
        return Result.GONE
    if line.choice == Choice.KEEP:
        return Result.KEPT
    if line.choice == Choice.CLOSE:
        # What waits for them waits for whoever signs: nothing is left without an owner.
        leave(user=line.row.user, by=by, successor=by)
        closed.add(line.row.user_id)
        return Result.CLOSED
    grant = people.grant(line.row.grant_id)
    if grant is not None:
        accounts.end_role_now(grant=grant, by=by)
    return Result.ENDED
