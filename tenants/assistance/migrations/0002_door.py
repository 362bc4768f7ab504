"""Row policies, grants and legal moves of support requests; see sql/door.sql."""

from pathlib import Path

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from tenants import roles

SQL = Path(__file__).resolve().parent.parent / "sql"


def _run(schema_editor: BaseDatabaseSchemaEditor, name: str) -> None:
    quote = schema_editor.quote_name
    names = {role: quote(roles.role(role)) for role in ("cities", "national")}
    schema_editor.execute((SQL / name).read_text(encoding="utf-8") % names, params=None)


def open_door(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    _run(schema_editor, "door.sql")


def close_door(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    _run(schema_editor, "door_reverse.sql")


class Migration(migrations.Migration):
    dependencies = [("assistance", "0001_initial"), ("tenants", "0001_initial")]
    operations = [migrations.RunPython(open_door, close_door)]
