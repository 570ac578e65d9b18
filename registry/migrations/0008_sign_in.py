"""Signing in: the organisations that ask for a second factor, passwords to be changed, and the access log."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from suppliers.migrating import Together


class Migration(migrations.Migration):

    dependencies = [
        ('registry', '0007_roles'),
    ]

    operations = [Together([
        migrations.AddField(
            model_name='historicalorganisation',
            name='own_second_factor',
            field=models.BooleanField(default=False, verbose_name='second factor to sign in here'),
        ),
        migrations.AddField(
            model_name='organisation',
            name='own_second_factor',
            field=models.BooleanField(default=False, help_text='Whether everybody who works for the organisation must sign in here with a second factor.', verbose_name='second factor to sign in here'),
        ),
        ]),
        migrations.AddField(
            model_name='user',
            name='password_given',
            field=models.BooleanField(default=False, editable=False, verbose_name='password must be changed'),
        ),
        migrations.CreateModel(
            name='AccessEvent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(db_index=True, verbose_name='time')),
                ('kind', models.CharField(choices=[('signed in', 'signed in'), ('sign-in failed', 'sign-in failed'), ('second factor failed', 'second factor failed'), ('signed out', 'signed out'), ('confirmed', 'confirmed who they are'), ('password changed', 'password changed'), ('password reset', 'password reset by mail'), ('password given', 'password given by an administrator'), ('second factor added', 'second factor added'), ('second factor removed', 'second factor removed'), ('link added', 'organisation’s account connected'), ('link removed', 'organisation’s account disconnected'), ('sessions ended', 'other sessions ended'), ('searched', 'searched for a text to erase'), ('exported', 'exported a file'), ('role changed', 'role changed'), ('account changed', 'account changed'), ('provider changed', 'OpenID provider changed')], max_length=30, verbose_name='event')),
                ('username', models.CharField(blank=True, db_index=True, max_length=150, verbose_name='username')),
                ('address', models.GenericIPAddressField(null=True, verbose_name='address')),
                ('detail', models.CharField(blank=True, max_length=200, verbose_name='detail')),
                ('about', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='account concerned')),
                ('organisations', models.ManyToManyField(related_name='+', to='registry.organisation', verbose_name='organisations')),
                ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='account')),
            ],
            options={
                'verbose_name': 'event of the access log',
                'verbose_name_plural': 'access log',
                'ordering': ('-at', '-pk'),
            },
        ),
    ]
