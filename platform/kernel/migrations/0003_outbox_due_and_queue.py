"""Promised work may wait for its hour, and may be for the worker of one queue."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [("kernel", "0002_outbox_heard_of")]

    operations = [
        migrations.AddField("outbox", "due_at", models.DateTimeField(blank=True, null=True)),
        migrations.AddField(
            "outbox",
            "queue",
            models.CharField(blank=True, db_default="", default="", max_length=60),
        ),
    ]
