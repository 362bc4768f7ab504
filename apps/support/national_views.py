"""Pages of support at the national host: asking a city, what became of it, going in."""

import uuid

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from apps.accounts import reauth
from apps.support import asking, presenters, rules
from apps.support.errors import SupportError
from apps.support.forms import AskForm
from kernel.access import requires
from tenants.assistance import selectors
from tenants.assistance.models import Request
from tenants.selectors import city_by_slug

_LATEST = 50


def _me(request: HttpRequest) -> uuid.UUID:
    own = request.user.pk
    if not isinstance(own, uuid.UUID):
        raise Http404
    return own


def _own(request: HttpRequest, pk: uuid.UUID) -> Request:
    found = selectors.own_of(_me(request)).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


@requires(rules.REQUEST)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def asked(request: HttpRequest) -> HttpResponse:
    """Ask a city, and see what became of what one asked."""
    form = AskForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        city = city_by_slug(form.cleaned_data["city"])
        if city is None:
            raise Http404
        try:
            asking.ask(
                city=city,
                by=_me(request),
                name=getattr(request.user, "name", ""),
                reason=form.cleaned_data["reason"],
                hours=form.cleaned_data["hours"],
            )
        except SupportError as error:
            form.add_error(None, str(error.message))
        else:
            messages.success(
                request, _("%(city)s has been asked. Its administrators decide.") % {"city": city}
            )
            return redirect("support:asked")
    rows = [presenters.request_line(each) for each in selectors.own_of(_me(request))[:_LATEST]]
    status = 422 if form.is_bound else 200
    return render(request, "support/asked.html", {"form": form, "rows": rows}, status=status)


@require_POST
@requires(rules.REQUEST)
def withdraw(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Take a request back, or give back what was granted."""
    _own(request, pk)
    try:
        asking.withdraw(pk, by=_me(request))
    except SupportError as error:
        messages.error(request, str(error.message))
    else:
        messages.success(request, _("Done. The city sees it."))
    return redirect("support:asked")


@require_POST
@requires(rules.REQUEST)
@reauth.required
def enter(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Go to the city that lets this operator in.

    By a page and not by a redirect: the policy of our pages sends no form to another host, and
    browsers follow that through redirects.
    """
    found = _own(request, pk)
    try:
        address = asking.entrance(found, by=_me(request))
    except SupportError as error:
        messages.error(request, str(error.message))
        return redirect("support:asked")
    answer = render(request, "support/go.html", {"address": address, "city": found.city})
    add_never_cache_headers(answer)
    return answer
