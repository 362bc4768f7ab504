"""Fields that more than one resource of training has."""

from __future__ import annotations

import datetime
from typing import Any

from rest_framework import serializers

from apps.casework.serializers import DayField, VersionField
from apps.registry.serializers import CodeField, TextField, bounded_date

__all__ = ["CodeField", "DayField", "MomentField", "TextField", "VersionField", "WordsField"]
__all__ += ["KeyField", "NeededDayField", "WebField"]

LONGEST_LINK = 300


class WordsField(TextField):
    """Text that may be left out."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, default="", allow_blank=True, **kwargs)


class KeyField(serializers.UUIDField):
    """An id, or none."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, allow_null=True, default=None, **kwargs)


class NeededDayField(serializers.DateField):
    """A day that has to be told."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(validators=[bounded_date], **kwargs)


def _bounded_moment(value: datetime.datetime) -> None:
    bounded_date(value.date())


class MomentField(serializers.DateTimeField):
    """A moment within the days that are kept."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(validators=[_bounded_moment], **kwargs)


def _on_the_web(value: str) -> None:
    if value and not value.startswith(("http://", "https://")):
        raise serializers.ValidationError("Write an address that begins with https://.")


class WebField(serializers.URLField):
    """An address of the web, or none."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            required=False, default="", allow_blank=True, max_length=LONGEST_LINK, **kwargs
        )
        self.validators.append(_on_the_web)
