"""A file that arrived damaged is none of those let in, and no error of ours."""

from __future__ import annotations

import pytest

from apps.casework import contents
from tests.damaging import PACKINGS, damaged, packed

TEXT = {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"}


@pytest.mark.parametrize("packing", PACKINGS)
def test_a_damaged_document_is_told_apart_or_refused(packing: int) -> None:
    whole = packed(TEXT, packing)
    assert contents.kind_of(whole) == "odt"
    found = {contents.kind_of(each) for each in damaged(whole, 3000)}
    assert None in found
    assert found <= {None, *contents.SHAPES}
