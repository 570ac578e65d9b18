"""The names of people who represent suppliers."""

import django.db.models.deletion
from django.db import migrations, models

from suppliers.migrating import AlterTexts, Together


class Migration(migrations.Migration):

    dependencies = [
        ('suppliers', '0008_short_names'),
    ]

    operations = [
        Together([
            migrations.AddField(
                model_name='historicalsupplier',
                name='eu_representative_person',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='suppliers.person', verbose_name='name of the EU representative'),
            ),
            migrations.AddField(
                model_name='historicalsupplier',
                name='uk_representative_person',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='suppliers.person', verbose_name='name of the UK representative'),
            ),
            migrations.AddField(
                model_name='supplier',
                name='eu_representative_person',
                field=models.ForeignKey(blank=True, help_text='The person, kept separately so that the name can be erased (Art. 17).', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='suppliers.person', verbose_name='name of the EU representative'),
            ),
            migrations.AddField(
                model_name='supplier',
                name='uk_representative_person',
                field=models.ForeignKey(blank=True, help_text='The person, kept separately so that the name can be erased (Art. 17).', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='suppliers.person', verbose_name='name of the UK representative'),
            ),
        ]),
        AlterTexts([
            migrations.AlterField(
                model_name='breachterm',
                name='channel',
                field=models.CharField(blank=True, help_text='How it notifies you, and at which position or mailbox.', max_length=200, verbose_name='channel'),
            ),
            migrations.AlterField(
                model_name='supplier',
                name='eu_representative',
                field=models.TextField(blank=True, help_text="Firm or position, and address, if it has one; no person's name (Art. 27 GDPR).", verbose_name='EU representative'),
            ),
            migrations.AlterField(
                model_name='supplier',
                name='uk_representative',
                field=models.TextField(blank=True, help_text="Firm or position, and address, if it has one; no person's name (Art. 27 UK GDPR).", verbose_name='UK representative'),
            ),
        ]),
    ]
