"""Service: what is provided, the ways to buy it, its parts, and the data it handles."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from suppliers.ledger.tracked import Tracked
from suppliers.models.base import ClaimModel, DatedModel
from suppliers.models.fields import NameField
from suppliers.values import ComponentKind, Criticality, DeclaredRole, Intake, Origin


class Service(DatedModel):
    """What a supplier provides, and the role it says it has in doing so."""

    supplier = models.ForeignKey("suppliers.Supplier", models.CASCADE, verbose_name=_("supplier"))
    name = NameField(_("name"))
    nature = models.TextField(_("nature"), blank=True, help_text=_("What is done with the data (Art. 28(3))."))
    purpose = models.TextField(_("purpose"), blank=True, help_text=_("What the service is for (Art. 28(3))."))
    intake = models.TextField(
        _("how data gets in"),
        blank=True,
        help_text=_("Typed in, imported, sent by another system: the means of the processing (Art. 4(2))."),
    )
    criticality = models.CharField(
        _("criticality"),
        max_length=10,
        choices=Criticality,
        default=Criticality.UNKNOWN,
        help_text=_("How much would stand still without it (Art. 32(1)(b)–(c))."),
    )
    declared_role = models.CharField(
        _("declared role"),
        max_length=20,
        choices=DeclaredRole,
        default=DeclaredRole.PROCESSOR,
        help_text=_("The role the supplier gives itself; ours is assessed apart from it."),
    )
    declared_law = models.CharField(
        _("declared law"), max_length=300, blank=True, help_text=_("The law the supplier says it follows.")
    )

    class Meta(DatedModel.Meta):
        verbose_name = _("service")
        verbose_name_plural = _("services")

    def get_absolute_url(self) -> str:
        return f"{self.supplier.get_absolute_url()}#service-{self.pk}"


class ServiceOption(Tracked):
    """A way to buy or run a service; claims can hold for one option alone."""

    service = models.ForeignKey("suppliers.Service", models.CASCADE, verbose_name=_("service"))
    name = NameField(_("name"))
    description = models.TextField(_("description"), blank=True)

    class Meta:
        verbose_name = _("option")
        verbose_name_plural = _("options")


class Component(Tracked):
    """A part of a service; claims can hold for one component alone."""

    service = models.ForeignKey("suppliers.Service", models.CASCADE, verbose_name=_("service"))
    kind = models.CharField(_("kind"), max_length=20, choices=ComponentKind)
    name = NameField(_("name"))
    description = models.TextField(_("description"), blank=True)

    class Meta:
        verbose_name = _("component")
        verbose_name_plural = _("components")


class DataHandled(ClaimModel):
    """Data about people that the service handles, or (denied) is not expected to handle."""

    category = models.ForeignKey(
        "suppliers.DataCategory",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name=_("data category"),
        help_text=_("The type of personal data (Art. 28(3), 30(1)(c))."),
    )
    subject = models.ForeignKey(
        "suppliers.SubjectCategory",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name=_("data subjects"),
        help_text=_("The categories of people (Art. 28(3), 30(1)(c))."),
    )
    origin = models.CharField(
        _("origin"),
        max_length=20,
        choices=Origin,
        default=Origin.UNKNOWN,
        help_text=_("Data that the supplier makes itself may have another controller (Art. 28(10))."),
    )
    intake = models.CharField(_("how it gets in"), max_length=20, choices=Intake, default=Intake.UNKNOWN)
    description = models.TextField(_("description"), blank=True)

    class Meta(ClaimModel.Meta):
        verbose_name = _("data handled")
        verbose_name_plural = _("data handled")
