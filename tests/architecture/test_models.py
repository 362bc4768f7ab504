"""Every model says how private its fields are, names its rules, and stays on its island."""

from __future__ import annotations

import re

import pytest
from django.apps import apps
from django.contrib.contenttypes.fields import GenericForeignKey
from django.db import models
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.questioner import NonInteractiveMigrationQuestioner
from django.db.migrations.state import ProjectState
from django.utils import translation

from kernel import privacy
from tests.architecture import house, walking

EVERY = [
    pytest.param(model, id=model._meta.label)
    for model in apps.get_models(include_auto_created=True)
    if model._meta.managed and not model._meta.proxy
]
OURS = [pytest.param(model, id=model._meta.label) for model in house.our_models()]
AUTOMATIC = re.compile(r"_[0-9a-f]{6,8}_(idx|uniq|fk)|_[0-9a-f]{8}$")


@walking.each("model", EVERY)
def test_every_field_is_classified(model: type[models.Model]) -> None:
    """What is not declared plain, personal or sensitive can't be kept out of logs and exports."""
    assert privacy.problems(model) == []


@walking.each("model", OURS)
def test_rules_of_the_database_have_names(model: type[models.Model]) -> None:
    """An error of the database names its rule: a generated name tells nobody what was broken."""
    meta = model._meta
    assert not meta.unique_together, (
        f"{meta.label}: write a UniqueConstraint with a name instead of unique_together."
    )
    if house.is_event(model):
        return
    for rule in [*meta.constraints, *meta.indexes]:
        assert not AUTOMATIC.search(rule.name), (
            f"{meta.label}: {rule.name} is a generated name; name the rule after what it keeps."
        )
        assert rule.name.startswith((f"{meta.app_label}_", f"{meta.model_name}_")), (
            f"{meta.label}: begin the name of {rule.name} with {meta.app_label}_."
        )


@walking.each("model", OURS)
def test_no_key_without_a_type(model: type[models.Model]) -> None:
    """Generic keys point anywhere, also into another island: no constraint can hold them."""
    generic = [name for name, value in vars(model).items() if isinstance(value, GenericForeignKey)]
    assert not generic, f"{model._meta.label}: replace {generic} by a key to one model."


@walking.each("model", EVERY)
def test_public_tables_hold_no_key_into_a_city(model: type[models.Model]) -> None:
    """A public row outlives any city, and must be able to move to a machine without it."""
    shared, in_city = house.labels_of("SHARED_APPS"), house.labels_of("TENANT_APPS")
    if model._meta.app_label not in shared:
        return
    for field in model._meta.concrete_fields:
        target = field.related_model
        if isinstance(target, type) and issubclass(target, models.Model):
            label = target._meta.app_label
            assert label in shared or label not in in_city, (
                f"{model._meta.label}.{field.name} points into the city app {label}: store an "
                "identifier without a key, or publish what is needed."
            )


@walking.each("model", OURS)
def test_keys_from_a_city_to_public_are_not_checked(model: type[models.Model]) -> None:
    """Deleting one public row would otherwise check a constraint in each of thousands of cities."""
    shared, in_city = house.labels_of("SHARED_APPS"), house.labels_of("TENANT_APPS")
    if model._meta.app_label not in in_city:
        return
    for field in model._meta.concrete_fields:
        if isinstance(field, models.ForeignKey) and not isinstance(field.related_model, str):
            only_public = field.related_model._meta.app_label in shared - in_city
            assert not (only_public and getattr(field, "db_constraint", True)), (
                f"{model._meta.label}.{field.name}: give it db_constraint=False."
            )


def test_no_migration_is_missing() -> None:
    """What the models say and what the migrations make is the same."""
    loader = MigrationLoader(None)
    # Migrations hold the words as they are written, before any translation.
    with translation.override(None, deactivate=True):
        changes = MigrationAutodetector(
            loader.project_state(),
            ProjectState.from_apps(apps),
            NonInteractiveMigrationQuestioner(specified_apps=set(), dry_run=True),
        ).changes(graph=loader.graph)
    ours = {config.label for config in house.our_apps()}
    missing = {
        label: [operation.describe() for one in migrations for operation in one.operations]
        for label, migrations in changes.items()
        if label in ours
    }
    assert not missing, f"Run makemigrations for {', '.join(missing)}: {missing}"


def test_migrations_do_not_fork() -> None:
    """Two leaves in one app stop every later migration."""
    conflicts = MigrationLoader(None).detect_conflicts()
    assert not conflicts, f"Make one migration follow the other: {conflicts}"
