"""ProcessingActivity: the unit of the controller record, with everything that Article 30(1) asks of it."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from registry.models.organisation import same_organisation
from registry.values import (
    ACTIVITY_ITEMS,
    ActivityStatus,
    DpiaStatus,
    LawfulBasis,
    Mechanism,
    RecipientKind,
    Regime,
    SpecialCondition,
)
from suppliers.models.base import DatedModel
from suppliers.models.fields import NameField, number_field, period_constraint, unit_field
from suppliers.models.terms import SPANS
from suppliers.tracked import Tracked


class ProcessingActivity(DatedModel):
    """One activity of an organisation's record under Article 30(1): a purpose, not a system or a supplier."""

    organisation = models.ForeignKey("registry.Organisation", models.CASCADE, verbose_name=_("organisation"))
    reference = models.CharField(_("reference"), max_length=40, help_text=_("Your own number for it, such as HR-01."))
    name = NameField(_("name"))
    business_function = models.CharField(_("business function"), max_length=200, blank=True)
    owner = models.CharField(
        _("owner"), max_length=200, blank=True, help_text=_("The function that answers for it (Art. 24).")
    )
    status = models.CharField(
        _("status"),
        max_length=10,
        choices=ActivityStatus,
        default=ActivityStatus.LIVE,
        help_text=_("The record holds what is done (Art. 30(1))."),
    )
    regime = models.CharField(
        _("regime"), max_length=2, blank=True, choices=Regime, help_text=_("Empty: the organisation's own.")
    )
    purposes = models.TextField(_("purposes"), blank=True, help_text=_("Art. 30(1)(b)."))
    security = models.TextField(
        _("security measures"), blank=True, help_text=_("A general description, where possible (Art. 30(1)(g)).")
    )
    source = models.TextField(_("source of the data"), blank=True, help_text=_("Art. 14(2)(f)."))
    rights = models.TextField(
        _("rights that apply"), blank=True, help_text=_("Art. 15–22, as the lawful basis lets them apply.")
    )
    automated = models.TextField(
        _("automated decisions"), blank=True, help_text=_("Art. 22; UK 22A–22D. Empty: not answered.")
    )
    consent_record = models.CharField(
        _("record of consent"),
        max_length=300,
        blank=True,
        help_text=_("Art. 7(1): that consent was given can be shown."),
    )
    place = models.TextField(
        _("where the data is kept by us"),
        blank=True,
        help_text=_("Art. 5(1)(f), 32; a place abroad is a transfer only to somebody else."),
    )
    high_risk = models.BooleanField(_("likely high risk"), null=True, blank=True, help_text=_("Art. 30(5), 35."))
    occasional = models.BooleanField(_("occasional"), null=True, blank=True, help_text=_("Art. 30(5)."))
    core = models.BooleanField(_("core activity"), null=True, blank=True, help_text=_("Art. 37(1)(b)–(c)."))
    dpia = models.CharField(
        _("impact assessment"),
        max_length=20,
        choices=DpiaStatus,
        default=DpiaStatus.NOT_ASSESSED,
        help_text=_("Art. 35(1)."),
    )
    dpia_list = models.CharField(_("due under which list"), max_length=300, blank=True, help_text=_("Art. 35(3)–(4)."))
    dpia_on = models.DateField(_("assessed on"), null=True, blank=True, help_text=_("Art. 35(1), 35(11)."))
    dpia_address = models.CharField(_("where the assessment is kept"), max_length=300, blank=True)

    class Meta(DatedModel.Meta):
        verbose_name = _("processing activity")
        verbose_name_plural = _("processing activities")
        constraints = [
            *DatedModel.Meta.constraints,
            models.UniqueConstraint(fields=["organisation", "reference"], name="registry_activity_reference"),
        ]

    def __str__(self) -> str:
        return f"{self.reference} {self.name}"

    def get_absolute_url(self) -> str:
        return reverse("activity", args=[self.pk])


class ActivityPart(Tracked):
    """Base of what belongs to one activity."""

    activity = models.ForeignKey("registry.ProcessingActivity", models.CASCADE, verbose_name=_("activity"))

    class Meta:
        abstract = True


class ActivityBasis(ActivityPart):
    """A lawful basis of the activity, with the assessment of interests where it rests on them."""

    basis = models.CharField(_("lawful basis"), max_length=2, choices=LawfulBasis, help_text=_("Art. 6(1)."))
    provision = models.CharField(
        _("provision"),
        max_length=300,
        blank=True,
        help_text=_("The law behind (c), (e) or (ea); the interest behind (f)."),
    )
    assessment = models.CharField(
        _("assessment of interests"),
        max_length=300,
        blank=True,
        help_text=_("Art. 6(1)(f): where the balance is kept."),
    )
    assessed = models.DateField(_("assessed on"), null=True, blank=True)

    class Meta:
        verbose_name = _("lawful basis")
        verbose_name_plural = _("lawful bases")
        constraints = [models.UniqueConstraint(fields=["activity", "basis"], name="registry_activitybasis_once")]

    def __str__(self) -> str:
        return str(self.get_basis_display())


class ActivityCondition(ActivityPart):
    """The condition for special categories or criminal data, with what the United Kingdom asks beside it."""

    condition = models.CharField(_("condition"), max_length=4, choices=SpecialCondition, help_text=_("Art. 9(2), 10."))
    national = models.CharField(
        _("national provision"),
        max_length=300,
        blank=True,
        help_text=_("The provision of national law (Art. 9(2)(b), (g)–(j), 10)."),
    )
    schedule_1 = models.CharField(
        _("UK Schedule 1 condition"), max_length=200, blank=True, help_text=_("DPA 2018, Schedule 1.")
    )
    policy = models.CharField(
        _("policy document"), max_length=300, blank=True, help_text=_("DPA 2018, Schedule 1 Part 4.")
    )
    policy_followed = models.BooleanField(_("policy followed"), null=True, blank=True)
    policy_reason = models.TextField(_("if not, why"), blank=True)

    class Meta:
        verbose_name = _("condition for special categories")
        verbose_name_plural = _("conditions for special categories")
        constraints = [
            models.UniqueConstraint(fields=["activity", "condition"], name="registry_activitycondition_once")
        ]

    def __str__(self) -> str:
        return str(self.get_condition_display())


class ActivitySubjects(ActivityPart):
    """A category of people in the activity."""

    category = models.ForeignKey(
        "suppliers.SubjectCategory", models.PROTECT, verbose_name=_("category"), help_text=_("Art. 30(1)(c).")
    )
    number = models.PositiveIntegerField(
        _("about how many"), null=True, blank=True, help_text=_("For judging a large scale (Art. 35(3)(b), 37(1)(b)).")
    )

    class Meta:
        verbose_name = _("data subjects")
        verbose_name_plural = _("data subjects")
        constraints = [models.UniqueConstraint(fields=["activity", "category"], name="registry_activitysubjects_once")]

    def __str__(self) -> str:
        return str(self.category)


class ActivityData(ActivityPart):
    """A category of data in the activity, with its time limit for erasure and the ground of it."""

    category = models.ForeignKey(
        "suppliers.DataCategory", models.PROTECT, verbose_name=_("category"), help_text=_("Art. 30(1)(c).")
    )
    number = models.PositiveIntegerField(_("about how many records"), null=True, blank=True)
    kept_number = number_field(_("erased after"), help_text=_("Art. 30(1)(f): where possible. Or give criteria."))
    kept_unit = unit_field(_("unit"), SPANS)
    criteria = models.CharField(
        _("counted from, or criteria"),
        max_length=300,
        blank=True,
        help_text=_("Such as “after the end of employment”."),
    )
    ground = models.CharField(
        _("ground of the period"), max_length=300, blank=True, help_text=_("The law or need that it follows from.")
    )

    class Meta:
        verbose_name = _("data")
        verbose_name_plural = _("data")
        constraints = [
            models.UniqueConstraint(fields=["activity", "category"], name="registry_activitydata_once"),
            period_constraint("registry_activitydata_kept", "kept_number", "kept_unit"),
        ]

    def __str__(self) -> str:
        return str(self.category)


class ActivityEngagement(ActivityPart):
    """A service the activity uses, through the organisation's engagement of it."""

    engagement = models.ForeignKey(
        "registry.Engagement",
        models.RESTRICT,
        verbose_name=_("engagement"),
        help_text=_("A processor is a recipient (Art. 4(9), 30(1)(d))."),
    )

    class Meta:
        verbose_name = _("service used")
        verbose_name_plural = _("services used")
        constraints = [
            models.UniqueConstraint(fields=["activity", "engagement"], name="registry_activityengagement_once")
        ]

    def __str__(self) -> str:
        return str(self.engagement)

    def clean(self) -> None:
        super().clean()
        same_organisation(self, "engagement", "activity")


class ActivityRecipient(ActivityPart):
    """A recipient beside the services used, also one reached through a supplier on our instruction."""

    kind = models.CharField(_("kind"), max_length=20, choices=RecipientKind)
    category = models.CharField(_("category"), max_length=200, help_text=_("Art. 30(1)(d), such as “tax authority”."))
    name = NameField(_("name"), blank=True, help_text=_("A person asking for access may be told it (Art. 15(1)(c))."))
    country = models.ForeignKey(
        "suppliers.Country",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name=_("country"),
        help_text=_("In a third country: a transfer as well (Art. 30(1)(e))."),
    )
    through = models.ForeignKey(
        "suppliers.Supplier",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("reached through"),
    )

    class Meta:
        verbose_name = _("recipient")
        verbose_name_plural = _("recipients")

    def __str__(self) -> str:
        return self.name or self.category


class JointController(ActivityPart):
    """A joint controller of the activity, and the arrangement with it (Article 26)."""

    name = NameField(_("name"))
    contact = models.TextField(_("contact"), blank=True, help_text=_("Art. 26, 30(1)(a)."))
    arrangement = models.CharField(
        _("arrangement"), max_length=300, blank=True, help_text=_("Art. 26(1): where it is kept.")
    )
    arranged = models.DateField(_("arranged on"), null=True, blank=True)

    class Meta:
        verbose_name = _("joint controller")
        verbose_name_plural = _("joint controllers")

    def __str__(self) -> str:
        return self.name


class ActivityTransfer(ActivityPart):
    """A transfer of the activity to a third country or international organisation, Article 30(1)(e)."""

    country = models.ForeignKey(
        "suppliers.Country",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name=_("country"),
        help_text=_("Art. 30(1)(e)."),
    )
    body = models.CharField(_("international organisation"), max_length=200, blank=True)
    recipient = models.CharField(_("recipient"), max_length=300, blank=True)
    mechanism = models.CharField(
        _("mechanism"), max_length=20, choices=Mechanism, help_text=_("Chapter V (Art. 44–49).")
    )
    safeguards = models.TextField(
        _("safeguards"), blank=True, help_text=_("For Art. 49(1) second subparagraph the record must document them.")
    )

    class Meta:
        verbose_name = _("transfer")
        verbose_name_plural = _("transfers")
        constraints = [
            models.CheckConstraint(
                condition=Q(country__isnull=False, body="") | Q(country__isnull=True) & ~Q(body=""),
                name="registry_activitytransfer_destination",
                violation_error_message=_("Name a country or an international organisation, one of the two."),
            )
        ]

    def __str__(self) -> str:
        return str(self.country or self.body)


class ActivityCriterion(ActivityPart):
    """A criterion of high risk that the activity meets (Article 35; WP 248)."""

    term = models.ForeignKey(
        "suppliers.LegalTerm", models.PROTECT, verbose_name=_("criterion"), help_text=_("Art. 35(3)–(4), WP 248.")
    )
    note = models.TextField(_("why"), blank=True)

    class Meta:
        verbose_name = _("criterion met")
        verbose_name_plural = _("criteria met")
        constraints = [models.UniqueConstraint(fields=["activity", "term"], name="registry_activitycriterion_once")]

    def __str__(self) -> str:
        return str(self.term)


class ConfirmedNone(ActivityPart):
    """An item of the record to which the answer is "none", confirmed on a day; by whom is in its change."""

    item = models.CharField(
        _("item"),
        max_length=20,
        choices=[(item.value, item.label) for item in ACTIVITY_ITEMS],
        help_text=_("“None” is an answer; an empty item is not (Art. 30(1))."),
    )
    on = models.DateField(_("confirmed on"))
    note = models.TextField(_("note"), blank=True)

    class Meta:
        verbose_name = _("item confirmed as none")
        verbose_name_plural = _("items confirmed as none")
        constraints = [models.UniqueConstraint(fields=["activity", "item"], name="registry_confirmednone_once")]

    def __str__(self) -> str:
        return str(self.get_item_display())
