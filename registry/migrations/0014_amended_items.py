"""The items of Article 28 that an amendment changes."""

import django.db.models.deletion
import simple_history.models
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('registry', '0013_last_seen'),
        ('suppliers', '0008_short_names'),
    ]

    operations = [
        migrations.CreateModel(
            name='HistoricalAmendedItem',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('row_salt', models.CharField(editable=False, max_length=32, null=True)),
                ('item', models.CharField(choices=[('28(2)', '28(2) authorisation of sub-processors'), ('28(3)(a)', '28(3)(a) documented instructions'), ('28(3)(b)', '28(3)(b) confidentiality'), ('28(3)(c)', '28(3)(c) security'), ('28(3)(d)', '28(3)(d) conditions for sub-processors'), ('28(3)(e)', "28(3)(e) assistance with data subjects' rights"), ('28(3)(f)', '28(3)(f) assistance with Articles 32 to 36'), ('28(3)(g)', '28(3)(g) deletion or return'), ('28(3)(h)', '28(3)(h) information and audits'), ('28(4)', '28(4) same duties for sub-processors'), ('28(9)', '28(9) in writing'), ('none', 'none of the items of Article 28')], max_length=10, verbose_name='item')),
                ('history_id', models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('agreement', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='registry.agreement', verbose_name='agreement')),
                ('change', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='suppliers.change')),
            ],
            options={
                'verbose_name': 'historical item that an amendment changes',
                'verbose_name_plural': 'historical items that amendments change',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='AmendedItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('item', models.CharField(choices=[('28(2)', '28(2) authorisation of sub-processors'), ('28(3)(a)', '28(3)(a) documented instructions'), ('28(3)(b)', '28(3)(b) confidentiality'), ('28(3)(c)', '28(3)(c) security'), ('28(3)(d)', '28(3)(d) conditions for sub-processors'), ('28(3)(e)', "28(3)(e) assistance with data subjects' rights"), ('28(3)(f)', '28(3)(f) assistance with Articles 32 to 36'), ('28(3)(g)', '28(3)(g) deletion or return'), ('28(3)(h)', '28(3)(h) information and audits'), ('28(4)', '28(4) same duties for sub-processors'), ('28(9)', '28(9) in writing'), ('none', 'none of the items of Article 28')], help_text='An item that the amendment changes. The others need no new check (Art. 28(2), 28(3), 28(4)).', max_length=10, verbose_name='item')),
                ('agreement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='registry.agreement', verbose_name='agreement')),
            ],
            options={
                'verbose_name': 'item that an amendment changes',
                'verbose_name_plural': 'items that amendments change',
                'constraints': [models.UniqueConstraint(fields=('agreement', 'item'), name='registry_amendeditem_once')],
            },
        ),
    ]
