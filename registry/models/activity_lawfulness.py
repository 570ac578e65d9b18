"""Why an activity is lawful: bases of Article 6, and conditions of Articles 9 and 10."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from registry.models.activity import ActivityPart
from registry.values import (
    LawfulBasis,
    SpecialCondition,
)
from suppliers.models.base import DatedModel


class ActivityBasis(ActivityPart):
    """A lawful basis of the activity, with the legitimate interests assessment if it needs one."""

    ONE_AT_A_TIME = ("activity_id", "basis")

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
