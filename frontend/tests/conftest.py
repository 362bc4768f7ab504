"""A browser that shows the gallery without a server: each request is answered in this process."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils import translation
from playwright.sync_api import Browser, Page, Route

from frontend import branding, gallery
from kernel.web import csp

HOST = "http://gallery.test"
HERE = Path(__file__).parents[1]
TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
PLACES = [("a", "Ana Ñandú"), ("b", "Beto Bermejo"), ("c", "Carla Cañada")]
Open = Callable[..., Page]


def _shell() -> dict[str, Any]:
    """A frame with everything in it."""
    items = [
        {"label": word, "url": f"/{word}", "icon": icon, "current": word == "Second", "badge": ""}
        for word, icon in (("First", "home"), ("Second", "chat"), ("Third", "people"))
    ]
    languages = [{"code": "es-ar", "label": "Español"}, {"code": "en", "label": "English"}]
    return {
        "brand": "Place",
        "office": "An office",
        "crest_initial": "P",
        "accent_css_url": "/branding.css",
        "nav": [{"label": "", "items": items[:1]}, {"label": "Group", "items": items[1:]}],
        "user_label": "Somebody",
        "role_label": "Role",
        "demo": True,
        "languages": languages,
    }


def _policy() -> str:
    directives = csp.POLICY["DIRECTIVES"]
    return "; ".join(f"{name} {' '.join(values)}" for name, values in directives.items())


def _matches(typed: str) -> str:
    found = [name for _key, name in PLACES if typed.lower() in name.lower()]
    options = "".join(f'<li><a class="pick" href="#{n}" data-option>{n}</a></li>' for n in found)
    return f'<ul class="pick-list" id="g-who-list" aria-label="Results" data-options>{options}</ul>'


def _answer(route: Route, language: str) -> None:
    address = urlsplit(route.request.url)
    request = RequestFactory().get(address.path)
    headers = {"Content-Security-Policy": _policy()}
    if address.path.startswith("/static/"):
        found = finders.find(address.path.removeprefix("/static/"))
        assert found, f"not built: {address.path}"
        path = Path(str(found))
        route.fulfill(body=path.read_bytes(), content_type=TYPES[path.suffix], headers=headers)
        return
    if address.path == "/branding.css":
        route.fulfill(body=branding.css("#8c2f39"), content_type="text/css")
        return
    if address.path == "/matches":
        body = _matches(parse_qs(address.query).get("who", [""])[0])
    else:
        context = {**gallery.context(), "shell": _shell(), "asks": "/matches"}
        name = "frontend/500.html" if address.path == "/broken" else "frontend/gallery/index.html"
        with translation.override(language):
            body = render_to_string(name, {**context, "title": "Broken", "status": 500}, request)
    route.fulfill(body=body, content_type="text/html; charset=utf-8", headers=headers)


@pytest.fixture
def show(chromium: Browser) -> Iterator[Open]:
    """show(width, language, path, script): an open page; what the browser complains of fails."""
    complaints: list[str] = []
    contexts = []

    def open_page(
        width: int = 1366, language: str = "es-ar", path: str = "/", *, script: bool = True
    ) -> Page:
        context = chromium.new_context(
            viewport={"width": width, "height": 900},
            java_script_enabled=script,
            reduced_motion="reduce",
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda one: complaints.append(one.text) if one.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.route("**/*", lambda route: _answer(route, language))
        page.goto(f"{HOST}{path}")
        if script:
            page.wait_for_selector("html[data-ready]", state="attached")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []
