"""ExportReceipt: what was handed over, so that it can be found again."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from registry.values import RecordKind
from suppliers.ledger.tracked import Tracked


class ExportReceipt(Tracked):
    """A record that was printed: of which day, after which change, and the digest of the file.

    By whom and when is in its change.
    """

    organisation = models.ForeignKey("registry.Organisation", models.CASCADE, verbose_name=_("organisation"))
    record = models.CharField(_("record"), max_length=20, choices=RecordKind)
    format = models.CharField(_("format"), max_length=10)
    as_of = models.DateField(_("as known on"))
    number = models.BigIntegerField(_("last change known"))
    sha256 = models.CharField(_("SHA-256"), max_length=64)
    fonts = models.CharField(_("font set"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("receipt of an export")
        verbose_name_plural = _("receipts of exports")
