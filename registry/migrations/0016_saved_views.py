"""The views of lists that people have saved."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('registry', '0015_people'),
    ]

    operations = [
        migrations.CreateModel(
            name='SavedView',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('list', models.CharField(max_length=20, verbose_name='list')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('query', models.CharField(max_length=2000, verbose_name='filter')),
                ('weight', models.PositiveSmallIntegerField(default=0, verbose_name='place')),
                ('organisation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='registry.organisation', verbose_name='organisation')),
                ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='user')),
            ],
            options={
                'verbose_name': 'saved view',
                'verbose_name_plural': 'saved views',
                'ordering': ('weight', 'name', 'pk'),
                'indexes': [models.Index(fields=['list', 'user'], name='saved_view_of_list')],
            },
        ),
    ]
