"""Every error of the API is a problem document, and no input is a server error."""

from __future__ import annotations

import json
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.exceptions import ValidationError as DjangoValidationError
from django.db import DataError, IntegrityError
from django.http import Http404, QueryDict
from hypothesis import given
from hypothesis import strategies as st
from rest_framework import exceptions, serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.test import APIRequestFactory
from rest_framework.views import APIView
from rest_framework.viewsets import ViewSet

from kernel.api import pagination, parsers, problems, routers, schema, throttles
from kernel.api.negotiation import JsonAlways
from kernel.api.renderers import Json


class Line(serializers.Serializer[Any]):
    """One line of the test's resource."""

    number = serializers.IntegerField(min_value=0, max_value=10)


class Thing(serializers.Serializer[Any]):
    """The test's resource."""

    name = serializers.CharField(max_length=10)
    lines = Line(many=True, required=False)

    def validate(self, attrs: Any) -> Any:
        """Refuse one name, as a rule of the whole."""
        if attrs["name"] == "whole":
            raise serializers.ValidationError("Not as a whole.")
        return attrs


class Things(APIView):
    """Takes things, and breaks on demand."""

    permission_classes: list[Any] = []
    authentication_classes: list[Any] = []
    throttle_classes: list[Any] = []
    parser_classes = [parsers.BoundedJSONParser]
    renderer_classes = [Json]
    content_negotiation_class = JsonAlways
    breaks: Exception | None = None

    def get_exception_handler(self) -> Any:
        """Use the kernel's, whatever the settings say."""
        return problems.handler

    def post(self, request: Any) -> Response:
        """Take a thing."""
        if self.breaks:
            raise self.breaks
        thing = Thing(data=request.data)
        thing.is_valid(raise_exception=True)
        return Response(thing.data, status=201)


def post(body: Any, *, breaks: Exception | None = None, **headers: Any) -> Any:
    """Post to the resource and return (status, document)."""
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    kind = headers.pop("content_type", "application/json")
    request = APIRequestFactory().post("/api/v1/things", raw, content_type=kind, headers=headers)
    response = Things.as_view(breaks=breaks)(request)
    response.render()
    document = json.loads(response.content)
    if response.status_code >= 400:
        assert response.headers["Content-Type"] == "application/problem+json"
        assert document["status"] == response.status_code
        assert {"type", "title", "detail"} <= set(document)
    return response.status_code, document


def test_a_good_thing_is_taken() -> None:
    assert post({"name": "a"})[0] == 201


def test_each_error_points_at_its_value() -> None:
    status, document = post({"name": "a" * 11, "lines": [{"number": 3}, {"number": 99}, {}]})
    assert status == 400
    pointers = {(one["pointer"], one["code"]) for one in document["errors"]}
    assert pointers == {
        ("/name", "max_length"),
        ("/lines/1/number", "max_value"),
        ("/lines/2/number", "required"),
    }


def test_an_error_of_the_whole_points_at_the_whole() -> None:
    _, document = post({"name": "whole"})
    assert [one["pointer"] for one in document["errors"]] == [""]


def test_a_body_of_another_shape_is_an_error_of_the_whole() -> None:
    status, document = post(["a"])
    assert status == 400
    assert [one["pointer"] for one in document["errors"]] == [""]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b'{"name": NaN}',
        b'{"name": Infinity}',
        b'{"name": "a\\u0000b"}',
        b'{"name\\u0000": "a"}',
        b'{"name": "\\ud800"}',
        b'{"number": ' + b"9" * 5000 + b"}",
        b'{"number": 1e999}',
        b"[" * 100_000 + b"]" * 100_000,
        b'{"a":' * 20 + b"1" + b"}" * 20,
        json.dumps({"name": "a" * 20_001}).encode(),
    ],
)
def test_a_body_that_nobody_honest_sends_is_a_bad_request(body: bytes) -> None:
    assert post(body)[0] == 400


def test_a_body_too_large_is_said_to_be() -> None:
    assert post(b'"' + b"a" * 1_000_001 + b'"')[0] == 413


def test_another_kind_of_body_is_said_to_be() -> None:
    assert post(b"<a/>", content_type="application/xml")[0] == 415


def test_whoever_prefers_another_format_gets_json() -> None:
    assert post({"name": "a"}, Accept="text/html")[0] == 201


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (Http404("Ana Perez"), 404),
        (DjangoValidationError({"name": ["bad"]}), 400),
        (DataError('value "Ana Perez" out of range'), 400),
        (OverflowError("date of Ana Perez"), 400),
        (IntegrityError("Key (email)=(ana@example.org) already exists"), 409),
        (exceptions.NotAuthenticated(), 403),
        (exceptions.Throttled(wait=3.2), 429),
        (exceptions.MethodNotAllowed("PUT"), 405),
        (problems.Conflict(), 409),
    ],
)
def test_an_error_is_a_problem_that_quotes_nothing(error: Exception, status: int) -> None:
    answered, document = post({"name": "a"}, breaks=error)
    assert answered == status
    assert "Ana" not in json.dumps(document)
    assert "ana@" not in json.dumps(document)


def test_a_conflict_says_what_contradicts() -> None:
    _status, document = post({"name": "a"}, breaks=problems.Conflict("The round is finished."))
    assert document["detail"] == "The round is finished."
    assert post({"name": "a"}, breaks=problems.Conflict())[1]["detail"]


def test_a_fault_of_ours_stays_one() -> None:
    with pytest.raises(KeyError):
        post({"name": "a"}, breaks=KeyError("x"))


def test_pointers_are_escaped() -> None:
    (entry,) = problems._errors({"a/b~c": [{"message": "m", "code": "c"}]}, "")
    assert entry["pointer"] == "/a~1b~0c"


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_no_body_is_a_server_error(value: Any) -> None:
    assert post(value)[0] in {201, 400}


@given(st.binary(max_size=200))
def test_no_bytes_are_a_server_error(raw: bytes) -> None:
    assert post(raw)[0] in {201, 400}


def test_pages_are_bounded() -> None:
    pages = pagination.Pages()
    for asked, given_size in [("1", 1), ("500", 200), ("0", 50), ("x", 50), ("9" * 400, 200)]:
        request: Any = SimpleNamespace(query_params=QueryDict(f"page_size={asked}"))
        assert pages.get_page_size(request) == given_size


def test_a_throttle_keeps_no_address() -> None:
    def key(**headers: str) -> str:
        request = APIRequestFactory().get("/", REMOTE_ADDR="190.12.34.56", headers=headers)
        return str(throttles.Anonymous().get_cache_key(Request(request), APIView()))

    assert "190.12" not in key()
    assert key() == key()
    assert key(**{"X-Forwarded-For": "1.2.3.4"}) == key(), "a caller can't become another"


def test_two_rooms_can_not_claim_one_path(monkeypatch: pytest.MonkeyPatch) -> None:
    class Empty(ViewSet):
        def list(self, request: Any) -> Response:
            return Response([])

    offered = {"one.api": [("things", Empty, "thing")], "two.api": [("things", Empty, "other")]}
    monkeypatch.setattr(routers, "routes_of", offered.__getitem__)
    assert len(routers.urls(["one.api"])) == 1
    with pytest.raises(ValueError, match="both claim /things"):
        routers.urls(["one.api", "two.api"])


def test_every_operation_says_what_goes_wrong() -> None:
    document = {
        "paths": {
            "/api/v1/things": {"get": {"responses": {"200": {}}}, "post": {"responses": {}}},
            "/api/v1/things/{id}": {"get": {"responses": {"404": {"description": "own words"}}}},
        },
        "components": {
            "schemas": {
                "ThingRequest": {
                    "properties": {"note": {"type": "string"}, "n": {"type": "integer"}}
                },
                "Thing": {"properties": {"note": {"type": "string"}}},
            }
        },
    }
    done = schema.with_problems(document, generator=None, request=None, public=True)
    listing = done["paths"]["/api/v1/things"]
    assert set(listing["get"]["responses"]) == {"200", "400", "401", "403", "429"}
    assert {"409", "413", "415"} <= set(listing["post"]["responses"])
    one = done["paths"]["/api/v1/things/{id}"]["get"]["responses"]
    assert one["404"] == {"description": "own words"}
    reference = one["403"]["content"]["application/problem+json"]["schema"]["$ref"]
    assert reference == "#/components/schemas/Problem"
    components = done["components"]["schemas"]
    assert components["ThingRequest"]["properties"]["note"]["maxLength"] == parsers.LONGEST_TEXT
    assert "maxLength" not in components["Thing"]["properties"]["note"]


@pytest.mark.parametrize("value", ["a\x00", "\udfff", {"\x00": 1}, [["\x00"]], "a" * 20_001])
def test_the_parser_itself_refuses_what_no_serializer_may_look_at(value: Any) -> None:
    with pytest.raises(exceptions.ParseError):
        parsers.check(value)


def test_the_parser_itself_refuses_what_is_nested_too_deep() -> None:
    deep: Any = []
    for _ in range(parsers.DEEPEST + 1):
        deep = [deep]
    with pytest.raises(exceptions.ParseError, match=r"deep|niveles"):
        parsers.check(deep)
