"""Agreements: what was agreed under an engagement, and whether it holds what the law asks."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from registry.models.organisation import same_organisation
from registry.values import AgreementKind, Authorisation, ClauseItem, Met, PaperKind
from suppliers.ledger.tracked import Tracked
from suppliers.models.base import DatedModel
from suppliers.models.fields import NameField, number_field, period_constraint, unit_field
from suppliers.models.terms import NOTICES, SPANS
from suppliers.values import Disposal, Trigger


class Paper(Tracked):
    """A file of one organisation's own: a signed agreement, a report under confidentiality, an assessment."""

    organisation = models.ForeignKey("registry.Organisation", models.CASCADE, verbose_name=_("organisation"))
    kind = models.CharField(_("kind"), max_length=20, choices=PaperKind)
    title = NameField(_("title"))
    version = models.CharField(_("version"), max_length=60, blank=True)
    dated = models.DateField(_("its own date"), null=True, blank=True)
    received = models.DateField(_("received on"), null=True, blank=True)
    confidential = models.BooleanField(_("confidential"), default=True)
    address = models.CharField(_("where it is kept"), max_length=300, blank=True)
    sha256 = models.CharField(_("SHA-256"), max_length=64, blank=True, help_text=_("Digest of the file."))

    class Meta:
        verbose_name = _("paper")
        verbose_name_plural = _("papers")


class FileCheck(Tracked):
    """When a paper's file was last held against its digest."""

    paper = models.ForeignKey("registry.Paper", models.CASCADE, verbose_name=_("paper"))
    on = models.DateField(_("checked on"))
    found = models.BooleanField(_("file found"))
    sha256 = models.CharField(_("SHA-256 found"), max_length=64, blank=True)

    class Meta:
        verbose_name = _("check of a file")
        verbose_name_plural = _("checks of files")


class Agreement(DatedModel):
    """One dated text under an engagement. Agreed terms govern the clocks; what is stated comes after them."""

    engagement = models.ForeignKey("registry.Engagement", models.CASCADE, verbose_name=_("engagement"))
    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=AgreementKind,
        default=AgreementKind.DPA,
        help_text=_("In writing, also electronically (Art. 28(3), 28(9))."),
    )
    title = NameField(_("title"))
    version = models.CharField(_("version"), max_length=60, blank=True)
    template = models.CharField(
        _("template"), max_length=200, blank=True, help_text=_("Such as (EU) 2021/915 (Art. 28(6)–(8)).")
    )
    signed = models.DateField(_("signed on"), null=True, blank=True)
    amends = models.ForeignKey(
        "self", models.RESTRICT, null=True, blank=True, related_name="amendments", verbose_name=_("amends")
    )
    paper = models.ForeignKey("registry.Paper", models.RESTRICT, null=True, blank=True, verbose_name=_("paper"))
    subject_matter = models.TextField(_("subject-matter"), blank=True, help_text=_("Art. 28(3)."))
    duration = models.TextField(_("duration"), blank=True, help_text=_("Art. 28(3)."))
    nature = models.TextField(_("nature of the processing"), blank=True, help_text=_("Art. 28(3)."))
    purpose = models.TextField(_("purpose of the processing"), blank=True, help_text=_("Art. 28(3)."))
    data_and_subjects = models.TextField(
        _("type of data and categories of data subjects"), blank=True, help_text=_("Art. 28(3).")
    )
    controller_duties = models.TextField(
        _("obligations and rights of the controller"), blank=True, help_text=_("Art. 28(3).")
    )
    authorisation = models.CharField(
        _("authorisation of sub-processors"),
        max_length=10,
        choices=Authorisation,
        default=Authorisation.UNKNOWN,
        help_text=_(
            "Specific or general, in writing (Art. 28(2)). EDPB Guidelines 07/2020 read silence as a no, or as a yes."
        ),
    )
    change_number = number_field(_("notice of changes"), help_text=_("Art. 28(2)."))
    change_unit = unit_field(_("unit"), NOTICES)
    objection_number = number_field(_("time to object"), help_text=_("The opportunity to object (Art. 28(2))."))
    objection_unit = unit_field(_("unit"), NOTICES)
    breach_number = number_field(_("breach notice agreed"), help_text=_("Art. 33(2). Empty: no figure agreed."))
    breach_unit = unit_field(_("unit"), NOTICES)
    breach_trigger = models.CharField(
        _("counted from"),
        max_length=20,
        choices=Trigger,
        default=Trigger.UNKNOWN,
        help_text=_("The law says: after becoming aware (Art. 33(2))."),
    )
    disposal = models.CharField(
        _("at the end"),
        max_length=20,
        choices=Disposal,
        default=Disposal.UNKNOWN,
        help_text=_("Delete or return, at our choice (Art. 28(3)(g))."),
    )
    deletion_number = number_field(_("gone after"), help_text=_("Art. 28(3)(g)."))
    deletion_unit = unit_field(_("unit"), SPANS)
    retrieval_number = number_field(_("retrieval for"), help_text=_("How long we can fetch the data (Art. 28(3)(g))."))
    retrieval_unit = unit_field(_("unit"), SPANS)
    audit = models.TextField(_("audit"), blank=True, help_text=_("Art. 28(3)(h)."))
    assistance = models.TextField(_("assistance"), blank=True, help_text=_("Art. 28(3)(e)–(f)."))

    class Meta(DatedModel.Meta):
        verbose_name = _("agreement")
        verbose_name_plural = _("agreements")
        constraints = [
            *DatedModel.Meta.constraints,
            *(
                period_constraint(f"registry_agreement_{name}", f"{name}_number", f"{name}_unit")
                for name in ("change", "objection", "breach", "deletion", "retrieval")
            ),
            models.CheckConstraint(
                condition=Q(amends__isnull=True) | ~Q(amends=F("id")),
                name="registry_agreement_not_own_amendment",
                violation_error_message=_("An agreement does not amend itself: choose another."),
            ),
            models.CheckConstraint(
                condition=~Q(kind=AgreementKind.AMENDMENT) | Q(amends__isnull=False),
                name="registry_agreement_amendment",
                violation_error_message=_("Name the agreement that the amendment alters."),
            ),
        ]

    def clean(self) -> None:
        super().clean()
        if self.paper_id:
            same_organisation(self, "paper", "engagement")


class ClauseReview(Tracked):
    """Whether an agreement meets one item of Article 28; never met by default."""

    agreement = models.ForeignKey("registry.Agreement", models.CASCADE, verbose_name=_("agreement"))
    item = models.CharField(
        _("item"), max_length=10, choices=ClauseItem, help_text=_("Art. 28(2), 28(3)(a)–(h), 28(4), 28(9).")
    )
    outcome = models.CharField(_("outcome"), max_length=20, choices=Met, default=Met.NOT_REVIEWED)
    clause = models.CharField(_("clause"), max_length=60, blank=True)
    page = models.CharField(_("page"), max_length=20, blank=True)
    reviewer = models.CharField(_("reviewer"), max_length=200, blank=True, help_text=_("A function, not a name."))
    on = models.DateField(_("reviewed on"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        verbose_name = _("review of a clause")
        verbose_name_plural = _("reviews of clauses")
        constraints = [
            models.UniqueConstraint(fields=["agreement", "item"], name="registry_clausereview_once"),
            models.CheckConstraint(
                condition=Q(outcome=Met.NOT_REVIEWED) | Q(on__isnull=False),
                name="registry_clausereview_on",
                violation_error_message=_("Enter the day of the review."),
            ),
        ]
