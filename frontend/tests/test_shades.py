"""Whatever accent a city chooses, what is drawn with it can be read."""

from __future__ import annotations

import pytest
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from frontend import branding
from frontend.shades import CARD, PAGE, contrast, luminance, parse, shades

colours = st.tuples(*[st.integers(0, 255)] * 3).map(lambda rgb: "#{:02x}{:02x}{:02x}".format(*rgb))


@given(colours)
def test_shapes_in_the_accent_stand_out_from_their_ground(accent: str) -> None:
    found = shades(accent)
    assert min(contrast(found.accent, ground) for ground in (CARD, PAGE, found.soft)) >= 3


@given(colours)
def test_words_in_and_upon_the_accent_can_be_read(accent: str) -> None:
    found = shades(accent)
    assert min(contrast(found.ink, ground) for ground in (CARD, PAGE, found.soft)) >= 4.5
    assert contrast(found.on, found.accent) >= 4.5


@given(st.text())
def test_what_is_no_colour_never_reaches_the_style_sheet(text: str) -> None:
    if parse(text) is None:
        assert branding.css(text) == branding.css(None)


def test_a_dark_accent_is_kept_as_the_city_chose_it() -> None:
    assert shades("#8c2f39").accent == "#8c2f39"


def test_the_measure_is_that_of_wcag() -> None:
    assert contrast("#000", "#fff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
    with pytest.raises(ValueError, match="not a colour"):
        luminance("red;}")


def test_the_style_sheet_of_a_host_is_kept_by_browsers_and_revalidated() -> None:
    request = RequestFactory().get("/branding.css")
    request.city = type("Place", (), {"accent": "#8c2f39"})()  # type: ignore[attr-defined]
    first = branding.stylesheet(request)
    again = RequestFactory().get("/branding.css", headers={"if-none-match": first["ETag"]})
    again.city = request.city  # type: ignore[attr-defined]
    assert first["Content-Type"].startswith("text/css")
    assert b"--city:#8c2f39" in first.content
    assert branding.stylesheet(again).status_code == 304


def test_two_cities_never_share_one_answer() -> None:
    one, other = branding.css("#8c2f39"), branding.css("#0b5c92")
    assert one != other
