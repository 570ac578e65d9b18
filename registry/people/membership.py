"""Membership: a person works for an organisation, as a reader or as an editor."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from registry.values import Role
from suppliers.ledger.tracked import Tracked


class Membership(Tracked):
    """An organisation whose records a person may read, and may edit if the role says so."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="memberships", verbose_name=_("user")
    )
    organisation = models.ForeignKey("registry.Organisation", models.CASCADE, verbose_name=_("organisation"))
    role = models.CharField(_("role"), max_length=10, choices=Role, default=Role.READER)

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        constraints = [models.UniqueConstraint(fields=["user", "organisation"], name="registry_membership_once")]
