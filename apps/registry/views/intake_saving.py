"""What happens when a consultation is sent: kept once, or shown again with nothing lost."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from apps.registry import selectors, services
from apps.registry.forms import AnonymousForm, ConsultationForm, NewPersonForm
from apps.registry.models import Consultation
from apps.registry.selectors import attending
from apps.registry.views import intake_desk as desks
from apps.registry.views.common import actor
from apps.registry.views.intake_desk import ANONYMOUS, GONE, JOINED, MODES, NEW, PERSON, Desk

REFUSED, CONTRADICTED = 422, 409


def save(request: HttpRequest) -> HttpResponse:
    """Record what was sent, or show it again with the reason."""
    mode = request.POST.get("who", "")
    if mode not in MODES:
        raise Http404
    desk = Desk(request, mode=mode, unsaved=True)
    if mode == PERSON:
        desks.look_for(desk, request.POST.get("person", ""))
    form_class = AnonymousForm if desk.mode == ANONYMOUS else ConsultationForm
    desk.form = form_class(request.POST, book=desk.codes)
    if mode == NEW:
        desk.person_form = NewPersonForm(request.POST, book=desk.codes)
    if desk.moved and not _known(desk):
        return _again(desk, CONTRADICTED)
    if not all([desk.form.is_valid(), desk.person_form is None or desk.person_form.is_valid()]):
        return _again(desk, REFUSED)
    return _keep(desk)


def _known(desk: Desk) -> bool:
    """Whether this form was kept before: then what became of the person since is no matter."""
    try:
        number = uuid.UUID(desk.request.POST.get("submission", ""))
    except ValueError:
        return False
    return attending.was_kept(number, by=actor(desk.request))


def _keep(desk: Desk) -> HttpResponse:
    assert desk.form is not None  # noqa: S101
    form, person_form = desk.form, desk.person_form
    another = bool(person_form is not None and person_form.cleaned_data["confirmed"])
    try:
        saved = services.attend(
            who=person_form.data_told() if person_form is not None else desk.person,
            consultation=form.data_told(desk.person),
            by=actor(desk.request),
            submission=form.cleaned_data["submission"],
            another=another,
        )
    except services.SameDocument:
        assert person_form is not None  # noqa: S101
        desk.same = _who_has(person_form.cleaned_data["document_number"])
        return _again(desk, CONTRADICTED)
    except services.AlreadyRecorded as before:
        return _again_anew(desk, before.kept)
    except services.PersonMoved as moved:
        return _elsewhere(desk, moved)
    except ValidationError as error:
        _share(error, form, person_form)
        return _again(desk, REFUSED)
    return _saved(desk, saved)


def _again(desk: Desk, status: int) -> HttpResponse:
    desk.status = status
    return desks.show(desk)


def _again_anew(desk: Desk, kept: Consultation) -> HttpResponse:
    """Kept before with other words: what is on the form now would be one more consultation."""
    data = desk.request.POST.copy()
    data["submission"] = str(uuid.uuid4())
    assert desk.form is not None  # noqa: S101
    desk.form = type(desk.form)(data, book=desk.codes)
    desk.kept = kept
    return _again(desk, CONTRADICTED)


def _elsewhere(desk: Desk, moved: services.PersonMoved) -> HttpResponse:
    """The record went between opening the form and saving it."""
    if moved.into is None:
        desk.mode, desk.moved, desk.person = ANONYMOUS, GONE, None
        desk.form = AnonymousForm(desk.request.POST, book=desk.codes)
    else:
        desk.moved, desk.person = JOINED, selectors.person(moved.into.pk)
    return _again(desk, CONTRADICTED)


def _who_has(number: str) -> list[selectors.Candidate]:
    return [c for c in selectors.search_people(number, limit=3) if "document" in c.reasons]


def _share(
    error: ValidationError, form: ConsultationForm, person_form: NewPersonForm | None
) -> None:
    """A complaint goes to the form that has its field."""
    own = set(form.fields)
    told = error.message_dict if hasattr(error, "error_dict") else {}
    if person_form is not None and told and not own & told.keys():
        person_form.take(error)
    else:
        form.take(error)


def _saved(desk: Desk, saved: Consultation) -> HttpResponse:
    """Say so without a name, since messages travel in a cookie, and go back to the box."""
    if saved.person_id:
        link, word = reverse("registry:person", args=[saved.person_id]), _("See the person")
    else:
        link, word = reverse("registry:consultation", args=[saved.pk]), _("See it")
    request = desk.request
    messages.success(
        request,
        format_html('{} <a href="{}">{}</a>', _("Consultation saved."), link, word),
    )
    for note in desk.person_form.warnings() if desk.person_form is not None else ():
        messages.warning(request, format_html('{} <a href="{}">{}</a>', note.text, link, word))
    if request.headers.get("HX-Request") != "true":
        return redirect("registry:intake")
    context = {"mode": "", "today": desks.today(request, desk.codes)}
    answer = render(request, "registry/intake/saved.html", context)
    # The desk is cleared where it stands: one answer, and no second page to wait for.
    answer.headers["HX-Retarget"] = "#intake"
    answer.headers["HX-Reswap"] = "outerHTML"
    answer.headers["HX-Push-Url"] = reverse("registry:intake")
    answer.headers["X-Saved"] = str(saved.pk)
    return answer
