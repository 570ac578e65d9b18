"""Grounds of transfers: the columns of each, and the grounds under an engagement (Articles 44 to 49)."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from registry.values import AssessmentKind, Conclusion, Mechanism, Regime
from suppliers.models import TransferInstrument
from suppliers.models.base import DatedModel
from suppliers.wording.choices import choice


def _whether(name: Any, help_text: Any) -> "models.BooleanField[Any, Any]":
    """A question with the answers yes, no and not on record."""
    return models.BooleanField(name, null=True, blank=True, help_text=help_text)


def _clauses(name: Any) -> "models.CharField[Any, Any]":
    """The code of a set of standard clauses."""
    return models.CharField(
        name,
        max_length=20,
        blank=True,
        help_text=_("The set of standard clauses. It decides until when they carry the transfer (Art. 46(2))."),
    )


class TransferGround(DatedModel):
    """Base of the grounds of transfers: a mechanism with its paper, its entry in a list and its assessment."""

    mechanism = models.CharField(
        _("mechanism"),
        max_length=20,
        choices=Mechanism,
        help_text=_("The transfer mechanism. Record one under each law (Chapter V)."),
    )
    instrument = models.CharField(
        _("instrument"),
        max_length=200,
        blank=True,
        help_text=_("The decision, or the clauses with module and version, such as SCC module 3."),
    )
    clauses = _clauses(_("set of clauses"))
    dated = models.DateField(_("date of the instrument"), null=True, blank=True)
    approval = models.CharField(
        _("approval"),
        max_length=300,
        blank=True,
        help_text=_("The approval by an authority, with its day and number (Art. 46(2)(b), (e), (f), 46(3), 47)."),
    )
    commitments = _whether(
        _("commitments of the recipient"),
        _("Whether the recipient made binding commitments under the code or certification (Art. 46(2)(e)–(f))."),
    )
    covered = _whether(
        _("decision covers it"),
        _("Whether a decision for a part of the country covers this recipient and this data (Art. 45(3))."),
    )
    listed_as = models.CharField(
        _("listed as"),
        max_length=200,
        blank=True,
        help_text=_("The name of the importer in the Data Privacy Framework list (Art. 45)."),
    )
    list_checked = models.DateField(_("list checked on"), null=True, blank=True)
    inactive_since = models.DateField(
        _("entry inactive since"),
        null=True,
        blank=True,
        help_text=_("The day since which the list calls the entry inactive (Art. 45)."),
    )
    covers_hr = models.BooleanField(_("entry covers HR data"), null=True, blank=True)
    uk_extension = models.BooleanField(_("entry has the UK Extension"), null=True, blank=True)
    sensitive_told = _whether(
        _("recipient told what is sensitive"),
        _("Whether you told the recipient which data to treat as sensitive (SI 2023/1028)."),
    )
    fallback = models.CharField(
        _("fallback"),
        max_length=20,
        blank=True,
        choices=Mechanism,
        help_text=_("The mechanism that applies if the first one ceases to apply (Art. 45(5), 46)."),
    )
    fallback_instrument = models.CharField(_("instrument of the fallback"), max_length=200, blank=True)
    fallback_clauses = _clauses(_("set of clauses of the fallback"))
    fallback_dated = models.DateField(_("date of the fallback"), null=True, blank=True)
    assessment = models.CharField(
        _("transfer assessment"),
        max_length=10,
        blank=True,
        choices=AssessmentKind,
        default=AssessmentKind.NONE,
        help_text=_("Your assessment whether rights are enforceable there (Art. 46(1); UK 46(1A), 46(6))."),
    )
    assessed = models.DateField(_("assessed on"), null=True, blank=True)
    conclusion = models.CharField(
        _("conclusion"),
        max_length=20,
        blank=True,
        choices=Conclusion,
        help_text=_("What the assessment found. Empty means that it is not on record (Art. 46(1); UK 46(1A))."),
    )
    outcome = models.TextField(_("outcome"), blank=True)
    measures = models.TextField(
        _("supplementary measures"),
        blank=True,
        help_text=_("Further measures, if the law there does not protect the data enough (Art. 46(1))."),
    )
    review = models.DateField(_("review due"), null=True, blank=True)

    class Meta(DatedModel.Meta):
        abstract = True

    def clean(self) -> None:
        super().clean()
        self._check_clauses("clauses", self.mechanism)
        self._check_clauses("fallback_clauses", self.fallback)
        if self.conclusion and not self.assessment:
            message = _(
                "The conclusion has no assessment. Choose the kind of assessment, or leave the conclusion empty."
            )
            raise ValidationError({"conclusion": message})
        if self.fallback_dated and not self.fallback:
            message = _("The date has no fallback. Choose the fallback, or leave its date empty.")
            raise ValidationError({"fallback_dated": message})

    def _check_clauses(self, name: str, mechanism: str) -> None:
        """Refuses a set of clauses that the register does not have, or that belongs to another mechanism."""
        code = getattr(self, name)
        if not code:
            return
        row = TransferInstrument.objects.filter(code=code).first()
        if row is None and not self._stored(name, code):
            message = _("The register has no set of clauses “%(code)s”. Choose one of the list.")
            raise ValidationError({name: message % {"code": code}})
        if row is not None and row.mechanism != mechanism:
            message = _("%(clauses)s is a set of: %(mechanism)s. Choose that mechanism, or another set.")
            words = {"clauses": row.name, "mechanism": choice(Mechanism, row.mechanism)}
            raise ValidationError({name: message % words})

    def _stored(self, name: str, code: str) -> bool:
        """Whether the record already has this code: a set may leave the reference data after it was chosen."""
        return type(self)._base_manager.filter(pk=self.pk, **{name: code}).exists()


def assessed_on(name: str) -> models.CheckConstraint:
    """An assessment has a day."""
    return models.CheckConstraint(
        condition=Q(assessment="") | Q(assessed__isnull=False),
        name=name,
        violation_error_message=_(
            "The assessment has no date. Enter the day of the assessment, such as 27 March 2027."
        ),
    )


class TransferBasis(TransferGround):
    """The transfer basis under an engagement: one mechanism for each regime, with instrument and assessment."""

    ONE_AT_A_TIME = ("engagement_id", "regime", "exporter_id", "importer_id", "country_id")

    engagement = models.ForeignKey("registry.Engagement", models.CASCADE, verbose_name=_("engagement"))
    regime = models.CharField(_("law"), max_length=2, choices=Regime)
    exporter = models.ForeignKey(
        "suppliers.Supplier",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("exporter"),
        help_text=_("The party that sends the data on, if it is not you. Leave empty for your own transfer (Art. 44)."),
    )
    importer = models.ForeignKey(
        "suppliers.Supplier",
        models.PROTECT,
        related_name="+",
        verbose_name=_("importer"),
        help_text=_("The separate company that receives or can access the data (Art. 44)."),
    )
    country = models.ForeignKey(
        "suppliers.Country",
        models.PROTECT,
        verbose_name=_("country"),
        help_text=_("The country where the importer is (Art. 44, 45)."),
    )
    copy_seen = models.DateField(
        _("copy seen on"),
        null=True,
        blank=True,
        help_text=_("The day on which you saw the document of another exporter (Art. 28(1), 28(4))."),
    )

    class Meta(DatedModel.Meta):
        verbose_name = _("transfer basis")
        verbose_name_plural = _("transfer bases")
        constraints = [*DatedModel.Meta.constraints, assessed_on("registry_transferbasis_assessed")]

    def clean(self) -> None:
        super().clean()
        if self.exporter_id is not None and self.exporter_id == self.importer_id:
            message = _(
                "The exporter is the importer. A transfer goes to a separate company: name the party that sends."
            )
            raise ValidationError({"exporter": message})
        if self.copy_seen and self.exporter_id is None:
            message = _(
                "This is the day on which you saw another exporter's document. Name the exporter, or leave it empty."
            )
            raise ValidationError({"copy_seen": message})
