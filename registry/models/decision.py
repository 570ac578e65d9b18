"""FindingDecision: the decision of an organisation on a finding."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from registry.values import Decision
from suppliers.ledger.tracked import Tracked


class FindingDecision(Tracked):
    """A finding accepted, disputed or being fixed. ``facts`` is their digest; the change names the person."""

    organisation = models.ForeignKey("registry.Organisation", models.CASCADE, verbose_name=_("organisation"))
    code = models.CharField(_("rule"), max_length=10)
    subject = models.CharField(_("subject"), max_length=80)
    facts = models.CharField(_("digest of the facts"), max_length=64)
    decision = models.CharField(_("decision"), max_length=10, choices=Decision)
    until = models.DateField(_("until"), null=True, blank=True)
    reason = models.TextField(_("reason"))

    class Meta:
        verbose_name = _("decision on a finding")
        verbose_name_plural = _("decisions on findings")
        constraints = [
            models.UniqueConstraint(fields=["organisation", "code", "subject"], name="registry_findingdecision_once"),
            models.CheckConstraint(condition=~Q(reason=""), name="registry_findingdecision_reason"),
            models.CheckConstraint(
                condition=Q(until__isnull=False) | Q(decision=Decision.DISPUTED),
                name="registry_findingdecision_until",
                violation_error_message=_(
                    "Only a dispute can be left without a date. Enter the last day this holds, such as 27 March 2027."
                ),
            ),
        ]
