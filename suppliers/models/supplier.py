"""Supplier: any party of a chain, and whom to reach there."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from suppliers.ledger.tracked import Tracked
from suppliers.models.fields import CITED, NameField
from suppliers.values import ContactRole, SupplierKind


class Supplier(Tracked):
    """A company or body that provides a service to us, or stands somewhere below one that does.

    Name, address and contact of every processor and sub-processor are to be at hand at all times
    (Article 28(1)–(2) as read in EDPB Opinion 22/2024).
    """

    legal_name = NameField(
        _("legal name"), help_text=_("The contracting entity, not the brand. What the source calls it, if that is all.")
    )
    trading_name = NameField(_("trading name"), blank=True, help_text=_("The name people use, where it differs."))
    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=SupplierKind,
        default=SupplierKind.COMPANY,
        help_text=_("“Not named by the source” for “a secure location”, “other makers” and the like."),
    )
    registration_number = models.CharField(
        _("registration number"),
        max_length=60,
        blank=True,
        help_text=_("Tells it from others of the same name (Art. 30(1)(d), 28(1))."),
    )
    address = models.TextField(
        _("address"),
        blank=True,
        help_text=_("Name, address and contact of every party are to be at hand (Art. 28(1)–(2))."),
    )
    country = models.ForeignKey(
        "suppliers.Country",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name=_("country"),
        help_text=_("Where it is established, which decides whether giving it data is a transfer (Art. 44)."),
    )
    website = models.URLField(_("website"), blank=True)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("group parent"),
        help_text=_("The company that controls it, which can be asked to hand over data (Art. 48)."),
    )
    eu_representative = models.TextField(_("EU representative"), blank=True, help_text=_("Art. 27 GDPR."))
    uk_representative = models.TextField(_("UK representative"), blank=True, help_text=_("Art. 27 UK GDPR."))
    note = models.TextField(_("note"), blank=True)

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
            ),
            models.CheckConstraint(
                condition=models.Q(parent__isnull=True) | ~models.Q(parent=models.F("id")),
                name="suppliers_supplier_not_own_parent",
                violation_error_message=_("A supplier is not its own parent: choose another."),
            ),
        ]

    def get_absolute_url(self) -> str:
        return reverse("supplier", args=[self.pk])


class Contact(Tracked):
    """Whom to reach at a supplier: a post and its mailbox first, a person only where one is named."""

    supplier = models.ForeignKey("suppliers.Supplier", models.CASCADE, verbose_name=_("supplier"))
    role = models.CharField(
        _("role"),
        max_length=20,
        choices=ContactRole,
        default=ContactRole.GENERAL,
        help_text=_("Whom to tell of a breach and to ask about rights (Art. 28(3)(e)–(f), 33(2), 37(7))."),
    )
    position = models.CharField(_("position"), max_length=200, blank=True)
    email = models.EmailField(_("mailbox"), blank=True, help_text=_("Of the post, not of a person."))
    phone = models.CharField(_("telephone"), max_length=60, blank=True)
    address = models.TextField(_("address"), blank=True)
    staffed = models.CharField(
        _("staffed"), max_length=200, blank=True, help_text=_("Hours at which somebody answers.")
    )
    person = models.ForeignKey(
        "suppliers.Person",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name=_("person"),
        help_text=_("Only where the source names one: details of people can be erased (Art. 17)."),
    )
    document = models.ForeignKey(
        "suppliers.Document", models.RESTRICT, null=True, blank=True, verbose_name=_("document"), help_text=CITED
    )
    section = models.CharField(_("section"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
