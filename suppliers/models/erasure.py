"""Erasure: the texts erased from one version of a record, or from the reason of a change."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from suppliers.ledger.tracked import Tracked


class Erasure(Tracked):
    """What was erased from one history row or one change (Article 17), with its digest before and after.

    The guards let exactly these columns of that row take the mark, or become empty. The check of the history accepts
    the new digest in place of the old one. Both ask the sealed versions of these rows.
    """

    label = models.CharField(_("kind of record"), max_length=100, editable=False)
    version = models.BigIntegerField(_("history row, or change"), editable=False)
    columns = models.TextField(_("erased fields"), editable=False)
    mark = models.CharField(_("text in their place"), max_length=60, editable=False)
    on = models.DateField(_("erased on"), editable=False)
    old = models.CharField(_("digest before"), max_length=64, editable=False)
    new = models.CharField(_("digest after"), max_length=64, editable=False)

    class Meta:
        verbose_name = _("erasure of a text")
        verbose_name_plural = _("erasures of texts")
