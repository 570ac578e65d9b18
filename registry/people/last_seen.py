"""The last change that a person has marked as seen."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class LastSeen(models.Model):
    """Up to which change a person has seen the register. It moves only when the person says so, and is not history.

    It says what somebody read and when, which is nobody else's concern: no page shows it to others.
    """

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="+", verbose_name=_("user")
    )
    number = models.BigIntegerField(_("change"))
    at = models.DateTimeField(_("seen at"))

    class Meta:
        verbose_name = _("last change seen")
        verbose_name_plural = _("last changes seen")

    def __str__(self) -> str:
        return str(self.number)
