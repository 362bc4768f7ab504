"""The collector is as it was once the last of those who asked for less has ended."""

from __future__ import annotations

import gc

import pytest

from kernel.collecting import SELDOM, seldom


def test_it_is_seldom_until_the_last_has_ended_whatever_happened() -> None:
    before = gc.get_threshold()
    with seldom():
        with pytest.raises(ValueError, match="inside"), seldom():
            raise ValueError("inside")
        assert gc.get_threshold() == SELDOM
    assert gc.get_threshold() == before
