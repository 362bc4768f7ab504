"""A person as a program tells of them, in the shape the services take."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from apps.registry import ages
from apps.registry.services import DocumentData, PersonData


def person_told(told: Mapping[str, Any]) -> PersonData:
    """A person whose fields were found right."""
    return PersonData(
        given_names=told["given_names"],
        family_names=told["family_names"],
        chosen_name=told["chosen_name"],
        gender=told["gender"],
        document_marker=told["document_marker"],
        birth=_birth(told),
        nationalities=tuple(told["nationalities"]),
        country_of_birth=told["country_of_birth"],
        documents=tuple(DocumentData(**row) for row in told["documents"]),
        phones=tuple(told["phones"]),
    )


def _birth(told: Mapping[str, Any]) -> ages.Birth:
    if told.get("birth_date") is not None:
        return ages.exact(told["birth_date"])
    if told.get("birth_year") is not None:
        return ages.from_year(told["birth_year"])
    if told.get("estimated_age") is not None:
        return ages.from_age(told["estimated_age"], on=timezone.localdate())
    return ages.UNKNOWN
