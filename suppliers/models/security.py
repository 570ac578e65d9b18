"""Security measures, tests and certificates."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from suppliers.models.base import ClaimModel
from suppliers.models.fields import number_field, period_constraint, unit_field
from suppliers.models.terms import SPANS
from suppliers.values import CertificateState, Control, Environment, Heading, Holder, RunBy, SchemeKind, Sense


class SecurityMeasure(ClaimModel):
    """One measure under a heading of Article 32. A denied weakness is a strength: "FTP is not used"."""

    heading = models.CharField(
        _("heading"),
        max_length=20,
        choices=Heading,
        help_text=_("The heading of clauses (EU) 2021/915, Annex III, that it belongs to (Art. 32(1))."),
    )
    control = models.CharField(_("control"), max_length=30, choices=Control, default=Control.OTHER)
    name = models.CharField(
        _("measure"),
        max_length=200,
        help_text=_("The measure in your own words, such as “firewall in front of the web servers”."),
    )
    sense = models.CharField(
        _("strength or weakness"),
        max_length=10,
        choices=Sense,
        default=Sense.WANTED,
        help_text=_(
            "Whether its presence or its absence is the strength. “FTP is not used”: denied, a strength if absent."
        ),
    )
    run_by = models.CharField(
        _("run by"),
        max_length=10,
        choices=RunBy,
        default=RunBy.SUPPLIER,
        help_text=_("Who runs the measure. Choose the customer for a control that you must switch on (Art. 32(1))."),
    )
    party = models.ForeignKey(
        "suppliers.Supplier", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("party")
    )
    protocol = models.CharField(
        _("protocol and version"),
        max_length=60,
        blank=True,
        help_text=_(
            "The protocol with its version, such as TLS 1.3. Old versions are not state of the art (Art. 32(1)(a))."
        ),
    )
    algorithm = models.CharField(_("algorithm"), max_length=60, blank=True)
    key_bits = models.PositiveIntegerField(_("key length in bits"), null=True, blank=True)
    key_holder = models.CharField(
        _("who holds the keys"),
        max_length=200,
        blank=True,
        help_text=_("The holder of the keys, who can read the data despite encryption (Art. 32(1)(a))."),
    )

    class Meta(ClaimModel.Meta):
        verbose_name = _("security measure")
        verbose_name_plural = _("security measures")
        constraints = [
            *ClaimModel.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(run_by=RunBy.PARTY) | Q(party__isnull=False),
                name="suppliers_securitymeasure_party",
                violation_error_message=_(
                    "The party that runs the measure is missing. Name it, or choose another entry under “run by”."
                ),
            ),
        ]


class Test(ClaimModel):
    """A test of measures: subject, environment, tester, method, interval, last date (Article 32(1)(d))."""

    __test__ = False  # for pytest: this class is no test

    what = models.CharField(
        _("tested"), max_length=200, help_text=_("What is tested. Measures must be tested regularly (Art. 32(1)(d)).")
    )
    environment = models.CharField(
        _("environment"),
        max_length=20,
        choices=Environment,
        default=Environment.UNKNOWN,
        help_text=_("Where the test runs. A test elsewhere says little about production (Art. 32(1)(d))."),
    )
    party = models.ForeignKey(
        "suppliers.Supplier",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("by"),
        help_text=_("The party that tests. Leave empty for the supplier itself, or if it is not stated."),
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
    """A certificate, code or scheme: holder, state, scope and last day."""

    scheme = models.CharField(
        _("scheme"),
        max_length=200,
        help_text=_(
            "The scheme, such as ISO/IEC 27001. A code or certificate can help to show guarantees (Art. 28(5))."
        ),
    )
    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=SchemeKind,
        default=SchemeKind.OTHER,
        help_text=_("The legal kind of scheme. ISO and SOC are other schemes, not certification under Art. 42."),
    )
    state = models.CharField(_("state"), max_length=20, choices=CertificateState)
    holder = models.CharField(
        _("holder"),
        max_length=20,
        choices=Holder,
        default=Holder.SUPPLIER,
        help_text=_("Whose certificate it is. A data centre's certificate does not cover the supplier (Art. 28(1))."),
    )
    party = models.ForeignKey(
        "suppliers.Supplier", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("party")
    )
    scope = models.TextField(
        _("scope"),
        blank=True,
        help_text=_("What the certificate covers. It counts for the service only if it covers it."),
    )
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
                violation_error_message=_(
                    "The certificate ends before it starts. Enter a last day on or after the first."
                ),
            ),
            models.CheckConstraint(
                condition=~Q(holder=Holder.PARTY) | Q(party__isnull=False),
                name="suppliers_certification_holder",
                violation_error_message=_(
                    "The party that holds the certificate is missing. Name it, or choose “not clear”."
                ),
            ),
        ]
