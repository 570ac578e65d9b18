"""Where the data is and who reaches it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from suppliers.models.base import ClaimModel
from suppliers.models.fields import number_field, period_constraint, unit_field
from suppliers.models.terms import SPANS
from suppliers.values import Layer, LocationKind, Occasion, Operator, ReachedFrom, Reads, Standing


class DataLocation(ClaimModel):
    """A place where data rests, is processed or is reached from; Article 30(1)(e) asks for the country."""

    kind = models.CharField(
        _("what happens there"),
        max_length=20,
        choices=LocationKind,
        help_text=_("Reaching data from a country is a place as well (Art. 44)."),
    )
    country = models.ForeignKey(
        "suppliers.Country",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name=_("country"),
        help_text=_("Art. 30(1)(e), 44. Empty where the source does not say."),
    )
    city = models.CharField(_("city"), max_length=200, blank=True)
    facility = models.CharField(
        _("facility"), max_length=200, blank=True, help_text=_("A named data centre, or the source's words for it.")
    )
    operated_by = models.CharField(_("run by"), max_length=10, choices=Operator, default=Operator.UNKNOWN)
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
                violation_error_message=_("Name the party that runs the place, or say who else does."),
            ),
        ]


class Access(ClaimModel):
    """Who reaches what: a party's people, or nobody else; from where, when, watched and logged or not."""

    party = models.ForeignKey(
        "suppliers.Supplier",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("party"),
        help_text=_("Empty: the supplier's own people."),
    )
    people = models.CharField(_("which people"), max_length=200, blank=True)
    people_number = models.PositiveIntegerField(_("how many"), null=True, blank=True)
    layer = models.CharField(
        _("layer"),
        max_length=20,
        choices=Layer,
        help_text=_("How deep: who has keys to the room need not read the data (Art. 32(4))."),
    )
    occasion = models.CharField(_("occasion"), max_length=20, choices=Occasion, default=Occasion.UNKNOWN)
    purpose = models.CharField(_("for what"), max_length=300, blank=True)
    reached = models.CharField(_("from where"), max_length=20, choices=ReachedFrom, default=ReachedFrom.UNKNOWN)
    reached_from = models.CharField(
        _("from where, more closely"), max_length=200, blank=True, help_text=_("Such as “one fixed office address”.")
    )
    country = models.ForeignKey(
        "suppliers.Country",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name=_("from which country"),
        help_text=_("Access from outside counts as a place of the data (Art. 44)."),
    )
    supervised = models.CharField(
        _("watched"),
        max_length=10,
        choices=Standing,
        default=Standing.UNREAD,
        help_text=_("Whoever acts under its authority acts on instructions (Art. 29, 32(4))."),
    )
    reads = models.CharField(
        _("can read"), max_length=20, choices=Reads, default=Reads.UNKNOWN, help_text=_("Art. 32(1)(a), 34(3)(a).")
    )
    control = models.CharField(_("how it is controlled"), max_length=300, blank=True)
    logged = models.CharField(
        _("logged"), max_length=10, choices=Standing, default=Standing.UNREAD, help_text=_("Art. 5(2), 32(1)(b).")
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
    """A transfer as the source states or denies it: exporter, separate importer, countries, mechanism."""

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
        help_text=_("A separate company in a third country (Art. 44)."),
    )
    established = models.ForeignKey(
        "suppliers.Country", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("established in")
    )
    accessed_from = models.ForeignKey(
        "suppliers.Country", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("reached from")
    )
    mechanism = models.CharField(
        _("mechanism claimed"),
        max_length=200,
        blank=True,
        help_text=_("As the source says it: a decision, clauses, rules (Art. 45–47, 49)."),
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
                violation_error_message=_("Exporter and importer are two parties: choose another."),
            ),
        ]
