"""Recipients of an activity: services used, others, joint controllers, transfers (Article 30(1)(d), (e))."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from registry.models.activity import ActivityPart
from registry.models.belonging import same_organisation
from registry.models.transfer_ground import TransferGround, assessed_on
from registry.values import Mechanism, RecipientKind, Regime
from suppliers.models.base import DatedModel
from suppliers.models.fields import NameField, person_field


class ActivityEngagement(ActivityPart):
    """A service that the activity uses, through an engagement of the organisation."""

    ONE_AT_A_TIME = ("activity_id", "engagement_id")

    engagement = models.ForeignKey(
        "registry.Engagement",
        models.RESTRICT,
        verbose_name=_("engagement"),
        help_text=_("The engagement of the service. A processor is a recipient (Art. 4(9), 30(1)(d))."),
    )

    class Meta(DatedModel.Meta):
        verbose_name = _("service used")
        verbose_name_plural = _("services used")

    def clean(self) -> None:
        super().clean()
        same_organisation(self, "engagement", "activity")


class ActivityRecipient(ActivityPart):
    """A recipient other than the services used. A supplier may pass the data to it on our instruction."""

    kind = models.CharField(_("kind"), max_length=20, choices=RecipientKind)
    category = models.CharField(
        _("category"), max_length=200, help_text=_("The category, such as “tax authority” (Art. 30(1)(d)).")
    )
    name = NameField(
        _("name"), blank=True, help_text=_("The name of the recipient. A data subject may ask for it (Art. 15(1)(c)).")
    )
    country = models.ForeignKey(
        "suppliers.Country",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name=_("country"),
        help_text=_("The country of the recipient. In a third country, record the transfer too (Art. 30(1)(e))."),
    )
    through = models.ForeignKey(
        "suppliers.Supplier",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("sent through"),
        help_text=_("The supplier that sends the data on your instruction, if there is one."),
    )

    class Meta(DatedModel.Meta):
        verbose_name = _("recipient")
        verbose_name_plural = _("recipients")


class JointController(ActivityPart):
    """A joint controller of the activity, and our arrangement with it (Article 26)."""

    name = NameField(_("name"))
    contact = models.TextField(
        _("contact"),
        blank=True,
        help_text=_("Position, mailbox and address, without a person's name (Art. 26, 30(1)(a))."),
    )
    contact_person = person_field(_("name of the contact"))
    arrangement = models.CharField(
        _("arrangement"), max_length=300, blank=True, help_text=_("Where you keep the arrangement (Art. 26(1)).")
    )
    arranged = models.DateField(_("arranged on"), null=True, blank=True)
    country = models.ForeignKey(
        "suppliers.Country",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name=_("country"),
        help_text=_("The country where it is established. Sending data to a third country is a transfer (Art. 44)."),
    )

    class Meta(DatedModel.Meta):
        verbose_name = _("joint controller")
        verbose_name_plural = _("joint controllers")


class ActivityTransfer(TransferGround):
    """A transfer of the activity to a third country or international organisation, Article 30(1)(e)."""

    ONE_AT_A_TIME = ("activity_id", "regime", "country_id", "body", "recipient")

    activity = models.ForeignKey("registry.ProcessingActivity", models.CASCADE, verbose_name=_("activity"))
    regime = models.CharField(
        _("law"),
        max_length=2,
        blank=True,
        choices=Regime,
        help_text=_("The law under which the mechanism applies. Leave empty if it is the only law of the activity."),
    )
    country = models.ForeignKey(
        "suppliers.Country",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name=_("country"),
        help_text=_("The third country (Art. 30(1)(e))."),
    )
    body = models.CharField(_("international organisation"), max_length=200, blank=True)
    recipient = models.CharField(_("recipient"), max_length=300, blank=True)
    mechanism = models.CharField(
        _("mechanism"),
        max_length=20,
        blank=True,
        choices=Mechanism,
        help_text=_("The transfer mechanism. Leave empty if you know of none (Chapter V, Art. 44–49)."),
    )
    safeguards = models.TextField(
        _("safeguards"),
        blank=True,
        help_text=_("The suitable safeguards. The record must document them for Art. 49(1) second subparagraph."),
    )

    class Meta(DatedModel.Meta):
        verbose_name = _("transfer")
        verbose_name_plural = _("transfers")
        constraints = [
            *DatedModel.Meta.constraints,
            models.CheckConstraint(
                condition=Q(country__isnull=False, body="") | Q(country__isnull=True) & ~Q(body=""),
                name="registry_activitytransfer_destination",
                violation_error_message=_(
                    "One destination is needed. Name either a country or an international organisation, not both."
                ),
            ),
            assessed_on("registry_activitytransfer_assessed"),
        ]
