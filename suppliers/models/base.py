"""Bases of the facts: records with a start and an end, and claims that a source makes."""

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from suppliers.ledger.tracked import Tracked
from suppliers.models.fields import CITED, days_constraint
from suppliers.values import Assurance, Standing


class DatedModel(Tracked):
    """A record that applies from its first day to its last day."""

    starts = models.DateField(
        _("applies from"),
        null=True,
        blank=True,
        help_text=_("The first day it applies. Leave empty if it applied before the register began."),
    )
    ends = models.DateField(
        _("applies until"),
        null=True,
        blank=True,
        help_text=_(
            "The last day it applies. It stays visible up to that day. Delete a record only if it was a mistake."
        ),
    )

    class Meta:
        abstract = True
        constraints = [days_constraint("%(app_label)s_%(class)s_days")]


class ClaimModel(DatedModel):
    """One statement of a source about a service, with its standing, its assurance and its place in the source."""

    service = models.ForeignKey("suppliers.Service", models.CASCADE, verbose_name=_("service"))
    option = models.ForeignKey(
        "suppliers.ServiceOption",
        models.RESTRICT,
        null=True,
        blank=True,
        verbose_name=_("option"),
        help_text=_("The option that this is true of. Leave empty if it is true of every option."),
    )
    component = models.ForeignKey(
        "suppliers.Component",
        models.RESTRICT,
        null=True,
        blank=True,
        verbose_name=_("component"),
        help_text=_("The component that this is true of. Leave empty if it is true of the whole service."),
    )
    standing = models.CharField(
        _("standing"),
        max_length=10,
        choices=Standing,
        default=Standing.STATED,
        help_text=_(
            "What the source does with it. Choose “not stated” if you read the source and it is silent, "
            "and “not yet read” if you did not read it for this."
        ),
    )
    assurance = models.CharField(
        _("assurance"),
        max_length=10,
        choices=Assurance,
        default=Assurance.CLAIMED,
        help_text=_("What supports the claim. A claim alone does not show sufficient guarantees (Art. 28(1))."),
    )
    worded = models.CharField(
        _("as worded"),
        max_length=200,
        blank=True,
        help_text=_("The source's own word or figure, if its meaning is not certain, such as “biweekly”."),
    )
    document = models.ForeignKey(
        "suppliers.Document", models.RESTRICT, null=True, blank=True, verbose_name=_("document"), help_text=CITED
    )
    section = models.CharField(
        _("section"),
        max_length=200,
        blank=True,
        help_text=_("The heading, number or page in the document, so that an auditor finds it."),
    )

    class Meta(DatedModel.Meta):
        abstract = True

    def clean(self) -> None:
        super().clean()
        for name in ("option", "component"):
            try:
                chosen = getattr(self, name)
            except ObjectDoesNotExist:
                # The field itself reports a record that does not exist.
                continue
            if chosen is not None and chosen.service_id != self.service_id:
                raise ValidationError({name: _("This belongs to another service. Choose one of the same service.")})
