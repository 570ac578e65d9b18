"""Why an activity is lawful: bases of Article 6, and conditions of Articles 9 and 10."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from registry.models.activity import ActivityPart
from registry.models.belonging import same_activity
from registry.values import (
    LawfulBasis,
    SpecialCondition,
)
from suppliers.models.base import DatedModel


class ActivityPurpose(ActivityPart):
    """A purpose of the activity, with lawful bases of its own."""

    purpose = models.TextField(
        _("purpose"), help_text=_("Why you process the data. Enter each purpose by itself (Art. 30(1)(b), 5(1)(b)).")
    )

    class Meta(DatedModel.Meta):
        verbose_name = _("purpose")
        verbose_name_plural = _("purposes")


class ActivityBasis(ActivityPart):
    """A lawful basis of the activity, with the legitimate interests assessment if it needs one."""

    ONE_AT_A_TIME = ("activity_id", "purpose_id", "basis")

    purpose = models.ForeignKey(
        "registry.ActivityPurpose",
        models.RESTRICT,
        null=True,
        blank=True,
        verbose_name=_("purpose"),
        help_text=_("The purpose it is the basis of. Leave empty if it is the basis of every purpose (Art. 6(1))."),
    )
    basis = models.CharField(
        _("lawful basis"),
        max_length=2,
        choices=LawfulBasis,
        help_text=_("The lawful basis of the activity (Art. 6(1))."),
    )
    provision = models.CharField(
        _("provision"),
        max_length=300,
        blank=True,
        help_text=_("The law for (c), (e) or (ea), or the interest for (f) (Art. 6(1), 6(3))."),
    )
    assessment = models.CharField(
        _("legitimate interests assessment"),
        max_length=300,
        blank=True,
        help_text=_("Where you keep the assessment (Art. 6(1)(f))."),
    )
    assessed = models.DateField(_("assessed on"), null=True, blank=True)

    class Meta(DatedModel.Meta):
        verbose_name = _("lawful basis")
        verbose_name_plural = _("lawful bases")

    def clean(self) -> None:
        super().clean()
        same_activity(self, "purpose")


class ActivityCondition(ActivityPart):
    """The condition for special categories or criminal data, with the further requirements of the United Kingdom."""

    ONE_AT_A_TIME = ("activity_id", "condition")

    condition = models.CharField(
        _("condition"),
        max_length=4,
        choices=SpecialCondition,
        help_text=_("The condition that applies (Art. 9(2), 10)."),
    )
    national = models.CharField(
        _("national provision"),
        max_length=300,
        blank=True,
        help_text=_("The provision of national law (Art. 9(2)(b), (g)–(j), 10)."),
    )
    schedule_1_term = models.ForeignKey(
        "suppliers.LegalTerm",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("condition of Schedule 1"),
        help_text=_("The condition that you use, from the list (DPA 2018, Schedule 1)."),
    )
    schedule_1 = models.CharField(
        _("UK Schedule 1 condition"),
        max_length=200,
        blank=True,
        help_text=_("The condition that you use (DPA 2018, Schedule 1)."),
    )
    policy = models.CharField(
        _("policy document"),
        max_length=300,
        blank=True,
        help_text=_("Where you keep the appropriate policy document (DPA 2018, Schedule 1 Part 4)."),
    )
    policy_followed = models.BooleanField(_("policy followed"), null=True, blank=True)
    policy_reason = models.TextField(_("if not, why"), blank=True)

    class Meta(DatedModel.Meta):
        verbose_name = _("condition for special categories")
        verbose_name_plural = _("conditions for special categories")
