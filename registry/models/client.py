"""The processor record of Article 30(2): what we do for clients of ours."""

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from registry.values import CLIENT_ITEMS, ClientAuthorisation
from suppliers.ledger.tracked import Tracked
from suppliers.models.base import DatedModel
from suppliers.models.fields import NameField, number_field, period_constraint, unit_field
from suppliers.models.terms import NOTICES


class OwnService(Tracked):
    """A service that the organisation provides to clients as their processor."""

    organisation = models.ForeignKey("registry.Organisation", models.CASCADE, verbose_name=_("organisation"))
    name = NameField(_("name"))
    description = models.TextField(
        _("description"), blank=True, help_text=_("What we do as a processor (Art. 30(2)(b)).")
    )
    security = models.TextField(
        _("security measures"), blank=True, help_text=_("A general description, where possible (Art. 30(2)(d)).")
    )

    class Meta:
        verbose_name = _("service of ours")
        verbose_name_plural = _("services of ours")


class ProcessingForClient(DatedModel):
    """What is done for one client, the controller, with what we owe that client."""

    service = models.ForeignKey("registry.OwnService", models.CASCADE, verbose_name=_("service of ours"))
    client = NameField(_("client"), help_text=_("The controller acted for (Art. 30(2)(a))."))
    address = models.TextField(_("address"), blank=True, help_text=_("Art. 30(2)(a)."))
    contact = models.TextField(_("contact"), blank=True, help_text=_("Art. 30(2)(a)."))
    representative = models.TextField(_("representative"), blank=True, help_text=_("Art. 27, 30(2)(a)."))
    dpo = models.TextField(_("data protection officer"), blank=True, help_text=_("Art. 30(2)(a), 37."))
    ultimate = models.TextField(
        _("ultimate controllers"), blank=True, help_text=_("Where the client is itself a processor.")
    )
    categories = models.TextField(_("categories of processing"), blank=True, help_text=_("Art. 30(2)(b)."))
    transfers = models.TextField(
        _("transfers"), blank=True, help_text=_("Art. 30(2)(c). Empty prints as “not answered”.")
    )
    breach_number = number_field(_("breach notice that we owe"), help_text=_("Art. 33(2). Empty: no figure agreed."))
    breach_unit = unit_field(_("unit"), NOTICES)
    change_number = number_field(_("notice of changes that we owe"), help_text=_("Art. 28(2)."))
    change_unit = unit_field(_("unit"), NOTICES)

    class Meta(DatedModel.Meta):
        verbose_name = _("processing for a client")
        verbose_name_plural = _("processing for clients")
        constraints = [
            *DatedModel.Meta.constraints,
            period_constraint("registry_processingforclient_breach", "breach_number", "breach_unit"),
            period_constraint("registry_processingforclient_change", "change_number", "change_unit"),
        ]


class ClientSubProcessor(Tracked):
    """A supplier of ours that takes part in what we do for a client, and the client's authorisation of it."""

    processing = models.ForeignKey("registry.ProcessingForClient", models.CASCADE, verbose_name=_("processing"))
    engagement = models.ForeignKey("registry.Engagement", models.RESTRICT, verbose_name=_("engagement"))
    purpose = models.CharField(_("for what"), max_length=300, blank=True)
    authorised = models.CharField(
        _("authorised by the client"),
        max_length=10,
        choices=ClientAuthorisation,
        default=ClientAuthorisation.UNKNOWN,
        help_text=_("Not without the client's written authorisation (Art. 28(2))."),
    )
    told = models.DateField(
        _("client told on"), null=True, blank=True, help_text=_("The client is told before a change (Art. 28(2)).")
    )

    class Meta:
        verbose_name = _("sub-processor for a client")
        verbose_name_plural = _("sub-processors for a client")
        constraints = [
            models.UniqueConstraint(fields=["processing", "engagement"], name="registry_clientsubprocessor_once")
        ]

    def clean(self) -> None:
        super().clean()
        try:
            same = self.engagement.organisation_id == self.processing.service.organisation_id
        except ObjectDoesNotExist:
            # What is not on record is refused at its own field.
            return
        if not same:
            raise ValidationError({"engagement": _("Choose one of the same organisation.")})


class ClientConfirmedNone(Tracked):
    """An item of a client's record to which the answer is "none", confirmed on a day."""

    processing = models.ForeignKey("registry.ProcessingForClient", models.CASCADE, verbose_name=_("processing"))
    item = models.CharField(
        _("item"),
        max_length=20,
        choices=[(item.value, item.label) for item in CLIENT_ITEMS],
        help_text=_("“None” is an answer; an empty item is not (Art. 30(2))."),
    )
    on = models.DateField(_("confirmed on"))
    note = models.TextField(_("note"), blank=True)

    class Meta:
        verbose_name = _("item of a client confirmed as none")
        verbose_name_plural = _("items of a client confirmed as none")
        constraints = [models.UniqueConstraint(fields=["processing", "item"], name="registry_clientconfirmednone_once")]
