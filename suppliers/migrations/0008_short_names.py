"""The names of suppliers in sentences and lists."""

from django.db import migrations, models

from suppliers.migrating import Together


class Migration(migrations.Migration):

    dependencies = [
        ('suppliers', '0007_answers'),
    ]

    operations = [Together([
        migrations.AddField(
            model_name='historicalsupplier',
            name='short_name',
            field=models.CharField(blank=True, max_length=48, verbose_name='short name'),
        ),
        migrations.AddField(
            model_name='supplier',
            name='short_name',
            field=models.CharField(blank=True, help_text='The name in sentences and lists, such as “Siso”. Pages show the full name if another has it too.', max_length=48, verbose_name='short name'),
        ),
    ])]
