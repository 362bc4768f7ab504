"""CUILs kept before are from now on found by the DNI they are made of; a worker does it."""

from django.db import migrations

# Numbers are sealed: only the product can open them, so the database promises the work.
_PROMISE = """
INSERT INTO kernel_outbox (id, task, payload, created_at, attempts)
SELECT gen_random_uuid(), 'registry.rehash_cuils', '{}'::jsonb, now(), 0
WHERE EXISTS (SELECT FROM registry_persondocument WHERE kind = 'cuil')
"""


class Migration(migrations.Migration):

    dependencies = [
        ("kernel", "0006_vault"),
        ("registry", "0014_archive_words"),
    ]

    operations = [migrations.RunSQL(_PROMISE, migrations.RunSQL.noop)]
