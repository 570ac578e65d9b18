"""Supplier: any party of a chain."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from suppliers.models.fields import NameField
from suppliers.tracked import Tracked
from suppliers.values import SupplierKind


class Supplier(Tracked):
    """A company or body that provides a service to us, or stands somewhere below one that does.

    Name, address and contact of every processor and sub-processor are to be at hand at all times
    (Article 28(1)–(2) as read in EDPB Opinion 22/2024).
    """

    legal_name = NameField(
        _("legal name"),
        help_text=_("The contracting entity, not the brand. What the source calls it, if that is all."),
    )
    trading_name = NameField(_("trading name"), blank=True, help_text=_("The name people use, where it differs."))
    kind = models.CharField(_("kind"), max_length=20, choices=SupplierKind, default=SupplierKind.COMPANY)
    registration_number = models.CharField(_("registration number"), max_length=60, blank=True)
    address = models.TextField(_("address"), blank=True)
    country = models.ForeignKey(
        "suppliers.Country",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name=_("country"),
        help_text=_("Where it is established, which decides whether giving it data is a transfer (Art. 44)."),
    )
    website = models.URLField(_("website"), blank=True)

    class Meta:
        verbose_name = _("supplier")
        verbose_name_plural = _("suppliers")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(website="")
                | models.Q(website__startswith="http://")
                | models.Q(website__startswith="https://"),
                name="suppliers_supplier_website",
                violation_error_message=_("A website begins with http:// or https://."),
            )
        ]

    def __str__(self) -> str:
        return self.trading_name or self.legal_name

    def get_absolute_url(self) -> str:
        return reverse("supplier", args=[self.pk])
