"""The facts: what suppliers are, say and do."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class SuppliersConfig(AppConfig):
    name = "suppliers"
    verbose_name = _("Facts about suppliers")

    def ready(self) -> None:
        from suppliers import guards

        # From every app: a migration of any of them can remake a guarded table.
        post_migrate.connect(guards.set_up, dispatch_uid="suppliers.guards")
