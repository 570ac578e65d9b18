"""Commitments of a supplier, topic by topic, and declarations about its whole service."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from suppliers.ledger.tracked import Tracked
from suppliers.models.base import ClaimModel
from suppliers.models.fields import number_field, period_constraint, unit_field
from suppliers.models.terms import NOTICES
from suppliers.values import DeclarationKind, Topic, Unit


class Commitment(ClaimModel):
    """The statement of a source on one topic of Articles 28 and 32, in our words. Silence is a row too."""

    topic = models.CharField(
        _("topic"), max_length=40, choices=Topic, help_text=_("The duty that the statement is about (Art. 28, 32).")
    )
    words = models.TextField(
        _("in our words"),
        blank=True,
        help_text=_("What the source says, in your own short words. Do not copy its sentence."),
    )
    number = number_field(
        _("within"),
        help_text=_(
            "The figure in the statement, such as 30 days' notice of changes (Art. 28(2)). Leave empty if it has none."
        ),
    )
    unit = unit_field(_("unit"), [*NOTICES, Unit.MONTHS])
    qualifier = models.CharField(
        _("qualifier"),
        max_length=200,
        blank=True,
        help_text=_("Words that limit the commitment, such as “where appropriate”."),
    )
    legal_conclusion = models.BooleanField(
        _("a legal conclusion"),
        default=False,
        help_text=_("Tick this if the source only states that it complies. An opinion on the law is not evidence."),
    )

    class Meta(ClaimModel.Meta):
        verbose_name = _("commitment")
        verbose_name_plural = _("commitments")
        constraints = [*ClaimModel.Meta.constraints, period_constraint("suppliers_commitment_period")]


class Declaration(ClaimModel):
    """A declaration about the whole service, such as “no sub-processors” or “data never leaves the EU”."""

    kind = models.CharField(
        _("kind"),
        max_length=30,
        choices=DeclarationKind,
        help_text=_(
            "What is declared about the whole service. One exception on record contradicts it (Art. 28(2), 44)."
        ),
    )
    region = models.CharField(
        _("region"), max_length=60, blank=True, help_text=_("The region as the source names it, such as EEA, EU or UK.")
    )
    customers = models.CharField(
        _("for which customers"),
        max_length=200,
        blank=True,
        help_text=_("The customers it covers, as the source names them. Leave empty for all customers."),
    )
    words = models.TextField(_("in our words"), blank=True)

    class Meta(ClaimModel.Meta):
        verbose_name = _("declaration")
        verbose_name_plural = _("declarations")


class DeclaredParty(Tracked):
    """A party that a declaration names: one of the parties that it allows, or an exception."""

    declaration = models.ForeignKey("suppliers.Declaration", models.CASCADE, verbose_name=_("declaration"))
    party = models.ForeignKey("suppliers.Supplier", models.PROTECT, related_name="+", verbose_name=_("party"))

    class Meta:
        verbose_name = _("party of a declaration")
        verbose_name_plural = _("parties of a declaration")
        constraints = [models.UniqueConstraint(fields=["declaration", "party"], name="suppliers_declaredparty_once")]
