"""Assignment: who takes care of a matter for an organisation."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from suppliers.ledger.tracked import Tracked


class Assignment(Tracked):
    """The function that takes care of a matter of findings. It changes nothing about them."""

    organisation = models.ForeignKey("registry.Organisation", models.CASCADE, verbose_name=_("organisation"))
    cause = models.CharField(_("matter"), max_length=80)
    owner = models.CharField(
        _("owner"),
        max_length=80,
        help_text=_("A function, such as Finance or IT security: it outlasts a person."),
    )
    note = models.TextField(_("note"), blank=True, max_length=2000)

    class Meta:
        verbose_name = _("assignment of a matter")
        verbose_name_plural = _("assignments of matters")
        constraints = [
            models.UniqueConstraint(fields=["organisation", "cause"], name="registry_assignment_once"),
            models.CheckConstraint(condition=~Q(owner=""), name="registry_assignment_owner"),
        ]
