"""SentForm: a form that has written something, for a day, so that sending it twice does not write twice."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SentForm(models.Model):
    """The token of a form that has written, and the address of its result. Not part of the history."""

    token = models.CharField(_("token"), max_length=40, primary_key=True)
    content = models.CharField(_("digest of the content"), max_length=64)
    at = models.DateTimeField(_("sent at"), db_index=True)
    answer = models.TextField(_("address of the result"), blank=True)
    popup = models.TextField(_("result of a pop-up"), blank=True)

    class Meta:
        verbose_name = _("sent form")
        verbose_name_plural = _("sent forms")

    def __str__(self) -> str:
        return self.answer
