"""The last change that each person has marked as seen."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('registry', '0012_short_names'),
    ]

    operations = [
        migrations.CreateModel(
            name='LastSeen',
            fields=[
                ('user', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='+', serialize=False, to=settings.AUTH_USER_MODEL, verbose_name='user')),
                ('number', models.BigIntegerField(verbose_name='change')),
                ('at', models.DateTimeField(verbose_name='seen at')),
            ],
            options={
                'verbose_name': 'last change seen',
                'verbose_name_plural': 'last changes seen',
            },
        ),
    ]
