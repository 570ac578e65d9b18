"""Installation roles: who runs the installation, and who keeps the law's data."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from registry.values import InstallationDuty
from suppliers.ledger.tracked import Tracked


class InstallationRole(Tracked):
    """One role of a person in the installation. It shows no organisation's records.

    The operator makes accounts and organisations and appoints administrators. The keeper of the law corrects the
    reference data, which the findings and records of every organisation follow.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="installation_roles", verbose_name=_("user")
    )
    role = models.CharField(_("role"), max_length=10, choices=InstallationDuty)

    class Meta:
        verbose_name = _("installation role")
        verbose_name_plural = _("installation roles")
        constraints = [models.UniqueConstraint(fields=["user", "role"], name="registry_installation_role_once")]


def is_last_operator(user: Any) -> bool:
    """Whether nobody else with an active account runs the installation."""
    operators = InstallationRole.objects.filter(role=InstallationDuty.OPERATOR, user__is_active=True)
    return operators.filter(user=user).exists() and not operators.exclude(user=user).exists()
