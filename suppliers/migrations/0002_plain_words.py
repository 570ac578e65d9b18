import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
import suppliers.migrating
import suppliers.models.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('suppliers', '0001_initial'),
    ]

    operations = [
        suppliers.migrating.AlterTexts(
            operations=[
                migrations.AlterModelOptions(
                    name='adequacydecision',
                    options={'verbose_name': 'adequacy decision or regulations', 'verbose_name_plural': 'adequacy decisions and regulations'},
                ),
                migrations.AlterModelOptions(
                    name='historicaladequacydecision',
                    options={'get_latest_by': ('history_date', 'history_id'), 'ordering': ('-history_date', '-history_id'), 'verbose_name': 'historical adequacy decision or regulations', 'verbose_name_plural': 'historical adequacy decisions and regulations'},
                ),
                migrations.AlterField(
                    model_name='access',
                    name='assurance',
                    field=models.CharField(choices=[('claimed', 'claimed by the supplier'), ('seen', 'document seen'), ('verified', 'verified by us'), ('inferred', 'inferred by us')], default='claimed', help_text='What supports the claim. A claim alone does not show sufficient guarantees (Art. 28(1)).', max_length=10, verbose_name='assurance'),
                ),
                migrations.AlterField(
                    model_name='access',
                    name='component',
                    field=models.ForeignKey(blank=True, help_text='The component that this is true of. Leave empty if it is true of the whole service.', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.component', verbose_name='component'),
                ),
                migrations.AlterField(
                    model_name='access',
                    name='country',
                    field=models.ForeignKey(blank=True, help_text='The country from which they have access. Access from abroad can be a transfer (Art. 44).', null=True, on_delete=django.db.models.deletion.PROTECT, to='suppliers.country', verbose_name='from which country'),
                ),
                migrations.AlterField(
                    model_name='access',
                    name='document',
                    field=models.ForeignKey(blank=True, help_text='The document that says so. You must be able to show your source (Art. 5(2), 24).', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.document', verbose_name='document'),
                ),
                migrations.AlterField(
                    model_name='access',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AlterField(
                    model_name='access',
                    name='layer',
                    field=models.CharField(choices=[('physical', 'physical'), ('infrastructure', 'infrastructure'), ('operating system', 'operating system'), ('database', 'database'), ('application', 'application'), ('backup', 'backup')], help_text='The layer that they can access. Physical access alone does not make data readable (Art. 32(4)).', max_length=20, verbose_name='layer'),
                ),
                migrations.AlterField(
                    model_name='access',
                    name='log_number',
                    field=suppliers.models.fields.NumberField(blank=True, help_text='Leave empty if the source gives no figure. Empty is not the same as 0.', null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='log kept for'),
                ),
                migrations.AlterField(
                    model_name='access',
                    name='logged',
                    field=models.CharField(choices=[('stated', 'stated'), ('denied', 'denied'), ('unclear', 'unclear'), ('silent', 'not stated'), ('unread', 'not yet read')], default='unread', help_text='Whether the access is logged, so that it can be shown later (Art. 5(2), 32(1)(b)).', max_length=10, verbose_name='logged'),
                ),
                migrations.AlterField(
                    model_name='access',
                    name='occasion',
                    field=models.CharField(choices=[('standing', 'permanent'), ('on call', 'when needed'), ('never', 'never'), ('unknown', 'not stated')], default='unknown', max_length=20, verbose_name='occasion'),
                ),
                migrations.AlterField(
                    model_name='access',
                    name='option',
                    field=models.ForeignKey(blank=True, help_text='The option that this is true of. Leave empty if it is true of every option.', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.serviceoption', verbose_name='option'),
                ),
                migrations.AlterField(
                    model_name='access',
                    name='party',
                    field=models.ForeignKey(blank=True, help_text="The company whose people have access. Leave empty for the supplier's own people.", null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='suppliers.supplier', verbose_name='party'),
                ),
                migrations.AlterField(
                    model_name='access',
                    name='reached',
                    field=models.CharField(choices=[('office', 'its own offices only'), ('site', 'the site of the servers'), ('remote', 'remotely, through a restricted connection'), ('anywhere', 'anywhere'), ('unknown', 'not stated')], default='unknown', max_length=20, verbose_name='from where'),
                ),
                migrations.AlterField(
                    model_name='access',
                    name='reached_from',
                    field=models.CharField(blank=True, help_text="The place in the source's words, such as “one fixed office address”.", max_length=200, verbose_name='from where, in detail'),
                ),
                migrations.AlterField(
                    model_name='access',
                    name='reads',
                    field=models.CharField(choices=[('readable', 'readable data'), ('ciphertext', 'ciphertext only'), ('nothing', 'nothing'), ('unknown', 'not stated')], default='unknown', help_text='The data that they can read, encryption considered (Art. 32(1)(a), 34(3)(a)).', max_length=20, verbose_name='can read'),
                ),
                migrations.AlterField(
                    model_name='access',
                    name='section',
                    field=models.CharField(blank=True, help_text='The heading, number or page in the document, so that an auditor finds it.', max_length=200, verbose_name='section'),
                ),
                migrations.AlterField(
                    model_name='access',
                    name='standing',
                    field=models.CharField(choices=[('stated', 'stated'), ('denied', 'denied'), ('unclear', 'unclear'), ('silent', 'not stated'), ('unread', 'not yet read')], default='stated', help_text='What the source does with it. Choose “not stated” if you read the source and it is silent, and “not yet read” if you did not read it for this.', max_length=10, verbose_name='standing'),
                ),
                migrations.AlterField(
                    model_name='access',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AlterField(
                    model_name='access',
                    name='supervised',
                    field=models.CharField(choices=[('stated', 'stated'), ('denied', 'denied'), ('unclear', 'unclear'), ('silent', 'not stated'), ('unread', 'not yet read')], default='unread', help_text='Whether someone supervises the access. People must act on instructions only (Art. 29, 32(4)).', max_length=10, verbose_name='supervised'),
                ),
                migrations.AlterField(
                    model_name='access',
                    name='worded',
                    field=models.CharField(blank=True, help_text="The source's own word or figure, if its meaning is not certain, such as “biweekly”.", max_length=200, verbose_name='as worded'),
                ),
                migrations.AlterField(
                    model_name='adequacydecision',
                    name='confirmed',
                    field=models.CharField(choices=[('primary', 'official source'), ('secondary', 'secondary source'), ('recalled', 'not confirmed'), ('own', 'set by this register, not by law')], max_length=10, verbose_name='confirmed by'),
                ),
                migrations.AlterField(
                    model_name='adequacydecision',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AlterField(
                    model_name='adequacydecision',
                    name='number',
                    field=models.CharField(help_text='The official number, such as (EU) 2023/1795 or SI 2023/1028.', max_length=60, verbose_name='number'),
                ),
                migrations.AlterField(
                    model_name='adequacydecision',
                    name='regime',
                    field=models.CharField(choices=[('EU', 'EU GDPR'), ('UK', 'UK GDPR')], max_length=2, verbose_name='law'),
                ),
                migrations.AlterField(
                    model_name='adequacydecision',
                    name='scope',
                    field=models.TextField(blank=True, help_text='The recipients or data that it covers. Leave empty if it covers the whole destination.', verbose_name='scope'),
                ),
                migrations.AlterField(
                    model_name='adequacydecision',
                    name='source',
                    field=models.CharField(help_text='The official text, such as the Official Journal or a statute; otherwise the place where you found it.', max_length=300, verbose_name='source'),
                ),
                migrations.AlterField(
                    model_name='adequacydecision',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AlterField(
                    model_name='backupterm',
                    name='assurance',
                    field=models.CharField(choices=[('claimed', 'claimed by the supplier'), ('seen', 'document seen'), ('verified', 'verified by us'), ('inferred', 'inferred by us')], default='claimed', help_text='What supports the claim. A claim alone does not show sufficient guarantees (Art. 28(1)).', max_length=10, verbose_name='assurance'),
                ),
                migrations.AlterField(
                    model_name='backupterm',
                    name='by',
                    field=models.ForeignKey(blank=True, help_text='The party that makes the copy. Leave empty for the supplier itself, or if it is not stated.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='suppliers.supplier', verbose_name='made by'),
                ),
                migrations.AlterField(
                    model_name='backupterm',
                    name='component',
                    field=models.ForeignKey(blank=True, help_text='The component that this is true of. Leave empty if it is true of the whole service.', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.component', verbose_name='component'),
                ),
                migrations.AlterField(
                    model_name='backupterm',
                    name='document',
                    field=models.ForeignKey(blank=True, help_text='The document that says so. You must be able to show your source (Art. 5(2), 24).', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.document', verbose_name='document'),
                ),
                migrations.AlterField(
                    model_name='backupterm',
                    name='encrypted',
                    field=models.CharField(choices=[('stated', 'stated'), ('denied', 'denied'), ('unclear', 'unclear'), ('silent', 'not stated'), ('unread', 'not yet read')], default='unread', help_text='Whether the copy is encrypted (Art. 32(1)(a)).', max_length=10, verbose_name='encrypted'),
                ),
                migrations.AlterField(
                    model_name='backupterm',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AlterField(
                    model_name='backupterm',
                    name='every_number',
                    field=suppliers.models.fields.NumberField(blank=True, help_text='Leave empty if the source gives no figure. Empty is not the same as 0.', null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='made at least every'),
                ),
                migrations.AlterField(
                    model_name='backupterm',
                    name='kept_number',
                    field=suppliers.models.fields.NumberField(blank=True, help_text='How long a copy is kept. Erased data stays in copies until then (Art. 5(1)(e), 17, 28(3)(g)).', null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='kept for'),
                ),
                migrations.AlterField(
                    model_name='backupterm',
                    name='option',
                    field=models.ForeignKey(blank=True, help_text='The option that this is true of. Leave empty if it is true of every option.', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.serviceoption', verbose_name='option'),
                ),
                migrations.AlterField(
                    model_name='backupterm',
                    name='place',
                    field=models.CharField(blank=True, help_text='The place as the source names it.', max_length=200, verbose_name='place'),
                ),
                migrations.AlterField(
                    model_name='backupterm',
                    name='section',
                    field=models.CharField(blank=True, help_text='The heading, number or page in the document, so that an auditor finds it.', max_length=200, verbose_name='section'),
                ),
                migrations.AlterField(
                    model_name='backupterm',
                    name='standing',
                    field=models.CharField(choices=[('stated', 'stated'), ('denied', 'denied'), ('unclear', 'unclear'), ('silent', 'not stated'), ('unread', 'not yet read')], default='stated', help_text='What the source does with it. Choose “not stated” if you read the source and it is silent, and “not yet read” if you did not read it for this.', max_length=10, verbose_name='standing'),
                ),
                migrations.AlterField(
                    model_name='backupterm',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AlterField(
                    model_name='backupterm',
                    name='tested_number',
                    field=suppliers.models.fields.NumberField(blank=True, help_text='How often the supplier tests that it can restore (Art. 32(1)(c)–(d)).', null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='restoring tested every'),
                ),
                migrations.AlterField(
                    model_name='backupterm',
                    name='upto_number',
                    field=suppliers.models.fields.NumberField(blank=True, help_text='The shorter interval, if the source gives a range such as “daily up to hourly”.', null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='and up to every'),
                ),
                migrations.AlterField(
                    model_name='backupterm',
                    name='what',
                    field=models.CharField(blank=True, max_length=200, verbose_name='copy of'),
                ),
                migrations.AlterField(
                    model_name='backupterm',
                    name='worded',
                    field=models.CharField(blank=True, help_text="The source's own word or figure, if its meaning is not certain, such as “biweekly”.", max_length=200, verbose_name='as worded'),
                ),
                migrations.AlterField(
                    model_name='breachterm',
                    name='assurance',
                    field=models.CharField(choices=[('claimed', 'claimed by the supplier'), ('seen', 'document seen'), ('verified', 'verified by us'), ('inferred', 'inferred by us')], default='claimed', help_text='What supports the claim. A claim alone does not show sufficient guarantees (Art. 28(1)).', max_length=10, verbose_name='assurance'),
                ),
                migrations.AlterField(
                    model_name='breachterm',
                    name='channel',
                    field=models.CharField(blank=True, help_text='How it notifies you, and whom.', max_length=200, verbose_name='channel'),
                ),
                migrations.AlterField(
                    model_name='breachterm',
                    name='component',
                    field=models.ForeignKey(blank=True, help_text='The component that this is true of. Leave empty if it is true of the whole service.', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.component', verbose_name='component'),
                ),
                migrations.AlterField(
                    model_name='breachterm',
                    name='content',
                    field=models.TextField(blank=True, help_text='The information that it promises to give (Art. 33(3)).', verbose_name='content'),
                ),
                migrations.AlterField(
                    model_name='breachterm',
                    name='document',
                    field=models.ForeignKey(blank=True, help_text='The document that says so. You must be able to show your source (Art. 5(2), 24).', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.document', verbose_name='document'),
                ),
                migrations.AlterField(
                    model_name='breachterm',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AlterField(
                    model_name='breachterm',
                    name='number',
                    field=suppliers.models.fields.NumberField(blank=True, help_text='The time within which the supplier must notify you of a breach (Art. 33(2)). Leave the number empty if the document gives none. Empty is not the same as 0.', null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='notice within'),
                ),
                migrations.AlterField(
                    model_name='breachterm',
                    name='option',
                    field=models.ForeignKey(blank=True, help_text='The option that this is true of. Leave empty if it is true of every option.', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.serviceoption', verbose_name='option'),
                ),
                migrations.AlterField(
                    model_name='breachterm',
                    name='section',
                    field=models.CharField(blank=True, help_text='The heading, number or page in the document, so that an auditor finds it.', max_length=200, verbose_name='section'),
                ),
                migrations.AlterField(
                    model_name='breachterm',
                    name='standing',
                    field=models.CharField(choices=[('stated', 'stated'), ('denied', 'denied'), ('unclear', 'unclear'), ('silent', 'not stated'), ('unread', 'not yet read')], default='stated', help_text='What the source does with it. Choose “not stated” if you read the source and it is silent, and “not yet read” if you did not read it for this.', max_length=10, verbose_name='standing'),
                ),
                migrations.AlterField(
                    model_name='breachterm',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AlterField(
                    model_name='breachterm',
                    name='trigger',
                    field=models.CharField(choices=[('aware', 'after becoming aware'), ('confirmed', 'after confirming it'), ('suspected', 'after suspecting it'), ('unknown', 'from a moment not stated')], default='unknown', help_text='When the time starts. In the law: after becoming aware (Art. 33(2)).', max_length=20, verbose_name='counted from'),
                ),
                migrations.AlterField(
                    model_name='breachterm',
                    name='worded',
                    field=models.CharField(blank=True, help_text="The source's own word or figure, if its meaning is not certain, such as “biweekly”.", max_length=200, verbose_name='as worded'),
                ),
                migrations.AlterField(
                    model_name='certification',
                    name='assurance',
                    field=models.CharField(choices=[('claimed', 'claimed by the supplier'), ('seen', 'document seen'), ('verified', 'verified by us'), ('inferred', 'inferred by us')], default='claimed', help_text='What supports the claim. A claim alone does not show sufficient guarantees (Art. 28(1)).', max_length=10, verbose_name='assurance'),
                ),
                migrations.AlterField(
                    model_name='certification',
                    name='component',
                    field=models.ForeignKey(blank=True, help_text='The component that this is true of. Leave empty if it is true of the whole service.', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.component', verbose_name='component'),
                ),
                migrations.AlterField(
                    model_name='certification',
                    name='document',
                    field=models.ForeignKey(blank=True, help_text='The document that says so. You must be able to show your source (Art. 5(2), 24).', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.document', verbose_name='document'),
                ),
                migrations.AlterField(
                    model_name='certification',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AlterField(
                    model_name='certification',
                    name='holder',
                    field=models.CharField(choices=[('supplier', 'the supplier itself'), ('party', 'another party'), ('unclear', 'not clear')], default='supplier', help_text="Whose certificate it is. A data centre's certificate does not cover the supplier (Art. 28(1)).", max_length=20, verbose_name='holder'),
                ),
                migrations.AlterField(
                    model_name='certification',
                    name='kind',
                    field=models.CharField(choices=[('article 42', 'certification under Art. 42'), ('article 40', 'code of conduct under Art. 40'), ('other', 'another scheme')], default='other', help_text='The legal kind of scheme. ISO and SOC are other schemes, not certification under Art. 42.', max_length=20, verbose_name='kind'),
                ),
                migrations.AlterField(
                    model_name='certification',
                    name='option',
                    field=models.ForeignKey(blank=True, help_text='The option that this is true of. Leave empty if it is true of every option.', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.serviceoption', verbose_name='option'),
                ),
                migrations.AlterField(
                    model_name='certification',
                    name='scheme',
                    field=models.CharField(help_text='The scheme, such as ISO/IEC 27001. A code or certificate can help to show guarantees (Art. 28(5)).', max_length=200, verbose_name='scheme'),
                ),
                migrations.AlterField(
                    model_name='certification',
                    name='scope',
                    field=models.TextField(blank=True, help_text='What the certificate covers. It counts for the service only if it covers it.', verbose_name='scope'),
                ),
                migrations.AlterField(
                    model_name='certification',
                    name='section',
                    field=models.CharField(blank=True, help_text='The heading, number or page in the document, so that an auditor finds it.', max_length=200, verbose_name='section'),
                ),
                migrations.AlterField(
                    model_name='certification',
                    name='standing',
                    field=models.CharField(choices=[('stated', 'stated'), ('denied', 'denied'), ('unclear', 'unclear'), ('silent', 'not stated'), ('unread', 'not yet read')], default='stated', help_text='What the source does with it. Choose “not stated” if you read the source and it is silent, and “not yet read” if you did not read it for this.', max_length=10, verbose_name='standing'),
                ),
                migrations.AlterField(
                    model_name='certification',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AlterField(
                    model_name='certification',
                    name='state',
                    field=models.CharField(choices=[('held', 'held'), ('denied', 'not held'), ('in progress', 'in progress'), ('compliance', 'compliance claimed, no certificate'), ('follows', 'followed, as it states'), ('expired', 'expired')], max_length=20, verbose_name='state'),
                ),
                migrations.AlterField(
                    model_name='certification',
                    name='worded',
                    field=models.CharField(blank=True, help_text="The source's own word or figure, if its meaning is not certain, such as “biweekly”.", max_length=200, verbose_name='as worded'),
                ),
                migrations.AlterField(
                    model_name='change',
                    name='backdated',
                    field=models.BooleanField(default=False, help_text='Imported into an empty register with an earlier date.', verbose_name='backdated'),
                ),
                migrations.AlterField(
                    model_name='change',
                    name='touched',
                    field=models.JSONField(help_text='For each table: the sealed columns and the history rows.', verbose_name='rows written'),
                ),
                migrations.AlterField(
                    model_name='changenotice',
                    name='announced',
                    field=models.DateField(help_text='The date of the announcement. It must leave time to object (Art. 28(2)).', verbose_name='announced on'),
                ),
                migrations.AlterField(
                    model_name='changenotice',
                    name='document',
                    field=models.ForeignKey(blank=True, help_text='The document that says so. You must be able to show your source (Art. 5(2), 24).', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.document', verbose_name='document'),
                ),
                migrations.AlterField(
                    model_name='changenotice',
                    name='effective',
                    field=models.DateField(blank=True, help_text='The date of the change. Leave empty if the notice gives none.', null=True, verbose_name='takes effect on'),
                ),
                migrations.AlterField(
                    model_name='changenotice',
                    name='party',
                    field=models.ForeignKey(blank=True, help_text='The party that is added, removed or moved (Art. 28(2)).', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='suppliers.supplier', verbose_name='party'),
                ),
                migrations.AlterField(
                    model_name='citation',
                    name='document',
                    field=models.ForeignKey(help_text='The document that says so. You must be able to show your source (Art. 5(2), 24).', on_delete=django.db.models.deletion.CASCADE, to='suppliers.document', verbose_name='document'),
                ),
                migrations.AlterField(
                    model_name='commitment',
                    name='assurance',
                    field=models.CharField(choices=[('claimed', 'claimed by the supplier'), ('seen', 'document seen'), ('verified', 'verified by us'), ('inferred', 'inferred by us')], default='claimed', help_text='What supports the claim. A claim alone does not show sufficient guarantees (Art. 28(1)).', max_length=10, verbose_name='assurance'),
                ),
                migrations.AlterField(
                    model_name='commitment',
                    name='component',
                    field=models.ForeignKey(blank=True, help_text='The component that this is true of. Leave empty if it is true of the whole service.', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.component', verbose_name='component'),
                ),
                migrations.AlterField(
                    model_name='commitment',
                    name='document',
                    field=models.ForeignKey(blank=True, help_text='The document that says so. You must be able to show your source (Art. 5(2), 24).', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.document', verbose_name='document'),
                ),
                migrations.AlterField(
                    model_name='commitment',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AlterField(
                    model_name='commitment',
                    name='legal_conclusion',
                    field=models.BooleanField(default=False, help_text='Tick this if the source only states that it complies. An opinion on the law is not evidence.', verbose_name='a legal conclusion'),
                ),
                migrations.AlterField(
                    model_name='commitment',
                    name='number',
                    field=suppliers.models.fields.NumberField(blank=True, help_text="The figure in the statement, such as 30 days' notice of changes (Art. 28(2)). Leave empty if it has none.", null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='within'),
                ),
                migrations.AlterField(
                    model_name='commitment',
                    name='option',
                    field=models.ForeignKey(blank=True, help_text='The option that this is true of. Leave empty if it is true of every option.', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.serviceoption', verbose_name='option'),
                ),
                migrations.AlterField(
                    model_name='commitment',
                    name='qualifier',
                    field=models.CharField(blank=True, help_text='Words that limit the commitment, such as “where appropriate”.', max_length=200, verbose_name='qualifier'),
                ),
                migrations.AlterField(
                    model_name='commitment',
                    name='section',
                    field=models.CharField(blank=True, help_text='The heading, number or page in the document, so that an auditor finds it.', max_length=200, verbose_name='section'),
                ),
                migrations.AlterField(
                    model_name='commitment',
                    name='standing',
                    field=models.CharField(choices=[('stated', 'stated'), ('denied', 'denied'), ('unclear', 'unclear'), ('silent', 'not stated'), ('unread', 'not yet read')], default='stated', help_text='What the source does with it. Choose “not stated” if you read the source and it is silent, and “not yet read” if you did not read it for this.', max_length=10, verbose_name='standing'),
                ),
                migrations.AlterField(
                    model_name='commitment',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AlterField(
                    model_name='commitment',
                    name='topic',
                    field=models.CharField(choices=[('instructions', 'processes on instructions only, 28(3)(a)'), ('own use', 'no use for purposes of its own, 28(10)'), ('ai training', 'no training of models with customer data, 28(10)'), ('sharing', 'no sharing with third parties'), ('compelled disclosure', "handling of authorities' requests, 28(3)(a)"), ('compelled disclosure told', 'notifies the customer before a compelled disclosure, 28(3)(a)'), ('unlawful instructions', 'informs the customer of instructions that infringe the law, 28(3)'), ('confidentiality', 'confidentiality of its people, 28(3)(b)'), ('training', 'training of its people'), ('policies', 'internal policies'), ('security', 'security measures as Article 32 asks, 28(3)(c)'), ('responsible', 'who is responsible for security'), ('sub-processors', 'authorisation of sub-processors, 28(2)'), ('change notice', 'notice of changes, 28(2)'), ('prior notice', 'changes announced before they are made, 28(2)'), ('objection', 'right to object to changes, 28(2)'), ('flow-down', 'same duties for sub-processors, 28(4)'), ('rights assistance', "assistance with data subjects' rights, 28(3)(e)"), ('breach assistance', 'assistance with breaches, 28(3)(f)'), ('dpia assistance', 'assistance with impact assessments, 28(3)(f)'), ('return', 'return of data at the end, 28(3)(g)'), ('deletion', 'deletion at the end, 28(3)(g)'), ('deletion proof', 'confirmation of deletion, 28(3)(g)'), ('erasure after restore', 'erasures repeated after a restore, 17 and 28(3)(g)'), ('audit', 'information and audits, 28(3)(h)'), ('customer testing', 'tests by the customer'), ('documents', 'documents offered on request, 28(3)(h)'), ('contract', 'a written contract, 28(3), 28(9)'), ('role', 'who is controller and who processor'), ('law', 'the law that it states it follows'), ('transfers', 'where data may go, Chapter V'), ('cookies', 'cookies and similar technologies'), ('by design', 'data protection by design, 25'), ('customer duty', 'duties of the customer'), ('compliance', 'claims to be compliant'), ('contact', 'contact for questions'), ('staff', 'number of staff'), ('other', 'another topic'), ('updates', 'keeps its statement up to date')], help_text='The duty that the statement is about (Art. 28, 32).', max_length=40, verbose_name='topic'),
                ),
                migrations.AlterField(
                    model_name='commitment',
                    name='worded',
                    field=models.CharField(blank=True, help_text="The source's own word or figure, if its meaning is not certain, such as “biweekly”.", max_length=200, verbose_name='as worded'),
                ),
                migrations.AlterField(
                    model_name='commitment',
                    name='words',
                    field=models.TextField(blank=True, help_text='What the source says, in your own short words. Do not copy its sentence.', verbose_name='in our words'),
                ),
                migrations.AlterField(
                    model_name='conflict',
                    name='about',
                    field=models.CharField(help_text='What the two claims disagree on, in a few words, such as “the breach notice”.', max_length=300, verbose_name='about'),
                ),
                migrations.AlterField(
                    model_name='contact',
                    name='document',
                    field=models.ForeignKey(blank=True, help_text='The document that says so. You must be able to show your source (Art. 5(2), 24).', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.document', verbose_name='document'),
                ),
                migrations.AlterField(
                    model_name='contact',
                    name='email',
                    field=models.EmailField(blank=True, help_text='The mailbox of the position, not of a person.', max_length=254, verbose_name='mailbox'),
                ),
                migrations.AlterField(
                    model_name='contact',
                    name='person',
                    field=models.ForeignKey(blank=True, help_text='The person, only if the source names one. These details can be erased later (Art. 17).', null=True, on_delete=django.db.models.deletion.PROTECT, to='suppliers.person', verbose_name='person'),
                ),
                migrations.AlterField(
                    model_name='contact',
                    name='role',
                    field=models.CharField(choices=[('dpo', 'data protection officer'), ('privacy', 'privacy'), ('security', 'security'), ('breach', 'breach notices'), ('commercial', 'commercial'), ('general', 'general')], default='general', help_text='The purpose of the contact, such as breach notices or rights (Art. 28(3)(e)–(f), 33(2), 37(7)).', max_length=20, verbose_name='role'),
                ),
                migrations.AlterField(
                    model_name='contact',
                    name='staffed',
                    field=models.CharField(blank=True, help_text='The hours at which the contact answers, such as “weekdays, 9 to 17”.', max_length=200, verbose_name='staffed'),
                ),
                migrations.AlterField(
                    model_name='countrymembership',
                    name='confirmed',
                    field=models.CharField(choices=[('primary', 'official source'), ('secondary', 'secondary source'), ('recalled', 'not confirmed'), ('own', 'set by this register, not by law')], max_length=10, verbose_name='confirmed by'),
                ),
                migrations.AlterField(
                    model_name='countrymembership',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AlterField(
                    model_name='countrymembership',
                    name='source',
                    field=models.CharField(help_text='The official text, such as the Official Journal or a statute; otherwise the place where you found it.', max_length=300, verbose_name='source'),
                ),
                migrations.AlterField(
                    model_name='countrymembership',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AlterField(
                    model_name='datacategory',
                    name='special',
                    field=models.CharField(blank=True, choices=[('', 'neither Article 9 nor 10'), ('origin', 'racial or ethnic origin (Art. 9)'), ('politics', 'political opinions (Art. 9)'), ('beliefs', 'religious or philosophical beliefs (Art. 9)'), ('union', 'trade-union membership (Art. 9)'), ('genetic', 'genetic data (Art. 9)'), ('biometric', 'biometric data for unique identification (Art. 9)'), ('health', 'health (Art. 9)'), ('sex life', 'sex life or sexual orientation (Art. 9)'), ('criminal', 'criminal convictions and offences (Art. 10)')], default='', help_text='The special category, if it is one. Encryption does not change it (Art. 9(1), 10).', max_length=20, verbose_name='special category'),
                ),
                migrations.AlterField(
                    model_name='datahandled',
                    name='assurance',
                    field=models.CharField(choices=[('claimed', 'claimed by the supplier'), ('seen', 'document seen'), ('verified', 'verified by us'), ('inferred', 'inferred by us')], default='claimed', help_text='What supports the claim. A claim alone does not show sufficient guarantees (Art. 28(1)).', max_length=10, verbose_name='assurance'),
                ),
                migrations.AlterField(
                    model_name='datahandled',
                    name='component',
                    field=models.ForeignKey(blank=True, help_text='The component that this is true of. Leave empty if it is true of the whole service.', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.component', verbose_name='component'),
                ),
                migrations.AlterField(
                    model_name='datahandled',
                    name='document',
                    field=models.ForeignKey(blank=True, help_text='The document that says so. You must be able to show your source (Art. 5(2), 24).', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.document', verbose_name='document'),
                ),
                migrations.AlterField(
                    model_name='datahandled',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AlterField(
                    model_name='datahandled',
                    name='intake',
                    field=models.CharField(choices=[('typed', 'typed in'), ('import', 'imported'), ('interface', 'sent by another system'), ('device', 'captured by a device'), ('use', 'generated by use'), ('unknown', 'not stated')], default='unknown', max_length=20, verbose_name='how it is entered'),
                ),
                migrations.AlterField(
                    model_name='datahandled',
                    name='option',
                    field=models.ForeignKey(blank=True, help_text='The option that this is true of. Leave empty if it is true of every option.', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.serviceoption', verbose_name='option'),
                ),
                migrations.AlterField(
                    model_name='datahandled',
                    name='origin',
                    field=models.CharField(choices=[('customer', 'entered by the customer'), ('supplier', 'generated by the supplier'), ('subject', 'provided by the data subject'), ('unknown', 'not stated')], default='unknown', help_text='Where the data comes from. Data that the supplier generates may have another controller (Art. 28(10)).', max_length=20, verbose_name='origin'),
                ),
                migrations.AlterField(
                    model_name='datahandled',
                    name='section',
                    field=models.CharField(blank=True, help_text='The heading, number or page in the document, so that an auditor finds it.', max_length=200, verbose_name='section'),
                ),
                migrations.AlterField(
                    model_name='datahandled',
                    name='standing',
                    field=models.CharField(choices=[('stated', 'stated'), ('denied', 'denied'), ('unclear', 'unclear'), ('silent', 'not stated'), ('unread', 'not yet read')], default='stated', help_text='What the source does with it. Choose “not stated” if you read the source and it is silent, and “not yet read” if you did not read it for this.', max_length=10, verbose_name='standing'),
                ),
                migrations.AlterField(
                    model_name='datahandled',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AlterField(
                    model_name='datahandled',
                    name='worded',
                    field=models.CharField(blank=True, help_text="The source's own word or figure, if its meaning is not certain, such as “biweekly”.", max_length=200, verbose_name='as worded'),
                ),
                migrations.AlterField(
                    model_name='datalocation',
                    name='assurance',
                    field=models.CharField(choices=[('claimed', 'claimed by the supplier'), ('seen', 'document seen'), ('verified', 'verified by us'), ('inferred', 'inferred by us')], default='claimed', help_text='What supports the claim. A claim alone does not show sufficient guarantees (Art. 28(1)).', max_length=10, verbose_name='assurance'),
                ),
                migrations.AlterField(
                    model_name='datalocation',
                    name='component',
                    field=models.ForeignKey(blank=True, help_text='The component that this is true of. Leave empty if it is true of the whole service.', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.component', verbose_name='component'),
                ),
                migrations.AlterField(
                    model_name='datalocation',
                    name='country',
                    field=models.ForeignKey(blank=True, help_text='The country of the place. Leave empty if the source does not state it (Art. 30(1)(e), 44).', null=True, on_delete=django.db.models.deletion.PROTECT, to='suppliers.country', verbose_name='country'),
                ),
                migrations.AlterField(
                    model_name='datalocation',
                    name='document',
                    field=models.ForeignKey(blank=True, help_text='The document that says so. You must be able to show your source (Art. 5(2), 24).', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.document', verbose_name='document'),
                ),
                migrations.AlterField(
                    model_name='datalocation',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AlterField(
                    model_name='datalocation',
                    name='facility',
                    field=models.CharField(blank=True, help_text='The data centre by its name, or as the source describes it.', max_length=200, verbose_name='facility'),
                ),
                migrations.AlterField(
                    model_name='datalocation',
                    name='kind',
                    field=models.CharField(choices=[('storage', 'storage'), ('backup', 'backup'), ('processing', 'processing without storage'), ('remote access', 'remote access'), ('support', 'support'), ('recovery', 'recovery')], help_text='What happens to the data there. Access from a country is a location too (Art. 44).', max_length=20, verbose_name='what happens there'),
                ),
                migrations.AlterField(
                    model_name='datalocation',
                    name='operated_by',
                    field=models.CharField(choices=[('party', 'the party named'), ('customer', 'the customer'), ('unknown', 'not stated')], default='unknown', help_text='Who runs the place. Choose “the party named” and name the party, if you know it.', max_length=10, verbose_name='run by'),
                ),
                migrations.AlterField(
                    model_name='datalocation',
                    name='option',
                    field=models.ForeignKey(blank=True, help_text='The option that this is true of. Leave empty if it is true of every option.', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.serviceoption', verbose_name='option'),
                ),
                migrations.AlterField(
                    model_name='datalocation',
                    name='section',
                    field=models.CharField(blank=True, help_text='The heading, number or page in the document, so that an auditor finds it.', max_length=200, verbose_name='section'),
                ),
                migrations.AlterField(
                    model_name='datalocation',
                    name='standing',
                    field=models.CharField(choices=[('stated', 'stated'), ('denied', 'denied'), ('unclear', 'unclear'), ('silent', 'not stated'), ('unread', 'not yet read')], default='stated', help_text='What the source does with it. Choose “not stated” if you read the source and it is silent, and “not yet read” if you did not read it for this.', max_length=10, verbose_name='standing'),
                ),
                migrations.AlterField(
                    model_name='datalocation',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AlterField(
                    model_name='datalocation',
                    name='worded',
                    field=models.CharField(blank=True, help_text="The source's own word or figure, if its meaning is not certain, such as “biweekly”.", max_length=200, verbose_name='as worded'),
                ),
                migrations.AlterField(
                    model_name='declaration',
                    name='assurance',
                    field=models.CharField(choices=[('claimed', 'claimed by the supplier'), ('seen', 'document seen'), ('verified', 'verified by us'), ('inferred', 'inferred by us')], default='claimed', help_text='What supports the claim. A claim alone does not show sufficient guarantees (Art. 28(1)).', max_length=10, verbose_name='assurance'),
                ),
                migrations.AlterField(
                    model_name='declaration',
                    name='component',
                    field=models.ForeignKey(blank=True, help_text='The component that this is true of. Leave empty if it is true of the whole service.', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.component', verbose_name='component'),
                ),
                migrations.AlterField(
                    model_name='declaration',
                    name='customers',
                    field=models.CharField(blank=True, help_text='The customers it covers, as the source names them. Leave empty for all customers.', max_length=200, verbose_name='for which customers'),
                ),
                migrations.AlterField(
                    model_name='declaration',
                    name='document',
                    field=models.ForeignKey(blank=True, help_text='The document that says so. You must be able to show your source (Art. 5(2), 24).', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.document', verbose_name='document'),
                ),
                migrations.AlterField(
                    model_name='declaration',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AlterField(
                    model_name='declaration',
                    name='kind',
                    field=models.CharField(choices=[('no sub-processors', 'no sub-processors'), ('only these', 'only the parties named'), ('no other access', 'no one else has access'), ('never outside', 'data never leaves the region'), ('no special categories', 'no special categories of data'), ('only customer data', 'only data that the customer enters'), ('stays in service', 'data never leaves the service, except as named')], help_text='What is declared about the whole service. One exception on record contradicts it (Art. 28(2), 44).', max_length=30, verbose_name='kind'),
                ),
                migrations.AlterField(
                    model_name='declaration',
                    name='option',
                    field=models.ForeignKey(blank=True, help_text='The option that this is true of. Leave empty if it is true of every option.', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.serviceoption', verbose_name='option'),
                ),
                migrations.AlterField(
                    model_name='declaration',
                    name='region',
                    field=models.CharField(blank=True, help_text='The region as the source names it, such as EEA, EU or UK.', max_length=60, verbose_name='region'),
                ),
                migrations.AlterField(
                    model_name='declaration',
                    name='section',
                    field=models.CharField(blank=True, help_text='The heading, number or page in the document, so that an auditor finds it.', max_length=200, verbose_name='section'),
                ),
                migrations.AlterField(
                    model_name='declaration',
                    name='standing',
                    field=models.CharField(choices=[('stated', 'stated'), ('denied', 'denied'), ('unclear', 'unclear'), ('silent', 'not stated'), ('unread', 'not yet read')], default='stated', help_text='What the source does with it. Choose “not stated” if you read the source and it is silent, and “not yet read” if you did not read it for this.', max_length=10, verbose_name='standing'),
                ),
                migrations.AlterField(
                    model_name='declaration',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AlterField(
                    model_name='declaration',
                    name='worded',
                    field=models.CharField(blank=True, help_text="The source's own word or figure, if its meaning is not certain, such as “biweekly”.", max_length=200, verbose_name='as worded'),
                ),
                migrations.AlterField(
                    model_name='document',
                    name='address',
                    field=models.CharField(blank=True, help_text='The file name or address where you keep it.', max_length=300, verbose_name='where it is kept'),
                ),
                migrations.AlterField(
                    model_name='document',
                    name='availability',
                    field=models.CharField(choices=[('held', 'held by us'), ('offered', 'offered on request'), ('requested', 'requested'), ('refused', 'refused'), ('referred', 'referred to, not held')], default='held', help_text='Whether you hold the document. A processor must make evidence of compliance available (Art. 28(3)(h)).', max_length=20, verbose_name='availability'),
                ),
                migrations.AlterField(
                    model_name='document',
                    name='dated',
                    field=models.DateField(blank=True, help_text='The date printed in the document. Leave empty if it has none.', null=True, verbose_name='date of the document'),
                ),
                migrations.AlterField(
                    model_name='document',
                    name='force',
                    field=models.CharField(choices=[('binding', 'binding'), ('informative', 'informative'), ('unknown', 'not known')], default='unknown', help_text='Whether it binds the supplier. A signed agreement does; a statement usually only informs.', max_length=20, verbose_name='binding or informative'),
                ),
                migrations.AlterField(
                    model_name='document',
                    name='kind',
                    field=models.CharField(choices=[('statement', 'data protection statement'), ('terms', 'terms of service'), ('dpa', 'data processing agreement'), ('policy', 'policy'), ('report', 'report or certificate'), ('list', 'list of sub-processors'), ('diagram', 'diagram or technical description'), ('other', 'other')], default='statement', help_text='The kind of document. A contract must be in writing or in electronic form (Art. 28(9)).', max_length=20, verbose_name='kind'),
                ),
                migrations.AlterField(
                    model_name='document',
                    name='scope',
                    field=models.TextField(blank=True, help_text='The services and customers that the document states it covers.', verbose_name='scope'),
                ),
                migrations.AlterField(
                    model_name='document',
                    name='sha256',
                    field=models.CharField(blank=True, help_text='The SHA-256 digest of the file, which shows later that the file is the same.', max_length=64, validators=[django.core.validators.RegexValidator('^[0-9a-f]{64}$', 'This is not a SHA-256 digest. Enter 64 characters from 0 to 9 and a to f, such as “9f86d0…”.')], verbose_name='SHA-256'),
                ),
                migrations.AlterField(
                    model_name='historicalaccess',
                    name='log_number',
                    field=suppliers.models.fields.NumberField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='log kept for'),
                ),
                migrations.AlterField(
                    model_name='historicalaccess',
                    name='occasion',
                    field=models.CharField(choices=[('standing', 'permanent'), ('on call', 'when needed'), ('never', 'never'), ('unknown', 'not stated')], default='unknown', max_length=20, verbose_name='occasion'),
                ),
                migrations.AlterField(
                    model_name='historicalaccess',
                    name='reached',
                    field=models.CharField(choices=[('office', 'its own offices only'), ('site', 'the site of the servers'), ('remote', 'remotely, through a restricted connection'), ('anywhere', 'anywhere'), ('unknown', 'not stated')], default='unknown', max_length=20, verbose_name='from where'),
                ),
                migrations.AlterField(
                    model_name='historicalaccess',
                    name='reached_from',
                    field=models.CharField(blank=True, max_length=200, verbose_name='from where, in detail'),
                ),
                migrations.AlterField(
                    model_name='historicalaccess',
                    name='supervised',
                    field=models.CharField(choices=[('stated', 'stated'), ('denied', 'denied'), ('unclear', 'unclear'), ('silent', 'not stated'), ('unread', 'not yet read')], default='unread', max_length=10, verbose_name='supervised'),
                ),
                migrations.AlterField(
                    model_name='historicaladequacydecision',
                    name='confirmed',
                    field=models.CharField(choices=[('primary', 'official source'), ('secondary', 'secondary source'), ('recalled', 'not confirmed'), ('own', 'set by this register, not by law')], max_length=10, verbose_name='confirmed by'),
                ),
                migrations.AlterField(
                    model_name='historicaladequacydecision',
                    name='regime',
                    field=models.CharField(choices=[('EU', 'EU GDPR'), ('UK', 'UK GDPR')], max_length=2, verbose_name='law'),
                ),
                migrations.AlterField(
                    model_name='historicalbackupterm',
                    name='every_number',
                    field=suppliers.models.fields.NumberField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='made at least every'),
                ),
                migrations.AlterField(
                    model_name='historicalbackupterm',
                    name='kept_number',
                    field=suppliers.models.fields.NumberField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='kept for'),
                ),
                migrations.AlterField(
                    model_name='historicalbackupterm',
                    name='tested_number',
                    field=suppliers.models.fields.NumberField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='restoring tested every'),
                ),
                migrations.AlterField(
                    model_name='historicalbackupterm',
                    name='upto_number',
                    field=suppliers.models.fields.NumberField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='and up to every'),
                ),
                migrations.AlterField(
                    model_name='historicalbackupterm',
                    name='what',
                    field=models.CharField(blank=True, max_length=200, verbose_name='copy of'),
                ),
                migrations.AlterField(
                    model_name='historicalbreachterm',
                    name='number',
                    field=suppliers.models.fields.NumberField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='notice within'),
                ),
                migrations.AlterField(
                    model_name='historicalcertification',
                    name='holder',
                    field=models.CharField(choices=[('supplier', 'the supplier itself'), ('party', 'another party'), ('unclear', 'not clear')], default='supplier', max_length=20, verbose_name='holder'),
                ),
                migrations.AlterField(
                    model_name='historicalcertification',
                    name='state',
                    field=models.CharField(choices=[('held', 'held'), ('denied', 'not held'), ('in progress', 'in progress'), ('compliance', 'compliance claimed, no certificate'), ('follows', 'followed, as it states'), ('expired', 'expired')], max_length=20, verbose_name='state'),
                ),
                migrations.AlterField(
                    model_name='historicalcommitment',
                    name='number',
                    field=suppliers.models.fields.NumberField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='within'),
                ),
                migrations.AlterField(
                    model_name='historicalcommitment',
                    name='topic',
                    field=models.CharField(choices=[('instructions', 'processes on instructions only, 28(3)(a)'), ('own use', 'no use for purposes of its own, 28(10)'), ('ai training', 'no training of models with customer data, 28(10)'), ('sharing', 'no sharing with third parties'), ('compelled disclosure', "handling of authorities' requests, 28(3)(a)"), ('compelled disclosure told', 'notifies the customer before a compelled disclosure, 28(3)(a)'), ('unlawful instructions', 'informs the customer of instructions that infringe the law, 28(3)'), ('confidentiality', 'confidentiality of its people, 28(3)(b)'), ('training', 'training of its people'), ('policies', 'internal policies'), ('security', 'security measures as Article 32 asks, 28(3)(c)'), ('responsible', 'who is responsible for security'), ('sub-processors', 'authorisation of sub-processors, 28(2)'), ('change notice', 'notice of changes, 28(2)'), ('prior notice', 'changes announced before they are made, 28(2)'), ('objection', 'right to object to changes, 28(2)'), ('flow-down', 'same duties for sub-processors, 28(4)'), ('rights assistance', "assistance with data subjects' rights, 28(3)(e)"), ('breach assistance', 'assistance with breaches, 28(3)(f)'), ('dpia assistance', 'assistance with impact assessments, 28(3)(f)'), ('return', 'return of data at the end, 28(3)(g)'), ('deletion', 'deletion at the end, 28(3)(g)'), ('deletion proof', 'confirmation of deletion, 28(3)(g)'), ('erasure after restore', 'erasures repeated after a restore, 17 and 28(3)(g)'), ('audit', 'information and audits, 28(3)(h)'), ('customer testing', 'tests by the customer'), ('documents', 'documents offered on request, 28(3)(h)'), ('contract', 'a written contract, 28(3), 28(9)'), ('role', 'who is controller and who processor'), ('law', 'the law that it states it follows'), ('transfers', 'where data may go, Chapter V'), ('cookies', 'cookies and similar technologies'), ('by design', 'data protection by design, 25'), ('customer duty', 'duties of the customer'), ('compliance', 'claims to be compliant'), ('contact', 'contact for questions'), ('staff', 'number of staff'), ('other', 'another topic'), ('updates', 'keeps its statement up to date')], max_length=40, verbose_name='topic'),
                ),
                migrations.AlterField(
                    model_name='historicalcountrymembership',
                    name='confirmed',
                    field=models.CharField(choices=[('primary', 'official source'), ('secondary', 'secondary source'), ('recalled', 'not confirmed'), ('own', 'set by this register, not by law')], max_length=10, verbose_name='confirmed by'),
                ),
                migrations.AlterField(
                    model_name='historicaldatahandled',
                    name='intake',
                    field=models.CharField(choices=[('typed', 'typed in'), ('import', 'imported'), ('interface', 'sent by another system'), ('device', 'captured by a device'), ('use', 'generated by use'), ('unknown', 'not stated')], default='unknown', max_length=20, verbose_name='how it is entered'),
                ),
                migrations.AlterField(
                    model_name='historicaldatahandled',
                    name='origin',
                    field=models.CharField(choices=[('customer', 'entered by the customer'), ('supplier', 'generated by the supplier'), ('subject', 'provided by the data subject'), ('unknown', 'not stated')], default='unknown', max_length=20, verbose_name='origin'),
                ),
                migrations.AlterField(
                    model_name='historicaldeclaration',
                    name='kind',
                    field=models.CharField(choices=[('no sub-processors', 'no sub-processors'), ('only these', 'only the parties named'), ('no other access', 'no one else has access'), ('never outside', 'data never leaves the region'), ('no special categories', 'no special categories of data'), ('only customer data', 'only data that the customer enters'), ('stays in service', 'data never leaves the service, except as named')], max_length=30, verbose_name='kind'),
                ),
                migrations.AlterField(
                    model_name='historicaldocument',
                    name='availability',
                    field=models.CharField(choices=[('held', 'held by us'), ('offered', 'offered on request'), ('requested', 'requested'), ('refused', 'refused'), ('referred', 'referred to, not held')], default='held', max_length=20, verbose_name='availability'),
                ),
                migrations.AlterField(
                    model_name='historicaldocument',
                    name='dated',
                    field=models.DateField(blank=True, null=True, verbose_name='date of the document'),
                ),
                migrations.AlterField(
                    model_name='historicaldocument',
                    name='force',
                    field=models.CharField(choices=[('binding', 'binding'), ('informative', 'informative'), ('unknown', 'not known')], default='unknown', max_length=20, verbose_name='binding or informative'),
                ),
                migrations.AlterField(
                    model_name='historicaldocument',
                    name='sha256',
                    field=models.CharField(blank=True, max_length=64, validators=[django.core.validators.RegexValidator('^[0-9a-f]{64}$', 'This is not a SHA-256 digest. Enter 64 characters from 0 to 9 and a to f, such as “9f86d0…”.')], verbose_name='SHA-256'),
                ),
                migrations.AlterField(
                    model_name='historicalinvolvement',
                    name='kind',
                    field=models.CharField(choices=[('hosts', 'hosts'), ('data centre', 'runs the data centre'), ('manages', 'manages or maintains'), ('monitors', 'monitors'), ('backs up', 'backs up'), ('develops', 'develops'), ('owns software', 'owns the software'), ('makes devices', 'makes devices'), ('tests', 'tests'), ('supports', 'supports'), ('anti-virus', 'protects against malware'), ('licenses', 'provides software or licences'), ('other', 'other work')], max_length=20, verbose_name='what it does'),
                ),
                migrations.AlterField(
                    model_name='historicalinvolvement',
                    name='number',
                    field=suppliers.models.fields.NumberField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='breach notice on this link'),
                ),
                migrations.AlterField(
                    model_name='historicallegalevent',
                    name='confirmed',
                    field=models.CharField(choices=[('primary', 'official source'), ('secondary', 'secondary source'), ('recalled', 'not confirmed'), ('own', 'set by this register, not by law')], max_length=10, verbose_name='confirmed by'),
                ),
                migrations.AlterField(
                    model_name='historicallegalevent',
                    name='regime',
                    field=models.CharField(choices=[('EU', 'EU GDPR'), ('UK', 'UK GDPR')], max_length=2, verbose_name='law'),
                ),
                migrations.AlterField(
                    model_name='historicallegalterm',
                    name='confirmed',
                    field=models.CharField(choices=[('primary', 'official source'), ('secondary', 'secondary source'), ('recalled', 'not confirmed'), ('own', 'set by this register, not by law')], max_length=10, verbose_name='confirmed by'),
                ),
                migrations.AlterField(
                    model_name='historicallegalterm',
                    name='regime',
                    field=models.CharField(blank=True, choices=[('EU', 'EU GDPR'), ('UK', 'UK GDPR')], max_length=2, verbose_name='law'),
                ),
                migrations.AlterField(
                    model_name='historicalonwardtransfer',
                    name='accessed_from',
                    field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='suppliers.country', verbose_name='accessed from'),
                ),
                migrations.AlterField(
                    model_name='historicalretentionterm',
                    name='number',
                    field=suppliers.models.fields.NumberField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='deleted after'),
                ),
                migrations.AlterField(
                    model_name='historicalretentionterm',
                    name='retrieval_number',
                    field=suppliers.models.fields.NumberField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='retrieval for'),
                ),
                migrations.AlterField(
                    model_name='historicalretentionterm',
                    name='rotation_number',
                    field=suppliers.models.fields.NumberField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='copies kept after that for'),
                ),
                migrations.AlterField(
                    model_name='historicalretentionterm',
                    name='what',
                    field=models.CharField(max_length=200, verbose_name='data'),
                ),
                migrations.AlterField(
                    model_name='historicalsecuritymeasure',
                    name='control',
                    field=models.CharField(choices=[('encryption at rest', 'encryption at rest'), ('encryption in transit', 'encryption in transit'), ('encryption of backups', 'encryption of backups'), ('old protocol', 'an outdated protocol in use'), ('file transfer', 'file transfer over a secure channel'), ('plain transfer', 'unencrypted file transfer'), ('second factor', 'sign-in with a second factor'), ('single sign-on', "sign-in through the customer's own directory"), ('password rules', 'rules for passwords'), ('certificate sign-in', 'sign-in by certificate'), ('failed sign-ins', 'failed sign-ins monitored and blocked'), ('tenant key', 'a separate key for each customer'), ('network limit', 'access limited by network address'), ('private network', 'access through a private network'), ('firewall', 'firewall'), ('intrusion', 'malicious requests detected and blocked'), ('address blocking', 'abusive addresses blocked'), ('anti-virus', 'protection against malware'), ('exposed database', 'database accessible from outside'), ('admin panel', 'administration panel installed on the server'), ('script gateway', 'scripts run through CGI'), ('patching', 'security patches'), ('automatic patching', 'security patches applied automatically'), ('monitoring', 'servers and services monitored'), ('logging', 'events logged'), ('load balancing', 'load balancing'), ('redundancy', 'more than one server'), ('spare', 'a standby ready to take over'), ('recovery', 'disaster recovery'), ('separate database', 'a separate database for each customer'), ('separate instance', 'a separate instance for each customer'), ('dedicated hardware', 'dedicated hardware'), ('standard build', 'servers built by a standard script'), ('hardened channel', 'restricted channel between components'), ('locked cabinet', 'locked cabinet'), ('guarded site', 'guarded site'), ('need to know', 'access on a need-to-know basis'), ('training', 'training'), ('handbook', 'written rules for staff'), ('briefings', 'regular briefings'), ('self check', 'measures checked by the supplier itself'), ('media destroyed', 'storage media destroyed'), ('device wiped', 'devices wiped before disposal'), ('irreversible', 'templates cannot be turned back into the sample'), ('unlinkable', 'templates cannot be linked across systems'), ('revocable', 'templates can be revoked'), ('renewable', 'templates can be replaced'), ('alternative', 'an alternative to biometrics'), ('other', 'another measure'), ('temporary access', 'access opened for each occasion, then closed'), ('plain interface', 'unencrypted interfaces offered')], default='other', max_length=30, verbose_name='control'),
                ),
                migrations.AlterField(
                    model_name='historicalsecuritymeasure',
                    name='run_by',
                    field=models.CharField(choices=[('supplier', 'the supplier'), ('party', 'the party named'), ('customer', 'the customer, who must switch it on or run it'), ('unknown', 'not stated')], default='supplier', max_length=10, verbose_name='run by'),
                ),
                migrations.AlterField(
                    model_name='historicalsecuritymeasure',
                    name='sense',
                    field=models.CharField(choices=[('wanted', 'a strength if present'), ('unwanted', 'a strength if absent'), ('neutral', 'neither')], default='wanted', max_length=10, verbose_name='strength or weakness'),
                ),
                migrations.AlterField(
                    model_name='historicalservice',
                    name='intake',
                    field=models.TextField(blank=True, verbose_name='how data is entered'),
                ),
                migrations.AlterField(
                    model_name='historicalservicelevel',
                    name='number',
                    field=suppliers.models.fields.NumberField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='within'),
                ),
                migrations.AlterField(
                    model_name='historicalservicelevel',
                    name='what',
                    field=models.CharField(max_length=200, verbose_name='measured for'),
                ),
                migrations.AlterField(
                    model_name='historicalstatutoryterm',
                    name='confirmed',
                    field=models.CharField(choices=[('primary', 'official source'), ('secondary', 'secondary source'), ('recalled', 'not confirmed'), ('own', 'set by this register, not by law')], max_length=10, verbose_name='confirmed by'),
                ),
                migrations.AlterField(
                    model_name='historicalstatutoryterm',
                    name='number',
                    field=suppliers.models.fields.NumberField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='figure'),
                ),
                migrations.AlterField(
                    model_name='historicalstatutoryterm',
                    name='regime',
                    field=models.CharField(choices=[('EU', 'EU GDPR'), ('UK', 'UK GDPR')], max_length=2, verbose_name='law'),
                ),
                migrations.AlterField(
                    model_name='historicaltest',
                    name='every_number',
                    field=suppliers.models.fields.NumberField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='every'),
                ),
                migrations.AlterField(
                    model_name='historicaltest',
                    name='what',
                    field=models.CharField(max_length=200, verbose_name='tested'),
                ),
                migrations.AlterField(
                    model_name='involvement',
                    name='assurance',
                    field=models.CharField(choices=[('claimed', 'claimed by the supplier'), ('seen', 'document seen'), ('verified', 'verified by us'), ('inferred', 'inferred by us')], default='claimed', help_text='What supports the claim. A claim alone does not show sufficient guarantees (Art. 28(1)).', max_length=10, verbose_name='assurance'),
                ),
                migrations.AlterField(
                    model_name='involvement',
                    name='component',
                    field=models.ForeignKey(blank=True, help_text='The component that this is true of. Leave empty if it is true of the whole service.', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.component', verbose_name='component'),
                ),
                migrations.AlterField(
                    model_name='involvement',
                    name='declared_role',
                    field=models.CharField(choices=[('processor', 'processor'), ('sub-processor', 'sub-processor'), ('controller', 'independent controller'), ('joint controller', 'joint controller'), ('not a processor', 'not a processor'), ('none', 'no role declared')], default='none', help_text='The role that the source gives it. Your own assessment is a separate record (Art. 4(8)).', max_length=20, verbose_name='declared role'),
                ),
                migrations.AlterField(
                    model_name='involvement',
                    name='document',
                    field=models.ForeignKey(blank=True, help_text='The document that says so. You must be able to show your source (Art. 5(2), 24).', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.document', verbose_name='document'),
                ),
                migrations.AlterField(
                    model_name='involvement',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AlterField(
                    model_name='involvement',
                    name='flow_down',
                    field=models.CharField(choices=[('copy seen', 'copy seen'), ('confirmed', 'confirmed by the supplier'), ('denied', 'denied'), ('not asked', 'not asked')], default='not asked', help_text='Whether a contract binds the party to the same duties (Art. 28(4)).', max_length=20, verbose_name='flow-down contract'),
                ),
                migrations.AlterField(
                    model_name='involvement',
                    name='kind',
                    field=models.CharField(choices=[('hosts', 'hosts'), ('data centre', 'runs the data centre'), ('manages', 'manages or maintains'), ('monitors', 'monitors'), ('backs up', 'backs up'), ('develops', 'develops'), ('owns software', 'owns the software'), ('makes devices', 'makes devices'), ('tests', 'tests'), ('supports', 'supports'), ('anti-virus', 'protects against malware'), ('licenses', 'provides software or licences'), ('other', 'other work')], max_length=20, verbose_name='what it does'),
                ),
                migrations.AlterField(
                    model_name='involvement',
                    name='number',
                    field=suppliers.models.fields.NumberField(blank=True, help_text='The time within which the party must notify the one above it of a breach (Art. 33(2)). Leave empty if no figure is on record.', null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='breach notice on this link'),
                ),
                migrations.AlterField(
                    model_name='involvement',
                    name='option',
                    field=models.ForeignKey(blank=True, help_text='The option that this is true of. Leave empty if it is true of every option.', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.serviceoption', verbose_name='option'),
                ),
                migrations.AlterField(
                    model_name='involvement',
                    name='party',
                    field=models.ForeignKey(help_text='The party behind the service. Record one that the source does not name too (Art. 28(2), 28(4)).', on_delete=django.db.models.deletion.PROTECT, related_name='involvements', to='suppliers.supplier', verbose_name='party'),
                ),
                migrations.AlterField(
                    model_name='involvement',
                    name='party_service',
                    field=models.ForeignKey(blank=True, help_text='The service it provides here, so that the chain continues below it (Art. 28(4)).', null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='used_in', to='suppliers.service', verbose_name='service of that party'),
                ),
                migrations.AlterField(
                    model_name='involvement',
                    name='section',
                    field=models.CharField(blank=True, help_text='The heading, number or page in the document, so that an auditor finds it.', max_length=200, verbose_name='section'),
                ),
                migrations.AlterField(
                    model_name='involvement',
                    name='standing',
                    field=models.CharField(choices=[('stated', 'stated'), ('denied', 'denied'), ('unclear', 'unclear'), ('silent', 'not stated'), ('unread', 'not yet read')], default='stated', help_text='What the source does with it. Choose “not stated” if you read the source and it is silent, and “not yet read” if you did not read it for this.', max_length=10, verbose_name='standing'),
                ),
                migrations.AlterField(
                    model_name='involvement',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AlterField(
                    model_name='involvement',
                    name='worded',
                    field=models.CharField(blank=True, help_text="The source's own word or figure, if its meaning is not certain, such as “biweekly”.", max_length=200, verbose_name='as worded'),
                ),
                migrations.AlterField(
                    model_name='legalevent',
                    name='confirmed',
                    field=models.CharField(choices=[('primary', 'official source'), ('secondary', 'secondary source'), ('recalled', 'not confirmed'), ('own', 'set by this register, not by law')], max_length=10, verbose_name='confirmed by'),
                ),
                migrations.AlterField(
                    model_name='legalevent',
                    name='country',
                    field=models.ForeignKey(blank=True, help_text='The country whose transfers it affects. Leave empty if it affects all (Chapter V).', null=True, on_delete=django.db.models.deletion.PROTECT, to='suppliers.country', verbose_name='concerns'),
                ),
                migrations.AlterField(
                    model_name='legalevent',
                    name='regime',
                    field=models.CharField(choices=[('EU', 'EU GDPR'), ('UK', 'UK GDPR')], max_length=2, verbose_name='law'),
                ),
                migrations.AlterField(
                    model_name='legalevent',
                    name='source',
                    field=models.CharField(help_text='The official text, such as the Official Journal or a statute; otherwise the place where you found it.', max_length=300, verbose_name='source'),
                ),
                migrations.AlterField(
                    model_name='legalterm',
                    name='confirmed',
                    field=models.CharField(choices=[('primary', 'official source'), ('secondary', 'secondary source'), ('recalled', 'not confirmed'), ('own', 'set by this register, not by law')], max_length=10, verbose_name='confirmed by'),
                ),
                migrations.AlterField(
                    model_name='legalterm',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AlterField(
                    model_name='legalterm',
                    name='regime',
                    field=models.CharField(blank=True, choices=[('EU', 'EU GDPR'), ('UK', 'UK GDPR')], help_text='The law that it belongs to. Leave empty for both.', max_length=2, verbose_name='law'),
                ),
                migrations.AlterField(
                    model_name='legalterm',
                    name='source',
                    field=models.CharField(help_text='The official text, such as the Official Journal or a statute; otherwise the place where you found it.', max_length=300, verbose_name='source'),
                ),
                migrations.AlterField(
                    model_name='legalterm',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AlterField(
                    model_name='mention',
                    name='declared',
                    field=models.BooleanField(default=False, help_text='Tick this if the document states the role of the party, such as sub-processor.', verbose_name='declared there'),
                ),
                migrations.AlterField(
                    model_name='mention',
                    name='document',
                    field=models.ForeignKey(help_text='The document that says so. You must be able to show your source (Art. 5(2), 24).', on_delete=django.db.models.deletion.CASCADE, to='suppliers.document', verbose_name='document'),
                ),
                migrations.AlterField(
                    model_name='mention',
                    name='explanation',
                    field=models.TextField(blank=True, help_text='The role of the party, if the document does not state one.', verbose_name='explanation'),
                ),
                migrations.AlterField(
                    model_name='mention',
                    name='party',
                    field=models.ForeignKey(help_text='The party that the document names. It may be an undeclared sub-processor (Art. 28(2), 28(4)).', on_delete=django.db.models.deletion.PROTECT, related_name='mentions', to='suppliers.supplier', verbose_name='party'),
                ),
                migrations.AlterField(
                    model_name='onwardtransfer',
                    name='accessed_from',
                    field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='suppliers.country', verbose_name='accessed from'),
                ),
                migrations.AlterField(
                    model_name='onwardtransfer',
                    name='assurance',
                    field=models.CharField(choices=[('claimed', 'claimed by the supplier'), ('seen', 'document seen'), ('verified', 'verified by us'), ('inferred', 'inferred by us')], default='claimed', help_text='What supports the claim. A claim alone does not show sufficient guarantees (Art. 28(1)).', max_length=10, verbose_name='assurance'),
                ),
                migrations.AlterField(
                    model_name='onwardtransfer',
                    name='component',
                    field=models.ForeignKey(blank=True, help_text='The component that this is true of. Leave empty if it is true of the whole service.', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.component', verbose_name='component'),
                ),
                migrations.AlterField(
                    model_name='onwardtransfer',
                    name='document',
                    field=models.ForeignKey(blank=True, help_text='The document that says so. You must be able to show your source (Art. 5(2), 24).', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.document', verbose_name='document'),
                ),
                migrations.AlterField(
                    model_name='onwardtransfer',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AlterField(
                    model_name='onwardtransfer',
                    name='importer',
                    field=models.ForeignKey(blank=True, help_text='The separate company in a third country that receives the data (Art. 44).', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='suppliers.supplier', verbose_name='importer'),
                ),
                migrations.AlterField(
                    model_name='onwardtransfer',
                    name='mechanism',
                    field=models.CharField(blank=True, help_text='The mechanism as the source names it, such as a decision, clauses or rules (Art. 45–47, 49).', max_length=200, verbose_name='mechanism claimed'),
                ),
                migrations.AlterField(
                    model_name='onwardtransfer',
                    name='option',
                    field=models.ForeignKey(blank=True, help_text='The option that this is true of. Leave empty if it is true of every option.', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.serviceoption', verbose_name='option'),
                ),
                migrations.AlterField(
                    model_name='onwardtransfer',
                    name='section',
                    field=models.CharField(blank=True, help_text='The heading, number or page in the document, so that an auditor finds it.', max_length=200, verbose_name='section'),
                ),
                migrations.AlterField(
                    model_name='onwardtransfer',
                    name='standing',
                    field=models.CharField(choices=[('stated', 'stated'), ('denied', 'denied'), ('unclear', 'unclear'), ('silent', 'not stated'), ('unread', 'not yet read')], default='stated', help_text='What the source does with it. Choose “not stated” if you read the source and it is silent, and “not yet read” if you did not read it for this.', max_length=10, verbose_name='standing'),
                ),
                migrations.AlterField(
                    model_name='onwardtransfer',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AlterField(
                    model_name='onwardtransfer',
                    name='worded',
                    field=models.CharField(blank=True, help_text="The source's own word or figure, if its meaning is not certain, such as “biweekly”.", max_length=200, verbose_name='as worded'),
                ),
                migrations.AlterField(
                    model_name='retentionterm',
                    name='assurance',
                    field=models.CharField(choices=[('claimed', 'claimed by the supplier'), ('seen', 'document seen'), ('verified', 'verified by us'), ('inferred', 'inferred by us')], default='claimed', help_text='What supports the claim. A claim alone does not show sufficient guarantees (Art. 28(1)).', max_length=10, verbose_name='assurance'),
                ),
                migrations.AlterField(
                    model_name='retentionterm',
                    name='component',
                    field=models.ForeignKey(blank=True, help_text='The component that this is true of. Leave empty if it is true of the whole service.', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.component', verbose_name='component'),
                ),
                migrations.AlterField(
                    model_name='retentionterm',
                    name='confirmation',
                    field=models.CharField(choices=[('stated', 'stated'), ('denied', 'denied'), ('unclear', 'unclear'), ('silent', 'not stated'), ('unread', 'not yet read')], default='unread', help_text='Whether the supplier confirms the deletion, so that you can show it (Art. 5(2), 28(3)(h)).', max_length=10, verbose_name='confirmed in writing'),
                ),
                migrations.AlterField(
                    model_name='retentionterm',
                    name='criteria',
                    field=models.CharField(blank=True, help_text='The criteria in words, if the document gives no figure.', max_length=300, verbose_name='or criteria'),
                ),
                migrations.AlterField(
                    model_name='retentionterm',
                    name='disposal',
                    field=models.CharField(choices=[('delete', 'deletion'), ('return', 'return'), ('choice', "the customer's choice of return or deletion"), ('unknown', 'not stated')], default='unknown', help_text='What happens to the data. The customer chooses deletion or return (Art. 28(3)(g)).', max_length=20, verbose_name='by'),
                ),
                migrations.AlterField(
                    model_name='retentionterm',
                    name='document',
                    field=models.ForeignKey(blank=True, help_text='The document that says so. You must be able to show your source (Art. 5(2), 24).', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.document', verbose_name='document'),
                ),
                migrations.AlterField(
                    model_name='retentionterm',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AlterField(
                    model_name='retentionterm',
                    name='number',
                    field=suppliers.models.fields.NumberField(blank=True, help_text='The time after the event. Leave empty if the document gives no figure (Art. 28(3)(g), 30(1)(f)).', null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='deleted after'),
                ),
                migrations.AlterField(
                    model_name='retentionterm',
                    name='option',
                    field=models.ForeignKey(blank=True, help_text='The option that this is true of. Leave empty if it is true of every option.', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.serviceoption', verbose_name='option'),
                ),
                migrations.AlterField(
                    model_name='retentionterm',
                    name='retrieval_number',
                    field=suppliers.models.fields.NumberField(blank=True, help_text='How long the customer can still retrieve the data.', null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='retrieval for'),
                ),
                migrations.AlterField(
                    model_name='retentionterm',
                    name='rotation_number',
                    field=suppliers.models.fields.NumberField(blank=True, help_text='The rotation of backups, if the document gives it here.', null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='copies kept after that for'),
                ),
                migrations.AlterField(
                    model_name='retentionterm',
                    name='section',
                    field=models.CharField(blank=True, help_text='The heading, number or page in the document, so that an auditor finds it.', max_length=200, verbose_name='section'),
                ),
                migrations.AlterField(
                    model_name='retentionterm',
                    name='standing',
                    field=models.CharField(choices=[('stated', 'stated'), ('denied', 'denied'), ('unclear', 'unclear'), ('silent', 'not stated'), ('unread', 'not yet read')], default='stated', help_text='What the source does with it. Choose “not stated” if you read the source and it is silent, and “not yet read” if you did not read it for this.', max_length=10, verbose_name='standing'),
                ),
                migrations.AlterField(
                    model_name='retentionterm',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AlterField(
                    model_name='retentionterm',
                    name='what',
                    field=models.CharField(help_text='The data or copy, such as “client data on the servers”.', max_length=200, verbose_name='data'),
                ),
                migrations.AlterField(
                    model_name='retentionterm',
                    name='worded',
                    field=models.CharField(blank=True, help_text="The source's own word or figure, if its meaning is not certain, such as “biweekly”.", max_length=200, verbose_name='as worded'),
                ),
                migrations.AlterField(
                    model_name='securitymeasure',
                    name='assurance',
                    field=models.CharField(choices=[('claimed', 'claimed by the supplier'), ('seen', 'document seen'), ('verified', 'verified by us'), ('inferred', 'inferred by us')], default='claimed', help_text='What supports the claim. A claim alone does not show sufficient guarantees (Art. 28(1)).', max_length=10, verbose_name='assurance'),
                ),
                migrations.AlterField(
                    model_name='securitymeasure',
                    name='component',
                    field=models.ForeignKey(blank=True, help_text='The component that this is true of. Leave empty if it is true of the whole service.', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.component', verbose_name='component'),
                ),
                migrations.AlterField(
                    model_name='securitymeasure',
                    name='control',
                    field=models.CharField(choices=[('encryption at rest', 'encryption at rest'), ('encryption in transit', 'encryption in transit'), ('encryption of backups', 'encryption of backups'), ('old protocol', 'an outdated protocol in use'), ('file transfer', 'file transfer over a secure channel'), ('plain transfer', 'unencrypted file transfer'), ('second factor', 'sign-in with a second factor'), ('single sign-on', "sign-in through the customer's own directory"), ('password rules', 'rules for passwords'), ('certificate sign-in', 'sign-in by certificate'), ('failed sign-ins', 'failed sign-ins monitored and blocked'), ('tenant key', 'a separate key for each customer'), ('network limit', 'access limited by network address'), ('private network', 'access through a private network'), ('firewall', 'firewall'), ('intrusion', 'malicious requests detected and blocked'), ('address blocking', 'abusive addresses blocked'), ('anti-virus', 'protection against malware'), ('exposed database', 'database accessible from outside'), ('admin panel', 'administration panel installed on the server'), ('script gateway', 'scripts run through CGI'), ('patching', 'security patches'), ('automatic patching', 'security patches applied automatically'), ('monitoring', 'servers and services monitored'), ('logging', 'events logged'), ('load balancing', 'load balancing'), ('redundancy', 'more than one server'), ('spare', 'a standby ready to take over'), ('recovery', 'disaster recovery'), ('separate database', 'a separate database for each customer'), ('separate instance', 'a separate instance for each customer'), ('dedicated hardware', 'dedicated hardware'), ('standard build', 'servers built by a standard script'), ('hardened channel', 'restricted channel between components'), ('locked cabinet', 'locked cabinet'), ('guarded site', 'guarded site'), ('need to know', 'access on a need-to-know basis'), ('training', 'training'), ('handbook', 'written rules for staff'), ('briefings', 'regular briefings'), ('self check', 'measures checked by the supplier itself'), ('media destroyed', 'storage media destroyed'), ('device wiped', 'devices wiped before disposal'), ('irreversible', 'templates cannot be turned back into the sample'), ('unlinkable', 'templates cannot be linked across systems'), ('revocable', 'templates can be revoked'), ('renewable', 'templates can be replaced'), ('alternative', 'an alternative to biometrics'), ('other', 'another measure'), ('temporary access', 'access opened for each occasion, then closed'), ('plain interface', 'unencrypted interfaces offered')], default='other', max_length=30, verbose_name='control'),
                ),
                migrations.AlterField(
                    model_name='securitymeasure',
                    name='document',
                    field=models.ForeignKey(blank=True, help_text='The document that says so. You must be able to show your source (Art. 5(2), 24).', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.document', verbose_name='document'),
                ),
                migrations.AlterField(
                    model_name='securitymeasure',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AlterField(
                    model_name='securitymeasure',
                    name='heading',
                    field=models.CharField(choices=[('encryption', 'pseudonymisation and encryption'), ('resilience', 'ongoing confidentiality, integrity, availability and resilience'), ('restore', 'restoring availability and access'), ('testing', 'regular testing, assessing and evaluating'), ('identification', 'user identification and authorisation'), ('transmission', 'protection in transmission'), ('storage', 'protection in storage'), ('physical', 'physical security'), ('logging', 'event logging'), ('configuration', 'system configuration, defaults included'), ('governance', 'IT security governance'), ('assurance', 'certification and assurance'), ('minimisation', 'data minimisation'), ('quality', 'data quality'), ('retention', 'limited retention'), ('accountability', 'accountability'), ('portability', 'portability and erasure'), ('separation', 'separation of customers'), ('training', 'training of staff'), ('disposal', 'disposal of media')], help_text='The heading of clauses (EU) 2021/915, Annex III, that it belongs to (Art. 32(1)).', max_length=20, verbose_name='heading'),
                ),
                migrations.AlterField(
                    model_name='securitymeasure',
                    name='key_holder',
                    field=models.CharField(blank=True, help_text='The holder of the keys, who can read the data despite encryption (Art. 32(1)(a)).', max_length=200, verbose_name='who holds the keys'),
                ),
                migrations.AlterField(
                    model_name='securitymeasure',
                    name='name',
                    field=models.CharField(help_text='The measure in your own words, such as “firewall in front of the web servers”.', max_length=200, verbose_name='measure'),
                ),
                migrations.AlterField(
                    model_name='securitymeasure',
                    name='option',
                    field=models.ForeignKey(blank=True, help_text='The option that this is true of. Leave empty if it is true of every option.', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.serviceoption', verbose_name='option'),
                ),
                migrations.AlterField(
                    model_name='securitymeasure',
                    name='protocol',
                    field=models.CharField(blank=True, help_text='The protocol with its version, such as TLS 1.3. Old versions are not state of the art (Art. 32(1)(a)).', max_length=60, verbose_name='protocol and version'),
                ),
                migrations.AlterField(
                    model_name='securitymeasure',
                    name='run_by',
                    field=models.CharField(choices=[('supplier', 'the supplier'), ('party', 'the party named'), ('customer', 'the customer, who must switch it on or run it'), ('unknown', 'not stated')], default='supplier', help_text='Who runs the measure. Choose the customer for a control that you must switch on (Art. 32(1)).', max_length=10, verbose_name='run by'),
                ),
                migrations.AlterField(
                    model_name='securitymeasure',
                    name='section',
                    field=models.CharField(blank=True, help_text='The heading, number or page in the document, so that an auditor finds it.', max_length=200, verbose_name='section'),
                ),
                migrations.AlterField(
                    model_name='securitymeasure',
                    name='sense',
                    field=models.CharField(choices=[('wanted', 'a strength if present'), ('unwanted', 'a strength if absent'), ('neutral', 'neither')], default='wanted', help_text='Whether its presence or its absence is the strength. “FTP is not used”: denied, a strength if absent.', max_length=10, verbose_name='strength or weakness'),
                ),
                migrations.AlterField(
                    model_name='securitymeasure',
                    name='standing',
                    field=models.CharField(choices=[('stated', 'stated'), ('denied', 'denied'), ('unclear', 'unclear'), ('silent', 'not stated'), ('unread', 'not yet read')], default='stated', help_text='What the source does with it. Choose “not stated” if you read the source and it is silent, and “not yet read” if you did not read it for this.', max_length=10, verbose_name='standing'),
                ),
                migrations.AlterField(
                    model_name='securitymeasure',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AlterField(
                    model_name='securitymeasure',
                    name='worded',
                    field=models.CharField(blank=True, help_text="The source's own word or figure, if its meaning is not certain, such as “biweekly”.", max_length=200, verbose_name='as worded'),
                ),
                migrations.AlterField(
                    model_name='service',
                    name='criticality',
                    field=models.CharField(choices=[('low', 'low'), ('normal', 'normal'), ('high', 'high'), ('unknown', 'not assessed')], default='unknown', help_text='How much of your work stops without the service (Art. 32(1)(b)–(c)).', max_length=10, verbose_name='criticality'),
                ),
                migrations.AlterField(
                    model_name='service',
                    name='declared_law',
                    field=models.CharField(blank=True, help_text='The law that the supplier states it follows.', max_length=300, verbose_name='declared law'),
                ),
                migrations.AlterField(
                    model_name='service',
                    name='declared_role',
                    field=models.CharField(choices=[('processor', 'processor'), ('sub-processor', 'sub-processor'), ('controller', 'independent controller'), ('joint controller', 'joint controller'), ('not a processor', 'not a processor'), ('none', 'no role declared')], default='processor', help_text='The role that the supplier states for itself. You assess its role in the engagement (Art. 28(10)).', max_length=20, verbose_name='declared role'),
                ),
                migrations.AlterField(
                    model_name='service',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AlterField(
                    model_name='service',
                    name='intake',
                    field=models.TextField(blank=True, help_text='How data reaches the service, such as typed, imported or sent by another system (Art. 4(2)).', verbose_name='how data is entered'),
                ),
                migrations.AlterField(
                    model_name='service',
                    name='nature',
                    field=models.TextField(blank=True, help_text='What the service does with the data (Art. 28(3)).', verbose_name='nature'),
                ),
                migrations.AlterField(
                    model_name='service',
                    name='purpose',
                    field=models.TextField(blank=True, help_text='The purpose of the service (Art. 28(3)).', verbose_name='purpose'),
                ),
                migrations.AlterField(
                    model_name='service',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AlterField(
                    model_name='servicelevel',
                    name='assurance',
                    field=models.CharField(choices=[('claimed', 'claimed by the supplier'), ('seen', 'document seen'), ('verified', 'verified by us'), ('inferred', 'inferred by us')], default='claimed', help_text='What supports the claim. A claim alone does not show sufficient guarantees (Art. 28(1)).', max_length=10, verbose_name='assurance'),
                ),
                migrations.AlterField(
                    model_name='servicelevel',
                    name='component',
                    field=models.ForeignKey(blank=True, help_text='The component that this is true of. Leave empty if it is true of the whole service.', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.component', verbose_name='component'),
                ),
                migrations.AlterField(
                    model_name='servicelevel',
                    name='document',
                    field=models.ForeignKey(blank=True, help_text='The document that says so. You must be able to show your source (Art. 5(2), 24).', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.document', verbose_name='document'),
                ),
                migrations.AlterField(
                    model_name='servicelevel',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AlterField(
                    model_name='servicelevel',
                    name='kind',
                    field=models.CharField(choices=[('rpo', 'recovery point'), ('rto', 'recovery time'), ('response', 'response'), ('availability', 'availability')], help_text='What the figure measures. Data must be restorable in a timely manner (Art. 32(1)(c)).', max_length=20, verbose_name='kind'),
                ),
                migrations.AlterField(
                    model_name='servicelevel',
                    name='number',
                    field=suppliers.models.fields.NumberField(blank=True, help_text='Leave empty if the source gives no figure. Empty is not the same as 0.', null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='within'),
                ),
                migrations.AlterField(
                    model_name='servicelevel',
                    name='option',
                    field=models.ForeignKey(blank=True, help_text='The option that this is true of. Leave empty if it is true of every option.', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.serviceoption', verbose_name='option'),
                ),
                migrations.AlterField(
                    model_name='servicelevel',
                    name='section',
                    field=models.CharField(blank=True, help_text='The heading, number or page in the document, so that an auditor finds it.', max_length=200, verbose_name='section'),
                ),
                migrations.AlterField(
                    model_name='servicelevel',
                    name='standing',
                    field=models.CharField(choices=[('stated', 'stated'), ('denied', 'denied'), ('unclear', 'unclear'), ('silent', 'not stated'), ('unread', 'not yet read')], default='stated', help_text='What the source does with it. Choose “not stated” if you read the source and it is silent, and “not yet read” if you did not read it for this.', max_length=10, verbose_name='standing'),
                ),
                migrations.AlterField(
                    model_name='servicelevel',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AlterField(
                    model_name='servicelevel',
                    name='what',
                    field=models.CharField(max_length=200, verbose_name='measured for'),
                ),
                migrations.AlterField(
                    model_name='servicelevel',
                    name='worded',
                    field=models.CharField(blank=True, help_text="The source's own word or figure, if its meaning is not certain, such as “biweekly”.", max_length=200, verbose_name='as worded'),
                ),
                migrations.AlterField(
                    model_name='statutoryterm',
                    name='confirmed',
                    field=models.CharField(choices=[('primary', 'official source'), ('secondary', 'secondary source'), ('recalled', 'not confirmed'), ('own', 'set by this register, not by law')], max_length=10, verbose_name='confirmed by'),
                ),
                migrations.AlterField(
                    model_name='statutoryterm',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AlterField(
                    model_name='statutoryterm',
                    name='number',
                    field=suppliers.models.fields.NumberField(blank=True, help_text='Leave empty if the source gives no figure. Empty is not the same as 0.', null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='figure'),
                ),
                migrations.AlterField(
                    model_name='statutoryterm',
                    name='regime',
                    field=models.CharField(choices=[('EU', 'EU GDPR'), ('UK', 'UK GDPR')], max_length=2, verbose_name='law'),
                ),
                migrations.AlterField(
                    model_name='statutoryterm',
                    name='source',
                    field=models.CharField(help_text='The official text, such as the Official Journal or a statute; otherwise the place where you found it.', max_length=300, verbose_name='source'),
                ),
                migrations.AlterField(
                    model_name='statutoryterm',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AlterField(
                    model_name='subjectcategory',
                    name='employed',
                    field=models.BooleanField(default=False, help_text='Tick this for workers, former workers and applicants. Some framework entries exclude their data (Art. 88).', verbose_name='in employment'),
                ),
                migrations.AlterField(
                    model_name='subjectcategory',
                    name='vulnerable',
                    field=models.BooleanField(default=False, help_text='Tick this for people who cannot easily object, such as children, patients or employees (WP 248).', verbose_name='vulnerable'),
                ),
                migrations.AlterField(
                    model_name='supplier',
                    name='address',
                    field=models.TextField(blank=True, help_text='Its postal address. Have the name, address and contact of every party available (Art. 28(1)–(2)).', verbose_name='address'),
                ),
                migrations.AlterField(
                    model_name='supplier',
                    name='country',
                    field=models.ForeignKey(blank=True, help_text='The country where it is established. It decides whether sending it data is a transfer (Art. 44).', null=True, on_delete=django.db.models.deletion.PROTECT, to='suppliers.country', verbose_name='country'),
                ),
                migrations.AlterField(
                    model_name='supplier',
                    name='eu_representative',
                    field=models.TextField(blank=True, help_text='Name and contact, if it has one (Art. 27 GDPR).', verbose_name='EU representative'),
                ),
                migrations.AlterField(
                    model_name='supplier',
                    name='kind',
                    field=models.CharField(choices=[('company', 'company'), ('public body', 'public body'), ('person', 'sole trader or other person'), ('unnamed', 'not named by the source'), ('unknown', 'not known')], default='company', help_text='The kind of party. Choose “not named by the source” for “a secure location” or “other makers”.', max_length=20, verbose_name='kind'),
                ),
                migrations.AlterField(
                    model_name='supplier',
                    name='legal_name',
                    field=suppliers.models.fields.NameField(help_text="The company that signs contracts, not its brand. If you do not know it, enter the source's name for it.", verbose_name='legal name'),
                ),
                migrations.AlterField(
                    model_name='supplier',
                    name='parent',
                    field=models.ForeignKey(blank=True, help_text='The company that controls it. A foreign authority can order that company to disclose data (Art. 48).', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='suppliers.supplier', verbose_name='group parent'),
                ),
                migrations.AlterField(
                    model_name='supplier',
                    name='registration_number',
                    field=models.CharField(blank=True, help_text='Its number in a public register, to distinguish parties of the same name (Art. 28(1), 30(1)(d)).', max_length=60, verbose_name='registration number'),
                ),
                migrations.AlterField(
                    model_name='supplier',
                    name='trading_name',
                    field=suppliers.models.fields.NameField(blank=True, help_text='The name that people use, if it differs.', verbose_name='trading name'),
                ),
                migrations.AlterField(
                    model_name='supplier',
                    name='uk_representative',
                    field=models.TextField(blank=True, help_text='Name and contact, if it has one (Art. 27 UK GDPR).', verbose_name='UK representative'),
                ),
                migrations.AlterField(
                    model_name='test',
                    name='assurance',
                    field=models.CharField(choices=[('claimed', 'claimed by the supplier'), ('seen', 'document seen'), ('verified', 'verified by us'), ('inferred', 'inferred by us')], default='claimed', help_text='What supports the claim. A claim alone does not show sufficient guarantees (Art. 28(1)).', max_length=10, verbose_name='assurance'),
                ),
                migrations.AlterField(
                    model_name='test',
                    name='component',
                    field=models.ForeignKey(blank=True, help_text='The component that this is true of. Leave empty if it is true of the whole service.', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.component', verbose_name='component'),
                ),
                migrations.AlterField(
                    model_name='test',
                    name='document',
                    field=models.ForeignKey(blank=True, help_text='The document that says so. You must be able to show your source (Art. 5(2), 24).', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.document', verbose_name='document'),
                ),
                migrations.AlterField(
                    model_name='test',
                    name='ends',
                    field=models.DateField(blank=True, help_text='The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake.', null=True, verbose_name='applies until'),
                ),
                migrations.AlterField(
                    model_name='test',
                    name='environment',
                    field=models.CharField(choices=[('production', 'production'), ('test', 'a test environment, not production'), ('unknown', 'not stated')], default='unknown', help_text='Where the test runs. A test elsewhere says little about production (Art. 32(1)(d)).', max_length=20, verbose_name='environment'),
                ),
                migrations.AlterField(
                    model_name='test',
                    name='every_number',
                    field=suppliers.models.fields.NumberField(blank=True, help_text='Leave empty if the source gives no figure. Empty is not the same as 0.', null=True, validators=[django.core.validators.MinValueValidator(1, 'The number is less than 1. Enter a number such as 48, or leave it empty if no figure is given.'), django.core.validators.MaxValueValidator(525600, 'This period is too long. Enter a period of up to 100 years.')], verbose_name='every'),
                ),
                migrations.AlterField(
                    model_name='test',
                    name='option',
                    field=models.ForeignKey(blank=True, help_text='The option that this is true of. Leave empty if it is true of every option.', null=True, on_delete=django.db.models.deletion.RESTRICT, to='suppliers.serviceoption', verbose_name='option'),
                ),
                migrations.AlterField(
                    model_name='test',
                    name='party',
                    field=models.ForeignKey(blank=True, help_text='The party that tests. Leave empty for the supplier itself, or if it is not stated.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='suppliers.supplier', verbose_name='by'),
                ),
                migrations.AlterField(
                    model_name='test',
                    name='section',
                    field=models.CharField(blank=True, help_text='The heading, number or page in the document, so that an auditor finds it.', max_length=200, verbose_name='section'),
                ),
                migrations.AlterField(
                    model_name='test',
                    name='standing',
                    field=models.CharField(choices=[('stated', 'stated'), ('denied', 'denied'), ('unclear', 'unclear'), ('silent', 'not stated'), ('unread', 'not yet read')], default='stated', help_text='What the source does with it. Choose “not stated” if you read the source and it is silent, and “not yet read” if you did not read it for this.', max_length=10, verbose_name='standing'),
                ),
                migrations.AlterField(
                    model_name='test',
                    name='starts',
                    field=models.DateField(blank=True, help_text='The first day it applies. Leave empty if it applied before the register began.', null=True, verbose_name='applies from'),
                ),
                migrations.AlterField(
                    model_name='test',
                    name='what',
                    field=models.CharField(help_text='What is tested. Measures must be tested regularly (Art. 32(1)(d)).', max_length=200, verbose_name='tested'),
                ),
                migrations.AlterField(
                    model_name='test',
                    name='worded',
                    field=models.CharField(blank=True, help_text="The source's own word or figure, if its meaning is not certain, such as “biweekly”.", max_length=200, verbose_name='as worded'),
                ),
                migrations.AlterConstraint(
                    model_name='access',
                    name='suppliers_access_days',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='suppliers_access_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AlterConstraint(
                    model_name='access',
                    name='suppliers_access_log',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('log_number__isnull', True), ('log_unit', '')), models.Q(('log_number__gte', 1), ('log_number__isnull', False), ('log_number__lte', 525600), ('log_unit', 'minutes')), models.Q(('log_number__gte', 1), ('log_number__isnull', False), ('log_number__lte', 8760), ('log_unit', 'hours')), models.Q(('log_number__gte', 1), ('log_number__isnull', False), ('log_number__lte', 8760), ('log_unit', 'business hours')), models.Q(('log_number__gte', 1), ('log_number__isnull', False), ('log_number__lte', 36525), ('log_unit', 'days')), models.Q(('log_number__gte', 1), ('log_number__isnull', False), ('log_number__lte', 36525), ('log_unit', 'business days')), models.Q(('log_number__gte', 1), ('log_number__isnull', False), ('log_number__lte', 5200), ('log_unit', 'weeks')), models.Q(('log_number__gte', 1), ('log_number__isnull', False), ('log_number__lte', 1200), ('log_unit', 'months')), models.Q(('log_number__gte', 1), ('log_number__isnull', False), ('log_number__lte', 100), ('log_unit', 'years')), _connector='OR'), name='suppliers_access_log', violation_error_message='A period needs a number and a unit, up to 100 years. Enter both, such as 48 hours, or neither.'),
                ),
                migrations.AlterConstraint(
                    model_name='adequacydecision',
                    name='suppliers_adequacydecision_days',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='suppliers_adequacydecision_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AlterConstraint(
                    model_name='adequacydecision',
                    name='suppliers_adequacydecision_destination',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('body', ''), ('country__isnull', False)), models.Q(('country__isnull', True), models.Q(('body', ''), _negated=True)), _connector='OR'), name='suppliers_adequacydecision_destination', violation_error_message='One destination is needed. Name either a country or an international organisation, not both.'),
                ),
                migrations.AlterConstraint(
                    model_name='backupterm',
                    name='suppliers_backupterm_days',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='suppliers_backupterm_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AlterConstraint(
                    model_name='backupterm',
                    name='suppliers_backupterm_every',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('every_number__isnull', True), ('every_unit', '')), models.Q(('every_number__gte', 1), ('every_number__isnull', False), ('every_number__lte', 525600), ('every_unit', 'minutes')), models.Q(('every_number__gte', 1), ('every_number__isnull', False), ('every_number__lte', 8760), ('every_unit', 'hours')), models.Q(('every_number__gte', 1), ('every_number__isnull', False), ('every_number__lte', 8760), ('every_unit', 'business hours')), models.Q(('every_number__gte', 1), ('every_number__isnull', False), ('every_number__lte', 36525), ('every_unit', 'days')), models.Q(('every_number__gte', 1), ('every_number__isnull', False), ('every_number__lte', 36525), ('every_unit', 'business days')), models.Q(('every_number__gte', 1), ('every_number__isnull', False), ('every_number__lte', 5200), ('every_unit', 'weeks')), models.Q(('every_number__gte', 1), ('every_number__isnull', False), ('every_number__lte', 1200), ('every_unit', 'months')), models.Q(('every_number__gte', 1), ('every_number__isnull', False), ('every_number__lte', 100), ('every_unit', 'years')), _connector='OR'), name='suppliers_backupterm_every', violation_error_message='A period needs a number and a unit, up to 100 years. Enter both, such as 48 hours, or neither.'),
                ),
                migrations.AlterConstraint(
                    model_name='backupterm',
                    name='suppliers_backupterm_upto',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('upto_number__isnull', True), ('upto_unit', '')), models.Q(('upto_number__gte', 1), ('upto_number__isnull', False), ('upto_number__lte', 525600), ('upto_unit', 'minutes')), models.Q(('upto_number__gte', 1), ('upto_number__isnull', False), ('upto_number__lte', 8760), ('upto_unit', 'hours')), models.Q(('upto_number__gte', 1), ('upto_number__isnull', False), ('upto_number__lte', 8760), ('upto_unit', 'business hours')), models.Q(('upto_number__gte', 1), ('upto_number__isnull', False), ('upto_number__lte', 36525), ('upto_unit', 'days')), models.Q(('upto_number__gte', 1), ('upto_number__isnull', False), ('upto_number__lte', 36525), ('upto_unit', 'business days')), models.Q(('upto_number__gte', 1), ('upto_number__isnull', False), ('upto_number__lte', 5200), ('upto_unit', 'weeks')), models.Q(('upto_number__gte', 1), ('upto_number__isnull', False), ('upto_number__lte', 1200), ('upto_unit', 'months')), models.Q(('upto_number__gte', 1), ('upto_number__isnull', False), ('upto_number__lte', 100), ('upto_unit', 'years')), _connector='OR'), name='suppliers_backupterm_upto', violation_error_message='A period needs a number and a unit, up to 100 years. Enter both, such as 48 hours, or neither.'),
                ),
                migrations.AlterConstraint(
                    model_name='backupterm',
                    name='suppliers_backupterm_kept',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('kept_number__isnull', True), ('kept_unit', '')), models.Q(('kept_number__gte', 1), ('kept_number__isnull', False), ('kept_number__lte', 525600), ('kept_unit', 'minutes')), models.Q(('kept_number__gte', 1), ('kept_number__isnull', False), ('kept_number__lte', 8760), ('kept_unit', 'hours')), models.Q(('kept_number__gte', 1), ('kept_number__isnull', False), ('kept_number__lte', 8760), ('kept_unit', 'business hours')), models.Q(('kept_number__gte', 1), ('kept_number__isnull', False), ('kept_number__lte', 36525), ('kept_unit', 'days')), models.Q(('kept_number__gte', 1), ('kept_number__isnull', False), ('kept_number__lte', 36525), ('kept_unit', 'business days')), models.Q(('kept_number__gte', 1), ('kept_number__isnull', False), ('kept_number__lte', 5200), ('kept_unit', 'weeks')), models.Q(('kept_number__gte', 1), ('kept_number__isnull', False), ('kept_number__lte', 1200), ('kept_unit', 'months')), models.Q(('kept_number__gte', 1), ('kept_number__isnull', False), ('kept_number__lte', 100), ('kept_unit', 'years')), _connector='OR'), name='suppliers_backupterm_kept', violation_error_message='A period needs a number and a unit, up to 100 years. Enter both, such as 48 hours, or neither.'),
                ),
                migrations.AlterConstraint(
                    model_name='backupterm',
                    name='suppliers_backupterm_tested',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('tested_number__isnull', True), ('tested_unit', '')), models.Q(('tested_number__gte', 1), ('tested_number__isnull', False), ('tested_number__lte', 525600), ('tested_unit', 'minutes')), models.Q(('tested_number__gte', 1), ('tested_number__isnull', False), ('tested_number__lte', 8760), ('tested_unit', 'hours')), models.Q(('tested_number__gte', 1), ('tested_number__isnull', False), ('tested_number__lte', 8760), ('tested_unit', 'business hours')), models.Q(('tested_number__gte', 1), ('tested_number__isnull', False), ('tested_number__lte', 36525), ('tested_unit', 'days')), models.Q(('tested_number__gte', 1), ('tested_number__isnull', False), ('tested_number__lte', 36525), ('tested_unit', 'business days')), models.Q(('tested_number__gte', 1), ('tested_number__isnull', False), ('tested_number__lte', 5200), ('tested_unit', 'weeks')), models.Q(('tested_number__gte', 1), ('tested_number__isnull', False), ('tested_number__lte', 1200), ('tested_unit', 'months')), models.Q(('tested_number__gte', 1), ('tested_number__isnull', False), ('tested_number__lte', 100), ('tested_unit', 'years')), _connector='OR'), name='suppliers_backupterm_tested', violation_error_message='A period needs a number and a unit, up to 100 years. Enter both, such as 48 hours, or neither.'),
                ),
                migrations.AlterConstraint(
                    model_name='breachterm',
                    name='suppliers_breachterm_days',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='suppliers_breachterm_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AlterConstraint(
                    model_name='breachterm',
                    name='suppliers_breachterm_period',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('number__isnull', True), ('unit', '')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 525600), ('unit', 'minutes')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 8760), ('unit', 'hours')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 8760), ('unit', 'business hours')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 36525), ('unit', 'days')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 36525), ('unit', 'business days')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 5200), ('unit', 'weeks')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 1200), ('unit', 'months')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 100), ('unit', 'years')), _connector='OR'), name='suppliers_breachterm_period', violation_error_message='A period needs a number and a unit, up to 100 years. Enter both, such as 48 hours, or neither.'),
                ),
                migrations.AlterConstraint(
                    model_name='certification',
                    name='suppliers_certification_days',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='suppliers_certification_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AlterConstraint(
                    model_name='certification',
                    name='suppliers_certification_validity',
                    constraint=models.CheckConstraint(condition=models.Q(('valid_from__isnull', True), ('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='suppliers_certification_validity', violation_error_message='The certificate ends before it starts. Enter a last day on or after the first.'),
                ),
                migrations.AlterConstraint(
                    model_name='certification',
                    name='suppliers_certification_holder',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('holder', 'party'), _negated=True), ('party__isnull', False), _connector='OR'), name='suppliers_certification_holder', violation_error_message='The party that holds the certificate is missing. Name it, or choose “not clear”.'),
                ),
                migrations.AlterConstraint(
                    model_name='changenotice',
                    name='suppliers_changenotice_two_parties',
                    constraint=models.CheckConstraint(condition=models.Q(('party__isnull', True), ('replaced__isnull', True), models.Q(('party', models.F('replaced')), _negated=True), _connector='OR'), name='suppliers_changenotice_two_parties', violation_error_message='Both fields name the same party. Choose the new party and the one it replaces.'),
                ),
                migrations.AlterConstraint(
                    model_name='commitment',
                    name='suppliers_commitment_days',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='suppliers_commitment_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AlterConstraint(
                    model_name='commitment',
                    name='suppliers_commitment_period',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('number__isnull', True), ('unit', '')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 525600), ('unit', 'minutes')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 8760), ('unit', 'hours')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 8760), ('unit', 'business hours')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 36525), ('unit', 'days')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 36525), ('unit', 'business days')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 5200), ('unit', 'weeks')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 1200), ('unit', 'months')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 100), ('unit', 'years')), _connector='OR'), name='suppliers_commitment_period', violation_error_message='A period needs a number and a unit, up to 100 years. Enter both, such as 48 hours, or neither.'),
                ),
                migrations.AlterConstraint(
                    model_name='conflict',
                    name='suppliers_conflict_two_claims',
                    constraint=models.CheckConstraint(condition=models.Q(('first_id', models.F('second_id')), ('first_kind', models.F('second_kind')), _negated=True), name='suppliers_conflict_two_claims', violation_error_message='Both fields name the same claim. Choose two claims.'),
                ),
                migrations.AlterConstraint(
                    model_name='conflict',
                    name='suppliers_conflict_resolution',
                    constraint=models.CheckConstraint(condition=models.Q(('resolved__isnull', True), models.Q(('resolution', ''), _negated=True), _connector='OR'), name='suppliers_conflict_resolution', violation_error_message='The resolution is missing. Enter how it was resolved, such as “Acme confirms 24 hours”.'),
                ),
                migrations.AlterConstraint(
                    model_name='country',
                    name='suppliers_country_code',
                    constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.Exact(django.db.models.functions.text.Length('id'), 2), django.db.models.lookups.Exact(django.db.models.functions.text.Upper('id'), models.F('id')), django.db.models.lookups.GreaterThanOrEqual(django.db.models.functions.text.Substr('id', 1, 1), models.Value('A')), django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Substr('id', 1, 1), models.Value('Z')), django.db.models.lookups.GreaterThanOrEqual(django.db.models.functions.text.Substr('id', 2, 1), models.Value('A')), django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Substr('id', 2, 1), models.Value('Z'))), name='suppliers_country_code', violation_error_message='This is not a country code. Enter two capital letters, such as IE.'),
                ),
                migrations.AlterConstraint(
                    model_name='countrymembership',
                    name='suppliers_countrymembership_days',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='suppliers_countrymembership_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AlterConstraint(
                    model_name='datahandled',
                    name='suppliers_datahandled_days',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='suppliers_datahandled_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AlterConstraint(
                    model_name='datalocation',
                    name='suppliers_datalocation_days',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='suppliers_datalocation_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AlterConstraint(
                    model_name='datalocation',
                    name='suppliers_datalocation_operator',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('operated_by', 'party'), ('operator__isnull', False)), models.Q(models.Q(('operated_by', 'party'), _negated=True), ('operator__isnull', True)), _connector='OR'), name='suppliers_datalocation_operator', violation_error_message='“Run by” and the party do not match. Choose “the party named” and name it, or name no party.'),
                ),
                migrations.AlterConstraint(
                    model_name='declaration',
                    name='suppliers_declaration_days',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='suppliers_declaration_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AlterConstraint(
                    model_name='document',
                    name='suppliers_document_not_own_successor',
                    constraint=models.CheckConstraint(condition=models.Q(('supersedes__isnull', True), models.Q(('supersedes', models.F('id')), _negated=True), _connector='OR'), name='suppliers_document_not_own_successor', violation_error_message='This is the document itself. Choose the document that it replaces.'),
                ),
                migrations.AlterConstraint(
                    model_name='involvement',
                    name='suppliers_involvement_days',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='suppliers_involvement_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AlterConstraint(
                    model_name='involvement',
                    name='suppliers_involvement_notice',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('number__isnull', True), ('unit', '')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 525600), ('unit', 'minutes')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 8760), ('unit', 'hours')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 8760), ('unit', 'business hours')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 36525), ('unit', 'days')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 36525), ('unit', 'business days')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 5200), ('unit', 'weeks')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 1200), ('unit', 'months')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 100), ('unit', 'years')), _connector='OR'), name='suppliers_involvement_notice', violation_error_message='A period needs a number and a unit, up to 100 years. Enter both, such as 48 hours, or neither.'),
                ),
                migrations.AlterConstraint(
                    model_name='involvement',
                    name='suppliers_involvement_no_self_link',
                    constraint=models.CheckConstraint(condition=models.Q(('party_service__isnull', True), models.Q(('party_service', models.F('service')), _negated=True), _connector='OR'), name='suppliers_involvement_no_self_link', violation_error_message='This is the same service. Choose the service of the other party.'),
                ),
                migrations.AlterConstraint(
                    model_name='legalterm',
                    name='suppliers_legalterm_days',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='suppliers_legalterm_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AlterConstraint(
                    model_name='legalterm',
                    name='suppliers_legalterm_once_undated',
                    constraint=models.UniqueConstraint(condition=models.Q(('starts__isnull', True)), fields=('list', 'code', 'regime'), name='suppliers_legalterm_once_undated', violation_error_message='This term already exists without a first day. Enter a first day, or correct the existing term.'),
                ),
                migrations.AlterConstraint(
                    model_name='onwardtransfer',
                    name='suppliers_onwardtransfer_days',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='suppliers_onwardtransfer_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AlterConstraint(
                    model_name='onwardtransfer',
                    name='suppliers_onwardtransfer_two_parties',
                    constraint=models.CheckConstraint(condition=models.Q(('exporter__isnull', True), ('importer__isnull', True), models.Q(('exporter', models.F('importer')), _negated=True), _connector='OR'), name='suppliers_onwardtransfer_two_parties', violation_error_message='Exporter and importer are the same party. Choose two parties.'),
                ),
                migrations.AlterConstraint(
                    model_name='retentionterm',
                    name='suppliers_retentionterm_days',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='suppliers_retentionterm_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AlterConstraint(
                    model_name='retentionterm',
                    name='suppliers_retentionterm_period',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('number__isnull', True), ('unit', '')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 525600), ('unit', 'minutes')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 8760), ('unit', 'hours')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 8760), ('unit', 'business hours')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 36525), ('unit', 'days')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 36525), ('unit', 'business days')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 5200), ('unit', 'weeks')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 1200), ('unit', 'months')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 100), ('unit', 'years')), _connector='OR'), name='suppliers_retentionterm_period', violation_error_message='A period needs a number and a unit, up to 100 years. Enter both, such as 48 hours, or neither.'),
                ),
                migrations.AlterConstraint(
                    model_name='retentionterm',
                    name='suppliers_retentionterm_retrieval',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('retrieval_number__isnull', True), ('retrieval_unit', '')), models.Q(('retrieval_number__gte', 1), ('retrieval_number__isnull', False), ('retrieval_number__lte', 525600), ('retrieval_unit', 'minutes')), models.Q(('retrieval_number__gte', 1), ('retrieval_number__isnull', False), ('retrieval_number__lte', 8760), ('retrieval_unit', 'hours')), models.Q(('retrieval_number__gte', 1), ('retrieval_number__isnull', False), ('retrieval_number__lte', 8760), ('retrieval_unit', 'business hours')), models.Q(('retrieval_number__gte', 1), ('retrieval_number__isnull', False), ('retrieval_number__lte', 36525), ('retrieval_unit', 'days')), models.Q(('retrieval_number__gte', 1), ('retrieval_number__isnull', False), ('retrieval_number__lte', 36525), ('retrieval_unit', 'business days')), models.Q(('retrieval_number__gte', 1), ('retrieval_number__isnull', False), ('retrieval_number__lte', 5200), ('retrieval_unit', 'weeks')), models.Q(('retrieval_number__gte', 1), ('retrieval_number__isnull', False), ('retrieval_number__lte', 1200), ('retrieval_unit', 'months')), models.Q(('retrieval_number__gte', 1), ('retrieval_number__isnull', False), ('retrieval_number__lte', 100), ('retrieval_unit', 'years')), _connector='OR'), name='suppliers_retentionterm_retrieval', violation_error_message='A period needs a number and a unit, up to 100 years. Enter both, such as 48 hours, or neither.'),
                ),
                migrations.AlterConstraint(
                    model_name='retentionterm',
                    name='suppliers_retentionterm_rotation',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('rotation_number__isnull', True), ('rotation_unit', '')), models.Q(('rotation_number__gte', 1), ('rotation_number__isnull', False), ('rotation_number__lte', 525600), ('rotation_unit', 'minutes')), models.Q(('rotation_number__gte', 1), ('rotation_number__isnull', False), ('rotation_number__lte', 8760), ('rotation_unit', 'hours')), models.Q(('rotation_number__gte', 1), ('rotation_number__isnull', False), ('rotation_number__lte', 8760), ('rotation_unit', 'business hours')), models.Q(('rotation_number__gte', 1), ('rotation_number__isnull', False), ('rotation_number__lte', 36525), ('rotation_unit', 'days')), models.Q(('rotation_number__gte', 1), ('rotation_number__isnull', False), ('rotation_number__lte', 36525), ('rotation_unit', 'business days')), models.Q(('rotation_number__gte', 1), ('rotation_number__isnull', False), ('rotation_number__lte', 5200), ('rotation_unit', 'weeks')), models.Q(('rotation_number__gte', 1), ('rotation_number__isnull', False), ('rotation_number__lte', 1200), ('rotation_unit', 'months')), models.Q(('rotation_number__gte', 1), ('rotation_number__isnull', False), ('rotation_number__lte', 100), ('rotation_unit', 'years')), _connector='OR'), name='suppliers_retentionterm_rotation', violation_error_message='A period needs a number and a unit, up to 100 years. Enter both, such as 48 hours, or neither.'),
                ),
                migrations.AlterConstraint(
                    model_name='securitymeasure',
                    name='suppliers_securitymeasure_days',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='suppliers_securitymeasure_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AlterConstraint(
                    model_name='securitymeasure',
                    name='suppliers_securitymeasure_party',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('run_by', 'party'), _negated=True), ('party__isnull', False), _connector='OR'), name='suppliers_securitymeasure_party', violation_error_message='The party that runs the measure is missing. Name it, or choose another entry under “run by”.'),
                ),
                migrations.AlterConstraint(
                    model_name='service',
                    name='suppliers_service_days',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='suppliers_service_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AlterConstraint(
                    model_name='servicelevel',
                    name='suppliers_servicelevel_days',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='suppliers_servicelevel_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AlterConstraint(
                    model_name='servicelevel',
                    name='suppliers_servicelevel_period',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('number__isnull', True), ('unit', '')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 525600), ('unit', 'minutes')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 8760), ('unit', 'hours')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 8760), ('unit', 'business hours')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 36525), ('unit', 'days')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 36525), ('unit', 'business days')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 5200), ('unit', 'weeks')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 1200), ('unit', 'months')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 100), ('unit', 'years')), _connector='OR'), name='suppliers_servicelevel_period', violation_error_message='A period needs a number and a unit, up to 100 years. Enter both, such as 48 hours, or neither.'),
                ),
                migrations.AlterConstraint(
                    model_name='statutoryterm',
                    name='suppliers_statutoryterm_days',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='suppliers_statutoryterm_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AlterConstraint(
                    model_name='statutoryterm',
                    name='suppliers_statutoryterm_period',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('number__isnull', True), ('unit', '')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 525600), ('unit', 'minutes')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 8760), ('unit', 'hours')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 8760), ('unit', 'business hours')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 36525), ('unit', 'days')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 36525), ('unit', 'business days')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 5200), ('unit', 'weeks')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 1200), ('unit', 'months')), models.Q(('number__gte', 1), ('number__isnull', False), ('number__lte', 100), ('unit', 'years')), _connector='OR'), name='suppliers_statutoryterm_period', violation_error_message='A period needs a number and a unit, up to 100 years. Enter both, such as 48 hours, or neither.'),
                ),
                migrations.AlterConstraint(
                    model_name='supplier',
                    name='suppliers_supplier_website',
                    constraint=models.CheckConstraint(condition=models.Q(('website', ''), ('website__startswith', 'http://'), ('website__startswith', 'https://'), _connector='OR'), name='suppliers_supplier_website', violation_error_message='This is not a web address. Enter one that begins with https:// or http://, such as https://acme.example.'),
                ),
                migrations.AlterConstraint(
                    model_name='supplier',
                    name='suppliers_supplier_not_own_parent',
                    constraint=models.CheckConstraint(condition=models.Q(('parent__isnull', True), models.Q(('parent', models.F('id')), _negated=True), _connector='OR'), name='suppliers_supplier_not_own_parent', violation_error_message='This is the supplier itself. Choose the company that controls it, or leave the field empty.'),
                ),
                migrations.AlterConstraint(
                    model_name='test',
                    name='suppliers_test_days',
                    constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), ('starts__isnull', True), ('ends__gte', models.F('starts')), _connector='OR'), name='suppliers_test_days', violation_error_message='The last day is before the first day. Enter a last day on or after the first.'),
                ),
                migrations.AlterConstraint(
                    model_name='test',
                    name='suppliers_test_every',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('every_number__isnull', True), ('every_unit', '')), models.Q(('every_number__gte', 1), ('every_number__isnull', False), ('every_number__lte', 525600), ('every_unit', 'minutes')), models.Q(('every_number__gte', 1), ('every_number__isnull', False), ('every_number__lte', 8760), ('every_unit', 'hours')), models.Q(('every_number__gte', 1), ('every_number__isnull', False), ('every_number__lte', 8760), ('every_unit', 'business hours')), models.Q(('every_number__gte', 1), ('every_number__isnull', False), ('every_number__lte', 36525), ('every_unit', 'days')), models.Q(('every_number__gte', 1), ('every_number__isnull', False), ('every_number__lte', 36525), ('every_unit', 'business days')), models.Q(('every_number__gte', 1), ('every_number__isnull', False), ('every_number__lte', 5200), ('every_unit', 'weeks')), models.Q(('every_number__gte', 1), ('every_number__isnull', False), ('every_number__lte', 1200), ('every_unit', 'months')), models.Q(('every_number__gte', 1), ('every_number__isnull', False), ('every_number__lte', 100), ('every_unit', 'years')), _connector='OR'), name='suppliers_test_every', violation_error_message='A period needs a number and a unit, up to 100 years. Enter both, such as 48 hours, or neither.'),
                ),
            ],
        ),
    ]
