"""The departments of the place."""

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from apps.accounts import rules
from apps.accounts.errors import RefusedError
from apps.staff import selectors, services
from apps.staff.forms import DepartmentForm
from apps.staff.views.common import actor, department_or_404
from kernel.access import requires


@requires("accounts.view_staff")
@require_http_methods(["GET", "HEAD"])
def departments(request: HttpRequest) -> HttpResponse:
    """Every department, in use or retired, and a form for one more."""
    return _page(request)


@requires("accounts.manage_staff")
@require_POST
def add(request: HttpRequest) -> HttpResponse:
    """Add a department."""
    form = DepartmentForm(request.POST, auto_id="add_%s")
    if form.is_valid():
        try:
            services.create_department(name=form.cleaned_data["name"], by=actor(request))
        except RefusedError as refused:
            form.add_error("name", str(refused.message))
        else:
            messages.success(request, _("The department is added."))
            return redirect("staff:departments")
    return _page(request, form=form)


@requires("accounts.manage_staff")
@require_POST
def change(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Rename a department, retire it or take it up again."""
    department, by = department_or_404(pk), actor(request)
    action = request.POST.get("action", "")
    if action in ("retire", "restore"):
        services.set_in_use(department=department, active=action == "restore", by=by)
        messages.success(
            request, _("It is in use again.") if action == "restore" else _("It is retired.")
        )
        return redirect("staff:departments")
    form = DepartmentForm(request.POST, auto_id=f"dep_{pk}_%s")
    if form.is_valid():
        try:
            services.rename_department(department=department, name=form.cleaned_data["name"], by=by)
        except RefusedError as refused:
            form.add_error("name", str(refused.message))
        else:
            messages.success(request, _("The department is renamed."))
            return redirect("staff:departments")
    return _page(request, renaming=(pk, form))


def _page(
    request: HttpRequest,
    *,
    form: DepartmentForm | None = None,
    renaming: tuple[uuid.UUID, DepartmentForm] | None = None,
) -> HttpResponse:
    manages = rules.allowed(request.user, "accounts.manage_staff")
    rows = []
    for one in selectors.departments():
        own = renaming[1] if renaming and renaming[0] == one.pk else None
        blank = DepartmentForm(initial={"name": one.name}, auto_id=f"dep_{one.pk}_%s")
        rows.append((one, own or blank, own is not None))
    context = {
        "rows": rows,
        "manages": manages,
        "form": form or DepartmentForm(auto_id="add_%s"),
        "wrong": form or (renaming[1] if renaming else None),
    }
    return render(
        request, "staff/departments.html", context, status=422 if form or renaming else 200
    )
