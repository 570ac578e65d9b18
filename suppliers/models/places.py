"""Where data is stored, and who can access it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from suppliers.models.base import ClaimModel
from suppliers.models.fields import number_field, period_constraint, unit_field
from suppliers.models.terms import SPANS
from suppliers.values import Layer, LocationKind, Occasion, Operator, ReachedFrom, Reads, Standing


class DataLocation(ClaimModel):
    """A place where data is stored, processed or accessed from. Article 30(1)(e) asks for the country."""

    kind = models.CharField(
        _("what happens there"),
        max_length=20,
        choices=LocationKind,
        help_text=_("What happens to the data there. Access from a country is a location too (Art. 44)."),
    )
    country = models.ForeignKey(
        "suppliers.Country",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name=_("country"),
        help_text=_("The country of the place. Leave empty if the source does not state it (Art. 30(1)(e), 44)."),
    )
    city = models.CharField(_("city"), max_length=200, blank=True)
    facility = models.CharField(
        _("facility"),
        max_length=200,
        blank=True,
        help_text=_("The data centre by its name, or as the source describes it."),
    )
    operated_by = models.CharField(
        _("run by"),
        max_length=10,
        choices=Operator,
        default=Operator.UNKNOWN,
        help_text=_("Who runs the place. Choose “the party named” and name the party, if you know it."),
    )
    operator = models.ForeignKey(
        "suppliers.Supplier", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("party")
    )
    note = models.TextField(_("note"), blank=True)

    class Meta(ClaimModel.Meta):
        verbose_name = _("data location")
        verbose_name_plural = _("data locations")
        constraints = [
            *ClaimModel.Meta.constraints,
            models.CheckConstraint(
                condition=Q(operated_by=Operator.PARTY, operator__isnull=False)
                | ~Q(operated_by=Operator.PARTY) & Q(operator__isnull=True),
                name="suppliers_datalocation_operator",
                violation_error_message=_(
                    "“Run by” and the party do not match. Choose “the party named” and name it, or name no party."
                ),
            ),
        ]


class Access(ClaimModel):
    """Who can access which layer: from where, when, supervised and logged or not. A source may also deny access."""

    party = models.ForeignKey(
        "suppliers.Supplier",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("party"),
        help_text=_("The company whose people have access. Leave empty for the supplier's own people."),
    )
    people = models.CharField(_("which people"), max_length=200, blank=True)
    people_number = models.PositiveIntegerField(_("how many"), null=True, blank=True)
    layer = models.CharField(
        _("layer"),
        max_length=20,
        choices=Layer,
        help_text=_("The layer that they can access. Physical access alone does not make data readable (Art. 32(4))."),
    )
    occasion = models.CharField(_("occasion"), max_length=20, choices=Occasion, default=Occasion.UNKNOWN)
    purpose = models.CharField(_("for what"), max_length=300, blank=True)
    reached = models.CharField(_("from where"), max_length=20, choices=ReachedFrom, default=ReachedFrom.UNKNOWN)
    reached_from = models.CharField(
        _("from where, in detail"),
        max_length=200,
        blank=True,
        help_text=_("The place in the source's words, such as “one fixed office address”."),
    )
    country = models.ForeignKey(
        "suppliers.Country",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name=_("from which country"),
        help_text=_("The country from which they have access. Access from abroad can be a transfer (Art. 44)."),
    )
    supervised = models.CharField(
        _("supervised"),
        max_length=10,
        choices=Standing,
        default=Standing.UNREAD,
        help_text=_("Whether someone supervises the access. People must act on instructions only (Art. 29, 32(4))."),
    )
    reads = models.CharField(
        _("can read"),
        max_length=20,
        choices=Reads,
        default=Reads.UNKNOWN,
        help_text=_("The data that they can read, encryption considered (Art. 32(1)(a), 34(3)(a))."),
    )
    control = models.CharField(_("how it is controlled"), max_length=300, blank=True)
    logged = models.CharField(
        _("logged"),
        max_length=10,
        choices=Standing,
        default=Standing.UNREAD,
        help_text=_("Whether the access is logged, so that it can be shown later (Art. 5(2), 32(1)(b))."),
    )
    log_number = number_field(_("log kept for"))
    log_unit = unit_field(_("unit"), SPANS)

    class Meta(ClaimModel.Meta):
        verbose_name = _("access")
        verbose_name_plural = _("accesses")
        constraints = [
            *ClaimModel.Meta.constraints,
            period_constraint("suppliers_access_log", "log_number", "log_unit"),
        ]


class OnwardTransfer(ClaimModel):
    """A transfer that the source states or denies: exporter, separate importer, countries, mechanism."""

    exporter = models.ForeignKey(
        "suppliers.Supplier", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("exporter")
    )
    importer = models.ForeignKey(
        "suppliers.Supplier",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("importer"),
        help_text=_("The separate company in a third country that receives the data (Art. 44)."),
    )
    established = models.ForeignKey(
        "suppliers.Country", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("established in")
    )
    accessed_from = models.ForeignKey(
        "suppliers.Country", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("accessed from")
    )
    mechanism = models.CharField(
        _("mechanism claimed"),
        max_length=200,
        blank=True,
        help_text=_("The mechanism as the source names it, such as a decision, clauses or rules (Art. 45–47, 49)."),
    )
    description = models.TextField(_("description"), blank=True)

    class Meta(ClaimModel.Meta):
        verbose_name = _("onward transfer")
        verbose_name_plural = _("onward transfers")
        constraints = [
            *ClaimModel.Meta.constraints,
            models.CheckConstraint(
                condition=Q(exporter__isnull=True) | Q(importer__isnull=True) | ~Q(exporter=models.F("importer")),
                name="suppliers_onwardtransfer_two_parties",
                violation_error_message=_("Exporter and importer are the same party. Choose two parties."),
            ),
        ]
