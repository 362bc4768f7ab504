"""Promised work is followed until it ends; what was sent before counts as ended."""

from django.db import migrations, models
from django.db.models import F


def end_what_was_sent(apps, schema_editor):
    outbox = apps.get_model("kernel", "Outbox").objects.using(schema_editor.connection.alias)
    outbox.filter(sent_at__isnull=False).update(ended_at=F("sent_at"))


class Migration(migrations.Migration):

    dependencies = [("kernel", "0001_initial")]

    operations = [
        migrations.AddField("outbox", "heard_at", models.DateTimeField(blank=True, null=True)),
        migrations.AddField("outbox", "ended_at", models.DateTimeField(blank=True, null=True)),
        migrations.RunPython(end_what_was_sent, migrations.RunPython.noop),
        migrations.AddIndex(
            "outbox",
            models.Index(
                condition=models.Q(("ended_at__isnull", True), ("sent_at__isnull", False)),
                fields=["sent_at"],
                name="kernel_outbox_under_way",
            ),
        ),
    ]
