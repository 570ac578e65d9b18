"""The names of organisations in sentences and lists; the name in addresses is no longer called a short name."""

import django.db.models.functions.text
import django.db.models.lookups
from django.db import migrations, models

from suppliers.migrating import AlterTexts, Together


class Migration(migrations.Migration):

    dependencies = [
        ('registry', '0011_letters'),
    ]

    operations = [
        Together([
            migrations.AddField(
                model_name='historicalorganisation',
                name='short_name',
                field=models.CharField(blank=True, max_length=48, verbose_name='short name'),
            ),
            migrations.AddField(
                model_name='organisation',
                name='short_name',
                field=models.CharField(blank=True, help_text='The name in sentences and lists, such as “Trading”. Records and letters show the legal name.', max_length=48, verbose_name='short name'),
            ),
        ]),
        AlterTexts([
            migrations.AlterField(
                model_name='historicalorganisation',
                name='slug',
                field=models.SlugField(max_length=60, verbose_name='name in addresses'),
            ),
            migrations.AlterField(
                model_name='organisation',
                name='slug',
                field=models.SlugField(help_text='The name in web addresses and commands, such as example-uk. It cannot be changed later.', max_length=60, unique=True, verbose_name='name in addresses'),
            ),
            migrations.AlterConstraint(
                model_name='organisation',
                name='registry_organisation_slug',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.Exact(django.db.models.functions.text.Lower('slug'), models.F('slug')), models.Q(('slug__contains', '--'), _negated=True), models.Q(('slug__contains', '_'), _negated=True), models.Q(('slug__startswith', '-'), _negated=True), models.Q(('slug__endswith', '-'), _negated=True)), name='registry_organisation_slug', violation_error_message='Addresses cannot have this name. Use small letters, digits and single hyphens, such as example-uk.'),
            ),
        ]),
    ]
