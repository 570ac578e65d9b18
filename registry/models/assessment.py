"""Assessments and decisions of an organisation about its suppliers."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from registry.models.belonging import same_organisation_id, same_service
from registry.values import AssessedRole, NoticeAnswer, ReviewOutcome
from suppliers.ledger.tracked import Tracked
from suppliers.models.base import DatedModel


class RoleAssessment(DatedModel):
    """The role of a party as an organisation assesses it, with the reason. The supplier may declare another role."""

    ONE_AT_A_TIME = ("organisation_id", "involvement_id")

    organisation = models.ForeignKey("registry.Organisation", models.CASCADE, verbose_name=_("organisation"))
    involvement = models.ForeignKey("suppliers.Involvement", models.PROTECT, verbose_name=_("involvement"))
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
    notice = models.ForeignKey("suppliers.ChangeNotice", models.PROTECT, verbose_name=_("change notice"))
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


class Review(Tracked):
    """A review of an engagement, an activity or a supplier: date, outcome, next review."""

    organisation = models.ForeignKey("registry.Organisation", models.CASCADE, verbose_name=_("organisation"))
    supplier = models.ForeignKey(
        "suppliers.Supplier", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("supplier")
    )
    engagement = models.ForeignKey(
        "registry.Engagement", models.CASCADE, null=True, blank=True, verbose_name=_("engagement")
    )
    activity = models.ForeignKey(
        "registry.ProcessingActivity", models.CASCADE, null=True, blank=True, verbose_name=_("activity")
    )
    by = models.CharField(
        _("reviewed by"), max_length=200, help_text=_("A function, such as “data protection officer”, not a name.")
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
