"""The officer's side of requests: list, intake at the counter, one request and its steps."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.accounts import reauth
from apps.accounts.rules import allowed
from apps.registry import presenters as registry_presenters
from apps.registry import protection_rules
from apps.registry import selectors as registry
from apps.rights import documents, forms, presenters, rules, selectors, services
from apps.rights.errors import Conflict, Held, IllegalMove, NoSuchPerson, RightsError
from apps.rights.models import Delivery, Kind, Request, State
from kernel import history
from kernel.access import requires

PAGE_SIZE = 50
MOST_CANDIDATES = 6
LONGEST_LINE = 20


@requires(rules.HANDLE)
@require_safe
def request_list(request: HttpRequest) -> HttpResponse:
    """What is open, due first; or what has ended."""
    over = request.GET.get("view") == "ended"
    rows = selectors.ended() if over else selectors.requests(open_only=True)
    page = Paginator(rows, PAGE_SIZE).get_page(request.GET.get("page"))
    today = timezone.localdate()
    history.saw("rights.request", verb="list", count=len(page.object_list))
    context = {
        "page": page,
        "rows": [presenters.row(each, today) for each in page.object_list],
        "over": over,
        "may_keep": allowed(request.user, rules.RETENTION),
    }
    return render(request, "rights/list.html", context)


@requires(rules.HANDLE)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Take a request in at the counter, and give its receipt."""
    form = forms.CounterForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        made, code = services.receive(
            form.told(translation.get_language() or "es-ar"),
            by=request.user.pk,
            channel=form.cleaned_data["channel"],
            received_on=form.cleaned_data["received_on"],
        )
        return render(request, "rights/taken.html", {"made": made, "code": code})
    return render(request, "rights/new.html", {"form": form}, status=422 if form.errors else 200)


@requires(rules.HANDLE)
@require_safe
@never_cache
def detail(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """One request: what was asked, its clock, what to do next."""
    return _page(request, _found(pk))


def _found(pk: uuid.UUID) -> Request:
    found = selectors.request(pk)
    if found is None:
        raise Http404
    return found


def _page(request: HttpRequest, one: Request, *, status: int = 200, **bound: Any) -> HttpResponse:
    history.saw("rights.request", one.pk)
    if one.person_id:
        history.saw("registry.person", one.person_id)
    version = {"version": one.version}
    context = {
        "one": one,
        "row": presenters.row(one, timezone.localdate()),
        "steps": presenters.steps(selectors.steps(one)),
        "delivery": selectors.delivery(one),
        "groups": presenters.groups(
            selectors.lines(one),
            protection_rules.visible(request, one.person_id) if one.person_id else frozenset(),
        ),
        "person": registry.person(one.person_id) if one.person_id else None,
        "hold": selectors.hold_of(one.person_id) if one.person_id else None,
        "is_access": one.kind == Kind.ACCESS,
        "is_erasure": one.kind == Kind.ERASURE,
        "is_rectification": one.kind == Kind.RECTIFICATION,
        "may_erase": allowed(request.user, rules.ERASE),
        "may_correct": allowed(request.user, "registry.add_consultation"),
        "checking": forms.IdentityForm(initial=version, candidates=_candidates(one))
        if one.state == State.RECEIVED
        else None,
        "answering": forms.AnswerForm(initial=version, prefix="answer"),
        "refusing": forms.RefuseForm(initial=version, prefix="refuse"),
        "handing": forms.HandOverForm(initial={**version, "how": Delivery.How.PAPER}),
        **bound,
    }
    return render(request, "rights/request.html", context, status=status)


def _candidates(one: Request) -> list[tuple[str, str]]:
    """Records that may be theirs, by the document or the name they gave."""
    book = registry.code_book()
    found: dict[str, str] = {}
    for typed in (one.document, one.name):
        for each in registry.search_people(typed, MOST_CANDIDATES) if typed else []:
            person = each.person
            line = registry_presenters.person_line(person, book)
            found.setdefault(str(person.pk), f"{person.display_name} · {line}")
    if found:
        history.saw("registry.person", verb="search", count=len(found))
    return list(found.items())[:MOST_CANDIDATES]


def _doing(request: HttpRequest, pk: uuid.UUID, deed: Callable[[], Any], said: str) -> HttpResponse:
    """Do it and come back; what stands in the way is said beside what is there now."""
    try:
        deed()
    except Conflict:
        return _refused(request, pk, _("Somebody else changed this meanwhile; look again."), 409)
    except IllegalMove:
        return _refused(request, pk, _("This cannot be done where the request stands."), 409)
    except Held:
        return _refused(
            request, pk, _("A hold is in force: these records must be kept for now."), 409
        )
    except NoSuchPerson:
        return _refused(request, pk, _("There is no record of this person."), 409)
    messages.success(request, said)
    return redirect("rights:request", pk)


def _refused(request: HttpRequest, pk: uuid.UUID, words: str, status: int) -> HttpResponse:
    return _page(request, _found(pk), status=status, refused=words)


@requires(rules.HANDLE)
@require_POST
def check(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Note that it was seen who asks."""
    one = _found(pk)
    form = forms.IdentityForm(request.POST, candidates=_candidates(one))
    if not form.is_valid():
        return _page(request, one, status=422, checking=form)
    told = form.cleaned_data
    return _doing(
        request,
        pk,
        lambda: services.check_identity(
            pk, how=told["how"], person_id=form.person(), version=told["version"], by=_me(request)
        ),
        _("Noted who is asking."),
    )


@requires(rules.HANDLE)
@require_POST
def gather(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Gather everything there is."""
    form = forms.VersionForm(request.POST)
    if not form.is_valid():
        return _page(request, _found(pk), status=422)
    return _doing(
        request,
        pk,
        lambda: services.gather(pk, version=form.cleaned_data["version"], by=_me(request)),
        _("Gathered. Look it over before it is handed out."),
    )


@requires(rules.HANDLE)
@require_POST
def choose(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Say which facts are given."""
    form = forms.VersionForm(request.POST)
    said = request.POST.getlist("line")
    given = frozenset(int(each) for each in said if each.isdecimal() and len(each) < LONGEST_LINE)
    if not form.is_valid():
        return _page(request, _found(pk), status=422)
    return _doing(
        request,
        pk,
        lambda: services.choose(
            pk, given=given, version=form.cleaned_data["version"], by=_me(request)
        ),
        _("Ready to be handed over."),
    )


@requires(rules.HANDLE)
@require_POST
def hand_over(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Make the copy; a link and its code are shown this once."""
    form = forms.HandOverForm(request.POST)
    if not form.is_valid():
        return _page(request, _found(pk), status=422, handing=form)
    told = form.cleaned_data
    if told["how"] == Delivery.How.PAPER and _is_closed_to(request, _found(pk)):
        words = _("It holds reserved records: give a link, or let whoever may open them print it.")
        return _refused(request, pk, words, 409)
    try:
        made = services.hand_over(pk, how=told["how"], version=told["version"], by=_me(request))
    except RightsError:
        return _refused(request, pk, _("This cannot be done where the request stands."), 409)
    return handed(request, pk, made)


def handed(request: HttpRequest, pk: uuid.UUID, made: services.HandedOver) -> HttpResponse:
    """What was made to be given; its link and code are shown this once."""
    link = reverse("rights:copy", args=[made.link]) if made.link else ""
    context = {
        "one": _found(pk),
        "delivery": made.delivery,
        "address": request.build_absolute_uri(link) if link else "",
        "code": made.code,
    }
    return render(request, "rights/handed.html", context)


def _is_closed_to(request: HttpRequest, one: Request) -> bool:
    """Whether what is given tells of something this reader has not opened."""
    told = {
        each for line in selectors.lines(one) if line.given for each in line.compartments.split()
    }
    return bool(told - protection_rules.visible(request, one.person_id))


@requires(rules.HANDLE)
@require_POST
def refuse(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Refuse for a ground the law knows."""
    form = forms.RefuseForm(request.POST, prefix="refuse")
    if not form.is_valid():
        return _page(request, _found(pk), status=422, refusing=form)
    return _doing(
        request,
        pk,
        lambda: services.refuse(pk, by=_me(request), **form.cleaned_data),
        _("Refused."),
    )


@requires(rules.HANDLE)
@require_POST
def answer(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Say what was corrected, or that the data is used no more."""
    form = forms.AnswerForm(request.POST, prefix="answer")
    if not form.is_valid():
        return _page(request, _found(pk), status=422, answering=form)
    told = form.cleaned_data
    return _doing(
        request,
        pk,
        lambda: services.answer(pk, words=told["answer"], version=told["version"], by=_me(request)),
        _("Answered."),
    )


@requires(rules.HANDLE)
@require_POST
def withdraw(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Whoever asked does not want it any more."""
    form = forms.VersionForm(request.POST)
    if not form.is_valid():
        return _page(request, _found(pk), status=422)
    return _doing(
        request,
        pk,
        lambda: services.withdraw(pk, version=form.cleaned_data["version"], by=_me(request)),
        _("Withdrawn."),
    )


@requires(rules.ERASE)
@reauth.required
@require_POST
def erase(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Erase whoever asked for it, for good."""
    form = forms.VersionForm(request.POST)
    if not form.is_valid():
        return _page(request, _found(pk), status=422)
    return _doing(
        request,
        pk,
        lambda: services.erase(pk, version=form.cleaned_data["version"], by=_me(request)),
        _("Erased for good. The receipt proves it."),
    )


@requires(rules.HANDLE)
@require_safe
@never_cache
def receipt(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The proof of what was done, as PDF."""
    one = _found(pk)
    history.saw("rights.request", one.pk, verb="download", by=_me(request))
    return _pdf(documents.receipt_as_pdf(one, selectors.delivery(one)), "comprobante")


@requires(rules.HANDLE)
@require_safe
@never_cache
def printed(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The copy to be handed over on paper, for whoever made it, until its files are removed."""
    delivery = selectors.delivery(_found(pk))
    if delivery is None or delivery.how != Delivery.How.PAPER or not delivery.pdf_key:
        raise Http404
    if delivery.made_by != _me(request):
        raise Http404
    return _pdf(services.printed(delivery, by=_me(request)), "datos")


def _pdf(data: bytes, name: str) -> HttpResponse:
    response = HttpResponse(data, content_type="application/pdf")
    response.headers["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    return response


def _me(request: HttpRequest) -> uuid.UUID:
    key = request.user.pk
    assert key is not None  # noqa: S101 whoever holds a permission has an account
    return key
