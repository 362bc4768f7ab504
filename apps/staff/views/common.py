"""What the staff pages have in common."""

import uuid

from django.http import Http404, HttpRequest

from apps.accounts.selectors import Account, account
from apps.staff import selectors
from apps.staff.models import Department

PAGE_SIZE = 50
LONGEST_QUERY = 200


def actor(request: HttpRequest) -> Account:
    """The account that acts; the guards have let nobody else through."""
    found = account(request.user.pk) if request.user.pk else None
    if found is None:
        raise Http404
    return found


def person_or_404(pk: uuid.UUID) -> Account:
    """Somebody who has an account here."""
    found = selectors.person(pk)
    if found is None:
        raise Http404
    return found


def department_or_404(pk: uuid.UUID) -> Department:
    """A department of this place."""
    found = selectors.department(pk)
    if found is None:
        raise Http404
    return found


def typed(request: HttpRequest) -> str:
    """What was typed in a search box; it only ever comes in a body."""
    return request.POST.get("q", "").replace("\x00", "")[:LONGEST_QUERY].strip()
