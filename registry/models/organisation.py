"""Organisation: one of ours that keeps its records here, and the services that it uses."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _

from registry.models.belonging import same_service
from registry.values import HEAD_ITEMS, Laws, OurRole, Outcome, Tier
from suppliers.ledger.tracked import Tracked
from suppliers.models.base import DatedModel
from suppliers.models.fields import (
    NameField,
    number_field,
    period_constraint,
    person_field,
    short_name_field,
    unit_field,
)
from suppliers.values import Unit

YEARLY = [Unit.DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS]


class Organisation(Tracked):
    """A controller or processor that keeps its Article 30 records here, with its own policy."""

    slug = models.SlugField(
        _("name in addresses"),
        max_length=60,
        unique=True,
        help_text=_("The name in web addresses and commands, such as example-uk. It cannot be changed later."),
    )
    legal_name = NameField(_("legal name"), help_text=_("The legal name of the organisation (Art. 30(1)(a))."))
    trading_name = NameField(_("trading name"), blank=True)
    short_name = short_name_field(
        help_text=_("The name in sentences and lists, such as “Trading”. Records and letters show the legal name.")
    )
    registration_number = models.CharField(_("registration number"), max_length=60, blank=True)
    address = models.TextField(_("address"), blank=True, help_text=_("The postal address (Art. 30(1)(a))."))
    country = models.ForeignKey("suppliers.Country", models.PROTECT, null=True, blank=True, verbose_name=_("country"))
    email = models.EmailField(
        _("e-mail"), blank=True, help_text=_("The mailbox of a position, not of a person (Art. 30(1)(a)).")
    )
    phone = models.CharField(_("telephone"), max_length=60, blank=True)
    eu_representative = models.TextField(
        _("EU representative"),
        blank=True,
        help_text=_("Firm or position, and address, if one is needed; no person's name (Art. 27 GDPR)."),
    )
    eu_representative_person = person_field(_("name of the EU representative"))
    uk_representative = models.TextField(
        _("UK representative"),
        blank=True,
        help_text=_("Firm or position, and address, if one is needed; no person's name (Art. 27 UK GDPR)."),
    )
    uk_representative_person = person_field(_("name of the UK representative"))
    dpo = models.TextField(
        _("data protection officer"),
        blank=True,
        help_text=_("Position or firm, mailbox and address, without a person's name (Art. 30(1)(a))."),
    )
    dpo_person = models.ForeignKey(
        "suppliers.Person",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name=_("name of the officer"),
        help_text=_("The person, kept separately so that the name can be erased (Art. 17, 37(7))."),
    )
    regime = models.CharField(_("law"), max_length=4, choices=Laws, help_text=_("The law that its records follow."))
    authority = models.CharField(
        _("supervisory authority"),
        max_length=300,
        blank=True,
        help_text=_("One or more authorities by their present names (Art. 55, 56)."),
    )
    complaints = models.TextField(
        _("who receives complaints"),
        blank=True,
        help_text=_("The position that receives complaints of data subjects, and how (UK: DPA 2018, s. 164A)."),
    )
    notice_number = number_field(
        _("longest breach notice accepted"),
        help_text=_(
            "The longest time you accept from a supplier. It is your own limit, not law. Leave empty for no limit."
        ),
    )
    notice_unit = unit_field(_("unit"), [Unit.HOURS, Unit.DAYS])
    review_number = number_field(
        _("review at least every"),
        help_text=_("Your own interval for reviews. Leave empty for none (Art. 24(1), 32(1)(d))."),
    )
    review_unit = unit_field(_("unit"), YEARLY)
    age_number = number_field(
        _("greatest age of a statement"),
        help_text=_("The age at which you want a newer statement. Leave empty for no limit (Art. 28(1))."),
    )
    age_unit = unit_field(_("unit"), YEARLY)
    lead_number = number_field(
        _("warning before an end date"),
        help_text=_("How far ahead of an end date you want to be warned."),
    )
    lead_unit = unit_field(_("unit"), YEARLY)
    second_factor = models.BooleanField(
        _("second factor required"),
        default=True,
        help_text=_(
            "Whether administrators and remote users need more than a password. It is your own limit (Art. 32)."
        ),
    )
    own_second_factor = models.BooleanField(
        _("second factor to sign in here"),
        default=False,
        help_text=_("Whether everybody who works for the organisation must sign in here with a second factor."),
    )

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        constraints = [
            period_constraint("registry_organisation_notice", "notice_number", "notice_unit"),
            period_constraint("registry_organisation_review", "review_number", "review_unit"),
            period_constraint("registry_organisation_age", "age_number", "age_unit"),
            period_constraint("registry_organisation_lead", "lead_number", "lead_unit"),
            # No regular expression: SQLite's own tools have none.
            models.CheckConstraint(
                condition=Exact(Lower("slug"), models.F("slug"))
                & ~Q(slug__contains="--")
                & ~Q(slug__contains="_")
                & ~Q(slug__startswith="-")
                & ~Q(slug__endswith="-"),
                name="registry_organisation_slug",
                violation_error_message=_(
                    "Addresses cannot have this name. Use small letters, digits and single hyphens, such as example-uk."
                ),
            ),
        ]


class OrganisationConfirmedNone(Tracked):
    """An item in the head of the records whose answer is "none", with the date."""

    organisation = models.ForeignKey("registry.Organisation", models.CASCADE, verbose_name=_("organisation"))
    item = models.CharField(
        _("item"),
        max_length=20,
        choices=[(item.value, item.label) for item in HEAD_ITEMS],
        help_text=_("The item whose answer is “none” (Art. 30(1)(a), 30(2)(a))."),
    )
    on = models.DateField(_("confirmed on"))
    note = models.TextField(_("note"), blank=True, help_text=_("Why you need none, such as “established in the EU”."))

    class Meta:
        verbose_name = _("item confirmed as none for an organisation")
        verbose_name_plural = _("items confirmed as none")
        constraints = [
            models.UniqueConstraint(fields=["organisation", "item"], name="registry_organisationconfirmednone_once")
        ]


class Engagement(DatedModel):
    """An organisation uses a service of a supplier from a first day to a last day."""

    organisation = models.ForeignKey("registry.Organisation", models.CASCADE, verbose_name=_("organisation"))
    service = models.ForeignKey("suppliers.Service", models.PROTECT, verbose_name=_("service"))
    role = models.CharField(
        _("role of the supplier"),
        max_length=20,
        choices=OurRole,
        default=OurRole.PROCESSOR,
        help_text=_("The role that you assess. The supplier may declare another (Art. 4(7)–(8), 26, 28)."),
    )
    owner = models.CharField(
        _("owner"),
        max_length=200,
        blank=True,
        help_text=_("The function that is responsible for it, such as “HR”, not a person (Art. 24)."),
    )
    note = models.TextField(_("note"), blank=True)

    class Meta(DatedModel.Meta):
        verbose_name = _("engagement")
        verbose_name_plural = _("engagements")


class EngagementOption(DatedModel):
    """An option of the service that the organisation bought."""

    ONE_AT_A_TIME = ("engagement_id", "option_id")

    engagement = models.ForeignKey("registry.Engagement", models.CASCADE, verbose_name=_("engagement"))
    option = models.ForeignKey(
        "suppliers.ServiceOption",
        models.PROTECT,
        verbose_name=_("option"),
        help_text=_("The option that you bought. It decides which claims apply to you (Art. 28(3))."),
    )

    class Meta(DatedModel.Meta):
        verbose_name = _("option used")
        verbose_name_plural = _("options used")

    def clean(self) -> None:
        super().clean()
        same_service(self, "option", "service_id")


class ControlSwitched(DatedModel):
    """A control that the customer must switch on, and whether we did."""

    ONE_AT_A_TIME = ("engagement_id", "measure_id")

    engagement = models.ForeignKey("registry.Engagement", models.CASCADE, verbose_name=_("engagement"))
    measure = models.ForeignKey(
        "suppliers.SecurityMeasure",
        models.PROTECT,
        verbose_name=_("measure"),
        help_text=_("The measure that you must switch on or run (Art. 32(1))."),
    )
    on = models.BooleanField(_("switched on"), default=False)
    since = models.DateField(_("since"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)

    class Meta(DatedModel.Meta):
        verbose_name = _("our control")
        verbose_name_plural = _("our controls")

    def clean(self) -> None:
        super().clean()
        same_service(self, "measure", "service_id")


class GuaranteeAssessment(Tracked):
    """An assessment whether the guarantees of the supplier are sufficient (Article 28(1)), with its sign-off."""

    engagement = models.ForeignKey("registry.Engagement", models.CASCADE, verbose_name=_("engagement"))
    on = models.DateField(_("signed off on"))
    by = models.CharField(
        _("signed off by"), max_length=200, help_text=_("A function, such as “data protection officer”.")
    )
    tier = models.CharField(
        _("risk tier"), max_length=10, choices=Tier, help_text=_("The tier by the risk for people (Art. 24(1), 28(1)).")
    )
    outcome = models.CharField(
        _("outcome"),
        max_length=20,
        choices=Outcome,
        help_text=_(
            "Whether the guarantees are sufficient. Use only processors with sufficient guarantees (Art. 28(1))."
        ),
    )
    evidence = models.TextField(
        _("evidence"), help_text=_("The evidence for sufficient guarantees (Art. 5(2), 28(1)).")
    )
    conditions = models.TextField(_("conditions"), blank=True)
    next = models.DateField(_("next assessment"), null=True, blank=True)

    class Meta:
        verbose_name = _("assessment of guarantees")
        verbose_name_plural = _("assessments of guarantees")
        constraints = [
            models.CheckConstraint(
                condition=Q(next__isnull=True) | Q(next__gte=models.F("on")),
                name="registry_guaranteeassessment_days",
                violation_error_message=_(
                    "The next assessment is before this one. Enter a later day, such as 27 March 2027."
                ),
            )
        ]
