"""Nothing is open that was not opened; who is nobody is sent to sign in, who may not is refused."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory, override_settings
from rest_framework.test import APIRequestFactory
from rest_framework.views import APIView
from rest_framework.viewsets import ViewSet

from kernel import access
from kernel.access import marks, words
from kernel.access.guard import GuardMiddleware


def holder(*held: str) -> Any:
    """Return a signed-in user who holds these words."""
    return SimpleNamespace(is_authenticated=True, pk=uuid.uuid4(), held=held)


def rules(user: Any, permission: str) -> bool:
    """Decide as the room of roles would."""
    return permission in user.held


@pytest.fixture(autouse=True)
def _rules() -> Any:
    with override_settings(ACCESS_RULES=rules, LOGIN_URL="/accounts/login/"):
        yield


def asked(view: Callable[..., Any], user: Any, method: str = "get", **headers: str) -> Any:
    """Ask a view as a user."""
    request = getattr(RequestFactory(), method)("/people/?q=Ana+Perez", headers=headers)
    request.user = user
    return view(request)


@access.requires("room.view_thing")
def guarded(request: HttpRequest) -> HttpResponse:
    """A page of the test."""
    return HttpResponse("inside")


@access.signed_in(reason="one's own settings")
def own(request: HttpRequest) -> HttpResponse:
    """A page for any account."""
    return HttpResponse("own")


@access.public(reason="says nothing of anybody")
def open_to_all(request: HttpRequest) -> HttpResponse:
    """A page for everybody."""
    return HttpResponse("open")


def forgotten(request: HttpRequest) -> HttpResponse:
    """A page that nobody marked."""
    return HttpResponse("oops")


def test_who_holds_the_word_comes_in_and_nothing_is_stored() -> None:
    response = asked(guarded, holder("room.view_thing"))
    assert response.content == b"inside"
    assert "no-store" in response.headers["Cache-Control"]


def test_who_does_not_is_refused() -> None:
    with pytest.raises(PermissionDenied):
        asked(guarded, holder("room.other_thing"))


@pytest.mark.parametrize("user", [AnonymousUser(), None])
def test_nobody_is_sent_to_sign_in_without_what_was_typed(user: Any) -> None:
    response = asked(guarded, user)
    assert response.status_code == 302
    assert response.headers["Location"] == "/accounts/login/?next=%2Fpeople%2F"
    assert "Ana" not in response.headers["Location"]


def test_after_a_form_one_does_not_come_back_to_the_form() -> None:
    assert asked(guarded, AnonymousUser(), "post").headers["Location"] == "/accounts/login/"


def test_a_part_of_a_page_moves_the_whole_page_to_sign_in() -> None:
    response = asked(guarded, AnonymousUser(), **{"HX-Request": "true"})
    assert (response.status_code, response.content) == (401, b"")
    assert response.headers["HX-Redirect"] == "/accounts/login/"


def test_any_account_opens_its_own_page_and_nobody_does_not() -> None:
    assert asked(own, holder()).content == b"own"
    assert asked(own, AnonymousUser()).status_code == 302


def test_without_rules_nobody_is_allowed() -> None:
    with override_settings(ACCESS_RULES=None), pytest.raises(PermissionDenied):
        asked(guarded, holder("room.view_thing"))


@pytest.mark.parametrize("word", ["", "view", "Room.view", "room.view thing", "room.", "a.b.c"])
def test_a_word_of_another_shape_is_refused_at_start(word: str) -> None:
    with pytest.raises(ValueError, match="permission word"):
        access.requires(word)


@pytest.mark.parametrize("reason", ["", "ok"])
def test_a_reason_is_a_reason(reason: str) -> None:
    with pytest.raises(ValueError, match="few words"):
        access.public(reason=reason)(lambda _: HttpResponse())


def test_asked_words_are_remembered() -> None:
    assert "room.view_thing" in words.asked_words()


def guard(view: Callable[..., Any], user: Any, route: str = "room:thing") -> Any:
    """Pass a view by the guard middleware."""
    request = RequestFactory().get("/x/")
    request.user = user
    request.resolver_match = SimpleNamespace(view_name=route)  # type: ignore[assignment]
    return GuardMiddleware(lambda _: HttpResponse()).process_view(request, view, (), {})


def test_the_guard_refuses_what_nobody_marked() -> None:
    with pytest.raises(PermissionDenied):
        guard(forgotten, holder("room.view_thing"))


@pytest.mark.parametrize("view", [guarded, own, open_to_all])
def test_the_guard_leaves_marked_views_to_themselves(view: Callable[..., Any]) -> None:
    assert guard(view, AnonymousUser()) is None


def test_the_guard_keeps_the_views_of_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marks, "_declared", {})
    access.declare_public("library_open", reason="the library's sign-in page")
    access.declare_required("library_kept", permission="room.view_thing")
    assert guard(forgotten, AnonymousUser(), "library_open") is None
    assert guard(forgotten, AnonymousUser(), "library_kept").status_code == 302
    assert guard(forgotten, holder("room.view_thing"), "library_kept") is None
    with pytest.raises(PermissionDenied):
        guard(forgotten, holder(), "library_kept")


class Things(ViewSet):
    """A resource of the test."""

    permission_classes = [access.Allowed]
    authentication_classes: list[Any] = []
    throttle_classes: list[Any] = []
    required_permissions = {"list": "room.view_thing"}

    def list(self, request: Any) -> Any:
        """Answer what there is."""
        from rest_framework.response import Response

        return Response([])

    def create(self, request: Any) -> Any:
        """Make one; the table of permissions forgot it."""
        from rest_framework.response import Response

        return Response({}, status=201)


def resource(user: Any, method: str) -> int:
    """Ask the resource as a user and return the status."""
    view = Things.as_view({"get": "list", "post": "create"})
    request = getattr(APIRequestFactory(), method)("/api/v1/things", {}, format="json")
    request.user = user
    request._force_auth_user = user
    return int(view(request).status_code)


def test_the_api_asks_for_the_word_of_each_action() -> None:
    assert resource(holder("room.view_thing"), "get") == 200
    assert resource(holder("room.other_thing"), "get") == 403


def test_an_action_nobody_named_is_denied() -> None:
    assert resource(holder("room.view_thing"), "post") == 403


def test_a_method_the_resource_lacks_is_said_to_be_lacking() -> None:
    assert resource(holder("room.view_thing"), "delete") == 405


def test_a_mark_is_found_on_functions_and_classes() -> None:
    class Open(APIView):
        public_reason = "says nothing of anybody"

    class Silent(APIView):
        pass

    assert access.mark_of(Things.as_view({"get": "list"})) == access.Mark(("room.view_thing",))
    found = access.mark_of(Open.as_view())
    assert found is not None
    assert found.is_public
    assert access.mark_of(Silent.as_view()) is None
    assert access.mark_of(forgotten) is None
