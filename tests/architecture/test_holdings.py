"""Every table that points to a person is in a holding, or merging and erasing would forget it."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import models
from django.db.models import UniqueConstraint

from apps.registry.holdings import holdings
from tests.architecture import house, walking

NAMES = {"person", "person_id"}


def _keys(model: type[models.Model]) -> list[str]:
    """The fields of a model that say whose a row is."""
    person = apps.get_model("registry.Person")
    return [
        field.name
        for field in model._meta.concrete_fields
        if field.related_model is person or (field.name in NAMES and not field.is_relation)
    ]


POINTING = [
    pytest.param(model, id=model._meta.label)
    for model in house.our_models()
    if _keys(model) and not house.is_event(model) and model._meta.label != "registry.Person"
]


@walking.each("model", POINTING)
def test_every_table_of_people_is_in_a_holding(model: type[models.Model]) -> None:
    """What is in no holding stays behind at a merge, and survives an erasure."""
    told = {table.lower() for holding in holdings() for table in holding.tables}
    assert model._meta.label_lower in told, (
        f"{model._meta.label} points to a person ({', '.join(_keys(model))}): register it with "
        "apps.registry.holdings from the app's AppConfig.ready, e.g. holdings.of_table(...)."
    )


def test_a_holding_names_tables_that_exist() -> None:
    """A mistyped table would be a holding of nothing."""
    for holding in holdings():
        assert holding.tables, holding.code
        for table in holding.tables:
            apps.get_model(table)


@walking.each("model", POINTING)
def test_what_is_unique_of_a_person_is_said_in_fields(model: type[models.Model]) -> None:
    """`of_table` keeps uniqueness of fields when rows change hands; expressions it can't read."""
    for rule in model._meta.constraints:
        if isinstance(rule, UniqueConstraint):
            assert not rule.expressions, (
                f"{rule.name}: write it over fields, or give the table a holding of its own."
            )
