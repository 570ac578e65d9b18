"""Evidence: documents, citations, and claims that do not agree."""

from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from suppliers.ledger.tracked import Tracked
from suppliers.models.fields import CITED, NameField
from suppliers.values import Availability, DocumentKind, Force

# The kinds of claim that a citation or a conflict can name, by the name of the model.
CLAIM_KINDS = [
    ("datahandled", _("data handled")),
    ("involvement", _("involvement")),
    ("datalocation", _("data location")),
    ("access", _("access")),
    ("onwardtransfer", _("onward transfer")),
    ("breachterm", _("breach notice")),
    ("backupterm", _("backup term")),
    ("retentionterm", _("retention term")),
    ("servicelevel", _("service level")),
    ("securitymeasure", _("security measure")),
    ("test", _("test")),
    ("certification", _("certification")),
    ("commitment", _("commitment")),
    ("declaration", _("declaration")),
]


class Document(Tracked):
    """One version of a statement, contract or policy of a supplier: held, offered or only referred to."""

    supplier = models.ForeignKey("suppliers.Supplier", models.CASCADE, verbose_name=_("supplier"))
    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=DocumentKind,
        default=DocumentKind.STATEMENT,
        help_text=_("The kind of document. A contract must be in writing or in electronic form (Art. 28(9))."),
    )
    title = NameField(_("title"))
    reference = models.CharField(_("reference"), max_length=60, blank=True)
    version = models.CharField(_("version"), max_length=60, blank=True)
    dated = models.DateField(
        _("date of the document"),
        null=True,
        blank=True,
        help_text=_("The date printed in the document. Leave empty if it has none."),
    )
    received = models.DateField(_("received on"), null=True, blank=True)
    force = models.CharField(
        _("binding or informative"),
        max_length=20,
        choices=Force,
        default=Force.UNKNOWN,
        help_text=_("Whether it binds the supplier. A signed agreement does; a statement usually only informs."),
    )
    scope = models.TextField(
        _("scope"), blank=True, help_text=_("The services and customers that the document states it covers.")
    )
    availability = models.CharField(
        _("availability"),
        max_length=20,
        choices=Availability,
        default=Availability.HELD,
        help_text=_(
            "Whether you hold the document. A processor must make evidence of compliance available (Art. 28(3)(h))."
        ),
    )
    confidential = models.BooleanField(_("confidential"), default=False)
    supersedes = models.ForeignKey(
        "self", models.RESTRICT, null=True, blank=True, related_name="superseded_by", verbose_name=_("supersedes")
    )
    address = models.CharField(
        _("where it is kept"), max_length=300, blank=True, help_text=_("The file name or address where you keep it.")
    )
    sha256 = models.CharField(
        _("SHA-256"),
        max_length=64,
        blank=True,
        validators=[
            RegexValidator(
                r"^[0-9a-f]{64}$",
                _("This is not a SHA-256 digest. Enter 64 characters from 0 to 9 and a to f, such as “9f86d0…”."),
            )
        ],
        help_text=_("The SHA-256 digest of the file, which shows later that the file is the same."),
    )

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        constraints = [
            models.CheckConstraint(
                condition=Q(supersedes__isnull=True) | ~Q(supersedes=F("id")),
                name="suppliers_document_not_own_successor",
                violation_error_message=_("This is the document itself. Choose the document that it replaces."),
            )
        ]


class Citation(Tracked):
    """Another place where a claim is written, with a short quotation."""

    claim_kind = models.CharField(_("kind of claim"), max_length=30, choices=CLAIM_KINDS)
    claim_id = models.BigIntegerField(_("claim"), db_index=True)
    document = models.ForeignKey("suppliers.Document", models.CASCADE, verbose_name=_("document"), help_text=CITED)
    section = models.CharField(_("section"), max_length=200, blank=True)
    quote = models.CharField(_("quote"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("citation")
        verbose_name_plural = _("citations")
        constraints = [
            models.UniqueConstraint(
                fields=["claim_kind", "claim_id", "document", "section"], name="suppliers_citation_once"
            )
        ]

    def clean(self) -> None:
        super().clean()
        check_claim(self.claim_kind, self.claim_id, "claim_id")


class Conflict(Tracked):
    """Two claims that do not agree, in one document or in two. It is open until it is resolved with a reason."""

    first_kind = models.CharField(_("kind of the first claim"), max_length=30, choices=CLAIM_KINDS)
    first_id = models.BigIntegerField(_("first claim"))
    second_kind = models.CharField(_("kind of the second claim"), max_length=30, choices=CLAIM_KINDS)
    second_id = models.BigIntegerField(_("second claim"))
    about = models.CharField(
        _("about"),
        max_length=300,
        help_text=_("What the two claims disagree on, in a few words, such as “the breach notice”."),
    )
    resolved = models.DateField(_("resolved on"), null=True, blank=True)
    resolution = models.TextField(_("resolution"), blank=True)

    class Meta:
        verbose_name = _("conflict")
        verbose_name_plural = _("conflicts")
        constraints = [
            models.CheckConstraint(
                condition=~Q(first_kind=F("second_kind"), first_id=F("second_id")),
                name="suppliers_conflict_two_claims",
                violation_error_message=_("Both fields name the same claim. Choose two claims."),
            ),
            models.CheckConstraint(
                condition=Q(resolved__isnull=True) | ~Q(resolution=""),
                name="suppliers_conflict_resolution",
                violation_error_message=_(
                    "The resolution is missing. Enter how it was resolved, such as “Acme confirms 24 hours”."
                ),
            ),
        ]

    def clean(self) -> None:
        super().clean()
        check_claim(self.first_kind, self.first_id, "first_id")
        check_claim(self.second_kind, self.second_id, "second_id")


def check_claim(kind: str, key: int | None, field: str) -> None:
    """Raises ValidationError at *field* if no claim of that kind and id is on record."""
    if kind and key is not None and not apps.get_model("suppliers", kind)._base_manager.filter(pk=key).exists():
        raise ValidationError(
            {
                field: _(
                    "No claim of this kind has this number. Copy the number from the address of the claim, such as 12."
                )
            }
        )
