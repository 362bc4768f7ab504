"""The public page a certificate's QR code leads to: what it certifies and whether it is in force.

It shows what the paper in hand shows already, and nothing to whoever has no paper.
"""

from __future__ import annotations

from functools import wraps
from typing import Any, Final

from allauth.core.internal.ratelimit import get_ip
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods, require_safe

from apps.accounts import attempts
from apps.training import clock, marks, printing
from apps.training.certificates_forms import CodeForm
from apps.training.marks import as_address
from apps.training.models import Certificate
from apps.training.selectors import certificates as selectors
from kernel import history
from kernel.access import public

# A code that is none costs; asking for the same one without end does too.
GUESSES: Final = attempts.Policy(free=20, first_wait=60, longest_wait=900, forgets_after=3600)
LOOKS: Final = attempts.Policy(
    free=60, first_wait=60, longest_wait=60, forgets_after=60, by_window=True
)
REASON: Final = "whoever is shown a certificate may see whether it is real"


def _unseen(view: Any) -> Any:
    """What is shown here goes into no cache, no index, and its address into no Referer."""

    @wraps(view)
    def inner(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response: HttpResponse = view(request, *args, **kwargs)
        response.headers["Referrer-Policy"] = "strict-origin"
        response.headers["Cache-Control"] = "no-store, private"
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
        return response

    return inner


@public(reason=REASON)
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@_unseen
def form(request: HttpRequest) -> HttpResponse:
    """For whoever has a print and no camera."""
    asked = CodeForm(request.POST or None)
    if request.method == "POST" and asked.is_valid():
        code = selectors.normal(asked.cleaned_data["code"])
        if code.isalnum() and code.isascii():
            return redirect("certificates:verify", code=code)
        return _page(request, None, status=404)
    status = 422 if asked.errors else 200
    return render(request, "training/public/form.html", {"form": asked}, status=status)


@public(reason=REASON)
@sensitive_variables("code")
@require_safe
@_unseen
def verify(request: HttpRequest, code: str) -> HttpResponse:
    """Name, course, hours and dates, and whether it is in force."""
    guesses = attempts.key("certificate-guess", get_ip(request))
    counted = attempts.take(guesses, GUESSES)
    if not counted.allowed:
        return _busy(request, counted.wait)
    found = selectors.by_code(code)
    if found is None:
        return _page(request, None, status=404)
    attempts.give_back(guesses, GUESSES)
    looked = attempts.take(attempts.key("certificate-look", str(found.pk)), LOOKS)
    if not looked.allowed:
        return _busy(request, looked.wait)
    history.saw("training.certificate", found.pk, reason="verified")
    return _page(request, found)


def _page(request: HttpRequest, found: Certificate | None, *, status: int = 200) -> HttpResponse:
    context: dict[str, Any] = {"found": None, "form": CodeForm()}
    if found is not None:
        context["found"] = {
            "name": found.name,
            "course": found.course,
            "hours": printing.hours(found.hours),
            "issued_on": found.issued_on,
            "valid_until": found.valid_until,
            "expired": found.valid_until is not None and found.valid_until < clock.today(),
            "revoked": found.revoked_at is not None,
            "marks": [
                (as_address(one), one.alt(get_language() or "es"))
                for one in marks.logos_of(found.layout.get("marks", ""))
            ],
        }
    return render(request, "training/public/verify.html", context, status=status)


def _busy(request: HttpRequest, wait: int) -> HttpResponse:
    response = render(request, "training/public/busy.html", status=429)
    response.headers["Retry-After"] = str(max(wait, 1))
    return response
