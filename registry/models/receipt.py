"""ExportReceipt: a record that was exported, so that its file can be identified later."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from registry.values import RecordKind
from suppliers.ledger.tracked import Tracked


class ExportReceipt(Tracked):
    """An exported record: its day, the last change that it includes, and the digest of its file.

    Its change names the person and the time.
    """

    organisation = models.ForeignKey("registry.Organisation", models.CASCADE, verbose_name=_("organisation"))
    record = models.CharField(_("record"), max_length=20, choices=RecordKind)
    format = models.CharField(_("format"), max_length=10)
    as_of = models.DateField(_("as known on"))
    number = models.BigIntegerField(_("last change included"))
    sha256 = models.CharField(_("SHA-256"), max_length=64)
    fonts = models.CharField(_("font set"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("export receipt")
        verbose_name_plural = _("export receipts")
