"""ProcessingActivity: the unit of the controller record, with every item that Article 30(1) requires."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from registry.values import (
    ACTIVITY_ITEMS,
    ActivityStatus,
    DpiaStatus,
    Laws,
)
from suppliers.ledger.tracked import Tracked
from suppliers.models.base import DatedModel
from suppliers.models.fields import NameField


class ProcessingActivity(DatedModel):
    """One activity of an organisation's record under Article 30(1): a purpose, not a system or a supplier."""

    organisation = models.ForeignKey("registry.Organisation", models.CASCADE, verbose_name=_("organisation"))
    reference = models.CharField(
        _("reference"), max_length=40, help_text=_("Your own number for the activity, such as HR-01.")
    )
    name = NameField(_("name"))
    business_function = models.CharField(_("business function"), max_length=200, blank=True)
    owner = models.CharField(
        _("owner"),
        max_length=200,
        blank=True,
        help_text=_("The function that is responsible for it, such as “HR”, not a person (Art. 24)."),
    )
    status = models.CharField(
        _("status"),
        max_length=10,
        choices=ActivityStatus,
        default=ActivityStatus.LIVE,
        help_text=_(
            "Whether the processing is planned, in use or ended. The record lists what is in use (Art. 30(1))."
        ),
    )
    regime = models.CharField(
        _("law"),
        max_length=4,
        blank=True,
        choices=Laws,
        help_text=_("The law that applies. Leave empty if it is the organisation's own."),
    )
    # Purposes are rows since 0.2.0. This column keeps what versions before it say; carry_over makes rows of it.
    purposes = models.TextField(_("purposes"), blank=True, editable=False)
    security = models.TextField(
        _("security measures"), blank=True, help_text=_("A general description, if possible (Art. 30(1)(g)).")
    )
    source = models.TextField(
        _("source of the data"),
        blank=True,
        help_text=_("Where the data comes from, if not from the data subject (Art. 14(2)(f))."),
    )
    rights = models.TextField(
        _("rights that apply"),
        blank=True,
        help_text=_("The rights of data subjects that the lawful basis gives (Art. 15–22)."),
    )
    automated = models.TextField(
        _("automated decisions"),
        blank=True,
        help_text=_("The decisions made without a person, or “none”. Empty means not answered (Art. 22; UK 22A–22D)."),
    )
    consent_record = models.CharField(
        _("record of consent"),
        max_length=300,
        blank=True,
        help_text=_("Where you keep the proof of consent (Art. 7(1))."),
    )
    place = models.TextField(
        _("where we keep the data"),
        blank=True,
        help_text=_("Your own systems and places. Keeping data abroad yourself is not a transfer (Art. 5(1)(f), 32)."),
    )
    high_risk = models.BooleanField(
        _("likely high risk"),
        null=True,
        blank=True,
        help_text=_("Whether the processing is likely to result in a high risk (Art. 30(5), 35)."),
    )
    occasional = models.BooleanField(
        _("occasional"),
        null=True,
        blank=True,
        help_text=_("Whether the processing is only occasional (Art. 30(5))."),
    )
    core = models.BooleanField(
        _("core activity"),
        null=True,
        blank=True,
        help_text=_("Whether the processing is a core activity of yours (Art. 37(1)(b)–(c))."),
    )
    dpia = models.CharField(
        _("impact assessment"),
        max_length=20,
        choices=DpiaStatus,
        default=DpiaStatus.NOT_ASSESSED,
        help_text=_("Whether a data protection impact assessment is due, and how far it is (Art. 35(1))."),
    )
    dpia_list = models.CharField(
        _("due under which list"),
        max_length=300,
        blank=True,
        help_text=_("The list or criterion that makes it due (Art. 35(3)–(4))."),
    )
    dpia_on = models.DateField(
        _("assessed on"),
        null=True,
        blank=True,
        help_text=_("The date of the assessment or of its last review (Art. 35(1), 35(11))."),
    )
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


class ActivityPart(DatedModel):
    """Base of the records that belong to one activity, and apply from a first day to a last day."""

    activity = models.ForeignKey("registry.ProcessingActivity", models.CASCADE, verbose_name=_("activity"))

    class Meta(DatedModel.Meta):
        abstract = True


class ActivityCriterion(ActivityPart):
    """A criterion of high risk that the activity meets (Article 35; WP 248)."""

    ONE_AT_A_TIME = ("activity_id", "term_id")

    term = models.ForeignKey(
        "suppliers.LegalTerm",
        models.PROTECT,
        verbose_name=_("criterion"),
        help_text=_("The criterion of high risk (Art. 35(3)–(4), WP 248)."),
    )
    note = models.TextField(_("why"), blank=True)

    class Meta(DatedModel.Meta):
        verbose_name = _("criterion met")
        verbose_name_plural = _("criteria met")


class ConfirmedNone(Tracked):
    """An item of the record whose answer is "none", with the date. Its change names who confirmed it."""

    activity = models.ForeignKey("registry.ProcessingActivity", models.CASCADE, verbose_name=_("activity"))

    item = models.CharField(
        _("item"),
        max_length=20,
        choices=[(item.value, item.label) for item in ACTIVITY_ITEMS],
        help_text=_("The item whose answer is “none”. An empty item is not an answer (Art. 30(1))."),
    )
    on = models.DateField(_("confirmed on"))
    note = models.TextField(_("note"), blank=True)

    class Meta:
        verbose_name = _("item confirmed as none")
        verbose_name_plural = _("items confirmed as none")
        constraints = [models.UniqueConstraint(fields=["activity", "item"], name="registry_confirmednone_once")]
