"""What every page's frame needs: place, menu, person, languages."""

from functools import cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, get_urlconf, reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.accounts import factors, rules, sessions
from apps.notices import shell as notices
from apps.support import presenters as support
from kernel.access import allowed
from migraciudades.navigation import CITY, NATIONAL, Group


def shell(request: HttpRequest) -> dict[str, Any]:
    """Context processor: `shell`, read by frontend/base.html and plain.html.

    Made when something of it is drawn: the parts of a page that scripts ask for have no frame,
    and suggestions are asked for with each letter typed.
    """
    return {"shell": SimpleLazyObject(lambda: _frame(request))}


def _frame(request: HttpRequest) -> dict[str, Any]:
    place = getattr(request, "audience_host", "none")
    city = getattr(request, "city", None)
    national = place == "national"
    user = getattr(request, "user", None)
    signed_in = bool(user is not None and user.is_authenticated)
    groups = (NATIONAL if national else CITY) if signed_in else ()
    brand = city.name if city else _("National observatory")
    return {
        "brand": brand,
        "office": _("MigraCiudades Argentina") if national else _("Immigration Office"),
        "crest_initial": city.crest_initial if city else "N",
        "accent_css_url": "/branding.css" if place != "none" else "",
        "nav": _menu(request, groups),
        "user_label": getattr(user, "name", "") if signed_in else "",
        "role_label": ", ".join(rules.role_labels(user)) if user and signed_in else "",
        "demo": settings.DEMO,
        "offers_factor": _address("accounts:factors") if factors.offered(user) else "",
        "session": _session(request) if signed_in else None,
        "outbox_url": notices.outbox_url(request),
        "bell": notices.bell(request) if signed_in else None,
        "strips": support.strips(request) if signed_in and city else [],
        "account_items": _own_links(request) if signed_in else [],
        "languages": [
            {"code": code, "label": label, "current": code == get_language()}
            for code, label in settings.LANGUAGES
        ],
    }


def _session(request: HttpRequest) -> dict[str, Any] | None:
    """What the page needs to warn before the session ends, and to cover itself after."""
    left = sessions.seconds_left(request)
    if left is None:
        return None
    return {
        "url": _address("accounts:session"),
        "account": sessions.stand_in(request.user.pk),
        "seconds": left,
        "sign_in": f"{_address('account_login')}?next={_address('accounts:session_back')}",
    }


def _own_links(request: HttpRequest) -> list[dict[str, Any]]:
    if not allowed(request.user, "accounts.own_account"):
        return []
    return [
        {"label": _("My account"), "url": _address("accounts:me"), "icon": "user"},
        {"label": _("Second factor"), "url": _address("accounts:factors"), "icon": "shield"},
        {"label": _("My sessions"), "url": _address("accounts:sessions"), "icon": "clock"},
    ]


def _menu(request: HttpRequest, groups: tuple[Group, ...]) -> list[dict[str, Any]]:
    menu: list[dict[str, Any]] = []
    for group in groups:
        items = []
        for entry in group.entries:
            if not allowed(request.user, entry.permission):
                continue
            url = _reversed(entry.route, getattr(request, "urlconf", None) or get_urlconf())
            if not url:
                continue
            items.append({"label": entry.label, "url": url, "icon": entry.icon})
        if items:
            menu.append({"label": group.label, "items": items})
    _mark_where_one_is(request.path, [item for group in menu for item in group["items"]])
    return menu


def _address(route: str) -> str:
    """Where a page of the frame is, on this kind of host."""
    return _reversed(route, get_urlconf())


@cache
def _reversed(route: str, urlconf: str | None) -> str:
    """The address, looked up once; "" where this kind of host has none."""
    try:
        return reverse(route, urlconf=urlconf)
    except NoReverseMatch:
        return ""


def _mark_where_one_is(path: str, items: list[dict[str, Any]]) -> None:
    """The nearest entry alone: a page below two of them lies in the longer address.

    Whatever a room keeps of one person lies with people, where one came from.
    """
    at = path.find("/people/")
    if at > 0 and not path.endswith("/people/"):
        path = path[at:]
    near = [each["url"] for each in items if each["url"] != "/" and path.startswith(each["url"])]
    here = max(near, key=len, default=path)
    for item in items:
        item["current"] = item["url"] == here
