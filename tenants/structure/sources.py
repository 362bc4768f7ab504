"""The migrations on disk, by name and by content, without loading any of them."""

import hashlib
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import django
from django.apps import apps
from django.conf import settings
from django.db.migrations.loader import MigrationLoader

Node = tuple[str, str]


@cache
def labels(schema: str) -> frozenset[str]:
    """The apps whose tables live in a schema of that kind: public, or any city."""
    listed = settings.SHARED_APPS if schema == "public" else settings.TENANT_APPS
    return frozenset(
        config.label
        for config in apps.get_app_configs()
        if config.name in listed
        or f"{type(config).__module__}.{type(config).__qualname__}" in listed
    )


def wanted(schema: str) -> set[Node]:
    """The migrations on disk of the apps that live in a schema of that kind."""
    return {node for node in _files() if node[0] in labels(schema)}


@cache
def fingerprints() -> dict[str, str]:
    """What the structure is made from: a short digest of each migration, and of the SQL files that
    migrations read from their app's `sql` directory; the former with the schemas it works in.
    """
    found = {"django": ".".join(map(str, django.VERSION[:2]))}
    for (app, name), path in _files().items():
        kinds = [kind for kind in ("public", "city") if app in labels(kind)]
        if kinds:
            found[f"{app}.{name}"] = " ".join((*kinds, _digest(path)))
    for config in apps.get_app_configs():
        for path in (Path(config.path) / "sql").glob("*.sql"):
            found[f"{config.label}/{path.name}"] = _digest(path)
    return dict(sorted(found.items()))


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]


@cache
def _files() -> dict[Node, Path]:
    """As Django finds them; loading a hundred modules takes longer than asking the database."""
    found: dict[Node, Path] = {}
    for config in apps.get_app_configs():
        module, _ = MigrationLoader.migrations_module(config.label)
        if module is None:
            continue
        try:
            package = import_module(module)
        except ModuleNotFoundError:
            continue
        for place in getattr(package, "__path__", ()):
            for one in iter_modules([place]):
                if not one.ispkg and one.name[0] not in "_~":
                    found[config.label, one.name] = Path(place) / f"{one.name}.py"
    return found
