"""What a supplier commits itself to, and declares of its whole service."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from suppliers.ledger.tracked import Tracked
from suppliers.models.base import ClaimModel
from suppliers.models.fields import number_field, period_constraint, unit_field
from suppliers.models.terms import NOTICES
from suppliers.values import DeclarationKind, Topic, Unit


class Commitment(ClaimModel):
    """What a source says on one topic of Articles 28 and 32, in our words; silence is a row as well."""

    topic = models.CharField(
        _("topic"), max_length=40, choices=Topic, help_text=_("What Articles 28 and 32 ask of a processor.")
    )
    words = models.TextField(_("in our words"), blank=True, help_text=_("Do not copy the source's sentence."))
    number = number_field(
        _("within"), help_text=_("Its figure, where it has one, such as 30 days' notice of changes (Art. 28(2)).")
    )
    unit = unit_field(_("unit"), [*NOTICES, Unit.MONTHS])
    qualifier = models.CharField(
        _("qualifier"), max_length=200, blank=True, help_text=_("What limits it, such as “where appropriate”.")
    )
    legal_conclusion = models.BooleanField(
        _("a legal conclusion"), default=False, help_text=_("The supplier's own opinion of the law is not evidence.")
    )

    class Meta(ClaimModel.Meta):
        verbose_name = _("commitment")
        verbose_name_plural = _("commitments")
        constraints = [*ClaimModel.Meta.constraints, period_constraint("suppliers_commitment_period")]


class Declaration(ClaimModel):
    """A declaration that covers the whole service: no sub-processors, these alone, never outside a region."""

    kind = models.CharField(
        _("kind"),
        max_length=30,
        choices=DeclarationKind,
        help_text=_("Holds for the whole service, and is broken by one exception (Art. 28(2), 44)."),
    )
    region = models.CharField(
        _("region"), max_length=60, blank=True, help_text=_("EEA, EU, UK: as the source says it.")
    )
    customers = models.CharField(
        _("for which customers"), max_length=200, blank=True, help_text=_("Empty: for all of them.")
    )
    words = models.TextField(_("in our words"), blank=True)

    class Meta(ClaimModel.Meta):
        verbose_name = _("declaration")
        verbose_name_plural = _("declarations")


class DeclaredParty(Tracked):
    """A party that a declaration names as the only one, one of a few, or an exception."""

    declaration = models.ForeignKey("suppliers.Declaration", models.CASCADE, verbose_name=_("declaration"))
    party = models.ForeignKey("suppliers.Supplier", models.PROTECT, related_name="+", verbose_name=_("party"))

    class Meta:
        verbose_name = _("party of a declaration")
        verbose_name_plural = _("parties of a declaration")
        constraints = [models.UniqueConstraint(fields=["declaration", "party"], name="suppliers_declaredparty_once")]
