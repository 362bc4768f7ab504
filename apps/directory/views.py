"""The organisations the city works with: list, add, change."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from apps.directory import panels, selectors, services
from apps.directory.errors import Conflict, NameTakenError
from apps.directory.forms import FilterForm, OrganizationForm
from kernel.access import requires

PAGE_SIZE = 50
MANAGE = "directory.manage"


@requires(MANAGE)
@require_safe
def organization_list(request: HttpRequest) -> HttpResponse:
    """Every organisation, in use or retired."""
    filters = FilterForm(request.GET)
    chosen = filters.chosen()
    found = selectors.organizations(typed=chosen["typed"], kind=chosen["kind"])
    page = Paginator(found, PAGE_SIZE).get_page(request.GET.get("page"))
    narrowed = any(value for key, value in request.GET.items() if key != "page")
    context = {"page": page, "rows": page.object_list, "filters": filters, "narrowed": narrowed}
    return render(request, "directory/list.html", context)


@requires(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Add one."""
    form = OrganizationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            services.create(form.data_told(), by=request.user.pk)
        except NameTakenError as refused:
            form.add_error("name", str(refused.message))
        else:
            messages.success(request, _("The organisation is added."))
            return redirect("directory:list")
    status = 422 if form.errors else 200
    return render(request, "directory/edit.html", {"form": form}, status=status)


@requires(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Change one; what somebody else wrote meanwhile is shown beside, never overwritten."""
    row = selectors.organization(pk)
    if row is None:
        raise Http404
    if request.method != "POST":
        form = OrganizationForm(initial=OrganizationForm.initial_of(row))
        context = {"form": form, "row": row, "panels": panels.shown(request, row)}
        return render(request, "directory/edit.html", context)
    form = OrganizationForm(request.POST)
    conflict = False
    if form.is_valid():
        try:
            version = form.cleaned_data["version"] or 0
            services.update(row, form.data_told(), version=version, by=request.user.pk)
        except NameTakenError as refused:
            form.add_error("name", str(refused.message))
        except Conflict:
            conflict = True
        else:
            messages.success(request, _("Changes saved."))
            return redirect("directory:list")
    if conflict:
        # Saving again is then on top of what is shown.
        form.data = form.data.copy()  # type: ignore[attr-defined]
        form.data["version"] = str(row.version)  # type: ignore[index]
    context = {"form": form, "row": row, "conflict": conflict}
    return render(request, "directory/edit.html", context, status=409 if conflict else 422)
