"""Supplier: any party of a chain, and its contacts."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from suppliers.ledger.tracked import Tracked
from suppliers.models.base import DatedModel
from suppliers.models.fields import CITED, NameField, person_field, short_name_field
from suppliers.values import ContactRole, SupplierKind


class Supplier(Tracked):
    """A company or body that provides a service to us, or takes part further down its chain.

    The controller should have the name, address and contact of every processor and sub-processor readily
    available (Article 28(1)–(2) as read in EDPB Opinion 22/2024).
    """

    legal_name = NameField(
        _("legal name"),
        help_text=_(
            "The company that signs contracts, not its brand. If you do not know it, enter the source's name for it."
        ),
    )
    trading_name = NameField(_("trading name"), blank=True, help_text=_("The name that people use, if it differs."))
    short_name = short_name_field(
        help_text=_("The name in sentences and lists, such as “Siso”. Pages show the full name if another has it too.")
    )
    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=SupplierKind,
        default=SupplierKind.COMPANY,
        help_text=_("The kind of party. Choose “not named by the source” for “a secure location” or “other makers”."),
    )
    registration_number = models.CharField(
        _("registration number"),
        max_length=60,
        blank=True,
        help_text=_("Its number in a public register, to distinguish parties of the same name (Art. 28(1), 30(1)(d))."),
    )
    address = models.TextField(
        _("address"),
        blank=True,
        help_text=_(
            "Its postal address. Have the name, address and contact of every party available (Art. 28(1)–(2))."
        ),
    )
    country = models.ForeignKey(
        "suppliers.Country",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name=_("country"),
        help_text=_("The country where it is established. It decides whether sending it data is a transfer (Art. 44)."),
    )
    website = models.URLField(_("website"), blank=True)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("group parent"),
        help_text=_(
            "The company that controls it. A foreign authority can order that company to disclose data (Art. 48)."
        ),
    )
    eu_representative = models.TextField(
        _("EU representative"),
        blank=True,
        help_text=_("Firm or position, and address, if it has one; no person's name (Art. 27 GDPR)."),
    )
    eu_representative_person = person_field(_("name of the EU representative"))
    uk_representative = models.TextField(
        _("UK representative"),
        blank=True,
        help_text=_("Firm or position, and address, if it has one; no person's name (Art. 27 UK GDPR)."),
    )
    uk_representative_person = person_field(_("name of the UK representative"))
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
                violation_error_message=_(
                    "This is not a web address. Enter one that begins with https:// or http://, such as https://acme.example."
                ),
            ),
            models.CheckConstraint(
                condition=models.Q(parent__isnull=True) | ~models.Q(parent=models.F("id")),
                name="suppliers_supplier_not_own_parent",
                violation_error_message=_(
                    "This is the supplier itself. Choose the company that controls it, or leave the field empty."
                ),
            ),
        ]

    def get_absolute_url(self) -> str:
        return reverse("supplier", args=[self.pk])


class Contact(DatedModel):
    """A contact at a supplier: a position with its mailbox, and a person only if the source names one."""

    supplier = models.ForeignKey("suppliers.Supplier", models.CASCADE, verbose_name=_("supplier"))
    role = models.CharField(
        _("role"),
        max_length=20,
        choices=ContactRole,
        default=ContactRole.GENERAL,
        help_text=_("The purpose of the contact, such as breach notices or rights (Art. 28(3)(e)–(f), 33(2), 37(7))."),
    )
    position = models.CharField(
        _("position"), max_length=200, blank=True, help_text=_("Such as “service desk”. A name belongs to the person.")
    )
    email = models.EmailField(_("mailbox"), blank=True, help_text=_("The mailbox of the position, not of a person."))
    phone = models.CharField(_("telephone"), max_length=60, blank=True)
    address = models.TextField(_("address"), blank=True)
    staffed = models.CharField(
        _("staffed"),
        max_length=200,
        blank=True,
        help_text=_("The hours at which the contact answers, such as “weekdays, 9 to 17”."),
    )
    person = models.ForeignKey(
        "suppliers.Person",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name=_("person"),
        help_text=_("The person, only if the source names one. These details can be erased later (Art. 17)."),
    )
    document = models.ForeignKey(
        "suppliers.Document", models.RESTRICT, null=True, blank=True, verbose_name=_("document"), help_text=CITED
    )
    section = models.CharField(_("section"), max_length=200, blank=True)

    class Meta(DatedModel.Meta):
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
