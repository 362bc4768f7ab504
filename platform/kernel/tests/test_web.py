"""Every answer has its headers; what is out of bounds is turned away; a problem says little."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.test import RequestFactory

from kernel.web import csp, health, pages, problems
from kernel.web.bounds import LONGEST_QUERY, InputBoundsMiddleware
from kernel.web.headers import SecurityHeadersMiddleware, storable
from kernel.web.methods import MethodMiddleware
from kernel.web.middleware import ordered
from kernel.web.request_id import RequestIdMiddleware


def inner(request: HttpRequest) -> HttpResponse:
    """Answer plainly."""
    return HttpResponse("ok")


def through(
    layer: Callable[..., Any],
    path: str = "/",
    view: Callable[..., Any] = inner,
    headers: dict[str, str] | None = None,
) -> Any:
    """Ask a view through one layer."""
    request = RequestFactory().get(path, headers=headers)
    return layer(view)(request)


def test_the_policy_allows_our_own_files_alone() -> None:
    rules = csp.POLICY["DIRECTIVES"]
    assert rules["default-src"] == ["'none'"]
    flat = " ".join(source for sources in rules.values() for source in sources)
    assert "unsafe" not in flat
    assert "*" not in flat
    assert "http" not in flat
    assert {"form-action", "frame-ancestors", "base-uri"} <= set(rules)


def test_a_body_past_its_bound_is_refused_before_anybody_reads_it(settings: Any) -> None:
    class Unread:
        def read(self, *_: Any) -> bytes:
            raise AssertionError("the body was read")

    def asked(length: str) -> HttpResponse:
        request = RequestFactory().post("/")
        request.META |= {"CONTENT_LENGTH": length, "wsgi.input": Unread()}
        return InputBoundsMiddleware(inner)(request)

    most = settings.FILE_UPLOAD_MAX_MEMORY_SIZE
    assert asked(str(most + 1)).status_code == 413
    assert [asked(length).status_code for length in (str(most), "", "x", "-1")] == [200] * 4


def test_every_answer_has_the_headers() -> None:
    headers = through(SecurityHeadersMiddleware).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]
    assert headers["X-Frame-Options"] == "DENY"


def test_a_page_that_read_the_session_is_never_stored() -> None:
    def personal(request: HttpRequest) -> HttpResponse:
        request.session = SimpleNamespace(accessed=True)  # type: ignore[assignment]
        response = HttpResponse("for one")
        response.headers["Cache-Control"] = "max-age=600"
        return response

    response = through(SecurityHeadersMiddleware, view=personal)
    assert response.headers["Cache-Control"] == "no-store, private"


def test_what_is_the_same_for_everybody_may_be_stored_unless_it_sets_a_cookie() -> None:
    def sheet(request: HttpRequest) -> HttpResponse:
        request.session = SimpleNamespace(accessed=True)  # type: ignore[assignment]
        return storable(HttpResponse("a{}"), seconds=60)

    def sheet_with_cookie(request: HttpRequest) -> HttpResponse:
        response = sheet(request)
        response.set_cookie("a", "b")
        return response

    stored = through(SecurityHeadersMiddleware, view=sheet)
    refused = through(SecurityHeadersMiddleware, view=sheet_with_cookie)
    assert stored.headers["Cache-Control"] == "public, max-age=60"
    assert refused.headers["Cache-Control"] == "no-store, private"


def test_an_answer_to_a_key_is_never_stored() -> None:
    response = through(SecurityHeadersMiddleware, headers={"Authorization": "Bearer x"})
    assert "no-store" in response.headers["Cache-Control"]


def test_a_page_for_everybody_may_be_stored() -> None:
    assert "Cache-Control" not in through(SecurityHeadersMiddleware).headers


@pytest.mark.parametrize("given", ["abc-1234", "0123456789abcdef" * 4])
def test_the_proxy_names_the_request(given: str) -> None:
    assert (
        through(RequestIdMiddleware, headers={"X-Request-ID": given}).headers["X-Request-ID"]
        == given
    )


@pytest.mark.parametrize("given", ["", "short", "a" * 65, "abc def ghi", "abc\tdefgh", "<script>"])
def test_an_ill_formed_name_is_replaced(given: str) -> None:
    name = through(RequestIdMiddleware, headers={"X-Request-ID": given}).headers["X-Request-ID"]
    assert name != given
    assert len(name) == 32


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/people/?q=Ana", 200),
        ("/people/?q=%C3%B1and%C3%BA", 200),
        ("/people/?q=%00", 400),
        ("/people/?q=a%00b", 400),
        ("/people/?q=%FF%FE", 400),
        ("/people/?q=%C0%80", 400),
        ("/people/?q=%ED%A0%80", 400),
        ("/people/%00/", 400),
        (f"/people/?q={'a' * LONGEST_QUERY}", 414),
        (f"/{'a' * 3000}", 414),
        ("/api/v1/people?q=%00", 400),
    ],
)
def test_input_out_of_bounds_is_turned_away(path: str, status: int) -> None:
    response = through(InputBoundsMiddleware, path)
    assert response.status_code == status
    if path.startswith("/api/") and status != 200:
        assert response.headers["Content-Type"] == problems.MEDIA_TYPE
        assert json.loads(response.content)["status"] == status


@pytest.mark.parametrize("status", [400, 403, 404, 405, 413, 414, 429, 500, 503])
def test_a_problem_has_words_for_people_and_for_programs(status: int) -> None:
    for path in ("/people/", "/api/v1/people"):
        response = problems.respond_plainly(RequestFactory().get(path), status)
        assert response.status_code == status
    document = json.loads(response.content)
    assert document["status"] == status
    assert document["title"]
    assert document["detail"]


def test_a_problem_never_repeats_the_address() -> None:
    for path in ("/people/Ana-Perez/", "/api/v1/people/Ana-Perez"):
        response = problems.respond_plainly(RequestFactory().get(path), 404)
        assert b"Ana-Perez" not in response.content


def test_the_bare_page_escapes() -> None:
    assert "<script>" not in problems._bare({"title": "<script>", "detail": "", "request_id": ""})


def test_what_broke_is_not_told() -> None:
    request = RequestFactory().get("/api/v1/people")
    try:
        raise RuntimeError("Ana Perez 94123456")
    except RuntimeError:
        response = pages.server_error(request)
    assert response.status_code == 500
    assert b"Ana" not in response.content


def test_live_says_one_word() -> None:
    response = health.live(RequestFactory().get("/health/live"))
    assert json.loads(response.content) == {"status": "ok"}
    assert response.headers["Cache-Control"] == "no-store"


def test_health_answers_only_questions() -> None:
    assert health.live(RequestFactory().post("/health/live")).status_code == 405


def test_ready_says_which_part_is_down_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    def down() -> None:
        raise OSError("could not connect to 10.1.2.3 as mc_gateway, password secret")

    monkeypatch.setattr(health, "CHECKS", {"database": lambda: None, "broker": down})
    health.forget()
    response = health.ready(RequestFactory().get("/health/ready"))
    assert response.status_code == 503
    assert json.loads(response.content) == {"status": "down", "database": "ok", "broker": "down"}


def test_ready_does_not_wait_for_what_hangs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "CHECKS", {"database": lambda: time.sleep(5)})
    monkeypatch.setattr(health, "BOUND_SECONDS", 0.1)
    health.forget()
    started = time.monotonic()
    assert health.ready(RequestFactory().get("/health/ready")).status_code == 503
    assert time.monotonic() - started < 1


def test_ready_with_the_real_parts(cities: Any) -> None:
    health.forget()
    response = health.ready(RequestFactory().get("/health/ready"))
    assert json.loads(response.content) == {"status": "ok", "database": "ok", "broker": "ok"}


def test_asking_often_costs_the_database_little(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr(health, "CHECKS", {"database": lambda: asked.append(1)})
    health.forget()
    for _ in range(50):
        health.ready(RequestFactory().get("/health/ready"))
    assert len(asked) == 1


def test_the_layers_stand_in_their_order() -> None:
    layers = ordered(before_session=["enter"], after_authentication=["language"])
    place = {name.rsplit(".", 1)[-1]: index for index, name in enumerate(layers)}
    assert place["RequestIdMiddleware"] == 0
    assert place["SecurityHeadersMiddleware"] < place["SessionMiddleware"]
    assert place["InputBoundsMiddleware"] < place["enter"] < place["SessionMiddleware"]
    assert place["AuthenticationMiddleware"] < place["HistoryMiddleware"] < place["language"]
    assert place["GuardMiddleware"] == len(layers) - 1


def test_a_method_that_is_not_taken_gets_a_page_and_keeps_its_allow_header() -> None:
    def post_only(_: HttpRequest) -> HttpResponse:
        return HttpResponseNotAllowed(["POST"])

    for path, kind in (("/intake/new/", "text/html"), ("/api/v1/x", "application/problem+json")):
        answer = MethodMiddleware(post_only)(RequestFactory().get(path))
        assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")
        assert answer.headers["Content-Type"].startswith(kind)
        assert answer.content
