import django.db.models.deletion
import simple_history.models
import suppliers.models.fields
import suppliers.migrating
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('suppliers', '0003_periods'),
    ]

    operations = [
        suppliers.migrating.CreateModels(
            operations=[
                migrations.CreateModel(
                    name='RegionWord',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('code', models.CharField(max_length=40, unique=True, verbose_name='code')),
                        ('words', models.TextField(help_text='The words of sources in any language, with commas between them, such as “EEA, EWR”.', verbose_name='words')),
                        ('reach', models.CharField(choices=[('bounded', 'between what it surely means and what it means at most'), ('wide', 'too wide to hold anything against'), ('everywhere', 'everywhere'), ('not understood', 'not understood')], default='bounded', max_length=20, verbose_name='reach')),
                        ('surely', models.CharField(blank=True, help_text='Country codes and groups with spaces between them, such as “EEA CH”.', max_length=300, verbose_name='surely means')),
                        ('at_most', models.CharField(blank=True, help_text='Country codes and groups. “adequate” means every country with a decision of the EU on that day.', max_length=300, verbose_name='means at most')),
                        ('note', models.TextField(blank=True, verbose_name='note')),
                        ('source', models.CharField(help_text='The official text, such as the Official Journal or a statute; otherwise the place where you found it.', max_length=300, verbose_name='source')),
                        ('confirmed', models.CharField(choices=[('primary', 'official source'), ('secondary', 'secondary source'), ('recalled', 'not confirmed'), ('own', 'set by this register, not by law')], max_length=10, verbose_name='confirmed by')),
                    ],
                    options={
                        'verbose_name': 'words for a region',
                        'verbose_name_plural': 'words for regions',
                    },
                ),
                migrations.CreateModel(
                    name='HistoricalRegionWord',
                    fields=[
                        ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                        ('code', models.CharField(db_index=True, max_length=40, verbose_name='code')),
                        ('words', models.TextField(verbose_name='words')),
                        ('reach', models.CharField(choices=[('bounded', 'between what it surely means and what it means at most'), ('wide', 'too wide to hold anything against'), ('everywhere', 'everywhere'), ('not understood', 'not understood')], default='bounded', max_length=20, verbose_name='reach')),
                        ('surely', models.CharField(blank=True, max_length=300, verbose_name='surely means')),
                        ('at_most', models.CharField(blank=True, max_length=300, verbose_name='means at most')),
                        ('note', models.TextField(blank=True, verbose_name='note')),
                        ('source', models.CharField(max_length=300, verbose_name='source')),
                        ('confirmed', models.CharField(choices=[('primary', 'official source'), ('secondary', 'secondary source'), ('recalled', 'not confirmed'), ('own', 'set by this register, not by law')], max_length=10, verbose_name='confirmed by')),
                        ('history_id', models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ('history_date', models.DateTimeField(db_index=True)),
                        ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                        ('change', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='suppliers.change')),
                    ],
                    options={
                        'verbose_name': 'historical words for a region',
                        'verbose_name_plural': 'historical words for regions',
                        'ordering': ('-history_date', '-history_id'),
                        'get_latest_by': ('history_date', 'history_id'),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name='HistoricalRuleCitation',
                    fields=[
                        ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                        ('starts', models.DateField(blank=True, null=True, verbose_name='applies from')),
                        ('ends', models.DateField(blank=True, null=True, verbose_name='applies until')),
                        ('rule', models.CharField(max_length=10, verbose_name='rule')),
                        ('case', models.CharField(blank=True, max_length=40, verbose_name='case')),
                        ('regime', models.CharField(choices=[('EU', 'EU GDPR'), ('UK', 'UK GDPR')], max_length=2, verbose_name='law')),
                        ('basis', models.CharField(choices=[('law', 'law'), ('guidance', 'guidance'), ('contract', 'contract'), ('policy', 'own policy'), ('record', 'quality of the record')], max_length=10, verbose_name='basis')),
                        ('provision', models.CharField(blank=True, max_length=300, verbose_name='provision')),
                        ('source', models.CharField(max_length=300, verbose_name='source')),
                        ('confirmed', models.CharField(choices=[('primary', 'official source'), ('secondary', 'secondary source'), ('recalled', 'not confirmed'), ('own', 'set by this register, not by law')], max_length=10, verbose_name='confirmed by')),
                        ('history_id', models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ('history_date', models.DateTimeField(db_index=True)),
                        ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                        ('change', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='suppliers.change')),
                    ],
                    options={
                        'verbose_name': 'historical citation of a rule',
                        'verbose_name_plural': 'historical citations of rules',
                        'ordering': ('-history_date', '-history_id'),
                        'get_latest_by': ('history_date', 'history_id'),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name='HistoricalTransferInstrument',
                    fields=[
                        ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                        ('starts', models.DateField(blank=True, null=True, verbose_name='applies from')),
                        ('ends', models.DateField(blank=True, null=True, verbose_name='applies until')),
                        ('code', models.CharField(max_length=20, verbose_name='code')),
                        ('name', suppliers.models.fields.NameField(verbose_name='name')),
                        ('regime', models.CharField(choices=[('EU', 'EU GDPR'), ('UK', 'UK GDPR')], max_length=2, verbose_name='law')),
                        ('mechanism', models.CharField(max_length=20, verbose_name='mechanism')),
                        ('published', models.DateField(blank=True, null=True, verbose_name='published on')),
                        ('concluded_until', models.DateField(blank=True, null=True, verbose_name='concluded until')),
                        ('term', models.CharField(blank=True, max_length=120, verbose_name='words under this law')),
                        ('provision', models.CharField(blank=True, max_length=60, verbose_name='provision')),
                        ('source', models.CharField(max_length=300, verbose_name='source')),
                        ('confirmed', models.CharField(choices=[('primary', 'official source'), ('secondary', 'secondary source'), ('recalled', 'not confirmed'), ('own', 'set by this register, not by law')], max_length=10, verbose_name='confirmed by')),
                        ('history_id', models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ('history_date', models.DateTimeField(db_index=True)),
                        ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                        ('change', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='suppliers.change')),
                    ],
                    options={
                        'verbose_name': 'historical set of standard clauses',
                        'verbose_name_plural': 'historical sets of standard clauses',
                        'ordering': ('-history_date', '-history_id'),
                        'get_latest_by': ('history_date', 'history_id'),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name='RuleCitation',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('starts', models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from')),
                        ('ends', models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until')),
                        ('rule', models.CharField(help_text='The code of the rule, such as TRA-01.', max_length=10, verbose_name='rule')),
                        ('case', models.CharField(blank=True, help_text='The case of the rule. Leave empty for all other cases.', max_length=40, verbose_name='case')),
                        ('regime', models.CharField(choices=[('EU', 'EU GDPR'), ('UK', 'UK GDPR')], max_length=2, verbose_name='law')),
                        ('basis', models.CharField(choices=[('law', 'law'), ('guidance', 'guidance'), ('contract', 'contract'), ('policy', 'own policy'), ('record', 'quality of the record')], max_length=10, verbose_name='basis')),
                        ('provision', models.CharField(blank=True, help_text='Leave empty if this law has none.', max_length=300, verbose_name='provision')),
                        ('source', models.CharField(help_text='The official text, such as the Official Journal or a statute; otherwise the place where you found it.', max_length=300, verbose_name='source')),
                        ('confirmed', models.CharField(choices=[('primary', 'official source'), ('secondary', 'secondary source'), ('recalled', 'not confirmed'), ('own', 'set by this register, not by law')], max_length=10, verbose_name='confirmed by')),
                    ],
                    options={
                        'verbose_name': 'citation of a rule',
                        'verbose_name_plural': 'citations of rules',
                        'abstract': False,
                        'constraints': [models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='suppliers_rulecitation_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.')],
                    },
                ),
                migrations.CreateModel(
                    name='TransferInstrument',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('starts', models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from')),
                        ('ends', models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until')),
                        ('code', models.CharField(help_text='The code that grounds of transfers refer to.', max_length=20, verbose_name='code')),
                        ('name', suppliers.models.fields.NameField(help_text='Its official name, such as (EU) 2021/914.', verbose_name='name')),
                        ('regime', models.CharField(choices=[('EU', 'EU GDPR'), ('UK', 'UK GDPR')], max_length=2, verbose_name='law')),
                        ('mechanism', models.CharField(help_text='The code of the transfer mechanism that it belongs to (Chapter V).', max_length=20, verbose_name='mechanism')),
                        ('published', models.DateField(blank=True, null=True, verbose_name='published on')),
                        ('concluded_until', models.DateField(blank=True, help_text='The last day on which it could be signed.', null=True, verbose_name='concluded until')),
                        ('term', models.CharField(blank=True, help_text='The words for it under this law. Leave empty if they are those of its mechanism.', max_length=120, verbose_name='words under this law')),
                        ('provision', models.CharField(blank=True, max_length=60, verbose_name='provision')),
                        ('source', models.CharField(help_text='The official text, such as the Official Journal or a statute; otherwise the place where you found it.', max_length=300, verbose_name='source')),
                        ('confirmed', models.CharField(choices=[('primary', 'official source'), ('secondary', 'secondary source'), ('recalled', 'not confirmed'), ('own', 'set by this register, not by law')], max_length=10, verbose_name='confirmed by')),
                    ],
                    options={
                        'verbose_name': 'set of standard clauses',
                        'verbose_name_plural': 'sets of standard clauses',
                        'abstract': False,
                        'constraints': [models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='suppliers_transferinstrument_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'), models.UniqueConstraint(fields=('code', 'regime'), name='suppliers_transferinstrument_once')],
                    },
                ),
            ],
        ),
        suppliers.migrating.Together(
            operations=[
                migrations.AddField(
                    model_name='adequacydecision',
                    name='exporters',
                    field=models.CharField(blank=True, choices=[('EEA', 'European Economic Area'), ('EU', 'European Union'), ('TCA', 'no third country for transfers (Trade and Cooperation Agreement)')], help_text='The group of countries whose exporters it serves. Leave empty if it serves all under this law.', max_length=5, verbose_name='only for exporters in'),
                ),
                migrations.AddField(
                    model_name='historicaladequacydecision',
                    name='exporters',
                    field=models.CharField(blank=True, choices=[('EEA', 'European Economic Area'), ('EU', 'European Union'), ('TCA', 'no third country for transfers (Trade and Cooperation Agreement)')], max_length=5, verbose_name='only for exporters in'),
                ),
                migrations.AddField(
                    model_name='historicallegalterm',
                    name='country',
                    field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='suppliers.country', verbose_name='authority of'),
                ),
                migrations.AddField(
                    model_name='historicallegalterm',
                    name='policy_document',
                    field=models.BooleanField(blank=True, null=True, verbose_name='needs a policy document'),
                ),
                migrations.AddField(
                    model_name='historicallegalterm',
                    name='short',
                    field=models.CharField(blank=True, max_length=120, verbose_name='short name'),
                ),
                migrations.AddField(
                    model_name='legalterm',
                    name='country',
                    field=models.ForeignKey(blank=True, help_text='The country whose authority published the list (Art. 35(4)). Leave empty for all countries.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='suppliers.country', verbose_name='authority of'),
                ),
                migrations.AddField(
                    model_name='legalterm',
                    name='policy_document',
                    field=models.BooleanField(blank=True, help_text='Whether the condition needs an appropriate policy document (DPA 2018, Schedule 1).', null=True, verbose_name='needs a policy document'),
                ),
                migrations.AddField(
                    model_name='legalterm',
                    name='short',
                    field=models.CharField(blank=True, help_text='The name inside a sentence, such as “binding corporate rules”. Leave empty if it is the name.', max_length=120, verbose_name='short name'),
                ),
            ],
        ),
        suppliers.migrating.AlterTexts(
            operations=[
                migrations.AlterField(
                    model_name='countrymembership',
                    name='group',
                    field=models.CharField(choices=[('EEA', 'European Economic Area'), ('EU', 'European Union'), ('TCA', 'no third country for transfers (Trade and Cooperation Agreement)')], max_length=5, verbose_name='group'),
                ),
                migrations.AlterField(
                    model_name='historicalcountrymembership',
                    name='group',
                    field=models.CharField(choices=[('EEA', 'European Economic Area'), ('EU', 'European Union'), ('TCA', 'no third country for transfers (Trade and Cooperation Agreement)')], max_length=5, verbose_name='group'),
                ),
                migrations.AlterField(
                    model_name='historicallegalterm',
                    name='list',
                    field=models.CharField(choices=[('article 6', 'lawful bases, Art. 6(1)'), ('article 9', 'special categories and their conditions, Art. 9'), ('article 10', 'criminal convictions, Art. 10'), ('schedule 1', 'conditions of DPA 2018, Schedule 1'), ('article 28', 'items of a processor agreement, Art. 28'), ('article 32', 'headings of security measures, Art. 32'), ('transfers', 'transfer mechanisms, Chapter V'), ('schemes', 'certification schemes'), ('topics', "topics of a supplier's commitments"), ('dpia', 'criteria for an impact assessment, Art. 35')], max_length=20, verbose_name='list'),
                ),
                migrations.AlterField(
                    model_name='historicalsupplier',
                    name='kind',
                    field=models.CharField(choices=[('company', 'company'), ('public body', 'public body'), ('international body', 'international organisation'), ('person', 'sole trader or other person'), ('unnamed', 'not named by the source'), ('unknown', 'not known')], default='company', max_length=20, verbose_name='kind'),
                ),
                migrations.AlterField(
                    model_name='legalterm',
                    name='list',
                    field=models.CharField(choices=[('article 6', 'lawful bases, Art. 6(1)'), ('article 9', 'special categories and their conditions, Art. 9'), ('article 10', 'criminal convictions, Art. 10'), ('schedule 1', 'conditions of DPA 2018, Schedule 1'), ('article 28', 'items of a processor agreement, Art. 28'), ('article 32', 'headings of security measures, Art. 32'), ('transfers', 'transfer mechanisms, Chapter V'), ('schemes', 'certification schemes'), ('topics', "topics of a supplier's commitments"), ('dpia', 'criteria for an impact assessment, Art. 35')], max_length=20, verbose_name='list'),
                ),
                migrations.AlterField(
                    model_name='supplier',
                    name='kind',
                    field=models.CharField(choices=[('company', 'company'), ('public body', 'public body'), ('international body', 'international organisation'), ('person', 'sole trader or other person'), ('unnamed', 'not named by the source'), ('unknown', 'not known')], default='company', help_text='The kind of party. Choose “not named by the source” for “a secure location” or “other makers”.', max_length=20, verbose_name='kind'),
                ),
            ],
        ),
    ]
