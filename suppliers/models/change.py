"""Change: one numbered and sealed entry in the ledger, with its reason."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class AppendOnly(models.QuerySet[Any]):
    """Rows that are written once. The database refuses the same."""

    def update(self, **kwargs: Any) -> int:
        raise TypeError("A change is never altered. Write a new one.")

    def delete(self) -> tuple[int, dict[str, int]]:
        raise TypeError("A change is never deleted.")


class Change(models.Model):
    """One change by one person for one reason, and the seal over every row that it wrote.

    The numbers 1, 2, 3… follow the order of commit without a gap, and ``at`` never goes back. ``digest`` is SHA-256
    over this row, its history rows and the digest of the change before it. A history row that is altered later no
    longer matches (Articles 5(2) and 24: being able to demonstrate).

    ``form`` says what the digest covers. Form 1 is that of releases up to 0.1.0. Form 2 covers also ``author``, the
    version of the account that wrote the change, the ``command`` and the ``salt``.
    """

    number = models.BigIntegerField(_("number"), primary_key=True)
    at = models.DateTimeField(_("recorded at"), db_index=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by"))
    reason = models.TextField(_("reason"))
    backdated = models.BooleanField(
        _("backdated"), default=False, help_text=_("Imported into an empty register with an earlier date.")
    )
    touched = models.JSONField(
        _("rows written"), help_text=_("For each table: the sealed columns and the history rows.")
    )
    form = models.PositiveSmallIntegerField(_("form of the seal"), default=1)
    author = models.ForeignKey(
        "suppliers.HistoricalAccount", models.PROTECT, null=True, related_name="+", verbose_name=_("account")
    )
    command = models.CharField(_("command"), max_length=60, blank=True)
    # Without it, a reader could try texts against the seal of an erased reason.
    salt = models.CharField(_("salt"), max_length=64, blank=True)
    previous = models.CharField(_("previous digest"), max_length=64)
    digest = models.CharField(_("digest"), max_length=64, unique=True)

    objects = AppendOnly.as_manager()

    class Meta:
        verbose_name = _("change")
        verbose_name_plural = _("changes")
        ordering = ["-number"]
        constraints = [
            models.CheckConstraint(condition=Q(number__gte=1), name="change_number_positive"),
            models.CheckConstraint(condition=~Q(reason=""), name="change_has_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.reason}"


class ChangeHead(models.Model):
    """The last change's number, time and digest: one row, locked by each writer."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    number = models.BigIntegerField(default=0)
    at = models.DateTimeField(null=True)
    digest = models.CharField(max_length=64, default="0" * 64)

    class Meta:
        verbose_name = _("head of the changes")
        constraints = [models.CheckConstraint(condition=Q(id=1), name="change_head_single")]

    def __str__(self) -> str:
        return str(self.number)
