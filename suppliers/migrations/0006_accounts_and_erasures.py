"""Accounts that changes name, the form of their seals, and erasures of texts with the salt that they need."""

import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models

from suppliers.migrating import AlterTexts, Together


class Migration(migrations.Migration):

    dependencies = [
        ('suppliers', '0005_form_tokens'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        Together([
            migrations.AddField(
                model_name='change',
                name='command',
                field=models.CharField(blank=True, max_length=60, verbose_name='command'),
            ),
            migrations.AddField(
                model_name='change',
                name='form',
                field=models.PositiveSmallIntegerField(default=1, verbose_name='form of the seal'),
            ),
            migrations.AddField(
                model_name='change',
                name='salt',
                field=models.CharField(blank=True, max_length=64, verbose_name='salt'),
            ),
            migrations.AddField(
                model_name='historicalaccess',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicaladequacydecision',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalbackupterm',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalbreachterm',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalcertification',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalchangenotice',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalcitation',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalcommitment',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalcomponent',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalconflict',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalcontact',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalcountry',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalcountrymembership',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicaldatacategory',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicaldatahandled',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicaldatalocation',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicaldeclaration',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicaldeclaredparty',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicaldocument',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalinvolvement',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicallegalevent',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicallegalterm',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalmention',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalnoticelink',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalonwardtransfer',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalperson',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalregionword',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalretentionterm',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalrulecitation',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalsecuritymeasure',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalservice',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalservicelevel',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalserviceoption',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalstatutoryterm',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalsubjectcategory',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalsupplier',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicaltest',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicaltransferinstrument',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.CreateModel(
                name='Account',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('salt', models.CharField(blank=True, editable=False, max_length=64, verbose_name='salt')),
                    ('sealed', models.CharField(editable=False, max_length=64, verbose_name='digest of the details')),
                    ('erased', models.DateField(blank=True, editable=False, null=True, verbose_name='erased on')),
                    ('username', models.CharField(blank=True, editable=False, max_length=150, verbose_name='username')),
                    ('name', models.CharField(blank=True, editable=False, max_length=150, verbose_name='name shown')),
                    ('user', models.OneToOneField(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='account', to=settings.AUTH_USER_MODEL, verbose_name='user')),
                ],
                options={
                    'verbose_name': 'account',
                    'verbose_name_plural': 'accounts',
                },
            ),
            migrations.CreateModel(
                name='Erasure',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('label', models.CharField(editable=False, max_length=100, verbose_name='kind of record')),
                    ('version', models.BigIntegerField(editable=False, verbose_name='history row, or change')),
                    ('columns', models.TextField(editable=False, verbose_name='erased fields')),
                    ('mark', models.CharField(editable=False, max_length=60, verbose_name='text in their place')),
                    ('on', models.DateField(editable=False, verbose_name='erased on')),
                    ('old', models.CharField(editable=False, max_length=64, verbose_name='digest before')),
                    ('new', models.CharField(editable=False, max_length=64, verbose_name='digest after')),
                ],
                options={
                    'verbose_name': 'erasure of a text',
                    'verbose_name_plural': 'erasures of texts',
                },
            ),
            migrations.CreateModel(
                name='HistoricalAccount',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('row_salt', models.CharField(editable=False, max_length=32, null=True)),
                    ('salt', models.CharField(blank=True, editable=False, max_length=64, verbose_name='salt')),
                    ('sealed', models.CharField(editable=False, max_length=64, verbose_name='digest of the details')),
                    ('erased', models.DateField(blank=True, editable=False, null=True, verbose_name='erased on')),
                    ('username', models.CharField(blank=True, editable=False, max_length=150, verbose_name='username')),
                    ('name', models.CharField(blank=True, editable=False, max_length=150, verbose_name='name shown')),
                    ('history_id', models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                    ('change', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='suppliers.change')),
                    ('user', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='user')),
                ],
                options={
                    'verbose_name': 'historical account',
                    'verbose_name_plural': 'historical accounts',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ),
            migrations.AddField(
                model_name='change',
                name='author',
                field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='suppliers.historicalaccount', verbose_name='account'),
            ),
            migrations.CreateModel(
                name='HistoricalErasure',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('row_salt', models.CharField(editable=False, max_length=32, null=True)),
                    ('label', models.CharField(editable=False, max_length=100, verbose_name='kind of record')),
                    ('version', models.BigIntegerField(editable=False, verbose_name='history row, or change')),
                    ('columns', models.TextField(editable=False, verbose_name='erased fields')),
                    ('mark', models.CharField(editable=False, max_length=60, verbose_name='text in their place')),
                    ('on', models.DateField(editable=False, verbose_name='erased on')),
                    ('old', models.CharField(editable=False, max_length=64, verbose_name='digest before')),
                    ('new', models.CharField(editable=False, max_length=64, verbose_name='digest after')),
                    ('history_id', models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                    ('change', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='suppliers.change')),
                ],
                options={
                    'verbose_name': 'historical erasure of a text',
                    'verbose_name_plural': 'historical erasures of texts',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ),
        ]),
        AlterTexts([
            migrations.AlterField(
                model_name='contact',
                name='position',
                field=models.CharField(blank=True, help_text='Such as “service desk”. A name belongs to the person.', max_length=200, verbose_name='position'),
            ),
        ]),
    ]
