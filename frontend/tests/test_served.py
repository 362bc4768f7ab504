"""Built files travel packed and stay in the browser; nothing else of a host is kept for ever."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.test import RequestFactory
from whitenoise.middleware import WhiteNoiseMiddleware

MANIFEST = json.loads((Path(__file__).parents[1] / "dist" / "manifest.json").read_text())


@pytest.fixture(scope="module")
def server() -> WhiteNoiseMiddleware:
    return WhiteNoiseMiddleware(lambda _request: None)


@pytest.mark.parametrize("source", ["src/staff.ts", "src/styles/main.scss", "src/icons.svg"])
def test_a_built_file_is_packed_and_immutable(server: WhiteNoiseMiddleware, source: str) -> None:
    address = f"/static/{MANIFEST[source]['file']}"
    answer = server(RequestFactory().get(address, headers={"accept-encoding": "gzip"}))
    assert answer is not None
    assert answer["Content-Encoding"] == "gzip"
    assert "immutable" in answer["Cache-Control"]


def test_a_file_whose_name_says_nothing_of_its_content_is_asked_for_again(
    server: WhiteNoiseMiddleware,
) -> None:
    answer = server(RequestFactory().get("/static/frontend/favicon.svg"))
    assert answer is not None
    assert "immutable" not in answer["Cache-Control"]
