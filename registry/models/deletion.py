"""Evidence that data is deleted after the end of an engagement."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from registry.models.belonging import same_organisation
from suppliers.ledger.tracked import Tracked


class DeletionConfirmation(Tracked):
    """A confirmation that one party of the chain has deleted the data (Article 28(3)(g))."""

    engagement = models.ForeignKey("registry.Engagement", models.CASCADE, verbose_name=_("engagement"))
    party = models.ForeignKey(
        "suppliers.Supplier",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("party"),
        help_text=_("The party that deleted the data. Leave empty for the supplier of the service."),
    )
    on = models.DateField(
        _("confirmed on"), help_text=_("The day on which the deletion or return was confirmed (Art. 28(3)(g)).")
    )
    paper = models.ForeignKey(
        "registry.Paper",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name=_("paper"),
        help_text=_("The certificate or letter, if there is one (Art. 5(2))."),
    )
    note = models.TextField(_("note"), blank=True)

    class Meta:
        verbose_name = _("confirmation of deletion")
        verbose_name_plural = _("confirmations of deletion")
        constraints = [
            models.UniqueConstraint(fields=["engagement", "party", "on"], name="registry_deletionconfirmation_once"),
            # A database treats two empty parties as different.
            models.UniqueConstraint(
                fields=["engagement", "on"],
                condition=Q(party__isnull=True),
                name="registry_deletionconfirmation_once_own",
                violation_error_message=_(
                    "The supplier's confirmation of this day already exists. Correct that one, or enter another day."
                ),
            ),
        ]

    def clean(self) -> None:
        super().clean()
        if self.paper_id:
            same_organisation(self, "paper", "engagement")
