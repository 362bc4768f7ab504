"""Rectification in one step: what is kept beside what is right, corrected, proved and answered."""

from __future__ import annotations

import uuid

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from apps.accounts.rules import allowed
from apps.registry import selectors as registry
from apps.registry import services as registry_services
from apps.registry.forms.intake import country_options
from apps.registry.services import AccessReason
from apps.rights import presenters, rules, selectors, services
from apps.rights.errors import Conflict, IllegalMove, NothingChanged
from apps.rights.forms_rectifying import RectifyForm
from apps.rights.models import Kind, Request, State
from apps.rights.views.requests import _me, handed
from kernel import history
from kernel.access import requires

CORRECT = "registry.add_consultation"
MEANWHILE = "meanwhile"


@requires(rules.HANDLE)
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def correct(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """See what is kept with every number, correct it, and end the request with its proof."""
    if not allowed(request.user, CORRECT):
        raise PermissionDenied
    found = _standing(pk)
    if found is None:
        return redirect("rights:request", pk)
    if request.method != "POST":
        return _page(request, *found, _form(*found))
    form = RectifyForm(request.POST, book=registry.code_book(), person=found[1])
    made = _corrected(request, pk, form) if form.is_valid() else None
    if isinstance(made, services.HandedOver):
        return handed(request, pk, made)
    if made == MEANWHILE:
        now = _standing(pk)
        if now is None:
            return redirect("rights:request", pk)
        return _page(request, *now, _form(*now).after(form), meanwhile=True, status=409)
    return _page(request, *found, form, status=422)


def _corrected(
    request: HttpRequest, pk: uuid.UUID, form: RectifyForm
) -> services.HandedOver | str | None:
    """What is handed over; MEANWHILE when somebody wrote a moment before, None when refused."""
    told = form.cleaned_data
    try:
        return services.rectify(
            pk,
            form.corrected(),
            how=told["how"],
            words=told["words"],
            version=told["request_version"],
            by=_me(request),
        )
    except ValidationError as refused:
        form.take(refused)
    except NothingChanged:
        form.add_error(None, _("Nothing is corrected yet: change what is wrong, or refuse."))
    except (Conflict, IllegalMove):
        return MEANWHILE
    return None


def _standing(pk: uuid.UUID) -> tuple[Request, registry.Person] | None:
    """The request and whose record it is, while it can be answered by correcting that."""
    one = selectors.request(pk)
    if one is None:
        raise Http404
    person = registry.person(one.person_id) if one.person_id else None
    rectifiable = one.kind == Kind.RECTIFICATION and one.is_open and one.state != State.RECEIVED
    return (one, person) if rectifiable and person is not None else None


def _form(one: Request, person: registry.Person) -> RectifyForm:
    versions = {"version": person.version, "request_version": one.version}
    return RectifyForm(book=registry.code_book(), person=person, initial=versions)


def _page(
    request: HttpRequest,
    one: Request,
    person: registry.Person,
    form: RectifyForm,
    *,
    meanwhile: bool = False,
    status: int = 200,
) -> HttpResponse:
    history.saw("rights.request", one.pk)
    registry_services.reveal_numbers(person, reason=AccessReason.CORRECTION, by=_me(request))
    context = {
        "one": one,
        "row": presenters.row(one, presenters.today()),
        "person": person,
        "form": form,
        "kept": list(form.beside()),
        "meanwhile": meanwhile,
        "country_options": country_options(),
    }
    return render(request, "rights/correct.html", context, status=status)
