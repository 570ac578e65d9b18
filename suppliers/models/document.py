"""Document: what a supplier published, shared by all organisations."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from suppliers.models.fields import NameField
from suppliers.tracked import Tracked
from suppliers.values import DocumentKind, Force


class Document(Tracked):
    """A statement, contract text or policy of a supplier, in one version."""

    supplier = models.ForeignKey("suppliers.Supplier", models.CASCADE, verbose_name=_("supplier"))
    kind = models.CharField(_("kind"), max_length=20, choices=DocumentKind, default=DocumentKind.STATEMENT)
    title = NameField(_("title"))
    version = models.CharField(_("version"), max_length=60, blank=True)
    dated = models.DateField(
        _("its own date"),
        null=True,
        blank=True,
        help_text=_("The date printed in it. Leave empty if it has none."),
    )
    received = models.DateField(_("received on"), null=True, blank=True)
    force = models.CharField(
        _("force"),
        max_length=20,
        choices=Force,
        default=Force.UNKNOWN,
        help_text=_("A statement usually informs; a signed agreement binds."),
    )

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    def __str__(self) -> str:
        return f"{self.title} {self.version}".strip()
