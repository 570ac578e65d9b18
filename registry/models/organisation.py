"""Organisation: a record keeper of ours."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _

from registry.values import Regime
from suppliers.models.base import DatedModel
from suppliers.models.fields import NameField, number_field, period_constraint, unit_field
from suppliers.tracked import Tracked
from suppliers.values import Unit


class Organisation(Tracked):
    """A controller (or processor) that keeps its Article 30 records here, and the policy it has set itself."""

    slug = models.SlugField(
        _("short name"),
        max_length=60,
        unique=True,
        help_text=_("Used in addresses and commands, such as example-uk."),
    )
    legal_name = NameField(_("legal name"), help_text=_("Art. 30(1)(a)."))
    registration_number = models.CharField(_("registration number"), max_length=60, blank=True)
    address = models.TextField(_("address"), blank=True)
    country = models.ForeignKey("suppliers.Country", models.PROTECT, null=True, blank=True, verbose_name=_("country"))
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("telephone"), max_length=60, blank=True)
    representative = models.TextField(
        _("representative"),
        blank=True,
        help_text=_("Name and contact of the Art. 27 representative, if one is needed."),
    )
    dpo = models.TextField(
        _("data protection officer"),
        blank=True,
        help_text=_("Position, mailbox and address (Art. 30(1)(a)). Not a person's name: it could not be erased."),
    )
    regime = models.CharField(_("regime"), max_length=2, choices=Regime, help_text=_("The law its records follow."))
    notice_number = number_field(
        _("longest breach notice accepted"),
        help_text=_("This organisation's own limit, not law. Empty: no limit set."),
    )
    notice_unit = unit_field(_("unit"), [Unit.HOURS, Unit.DAYS])

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        constraints = [
            period_constraint("registry_organisation_notice", "notice_number", "notice_unit"),
            # Without a regular expression, which SQLite's own tools do not know.
            models.CheckConstraint(
                condition=Exact(Lower("slug"), models.F("slug"))
                & ~Q(slug__contains="--")
                & ~Q(slug__contains="_")
                & ~Q(slug__startswith="-")
                & ~Q(slug__endswith="-"),
                name="registry_organisation_slug",
                violation_error_message=_("Use small letters, digits and single hyphens, such as example-uk."),
            ),
        ]

    def __str__(self) -> str:
        return self.legal_name


class Engagement(DatedModel):
    """An organisation uses a supplier's service from a day to a day."""

    organisation = models.ForeignKey("registry.Organisation", models.CASCADE, verbose_name=_("organisation"))
    service = models.ForeignKey("suppliers.Service", models.PROTECT, verbose_name=_("service"))
    owner = models.CharField(
        _("owner"), max_length=200, blank=True, help_text=_("The function that answers for it, such as “HR”.")
    )

    class Meta(DatedModel.Meta):
        verbose_name = _("engagement")
        verbose_name_plural = _("engagements")

    def __str__(self) -> str:
        return f"{self.organisation}: {self.service}"
