"""The salt of each version, which goes with an erased text."""

from django.db import migrations, models

from suppliers.migrating import AlterTexts, Together


class Migration(migrations.Migration):

    dependencies = [
        ('registry', '0008_sign_in'),
    ]

    operations = [
        Together([
            migrations.AddField(
                model_name='historicalactivitybasis',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalinstallationrole',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalactivitycondition',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalactivitycriterion',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalactivitydata',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalactivityengagement',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalactivitypurpose',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalactivityrecipient',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalactivitysubjects',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalactivitytransfer',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalagreement',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalclausereview',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalclientconfirmednone',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalclientsubprocessor',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalconfirmednone',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalcontrolswitched',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicaldeletionconfirmation',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalengagement',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalengagementoption',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalexportreceipt',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalfilecheck',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalfindingdecision',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalguaranteeassessment',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicaljointcontroller',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalmembership',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalnoticedecision',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalorganisation',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalorganisationconfirmednone',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalownservice',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalpaper',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalprocessingactivity',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalprocessingforclient',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalreview',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicalroleassessment',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
            migrations.AddField(
                model_name='historicaltransferbasis',
                name='row_salt',
                field=models.CharField(editable=False, max_length=32, null=True),
            ),
        ]),
        AlterTexts([
            migrations.AlterField(
                model_name='engagement',
                name='owner',
                field=models.CharField(blank=True, help_text='The function that is responsible for it, such as “HR”, not a person (Art. 24).', max_length=200, verbose_name='owner'),
            ),
            migrations.AlterField(
                model_name='jointcontroller',
                name='contact',
                field=models.TextField(blank=True, help_text="Position, mailbox and address, without a person's name (Art. 26, 30(1)(a)).", verbose_name='contact'),
            ),
            migrations.AlterField(
                model_name='processingactivity',
                name='owner',
                field=models.CharField(blank=True, help_text='The function that is responsible for it, such as “HR”, not a person (Art. 24).', max_length=200, verbose_name='owner'),
            ),
            migrations.AlterField(
                model_name='processingforclient',
                name='contact',
                field=models.TextField(blank=True, help_text="Position, mailbox and telephone, without a person's name (Art. 30(2)(a)).", verbose_name='contact'),
            ),
            migrations.AlterField(
                model_name='processingforclient',
                name='dpo',
                field=models.TextField(blank=True, help_text="Position or firm, mailbox and address, without a person's name (Art. 30(2)(a), 37).", verbose_name='data protection officer'),
            ),
            migrations.AlterField(
                model_name='processingforclient',
                name='representative',
                field=models.TextField(blank=True, help_text="Firm or position, and address, if the client has one; no person's name (Art. 27, 30(2)(a)).", verbose_name='representative'),
            ),
            migrations.AlterField(
                model_name='review',
                name='by',
                field=models.CharField(help_text='A function, such as “data protection officer”, not a name.', max_length=200, verbose_name='reviewed by'),
            ),
        ]),
    ]
