"""Service: its options, its components, and the data that it handles."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from suppliers.models.base import ClaimModel, DatedModel
from suppliers.models.fields import NameField
from suppliers.values import ComponentKind, Criticality, DeclaredRole, Intake, Origin


class Service(DatedModel):
    """A service that a supplier provides, and the role that the supplier states for itself."""

    supplier = models.ForeignKey("suppliers.Supplier", models.CASCADE, verbose_name=_("supplier"))
    name = NameField(_("name"))
    nature = models.TextField(_("nature"), blank=True, help_text=_("What the service does with the data (Art. 28(3))."))
    purpose = models.TextField(_("purpose"), blank=True, help_text=_("The purpose of the service (Art. 28(3))."))
    intake = models.TextField(
        _("how data is entered"),
        blank=True,
        help_text=_("How data reaches the service, such as typed, imported or sent by another system (Art. 4(2))."),
    )
    criticality = models.CharField(
        _("criticality"),
        max_length=10,
        choices=Criticality,
        default=Criticality.UNKNOWN,
        help_text=_("How much of your work stops without the service (Art. 32(1)(b)–(c))."),
    )
    declared_role = models.CharField(
        _("declared role"),
        max_length=20,
        choices=DeclaredRole,
        default=DeclaredRole.PROCESSOR,
        help_text=_(
            "The role that the supplier states for itself. You assess its role in the engagement (Art. 28(10))."
        ),
    )
    declared_law = models.CharField(
        _("declared law"), max_length=300, blank=True, help_text=_("The law that the supplier states it follows.")
    )

    class Meta(DatedModel.Meta):
        verbose_name = _("service")
        verbose_name_plural = _("services")

    def get_absolute_url(self) -> str:
        return f"{self.supplier.get_absolute_url()}#service-{self.pk}"


class ServiceOption(DatedModel):
    """An option of a service, such as hosting by the supplier. A claim can be true of one option only."""

    service = models.ForeignKey("suppliers.Service", models.CASCADE, verbose_name=_("service"))
    name = NameField(_("name"))
    description = models.TextField(_("description"), blank=True)

    class Meta(DatedModel.Meta):
        verbose_name = _("option")
        verbose_name_plural = _("options")


class Component(DatedModel):
    """A part of a service. A claim can be true of one component only."""

    service = models.ForeignKey("suppliers.Service", models.CASCADE, verbose_name=_("service"))
    kind = models.CharField(_("kind"), max_length=20, choices=ComponentKind)
    name = NameField(_("name"))
    description = models.TextField(_("description"), blank=True)

    class Meta(DatedModel.Meta):
        verbose_name = _("component")
        verbose_name_plural = _("components")


class DataHandled(ClaimModel):
    """Personal data that the service handles or, if denied, is not expected to handle."""

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
        help_text=_(
            "Where the data comes from. Data that the supplier generates may have another controller (Art. 28(10))."
        ),
    )
    intake = models.CharField(_("how it is entered"), max_length=20, choices=Intake, default=Intake.UNKNOWN)
    description = models.TextField(_("description"), blank=True)

    class Meta(ClaimModel.Meta):
        verbose_name = _("data handled")
        verbose_name_plural = _("data handled")
