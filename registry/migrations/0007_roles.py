"""Roles: several of a person in an organisation, and apart from them the roles in the installation."""

import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models

from suppliers.migrating import AlterTexts

ROLES = [
    ('auditor', 'auditor'),
    ('editor', 'editor'),
    ('dpo', 'data protection officer'),
    ('admin', 'administrator'),
    ('reader', 'reader'),
]
DUTIES = [('operator', 'operator'), ('keeper', 'keeper of the law')]


class Migration(migrations.Migration):

    dependencies = [
        ('registry', '0006_owned_records_stay'),
        ('suppliers', '0004_law_as_data'),
    ]

    operations = [
        migrations.CreateModel(
            name='HistoricalInstallationRole',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('role', models.CharField(choices=DUTIES, max_length=10, verbose_name='role')),
                ('history_id', models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('change', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='suppliers.change')),
                ('user', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='user')),
            ],
            options={
                'verbose_name': 'historical installation role',
                'verbose_name_plural': 'historical installation roles',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='InstallationRole',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.CharField(choices=DUTIES, max_length=10, verbose_name='role')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='installation_roles', to=settings.AUTH_USER_MODEL, verbose_name='user')),
            ],
            options={
                'verbose_name': 'installation role',
                'verbose_name_plural': 'installation roles',
                'constraints': [models.UniqueConstraint(fields=('user', 'role'), name='registry_installation_role_once')],
            },
        ),
        migrations.RemoveConstraint(model_name='membership', name='registry_membership_once'),
        migrations.AddConstraint(
            model_name='membership',
            constraint=models.UniqueConstraint(fields=('user', 'organisation', 'role'), name='registry_membership_role_once'),
        ),
        migrations.AlterField(
            model_name='historicalmembership',
            name='role',
            field=models.CharField(choices=ROLES, default='auditor', max_length=10, verbose_name='role'),
        ),
        migrations.AlterField(
            model_name='membership',
            name='role',
            field=models.CharField(choices=ROLES, default='auditor', max_length=10, verbose_name='role'),
        ),
        AlterTexts([
            migrations.AlterField(
                model_name='user',
                name='is_superuser',
                field=models.BooleanField(default=False, editable=False, verbose_name='administrator'),
            ),
        ]),
    ]
