"""ProcessingActivity: the unit of the controller record."""

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from registry.values import LawfulBasis
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
    purposes = models.TextField(_("purposes"), blank=True, help_text=_("Art. 30(1)(b)."))
    lawful_basis = models.CharField(
        _("lawful basis"), max_length=2, blank=True, choices=LawfulBasis, help_text=_("Art. 6(1).")
    )
    recipients = models.TextField(
        _("other recipients"),
        blank=True,
        help_text=_("Categories of recipients beside the services below, such as “tax authority” (Art. 30(1)(d))."),
    )
    transfers = models.TextField(
        _("transfers to third countries"),
        blank=True,
        help_text=_(
            "Country or international organisation, and the safeguards (Art. 30(1)(e)). Empty prints as “not answered”."
        ),
    )
    security = models.TextField(
        _("security measures"),
        blank=True,
        help_text=_("A general description, where possible (Art. 30(1)(g))."),
    )

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


class ActivitySubjects(Tracked):
    """A category of people in the activity."""

    activity = models.ForeignKey("registry.ProcessingActivity", models.CASCADE, verbose_name=_("activity"))
    category = models.ForeignKey("suppliers.SubjectCategory", models.PROTECT, verbose_name=_("category"))
    number = models.PositiveIntegerField(_("about how many"), null=True, blank=True)

    class Meta:
        verbose_name = _("data subjects")
        verbose_name_plural = _("data subjects")
        constraints = [models.UniqueConstraint(fields=["activity", "category"], name="registry_activitysubjects_once")]

    def __str__(self) -> str:
        return str(self.category)


class ActivityData(Tracked):
    """A category of data in the activity, with its time limit for erasure."""

    activity = models.ForeignKey("registry.ProcessingActivity", models.CASCADE, verbose_name=_("activity"))
    category = models.ForeignKey("suppliers.DataCategory", models.PROTECT, verbose_name=_("category"))
    kept_number = number_field(_("erased after"), help_text=_("Art. 30(1)(f): where possible. Or give criteria."))
    kept_unit = unit_field(_("unit"), SPANS)
    criteria = models.CharField(
        _("counted from, or criteria"),
        max_length=300,
        blank=True,
        help_text=_("Such as “after the end of employment”."),
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


class ActivityEngagement(Tracked):
    """A service the activity uses, through the organisation's engagement of it."""

    activity = models.ForeignKey("registry.ProcessingActivity", models.CASCADE, verbose_name=_("activity"))
    engagement = models.ForeignKey("registry.Engagement", models.RESTRICT, verbose_name=_("engagement"))

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
        try:
            same = self.engagement.organisation_id == self.activity.organisation_id
        except ObjectDoesNotExist:
            # What is not on record is refused at its own field.
            return
        if not same:
            raise ValidationError({"engagement": _("Choose an engagement of the same organisation.")})
