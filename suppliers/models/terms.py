"""The terms of a service: breach notice, copies, retention, service levels."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from suppliers.models.base import ClaimModel
from suppliers.models.fields import number_field, period_constraint, unit_field
from suppliers.values import BackupKind, Disposal, LevelKind, RetentionEvent, Standing, Trigger, Unit

SPANS = [Unit.HOURS, Unit.DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS]
NOTICES = [Unit.HOURS, Unit.BUSINESS_HOURS, Unit.DAYS, Unit.BUSINESS_DAYS]


class BreachTerm(ClaimModel):
    """The time within which the supplier must notify us of a breach (Article 33(2): without undue delay)."""

    number = number_field(
        _("notice within"),
        help_text=_(
            "The time within which the supplier must notify you of a breach (Art. 33(2)). "
            "Leave the number empty if the document gives none. Empty is not the same as 0."
        ),
    )
    unit = unit_field(_("unit"), NOTICES)
    trigger = models.CharField(
        _("counted from"),
        max_length=20,
        choices=Trigger,
        default=Trigger.UNKNOWN,
        help_text=_("When the time starts. In the law: after becoming aware (Art. 33(2))."),
    )
    channel = models.CharField(
        _("channel"), max_length=200, blank=True, help_text=_("How it notifies you, and at which position or mailbox.")
    )
    content = models.TextField(
        _("content"), blank=True, help_text=_("The information that it promises to give (Art. 33(3)).")
    )

    class Meta(ClaimModel.Meta):
        verbose_name = _("breach notice")
        verbose_name_plural = _("breach notices")
        constraints = [*ClaimModel.Meta.constraints, period_constraint("suppliers_breachterm_period")]


class BackupTerm(ClaimModel):
    """One kind of copy that the supplier makes, its interval, and how long a copy is kept."""

    kind = models.CharField(_("kind of copy"), max_length=20, choices=BackupKind, default=BackupKind.FULL)
    what = models.CharField(_("copy of"), max_length=200, blank=True)
    every_number = number_field(_("made at least every"))
    every_unit = unit_field(_("unit"), SPANS)
    upto_number = number_field(
        _("and up to every"),
        help_text=_("The shorter interval, if the source gives a range such as “daily up to hourly”."),
    )
    upto_unit = unit_field(_("unit"), SPANS)
    kept_number = number_field(
        _("kept for"),
        help_text=_("How long a copy is kept. Erased data stays in copies until then (Art. 5(1)(e), 17, 28(3)(g))."),
    )
    kept_unit = unit_field(_("unit"), SPANS)
    place = models.CharField(_("place"), max_length=200, blank=True, help_text=_("The place as the source names it."))
    by = models.ForeignKey(
        "suppliers.Supplier",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("made by"),
        help_text=_("The party that makes the copy. Leave empty for the supplier itself, or if it is not stated."),
    )
    encrypted = models.CharField(
        _("encrypted"),
        max_length=10,
        choices=Standing,
        default=Standing.UNREAD,
        help_text=_("Whether the copy is encrypted (Art. 32(1)(a))."),
    )
    encrypted_where = models.CharField(_("encrypted where"), max_length=200, blank=True)
    tested_number = number_field(
        _("restoring tested every"),
        help_text=_("How often the supplier tests that it can restore (Art. 32(1)(c)–(d))."),
    )
    tested_unit = unit_field(_("unit"), SPANS)

    class Meta(ClaimModel.Meta):
        verbose_name = _("backup term")
        verbose_name_plural = _("backup terms")
        constraints = [
            *ClaimModel.Meta.constraints,
            period_constraint("suppliers_backupterm_every", "every_number", "every_unit"),
            period_constraint("suppliers_backupterm_upto", "upto_number", "upto_unit"),
            period_constraint("suppliers_backupterm_kept", "kept_number", "kept_unit"),
            period_constraint("suppliers_backupterm_tested", "tested_number", "tested_unit"),
        ]


class RetentionTerm(ClaimModel):
    """The time after an event by which data is deleted or returned (Article 28(3)(g))."""

    what = models.CharField(
        _("data"), max_length=200, help_text=_("The data or copy, such as “client data on the servers”.")
    )
    number = number_field(
        _("deleted after"),
        help_text=_("The time after the event. Leave empty if the document gives no figure (Art. 28(3)(g), 30(1)(f))."),
    )
    unit = unit_field(_("unit"), SPANS)
    criteria = models.CharField(
        _("or criteria"),
        max_length=300,
        blank=True,
        help_text=_("The criteria in words, if the document gives no figure."),
    )
    event = models.CharField(_("counted from"), max_length=20, choices=RetentionEvent)
    disposal = models.CharField(
        _("by"),
        max_length=20,
        choices=Disposal,
        default=Disposal.UNKNOWN,
        help_text=_("What happens to the data. The customer chooses deletion or return (Art. 28(3)(g))."),
    )
    retrieval_number = number_field(
        _("retrieval for"), help_text=_("How long the customer can still retrieve the data.")
    )
    retrieval_unit = unit_field(_("unit"), SPANS)
    rotation_number = number_field(
        _("copies kept after that for"), help_text=_("The rotation of backups, if the document gives it here.")
    )
    rotation_unit = unit_field(_("unit"), SPANS)
    confirmation = models.CharField(
        _("confirmed in writing"),
        max_length=10,
        choices=Standing,
        default=Standing.UNREAD,
        help_text=_("Whether the supplier confirms the deletion, so that you can show it (Art. 5(2), 28(3)(h))."),
    )

    class Meta(ClaimModel.Meta):
        verbose_name = _("retention term")
        verbose_name_plural = _("retention terms")
        constraints = [
            *ClaimModel.Meta.constraints,
            period_constraint("suppliers_retentionterm_period"),
            period_constraint("suppliers_retentionterm_retrieval", "retrieval_number", "retrieval_unit"),
            period_constraint("suppliers_retentionterm_rotation", "rotation_number", "rotation_unit"),
        ]


class ServiceLevel(ClaimModel):
    """A service level: recovery point, recovery time, response time or availability."""

    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=LevelKind,
        help_text=_("What the figure measures. Data must be restorable in a timely manner (Art. 32(1)(c))."),
    )
    what = models.CharField(_("measured for"), max_length=200)
    number = number_field(_("within"))
    unit = unit_field(_("unit"), [Unit.MINUTES, *NOTICES])

    class Meta(ClaimModel.Meta):
        verbose_name = _("service level")
        verbose_name_plural = _("service levels")
        constraints = [*ClaimModel.Meta.constraints, period_constraint("suppliers_servicelevel_period")]
