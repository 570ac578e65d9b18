"""A record of an organisation stays when somebody wants to delete the shared fact that it refers to."""

import django.db.models.deletion
from django.db import migrations, models

from suppliers.migrating import AlterTexts


class Migration(migrations.Migration):

    dependencies = [
        ('registry', '0005_transfers'),
        ('suppliers', '0004_law_as_data'),
    ]

    # Neither how a deletion is answered nor a help text is in the database.
    operations = [AlterTexts([
        migrations.AlterField(
            model_name='noticedecision',
            name='notice',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='suppliers.changenotice', verbose_name='change notice'),
        ),
        migrations.AlterField(
            model_name='review',
            name='supplier',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='suppliers.supplier', verbose_name='supplier'),
        ),
        migrations.AlterField(
            model_name='roleassessment',
            name='involvement',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='suppliers.involvement', verbose_name='involvement'),
        ),
        migrations.AlterField(
            model_name='processingforclient',
            name='transfers',
            field=models.TextField(blank=True, help_text='Transfers to third countries in your own words. If there are none, leave this empty and confirm the item as none. Empty prints as “not answered” (Art. 30(2)(c)).', verbose_name='transfers'),
        ),
    ])]
