"""Assessments and decisions of an organisation about its suppliers."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from registry.models.belonging import same_organisation_id, same_service
from registry.values import AssessedRole, AssessmentKind, Mechanism, NoticeAnswer, Regime, ReviewOutcome
from suppliers.ledger.tracked import Tracked
from suppliers.models.base import DatedModel


class RoleAssessment(DatedModel):
    """The role of a party as an organisation assesses it, with the reason. The supplier may declare another role."""

    ONE_AT_A_TIME = ("organisation_id", "involvement_id")

    organisation = models.ForeignKey("registry.Organisation", models.CASCADE, verbose_name=_("organisation"))
    involvement = models.ForeignKey("suppliers.Involvement", models.CASCADE, verbose_name=_("involvement"))
    role = models.CharField(
        _("assessed role"),
        max_length=20,
        choices=AssessedRole,
        help_text=_("The role by what the party does, not by what it is called (Art. 4(8), 28(2), 28(4))."),
    )
    reason = models.TextField(_("reason"), help_text=_("Why you assess it so, for an auditor to read (Art. 5(2))."))
    on = models.DateField(_("assessed on"))

    class Meta(DatedModel.Meta):
        verbose_name = _("assessment of a role")
        verbose_name_plural = _("assessments of roles")
        constraints = [
            *DatedModel.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="registry_roleassessment_reason",
                violation_error_message=_(
                    "The reason is missing. Enter why you assess the role so, such as “it stores the backups”."
                ),
            ),
        ]


class NoticeDecision(Tracked):
    """The answer of an organisation to a change notice of a supplier."""

    engagement = models.ForeignKey("registry.Engagement", models.CASCADE, verbose_name=_("engagement"))
    notice = models.ForeignKey("suppliers.ChangeNotice", models.CASCADE, verbose_name=_("change notice"))
    received = models.DateField(
        _("received on"),
        help_text=_("The day you received the notice. The time to object starts on this day (Art. 28(2))."),
    )
    answer = models.CharField(
        _("answer"),
        max_length=20,
        choices=NoticeAnswer,
        default=NoticeAnswer.OPEN,
        help_text=_(
            "Your answer. No answer means acceptance under a general authorisation and refusal under a specific one "
            "(Art. 28(2); EDPB Guidelines 07/2020)."
        ),
    )
    decided = models.DateField(_("decided on"), null=True, blank=True)
    reason = models.TextField(_("reason"), blank=True)

    class Meta:
        verbose_name = _("decision on a change notice")
        verbose_name_plural = _("decisions on change notices")
        constraints = [
            models.UniqueConstraint(fields=["engagement", "notice"], name="registry_noticedecision_once"),
            models.CheckConstraint(
                condition=Q(answer=NoticeAnswer.OPEN) | Q(decided__isnull=False) & ~Q(reason=""),
                name="registry_noticedecision_decided",
                violation_error_message=_(
                    "A decision needs a date and a reason. Enter both, such as 27 March 2027 and “no risk found”."
                ),
            ),
        ]

    def clean(self) -> None:
        super().clean()
        same_service(self, "notice", "service_id")


class TransferBasis(DatedModel):
    """The transfer basis under an engagement: one mechanism for each regime, with instrument and assessment."""

    ONE_AT_A_TIME = ("engagement_id", "regime", "importer_id", "country_id")

    engagement = models.ForeignKey("registry.Engagement", models.CASCADE, verbose_name=_("engagement"))
    regime = models.CharField(_("law"), max_length=2, choices=Regime)
    importer = models.ForeignKey(
        "suppliers.Supplier",
        models.PROTECT,
        related_name="+",
        verbose_name=_("importer"),
        help_text=_("The separate company that receives or can access the data (Art. 44)."),
    )
    country = models.ForeignKey(
        "suppliers.Country",
        models.PROTECT,
        verbose_name=_("country"),
        help_text=_("The country where the importer is (Art. 44, 45)."),
    )
    mechanism = models.CharField(
        _("mechanism"),
        max_length=20,
        choices=Mechanism,
        help_text=_("The transfer mechanism. Record one under each law (Chapter V)."),
    )
    instrument = models.CharField(
        _("instrument"),
        max_length=200,
        blank=True,
        help_text=_("The decision, or the clauses with module and version, such as SCC module 3."),
    )
    dated = models.DateField(_("date of the instrument"), null=True, blank=True)
    listed_as = models.CharField(
        _("listed as"),
        max_length=200,
        blank=True,
        help_text=_("The name of the importer in the Data Privacy Framework list (Art. 45)."),
    )
    list_checked = models.DateField(_("list checked on"), null=True, blank=True)
    covers_hr = models.BooleanField(_("entry covers HR data"), null=True, blank=True)
    uk_extension = models.BooleanField(_("entry has the UK Extension"), null=True, blank=True)
    fallback = models.CharField(
        _("fallback"),
        max_length=20,
        blank=True,
        choices=Mechanism,
        help_text=_("The mechanism that applies if the first one ceases to apply (Art. 45(5), 46)."),
    )
    fallback_instrument = models.CharField(_("instrument of the fallback"), max_length=200, blank=True)
    assessment = models.CharField(
        _("transfer assessment"),
        max_length=10,
        blank=True,
        choices=AssessmentKind,
        default=AssessmentKind.NONE,
        help_text=_("Your assessment whether rights are enforceable there (Art. 46(1); UK 46(1A), 46(6))."),
    )
    assessed = models.DateField(_("assessed on"), null=True, blank=True)
    outcome = models.TextField(_("outcome"), blank=True)
    measures = models.TextField(
        _("supplementary measures"),
        blank=True,
        help_text=_("Further measures, if the law there does not protect the data enough (Art. 46(1))."),
    )
    review = models.DateField(_("review due"), null=True, blank=True)

    class Meta(DatedModel.Meta):
        verbose_name = _("transfer basis")
        verbose_name_plural = _("transfer bases")
        constraints = [
            *DatedModel.Meta.constraints,
            models.CheckConstraint(
                condition=Q(assessment="") | Q(assessed__isnull=False),
                name="registry_transferbasis_assessed",
                violation_error_message=_(
                    "The assessment has no date. Enter the day of the assessment, such as 27 March 2027."
                ),
            ),
        ]


class Review(Tracked):
    """A review of an engagement, an activity or a supplier: date, outcome, next review."""

    organisation = models.ForeignKey("registry.Organisation", models.CASCADE, verbose_name=_("organisation"))
    supplier = models.ForeignKey(
        "suppliers.Supplier", models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("supplier")
    )
    engagement = models.ForeignKey(
        "registry.Engagement", models.CASCADE, null=True, blank=True, verbose_name=_("engagement")
    )
    activity = models.ForeignKey(
        "registry.ProcessingActivity", models.CASCADE, null=True, blank=True, verbose_name=_("activity")
    )
    by = models.CharField(
        _("reviewed by"), max_length=200, help_text=_("A function, such as “data protection officer”.")
    )
    on = models.DateField(_("reviewed on"))
    outcome = models.CharField(
        _("outcome"),
        max_length=20,
        choices=ReviewOutcome,
        help_text=_("The result of the review (Art. 24(1), 28(1), 32(1)(d))."),
    )
    note = models.TextField(_("note"), blank=True)
    next = models.DateField(_("next review"), null=True, blank=True)

    class Meta:
        verbose_name = _("review")
        verbose_name_plural = _("reviews")
        constraints = [
            models.CheckConstraint(
                condition=Q(supplier__isnull=False, engagement__isnull=True, activity__isnull=True)
                | Q(supplier__isnull=True, engagement__isnull=False, activity__isnull=True)
                | Q(supplier__isnull=True, engagement__isnull=True, activity__isnull=False),
                name="registry_review_subject",
                violation_error_message=_(
                    "A review has one subject. Choose either a supplier, an engagement or an activity."
                ),
            )
        ]

    def clean(self) -> None:
        super().clean()
        for name in ("engagement", "activity"):
            same_organisation_id(self, name)
