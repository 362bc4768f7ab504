"""Open work of somebody who stays, given to somebody else."""

import uuid

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from apps.accounts import reauth, rules
from apps.accounts.errors import RefusedError
from apps.staff import presenters, selectors, services
from apps.staff.errors import StaleError
from apps.staff.forms import HandOverForm
from apps.staff.handover import open_work
from apps.staff.views.common import actor, person_or_404
from kernel.access import requires


@requires("accounts.manage_staff")
@require_http_methods(["GET", "HEAD", "POST"])
@reauth.required
def hand_over(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Choose what goes over and to whom; what their roles no longer allow is chosen already."""
    user, by = person_or_404(pk), actor(request)
    if not rules.may_manage(by, user):
        raise Http404
    work = open_work(user.pk)
    lost = [one for one in work if not one.may_be_kept_by(user)]
    heirs = [
        one for one in selectors.successors(user) if any(each.may_be_kept_by(one) for each in work)
    ]
    form = HandOverForm(
        request.POST if request.method == "POST" else None,
        people=heirs,
        work=work,
        initial={
            "version": selectors.version_of(user),
            "work": [one.kind.code for one in lost or work],
        },
    )
    status = 200
    if request.method == "POST" and work:
        status = 422
        if form.is_valid():
            told = form.cleaned_data
            try:
                count = services.hand_over(
                    user=user,
                    wanted=told["work"],
                    successor=form.chosen(),
                    by=by,
                    version=told["version"],
                )
            except RefusedError as refused:
                form.add_error(None, str(refused.message))
                status = 409 if isinstance(refused, StaleError) else 422
            else:
                return _handed(request, pk, count)
    context = {"row": presenters.person_row(user), "form": form, "work": work, "lost": lost}
    return render(request, "staff/hand_over.html", context, status=status)


def _handed(request: HttpRequest, pk: uuid.UUID, count: int) -> HttpResponse:
    messages.success(request, _("Handed over: %(count)s.") % {"count": count})
    return redirect("staff:person", pk=pk)
