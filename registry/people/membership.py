"""Memberships: the roles that people have in organisations."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from registry.values import Role
from suppliers.ledger.tracked import Tracked


class Membership(Tracked):
    """One role of a person in an organisation. Each role lets the person read the organisation's records."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="memberships", verbose_name=_("user")
    )
    organisation = models.ForeignKey("registry.Organisation", models.CASCADE, verbose_name=_("organisation"))
    role = models.CharField(_("role"), max_length=10, choices=Role, default=Role.AUDITOR)

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        constraints = [
            models.UniqueConstraint(fields=["user", "organisation", "role"], name="registry_membership_role_once")
        ]
