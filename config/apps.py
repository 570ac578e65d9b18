"""The admin site of the register in place of Django's own."""

from django.contrib.admin.apps import AdminConfig as DjangoAdminConfig


class AdminConfig(DjangoAdminConfig):
    default_site = "registry.admin_site.RegisterAdminSite"
