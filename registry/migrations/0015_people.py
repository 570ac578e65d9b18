"""The names of people beside every post that a person may hold."""

import django.db.models.deletion
from django.db import migrations, models

from suppliers.migrating import AlterTexts, Together


class Migration(migrations.Migration):

    dependencies = [
        ('registry', '0014_amended_items'),
        ('suppliers', '0009_people'),
    ]

    operations = [
        Together([
            migrations.AddField(
                model_name='historicaljointcontroller',
                name='contact_person',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='suppliers.person', verbose_name='name of the contact'),
            ),
            migrations.AddField(
                model_name='historicalorganisation',
                name='eu_representative_person',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='suppliers.person', verbose_name='name of the EU representative'),
            ),
            migrations.AddField(
                model_name='historicalorganisation',
                name='uk_representative_person',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='suppliers.person', verbose_name='name of the UK representative'),
            ),
            migrations.AddField(
                model_name='historicalprocessingforclient',
                name='contact_person',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='suppliers.person', verbose_name='name of the contact'),
            ),
            migrations.AddField(
                model_name='historicalprocessingforclient',
                name='dpo_person',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='suppliers.person', verbose_name='name of the officer'),
            ),
            migrations.AddField(
                model_name='historicalprocessingforclient',
                name='representative_person',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='suppliers.person', verbose_name='name of the representative'),
            ),
            migrations.AddField(
                model_name='jointcontroller',
                name='contact_person',
                field=models.ForeignKey(blank=True, help_text='The person, kept separately so that the name can be erased (Art. 17).', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='suppliers.person', verbose_name='name of the contact'),
            ),
            migrations.AddField(
                model_name='organisation',
                name='eu_representative_person',
                field=models.ForeignKey(blank=True, help_text='The person, kept separately so that the name can be erased (Art. 17).', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='suppliers.person', verbose_name='name of the EU representative'),
            ),
            migrations.AddField(
                model_name='organisation',
                name='uk_representative_person',
                field=models.ForeignKey(blank=True, help_text='The person, kept separately so that the name can be erased (Art. 17).', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='suppliers.person', verbose_name='name of the UK representative'),
            ),
            migrations.AddField(
                model_name='processingforclient',
                name='contact_person',
                field=models.ForeignKey(blank=True, help_text='The person, kept separately so that the name can be erased (Art. 17).', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='suppliers.person', verbose_name='name of the contact'),
            ),
            migrations.AddField(
                model_name='processingforclient',
                name='dpo_person',
                field=models.ForeignKey(blank=True, help_text='The person, kept separately so that the name can be erased (Art. 17).', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='suppliers.person', verbose_name='name of the officer'),
            ),
            migrations.AddField(
                model_name='processingforclient',
                name='representative_person',
                field=models.ForeignKey(blank=True, help_text='The person, kept separately so that the name can be erased (Art. 17).', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='suppliers.person', verbose_name='name of the representative'),
            ),
        ]),
        AlterTexts([
            migrations.AlterField(
                model_name='organisation',
                name='eu_representative',
                field=models.TextField(blank=True, help_text="Firm or position, and address, if one is needed; no person's name (Art. 27 GDPR).", verbose_name='EU representative'),
            ),
            migrations.AlterField(
                model_name='organisation',
                name='uk_representative',
                field=models.TextField(blank=True, help_text="Firm or position, and address, if one is needed; no person's name (Art. 27 UK GDPR).", verbose_name='UK representative'),
            ),
        ]),
    ]
