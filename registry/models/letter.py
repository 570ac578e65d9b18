"""Letters to suppliers, and the papers that they ask for."""

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from registry.models.belonging import same_organisation_id
from registry.values import Way
from suppliers.ledger.tracked import Tracked


class Letter(Tracked):
    """A letter of questions to one supplier. Without a day of sending it is a draft."""

    organisation = models.ForeignKey(
        "registry.Organisation",
        models.CASCADE,
        verbose_name=_("sender"),
        help_text=_("The organisation that sends the letter."),
    )
    supplier = models.ForeignKey("suppliers.Supplier", models.PROTECT, verbose_name=_("supplier"))
    language = models.CharField(
        _("language"), max_length=10, default="en-gb", help_text=_("The language in which the letter is composed.")
    )
    reference = models.CharField(
        _("our reference"), max_length=60, help_text=_("A short name for the letter, such as ACME-2027-1.")
    )
    about = models.CharField(_("subject"), max_length=300)
    addressee = models.TextField(
        _("addressee"), blank=True, help_text=_("A position and the postal address, without a person's name.")
    )
    mailbox = models.EmailField(
        _("e-mail address"),
        blank=True,
        help_text=_("The mailbox to which you send the letter, if you send it by mail."),
    )
    opening = models.TextField(_("opening"), blank=True)
    composed_opening = models.TextField(_("opening as composed"), blank=True)
    closing = models.TextField(_("closing"), blank=True)
    composed_closing = models.TextField(_("closing as composed"), blank=True)
    sent = models.DateField(
        _("sent on"), null=True, blank=True, help_text=_("The day on which it was sent. Empty for a draft.")
    )
    way = models.CharField(_("sent by"), max_length=10, blank=True, choices=Way)
    due = models.DateField(
        _("answers due"), null=True, blank=True, help_text=_("The day by which you ask for the answers.")
    )
    reminded = models.DateField(_("last reminded on"), null=True, blank=True)
    reminders = models.PositiveSmallIntegerField(_("reminders"), default=0)
    closed = models.DateField(
        _("closed on"), null=True, blank=True, help_text=_("The day on which the last question had an outcome.")
    )
    paper = models.ForeignKey(
        "registry.Paper",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name=_("paper"),
        help_text=_("The letter as it was sent, with the digest of its file (Art. 5(2))."),
    )

    class Meta:
        verbose_name = _("letter")
        verbose_name_plural = _("letters")
        constraints = [
            models.UniqueConstraint(fields=["organisation", "reference"], name="registry_letter_reference_once"),
            models.CheckConstraint(
                condition=Q(sent__isnull=True) | Q(due__isnull=False) & ~Q(way=""),
                name="registry_letter_sent",
                violation_error_message=_(
                    "A letter that was sent needs a way and a day for the answers. Enter both, such as “post” and "
                    "27 March 2027."
                ),
            ),
            models.CheckConstraint(
                condition=Q(sent__isnull=False) | Q(reminded__isnull=True, closed__isnull=True),
                name="registry_letter_draft",
                violation_error_message=_("A draft has no reminder and is not closed. Enter the day of sending first."),
            ),
        ]

    def clean(self) -> None:
        super().clean()
        if self.paper_id:
            same_organisation_id(self, "paper")


class LetterFor(Tracked):
    """A further organisation on whose behalf a letter is sent. Its people see the letter too."""

    letter = models.ForeignKey("registry.Letter", models.CASCADE, verbose_name=_("letter"))
    # PROTECT, because the row belongs to the sender of the letter.
    organisation = models.ForeignKey("registry.Organisation", models.PROTECT, verbose_name=_("organisation"))

    class Meta:
        verbose_name = _("further organisation of a letter")
        verbose_name_plural = _("further organisations of letters")
        constraints = [models.UniqueConstraint(fields=["letter", "organisation"], name="registry_letterfor_once")]

    def clean(self) -> None:
        super().clean()
        try:
            sender = self.letter.organisation_id
        except ObjectDoesNotExist:
            # The field itself reports a letter that does not exist.
            return
        if self.organisation_id == sender:
            raise ValidationError({"organisation": _("This organisation is the sender. Choose another one.")})


class LetterPaper(Tracked):
    """A paper that a letter asks for: a document on record, or one that is only described."""

    letter = models.ForeignKey("registry.Letter", models.CASCADE, verbose_name=_("letter"))
    place = models.PositiveSmallIntegerField(_("place in the letter"))
    key = models.CharField(_("mark of the paper"), max_length=40)
    document = models.ForeignKey(
        "suppliers.Document",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name=_("document"),
        help_text=_("The document on record. Sending the letter marks it as requested."),
    )
    title = models.CharField(_("paper"), max_length=500)
    why = models.CharField(_("why"), max_length=500, blank=True)
    composed = models.TextField(_("as composed"), blank=True)
    left_out = models.TextField(_("left out because"), blank=True)
    received = models.DateField(_("received on"), null=True, blank=True)

    class Meta:
        verbose_name = _("paper asked for")
        verbose_name_plural = _("papers asked for")
        constraints = [models.UniqueConstraint(fields=["letter", "key"], name="registry_letterpaper_once")]
