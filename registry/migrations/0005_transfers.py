import django.db.models.deletion
import suppliers.migrating
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('registry', '0004_periods'),
        ('suppliers', '0004_law_as_data'),
    ]

    operations = [
        migrations.AlterField(
            model_name='historicalorganisation',
            name='regime',
            field=models.CharField(choices=[('EU', 'EU GDPR'), ('UK', 'UK GDPR'), ('both', 'EU GDPR and UK GDPR')], max_length=4, verbose_name='law'),
        ),
        migrations.AlterField(
            model_name='historicalprocessingactivity',
            name='regime',
            field=models.CharField(blank=True, choices=[('EU', 'EU GDPR'), ('UK', 'UK GDPR'), ('both', 'EU GDPR and UK GDPR')], max_length=4, verbose_name='law'),
        ),
        migrations.AlterField(
            model_name='organisation',
            name='regime',
            field=models.CharField(choices=[('EU', 'EU GDPR'), ('UK', 'UK GDPR'), ('both', 'EU GDPR and UK GDPR')], help_text='The law that its records follow.', max_length=4, verbose_name='law'),
        ),
        migrations.AlterField(
            model_name='processingactivity',
            name='regime',
            field=models.CharField(blank=True, choices=[('EU', 'EU GDPR'), ('UK', 'UK GDPR'), ('both', 'EU GDPR and UK GDPR')], help_text="The law that applies. Leave empty if it is the organisation's own.", max_length=4, verbose_name='law'),
        ),
        suppliers.migrating.Together(
            operations=[
                migrations.AddField(
                    model_name='activitycondition',
                    name='schedule_1_term',
                    field=models.ForeignKey(blank=True, help_text='The condition that you use, from the list (DPA 2018, Schedule 1).', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='suppliers.legalterm', verbose_name='condition of Schedule 1'),
                ),
                migrations.AddField(
                    model_name='activitytransfer',
                    name='approval',
                    field=models.CharField(blank=True, help_text='The approval by an authority, with its day and number (Art. 46(2)(b), (e), (f), 46(3), 47).', max_length=300, verbose_name='approval'),
                ),
                migrations.AddField(
                    model_name='activitytransfer',
                    name='assessed',
                    field=models.DateField(blank=True, null=True, verbose_name='assessed on'),
                ),
                migrations.AddField(
                    model_name='activitytransfer',
                    name='assessment',
                    field=models.CharField(blank=True, choices=[('', 'none on record'), ('tia', 'transfer impact assessment (EU)'), ('test', 'data protection test (UK)')], default='', help_text='Your assessment whether rights are enforceable there (Art. 46(1); UK 46(1A), 46(6)).', max_length=10, verbose_name='transfer assessment'),
                ),
                migrations.AddField(
                    model_name='activitytransfer',
                    name='clauses',
                    field=models.CharField(blank=True, help_text='The set of standard clauses. It decides until when they carry the transfer (Art. 46(2)).', max_length=20, verbose_name='set of clauses'),
                ),
                migrations.AddField(
                    model_name='activitytransfer',
                    name='commitments',
                    field=models.BooleanField(blank=True, help_text='Whether the recipient made binding commitments under the code or certification (Art. 46(2)(e)–(f)).', null=True, verbose_name='commitments of the recipient'),
                ),
                migrations.AddField(
                    model_name='activitytransfer',
                    name='conclusion',
                    field=models.CharField(blank=True, choices=[('sufficient', 'sufficient'), ('with measures', 'sufficient with measures'), ('not sufficient', 'not sufficient')], help_text='What the assessment found. Empty means that it is not on record (Art. 46(1); UK 46(1A)).', max_length=20, verbose_name='conclusion'),
                ),
                migrations.AddField(
                    model_name='activitytransfer',
                    name='covered',
                    field=models.BooleanField(blank=True, help_text='Whether a decision for a part of the country covers this recipient and this data (Art. 45(3)).', null=True, verbose_name='decision covers it'),
                ),
                migrations.AddField(
                    model_name='activitytransfer',
                    name='covers_hr',
                    field=models.BooleanField(blank=True, null=True, verbose_name='entry covers HR data'),
                ),
                migrations.AddField(
                    model_name='activitytransfer',
                    name='dated',
                    field=models.DateField(blank=True, null=True, verbose_name='date of the instrument'),
                ),
                migrations.AddField(
                    model_name='activitytransfer',
                    name='fallback',
                    field=models.CharField(blank=True, choices=[('none', 'not a transfer'), ('45', 'adequacy decision or regulations'), ('46(2)(a)', 'instrument between public bodies'), ('46(2)(b)', 'binding corporate rules'), ('46(2)(c)', 'standard clauses of the Commission'), ('46(2)(d)', 'standard clauses of an authority'), ('IDTA', 'international data transfer agreement'), ('Addendum', "Addendum to the Commission's clauses"), ('46(2)(e)', 'code of conduct'), ('46(2)(f)', 'certification'), ('46(3)(a)', 'clauses authorised by an authority'), ('46(3)(b)', 'administrative arrangement'), ('49(1)(a)', 'explicit consent'), ('49(1)(b)', 'contract with the person'), ('49(1)(c)', "contract in the person's interest"), ('49(1)(d)', 'public interest'), ('49(1)(e)', 'legal claims'), ('49(1)(f)', 'vital interests'), ('49(1)(g)', 'public register'), ('49(1)2', 'compelling legitimate interests')], help_text='The mechanism that applies if the first one ceases to apply (Art. 45(5), 46).', max_length=20, verbose_name='fallback'),
                ),
                migrations.AddField(
                    model_name='activitytransfer',
                    name='fallback_clauses',
                    field=models.CharField(blank=True, help_text='The set of standard clauses. It decides until when they carry the transfer (Art. 46(2)).', max_length=20, verbose_name='set of clauses of the fallback'),
                ),
                migrations.AddField(
                    model_name='activitytransfer',
                    name='fallback_dated',
                    field=models.DateField(blank=True, null=True, verbose_name='date of the fallback'),
                ),
                migrations.AddField(
                    model_name='activitytransfer',
                    name='fallback_instrument',
                    field=models.CharField(blank=True, max_length=200, verbose_name='instrument of the fallback'),
                ),
                migrations.AddField(
                    model_name='activitytransfer',
                    name='inactive_since',
                    field=models.DateField(blank=True, help_text='The day since which the list calls the entry inactive (Art. 45).', null=True, verbose_name='entry inactive since'),
                ),
                migrations.AddField(
                    model_name='activitytransfer',
                    name='instrument',
                    field=models.CharField(blank=True, help_text='The decision, or the clauses with module and version, such as SCC module 3.', max_length=200, verbose_name='instrument'),
                ),
                migrations.AddField(
                    model_name='activitytransfer',
                    name='list_checked',
                    field=models.DateField(blank=True, null=True, verbose_name='list checked on'),
                ),
                migrations.AddField(
                    model_name='activitytransfer',
                    name='listed_as',
                    field=models.CharField(blank=True, help_text='The name of the importer in the Data Privacy Framework list (Art. 45).', max_length=200, verbose_name='listed as'),
                ),
                migrations.AddField(
                    model_name='activitytransfer',
                    name='measures',
                    field=models.TextField(blank=True, help_text='Further measures, if the law there does not protect the data enough (Art. 46(1)).', verbose_name='supplementary measures'),
                ),
                migrations.AddField(
                    model_name='activitytransfer',
                    name='outcome',
                    field=models.TextField(blank=True, verbose_name='outcome'),
                ),
                migrations.AddField(
                    model_name='activitytransfer',
                    name='regime',
                    field=models.CharField(blank=True, choices=[('EU', 'EU GDPR'), ('UK', 'UK GDPR')], help_text='The law under which the mechanism applies. Leave empty if it is the only law of the activity.', max_length=2, verbose_name='law'),
                ),
                migrations.AddField(
                    model_name='activitytransfer',
                    name='review',
                    field=models.DateField(blank=True, null=True, verbose_name='review due'),
                ),
                migrations.AddField(
                    model_name='activitytransfer',
                    name='sensitive_told',
                    field=models.BooleanField(blank=True, help_text='Whether you told the recipient which data to treat as sensitive (SI 2023/1028).', null=True, verbose_name='recipient told what is sensitive'),
                ),
                migrations.AddField(
                    model_name='activitytransfer',
                    name='uk_extension',
                    field=models.BooleanField(blank=True, null=True, verbose_name='entry has the UK Extension'),
                ),
                migrations.AddField(
                    model_name='historicalactivitycondition',
                    name='schedule_1_term',
                    field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='suppliers.legalterm', verbose_name='condition of Schedule 1'),
                ),
                migrations.AddField(
                    model_name='historicalactivitytransfer',
                    name='approval',
                    field=models.CharField(blank=True, max_length=300, verbose_name='approval'),
                ),
                migrations.AddField(
                    model_name='historicalactivitytransfer',
                    name='assessed',
                    field=models.DateField(blank=True, null=True, verbose_name='assessed on'),
                ),
                migrations.AddField(
                    model_name='historicalactivitytransfer',
                    name='assessment',
                    field=models.CharField(blank=True, choices=[('', 'none on record'), ('tia', 'transfer impact assessment (EU)'), ('test', 'data protection test (UK)')], default='', max_length=10, verbose_name='transfer assessment'),
                ),
                migrations.AddField(
                    model_name='historicalactivitytransfer',
                    name='clauses',
                    field=models.CharField(blank=True, max_length=20, verbose_name='set of clauses'),
                ),
                migrations.AddField(
                    model_name='historicalactivitytransfer',
                    name='commitments',
                    field=models.BooleanField(blank=True, null=True, verbose_name='commitments of the recipient'),
                ),
                migrations.AddField(
                    model_name='historicalactivitytransfer',
                    name='conclusion',
                    field=models.CharField(blank=True, choices=[('sufficient', 'sufficient'), ('with measures', 'sufficient with measures'), ('not sufficient', 'not sufficient')], max_length=20, verbose_name='conclusion'),
                ),
                migrations.AddField(
                    model_name='historicalactivitytransfer',
                    name='covered',
                    field=models.BooleanField(blank=True, null=True, verbose_name='decision covers it'),
                ),
                migrations.AddField(
                    model_name='historicalactivitytransfer',
                    name='covers_hr',
                    field=models.BooleanField(blank=True, null=True, verbose_name='entry covers HR data'),
                ),
                migrations.AddField(
                    model_name='historicalactivitytransfer',
                    name='dated',
                    field=models.DateField(blank=True, null=True, verbose_name='date of the instrument'),
                ),
                migrations.AddField(
                    model_name='historicalactivitytransfer',
                    name='fallback',
                    field=models.CharField(blank=True, choices=[('none', 'not a transfer'), ('45', 'adequacy decision or regulations'), ('46(2)(a)', 'instrument between public bodies'), ('46(2)(b)', 'binding corporate rules'), ('46(2)(c)', 'standard clauses of the Commission'), ('46(2)(d)', 'standard clauses of an authority'), ('IDTA', 'international data transfer agreement'), ('Addendum', "Addendum to the Commission's clauses"), ('46(2)(e)', 'code of conduct'), ('46(2)(f)', 'certification'), ('46(3)(a)', 'clauses authorised by an authority'), ('46(3)(b)', 'administrative arrangement'), ('49(1)(a)', 'explicit consent'), ('49(1)(b)', 'contract with the person'), ('49(1)(c)', "contract in the person's interest"), ('49(1)(d)', 'public interest'), ('49(1)(e)', 'legal claims'), ('49(1)(f)', 'vital interests'), ('49(1)(g)', 'public register'), ('49(1)2', 'compelling legitimate interests')], max_length=20, verbose_name='fallback'),
                ),
                migrations.AddField(
                    model_name='historicalactivitytransfer',
                    name='fallback_clauses',
                    field=models.CharField(blank=True, max_length=20, verbose_name='set of clauses of the fallback'),
                ),
                migrations.AddField(
                    model_name='historicalactivitytransfer',
                    name='fallback_dated',
                    field=models.DateField(blank=True, null=True, verbose_name='date of the fallback'),
                ),
                migrations.AddField(
                    model_name='historicalactivitytransfer',
                    name='fallback_instrument',
                    field=models.CharField(blank=True, max_length=200, verbose_name='instrument of the fallback'),
                ),
                migrations.AddField(
                    model_name='historicalactivitytransfer',
                    name='inactive_since',
                    field=models.DateField(blank=True, null=True, verbose_name='entry inactive since'),
                ),
                migrations.AddField(
                    model_name='historicalactivitytransfer',
                    name='instrument',
                    field=models.CharField(blank=True, max_length=200, verbose_name='instrument'),
                ),
                migrations.AddField(
                    model_name='historicalactivitytransfer',
                    name='list_checked',
                    field=models.DateField(blank=True, null=True, verbose_name='list checked on'),
                ),
                migrations.AddField(
                    model_name='historicalactivitytransfer',
                    name='listed_as',
                    field=models.CharField(blank=True, max_length=200, verbose_name='listed as'),
                ),
                migrations.AddField(
                    model_name='historicalactivitytransfer',
                    name='measures',
                    field=models.TextField(blank=True, verbose_name='supplementary measures'),
                ),
                migrations.AddField(
                    model_name='historicalactivitytransfer',
                    name='outcome',
                    field=models.TextField(blank=True, verbose_name='outcome'),
                ),
                migrations.AddField(
                    model_name='historicalactivitytransfer',
                    name='regime',
                    field=models.CharField(blank=True, choices=[('EU', 'EU GDPR'), ('UK', 'UK GDPR')], max_length=2, verbose_name='law'),
                ),
                migrations.AddField(
                    model_name='historicalactivitytransfer',
                    name='review',
                    field=models.DateField(blank=True, null=True, verbose_name='review due'),
                ),
                migrations.AddField(
                    model_name='historicalactivitytransfer',
                    name='sensitive_told',
                    field=models.BooleanField(blank=True, null=True, verbose_name='recipient told what is sensitive'),
                ),
                migrations.AddField(
                    model_name='historicalactivitytransfer',
                    name='uk_extension',
                    field=models.BooleanField(blank=True, null=True, verbose_name='entry has the UK Extension'),
                ),
                migrations.AddField(
                    model_name='historicaljointcontroller',
                    name='country',
                    field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='suppliers.country', verbose_name='country'),
                ),
                migrations.AddField(
                    model_name='historicalorganisation',
                    name='complaints',
                    field=models.TextField(blank=True, verbose_name='who receives complaints'),
                ),
                migrations.AddField(
                    model_name='historicalprocessingforclient',
                    name='country',
                    field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='suppliers.country', verbose_name='country'),
                ),
                migrations.AddField(
                    model_name='historicaltransferbasis',
                    name='approval',
                    field=models.CharField(blank=True, max_length=300, verbose_name='approval'),
                ),
                migrations.AddField(
                    model_name='historicaltransferbasis',
                    name='clauses',
                    field=models.CharField(blank=True, max_length=20, verbose_name='set of clauses'),
                ),
                migrations.AddField(
                    model_name='historicaltransferbasis',
                    name='commitments',
                    field=models.BooleanField(blank=True, null=True, verbose_name='commitments of the recipient'),
                ),
                migrations.AddField(
                    model_name='historicaltransferbasis',
                    name='conclusion',
                    field=models.CharField(blank=True, choices=[('sufficient', 'sufficient'), ('with measures', 'sufficient with measures'), ('not sufficient', 'not sufficient')], max_length=20, verbose_name='conclusion'),
                ),
                migrations.AddField(
                    model_name='historicaltransferbasis',
                    name='copy_seen',
                    field=models.DateField(blank=True, null=True, verbose_name='copy seen on'),
                ),
                migrations.AddField(
                    model_name='historicaltransferbasis',
                    name='covered',
                    field=models.BooleanField(blank=True, null=True, verbose_name='decision covers it'),
                ),
                migrations.AddField(
                    model_name='historicaltransferbasis',
                    name='exporter',
                    field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='suppliers.supplier', verbose_name='exporter'),
                ),
                migrations.AddField(
                    model_name='historicaltransferbasis',
                    name='fallback_clauses',
                    field=models.CharField(blank=True, max_length=20, verbose_name='set of clauses of the fallback'),
                ),
                migrations.AddField(
                    model_name='historicaltransferbasis',
                    name='fallback_dated',
                    field=models.DateField(blank=True, null=True, verbose_name='date of the fallback'),
                ),
                migrations.AddField(
                    model_name='historicaltransferbasis',
                    name='inactive_since',
                    field=models.DateField(blank=True, null=True, verbose_name='entry inactive since'),
                ),
                migrations.AddField(
                    model_name='historicaltransferbasis',
                    name='sensitive_told',
                    field=models.BooleanField(blank=True, null=True, verbose_name='recipient told what is sensitive'),
                ),
                migrations.AddField(
                    model_name='jointcontroller',
                    name='country',
                    field=models.ForeignKey(blank=True, help_text='The country where it is established. Sending data to a third country is a transfer (Art. 44).', null=True, on_delete=django.db.models.deletion.PROTECT, to='suppliers.country', verbose_name='country'),
                ),
                migrations.AddField(
                    model_name='organisation',
                    name='complaints',
                    field=models.TextField(blank=True, help_text='The position that receives complaints of data subjects, and how (UK: DPA 2018, s. 164A).', verbose_name='who receives complaints'),
                ),
                migrations.AddField(
                    model_name='processingforclient',
                    name='country',
                    field=models.ForeignKey(blank=True, help_text='The country of the client. Returning data to a third country may be a transfer (Art. 44).', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='suppliers.country', verbose_name='country'),
                ),
                migrations.AddField(
                    model_name='transferbasis',
                    name='approval',
                    field=models.CharField(blank=True, help_text='The approval by an authority, with its day and number (Art. 46(2)(b), (e), (f), 46(3), 47).', max_length=300, verbose_name='approval'),
                ),
                migrations.AddField(
                    model_name='transferbasis',
                    name='clauses',
                    field=models.CharField(blank=True, help_text='The set of standard clauses. It decides until when they carry the transfer (Art. 46(2)).', max_length=20, verbose_name='set of clauses'),
                ),
                migrations.AddField(
                    model_name='transferbasis',
                    name='commitments',
                    field=models.BooleanField(blank=True, help_text='Whether the recipient made binding commitments under the code or certification (Art. 46(2)(e)–(f)).', null=True, verbose_name='commitments of the recipient'),
                ),
                migrations.AddField(
                    model_name='transferbasis',
                    name='conclusion',
                    field=models.CharField(blank=True, choices=[('sufficient', 'sufficient'), ('with measures', 'sufficient with measures'), ('not sufficient', 'not sufficient')], help_text='What the assessment found. Empty means that it is not on record (Art. 46(1); UK 46(1A)).', max_length=20, verbose_name='conclusion'),
                ),
                migrations.AddField(
                    model_name='transferbasis',
                    name='copy_seen',
                    field=models.DateField(blank=True, help_text='The day on which you saw the document of another exporter (Art. 28(1), 28(4)).', null=True, verbose_name='copy seen on'),
                ),
                migrations.AddField(
                    model_name='transferbasis',
                    name='covered',
                    field=models.BooleanField(blank=True, help_text='Whether a decision for a part of the country covers this recipient and this data (Art. 45(3)).', null=True, verbose_name='decision covers it'),
                ),
                migrations.AddField(
                    model_name='transferbasis',
                    name='exporter',
                    field=models.ForeignKey(blank=True, help_text='The party that sends the data on, if it is not you. Leave empty for your own transfer (Art. 44).', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='suppliers.supplier', verbose_name='exporter'),
                ),
                migrations.AddField(
                    model_name='transferbasis',
                    name='fallback_clauses',
                    field=models.CharField(blank=True, help_text='The set of standard clauses. It decides until when they carry the transfer (Art. 46(2)).', max_length=20, verbose_name='set of clauses of the fallback'),
                ),
                migrations.AddField(
                    model_name='transferbasis',
                    name='fallback_dated',
                    field=models.DateField(blank=True, null=True, verbose_name='date of the fallback'),
                ),
                migrations.AddField(
                    model_name='transferbasis',
                    name='inactive_since',
                    field=models.DateField(blank=True, help_text='The day since which the list calls the entry inactive (Art. 45).', null=True, verbose_name='entry inactive since'),
                ),
                migrations.AddField(
                    model_name='transferbasis',
                    name='sensitive_told',
                    field=models.BooleanField(blank=True, help_text='Whether you told the recipient which data to treat as sensitive (SI 2023/1028).', null=True, verbose_name='recipient told what is sensitive'),
                ),
                migrations.AddConstraint(
                    model_name='activitytransfer',
                    constraint=models.CheckConstraint(condition=models.Q(('assessment', ''), ('assessed__isnull', False), _connector='OR'), name='registry_activitytransfer_assessed', violation_error_message='The assessment has no date. Enter the day of the assessment, such as 27 March 2027.'),
                ),
            ],
        ),
        suppliers.migrating.AlterTexts(
            operations=[
                migrations.AlterField(
                    model_name='activitytransfer',
                    name='mechanism',
                    field=models.CharField(blank=True, choices=[('none', 'not a transfer'), ('45', 'adequacy decision or regulations'), ('46(2)(a)', 'instrument between public bodies'), ('46(2)(b)', 'binding corporate rules'), ('46(2)(c)', 'standard clauses of the Commission'), ('46(2)(d)', 'standard clauses of an authority'), ('IDTA', 'international data transfer agreement'), ('Addendum', "Addendum to the Commission's clauses"), ('46(2)(e)', 'code of conduct'), ('46(2)(f)', 'certification'), ('46(3)(a)', 'clauses authorised by an authority'), ('46(3)(b)', 'administrative arrangement'), ('49(1)(a)', 'explicit consent'), ('49(1)(b)', 'contract with the person'), ('49(1)(c)', "contract in the person's interest"), ('49(1)(d)', 'public interest'), ('49(1)(e)', 'legal claims'), ('49(1)(f)', 'vital interests'), ('49(1)(g)', 'public register'), ('49(1)2', 'compelling legitimate interests')], help_text='The transfer mechanism. Leave empty if you know of none (Chapter V, Art. 44–49).', max_length=20, verbose_name='mechanism'),
                ),
                migrations.AlterField(
                    model_name='agreement',
                    name='kind',
                    field=models.CharField(choices=[('terms', 'terms of service'), ('dpa', 'data processing agreement'), ('clauses', 'standard contractual clauses'), ('legal act', 'other legal act'), ('amendment', 'amendment'), ('click', 'accepted online')], default='dpa', help_text='The kind of agreement. It must be in writing or in electronic form (Art. 28(3), 28(9)).', max_length=20, verbose_name='kind'),
                ),
                migrations.AlterField(
                    model_name='historicalactivitytransfer',
                    name='mechanism',
                    field=models.CharField(blank=True, choices=[('none', 'not a transfer'), ('45', 'adequacy decision or regulations'), ('46(2)(a)', 'instrument between public bodies'), ('46(2)(b)', 'binding corporate rules'), ('46(2)(c)', 'standard clauses of the Commission'), ('46(2)(d)', 'standard clauses of an authority'), ('IDTA', 'international data transfer agreement'), ('Addendum', "Addendum to the Commission's clauses"), ('46(2)(e)', 'code of conduct'), ('46(2)(f)', 'certification'), ('46(3)(a)', 'clauses authorised by an authority'), ('46(3)(b)', 'administrative arrangement'), ('49(1)(a)', 'explicit consent'), ('49(1)(b)', 'contract with the person'), ('49(1)(c)', "contract in the person's interest"), ('49(1)(d)', 'public interest'), ('49(1)(e)', 'legal claims'), ('49(1)(f)', 'vital interests'), ('49(1)(g)', 'public register'), ('49(1)2', 'compelling legitimate interests')], max_length=20, verbose_name='mechanism'),
                ),
                migrations.AlterField(
                    model_name='historicalagreement',
                    name='kind',
                    field=models.CharField(choices=[('terms', 'terms of service'), ('dpa', 'data processing agreement'), ('clauses', 'standard contractual clauses'), ('legal act', 'other legal act'), ('amendment', 'amendment'), ('click', 'accepted online')], default='dpa', max_length=20, verbose_name='kind'),
                ),
                migrations.AlterField(
                    model_name='historicaltransferbasis',
                    name='fallback',
                    field=models.CharField(blank=True, choices=[('none', 'not a transfer'), ('45', 'adequacy decision or regulations'), ('46(2)(a)', 'instrument between public bodies'), ('46(2)(b)', 'binding corporate rules'), ('46(2)(c)', 'standard clauses of the Commission'), ('46(2)(d)', 'standard clauses of an authority'), ('IDTA', 'international data transfer agreement'), ('Addendum', "Addendum to the Commission's clauses"), ('46(2)(e)', 'code of conduct'), ('46(2)(f)', 'certification'), ('46(3)(a)', 'clauses authorised by an authority'), ('46(3)(b)', 'administrative arrangement'), ('49(1)(a)', 'explicit consent'), ('49(1)(b)', 'contract with the person'), ('49(1)(c)', "contract in the person's interest"), ('49(1)(d)', 'public interest'), ('49(1)(e)', 'legal claims'), ('49(1)(f)', 'vital interests'), ('49(1)(g)', 'public register'), ('49(1)2', 'compelling legitimate interests')], max_length=20, verbose_name='fallback'),
                ),
                migrations.AlterField(
                    model_name='historicaltransferbasis',
                    name='mechanism',
                    field=models.CharField(choices=[('none', 'not a transfer'), ('45', 'adequacy decision or regulations'), ('46(2)(a)', 'instrument between public bodies'), ('46(2)(b)', 'binding corporate rules'), ('46(2)(c)', 'standard clauses of the Commission'), ('46(2)(d)', 'standard clauses of an authority'), ('IDTA', 'international data transfer agreement'), ('Addendum', "Addendum to the Commission's clauses"), ('46(2)(e)', 'code of conduct'), ('46(2)(f)', 'certification'), ('46(3)(a)', 'clauses authorised by an authority'), ('46(3)(b)', 'administrative arrangement'), ('49(1)(a)', 'explicit consent'), ('49(1)(b)', 'contract with the person'), ('49(1)(c)', "contract in the person's interest"), ('49(1)(d)', 'public interest'), ('49(1)(e)', 'legal claims'), ('49(1)(f)', 'vital interests'), ('49(1)(g)', 'public register'), ('49(1)2', 'compelling legitimate interests')], max_length=20, verbose_name='mechanism'),
                ),
                migrations.AlterField(
                    model_name='transferbasis',
                    name='fallback',
                    field=models.CharField(blank=True, choices=[('none', 'not a transfer'), ('45', 'adequacy decision or regulations'), ('46(2)(a)', 'instrument between public bodies'), ('46(2)(b)', 'binding corporate rules'), ('46(2)(c)', 'standard clauses of the Commission'), ('46(2)(d)', 'standard clauses of an authority'), ('IDTA', 'international data transfer agreement'), ('Addendum', "Addendum to the Commission's clauses"), ('46(2)(e)', 'code of conduct'), ('46(2)(f)', 'certification'), ('46(3)(a)', 'clauses authorised by an authority'), ('46(3)(b)', 'administrative arrangement'), ('49(1)(a)', 'explicit consent'), ('49(1)(b)', 'contract with the person'), ('49(1)(c)', "contract in the person's interest"), ('49(1)(d)', 'public interest'), ('49(1)(e)', 'legal claims'), ('49(1)(f)', 'vital interests'), ('49(1)(g)', 'public register'), ('49(1)2', 'compelling legitimate interests')], help_text='The mechanism that applies if the first one ceases to apply (Art. 45(5), 46).', max_length=20, verbose_name='fallback'),
                ),
                migrations.AlterField(
                    model_name='transferbasis',
                    name='mechanism',
                    field=models.CharField(choices=[('none', 'not a transfer'), ('45', 'adequacy decision or regulations'), ('46(2)(a)', 'instrument between public bodies'), ('46(2)(b)', 'binding corporate rules'), ('46(2)(c)', 'standard clauses of the Commission'), ('46(2)(d)', 'standard clauses of an authority'), ('IDTA', 'international data transfer agreement'), ('Addendum', "Addendum to the Commission's clauses"), ('46(2)(e)', 'code of conduct'), ('46(2)(f)', 'certification'), ('46(3)(a)', 'clauses authorised by an authority'), ('46(3)(b)', 'administrative arrangement'), ('49(1)(a)', 'explicit consent'), ('49(1)(b)', 'contract with the person'), ('49(1)(c)', "contract in the person's interest"), ('49(1)(d)', 'public interest'), ('49(1)(e)', 'legal claims'), ('49(1)(f)', 'vital interests'), ('49(1)(g)', 'public register'), ('49(1)2', 'compelling legitimate interests')], help_text='The transfer mechanism. Record one under each law (Chapter V).', max_length=20, verbose_name='mechanism'),
                ),
            ],
        ),
    ]
