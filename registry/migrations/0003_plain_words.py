import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
import suppliers.migrating
import suppliers.models.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('registry', '0002_initial'),
        ('suppliers', '0002_plain_words'),
    ]

    operations = [
        suppliers.migrating.AlterTexts(
            operations=[
                migrations.AlterModelOptions(
                    name='clausereview',
                    options={'verbose_name': 'clause check', 'verbose_name_plural': 'clause checks'},
                ),
                migrations.AlterModelOptions(
                    name='controlswitched',
                    options={'verbose_name': 'our control', 'verbose_name_plural': 'our controls'},
                ),
                migrations.AlterModelOptions(
                    name='exportreceipt',
                    options={'verbose_name': 'export receipt', 'verbose_name_plural': 'export receipts'},
                ),
                migrations.AlterModelOptions(
                    name='filecheck',
                    options={'verbose_name': 'file check', 'verbose_name_plural': 'file checks'},
                ),
                migrations.AlterModelOptions(
                    name='findingdecision',
                    options={'verbose_name': 'decision on a finding', 'verbose_name_plural': 'decisions on findings'},
                ),
                migrations.AlterModelOptions(
                    name='historicalclausereview',
                    options={'get_latest_by': ('history_date', 'history_id'), 'ordering': ('-history_date', '-history_id'), 'verbose_name': 'historical clause check', 'verbose_name_plural': 'historical clause checks'},
                ),
                migrations.AlterModelOptions(
                    name='historicalcontrolswitched',
                    options={'get_latest_by': ('history_date', 'history_id'), 'ordering': ('-history_date', '-history_id'), 'verbose_name': 'historical our control', 'verbose_name_plural': 'historical our controls'},
                ),
                migrations.AlterModelOptions(
                    name='historicalexportreceipt',
                    options={'get_latest_by': ('history_date', 'history_id'), 'ordering': ('-history_date', '-history_id'), 'verbose_name': 'historical export receipt', 'verbose_name_plural': 'historical export receipts'},
                ),
                migrations.AlterModelOptions(
                    name='historicalfilecheck',
                    options={'get_latest_by': ('history_date', 'history_id'), 'ordering': ('-history_date', '-history_id'), 'verbose_name': 'historical file check', 'verbose_name_plural': 'historical file checks'},
                ),
                migrations.AlterModelOptions(
                    name='historicalfindingdecision',
                    options={'get_latest_by': ('history_date', 'history_id'), 'ordering': ('-history_date', '-history_id'), 'verbose_name': 'historical decision on a finding', 'verbose_name_plural': 'historical decisions on findings'},
                ),
                migrations.AlterModelOptions(
                    name='historicalorganisationconfirmednone',
                    options={'get_latest_by': ('history_date', 'history_id'), 'ordering': ('-history_date', '-history_id'), 'verbose_name': 'historical item confirmed as none for an organisation', 'verbose_name_plural': 'historical items confirmed as none'},
                ),
                migrations.AlterModelOptions(
                    name='historicalownservice',
                    options={'get_latest_by': ('history_date', 'history_id'), 'ordering': ('-history_date', '-history_id'), 'verbose_name': 'historical our service', 'verbose_name_plural': 'historical our services'},
                ),
                migrations.AlterModelOptions(
                    name='historicaltransferbasis',
                    options={'get_latest_by': ('history_date', 'history_id'), 'ordering': ('-history_date', '-history_id'), 'verbose_name': 'historical transfer basis', 'verbose_name_plural': 'historical transfer bases'},
                ),
                migrations.AlterModelOptions(
                    name='organisationconfirmednone',
                    options={'verbose_name': 'item confirmed as none for an organisation', 'verbose_name_plural': 'items confirmed as none'},
                ),
                migrations.AlterModelOptions(
                    name='ownservice',
                    options={'verbose_name': 'our service', 'verbose_name_plural': 'our services'},
                ),
                migrations.AlterModelOptions(
                    name='transferbasis',
                    options={'verbose_name': 'transfer basis', 'verbose_name_plural': 'transfer bases'},
                ),
                migrations.AlterField(
                    model_name='activitybasis',
                    name='assessment',
                    field=models.CharField(blank=True, help_text='Where you keep the assessment (Art. 6(1)(f)).', max_length=300, verbose_name='legitimate interests assessment'),
                ),
                migrations.AlterField(
                    model_name='activitybasis',
                    name='basis',
                    field=models.CharField(choices=[('a', 'consent, Art. 6(1)(a)'), ('b', 'contract, Art. 6(1)(b)'), ('c', 'legal obligation, Art. 6(1)(c)'), ('d', 'vital interests, Art. 6(1)(d)'), ('e', 'public task, Art. 6(1)(e)'), ('ea', 'recognised legitimate interest, UK Art. 6(1)(ea)'), ('f', 'legitimate interests, Art. 6(1)(f)')], help_text='The lawful basis of the activity (Art. 6(1)).', max_length=2, verbose_name='lawful basis'),
                ),
                migrations.AlterField(
                    model_name='activitybasis',
                    name='provision',
                    field=models.CharField(blank=True, help_text='The law for (c), (e) or (ea), or the interest for (f) (Art. 6(1), 6(3)).', max_length=300, verbose_name='provision'),
                ),
                migrations.AlterField(
                    model_name='activitycondition',
                    name='condition',
                    field=models.CharField(choices=[('9a', 'explicit consent, Art. 9(2)(a)'), ('9b', 'employment and social law, Art. 9(2)(b)'), ('9c', 'vital interests, Art. 9(2)(c)'), ('9d', 'non-profit body, Art. 9(2)(d)'), ('9e', 'manifestly made public, Art. 9(2)(e)'), ('9f', 'legal claims, Art. 9(2)(f)'), ('9g', 'substantial public interest, Art. 9(2)(g)'), ('9h', 'health or social care, Art. 9(2)(h)'), ('9i', 'public health, Art. 9(2)(i)'), ('9j', 'archiving, research, statistics, Art. 9(2)(j)'), ('10', 'criminal convictions and offences, Art. 10')], help_text='The condition that applies (Art. 9(2), 10).', max_length=4, verbose_name='condition'),
                ),
                migrations.AlterField(
                    model_name='activitycondition',
                    name='policy',
                    field=models.CharField(blank=True, help_text='Where you keep the appropriate policy document (DPA 2018, Schedule 1 Part 4).', max_length=300, verbose_name='policy document'),
                ),
                migrations.AlterField(
                    model_name='activitycondition',
                    name='schedule_1',
                    field=models.CharField(blank=True, help_text='The condition that you use (DPA 2018, Schedule 1).', max_length=200, verbose_name='UK Schedule 1 condition'),
                ),
                migrations.AlterField(
                    model_name='activitycriterion',
                    name='term',
                    field=models.ForeignKey(help_text='The criterion of high risk (Art. 35(3)–(4), WP 248).', on_delete=django.db.models.deletion.PROTECT, to='suppliers.legalterm', verbose_name='criterion'),
                ),
                migrations.AlterField(
                    model_name='activitydata',
                    name='category',
                    field=models.ForeignKey(help_text='The category of personal data (Art. 30(1)(c)).', on_delete=django.db.models.deletion.PROTECT, to='suppliers.datacategory', verbose_name='category'),
                ),
                migrations.AlterField(
                    model_name='activitydata',
                    name='criteria',
                    field=models.CharField(blank=True, help_text='When the time starts, such as “after the end of employment”, or the criteria (Art. 30(1)(f)).', max_length=300, verbose_name='counted from, or criteria'),
                ),
                migrations.AlterField(
                    model_name='activitydata',
                    name='ground',
                    field=models.CharField(blank=True, help_text='The law or need that sets the period (Art. 5(1)(e)).', max_length=300, verbose_name='reason for the period'),
                ),
                migrations.AlterField(
                    model_name='activitydata',
                    name='kept_number',
                    field=suppliers.models.fields.NumberField(blank=True, help_text='The time limit for erasure, if possible. Otherwise enter criteria (Art. 30(1)(f)).', null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='erased after'),
                ),
                migrations.AlterField(
                    model_name='activityengagement',
                    name='engagement',
                    field=models.ForeignKey(help_text='The engagement of the service. A processor is a recipient (Art. 4(9), 30(1)(d)).', on_delete=django.db.models.deletion.RESTRICT, to='registry.engagement', verbose_name='engagement'),
                ),
                migrations.AlterField(
                    model_name='activityrecipient',
                    name='category',
                    field=models.CharField(help_text='The category, such as “tax authority” (Art. 30(1)(d)).', max_length=200, verbose_name='category'),
                ),
                migrations.AlterField(
                    model_name='activityrecipient',
                    name='country',
                    field=models.ForeignKey(blank=True, help_text='The country of the recipient. In a third country, record the transfer too (Art. 30(1)(e)).', null=True, on_delete=django.db.models.deletion.PROTECT, to='suppliers.country', verbose_name='country'),
                ),
                migrations.AlterField(
                    model_name='activityrecipient',
                    name='name',
                    field=suppliers.models.fields.NameField(blank=True, help_text='The name of the recipient. A data subject may ask for it (Art. 15(1)(c)).', verbose_name='name'),
                ),
                migrations.AlterField(
                    model_name='activityrecipient',
                    name='through',
                    field=models.ForeignKey(blank=True, help_text='The supplier that sends the data on your instruction, if there is one.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='suppliers.supplier', verbose_name='sent through'),
                ),
                migrations.AlterField(
                    model_name='activitysubjects',
                    name='category',
                    field=models.ForeignKey(help_text='The category of data subjects (Art. 30(1)(c)).', on_delete=django.db.models.deletion.PROTECT, to='suppliers.subjectcategory', verbose_name='category'),
                ),
                migrations.AlterField(
                    model_name='activitysubjects',
                    name='number',
                    field=models.PositiveIntegerField(blank=True, help_text='The number of data subjects. It shows whether the scale is large (Art. 35(3)(b), 37(1)(b)).', null=True, verbose_name='about how many'),
                ),
                migrations.AlterField(
                    model_name='activitytransfer',
                    name='country',
                    field=models.ForeignKey(blank=True, help_text='The third country (Art. 30(1)(e)).', null=True, on_delete=django.db.models.deletion.PROTECT, to='suppliers.country', verbose_name='country'),
                ),
                migrations.AlterField(
                    model_name='activitytransfer',
                    name='mechanism',
                    field=models.CharField(choices=[('none', 'not a transfer'), ('45', 'adequacy decision, Art. 45; regulations, UK 45A'), ('46(2)(a)', 'instrument between public bodies, Art. 46(2)(a)'), ('46(2)(b)', 'binding corporate rules, Art. 46(2)(b)'), ('46(2)(c)', 'standard clauses of the Commission, Art. 46(2)(c)'), ('46(2)(d)', 'standard clauses of an authority, Art. 46(2)(d)'), ('IDTA', 'international data transfer agreement, UK 46(2)(d)'), ('Addendum', 'UK Addendum to the EU clauses, UK 46(2)(d)'), ('46(2)(e)', 'code of conduct, Art. 46(2)(e)'), ('46(2)(f)', 'certification, Art. 46(2)(f)'), ('46(3)(a)', 'clauses authorised by an authority, Art. 46(3)(a)'), ('46(3)(b)', 'administrative arrangement, Art. 46(3)(b)'), ('49(1)(a)', 'explicit consent, Art. 49(1)(a)'), ('49(1)(b)', 'contract with the data subject, Art. 49(1)(b)'), ('49(1)(c)', "contract in the data subject's interest, Art. 49(1)(c)"), ('49(1)(d)', 'public interest, Art. 49(1)(d)'), ('49(1)(e)', 'legal claims, Art. 49(1)(e)'), ('49(1)(f)', 'vital interests, Art. 49(1)(f)'), ('49(1)(g)', 'public register, Art. 49(1)(g)'), ('49(1)2', 'compelling legitimate interests, Art. 49(1) second subparagraph')], help_text='The transfer mechanism (Chapter V, Art. 44–49).', max_length=20, verbose_name='mechanism'),
                ),
                migrations.AlterField(
                    model_name='activitytransfer',
                    name='safeguards',
                    field=models.TextField(blank=True, help_text='The suitable safeguards. The record must document them for Art. 49(1) second subparagraph.', verbose_name='safeguards'),
                ),
                migrations.AlterField(
                    model_name='agreement',
                    name='assistance',
                    field=models.TextField(blank=True, help_text='The agreed assistance to you (Art. 28(3)(e)–(f)).', verbose_name='assistance'),
                ),
                migrations.AlterField(
                    model_name='agreement',
                    name='audit',
                    field=models.TextField(blank=True, help_text='The agreed information and audits (Art. 28(3)(h)).', verbose_name='audit'),
                ),
                migrations.AlterField(
                    model_name='agreement',
                    name='authorisation',
                    field=models.CharField(choices=[('specific', 'specific'), ('general', 'general'), ('none', 'none: no sub-processors allowed'), ('unknown', 'not on record')], default='unknown', help_text='The kind of written authorisation. If you do not answer a notice, a specific one refuses the change and a general one accepts it (Art. 28(2); EDPB Guidelines 07/2020).', max_length=10, verbose_name='authorisation of sub-processors'),
                ),
                migrations.AlterField(
                    model_name='agreement',
                    name='breach_number',
                    field=suppliers.models.fields.NumberField(blank=True, help_text='The time within which you are notified of a breach. Leave empty if no figure is agreed (Art. 33(2)).', null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='breach notice agreed'),
                ),
                migrations.AlterField(
                    model_name='agreement',
                    name='breach_trigger',
                    field=models.CharField(choices=[('aware', 'after becoming aware'), ('confirmed', 'after confirming it'), ('suspected', 'after suspecting it'), ('unknown', 'from a moment not stated')], default='unknown', help_text='When the time starts. In the law: after becoming aware (Art. 33(2)).', max_length=20, verbose_name='counted from'),
                ),
                migrations.AlterField(
                    model_name='agreement',
                    name='change_number',
                    field=suppliers.models.fields.NumberField(blank=True, help_text='How long before a change of sub-processors you are notified (Art. 28(2)).', null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='notice of changes'),
                ),
                migrations.AlterField(
                    model_name='agreement',
                    name='controller_duties',
                    field=models.TextField(blank=True, help_text="The controller's own obligations and rights (Art. 28(3)).", verbose_name='obligations and rights of the controller'),
                ),
                migrations.AlterField(
                    model_name='agreement',
                    name='data_and_subjects',
                    field=models.TextField(blank=True, help_text='The types of personal data and the categories of data subjects (Art. 28(3)).', verbose_name='type of data and categories of data subjects'),
                ),
                migrations.AlterField(
                    model_name='agreement',
                    name='deletion_number',
                    field=suppliers.models.fields.NumberField(blank=True, help_text='The time after the end by which the data is deleted (Art. 28(3)(g)).', null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='deleted after'),
                ),
                migrations.AlterField(
                    model_name='agreement',
                    name='disposal',
                    field=models.CharField(choices=[('delete', 'deletion'), ('return', 'return'), ('choice', "the customer's choice of return or deletion"), ('unknown', 'not stated')], default='unknown', help_text='What happens to the data at the end. You choose deletion or return (Art. 28(3)(g)).', max_length=20, verbose_name='at the end'),
                ),
                migrations.AlterField(
                    model_name='agreement',
                    name='duration',
                    field=models.TextField(blank=True, help_text='How long the processing lasts (Art. 28(3)).', verbose_name='duration'),
                ),
                migrations.AlterField(
                    model_name='agreement',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AlterField(
                    model_name='agreement',
                    name='kind',
                    field=models.CharField(choices=[('terms', 'terms of service'), ('dpa', 'data processing agreement'), ('clauses', 'standard contractual clauses'), ('amendment', 'amendment'), ('click', 'accepted online')], default='dpa', help_text='The kind of agreement. It must be in writing or in electronic form (Art. 28(3), 28(9)).', max_length=20, verbose_name='kind'),
                ),
                migrations.AlterField(
                    model_name='agreement',
                    name='nature',
                    field=models.TextField(blank=True, help_text='What the processor does with the data (Art. 28(3)).', verbose_name='nature of the processing'),
                ),
                migrations.AlterField(
                    model_name='agreement',
                    name='objection_number',
                    field=suppliers.models.fields.NumberField(blank=True, help_text='How long you have to object to a change (Art. 28(2)).', null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='time to object'),
                ),
                migrations.AlterField(
                    model_name='agreement',
                    name='purpose',
                    field=models.TextField(blank=True, help_text='Why the processor does it (Art. 28(3)).', verbose_name='purpose of the processing'),
                ),
                migrations.AlterField(
                    model_name='agreement',
                    name='retrieval_number',
                    field=suppliers.models.fields.NumberField(blank=True, help_text='How long you can still retrieve the data (Art. 28(3)(g)).', null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='retrieval for'),
                ),
                migrations.AlterField(
                    model_name='agreement',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AlterField(
                    model_name='agreement',
                    name='subject_matter',
                    field=models.TextField(blank=True, help_text='The subject-matter that the agreement sets out (Art. 28(3)).', verbose_name='subject-matter'),
                ),
                migrations.AlterField(
                    model_name='agreement',
                    name='template',
                    field=models.CharField(blank=True, help_text='The standard clauses that it uses, such as (EU) 2021/915 (Art. 28(6)–(8)).', max_length=200, verbose_name='template'),
                ),
                migrations.AlterField(
                    model_name='clausereview',
                    name='item',
                    field=models.CharField(choices=[('28(2)', '28(2) authorisation of sub-processors'), ('28(3)(a)', '28(3)(a) documented instructions'), ('28(3)(b)', '28(3)(b) confidentiality'), ('28(3)(c)', '28(3)(c) security'), ('28(3)(d)', '28(3)(d) conditions for sub-processors'), ('28(3)(e)', "28(3)(e) assistance with data subjects' rights"), ('28(3)(f)', '28(3)(f) assistance with Articles 32 to 36'), ('28(3)(g)', '28(3)(g) deletion or return'), ('28(3)(h)', '28(3)(h) information and audits'), ('28(4)', '28(4) same duties for sub-processors'), ('28(9)', '28(9) in writing')], help_text='The item that you check (Art. 28(2), 28(3)(a)–(h), 28(4), 28(9)).', max_length=10, verbose_name='item'),
                ),
                migrations.AlterField(
                    model_name='clausereview',
                    name='on',
                    field=models.DateField(blank=True, null=True, verbose_name='checked on'),
                ),
                migrations.AlterField(
                    model_name='clausereview',
                    name='outcome',
                    field=models.CharField(choices=[('met', 'met'), ('partly', 'partly met'), ('missing', 'missing'), ('not reviewed', 'not checked')], default='not reviewed', max_length=20, verbose_name='outcome'),
                ),
                migrations.AlterField(
                    model_name='clausereview',
                    name='reviewer',
                    field=models.CharField(blank=True, help_text='A function, such as “legal”, not a name.', max_length=200, verbose_name='checked by'),
                ),
                migrations.AlterField(
                    model_name='clientconfirmednone',
                    name='item',
                    field=models.CharField(choices=[('representative', 'representative'), ('dpo', 'data protection officer'), ('sub-processors', 'sub-processors'), ('transfers', 'transfers to third countries'), ('security', 'security measures')], help_text='The item whose answer is “none”. An empty item is not an answer (Art. 30(2)).', max_length=20, verbose_name='item'),
                ),
                migrations.AlterField(
                    model_name='clientsubprocessor',
                    name='authorised',
                    field=models.CharField(choices=[('general', 'general authorisation, client notified'), ('specific', 'specific authorisation'), ('no', 'not authorised'), ('unknown', 'not on record')], default='unknown', help_text='How the client authorised it in writing. You need its authorisation (Art. 28(2)).', max_length=10, verbose_name='authorised by the client'),
                ),
                migrations.AlterField(
                    model_name='clientsubprocessor',
                    name='purpose',
                    field=models.CharField(blank=True, max_length=300, verbose_name='purpose'),
                ),
                migrations.AlterField(
                    model_name='clientsubprocessor',
                    name='told',
                    field=models.DateField(blank=True, help_text='The day you notified the client, which comes before the change (Art. 28(2)).', null=True, verbose_name='client notified on'),
                ),
                migrations.AlterField(
                    model_name='confirmednone',
                    name='item',
                    field=models.CharField(choices=[('joint', 'joint controllers'), ('subjects', 'categories of data subjects'), ('data', 'categories of data'), ('recipients', 'recipients'), ('transfers', 'transfers to third countries'), ('limits', 'time limits for erasure'), ('security', 'security measures')], help_text='The item whose answer is “none”. An empty item is not an answer (Art. 30(1)).', max_length=20, verbose_name='item'),
                ),
                migrations.AlterField(
                    model_name='controlswitched',
                    name='measure',
                    field=models.ForeignKey(help_text='The measure that you must switch on or run (Art. 32(1)).', on_delete=django.db.models.deletion.PROTECT, to='suppliers.securitymeasure', verbose_name='measure'),
                ),
                migrations.AlterField(
                    model_name='deletionconfirmation',
                    name='on',
                    field=models.DateField(help_text='The day on which the deletion or return was confirmed (Art. 28(3)(g)).', verbose_name='confirmed on'),
                ),
                migrations.AlterField(
                    model_name='deletionconfirmation',
                    name='paper',
                    field=models.ForeignKey(blank=True, help_text='The certificate or letter, if there is one (Art. 5(2)).', null=True, on_delete=django.db.models.deletion.PROTECT, to='registry.paper', verbose_name='paper'),
                ),
                migrations.AlterField(
                    model_name='deletionconfirmation',
                    name='party',
                    field=models.ForeignKey(blank=True, help_text='The party that deleted the data. Leave empty for the supplier of the service.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='suppliers.supplier', verbose_name='party'),
                ),
                migrations.AlterField(
                    model_name='engagement',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AlterField(
                    model_name='engagement',
                    name='owner',
                    field=models.CharField(blank=True, help_text='The function that is responsible for it, such as “HR” (Art. 24).', max_length=200, verbose_name='owner'),
                ),
                migrations.AlterField(
                    model_name='engagement',
                    name='role',
                    field=models.CharField(choices=[('processor', 'our processor'), ('sub-processor', 'our sub-processor, for our clients'), ('joint controller', 'joint controller with us'), ('controller', 'independent controller'), ('not a processor', 'not a processor: no personal data')], default='processor', help_text='The role that you assess. The supplier may declare another (Art. 4(7)–(8), 26, 28).', max_length=20, verbose_name='role of the supplier'),
                ),
                migrations.AlterField(
                    model_name='engagement',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AlterField(
                    model_name='engagementoption',
                    name='option',
                    field=models.ForeignKey(help_text='The option that you bought. It decides which claims apply to you (Art. 28(3)).', on_delete=django.db.models.deletion.PROTECT, to='suppliers.serviceoption', verbose_name='option'),
                ),
                migrations.AlterField(
                    model_name='exportreceipt',
                    name='number',
                    field=models.BigIntegerField(verbose_name='last change included'),
                ),
                migrations.AlterField(
                    model_name='findingdecision',
                    name='decision',
                    field=models.CharField(choices=[('accepted', 'accepted'), ('disputed', 'disputed'), ('mending', 'being fixed')], max_length=10, verbose_name='decision'),
                ),
                migrations.AlterField(
                    model_name='findingdecision',
                    name='facts',
                    field=models.CharField(max_length=64, verbose_name='digest of the facts'),
                ),
                migrations.AlterField(
                    model_name='guaranteeassessment',
                    name='evidence',
                    field=models.TextField(help_text='The evidence for sufficient guarantees (Art. 5(2), 28(1)).', verbose_name='evidence'),
                ),
                migrations.AlterField(
                    model_name='guaranteeassessment',
                    name='next',
                    field=models.DateField(blank=True, null=True, verbose_name='next assessment'),
                ),
                migrations.AlterField(
                    model_name='guaranteeassessment',
                    name='outcome',
                    field=models.CharField(choices=[('sufficient', 'sufficient'), ('conditions', 'sufficient on conditions'), ('insufficient', 'not sufficient')], help_text='Whether the guarantees are sufficient. Use only processors with sufficient guarantees (Art. 28(1)).', max_length=20, verbose_name='outcome'),
                ),
                migrations.AlterField(
                    model_name='guaranteeassessment',
                    name='tier',
                    field=models.CharField(choices=[('low', 'low'), ('medium', 'medium'), ('high', 'high')], help_text='The tier by the risk for people (Art. 24(1), 28(1)).', max_length=10, verbose_name='risk tier'),
                ),
                migrations.AlterField(
                    model_name='historicalactivitybasis',
                    name='assessment',
                    field=models.CharField(blank=True, max_length=300, verbose_name='legitimate interests assessment'),
                ),
                migrations.AlterField(
                    model_name='historicalactivitydata',
                    name='ground',
                    field=models.CharField(blank=True, max_length=300, verbose_name='reason for the period'),
                ),
                migrations.AlterField(
                    model_name='historicalactivitydata',
                    name='kept_number',
                    field=suppliers.models.fields.NumberField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='erased after'),
                ),
                migrations.AlterField(
                    model_name='historicalactivityrecipient',
                    name='through',
                    field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='suppliers.supplier', verbose_name='sent through'),
                ),
                migrations.AlterField(
                    model_name='historicalagreement',
                    name='authorisation',
                    field=models.CharField(choices=[('specific', 'specific'), ('general', 'general'), ('none', 'none: no sub-processors allowed'), ('unknown', 'not on record')], default='unknown', max_length=10, verbose_name='authorisation of sub-processors'),
                ),
                migrations.AlterField(
                    model_name='historicalagreement',
                    name='breach_number',
                    field=suppliers.models.fields.NumberField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='breach notice agreed'),
                ),
                migrations.AlterField(
                    model_name='historicalagreement',
                    name='change_number',
                    field=suppliers.models.fields.NumberField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='notice of changes'),
                ),
                migrations.AlterField(
                    model_name='historicalagreement',
                    name='deletion_number',
                    field=suppliers.models.fields.NumberField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='deleted after'),
                ),
                migrations.AlterField(
                    model_name='historicalagreement',
                    name='kind',
                    field=models.CharField(choices=[('terms', 'terms of service'), ('dpa', 'data processing agreement'), ('clauses', 'standard contractual clauses'), ('amendment', 'amendment'), ('click', 'accepted online')], default='dpa', max_length=20, verbose_name='kind'),
                ),
                migrations.AlterField(
                    model_name='historicalagreement',
                    name='objection_number',
                    field=suppliers.models.fields.NumberField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='time to object'),
                ),
                migrations.AlterField(
                    model_name='historicalagreement',
                    name='retrieval_number',
                    field=suppliers.models.fields.NumberField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='retrieval for'),
                ),
                migrations.AlterField(
                    model_name='historicalclausereview',
                    name='item',
                    field=models.CharField(choices=[('28(2)', '28(2) authorisation of sub-processors'), ('28(3)(a)', '28(3)(a) documented instructions'), ('28(3)(b)', '28(3)(b) confidentiality'), ('28(3)(c)', '28(3)(c) security'), ('28(3)(d)', '28(3)(d) conditions for sub-processors'), ('28(3)(e)', "28(3)(e) assistance with data subjects' rights"), ('28(3)(f)', '28(3)(f) assistance with Articles 32 to 36'), ('28(3)(g)', '28(3)(g) deletion or return'), ('28(3)(h)', '28(3)(h) information and audits'), ('28(4)', '28(4) same duties for sub-processors'), ('28(9)', '28(9) in writing')], max_length=10, verbose_name='item'),
                ),
                migrations.AlterField(
                    model_name='historicalclausereview',
                    name='on',
                    field=models.DateField(blank=True, null=True, verbose_name='checked on'),
                ),
                migrations.AlterField(
                    model_name='historicalclausereview',
                    name='outcome',
                    field=models.CharField(choices=[('met', 'met'), ('partly', 'partly met'), ('missing', 'missing'), ('not reviewed', 'not checked')], default='not reviewed', max_length=20, verbose_name='outcome'),
                ),
                migrations.AlterField(
                    model_name='historicalclausereview',
                    name='reviewer',
                    field=models.CharField(blank=True, max_length=200, verbose_name='checked by'),
                ),
                migrations.AlterField(
                    model_name='historicalclientsubprocessor',
                    name='authorised',
                    field=models.CharField(choices=[('general', 'general authorisation, client notified'), ('specific', 'specific authorisation'), ('no', 'not authorised'), ('unknown', 'not on record')], default='unknown', max_length=10, verbose_name='authorised by the client'),
                ),
                migrations.AlterField(
                    model_name='historicalclientsubprocessor',
                    name='purpose',
                    field=models.CharField(blank=True, max_length=300, verbose_name='purpose'),
                ),
                migrations.AlterField(
                    model_name='historicalclientsubprocessor',
                    name='told',
                    field=models.DateField(blank=True, null=True, verbose_name='client notified on'),
                ),
                migrations.AlterField(
                    model_name='historicalengagement',
                    name='role',
                    field=models.CharField(choices=[('processor', 'our processor'), ('sub-processor', 'our sub-processor, for our clients'), ('joint controller', 'joint controller with us'), ('controller', 'independent controller'), ('not a processor', 'not a processor: no personal data')], default='processor', max_length=20, verbose_name='role of the supplier'),
                ),
                migrations.AlterField(
                    model_name='historicalexportreceipt',
                    name='number',
                    field=models.BigIntegerField(verbose_name='last change included'),
                ),
                migrations.AlterField(
                    model_name='historicalfindingdecision',
                    name='decision',
                    field=models.CharField(choices=[('accepted', 'accepted'), ('disputed', 'disputed'), ('mending', 'being fixed')], max_length=10, verbose_name='decision'),
                ),
                migrations.AlterField(
                    model_name='historicalfindingdecision',
                    name='facts',
                    field=models.CharField(max_length=64, verbose_name='digest of the facts'),
                ),
                migrations.AlterField(
                    model_name='historicalguaranteeassessment',
                    name='evidence',
                    field=models.TextField(verbose_name='evidence'),
                ),
                migrations.AlterField(
                    model_name='historicalguaranteeassessment',
                    name='next',
                    field=models.DateField(blank=True, null=True, verbose_name='next assessment'),
                ),
                migrations.AlterField(
                    model_name='historicalmembership',
                    name='role',
                    field=models.CharField(choices=[('reader', 'can read'), ('editor', 'can read and edit')], default='reader', max_length=10, verbose_name='role'),
                ),
                migrations.AlterField(
                    model_name='historicalorganisation',
                    name='age_number',
                    field=suppliers.models.fields.NumberField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='greatest age of a statement'),
                ),
                migrations.AlterField(
                    model_name='historicalorganisation',
                    name='dpo_person',
                    field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='suppliers.person', verbose_name='name of the officer'),
                ),
                migrations.AlterField(
                    model_name='historicalorganisation',
                    name='lead_number',
                    field=suppliers.models.fields.NumberField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='warning before an end date'),
                ),
                migrations.AlterField(
                    model_name='historicalorganisation',
                    name='notice_number',
                    field=suppliers.models.fields.NumberField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='longest breach notice accepted'),
                ),
                migrations.AlterField(
                    model_name='historicalorganisation',
                    name='regime',
                    field=models.CharField(choices=[('EU', 'EU GDPR'), ('UK', 'UK GDPR')], max_length=2, verbose_name='law'),
                ),
                migrations.AlterField(
                    model_name='historicalorganisation',
                    name='review_number',
                    field=suppliers.models.fields.NumberField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='review at least every'),
                ),
                migrations.AlterField(
                    model_name='historicalorganisation',
                    name='second_factor',
                    field=models.BooleanField(default=True, verbose_name='second factor required'),
                ),
                migrations.AlterField(
                    model_name='historicalpaper',
                    name='dated',
                    field=models.DateField(blank=True, null=True, verbose_name='date of the paper'),
                ),
                migrations.AlterField(
                    model_name='historicalpaper',
                    name='kind',
                    field=models.CharField(choices=[('agreement', 'signed agreement'), ('report', 'confidential report'), ('assessment', 'our assessment'), ('policy', 'our policy'), ('letter', 'letter or e-mail'), ('other', 'other')], max_length=20, verbose_name='kind'),
                ),
                migrations.AlterField(
                    model_name='historicalprocessingactivity',
                    name='dpia',
                    field=models.CharField(choices=[('not assessed', 'not yet assessed whether one is due'), ('not due', 'assessed as not due'), ('due', 'due, not begun'), ('in progress', 'in progress'), ('done', 'done')], default='not assessed', max_length=20, verbose_name='impact assessment'),
                ),
                migrations.AlterField(
                    model_name='historicalprocessingactivity',
                    name='place',
                    field=models.TextField(blank=True, verbose_name='where we keep the data'),
                ),
                migrations.AlterField(
                    model_name='historicalprocessingactivity',
                    name='regime',
                    field=models.CharField(blank=True, choices=[('EU', 'EU GDPR'), ('UK', 'UK GDPR')], max_length=2, verbose_name='law'),
                ),
                migrations.AlterField(
                    model_name='historicalprocessingforclient',
                    name='breach_number',
                    field=suppliers.models.fields.NumberField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='breach notice that we owe'),
                ),
                migrations.AlterField(
                    model_name='historicalprocessingforclient',
                    name='change_number',
                    field=suppliers.models.fields.NumberField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='notice of changes that we owe'),
                ),
                migrations.AlterField(
                    model_name='historicalprocessingforclient',
                    name='service',
                    field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='registry.ownservice', verbose_name='our service'),
                ),
                migrations.AlterField(
                    model_name='historicalreview',
                    name='by',
                    field=models.CharField(max_length=200, verbose_name='reviewed by'),
                ),
                migrations.AlterField(
                    model_name='historicalreview',
                    name='next',
                    field=models.DateField(blank=True, null=True, verbose_name='next review'),
                ),
                migrations.AlterField(
                    model_name='historicalreview',
                    name='on',
                    field=models.DateField(verbose_name='reviewed on'),
                ),
                migrations.AlterField(
                    model_name='historicalreview',
                    name='outcome',
                    field=models.CharField(choices=[('good', 'nothing to fix'), ('mend', 'something to fix'), ('stop', 'must end')], max_length=20, verbose_name='outcome'),
                ),
                migrations.AlterField(
                    model_name='historicaltransferbasis',
                    name='assessment',
                    field=models.CharField(blank=True, choices=[('', 'none on record'), ('tia', 'transfer impact assessment (EU)'), ('test', 'data protection test (UK)')], default='', max_length=10, verbose_name='transfer assessment'),
                ),
                migrations.AlterField(
                    model_name='historicaltransferbasis',
                    name='dated',
                    field=models.DateField(blank=True, null=True, verbose_name='date of the instrument'),
                ),
                migrations.AlterField(
                    model_name='historicaltransferbasis',
                    name='regime',
                    field=models.CharField(choices=[('EU', 'EU GDPR'), ('UK', 'UK GDPR')], max_length=2, verbose_name='law'),
                ),
                migrations.AlterField(
                    model_name='jointcontroller',
                    name='arrangement',
                    field=models.CharField(blank=True, help_text='Where you keep the arrangement (Art. 26(1)).', max_length=300, verbose_name='arrangement'),
                ),
                migrations.AlterField(
                    model_name='jointcontroller',
                    name='contact',
                    field=models.TextField(blank=True, help_text='The contact details of the joint controller (Art. 26, 30(1)(a)).', verbose_name='contact'),
                ),
                migrations.AlterField(
                    model_name='membership',
                    name='role',
                    field=models.CharField(choices=[('reader', 'can read'), ('editor', 'can read and edit')], default='reader', max_length=10, verbose_name='role'),
                ),
                migrations.AlterField(
                    model_name='noticedecision',
                    name='answer',
                    field=models.CharField(choices=[('open', 'not decided'), ('no objection', 'no objection'), ('objected', 'objected'), ('approved', 'approved'), ('refused', 'refused')], default='open', help_text='Your answer. No answer means acceptance under a general authorisation and refusal under a specific one (Art. 28(2); EDPB Guidelines 07/2020).', max_length=20, verbose_name='answer'),
                ),
                migrations.AlterField(
                    model_name='noticedecision',
                    name='received',
                    field=models.DateField(help_text='The day you received the notice. The time to object starts on this day (Art. 28(2)).', verbose_name='received on'),
                ),
                migrations.AlterField(
                    model_name='organisation',
                    name='address',
                    field=models.TextField(blank=True, help_text='The postal address (Art. 30(1)(a)).', verbose_name='address'),
                ),
                migrations.AlterField(
                    model_name='organisation',
                    name='age_number',
                    field=suppliers.models.fields.NumberField(blank=True, help_text='The age at which you want a newer statement. Leave empty for no limit (Art. 28(1)).', null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='greatest age of a statement'),
                ),
                migrations.AlterField(
                    model_name='organisation',
                    name='authority',
                    field=models.CharField(blank=True, help_text='One or more authorities by their present names (Art. 55, 56).', max_length=300, verbose_name='supervisory authority'),
                ),
                migrations.AlterField(
                    model_name='organisation',
                    name='dpo',
                    field=models.TextField(blank=True, help_text="Position or firm, mailbox and address, without a person's name (Art. 30(1)(a)).", verbose_name='data protection officer'),
                ),
                migrations.AlterField(
                    model_name='organisation',
                    name='dpo_person',
                    field=models.ForeignKey(blank=True, help_text='The person, kept separately so that the name can be erased (Art. 17, 37(7)).', null=True, on_delete=django.db.models.deletion.PROTECT, to='suppliers.person', verbose_name='name of the officer'),
                ),
                migrations.AlterField(
                    model_name='organisation',
                    name='email',
                    field=models.EmailField(blank=True, help_text='The mailbox of a position, not of a person (Art. 30(1)(a)).', max_length=254, verbose_name='e-mail'),
                ),
                migrations.AlterField(
                    model_name='organisation',
                    name='lead_number',
                    field=suppliers.models.fields.NumberField(blank=True, help_text='How far ahead of an end date you want to be warned.', null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='warning before an end date'),
                ),
                migrations.AlterField(
                    model_name='organisation',
                    name='legal_name',
                    field=suppliers.models.fields.NameField(help_text='The legal name of the organisation (Art. 30(1)(a)).', verbose_name='legal name'),
                ),
                migrations.AlterField(
                    model_name='organisation',
                    name='notice_number',
                    field=suppliers.models.fields.NumberField(blank=True, help_text='The longest time you accept from a supplier. It is your own limit, not law. Leave empty for no limit.', null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='longest breach notice accepted'),
                ),
                migrations.AlterField(
                    model_name='organisation',
                    name='regime',
                    field=models.CharField(choices=[('EU', 'EU GDPR'), ('UK', 'UK GDPR')], help_text='The law that its records follow.', max_length=2, verbose_name='law'),
                ),
                migrations.AlterField(
                    model_name='organisation',
                    name='review_number',
                    field=suppliers.models.fields.NumberField(blank=True, help_text='Your own interval for reviews. Leave empty for none (Art. 24(1), 32(1)(d)).', null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='review at least every'),
                ),
                migrations.AlterField(
                    model_name='organisation',
                    name='second_factor',
                    field=models.BooleanField(default=True, help_text='Whether administrators and remote users need more than a password. It is your own limit (Art. 32).', verbose_name='second factor required'),
                ),
                migrations.AlterField(
                    model_name='organisation',
                    name='slug',
                    field=models.SlugField(help_text='A short name for addresses and commands, such as example-uk.', max_length=60, unique=True, verbose_name='short name'),
                ),
                migrations.AlterField(
                    model_name='organisationconfirmednone',
                    name='item',
                    field=models.CharField(choices=[('eu representative', 'representative in the EU'), ('uk representative', 'representative in the United Kingdom'), ('dpo', 'data protection officer')], help_text='The item whose answer is “none” (Art. 30(1)(a), 30(2)(a)).', max_length=20, verbose_name='item'),
                ),
                migrations.AlterField(
                    model_name='organisationconfirmednone',
                    name='note',
                    field=models.TextField(blank=True, help_text='Why you need none, such as “established in the EU”.', verbose_name='note'),
                ),
                migrations.AlterField(
                    model_name='ownservice',
                    name='description',
                    field=models.TextField(blank=True, help_text='What you do as a processor (Art. 30(2)(b)).', verbose_name='description'),
                ),
                migrations.AlterField(
                    model_name='ownservice',
                    name='security',
                    field=models.TextField(blank=True, help_text='A general description, if possible (Art. 30(2)(d)).', verbose_name='security measures'),
                ),
                migrations.AlterField(
                    model_name='paper',
                    name='dated',
                    field=models.DateField(blank=True, null=True, verbose_name='date of the paper'),
                ),
                migrations.AlterField(
                    model_name='paper',
                    name='kind',
                    field=models.CharField(choices=[('agreement', 'signed agreement'), ('report', 'confidential report'), ('assessment', 'our assessment'), ('policy', 'our policy'), ('letter', 'letter or e-mail'), ('other', 'other')], max_length=20, verbose_name='kind'),
                ),
                migrations.AlterField(
                    model_name='paper',
                    name='sha256',
                    field=models.CharField(blank=True, help_text='The SHA-256 digest of the file, which shows later that the file is the same.', max_length=64, verbose_name='SHA-256'),
                ),
                migrations.AlterField(
                    model_name='processingactivity',
                    name='automated',
                    field=models.TextField(blank=True, help_text='The decisions made without a person, or “none”. Empty means not answered (Art. 22; UK 22A–22D).', verbose_name='automated decisions'),
                ),
                migrations.AlterField(
                    model_name='processingactivity',
                    name='consent_record',
                    field=models.CharField(blank=True, help_text='Where you keep the proof of consent (Art. 7(1)).', max_length=300, verbose_name='record of consent'),
                ),
                migrations.AlterField(
                    model_name='processingactivity',
                    name='core',
                    field=models.BooleanField(blank=True, help_text='Whether the processing is a core activity of yours (Art. 37(1)(b)–(c)).', null=True, verbose_name='core activity'),
                ),
                migrations.AlterField(
                    model_name='processingactivity',
                    name='dpia',
                    field=models.CharField(choices=[('not assessed', 'not yet assessed whether one is due'), ('not due', 'assessed as not due'), ('due', 'due, not begun'), ('in progress', 'in progress'), ('done', 'done')], default='not assessed', help_text='Whether a data protection impact assessment is due, and how far it is (Art. 35(1)).', max_length=20, verbose_name='impact assessment'),
                ),
                migrations.AlterField(
                    model_name='processingactivity',
                    name='dpia_list',
                    field=models.CharField(blank=True, help_text='The list or criterion that makes it due (Art. 35(3)–(4)).', max_length=300, verbose_name='due under which list'),
                ),
                migrations.AlterField(
                    model_name='processingactivity',
                    name='dpia_on',
                    field=models.DateField(blank=True, help_text='The date of the assessment or of its last review (Art. 35(1), 35(11)).', null=True, verbose_name='assessed on'),
                ),
                migrations.AlterField(
                    model_name='processingactivity',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AlterField(
                    model_name='processingactivity',
                    name='high_risk',
                    field=models.BooleanField(blank=True, help_text='Whether the processing is likely to result in a high risk (Art. 30(5), 35).', null=True, verbose_name='likely high risk'),
                ),
                migrations.AlterField(
                    model_name='processingactivity',
                    name='occasional',
                    field=models.BooleanField(blank=True, help_text='Whether the processing is only occasional (Art. 30(5)).', null=True, verbose_name='occasional'),
                ),
                migrations.AlterField(
                    model_name='processingactivity',
                    name='owner',
                    field=models.CharField(blank=True, help_text='The function that is responsible for it, such as “HR” (Art. 24).', max_length=200, verbose_name='owner'),
                ),
                migrations.AlterField(
                    model_name='processingactivity',
                    name='place',
                    field=models.TextField(blank=True, help_text='Your own systems and places. Keeping data abroad yourself is not a transfer (Art. 5(1)(f), 32).', verbose_name='where we keep the data'),
                ),
                migrations.AlterField(
                    model_name='processingactivity',
                    name='purposes',
                    field=models.TextField(blank=True, help_text='Why you process the data (Art. 30(1)(b)).', verbose_name='purposes'),
                ),
                migrations.AlterField(
                    model_name='processingactivity',
                    name='reference',
                    field=models.CharField(help_text='Your own number for the activity, such as HR-01.', max_length=40, verbose_name='reference'),
                ),
                migrations.AlterField(
                    model_name='processingactivity',
                    name='regime',
                    field=models.CharField(blank=True, choices=[('EU', 'EU GDPR'), ('UK', 'UK GDPR')], help_text="The law that applies. Leave empty if it is the organisation's own.", max_length=2, verbose_name='law'),
                ),
                migrations.AlterField(
                    model_name='processingactivity',
                    name='rights',
                    field=models.TextField(blank=True, help_text='The rights of data subjects that the lawful basis gives (Art. 15–22).', verbose_name='rights that apply'),
                ),
                migrations.AlterField(
                    model_name='processingactivity',
                    name='security',
                    field=models.TextField(blank=True, help_text='A general description, if possible (Art. 30(1)(g)).', verbose_name='security measures'),
                ),
                migrations.AlterField(
                    model_name='processingactivity',
                    name='source',
                    field=models.TextField(blank=True, help_text='Where the data comes from, if not from the data subject (Art. 14(2)(f)).', verbose_name='source of the data'),
                ),
                migrations.AlterField(
                    model_name='processingactivity',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AlterField(
                    model_name='processingactivity',
                    name='status',
                    field=models.CharField(choices=[('planned', 'planned'), ('live', 'in use'), ('ended', 'ended')], default='live', help_text='Whether the processing is planned, in use or ended. The record lists what is in use (Art. 30(1)).', max_length=10, verbose_name='status'),
                ),
                migrations.AlterField(
                    model_name='processingforclient',
                    name='address',
                    field=models.TextField(blank=True, help_text='The postal address of the client (Art. 30(2)(a)).', verbose_name='address'),
                ),
                migrations.AlterField(
                    model_name='processingforclient',
                    name='breach_number',
                    field=suppliers.models.fields.NumberField(blank=True, help_text='The time within which you must notify the client. Leave empty if no figure is agreed (Art. 33(2)).', null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='breach notice that we owe'),
                ),
                migrations.AlterField(
                    model_name='processingforclient',
                    name='categories',
                    field=models.TextField(blank=True, help_text='The kinds of processing that you carry out for the client (Art. 30(2)(b)).', verbose_name='categories of processing'),
                ),
                migrations.AlterField(
                    model_name='processingforclient',
                    name='change_number',
                    field=suppliers.models.fields.NumberField(blank=True, help_text='How long before a change you must notify the client (Art. 28(2)).', null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='notice of changes that we owe'),
                ),
                migrations.AlterField(
                    model_name='processingforclient',
                    name='client',
                    field=suppliers.models.fields.NameField(help_text='The controller for which you process data (Art. 30(2)(a)).', verbose_name='client'),
                ),
                migrations.AlterField(
                    model_name='processingforclient',
                    name='contact',
                    field=models.TextField(blank=True, help_text='The contact details of the client (Art. 30(2)(a)).', verbose_name='contact'),
                ),
                migrations.AlterField(
                    model_name='processingforclient',
                    name='dpo',
                    field=models.TextField(blank=True, help_text='The data protection officer of the client (Art. 30(2)(a), 37).', verbose_name='data protection officer'),
                ),
                migrations.AlterField(
                    model_name='processingforclient',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AlterField(
                    model_name='processingforclient',
                    name='representative',
                    field=models.TextField(blank=True, help_text='The representative of the client, if it has one (Art. 27, 30(2)(a)).', verbose_name='representative'),
                ),
                migrations.AlterField(
                    model_name='processingforclient',
                    name='service',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='registry.ownservice', verbose_name='our service'),
                ),
                migrations.AlterField(
                    model_name='processingforclient',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AlterField(
                    model_name='processingforclient',
                    name='transfers',
                    field=models.TextField(blank=True, help_text='Transfers to third countries, or “none”. Empty prints as “not answered” (Art. 30(2)(c)).', verbose_name='transfers'),
                ),
                migrations.AlterField(
                    model_name='processingforclient',
                    name='ultimate',
                    field=models.TextField(blank=True, help_text='The controllers behind the client, if the client is itself a processor (Art. 30(2)(a)).', verbose_name='ultimate controllers'),
                ),
                migrations.AlterField(
                    model_name='review',
                    name='by',
                    field=models.CharField(help_text='A function, such as “data protection officer”.', max_length=200, verbose_name='reviewed by'),
                ),
                migrations.AlterField(
                    model_name='review',
                    name='next',
                    field=models.DateField(blank=True, null=True, verbose_name='next review'),
                ),
                migrations.AlterField(
                    model_name='review',
                    name='on',
                    field=models.DateField(verbose_name='reviewed on'),
                ),
                migrations.AlterField(
                    model_name='review',
                    name='outcome',
                    field=models.CharField(choices=[('good', 'nothing to fix'), ('mend', 'something to fix'), ('stop', 'must end')], help_text='The result of the review (Art. 24(1), 28(1), 32(1)(d)).', max_length=20, verbose_name='outcome'),
                ),
                migrations.AlterField(
                    model_name='roleassessment',
                    name='reason',
                    field=models.TextField(help_text='Why you assess it so, for an auditor to read (Art. 5(2)).', verbose_name='reason'),
                ),
                migrations.AlterField(
                    model_name='roleassessment',
                    name='role',
                    field=models.CharField(choices=[('sub-processor', 'sub-processor'), ('not a processor', 'not a processor'), ('controller', 'independent controller'), ('undecided', 'undecided')], help_text='The role by what the party does, not by what it is called (Art. 4(8), 28(2), 28(4)).', max_length=20, verbose_name='assessed role'),
                ),
                migrations.AlterField(
                    model_name='transferbasis',
                    name='assessment',
                    field=models.CharField(blank=True, choices=[('', 'none on record'), ('tia', 'transfer impact assessment (EU)'), ('test', 'data protection test (UK)')], default='', help_text='Your assessment whether rights are enforceable there (Art. 46(1); UK 46(1A), 46(6)).', max_length=10, verbose_name='transfer assessment'),
                ),
                migrations.AlterField(
                    model_name='transferbasis',
                    name='country',
                    field=models.ForeignKey(help_text='The country where the importer is (Art. 44, 45).', on_delete=django.db.models.deletion.PROTECT, to='suppliers.country', verbose_name='country'),
                ),
                migrations.AlterField(
                    model_name='transferbasis',
                    name='dated',
                    field=models.DateField(blank=True, null=True, verbose_name='date of the instrument'),
                ),
                migrations.AlterField(
                    model_name='transferbasis',
                    name='fallback',
                    field=models.CharField(blank=True, choices=[('none', 'not a transfer'), ('45', 'adequacy decision, Art. 45; regulations, UK 45A'), ('46(2)(a)', 'instrument between public bodies, Art. 46(2)(a)'), ('46(2)(b)', 'binding corporate rules, Art. 46(2)(b)'), ('46(2)(c)', 'standard clauses of the Commission, Art. 46(2)(c)'), ('46(2)(d)', 'standard clauses of an authority, Art. 46(2)(d)'), ('IDTA', 'international data transfer agreement, UK 46(2)(d)'), ('Addendum', 'UK Addendum to the EU clauses, UK 46(2)(d)'), ('46(2)(e)', 'code of conduct, Art. 46(2)(e)'), ('46(2)(f)', 'certification, Art. 46(2)(f)'), ('46(3)(a)', 'clauses authorised by an authority, Art. 46(3)(a)'), ('46(3)(b)', 'administrative arrangement, Art. 46(3)(b)'), ('49(1)(a)', 'explicit consent, Art. 49(1)(a)'), ('49(1)(b)', 'contract with the data subject, Art. 49(1)(b)'), ('49(1)(c)', "contract in the data subject's interest, Art. 49(1)(c)"), ('49(1)(d)', 'public interest, Art. 49(1)(d)'), ('49(1)(e)', 'legal claims, Art. 49(1)(e)'), ('49(1)(f)', 'vital interests, Art. 49(1)(f)'), ('49(1)(g)', 'public register, Art. 49(1)(g)'), ('49(1)2', 'compelling legitimate interests, Art. 49(1) second subparagraph')], help_text='The mechanism that applies if the first one ceases to apply (Art. 45(5), 46).', max_length=20, verbose_name='fallback'),
                ),
                migrations.AlterField(
                    model_name='transferbasis',
                    name='importer',
                    field=models.ForeignKey(help_text='The separate company that receives or can access the data (Art. 44).', on_delete=django.db.models.deletion.PROTECT, related_name='+', to='suppliers.supplier', verbose_name='importer'),
                ),
                migrations.AlterField(
                    model_name='transferbasis',
                    name='instrument',
                    field=models.CharField(blank=True, help_text='The decision, or the clauses with module and version, such as SCC module 3.', max_length=200, verbose_name='instrument'),
                ),
                migrations.AlterField(
                    model_name='transferbasis',
                    name='listed_as',
                    field=models.CharField(blank=True, help_text='The name of the importer in the Data Privacy Framework list (Art. 45).', max_length=200, verbose_name='listed as'),
                ),
                migrations.AlterField(
                    model_name='transferbasis',
                    name='measures',
                    field=models.TextField(blank=True, help_text='Further measures, if the law there does not protect the data enough (Art. 46(1)).', verbose_name='supplementary measures'),
                ),
                migrations.AlterField(
                    model_name='transferbasis',
                    name='mechanism',
                    field=models.CharField(choices=[('none', 'not a transfer'), ('45', 'adequacy decision, Art. 45; regulations, UK 45A'), ('46(2)(a)', 'instrument between public bodies, Art. 46(2)(a)'), ('46(2)(b)', 'binding corporate rules, Art. 46(2)(b)'), ('46(2)(c)', 'standard clauses of the Commission, Art. 46(2)(c)'), ('46(2)(d)', 'standard clauses of an authority, Art. 46(2)(d)'), ('IDTA', 'international data transfer agreement, UK 46(2)(d)'), ('Addendum', 'UK Addendum to the EU clauses, UK 46(2)(d)'), ('46(2)(e)', 'code of conduct, Art. 46(2)(e)'), ('46(2)(f)', 'certification, Art. 46(2)(f)'), ('46(3)(a)', 'clauses authorised by an authority, Art. 46(3)(a)'), ('46(3)(b)', 'administrative arrangement, Art. 46(3)(b)'), ('49(1)(a)', 'explicit consent, Art. 49(1)(a)'), ('49(1)(b)', 'contract with the data subject, Art. 49(1)(b)'), ('49(1)(c)', "contract in the data subject's interest, Art. 49(1)(c)"), ('49(1)(d)', 'public interest, Art. 49(1)(d)'), ('49(1)(e)', 'legal claims, Art. 49(1)(e)'), ('49(1)(f)', 'vital interests, Art. 49(1)(f)'), ('49(1)(g)', 'public register, Art. 49(1)(g)'), ('49(1)2', 'compelling legitimate interests, Art. 49(1) second subparagraph')], help_text='The transfer mechanism. Record one under each law (Chapter V).', max_length=20, verbose_name='mechanism'),
                ),
                migrations.AlterField(
                    model_name='transferbasis',
                    name='regime',
                    field=models.CharField(choices=[('EU', 'EU GDPR'), ('UK', 'UK GDPR')], max_length=2, verbose_name='law'),
                ),
                migrations.AlterField(
                    model_name='user',
                    name='is_superuser',
                    field=models.BooleanField(default=False, verbose_name='administrator'),
                ),
                migrations.AlterConstraint(
                    model_name='activitydata',
                    name='registry_activitydata_kept',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('kept_number__isnull', True), ('kept_unit', '')), models.Q(('kept_number__gte', 1), ('kept_number__isnull', False), ('kept_number__lte', 525600), ('kept_unit', 'minutes')), models.Q(('kept_number__gte', 1), ('kept_number__isnull', False), ('kept_number__lte', 8760), ('kept_unit', 'hours')), models.Q(('kept_number__gte', 1), ('kept_number__isnull', False), ('kept_number__lte', 8760), ('kept_unit', 'business hours')), models.Q(('kept_number__gte', 1), ('kept_number__isnull', False), ('kept_number__lte', 36525), ('kept_unit', 'days')), models.Q(('kept_number__gte', 1), ('kept_number__isnull', False), ('kept_number__lte', 36525), ('kept_unit', 'business days')), models.Q(('kept_number__gte', 1), ('kept_number__isnull', False), ('kept_number__lte', 5200), ('kept_unit', 'weeks')), models.Q(('kept_number__gte', 1), ('kept_number__isnull', False), ('kept_number__lte', 1200), ('kept_unit', 'months')), models.Q(('kept_number__gte', 1), ('kept_number__isnull', False), ('kept_number__lte', 100), ('kept_unit', 'years')), _connector='OR'), name='registry_activitydata_kept', violation_error_message='A period needs a number and a unit, up to 100 years. Enter both, such as 48 hours, or neither.'),
                ),
                migrations.AlterConstraint(
                    model_name='activitytransfer',
                    name='registry_activitytransfer_destination',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('body', ''), ('country__isnull', False)), models.Q(('country__isnull', True), models.Q(('body', ''), _negated=True)), _connector='OR'), name='registry_activitytransfer_destination', violation_error_message='One destination is needed. Name either a country or an international organisation, not both.'),
                ),
                migrations.AlterConstraint(
                    model_name='agreement',
                    name='registry_agreement_days',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='registry_agreement_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AlterConstraint(
                    model_name='agreement',
                    name='registry_agreement_change',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('change_number__isnull', True), ('change_unit', '')), models.Q(('change_number__gte', 1), ('change_number__isnull', False), ('change_number__lte', 525600), ('change_unit', 'minutes')), models.Q(('change_number__gte', 1), ('change_number__isnull', False), ('change_number__lte', 8760), ('change_unit', 'hours')), models.Q(('change_number__gte', 1), ('change_number__isnull', False), ('change_number__lte', 8760), ('change_unit', 'business hours')), models.Q(('change_number__gte', 1), ('change_number__isnull', False), ('change_number__lte', 36525), ('change_unit', 'days')), models.Q(('change_number__gte', 1), ('change_number__isnull', False), ('change_number__lte', 36525), ('change_unit', 'business days')), models.Q(('change_number__gte', 1), ('change_number__isnull', False), ('change_number__lte', 5200), ('change_unit', 'weeks')), models.Q(('change_number__gte', 1), ('change_number__isnull', False), ('change_number__lte', 1200), ('change_unit', 'months')), models.Q(('change_number__gte', 1), ('change_number__isnull', False), ('change_number__lte', 100), ('change_unit', 'years')), _connector='OR'), name='registry_agreement_change', violation_error_message='A period needs a number and a unit, up to 100 years. Enter both, such as 48 hours, or neither.'),
                ),
                migrations.AlterConstraint(
                    model_name='agreement',
                    name='registry_agreement_objection',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('objection_number__isnull', True), ('objection_unit', '')), models.Q(('objection_number__gte', 1), ('objection_number__isnull', False), ('objection_number__lte', 525600), ('objection_unit', 'minutes')), models.Q(('objection_number__gte', 1), ('objection_number__isnull', False), ('objection_number__lte', 8760), ('objection_unit', 'hours')), models.Q(('objection_number__gte', 1), ('objection_number__isnull', False), ('objection_number__lte', 8760), ('objection_unit', 'business hours')), models.Q(('objection_number__gte', 1), ('objection_number__isnull', False), ('objection_number__lte', 36525), ('objection_unit', 'days')), models.Q(('objection_number__gte', 1), ('objection_number__isnull', False), ('objection_number__lte', 36525), ('objection_unit', 'business days')), models.Q(('objection_number__gte', 1), ('objection_number__isnull', False), ('objection_number__lte', 5200), ('objection_unit', 'weeks')), models.Q(('objection_number__gte', 1), ('objection_number__isnull', False), ('objection_number__lte', 1200), ('objection_unit', 'months')), models.Q(('objection_number__gte', 1), ('objection_number__isnull', False), ('objection_number__lte', 100), ('objection_unit', 'years')), _connector='OR'), name='registry_agreement_objection', violation_error_message='A period needs a number and a unit, up to 100 years. Enter both, such as 48 hours, or neither.'),
                ),
                migrations.AlterConstraint(
                    model_name='agreement',
                    name='registry_agreement_breach',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('breach_number__isnull', True), ('breach_unit', '')), models.Q(('breach_number__gte', 1), ('breach_number__isnull', False), ('breach_number__lte', 525600), ('breach_unit', 'minutes')), models.Q(('breach_number__gte', 1), ('breach_number__isnull', False), ('breach_number__lte', 8760), ('breach_unit', 'hours')), models.Q(('breach_number__gte', 1), ('breach_number__isnull', False), ('breach_number__lte', 8760), ('breach_unit', 'business hours')), models.Q(('breach_number__gte', 1), ('breach_number__isnull', False), ('breach_number__lte', 36525), ('breach_unit', 'days')), models.Q(('breach_number__gte', 1), ('breach_number__isnull', False), ('breach_number__lte', 36525), ('breach_unit', 'business days')), models.Q(('breach_number__gte', 1), ('breach_number__isnull', False), ('breach_number__lte', 5200), ('breach_unit', 'weeks')), models.Q(('breach_number__gte', 1), ('breach_number__isnull', False), ('breach_number__lte', 1200), ('breach_unit', 'months')), models.Q(('breach_number__gte', 1), ('breach_number__isnull', False), ('breach_number__lte', 100), ('breach_unit', 'years')), _connector='OR'), name='registry_agreement_breach', violation_error_message='A period needs a number and a unit, up to 100 years. Enter both, such as 48 hours, or neither.'),
                ),
                migrations.AlterConstraint(
                    model_name='agreement',
                    name='registry_agreement_deletion',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('deletion_number__isnull', True), ('deletion_unit', '')), models.Q(('deletion_number__gte', 1), ('deletion_number__isnull', False), ('deletion_number__lte', 525600), ('deletion_unit', 'minutes')), models.Q(('deletion_number__gte', 1), ('deletion_number__isnull', False), ('deletion_number__lte', 8760), ('deletion_unit', 'hours')), models.Q(('deletion_number__gte', 1), ('deletion_number__isnull', False), ('deletion_number__lte', 8760), ('deletion_unit', 'business hours')), models.Q(('deletion_number__gte', 1), ('deletion_number__isnull', False), ('deletion_number__lte', 36525), ('deletion_unit', 'days')), models.Q(('deletion_number__gte', 1), ('deletion_number__isnull', False), ('deletion_number__lte', 36525), ('deletion_unit', 'business days')), models.Q(('deletion_number__gte', 1), ('deletion_number__isnull', False), ('deletion_number__lte', 5200), ('deletion_unit', 'weeks')), models.Q(('deletion_number__gte', 1), ('deletion_number__isnull', False), ('deletion_number__lte', 1200), ('deletion_unit', 'months')), models.Q(('deletion_number__gte', 1), ('deletion_number__isnull', False), ('deletion_number__lte', 100), ('deletion_unit', 'years')), _connector='OR'), name='registry_agreement_deletion', violation_error_message='A period needs a number and a unit, up to 100 years. Enter both, such as 48 hours, or neither.'),
                ),
                migrations.AlterConstraint(
                    model_name='agreement',
                    name='registry_agreement_retrieval',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('retrieval_number__isnull', True), ('retrieval_unit', '')), models.Q(('retrieval_number__gte', 1), ('retrieval_number__isnull', False), ('retrieval_number__lte', 525600), ('retrieval_unit', 'minutes')), models.Q(('retrieval_number__gte', 1), ('retrieval_number__isnull', False), ('retrieval_number__lte', 8760), ('retrieval_unit', 'hours')), models.Q(('retrieval_number__gte', 1), ('retrieval_number__isnull', False), ('retrieval_number__lte', 8760), ('retrieval_unit', 'business hours')), models.Q(('retrieval_number__gte', 1), ('retrieval_number__isnull', False), ('retrieval_number__lte', 36525), ('retrieval_unit', 'days')), models.Q(('retrieval_number__gte', 1), ('retrieval_number__isnull', False), ('retrieval_number__lte', 36525), ('retrieval_unit', 'business days')), models.Q(('retrieval_number__gte', 1), ('retrieval_number__isnull', False), ('retrieval_number__lte', 5200), ('retrieval_unit', 'weeks')), models.Q(('retrieval_number__gte', 1), ('retrieval_number__isnull', False), ('retrieval_number__lte', 1200), ('retrieval_unit', 'months')), models.Q(('retrieval_number__gte', 1), ('retrieval_number__isnull', False), ('retrieval_number__lte', 100), ('retrieval_unit', 'years')), _connector='OR'), name='registry_agreement_retrieval', violation_error_message='A period needs a number and a unit, up to 100 years. Enter both, such as 48 hours, or neither.'),
                ),
                migrations.AlterConstraint(
                    model_name='agreement',
                    name='registry_agreement_not_own_amendment',
                    constraint=models.CheckConstraint(condition=models.Q(('amends__isnull', True), models.Q(('amends', models.F('id')), _negated=True), _connector='OR'), name='registry_agreement_not_own_amendment', violation_error_message='This is the agreement itself. Choose the agreement that it amends.'),
                ),
                migrations.AlterConstraint(
                    model_name='agreement',
                    name='registry_agreement_amendment',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'amendment'), _negated=True), ('amends__isnull', False), _connector='OR'), name='registry_agreement_amendment', violation_error_message='An amendment needs an agreement. Choose the agreement that it amends.'),
                ),
                migrations.AlterConstraint(
                    model_name='clausereview',
                    name='registry_clausereview_on',
                    constraint=models.CheckConstraint(condition=models.Q(('outcome', 'not reviewed'), ('on__isnull', False), _connector='OR'), name='registry_clausereview_on', violation_error_message='This result needs a date. Enter the day on which you checked the clause, such as 27 March 2027.'),
                ),
                migrations.AlterConstraint(
                    model_name='deletionconfirmation',
                    name='registry_deletionconfirmation_once_own',
                    constraint=models.UniqueConstraint(condition=models.Q(('party__isnull', True)), fields=('engagement', 'on'), name='registry_deletionconfirmation_once_own', violation_error_message="The supplier's confirmation of this day already exists. Correct that one, or enter another day."),
                ),
                migrations.AlterConstraint(
                    model_name='engagement',
                    name='registry_engagement_days',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='registry_engagement_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AlterConstraint(
                    model_name='findingdecision',
                    name='registry_findingdecision_until',
                    constraint=models.CheckConstraint(condition=models.Q(('until__isnull', False), ('decision', 'disputed'), _connector='OR'), name='registry_findingdecision_until', violation_error_message='Only a dispute can be left without a date. Enter the last day this holds, such as 27 March 2027.'),
                ),
                migrations.AlterConstraint(
                    model_name='guaranteeassessment',
                    name='registry_guaranteeassessment_days',
                    constraint=models.CheckConstraint(condition=models.Q(('next__isnull', True), ('next__gte', models.F('on')), _connector='OR'), name='registry_guaranteeassessment_days', violation_error_message='The next assessment is before this one. Enter a later day, such as 27 March 2027.'),
                ),
                migrations.AlterConstraint(
                    model_name='noticedecision',
                    name='registry_noticedecision_decided',
                    constraint=models.CheckConstraint(condition=models.Q(('answer', 'open'), models.Q(('decided__isnull', False), models.Q(('reason', ''), _negated=True)), _connector='OR'), name='registry_noticedecision_decided', violation_error_message='A decision needs a date and a reason. Enter both, such as 27 March 2027 and “no risk found”.'),
                ),
                migrations.AlterConstraint(
                    model_name='organisation',
                    name='registry_organisation_notice',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('notice_number__isnull', True), ('notice_unit', '')), models.Q(('notice_number__gte', 1), ('notice_number__isnull', False), ('notice_number__lte', 525600), ('notice_unit', 'minutes')), models.Q(('notice_number__gte', 1), ('notice_number__isnull', False), ('notice_number__lte', 8760), ('notice_unit', 'hours')), models.Q(('notice_number__gte', 1), ('notice_number__isnull', False), ('notice_number__lte', 8760), ('notice_unit', 'business hours')), models.Q(('notice_number__gte', 1), ('notice_number__isnull', False), ('notice_number__lte', 36525), ('notice_unit', 'days')), models.Q(('notice_number__gte', 1), ('notice_number__isnull', False), ('notice_number__lte', 36525), ('notice_unit', 'business days')), models.Q(('notice_number__gte', 1), ('notice_number__isnull', False), ('notice_number__lte', 5200), ('notice_unit', 'weeks')), models.Q(('notice_number__gte', 1), ('notice_number__isnull', False), ('notice_number__lte', 1200), ('notice_unit', 'months')), models.Q(('notice_number__gte', 1), ('notice_number__isnull', False), ('notice_number__lte', 100), ('notice_unit', 'years')), _connector='OR'), name='registry_organisation_notice', violation_error_message='A period needs a number and a unit, up to 100 years. Enter both, such as 48 hours, or neither.'),
                ),
                migrations.AlterConstraint(
                    model_name='organisation',
                    name='registry_organisation_review',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('review_number__isnull', True), ('review_unit', '')), models.Q(('review_number__gte', 1), ('review_number__isnull', False), ('review_number__lte', 525600), ('review_unit', 'minutes')), models.Q(('review_number__gte', 1), ('review_number__isnull', False), ('review_number__lte', 8760), ('review_unit', 'hours')), models.Q(('review_number__gte', 1), ('review_number__isnull', False), ('review_number__lte', 8760), ('review_unit', 'business hours')), models.Q(('review_number__gte', 1), ('review_number__isnull', False), ('review_number__lte', 36525), ('review_unit', 'days')), models.Q(('review_number__gte', 1), ('review_number__isnull', False), ('review_number__lte', 36525), ('review_unit', 'business days')), models.Q(('review_number__gte', 1), ('review_number__isnull', False), ('review_number__lte', 5200), ('review_unit', 'weeks')), models.Q(('review_number__gte', 1), ('review_number__isnull', False), ('review_number__lte', 1200), ('review_unit', 'months')), models.Q(('review_number__gte', 1), ('review_number__isnull', False), ('review_number__lte', 100), ('review_unit', 'years')), _connector='OR'), name='registry_organisation_review', violation_error_message='A period needs a number and a unit, up to 100 years. Enter both, such as 48 hours, or neither.'),
                ),
                migrations.AlterConstraint(
                    model_name='organisation',
                    name='registry_organisation_age',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('age_number__isnull', True), ('age_unit', '')), models.Q(('age_number__gte', 1), ('age_number__isnull', False), ('age_number__lte', 525600), ('age_unit', 'minutes')), models.Q(('age_number__gte', 1), ('age_number__isnull', False), ('age_number__lte', 8760), ('age_unit', 'hours')), models.Q(('age_number__gte', 1), ('age_number__isnull', False), ('age_number__lte', 8760), ('age_unit', 'business hours')), models.Q(('age_number__gte', 1), ('age_number__isnull', False), ('age_number__lte', 36525), ('age_unit', 'days')), models.Q(('age_number__gte', 1), ('age_number__isnull', False), ('age_number__lte', 36525), ('age_unit', 'business days')), models.Q(('age_number__gte', 1), ('age_number__isnull', False), ('age_number__lte', 5200), ('age_unit', 'weeks')), models.Q(('age_number__gte', 1), ('age_number__isnull', False), ('age_number__lte', 1200), ('age_unit', 'months')), models.Q(('age_number__gte', 1), ('age_number__isnull', False), ('age_number__lte', 100), ('age_unit', 'years')), _connector='OR'), name='registry_organisation_age', violation_error_message='A period needs a number and a unit, up to 100 years. Enter both, such as 48 hours, or neither.'),
                ),
                migrations.AlterConstraint(
                    model_name='organisation',
                    name='registry_organisation_lead',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('lead_number__isnull', True), ('lead_unit', '')), models.Q(('lead_number__gte', 1), ('lead_number__isnull', False), ('lead_number__lte', 525600), ('lead_unit', 'minutes')), models.Q(('lead_number__gte', 1), ('lead_number__isnull', False), ('lead_number__lte', 8760), ('lead_unit', 'hours')), models.Q(('lead_number__gte', 1), ('lead_number__isnull', False), ('lead_number__lte', 8760), ('lead_unit', 'business hours')), models.Q(('lead_number__gte', 1), ('lead_number__isnull', False), ('lead_number__lte', 36525), ('lead_unit', 'days')), models.Q(('lead_number__gte', 1), ('lead_number__isnull', False), ('lead_number__lte', 36525), ('lead_unit', 'business days')), models.Q(('lead_number__gte', 1), ('lead_number__isnull', False), ('lead_number__lte', 5200), ('lead_unit', 'weeks')), models.Q(('lead_number__gte', 1), ('lead_number__isnull', False), ('lead_number__lte', 1200), ('lead_unit', 'months')), models.Q(('lead_number__gte', 1), ('lead_number__isnull', False), ('lead_number__lte', 100), ('lead_unit', 'years')), _connector='OR'), name='registry_organisation_lead', violation_error_message='A period needs a number and a unit, up to 100 years. Enter both, such as 48 hours, or neither.'),
                ),
                migrations.AlterConstraint(
                    model_name='organisation',
                    name='registry_organisation_slug',
                    constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.Exact(django.db.models.functions.text.Lower('slug'), models.F('slug')), models.Q(('slug__contains', '--'), _negated=True), models.Q(('slug__contains', '_'), _negated=True), models.Q(('slug__startswith', '-'), _negated=True), models.Q(('slug__endswith', '-'), _negated=True)), name='registry_organisation_slug', violation_error_message='This is not a short name. Use small letters, digits and single hyphens, such as example-uk.'),
                ),
                migrations.AlterConstraint(
                    model_name='processingactivity',
                    name='registry_processingactivity_days',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='registry_processingactivity_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AlterConstraint(
                    model_name='processingforclient',
                    name='registry_processingforclient_days',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='registry_processingforclient_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AlterConstraint(
                    model_name='processingforclient',
                    name='registry_processingforclient_breach',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('breach_number__isnull', True), ('breach_unit', '')), models.Q(('breach_number__gte', 1), ('breach_number__isnull', False), ('breach_number__lte', 525600), ('breach_unit', 'minutes')), models.Q(('breach_number__gte', 1), ('breach_number__isnull', False), ('breach_number__lte', 8760), ('breach_unit', 'hours')), models.Q(('breach_number__gte', 1), ('breach_number__isnull', False), ('breach_number__lte', 8760), ('breach_unit', 'business hours')), models.Q(('breach_number__gte', 1), ('breach_number__isnull', False), ('breach_number__lte', 36525), ('breach_unit', 'days')), models.Q(('breach_number__gte', 1), ('breach_number__isnull', False), ('breach_number__lte', 36525), ('breach_unit', 'business days')), models.Q(('breach_number__gte', 1), ('breach_number__isnull', False), ('breach_number__lte', 5200), ('breach_unit', 'weeks')), models.Q(('breach_number__gte', 1), ('breach_number__isnull', False), ('breach_number__lte', 1200), ('breach_unit', 'months')), models.Q(('breach_number__gte', 1), ('breach_number__isnull', False), ('breach_number__lte', 100), ('breach_unit', 'years')), _connector='OR'), name='registry_processingforclient_breach', violation_error_message='A period needs a number and a unit, up to 100 years. Enter both, such as 48 hours, or neither.'),
                ),
                migrations.AlterConstraint(
                    model_name='processingforclient',
                    name='registry_processingforclient_change',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('change_number__isnull', True), ('change_unit', '')), models.Q(('change_number__gte', 1), ('change_number__isnull', False), ('change_number__lte', 525600), ('change_unit', 'minutes')), models.Q(('change_number__gte', 1), ('change_number__isnull', False), ('change_number__lte', 8760), ('change_unit', 'hours')), models.Q(('change_number__gte', 1), ('change_number__isnull', False), ('change_number__lte', 8760), ('change_unit', 'business hours')), models.Q(('change_number__gte', 1), ('change_number__isnull', False), ('change_number__lte', 36525), ('change_unit', 'days')), models.Q(('change_number__gte', 1), ('change_number__isnull', False), ('change_number__lte', 36525), ('change_unit', 'business days')), models.Q(('change_number__gte', 1), ('change_number__isnull', False), ('change_number__lte', 5200), ('change_unit', 'weeks')), models.Q(('change_number__gte', 1), ('change_number__isnull', False), ('change_number__lte', 1200), ('change_unit', 'months')), models.Q(('change_number__gte', 1), ('change_number__isnull', False), ('change_number__lte', 100), ('change_unit', 'years')), _connector='OR'), name='registry_processingforclient_change', violation_error_message='A period needs a number and a unit, up to 100 years. Enter both, such as 48 hours, or neither.'),
                ),
                migrations.AlterConstraint(
                    model_name='review',
                    name='registry_review_subject',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('activity__isnull', True), ('engagement__isnull', True), ('supplier__isnull', False)), models.Q(('activity__isnull', True), ('engagement__isnull', False), ('supplier__isnull', True)), models.Q(('activity__isnull', False), ('engagement__isnull', True), ('supplier__isnull', True)), _connector='OR'), name='registry_review_subject', violation_error_message='A review has one subject. Choose either a supplier, an engagement or an activity.'),
                ),
                migrations.AlterConstraint(
                    model_name='roleassessment',
                    name='registry_roleassessment_reason',
                    constraint=models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='registry_roleassessment_reason', violation_error_message='The reason is missing. Enter why you assess the role so, such as “it stores the backups”.'),
                ),
                migrations.AlterConstraint(
                    model_name='transferbasis',
                    name='registry_transferbasis_assessed',
                    constraint=models.CheckConstraint(condition=models.Q(('assessment', ''), ('assessed__isnull', False), _connector='OR'), name='registry_transferbasis_assessed', violation_error_message='The assessment has no date. Enter the day of the assessment, such as 27 March 2027.'),
                ),
            ],
        ),
    ]
