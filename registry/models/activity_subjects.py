"""Data subjects and data categories of an activity, with time limits for erasure (Article 30(1)(c), (f))."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from registry.models.activity import ActivityPart
from suppliers.models.base import DatedModel
from suppliers.models.fields import number_field, period_constraint, unit_field
from suppliers.models.terms import SPANS


class ActivitySubjects(ActivityPart):
    """A category of data subjects in the activity."""

    ONE_AT_A_TIME = ("activity_id", "category_id")

    category = models.ForeignKey(
        "suppliers.SubjectCategory",
        models.PROTECT,
        verbose_name=_("category"),
        help_text=_("The category of data subjects (Art. 30(1)(c))."),
    )
    number = models.PositiveIntegerField(
        _("about how many"),
        null=True,
        blank=True,
        help_text=_("The number of data subjects. It shows whether the scale is large (Art. 35(3)(b), 37(1)(b))."),
    )

    class Meta(DatedModel.Meta):
        verbose_name = _("data subjects")
        verbose_name_plural = _("data subjects")


class ActivityData(ActivityPart):
    """A category of data in the activity, with its time limit for erasure and the reason for that limit."""

    ONE_AT_A_TIME = ("activity_id", "category_id")

    category = models.ForeignKey(
        "suppliers.DataCategory",
        models.PROTECT,
        verbose_name=_("category"),
        help_text=_("The category of personal data (Art. 30(1)(c))."),
    )
    number = models.PositiveIntegerField(_("about how many records"), null=True, blank=True)
    kept_number = number_field(
        _("erased after"),
        help_text=_("The time limit for erasure, if possible. Otherwise enter criteria (Art. 30(1)(f))."),
    )
    kept_unit = unit_field(_("unit"), SPANS)
    criteria = models.CharField(
        _("counted from, or criteria"),
        max_length=300,
        blank=True,
        help_text=_("When the time starts, such as “after the end of employment”, or the criteria (Art. 30(1)(f))."),
    )
    ground = models.CharField(
        _("reason for the period"),
        max_length=300,
        blank=True,
        help_text=_("The law or need that sets the period (Art. 5(1)(e))."),
    )

    class Meta(DatedModel.Meta):
        verbose_name = _("data")
        verbose_name_plural = _("data")
        constraints = [
            *DatedModel.Meta.constraints,
            period_constraint("registry_activitydata_kept", "kept_number", "kept_unit"),
        ]
