"""Measures, tests and certificates."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from suppliers.models.base import ClaimModel
from suppliers.models.fields import number_field, period_constraint, unit_field
from suppliers.models.terms import SPANS
from suppliers.values import CertificateState, Control, Environment, Heading, Holder, RunBy, SchemeKind, Sense


class SecurityMeasure(ClaimModel):
    """One measure under a heading of Article 32. Denied and unwanted together are good news: "FTP is not used"."""

    heading = models.CharField(
        _("heading"),
        max_length=20,
        choices=Heading,
        help_text=_("Art. 32(1), in the headings of clauses (EU) 2021/915, Annex III."),
    )
    control = models.CharField(_("control"), max_length=30, choices=Control, default=Control.OTHER)
    name = models.CharField(
        _("measure"), max_length=200, help_text=_("In our words, such as “firewall in front of the web servers”.")
    )
    sense = models.CharField(
        _("sense"),
        max_length=10,
        choices=Sense,
        default=Sense.WANTED,
        help_text=_("“FTP is not used” is denied, and good not to have."),
    )
    run_by = models.CharField(_("run by"), max_length=10, choices=RunBy, default=RunBy.SUPPLIER)
    party = models.ForeignKey(
        "suppliers.Supplier", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("party")
    )
    protocol = models.CharField(
        _("protocol and version"),
        max_length=60,
        blank=True,
        help_text=_("Art. 32(1)(a): the state of the art has a version."),
    )
    algorithm = models.CharField(_("algorithm"), max_length=60, blank=True)
    key_bits = models.PositiveIntegerField(_("key length in bits"), null=True, blank=True)
    key_holder = models.CharField(
        _("who holds the keys"),
        max_length=200,
        blank=True,
        help_text=_("Who can read in spite of encryption (Art. 32(1)(a))."),
    )

    class Meta(ClaimModel.Meta):
        verbose_name = _("security measure")
        verbose_name_plural = _("security measures")
        constraints = [
            *ClaimModel.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(run_by=RunBy.PARTY) | Q(party__isnull=False),
                name="suppliers_securitymeasure_party",
                violation_error_message=_("Name the party that runs it, or say who else does."),
            ),
        ]


class Test(ClaimModel):
    """A test of measures: what, where, by whom, how, how often, when last (Article 32(1)(d))."""

    __test__ = False  # pytest: not one of its own

    what = models.CharField(_("what"), max_length=200, help_text=_("Art. 32(1)(d): measures are tested regularly."))
    environment = models.CharField(
        _("environment"),
        max_length=20,
        choices=Environment,
        default=Environment.UNKNOWN,
        help_text=_("A test elsewhere says little of where the data is (Art. 32(1)(d))."),
    )
    party = models.ForeignKey(
        "suppliers.Supplier",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("by"),
        help_text=_("Empty: the supplier itself, or not stated."),
    )
    method = models.CharField(_("method or tool"), max_length=200, blank=True)
    every_number = number_field(_("every"))
    every_unit = unit_field(_("unit"), SPANS)
    last = models.DateField(_("last on"), null=True, blank=True)
    report = models.CharField(_("report"), max_length=200, blank=True)

    class Meta(ClaimModel.Meta):
        verbose_name = _("test")
        verbose_name_plural = _("tests")
        constraints = [
            *ClaimModel.Meta.constraints,
            period_constraint("suppliers_test_every", "every_number", "every_unit"),
        ]


class Certification(ClaimModel):
    """A certificate, code or scheme: whose it is, in what state, for what scope, until when."""

    scheme = models.CharField(
        _("scheme"),
        max_length=200,
        help_text=_("Art. 28(5): a code or certificate can help to show sufficient guarantees."),
    )
    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=SchemeKind,
        default=SchemeKind.OTHER,
        help_text=_("ISO and SOC are other schemes: Art. 42 has its own."),
    )
    state = models.CharField(_("state"), max_length=20, choices=CertificateState)
    holder = models.CharField(
        _("holder"),
        max_length=20,
        choices=Holder,
        default=Holder.SUPPLIER,
        help_text=_("A data centre's certificate is not the supplier's (Art. 28(1))."),
    )
    party = models.ForeignKey(
        "suppliers.Supplier", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("party")
    )
    scope = models.TextField(_("scope"), blank=True, help_text=_("It must cover the service to count for it."))
    body = models.CharField(_("issued by"), max_length=200, blank=True)
    reference = models.CharField(_("certificate number"), max_length=100, blank=True)
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_until = models.DateField(_("valid until"), null=True, blank=True)

    class Meta(ClaimModel.Meta):
        verbose_name = _("certification")
        verbose_name_plural = _("certifications")
        constraints = [
            *ClaimModel.Meta.constraints,
            models.CheckConstraint(
                condition=Q(valid_from__isnull=True)
                | Q(valid_until__isnull=True)
                | Q(valid_until__gte=F("valid_from")),
                name="suppliers_certification_validity",
                violation_error_message=_("The end of validity must not be before its start."),
            ),
            models.CheckConstraint(
                condition=~Q(holder=Holder.PARTY) | Q(party__isnull=False),
                name="suppliers_certification_holder",
                violation_error_message=_("Name the party that holds it, or say that it is not clear."),
            ),
        ]
