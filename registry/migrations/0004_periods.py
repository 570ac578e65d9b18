import django.db.models.deletion
import simple_history.models
import suppliers.migrating
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('registry', '0003_plain_words'),
        ('suppliers', '0003_periods'),
    ]

    operations = [
        suppliers.migrating.CreateModels(
            operations=[
                migrations.CreateModel(
                    name='ActivityPurpose',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('starts', models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from')),
                        ('ends', models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until')),
                        ('purpose', models.TextField(help_text='Why you process the data. Enter each purpose by itself (Art. 30(1)(b), 5(1)(b)).', verbose_name='purpose')),
                        ('activity', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='registry.processingactivity', verbose_name='activity')),
                    ],
                    options={
                        'verbose_name': 'purpose',
                        'verbose_name_plural': 'purposes',
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='HistoricalActivityPurpose',
                    fields=[
                        ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                        ('starts', models.DateField(blank=True, null=True, verbose_name='applies from')),
                        ('ends', models.DateField(blank=True, null=True, verbose_name='applies until')),
                        ('purpose', models.TextField(verbose_name='purpose')),
                        ('history_id', models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ('history_date', models.DateTimeField(db_index=True)),
                        ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                        ('activity', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='registry.processingactivity', verbose_name='activity')),
                        ('change', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='suppliers.change')),
                    ],
                    options={
                        'verbose_name': 'historical purpose',
                        'verbose_name_plural': 'historical purposes',
                        'ordering': ('-history_date', '-history_id'),
                        'get_latest_by': ('history_date', 'history_id'),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
            ],
        ),
        suppliers.migrating.Together(
            operations=[
                migrations.AddField(
                    model_name='activitybasis',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AddField(
                    model_name='activitybasis',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AddField(
                    model_name='activitycondition',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AddField(
                    model_name='activitycondition',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AddField(
                    model_name='activitycriterion',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AddField(
                    model_name='activitycriterion',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AddField(
                    model_name='activitydata',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AddField(
                    model_name='activitydata',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AddField(
                    model_name='activityengagement',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AddField(
                    model_name='activityengagement',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AddField(
                    model_name='activityrecipient',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AddField(
                    model_name='activityrecipient',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AddField(
                    model_name='activitysubjects',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AddField(
                    model_name='activitysubjects',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AddField(
                    model_name='activitytransfer',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AddField(
                    model_name='activitytransfer',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AddField(
                    model_name='clientsubprocessor',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AddField(
                    model_name='clientsubprocessor',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AddField(
                    model_name='controlswitched',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AddField(
                    model_name='controlswitched',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AddField(
                    model_name='engagementoption',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AddField(
                    model_name='engagementoption',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AddField(
                    model_name='historicalactivitybasis',
                    name='ends',
                    field=models.DateField(blank=True, null=True, verbose_name='applies until'),
                ),
                migrations.AddField(
                    model_name='historicalactivitybasis',
                    name='starts',
                    field=models.DateField(blank=True, null=True, verbose_name='applies from'),
                ),
                migrations.AddField(
                    model_name='historicalactivitycondition',
                    name='ends',
                    field=models.DateField(blank=True, null=True, verbose_name='applies until'),
                ),
                migrations.AddField(
                    model_name='historicalactivitycondition',
                    name='starts',
                    field=models.DateField(blank=True, null=True, verbose_name='applies from'),
                ),
                migrations.AddField(
                    model_name='historicalactivitycriterion',
                    name='ends',
                    field=models.DateField(blank=True, null=True, verbose_name='applies until'),
                ),
                migrations.AddField(
                    model_name='historicalactivitycriterion',
                    name='starts',
                    field=models.DateField(blank=True, null=True, verbose_name='applies from'),
                ),
                migrations.AddField(
                    model_name='historicalactivitydata',
                    name='ends',
                    field=models.DateField(blank=True, null=True, verbose_name='applies until'),
                ),
                migrations.AddField(
                    model_name='historicalactivitydata',
                    name='starts',
                    field=models.DateField(blank=True, null=True, verbose_name='applies from'),
                ),
                migrations.AddField(
                    model_name='historicalactivityengagement',
                    name='ends',
                    field=models.DateField(blank=True, null=True, verbose_name='applies until'),
                ),
                migrations.AddField(
                    model_name='historicalactivityengagement',
                    name='starts',
                    field=models.DateField(blank=True, null=True, verbose_name='applies from'),
                ),
                migrations.AddField(
                    model_name='historicalactivityrecipient',
                    name='ends',
                    field=models.DateField(blank=True, null=True, verbose_name='applies until'),
                ),
                migrations.AddField(
                    model_name='historicalactivityrecipient',
                    name='starts',
                    field=models.DateField(blank=True, null=True, verbose_name='applies from'),
                ),
                migrations.AddField(
                    model_name='historicalactivitysubjects',
                    name='ends',
                    field=models.DateField(blank=True, null=True, verbose_name='applies until'),
                ),
                migrations.AddField(
                    model_name='historicalactivitysubjects',
                    name='starts',
                    field=models.DateField(blank=True, null=True, verbose_name='applies from'),
                ),
                migrations.AddField(
                    model_name='historicalactivitytransfer',
                    name='ends',
                    field=models.DateField(blank=True, null=True, verbose_name='applies until'),
                ),
                migrations.AddField(
                    model_name='historicalactivitytransfer',
                    name='starts',
                    field=models.DateField(blank=True, null=True, verbose_name='applies from'),
                ),
                migrations.AddField(
                    model_name='historicalclientsubprocessor',
                    name='ends',
                    field=models.DateField(blank=True, null=True, verbose_name='applies until'),
                ),
                migrations.AddField(
                    model_name='historicalclientsubprocessor',
                    name='starts',
                    field=models.DateField(blank=True, null=True, verbose_name='applies from'),
                ),
                migrations.AddField(
                    model_name='historicalcontrolswitched',
                    name='ends',
                    field=models.DateField(blank=True, null=True, verbose_name='applies until'),
                ),
                migrations.AddField(
                    model_name='historicalcontrolswitched',
                    name='starts',
                    field=models.DateField(blank=True, null=True, verbose_name='applies from'),
                ),
                migrations.AddField(
                    model_name='historicalengagementoption',
                    name='ends',
                    field=models.DateField(blank=True, null=True, verbose_name='applies until'),
                ),
                migrations.AddField(
                    model_name='historicalengagementoption',
                    name='starts',
                    field=models.DateField(blank=True, null=True, verbose_name='applies from'),
                ),
                migrations.AddField(
                    model_name='historicaljointcontroller',
                    name='ends',
                    field=models.DateField(blank=True, null=True, verbose_name='applies until'),
                ),
                migrations.AddField(
                    model_name='historicaljointcontroller',
                    name='starts',
                    field=models.DateField(blank=True, null=True, verbose_name='applies from'),
                ),
                migrations.AddField(
                    model_name='historicalownservice',
                    name='ends',
                    field=models.DateField(blank=True, null=True, verbose_name='applies until'),
                ),
                migrations.AddField(
                    model_name='historicalownservice',
                    name='starts',
                    field=models.DateField(blank=True, null=True, verbose_name='applies from'),
                ),
                migrations.AddField(
                    model_name='historicalroleassessment',
                    name='ends',
                    field=models.DateField(blank=True, null=True, verbose_name='applies until'),
                ),
                migrations.AddField(
                    model_name='historicalroleassessment',
                    name='starts',
                    field=models.DateField(blank=True, null=True, verbose_name='applies from'),
                ),
                migrations.AddField(
                    model_name='historicaltransferbasis',
                    name='ends',
                    field=models.DateField(blank=True, null=True, verbose_name='applies until'),
                ),
                migrations.AddField(
                    model_name='historicaltransferbasis',
                    name='starts',
                    field=models.DateField(blank=True, null=True, verbose_name='applies from'),
                ),
                migrations.AddField(
                    model_name='jointcontroller',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AddField(
                    model_name='jointcontroller',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AddField(
                    model_name='ownservice',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AddField(
                    model_name='ownservice',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AddField(
                    model_name='roleassessment',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AddField(
                    model_name='roleassessment',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AddField(
                    model_name='transferbasis',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AddField(
                    model_name='transferbasis',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AlterField(
                    model_name='historicalprocessingactivity',
                    name='purposes',
                    field=models.TextField(blank=True, editable=False, verbose_name='purposes'),
                ),
                migrations.AlterField(
                    model_name='processingactivity',
                    name='purposes',
                    field=models.TextField(blank=True, editable=False, verbose_name='purposes'),
                ),
                migrations.AddField(
                    model_name='activitybasis',
                    name='purpose',
                    field=models.ForeignKey(blank=True, help_text='The purpose it is the basis of. Leave empty if it is the basis of every purpose (Art. 6(1)).', null=True, on_delete=django.db.models.deletion.RESTRICT, to='registry.activitypurpose', verbose_name='purpose'),
                ),
                migrations.AddField(
                    model_name='historicalactivitybasis',
                    name='purpose',
                    field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='registry.activitypurpose', verbose_name='purpose'),
                ),
                migrations.RemoveConstraint(
                    model_name='activitybasis',
                    name='registry_activitybasis_once',
                ),
                migrations.RemoveConstraint(
                    model_name='activitycondition',
                    name='registry_activitycondition_once',
                ),
                migrations.RemoveConstraint(
                    model_name='activitycriterion',
                    name='registry_activitycriterion_once',
                ),
                migrations.RemoveConstraint(
                    model_name='activitydata',
                    name='registry_activitydata_once',
                ),
                migrations.RemoveConstraint(
                    model_name='activityengagement',
                    name='registry_activityengagement_once',
                ),
                migrations.RemoveConstraint(
                    model_name='activitysubjects',
                    name='registry_activitysubjects_once',
                ),
                migrations.RemoveConstraint(
                    model_name='clientsubprocessor',
                    name='registry_clientsubprocessor_once',
                ),
                migrations.RemoveConstraint(
                    model_name='controlswitched',
                    name='registry_controlswitched_once',
                ),
                migrations.RemoveConstraint(
                    model_name='engagementoption',
                    name='registry_engagementoption_once',
                ),
                migrations.RemoveConstraint(
                    model_name='roleassessment',
                    name='registry_roleassessment_once',
                ),
                migrations.RemoveConstraint(
                    model_name='transferbasis',
                    name='registry_transferbasis_once',
                ),
                migrations.AddConstraint(
                    model_name='activitycondition',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='registry_activitycondition_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AddConstraint(
                    model_name='activitycriterion',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='registry_activitycriterion_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AddConstraint(
                    model_name='activitydata',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='registry_activitydata_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AddConstraint(
                    model_name='activityengagement',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='registry_activityengagement_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AddConstraint(
                    model_name='activityrecipient',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='registry_activityrecipient_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AddConstraint(
                    model_name='activitysubjects',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='registry_activitysubjects_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AddConstraint(
                    model_name='activitytransfer',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='registry_activitytransfer_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AddConstraint(
                    model_name='clientsubprocessor',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='registry_clientsubprocessor_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AddConstraint(
                    model_name='controlswitched',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='registry_controlswitched_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AddConstraint(
                    model_name='engagementoption',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='registry_engagementoption_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AddConstraint(
                    model_name='jointcontroller',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='registry_jointcontroller_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AddConstraint(
                    model_name='ownservice',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='registry_ownservice_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AddConstraint(
                    model_name='roleassessment',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='registry_roleassessment_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AddConstraint(
                    model_name='transferbasis',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='registry_transferbasis_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AddConstraint(
                    model_name='activitybasis',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='registry_activitybasis_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AddConstraint(
                    model_name='activitypurpose',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='registry_activitypurpose_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
            ],
        ),
    ]
