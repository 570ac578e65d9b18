"""The processor record of Article 30(2): our processing for clients."""

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from registry.values import CLIENT_ITEMS, ClientAuthorisation
from suppliers.ledger.tracked import Tracked
from suppliers.models.base import DatedModel
from suppliers.models.fields import NameField, number_field, period_constraint, person_field, unit_field
from suppliers.models.terms import NOTICES


class OwnService(DatedModel):
    """A service that the organisation provides to clients as their processor."""

    organisation = models.ForeignKey("registry.Organisation", models.CASCADE, verbose_name=_("organisation"))
    name = NameField(_("name"))
    description = models.TextField(
        _("description"), blank=True, help_text=_("What you do as a processor (Art. 30(2)(b)).")
    )
    security = models.TextField(
        _("security measures"), blank=True, help_text=_("A general description, if possible (Art. 30(2)(d)).")
    )

    class Meta(DatedModel.Meta):
        verbose_name = _("our service")
        verbose_name_plural = _("our services")


class ProcessingForClient(DatedModel):
    """Our processing for one client, the controller, with our duties to that client."""

    service = models.ForeignKey("registry.OwnService", models.CASCADE, verbose_name=_("our service"))
    client = NameField(_("client"), help_text=_("The controller for which you process data (Art. 30(2)(a))."))
    address = models.TextField(
        _("address"), blank=True, help_text=_("The postal address of the client (Art. 30(2)(a)).")
    )
    country = models.ForeignKey(
        "suppliers.Country",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("country"),
        help_text=_("The country of the client. Returning data to a third country may be a transfer (Art. 44)."),
    )
    contact = models.TextField(
        _("contact"),
        blank=True,
        help_text=_("Position, mailbox and telephone, without a person's name (Art. 30(2)(a))."),
    )
    contact_person = person_field(_("name of the contact"))
    representative = models.TextField(
        _("representative"),
        blank=True,
        help_text=_("Firm or position, and address, if the client has one; no person's name (Art. 27, 30(2)(a))."),
    )
    representative_person = person_field(_("name of the representative"))
    dpo = models.TextField(
        _("data protection officer"),
        blank=True,
        help_text=_("Position or firm, mailbox and address, without a person's name (Art. 30(2)(a), 37)."),
    )
    dpo_person = person_field(_("name of the officer"))
    ultimate = models.TextField(
        _("ultimate controllers"),
        blank=True,
        help_text=_("The controllers behind the client, if the client is itself a processor (Art. 30(2)(a))."),
    )
    categories = models.TextField(
        _("categories of processing"),
        blank=True,
        help_text=_("The kinds of processing that you carry out for the client (Art. 30(2)(b))."),
    )
    transfers = models.TextField(
        _("transfers"),
        blank=True,
        help_text=_(
            "Transfers to third countries in your own words. If there are none, leave this empty and confirm the item "
            "as none. Empty prints as “not answered” (Art. 30(2)(c))."
        ),
    )
    breach_number = number_field(
        _("breach notice that we owe"),
        help_text=_(
            "The time within which you must notify the client. Leave empty if no figure is agreed (Art. 33(2))."
        ),
    )
    breach_unit = unit_field(_("unit"), NOTICES)
    change_number = number_field(
        _("notice of changes that we owe"),
        help_text=_("How long before a change you must notify the client (Art. 28(2))."),
    )
    change_unit = unit_field(_("unit"), NOTICES)

    class Meta(DatedModel.Meta):
        verbose_name = _("processing for a client")
        verbose_name_plural = _("processing for clients")
        constraints = [
            *DatedModel.Meta.constraints,
            period_constraint("registry_processingforclient_breach", "breach_number", "breach_unit"),
            period_constraint("registry_processingforclient_change", "change_number", "change_unit"),
        ]


class ClientSubProcessor(DatedModel):
    """A supplier that takes part in our processing for a client, and the client's authorisation."""

    ONE_AT_A_TIME = ("processing_id", "engagement_id")

    processing = models.ForeignKey("registry.ProcessingForClient", models.CASCADE, verbose_name=_("processing"))
    engagement = models.ForeignKey("registry.Engagement", models.RESTRICT, verbose_name=_("engagement"))
    purpose = models.CharField(_("purpose"), max_length=300, blank=True)
    authorised = models.CharField(
        _("authorised by the client"),
        max_length=10,
        choices=ClientAuthorisation,
        default=ClientAuthorisation.UNKNOWN,
        help_text=_("How the client authorised it in writing. You need its authorisation (Art. 28(2))."),
    )
    told = models.DateField(
        _("client notified on"),
        null=True,
        blank=True,
        help_text=_("The day you notified the client, which comes before the change (Art. 28(2))."),
    )

    class Meta(DatedModel.Meta):
        verbose_name = _("sub-processor for a client")
        verbose_name_plural = _("sub-processors for a client")

    def clean(self) -> None:
        super().clean()
        try:
            same = self.engagement.organisation_id == self.processing.service.organisation_id
        except ObjectDoesNotExist:
            # The field itself reports a record that does not exist.
            return
        if not same:
            raise ValidationError(
                {
                    "engagement": _(
                        "This engagement belongs to another organisation. Choose one of the same organisation."
                    )
                }
            )


class ClientConfirmedNone(Tracked):
    """An item of a client's record whose answer is "none", with the date."""

    processing = models.ForeignKey("registry.ProcessingForClient", models.CASCADE, verbose_name=_("processing"))
    item = models.CharField(
        _("item"),
        max_length=20,
        choices=[(item.value, item.label) for item in CLIENT_ITEMS],
        help_text=_("The item whose answer is “none”. An empty item is not an answer (Art. 30(2))."),
    )
    on = models.DateField(_("confirmed on"))
    note = models.TextField(_("note"), blank=True)

    class Meta:
        verbose_name = _("item of a client confirmed as none")
        verbose_name_plural = _("items of a client confirmed as none")
        constraints = [models.UniqueConstraint(fields=["processing", "item"], name="registry_clientconfirmednone_once")]
