"""The program of before goes on making accounts while this one comes: it knows no such column."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0004_sign_in'),
    ]

    operations = [
        migrations.AlterField(
            model_name='user',
            name='inactive_reason',
            field=models.CharField(blank=True, choices=[('left', 'no longer works here'), ('idle', 'suspended: nobody used it')], db_default='', default='', editable=False, max_length=10),
        ),
        migrations.AlterField(
            model_name='userevent',
            name='inactive_reason',
            field=models.CharField(blank=True, choices=[('left', 'no longer works here'), ('idle', 'suspended: nobody used it')], db_default='', default='', editable=False, max_length=10),
        ),
    ]
