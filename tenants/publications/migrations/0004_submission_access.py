"""Who may hand documents in and read them; see sql/submissions.sql."""

from pathlib import Path

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from tenants import roles

SQL = Path(__file__).resolve().parent.parent / "sql"


def grant(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    quote = schema_editor.quote_name
    names = {role: quote(roles.role(role)) for role in ("cities", "iom", "dnm", "national")}
    text = (SQL / "submissions.sql").read_text(encoding="utf-8")
    schema_editor.execute(text % names, params=None)


class Migration(migrations.Migration):
    dependencies = [("publications", "0003_submission")]
    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]
