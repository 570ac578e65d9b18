"""Service, and the parties and places behind it."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from suppliers.models.base import ClaimModel, DatedModel
from suppliers.models.fields import NameField
from suppliers.values import DeclaredRole, InvolvementKind, LocationKind


class Service(DatedModel):
    """What a supplier provides, and the role it says it has in doing so."""

    supplier = models.ForeignKey("suppliers.Supplier", models.CASCADE, verbose_name=_("supplier"))
    name = NameField(_("name"))
    nature = models.TextField(_("nature"), blank=True, help_text=_("What is done with the data (Art. 28(3))."))
    purpose = models.TextField(_("purpose"), blank=True, help_text=_("What the service is for (Art. 28(3))."))
    declared_role = models.CharField(
        _("declared role"),
        max_length=20,
        choices=DeclaredRole,
        default=DeclaredRole.PROCESSOR,
        help_text=_("The role the supplier gives itself; ours is assessed apart from it."),
    )

    class Meta(DatedModel.Meta):
        verbose_name = _("service")
        verbose_name_plural = _("services")

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return f"{self.supplier.get_absolute_url()}#service-{self.pk}"


class Involvement(ClaimModel):
    """A party that has a part in a service: it hosts, maintains, backs up, supports."""

    party = models.ForeignKey(
        "suppliers.Supplier", models.PROTECT, related_name="involvements", verbose_name=_("party")
    )
    party_service = models.ForeignKey(
        "suppliers.Service",
        models.RESTRICT,
        null=True,
        blank=True,
        related_name="used_in",
        verbose_name=_("service of that party"),
    )
    kind = models.CharField(_("what it does"), max_length=20, choices=InvolvementKind)
    declared_role = models.CharField(_("declared role"), max_length=20, choices=DeclaredRole, default=DeclaredRole.NONE)
    description = models.TextField(_("description"), blank=True)

    class Meta(ClaimModel.Meta):
        verbose_name = _("involvement")
        verbose_name_plural = _("involvements")
        constraints = [
            *ClaimModel.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(party_service__isnull=True) | ~models.Q(party_service=models.F("service")),
                name="suppliers_involvement_no_self_link",
                violation_error_message=_("A service cannot stand behind itself: choose the other party's service."),
            ),
        ]

    def clean(self) -> None:
        super().clean()
        if Service.objects.filter(pk=self.service_id, supplier_id=self.party_id).exists():
            raise ValidationError({"party": _("A supplier is not a party behind its own service: choose another.")})
        others = Service.objects.exclude(supplier_id=self.party_id)
        if self.party_service_id and others.filter(pk=self.party_service_id).exists():
            raise ValidationError({"party_service": _("Choose a service of the party named above.")})


class DataLocation(ClaimModel):
    """A place where data rests, is processed or is reached from; Article 30(1)(e) asks for the country."""

    kind = models.CharField(_("what happens there"), max_length=20, choices=LocationKind)
    country = models.ForeignKey("suppliers.Country", models.PROTECT, null=True, blank=True, verbose_name=_("country"))
    city = models.CharField(_("city"), max_length=200, blank=True)
    facility = models.CharField(
        _("facility"),
        max_length=200,
        blank=True,
        help_text=_("A named data centre, or the source's words for it."),
    )
    operator = models.ForeignKey(
        "suppliers.Supplier",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("operator"),
    )

    class Meta(ClaimModel.Meta):
        verbose_name = _("data location")
        verbose_name_plural = _("data locations")
