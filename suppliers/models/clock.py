"""ClockConfirmed: when an operator said that the clock is right, after a long time without a change."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ClockConfirmed(models.Model):
    """One confirmation of the clock. Not part of the history."""

    at = models.DateTimeField(_("confirmed at"))

    class Meta:
        verbose_name = _("confirmation of the clock")
        verbose_name_plural = _("confirmations of the clock")

    def __str__(self) -> str:
        return self.at.isoformat()
