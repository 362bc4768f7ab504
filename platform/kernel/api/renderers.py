"""Writes JSON answers, problem documents included, whatever the caller would rather have."""

from __future__ import annotations

from rest_framework.renderers import JSONRenderer


class Json(JSONRenderer):
    """JSON in UTF-8, without browsable pages: the documentation is the place to look around."""

    charset = None
