"""Evidence: documents, where a claim is written, and claims that do not agree."""

from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from suppliers.ledger.tracked import Tracked
from suppliers.models.fields import CITED, NameField
from suppliers.values import Availability, DocumentKind, Force

# What a citation or a conflict may be about, by the model's name.
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
    """A statement, contract text or policy of a supplier, in one version; held, offered or only referred to."""

    supplier = models.ForeignKey("suppliers.Supplier", models.CASCADE, verbose_name=_("supplier"))
    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=DocumentKind,
        default=DocumentKind.STATEMENT,
        help_text=_("A contract is in writing, also electronically (Art. 28(9))."),
    )
    title = NameField(_("title"))
    reference = models.CharField(_("reference"), max_length=60, blank=True)
    version = models.CharField(_("version"), max_length=60, blank=True)
    dated = models.DateField(
        _("its own date"), null=True, blank=True, help_text=_("The date printed in it. Leave empty if it has none.")
    )
    received = models.DateField(_("received on"), null=True, blank=True)
    force = models.CharField(
        _("force"),
        max_length=20,
        choices=Force,
        default=Force.UNKNOWN,
        help_text=_("A statement usually informs; a signed agreement binds."),
    )
    scope = models.TextField(_("scope"), blank=True, help_text=_("The services and customers it says it covers."))
    availability = models.CharField(
        _("availability"),
        max_length=20,
        choices=Availability,
        default=Availability.HELD,
        help_text=_("What shows compliance is to be made available (Art. 28(3)(h))."),
    )
    confidential = models.BooleanField(_("confidential"), default=False)
    supersedes = models.ForeignKey(
        "self", models.RESTRICT, null=True, blank=True, related_name="superseded_by", verbose_name=_("supersedes")
    )
    address = models.CharField(_("where it is kept"), max_length=300, blank=True, help_text=_("File name or address."))
    sha256 = models.CharField(
        _("SHA-256"),
        max_length=64,
        blank=True,
        validators=[RegexValidator(r"^[0-9a-f]{64}$", _("Enter 64 hexadecimal digits, small letters."))],
        help_text=_("Digest of the file, so that it can be recognised later."),
    )

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        constraints = [
            models.CheckConstraint(
                condition=Q(supersedes__isnull=True) | ~Q(supersedes=F("id")),
                name="suppliers_document_not_own_successor",
                violation_error_message=_("A document does not supersede itself: choose another."),
            )
        ]


class Citation(Tracked):
    """A further place where a claim is written, with a short quote kept in the register's data."""

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
    """Two claims that do not agree, in one document or across two; open until resolved with a reason."""

    first_kind = models.CharField(_("kind of the first claim"), max_length=30, choices=CLAIM_KINDS)
    first_id = models.BigIntegerField(_("first claim"))
    second_kind = models.CharField(_("kind of the second claim"), max_length=30, choices=CLAIM_KINDS)
    second_id = models.BigIntegerField(_("second claim"))
    about = models.CharField(_("about"), max_length=300, help_text=_("What does not agree, in a few words."))
    resolved = models.DateField(_("resolved on"), null=True, blank=True)
    resolution = models.TextField(_("resolution"), blank=True)

    class Meta:
        verbose_name = _("conflict")
        verbose_name_plural = _("conflicts")
        constraints = [
            models.CheckConstraint(
                condition=~Q(first_kind=F("second_kind"), first_id=F("second_id")),
                name="suppliers_conflict_two_claims",
                violation_error_message=_("A claim does not conflict with itself: choose two."),
            ),
            models.CheckConstraint(
                condition=Q(resolved__isnull=True) | ~Q(resolution=""),
                name="suppliers_conflict_resolution",
                violation_error_message=_("Say how it was resolved."),
            ),
        ]

    def clean(self) -> None:
        super().clean()
        check_claim(self.first_kind, self.first_id, "first_id")
        check_claim(self.second_kind, self.second_id, "second_id")


def check_claim(kind: str, key: int | None, field: str) -> None:
    """Raises ValidationError at *field* where no claim of that kind and id is on record."""
    if kind and key is not None and not apps.get_model("suppliers", kind)._base_manager.filter(pk=key).exists():
        raise ValidationError({field: _("No such claim is on record.")})
