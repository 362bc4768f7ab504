"""Pages of invitations: the list, one person, and what is done with each."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.accounts import reauth
from apps.accounts.errors import RefusedError
from apps.accounts.selectors import Account
from apps.invitations import presenters, selectors, services
from apps.invitations.forms import InviteForm
from apps.invitations.models.invitations import State
from apps.notices import selectors as notices
from kernel.access import requires

WORD = "accounts.manage_staff"
PAGE_SIZE = 50
MOST_AT_ONCE = 500
Act = Callable[..., Any]


def actor(request: HttpRequest) -> Account:
    """The account that acts; `requires` has let nobody else through."""
    assert isinstance(request.user, Account)  # noqa: S101
    return request.user


@requires(WORD)
@require_safe
def invitation_list(request: HttpRequest) -> HttpResponse:
    """Who was invited: those that wait first, others by state."""
    state = request.GET.get("state", "")
    state = state if state in {*State.values, "all"} else ""
    found = selectors.invitations(selectors.Filter(state))
    page = Paginator(found, PAGE_SIZE).get_page(request.GET.get("page"))
    counts = selectors.counts()
    states = [
        ("", _("Waiting"), sum(counts.get(one, 0) for one in ("draft", "held", "sent"))),
        ("accepted", _("Accepted"), counts.get("accepted", 0)),
        ("expired", _("Expired"), counts.get("expired", 0)),
        ("revoked", _("Revoked"), counts.get("revoked", 0)),
        ("all", pgettext("invitations", "All"), sum(counts.values())),
    ]
    rows = presenters.rows(page.object_list, actor(request))
    context = {
        "page": page,
        "rows": rows,
        "choosable": any("revoke" in row.may for row in rows),
        "states": states,
        "state": state,
        "held": presenters.held_words(selectors.held()[:5]),
        "unsent": notices.unsent().exists(),
    }
    return render(request, "invitations/list.html", context)


@requires(WORD)
@require_safe
def held(request: HttpRequest) -> HttpResponse:
    """What can still be taken back; the list asks for it again by itself."""
    waiting = presenters.held_words(selectors.held()[:5])
    return render(request, "invitations/held.html", {"held": waiting, "gone": not waiting})


@requires(WORD)
@reauth.required
@require_http_methods(["GET", "HEAD", "POST"])
def invite(request: HttpRequest) -> HttpResponse:
    """One person."""
    by = actor(request)
    form = InviteForm(request.POST or None, by=by)
    if request.method == "POST" and form.is_valid() and _invited(request, form, by):
        return redirect("invitations:list")
    status = 422 if form.errors else 200
    return render(request, "invitations/invite.html", {"form": form, "way": "one"}, status=status)


def _invited(request: HttpRequest, form: InviteForm, by: Account) -> bool:
    data = form.cleaned_data
    asked = services.Asked(
        email=data["email"],
        roles=form.dated_roles(),
        name=data["name"],
        department=form.department_key(),
        language=data["language"],
        days=data["days"],
    )
    try:
        brought = services.bring_in(asked, by=by)
    except RefusedError as refusal:
        form.add_error(None, str(refusal.message))
        return False
    said = {
        services.Outcome.INVITED: _("The invitation goes out in a few seconds."),
        services.Outcome.GAINED: _("That person has an account here: the roles are theirs now."),
        services.Outcome.ALREADY: _("Nothing to do: invited before, or has those roles already."),
    }
    level = messages.INFO if brought.outcome == services.Outcome.ALREADY else messages.SUCCESS
    messages.add_message(request, level, said[brought.outcome])
    return True


def _act(request: HttpRequest, pk: uuid.UUID, act: Act, said: str) -> HttpResponse:
    if selectors.invitation(pk) is None:
        raise Http404
    try:
        act(pk, by=actor(request))
        messages.success(request, said)
    except RefusedError as refusal:
        messages.error(request, str(refusal.message))
    return redirect("invitations:list")


@requires(WORD)
@require_POST
def undo(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Take it back before it goes out."""
    return _act(request, pk, services.undo, _("Taken back: nothing was sent. It stays as a draft."))


@requires(WORD)
@reauth.required
@require_POST
def send(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Send a draft."""
    return _act(request, pk, services.send, _("The invitation goes out in a few seconds."))


@requires(WORD)
@reauth.required
@require_POST
def resend(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """A new link; the old one dies."""
    said = _("A new link goes out in a few seconds. The old one no longer works.")
    return _act(request, pk, services.resend, said)


@requires(WORD)
@require_POST
def revoke(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The link dies."""
    return _act(request, pk, services.revoke, _("Revoked: the link no longer works."))


@requires(WORD)
@reauth.required
@require_POST
def bulk(request: HttpRequest) -> HttpResponse:
    """Send again, or revoke, the ones that were ticked."""
    acts: dict[str, Act] = {"resend": services.resend, "revoke": services.revoke}
    act = acts.get(request.POST.get("act", ""))
    chosen = _keys(request.POST.getlist("id")[:MOST_AT_ONCE])
    if act is None or not chosen:
        messages.info(request, _("Tick the invitations first."))
        return redirect("invitations:list")
    done = 0
    for key in chosen:
        try:
            act(key, by=actor(request))
            done += 1
        except RefusedError:
            continue
    if act is services.resend:
        said = ngettext("%(count)s sent again.", "%(count)s sent again.", done)
    else:
        said = ngettext("%(count)s revoked.", "%(count)s revoked.", done)
    messages.success(request, said % {"count": done})
    if done < len(chosen):
        left = len(chosen) - done
        said = ngettext("%(count)s could not be: its state, or its roles, don't allow it.",
                        "%(count)s could not be: their state, or their roles, don't allow it.",
                        left)  # fmt: skip
        messages.warning(request, said % {"count": left})
    return redirect("invitations:list")


def _keys(texts: list[str]) -> list[uuid.UUID]:
    found = []
    for text in texts:
        try:
            found.append(uuid.UUID(text))
        except ValueError:
            continue
    return found
