"""The page an organisation without an account answers on: public, by the secret in its address.

Looking never uses the link up: mail is opened by scanners before anybody reads it. Only sending an
answer does, once.
"""

from __future__ import annotations

from functools import wraps
from typing import Any

from allauth.core.internal.ratelimit import get_ip
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods

from apps.accounts import attempts
from apps.referrals import links, presenters, rules, selectors, services
from apps.referrals.errors import LinkError, RefusedError
from apps.referrals.forms import AnswerForm
from apps.referrals.models import Actor, LinkState, OutsideLink
from kernel import history
from kernel.access import public

# A wrong address costs; so does asking the same one without end.
GUESSES = attempts.Policy(free=20, first_wait=60, longest_wait=900, forgets_after=3600)
LOOKS = attempts.Policy(free=60, first_wait=60, longest_wait=60, forgets_after=60, by_window=True)


def _unseen(view: Any) -> Any:
    """The secret in the address goes nowhere: not into a Referer, not into a cache, no index."""

    @wraps(view)
    def inner(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response: HttpResponse = view(request, *args, **kwargs)
        # Not "no-referrer": a form would then be sent without an origin, and be refused as forged.
        response.headers["Referrer-Policy"] = "strict-origin"
        response.headers["Cache-Control"] = "no-store, private"
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
        return response

    return inner


@public(reason="the link in the mail is the key")
@sensitive_variables("secret")
@require_http_methods(["GET", "HEAD", "POST"])
@_unseen
def outside(request: HttpRequest, secret: str) -> HttpResponse:
    """What was referred, and answering it."""
    link, elsewhere = _opened(request, secret)
    if link is None:
        return elsewhere
    form = AnswerForm(request.POST or None, offered=_ways(link))
    if request.method != "POST":
        return _page(request, link, form)
    if not form.is_valid():
        return _page(request, link, form, status=422)
    try:
        referral = services.answer_by_link(secret, form.said())
    except LinkError:
        # Two answered at once.
        return _ended(request, LinkState.USED, status=410)
    except RefusedError as refused:
        form.add_error(None, str(refused.message))
        return _page(request, link, form, status=422)
    context = {
        "label": referral.get_state_display(),
        "tone": presenters.TONES[referral.state],
        "again": referral.is_open,
    }
    return render(request, "referrals/outside/done.html", context)


@sensitive_variables("secret")
def _opened(request: HttpRequest, secret: str) -> tuple[OutsideLink | None, HttpResponse]:
    """The link, if it can be used; else what to answer instead."""
    guesses = attempts.key("referral-guess", get_ip(request))
    counted = attempts.take(guesses, GUESSES)
    if not counted.allowed:
        return None, _busy(request, counted.wait)
    link = selectors.link(secret)
    if link is None:
        return None, _ended(request, "unknown", status=404)
    attempts.give_back(guesses, GUESSES)
    looked = attempts.take(attempts.key("referral-link", links.hashed(secret)), LOOKS)
    if not looked.allowed:
        return None, _busy(request, looked.wait)
    why = _why_ended(link)
    if why is not None:
        return None, _ended(request, why, status=410)
    return link, HttpResponse()


def _ways(link: OutsideLink) -> list[str]:
    return rules.ways(link.referral, Actor.OUTSIDE)


def _why_ended(link: OutsideLink) -> str | None:
    """What became of it; None while it can be used."""
    if link.state == LinkState.SENT and link.expires_at <= timezone.now():
        return LinkState.EXPIRED
    if link.state != LinkState.SENT:
        return link.state
    return None if _ways(link) else LinkState.REVOKED


def _page(
    request: HttpRequest, link: OutsideLink, form: AnswerForm, *, status: int = 200
) -> HttpResponse:
    history.saw("referrals.referral", link.referral_id)
    context = {
        "sheet": presenters.shown_sheet(link.referral),
        "form": form,
        "deeds": presenters.deeds(link.referral, Actor.OUTSIDE),
        "organization": presenters.destination_name(link.referral),
        "due": presenters.due(link.referral),
        "until": link.expires_at,
    }
    return render(request, "referrals/outside/page.html", context, status=status)


def _ended(request: HttpRequest, why: str, *, status: int) -> HttpResponse:
    told = {
        LinkState.USED: (_("This link has been used"), _("Your answer arrived. Thank you.")),
        LinkState.EXPIRED: (
            _("This link has expired"),
            _("Ask the Immigration Office for another one."),
        ),
        LinkState.REVOKED: (
            _("This link is no longer needed"),
            _("The Office took it back, sent a newer one, or the matter is over."),
        ),
    }
    usual = (_("This link leads nowhere"), _("Look for the newest message of the Office."))
    title, text = told.get(LinkState(why), usual) if why in LinkState.values else usual
    context = {"title": title, "text": text}
    return render(request, "referrals/outside/ended.html", context, status=status)


def _busy(request: HttpRequest, wait: int) -> HttpResponse:
    context = {
        "title": _("Too many attempts"),
        "text": _("Wait a few minutes and open the link of the message again."),
    }
    response = render(request, "referrals/outside/ended.html", context, status=429)
    response.headers["Retry-After"] = str(wait)
    return response
