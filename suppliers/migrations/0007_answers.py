"""The kind of document that answers a letter."""

from django.db import migrations, models

from suppliers.migrating import AlterTexts


class Migration(migrations.Migration):

    dependencies = [
        ('suppliers', '0006_accounts_and_erasures'),
    ]

    operations = [
        AlterTexts([
            migrations.AlterField(
                model_name='document',
                name='kind',
                field=models.CharField(choices=[('statement', 'data protection statement'), ('terms', 'terms of service'), ('dpa', 'data processing agreement'), ('policy', 'policy'), ('report', 'report or certificate'), ('list', 'list of sub-processors'), ('diagram', 'diagram or technical description'), ('answer', 'answer to a letter'), ('other', 'other')], default='statement', help_text='The kind of document. A contract must be in writing or in electronic form (Art. 28(9)).', max_length=20, verbose_name='kind'),
            ),
            migrations.AlterField(
                model_name='historicaldocument',
                name='kind',
                field=models.CharField(choices=[('statement', 'data protection statement'), ('terms', 'terms of service'), ('dpa', 'data processing agreement'), ('policy', 'policy'), ('report', 'report or certificate'), ('list', 'list of sub-processors'), ('diagram', 'diagram or technical description'), ('answer', 'answer to a letter'), ('other', 'other')], default='statement', max_length=20, verbose_name='kind'),
            ),
        ]),
    ]
