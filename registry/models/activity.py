"""ProcessingActivity: the unit of the controller record, with everything that Article 30(1) asks of it."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from registry.values import (
    ACTIVITY_ITEMS,
    ActivityStatus,
    DpiaStatus,
    Regime,
)
from suppliers.ledger.tracked import Tracked
from suppliers.models.base import DatedModel
from suppliers.models.fields import NameField


class ProcessingActivity(DatedModel):
    """One activity of an organisation's record under Article 30(1): a purpose, not a system or a supplier."""

    organisation = models.ForeignKey("registry.Organisation", models.CASCADE, verbose_name=_("organisation"))
    reference = models.CharField(_("reference"), max_length=40, help_text=_("Your own number for it, such as HR-01."))
    name = NameField(_("name"))
    business_function = models.CharField(_("business function"), max_length=200, blank=True)
    owner = models.CharField(
        _("owner"), max_length=200, blank=True, help_text=_("The function that answers for it (Art. 24).")
    )
    status = models.CharField(
        _("status"),
        max_length=10,
        choices=ActivityStatus,
        default=ActivityStatus.LIVE,
        help_text=_("The record holds what is done (Art. 30(1))."),
    )
    regime = models.CharField(
        _("regime"), max_length=2, blank=True, choices=Regime, help_text=_("Empty: the organisation's own.")
    )
    purposes = models.TextField(_("purposes"), blank=True, help_text=_("Art. 30(1)(b)."))
    security = models.TextField(
        _("security measures"), blank=True, help_text=_("A general description, where possible (Art. 30(1)(g)).")
    )
    source = models.TextField(_("source of the data"), blank=True, help_text=_("Art. 14(2)(f)."))
    rights = models.TextField(
        _("rights that apply"), blank=True, help_text=_("Art. 15–22, as the lawful basis lets them apply.")
    )
    automated = models.TextField(
        _("automated decisions"), blank=True, help_text=_("Art. 22; UK 22A–22D. Empty: not answered.")
    )
    consent_record = models.CharField(
        _("record of consent"),
        max_length=300,
        blank=True,
        help_text=_("Art. 7(1): that consent was given can be shown."),
    )
    place = models.TextField(
        _("where the data is kept by us"),
        blank=True,
        help_text=_("Art. 5(1)(f), 32; a place abroad is a transfer only to somebody else."),
    )
    high_risk = models.BooleanField(_("likely high risk"), null=True, blank=True, help_text=_("Art. 30(5), 35."))
    occasional = models.BooleanField(_("occasional"), null=True, blank=True, help_text=_("Art. 30(5)."))
    core = models.BooleanField(_("core activity"), null=True, blank=True, help_text=_("Art. 37(1)(b)–(c)."))
    dpia = models.CharField(
        _("impact assessment"),
        max_length=20,
        choices=DpiaStatus,
        default=DpiaStatus.NOT_ASSESSED,
        help_text=_("Art. 35(1)."),
    )
    dpia_list = models.CharField(_("due under which list"), max_length=300, blank=True, help_text=_("Art. 35(3)–(4)."))
    dpia_on = models.DateField(_("assessed on"), null=True, blank=True, help_text=_("Art. 35(1), 35(11)."))
    dpia_address = models.CharField(_("where the assessment is kept"), max_length=300, blank=True)

    class Meta(DatedModel.Meta):
        verbose_name = _("processing activity")
        verbose_name_plural = _("processing activities")
        constraints = [
            *DatedModel.Meta.constraints,
            models.UniqueConstraint(fields=["organisation", "reference"], name="registry_activity_reference"),
        ]

    def get_absolute_url(self) -> str:
        return reverse("activity", args=[self.pk])


class ActivityPart(Tracked):
    """Base of what belongs to one activity."""

    activity = models.ForeignKey("registry.ProcessingActivity", models.CASCADE, verbose_name=_("activity"))

    class Meta:
        abstract = True


class ActivityCriterion(ActivityPart):
    """A criterion of high risk that the activity meets (Article 35; WP 248)."""

    term = models.ForeignKey(
        "suppliers.LegalTerm", models.PROTECT, verbose_name=_("criterion"), help_text=_("Art. 35(3)–(4), WP 248.")
    )
    note = models.TextField(_("why"), blank=True)

    class Meta:
        verbose_name = _("criterion met")
        verbose_name_plural = _("criteria met")
        constraints = [models.UniqueConstraint(fields=["activity", "term"], name="registry_activitycriterion_once")]


class ConfirmedNone(ActivityPart):
    """An item of the record to which the answer is "none", confirmed on a day; by whom is in its change."""

    item = models.CharField(
        _("item"),
        max_length=20,
        choices=[(item.value, item.label) for item in ACTIVITY_ITEMS],
        help_text=_("“None” is an answer; an empty item is not (Art. 30(1))."),
    )
    on = models.DateField(_("confirmed on"))
    note = models.TextField(_("note"), blank=True)

    class Meta:
        verbose_name = _("item confirmed as none")
        verbose_name_plural = _("items confirmed as none")
        constraints = [models.UniqueConstraint(fields=["activity", "item"], name="registry_confirmednone_once")]
