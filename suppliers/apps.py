"""Facts about suppliers and their services."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate
from django.utils.translation import gettext_lazy as _


class SuppliersConfig(AppConfig):
    name = "suppliers"
    verbose_name = _("Facts about suppliers")

    def ready(self) -> None:
        from suppliers.ledger import guards

        pre_migrate.connect(guards.step_aside, sender=self, dispatch_uid="suppliers.ledger.guards.before")
        # After the migrations of all apps: each of them can replace a guarded table.
        post_migrate.connect(guards.set_up, sender=self, dispatch_uid="suppliers.ledger.guards")
