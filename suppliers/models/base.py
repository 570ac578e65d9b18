"""Bases of the facts: what applies for a period, and what a source claims."""

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from suppliers.ledger.tracked import Tracked
from suppliers.models.fields import CITED, days_constraint
from suppliers.values import Assurance, Standing


class DatedModel(Tracked):
    """A record that applies from a day to a day, both included."""

    starts = models.DateField(
        _("applies from"), null=True, blank=True, help_text=_("Empty: since before anything is on record.")
    )
    ends = models.DateField(
        _("applies until"),
        null=True,
        blank=True,
        help_text=_("The last day it applies. Ending a fact keeps it in every earlier view; deleting is for mistakes."),
    )

    class Meta:
        abstract = True
        constraints = [days_constraint("%(app_label)s_%(class)s_days")]


class ClaimModel(DatedModel):
    """Something that a source says about a service: its standing, what backs it, and where it is written."""

    service = models.ForeignKey("suppliers.Service", models.CASCADE, verbose_name=_("service"))
    option = models.ForeignKey(
        "suppliers.ServiceOption",
        models.RESTRICT,
        null=True,
        blank=True,
        verbose_name=_("option"),
        help_text=_("Empty: true of every way to buy the service."),
    )
    component = models.ForeignKey(
        "suppliers.Component",
        models.RESTRICT,
        null=True,
        blank=True,
        verbose_name=_("component"),
        help_text=_("Empty: true of the whole service."),
    )
    standing = models.CharField(
        _("standing"),
        max_length=10,
        choices=Standing,
        default=Standing.STATED,
        help_text=_("“Not stated”: the source was read and says nothing. “Not yet read” is not the same."),
    )
    assurance = models.CharField(
        _("assurance"),
        max_length=10,
        choices=Assurance,
        default=Assurance.CLAIMED,
        help_text=_("Sufficient guarantees rest on more than a claim (Art. 28(1))."),
    )
    worded = models.CharField(
        _("as worded"),
        max_length=200,
        blank=True,
        help_text=_("A word or figure of the source where the reading needs it, such as “biweekly”."),
    )
    document = models.ForeignKey(
        "suppliers.Document", models.RESTRICT, null=True, blank=True, verbose_name=_("document"), help_text=CITED
    )
    section = models.CharField(
        _("section"), max_length=200, blank=True, help_text=_("Heading, number or page in the document.")
    )

    class Meta(DatedModel.Meta):
        abstract = True

    def clean(self) -> None:
        super().clean()
        for name in ("option", "component"):
            try:
                chosen = getattr(self, name)
            except ObjectDoesNotExist:
                # What is not on record is refused at its own field.
                continue
            if chosen is not None and chosen.service_id != self.service_id:
                raise ValidationError({name: _("Choose one of the same service.")})
