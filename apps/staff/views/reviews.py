"""Access reviews: the past ones, the open one line by line, and signing it."""

import uuid

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.accounts import reauth, rules
from apps.accounts.errors import RefusedError
from apps.staff import presenters, selectors, services
from apps.staff.forms import ReviewForm
from apps.staff.models import AccessReview
from apps.staff.services.reviews import digest
from apps.staff.views.common import actor
from kernel.access import requires

# Django takes some hundreds of fields from a form, and a person looks at some dozens.
LINES_SHOWN = 100


@requires("accounts.view_staff")
@require_safe
def reviews(request: HttpRequest) -> HttpResponse:
    """Every review, the latest first."""
    page = Paginator(selectors.reviews(), 50).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "rows": [(one, presenters.quarter_label(one.quarter)) for one in page.object_list],
        "may_open": selectors.may_sign(actor(request))
        and selectors.review_of(selectors.quarter_of(rules.today())) is None,
        "quarter": presenters.quarter_label(selectors.quarter_of(rules.today())),
    }
    return render(request, "staff/reviews.html", context)


@requires("accounts.manage_staff")
@require_POST
def open_now(request: HttpRequest) -> HttpResponse:
    """Open this quarter's review, when it did not open by itself."""
    if not selectors.may_sign(actor(request)):
        raise Http404
    return redirect("staff:review", pk=services.open_review().pk)


@requires("accounts.view_staff")
@require_http_methods(["GET", "HEAD", "POST"])
def review(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """One review: to be decided line by line, or as it was signed."""
    found = _review_or_404(pk)
    if request.method != "POST":
        return _page(request, found)
    by = actor(request)
    if not selectors.may_sign(by):
        raise Http404
    form = ReviewForm(request.POST, lines=_shown(request, found)[0])
    if not form.is_valid():
        return _page(request, found, form=form)
    keep_rest = request.POST.get("action") == "keep"
    try:
        changed = services.choose(review=found, choices=form.chosen(keep_rest=keep_rest), by=by)
    except RefusedError as refused:
        return _page(request, found, refused=refused)
    said = ngettext("%(count)s choice saved.", "%(count)s choices saved.", changed)
    messages.success(request, said % {"count": changed})
    return redirect(request.get_full_path())


@requires("accounts.manage_staff")
@require_http_methods(["GET", "HEAD", "POST"])
@reauth.required
def sign(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Sign: everything that was chosen is done, at once."""
    found = _review_or_404(pk)
    if request.method == "POST":
        try:
            services.sign(review=found, by=actor(request))
        except RefusedError as refused:
            return _page(request, found, refused=refused)
        messages.success(request, _("The review is signed, and what it says is done."))
    return redirect("staff:review", pk=pk)


def _review_or_404(pk: uuid.UUID) -> AccessReview:
    found = selectors.review(pk)
    if found is None:
        raise Http404
    return found


def _shown(
    request: HttpRequest, found: AccessReview
) -> tuple[list[selectors.Line], list[selectors.Line], object]:
    """The lines of the page asked for, all lines, and the page."""
    lines = selectors.lines_of(found)
    signed = getattr(found, "signature", None) is not None
    page = Paginator(lines, len(lines) or 1 if signed else LINES_SHOWN).get_page(
        request.GET.get("page")
    )
    return list(page.object_list), lines, page


def _page(
    request: HttpRequest,
    found: AccessReview,
    *,
    form: ReviewForm | None = None,
    refused: RefusedError | None = None,
) -> HttpResponse:
    shown, lines, page = _shown(request, found)
    signature = getattr(found, "signature", None)
    signs = signature is None and selectors.may_sign(actor(request))
    form = form or ReviewForm(lines=shown)
    standing = [line for line in lines if line.stands]
    decided = sum(1 for line in standing if line.choice)
    context = {
        "review": found,
        "quarter": presenters.quarter_label(found.quarter),
        "signature": signature,
        "signs": signs,
        "form": form,
        "page": page,
        "rows": [
            presenters.line_row(line, form[form.name_of(line)] if signs and line.stands else None)
            for line in shown
        ],
        "refused": refused.message if refused else "",
        "decided": decided,
        "standing": len(standing),
        "undecided": len(standing) - decided,
        "intact": signature is not None
        and digest(found, [(line.row, line.row.outcome.result) for line in lines], signature.by_id)
        == signature.digest,
    }
    wrong = bool(form.errors) or refused is not None
    return render(request, "staff/review.html", context, status=422 if wrong else 200)
