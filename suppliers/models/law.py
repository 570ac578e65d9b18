"""Reference data: periods, closed lists, standard clauses, sources of rules and words of the law."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from suppliers.ledger.tracked import Tracked
from suppliers.models.base import DatedModel
from suppliers.models.fields import NameField, number_field, period_constraint, unit_field
from suppliers.models.reference import confirmed_field, regime_field, source_field
from suppliers.values import Basis, LegalList, Reach, Unit


class StatutoryTerm(DatedModel):
    """A period that the law sets, such as the 72 hours of Article 33(1). The law can change it, so it is data."""

    regime = regime_field()
    provision = models.CharField(_("provision"), max_length=60)
    what = models.CharField(_("what"), max_length=200)
    number = number_field(_("figure"))
    unit = unit_field(_("unit"), list(Unit))
    source = source_field()
    confirmed = confirmed_field()

    class Meta(DatedModel.Meta):
        verbose_name = _("statutory term")
        verbose_name_plural = _("statutory terms")
        constraints = [*DatedModel.Meta.constraints, period_constraint("suppliers_statutoryterm_period")]


class LegalTerm(DatedModel):
    """One entry of a closed list in the law or its guidance."""

    list = models.CharField(_("list"), max_length=20, choices=LegalList)
    code = models.CharField(_("code"), max_length=40)
    name = NameField(_("name"))
    short = models.CharField(
        _("short name"),
        max_length=120,
        blank=True,
        help_text=_("The name inside a sentence, such as “binding corporate rules”. Leave empty if it is the name."),
    )
    regime = regime_field(blank=True, help_text=_("The law that it belongs to. Leave empty for both."))
    country = models.ForeignKey(
        "suppliers.Country",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("authority of"),
        help_text=_("The country whose authority published the list (Art. 35(4)). Leave empty for all countries."),
    )
    provision = models.CharField(_("provision"), max_length=60, blank=True)
    policy_document = models.BooleanField(
        _("needs a policy document"),
        null=True,
        blank=True,
        help_text=_("Whether the condition needs an appropriate policy document (DPA 2018, Schedule 1)."),
    )
    source = source_field()
    confirmed = confirmed_field()

    class Meta(DatedModel.Meta):
        verbose_name = _("term of the law")
        verbose_name_plural = _("terms of the law")
        ordering = ["list", "id"]
        constraints = [
            *DatedModel.Meta.constraints,
            models.UniqueConstraint(fields=["list", "code", "regime", "starts"], name="suppliers_legalterm_once"),
            models.UniqueConstraint(
                fields=["list", "code", "regime"],
                condition=Q(starts__isnull=True),
                name="suppliers_legalterm_once_undated",
                violation_error_message=_(
                    "This term already exists without a first day. Enter a first day, or correct the existing term."
                ),
            ),
        ]


class TransferInstrument(DatedModel):
    """A set of standard clauses for transfers, under one law (Article 46(2)). The same set may end on other days."""

    code = models.CharField(_("code"), max_length=20, help_text=_("The code that grounds of transfers refer to."))
    name = NameField(_("name"), help_text=_("Its official name, such as (EU) 2021/914."))
    regime = regime_field()
    mechanism = models.CharField(
        _("mechanism"), max_length=20, help_text=_("The code of the transfer mechanism that it belongs to (Chapter V).")
    )
    published = models.DateField(_("published on"), null=True, blank=True)
    concluded_until = models.DateField(
        _("concluded until"), null=True, blank=True, help_text=_("The last day on which it could be signed.")
    )
    term = models.CharField(
        _("words under this law"),
        max_length=120,
        blank=True,
        help_text=_("The words for it under this law. Leave empty if they are those of its mechanism."),
    )
    provision = models.CharField(_("provision"), max_length=60, blank=True)
    source = source_field()
    confirmed = confirmed_field()

    class Meta(DatedModel.Meta):
        verbose_name = _("set of standard clauses")
        verbose_name_plural = _("sets of standard clauses")
        constraints = [
            *DatedModel.Meta.constraints,
            models.UniqueConstraint(fields=["code", "regime"], name="suppliers_transferinstrument_once"),
        ]


class RuleCitation(DatedModel):
    """The provision behind a rule under one law, and whether it is law, guidance, contract or policy."""

    ONE_AT_A_TIME = ("rule", "case", "regime")

    rule = models.CharField(_("rule"), max_length=10, help_text=_("The code of the rule, such as TRA-01."))
    case = models.CharField(
        _("case"), max_length=40, blank=True, help_text=_("The case of the rule. Leave empty for all other cases.")
    )
    regime = regime_field()
    basis = models.CharField(_("basis"), max_length=10, choices=Basis)
    provision = models.CharField(
        _("provision"), max_length=300, blank=True, help_text=_("Leave empty if this law has none.")
    )
    source = source_field()
    confirmed = confirmed_field()

    class Meta(DatedModel.Meta):
        verbose_name = _("citation of a rule")
        verbose_name_plural = _("citations of rules")


class RegionWord(Tracked):
    """Words for a region in suppliers' statements, with the countries that they surely and at most mean."""

    code = models.CharField(_("code"), max_length=40, unique=True)
    words = models.TextField(
        _("words"), help_text=_("The words of sources in any language, with commas between them, such as “EEA, EWR”.")
    )
    reach = models.CharField(_("reach"), max_length=20, choices=Reach, default=Reach.BOUNDED)
    surely = models.CharField(
        _("surely means"),
        max_length=300,
        blank=True,
        help_text=_("Country codes and groups with spaces between them, such as “EEA CH”."),
    )
    at_most = models.CharField(
        _("means at most"),
        max_length=300,
        blank=True,
        help_text=_("Country codes and groups. “adequate” means every country with a decision of the EU on that day."),
    )
    note = models.TextField(_("note"), blank=True)
    source = source_field()
    confirmed = confirmed_field()

    class Meta:
        verbose_name = _("words for a region")
        verbose_name_plural = _("words for regions")
