"""Pages of the project itself: the first page after signing in, the API's documentation."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from apps.accounts.roles import PERMISSIONS
from apps.observatory.views import overview
from kernel.access import allowed, public, requires
from kernel.access.decorators import sign_in_first
from kernel.api import reference
from kernel.api.docs import urlconf_of
from migraciudades.navigation import CITY, NATIONAL, Group


@public(reason="redirects to sign-in or to a page that asks for its own permission")
def city(request: HttpRequest) -> HttpResponse:
    """Send to the first page of the menu that this person may open."""
    if not request.user.is_authenticated:
        return sign_in_first(request)
    return _first_of(CITY, request)


@public(reason="asks for sign-in, and shows the overview as its own permission allows")
def national(request: HttpRequest) -> HttpResponse:
    """Show the overview; send who reads no figures to the first page they may open."""
    if not request.user.is_authenticated:
        return sign_in_first(request)
    if allowed(request.user, "observatory.view"):
        return overview(request)
    return _first_of(NATIONAL, request)


def _first_of(menu: tuple[Group, ...], request: HttpRequest) -> HttpResponse:
    for group in menu:
        for entry in group.entries:
            if allowed(request.user, entry.permission):
                return redirect(entry.route)
    return render(request, "migraciudades/nothing_yet.html")


@requires("api.docs")
def api_docs(request: HttpRequest) -> HttpResponse:
    """The API's documentation: which resources there are, and at what addresses."""
    groups = reference.read(urlconf_of(request))
    return render(request, "migraciudades/api_docs.html", {"groups": groups})


@requires("api.docs")
def api_resource(request: HttpRequest, group: str) -> HttpResponse:
    """What the schema says of one resource, laid out to be read."""
    found = next((one for one in reference.read(urlconf_of(request)) if one.name == group), None)
    if found is None:
        raise Http404
    context = {"group": found, "may": PERMISSIONS}
    return render(request, "migraciudades/api_resource.html", context)
