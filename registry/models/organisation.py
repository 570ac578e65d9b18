"""Organisation: a record keeper of ours, and the services it uses."""

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _

from registry.values import HEAD_ITEMS, OurRole, Outcome, Regime, Tier
from suppliers.ledger.tracked import Tracked
from suppliers.models.base import DatedModel
from suppliers.models.fields import NameField, number_field, period_constraint, unit_field
from suppliers.values import Unit

YEARLY = [Unit.DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS]


class Organisation(Tracked):
    """A controller (or processor) that keeps its Article 30 records here, and the policy it has set itself."""

    slug = models.SlugField(
        _("short name"),
        max_length=60,
        unique=True,
        help_text=_("Used in addresses and commands, such as example-uk."),
    )
    legal_name = NameField(_("legal name"), help_text=_("Art. 30(1)(a)."))
    trading_name = NameField(_("trading name"), blank=True)
    registration_number = models.CharField(_("registration number"), max_length=60, blank=True)
    address = models.TextField(_("address"), blank=True, help_text=_("Art. 30(1)(a)."))
    country = models.ForeignKey("suppliers.Country", models.PROTECT, null=True, blank=True, verbose_name=_("country"))
    email = models.EmailField(_("e-mail"), blank=True, help_text=_("Art. 30(1)(a): of the post, not of a person."))
    phone = models.CharField(_("telephone"), max_length=60, blank=True)
    eu_representative = models.TextField(
        _("EU representative"), blank=True, help_text=_("Name and contact, if one is needed (Art. 27 GDPR).")
    )
    uk_representative = models.TextField(
        _("UK representative"), blank=True, help_text=_("Name and contact, if one is needed (Art. 27 UK GDPR).")
    )
    dpo = models.TextField(
        _("data protection officer"),
        blank=True,
        help_text=_("Position or firm, mailbox and address (Art. 30(1)(a)). A person's name goes in the next field."),
    )
    dpo_person = models.ForeignKey(
        "suppliers.Person",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name=_("the officer's name"),
        help_text=_("Art. 37(7). Kept apart, so that it can be erased (Art. 17)."),
    )
    regime = models.CharField(_("regime"), max_length=2, choices=Regime, help_text=_("The law its records follow."))
    authority = models.CharField(
        _("supervisory authority"),
        max_length=300,
        blank=True,
        help_text=_("Art. 55, 56. One or several, as they are called today."),
    )
    notice_number = number_field(
        _("longest breach notice accepted"),
        help_text=_("This organisation's own limit, not law. Empty: no limit set."),
    )
    notice_unit = unit_field(_("unit"), [Unit.HOURS, Unit.DAYS])
    review_number = number_field(
        _("review at least every"), help_text=_("Art. 24(1), 32(1)(d): reviewed where necessary. Empty: none set.")
    )
    review_unit = unit_field(_("unit"), YEARLY)
    age_number = number_field(
        _("greatest age of a statement"), help_text=_("Guarantees have to last (Art. 28(1)). Empty: no limit set.")
    )
    age_unit = unit_field(_("unit"), YEARLY)
    lead_number = number_field(
        _("lead time before an end"),
        help_text=_("How long before an agreement or certificate ends it is to be seen to."),
    )
    lead_unit = unit_field(_("unit"), YEARLY)
    second_factor = models.BooleanField(
        _("sign-in asks for more than a password"),
        default=True,
        help_text=_("Of administrators and remote users (Art. 32). This organisation's own limit, not law."),
    )

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        constraints = [
            period_constraint("registry_organisation_notice", "notice_number", "notice_unit"),
            period_constraint("registry_organisation_review", "review_number", "review_unit"),
            period_constraint("registry_organisation_age", "age_number", "age_unit"),
            period_constraint("registry_organisation_lead", "lead_number", "lead_unit"),
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


class OrganisationConfirmedNone(Tracked):
    """An item of the head of its records to which an organisation's answer is "none", confirmed on a day."""

    organisation = models.ForeignKey("registry.Organisation", models.CASCADE, verbose_name=_("organisation"))
    item = models.CharField(
        _("item"),
        max_length=20,
        choices=[(item.value, item.label) for item in HEAD_ITEMS],
        help_text=_("Art. 30(1)(a), 30(2)(a)."),
    )
    on = models.DateField(_("confirmed on"))
    note = models.TextField(_("note"), blank=True, help_text=_("Why none is needed, such as “established in the EU”."))

    class Meta:
        verbose_name = _("item of an organisation confirmed as none")
        verbose_name_plural = _("items of an organisation confirmed as none")
        constraints = [
            models.UniqueConstraint(fields=["organisation", "item"], name="registry_organisationconfirmednone_once")
        ]


class Engagement(DatedModel):
    """An organisation uses a supplier's service from a day to a day."""

    organisation = models.ForeignKey("registry.Organisation", models.CASCADE, verbose_name=_("organisation"))
    service = models.ForeignKey("suppliers.Service", models.PROTECT, verbose_name=_("service"))
    role = models.CharField(
        _("role of the supplier"),
        max_length=20,
        choices=OurRole,
        default=OurRole.PROCESSOR,
        help_text=_("The role we see in it (Art. 4(7)–(8), 26, 28), beside what it declares."),
    )
    owner = models.CharField(
        _("owner"), max_length=200, blank=True, help_text=_("The function that answers for it, such as “HR” (Art. 24).")
    )
    note = models.TextField(_("note"), blank=True)

    class Meta(DatedModel.Meta):
        verbose_name = _("engagement")
        verbose_name_plural = _("engagements")


class EngagementOption(Tracked):
    """An option of the service that the organisation bought."""

    engagement = models.ForeignKey("registry.Engagement", models.CASCADE, verbose_name=_("engagement"))
    option = models.ForeignKey(
        "suppliers.ServiceOption",
        models.PROTECT,
        verbose_name=_("option"),
        help_text=_("What was bought decides what of the statement holds (Art. 28(3))."),
    )

    class Meta:
        verbose_name = _("option used")
        verbose_name_plural = _("options used")
        constraints = [models.UniqueConstraint(fields=["engagement", "option"], name="registry_engagementoption_once")]

    def clean(self) -> None:
        super().clean()
        same_service(self, "option", "service_id")


class ControlSwitched(Tracked):
    """A control that is the customer's to switch on, and whether we did."""

    engagement = models.ForeignKey("registry.Engagement", models.CASCADE, verbose_name=_("engagement"))
    measure = models.ForeignKey(
        "suppliers.SecurityMeasure",
        models.PROTECT,
        verbose_name=_("measure"),
        help_text=_("The customer's part of security (Art. 32(1))."),
    )
    on = models.BooleanField(_("switched on"), default=False)
    since = models.DateField(_("since"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        verbose_name = _("control of ours")
        verbose_name_plural = _("controls of ours")
        constraints = [models.UniqueConstraint(fields=["engagement", "measure"], name="registry_controlswitched_once")]

    def clean(self) -> None:
        super().clean()
        same_service(self, "measure", "service_id")


class GuaranteeAssessment(Tracked):
    """Why the supplier was thought to give sufficient guarantees (Article 28(1)), signed off by whom and when."""

    engagement = models.ForeignKey("registry.Engagement", models.CASCADE, verbose_name=_("engagement"))
    on = models.DateField(_("signed off on"))
    by = models.CharField(
        _("signed off by"), max_length=200, help_text=_("A function, such as “data protection officer”.")
    )
    tier = models.CharField(
        _("risk tier"), max_length=10, choices=Tier, help_text=_("Measured by the risk for people (Art. 24(1), 28(1)).")
    )
    outcome = models.CharField(
        _("outcome"),
        max_length=20,
        choices=Outcome,
        help_text=_("Only processors with sufficient guarantees are used (Art. 28(1))."),
    )
    evidence = models.TextField(
        _("evidence relied on"), help_text=_("What shows sufficient guarantees (Art. 28(1), 5(2)).")
    )
    conditions = models.TextField(_("conditions"), blank=True)
    next = models.DateField(_("next due"), null=True, blank=True)

    class Meta:
        verbose_name = _("assessment of guarantees")
        verbose_name_plural = _("assessments of guarantees")
        constraints = [
            models.CheckConstraint(
                condition=Q(next__isnull=True) | Q(next__gte=models.F("on")),
                name="registry_guaranteeassessment_days",
                violation_error_message=_("The next assessment is not before this one."),
            )
        ]


def same_service(record: models.Model, field: str, column: str) -> None:
    """Raises ValidationError where what *field* names is not of the engagement's service."""
    try:
        same = getattr(getattr(record, field), column) == record.engagement.service_id  # type: ignore[attr-defined]
    except ObjectDoesNotExist:
        # What is not on record is refused at its own field.
        return
    if not same:
        raise ValidationError({field: _("Choose one of the engagement's service.")})


def same_organisation(record: models.Model, field: str, other: str) -> None:
    """Raises ValidationError where what *field* names is another organisation's than what *other* names."""
    try:
        theirs, ours = getattr(record, field), getattr(record, other)
    except ObjectDoesNotExist:
        return
    if theirs is not None and ours is not None and theirs.organisation_id != ours.organisation_id:
        raise ValidationError({field: _("Choose one of the same organisation.")})


def same_organisation_id(record: models.Model, field: str) -> None:
    """Raises ValidationError where what *field* names is another organisation's than the record's own."""
    try:
        theirs = getattr(record, field)
    except ObjectDoesNotExist:
        return
    if theirs is not None and theirs.organisation_id != record.organisation_id:  # type: ignore[attr-defined]
        raise ValidationError({field: _("Choose one of the same organisation.")})
