import suppliers.migrating
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('suppliers', '0002_plain_words'),
    ]

    operations = [
        suppliers.migrating.Together(
            operations=[
                migrations.AddField(
                    model_name='component',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AddField(
                    model_name='component',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AddField(
                    model_name='contact',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AddField(
                    model_name='contact',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AddField(
                    model_name='historicalcomponent',
                    name='ends',
                    field=models.DateField(blank=True, null=True, verbose_name='applies until'),
                ),
                migrations.AddField(
                    model_name='historicalcomponent',
                    name='starts',
                    field=models.DateField(blank=True, null=True, verbose_name='applies from'),
                ),
                migrations.AddField(
                    model_name='historicalcontact',
                    name='ends',
                    field=models.DateField(blank=True, null=True, verbose_name='applies until'),
                ),
                migrations.AddField(
                    model_name='historicalcontact',
                    name='starts',
                    field=models.DateField(blank=True, null=True, verbose_name='applies from'),
                ),
                migrations.AddField(
                    model_name='historicalserviceoption',
                    name='ends',
                    field=models.DateField(blank=True, null=True, verbose_name='applies until'),
                ),
                migrations.AddField(
                    model_name='historicalserviceoption',
                    name='starts',
                    field=models.DateField(blank=True, null=True, verbose_name='applies from'),
                ),
                migrations.AddField(
                    model_name='serviceoption',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AddField(
                    model_name='serviceoption',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AddConstraint(
                    model_name='component',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='suppliers_component_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AddConstraint(
                    model_name='contact',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='suppliers_contact_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AddConstraint(
                    model_name='serviceoption',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='suppliers_serviceoption_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
            ],
        ),
    ]
