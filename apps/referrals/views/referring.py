"""Referring somebody in two steps: what and to whom; then exactly what goes, and do they agree."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from apps.casework import selectors as casework
from apps.casework.selectors import Case
from apps.referrals import consent, presenters, rules, services, telling
from apps.referrals import snapshot as snapshots
from apps.referrals.errors import OtherThanSeenError, RefusedError, ReservedError
from apps.referrals.forms import ReferForm
from apps.referrals.selectors import Referral
from apps.referrals.services import Answer, Asked
from apps.referrals.snapshot import Snapshot
from apps.referrals.views.common import actor
from apps.registry import protection_rules
from apps.registry import selectors as registry
from apps.registry.protection_rules import Shown
from apps.registry.selectors import Consultation, Person
from kernel import history
from kernel.access import requires


@dataclass(frozen=True, slots=True)
class Begun:
    """Whom a referral is about, and what it comes out of."""

    person: Person | None
    consultation: Consultation | None
    case: Case | None


@requires(rules.SEND)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Write, look at what goes, send."""
    begun = _begun(request)
    if begun.person is not None:
        history.saw("registry.person", begun.person.pk)
    offered = snapshots.available(begun.person, begun.consultation) if begun.person else []
    subject = _subject(begun)
    book = registry.code_book(("subject",))
    if request.method != "POST":
        form = ReferForm(book=book, offered=offered, subject=subject)
        return _form(request, form, begun)
    form = ReferForm(request.POST, book=book, offered=offered, subject=subject)
    if not form.is_valid():
        return _form(request, form, begun, status=422)
    if request.POST.get("action") == "back":
        return _form(request, form, begun)
    asked = Asked(
        to=form.chosen_destination(),
        subject=form.cleaned_data["subject"],
        request=form.cleaned_data["request"],
        fields=form.chosen_fields(),
        person=begun.person,
        consultation=begun.consultation,
        case=begun.case.pk if begun.case else None,
    )
    sending = request.POST.get("action") == "send"
    return (_send if sending else _look)(request, form, asked, begun)


def _look(request: HttpRequest, form: ReferForm, asked: Asked, begun: Begun) -> HttpResponse:
    try:
        found = services.preview(asked, by=actor(request).pk)
    except (ValidationError, RefusedError) as refused:
        return _refused(request, form, begun, refused)
    return _preview(request, form, begun, found)


def _send(request: HttpRequest, form: ReferForm, asked: Asked, begun: Begun) -> HttpResponse:
    person = begun.person
    needed = person is not None and bool(asked.fields)
    said = form.cleaned_data["answer"]
    agreed = needed and person is not None and consent.standing(person.pk) is not None
    if needed and not said and not agreed:
        form.add_error("answer", _("Ask the person and choose what they said."))
        found = services.drafted(asked)
        return _preview(request, form, begun, found, status=422)
    answer = Answer(said) if said else Answer.STANDING
    # Of a refusal another sheet goes than the one with the data, which the preview shows beside it.
    seen = "" if answer == Answer.REFUSED else form.cleaned_data["seen"]
    try:
        sent = services.refer(
            asked,
            answer=answer,
            by=actor(request).pk,
            seen=seen,
            language=form.cleaned_data["language"] or consent.ORIGINAL,
        )
    except OtherThanSeenError as other:
        messages.warning(request, str(other.message))
        return _preview(request, form, begun, other.snapshot, status=409)
    except (ValidationError, RefusedError) as refused:
        return _refused(request, form, begun, refused)
    _say_sent(request, sent)
    if not rules.may_read(request, sent):
        # Told in confidence: closed from now on, also to whoever sent it.
        return redirect("referrals:list")
    return redirect("referrals:referral", pk=sent.pk)


def _say_sent(request: HttpRequest, sent: Referral) -> None:
    if sent.organization is not None and not sent.organization.email:
        messages.warning(
            request, _("The organisation has no e-mail: print the slip and hand it over.")
        )
    elif sent.department_id and not telling.contacts(sent):
        messages.warning(
            request, _("It is sent, but nobody of that department has an account yet: tell them.")
        )
    else:
        messages.success(request, _("The referral is sent."))


def _refused(
    request: HttpRequest, form: ReferForm, begun: Begun, error: ValidationError | RefusedError
) -> HttpResponse:
    if isinstance(error, ReservedError):
        raise Http404 from error
    if isinstance(error, ValidationError):
        form.take(error)
    else:
        form.add_error(None, str(error.message))
    return _form(request, form, begun, status=422)


def _form(
    request: HttpRequest, form: ReferForm, begun: Begun, *, status: int = 200
) -> HttpResponse:
    return render(request, "referrals/new.html", _context(form, begun), status=status)


def _preview(
    request: HttpRequest,
    form: ReferForm,
    begun: Begun,
    found: Snapshot,
    *,
    status: int = 200,
) -> HttpResponse:
    told = form.cleaned_data
    labels = dict(_flat(form.fields["to"].choices))  # type: ignore[attr-defined]
    context = _context(form, begun) | {
        "sheet": presenters.sheet(found),
        "slip": presenters.sheet(Snapshot(found.subject, found.request)) if found.named else None,
        "seen": snapshots.fingerprint(found),
        "told": told,
        "to_label": labels.get(told["to"], ""),
        "standing": begun.person is not None
        and found.named
        and consent.standing(begun.person.pk) is not None,
    }
    response = render(request, "referrals/preview.html", context, status=status)
    response["Cache-Control"] = "no-store"
    return response


def _context(form: ReferForm, begun: Begun) -> dict[str, Any]:
    return {
        "form": form,
        "person": begun.person,
        "consultation": begun.consultation,
        "case": begun.case,
        "name": begun.person.display_name if begun.person else "",
    }


def _flat(choices: Any) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for value, label in choices:
        found += label if isinstance(label, list | tuple) else [(value, label)]
    return found


def _begun(request: HttpRequest) -> Begun:
    """From the address: a consultation this reader may open, or a person. Ids only."""
    consultation = _found(request, "consultation", registry.consultation)
    if consultation is not None:
        if protection_rules.sight(request).of(consultation) != Shown.WHOLE:
            raise Http404
        person = registry.person(consultation.person_id) if consultation.person_id else None
        return Begun(person, consultation, _case(request, person))
    person = _found(request, "person", registry.person)
    if person is None:
        raise Http404
    return Begun(person, None, _case(request, person))


def _case(request: HttpRequest, person: Person | None) -> Case | None:
    """The case named in the address, when it is this person's and this reader may open it."""
    key = _uuid(request, "case")
    if key is None:
        return None
    found = casework.case(key, request)
    if found is None or person is None or found.person_id != person.pk:
        raise Http404
    return found


def _subject(begun: Begun) -> str:
    """What it is about, until somebody says otherwise."""
    came_of = begun.consultation or begun.case
    return came_of.subject if came_of else ""


def _found(request: HttpRequest, name: str, selector: Any) -> Any:
    key = _uuid(request, name)
    if key is None:
        return None
    found = selector(key)
    if found is None:
        raise Http404
    return found


def _uuid(request: HttpRequest, name: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(request.GET.get(name, ""))
    except ValueError:
        return None
