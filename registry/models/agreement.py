"""Agreements under an engagement, and our check of the clauses that the law requires."""

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from registry.models.belonging import same_engagement, same_organisation
from registry.values import AMENDED_ITEMS, AgreementKind, Authorisation, ClauseItem, Met, PaperKind
from suppliers.ledger.tracked import Tracked
from suppliers.models.base import DatedModel
from suppliers.models.fields import NameField, number_field, period_constraint, unit_field
from suppliers.models.terms import NOTICES, SPANS
from suppliers.values import Disposal, Trigger


class Paper(Tracked):
    """A file that one organisation keeps, such as a signed agreement, a confidential report or an assessment."""

    organisation = models.ForeignKey("registry.Organisation", models.CASCADE, verbose_name=_("organisation"))
    kind = models.CharField(_("kind"), max_length=20, choices=PaperKind)
    title = NameField(_("title"))
    version = models.CharField(_("version"), max_length=60, blank=True)
    dated = models.DateField(_("date of the paper"), null=True, blank=True)
    received = models.DateField(_("received on"), null=True, blank=True)
    confidential = models.BooleanField(_("confidential"), default=True)
    address = models.CharField(_("where it is kept"), max_length=300, blank=True)
    sha256 = models.CharField(
        _("SHA-256"),
        max_length=64,
        blank=True,
        help_text=_("The SHA-256 digest of the file, which shows later that the file is the same."),
    )

    class Meta:
        verbose_name = _("paper")
        verbose_name_plural = _("papers")


class FileCheck(Tracked):
    """A check of the file of a paper against its digest."""

    paper = models.ForeignKey("registry.Paper", models.CASCADE, verbose_name=_("paper"))
    on = models.DateField(_("checked on"))
    found = models.BooleanField(_("file found"))
    sha256 = models.CharField(_("SHA-256 found"), max_length=64, blank=True)

    class Meta:
        verbose_name = _("file check")
        verbose_name_plural = _("file checks")


class Agreement(DatedModel):
    """One agreement under an engagement. Its terms come before the statements of the supplier."""

    engagement = models.ForeignKey("registry.Engagement", models.CASCADE, verbose_name=_("engagement"))
    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=AgreementKind,
        default=AgreementKind.DPA,
        help_text=_("The kind of agreement. It must be in writing or in electronic form (Art. 28(3), 28(9))."),
    )
    title = NameField(_("title"))
    version = models.CharField(_("version"), max_length=60, blank=True)
    template = models.CharField(
        _("template"),
        max_length=200,
        blank=True,
        help_text=_("The standard clauses that it uses, such as (EU) 2021/915 (Art. 28(6)–(8))."),
    )
    signed = models.DateField(_("signed on"), null=True, blank=True)
    amends = models.ForeignKey(
        "self", models.RESTRICT, null=True, blank=True, related_name="amendments", verbose_name=_("amends")
    )
    paper = models.ForeignKey("registry.Paper", models.RESTRICT, null=True, blank=True, verbose_name=_("paper"))
    subject_matter = models.TextField(
        _("subject-matter"), blank=True, help_text=_("The subject-matter that the agreement sets out (Art. 28(3)).")
    )
    duration = models.TextField(_("duration"), blank=True, help_text=_("How long the processing lasts (Art. 28(3))."))
    nature = models.TextField(
        _("nature of the processing"), blank=True, help_text=_("What the processor does with the data (Art. 28(3)).")
    )
    purpose = models.TextField(
        _("purpose of the processing"), blank=True, help_text=_("Why the processor does it (Art. 28(3)).")
    )
    data_and_subjects = models.TextField(
        _("type of data and categories of data subjects"),
        blank=True,
        help_text=_("The types of personal data and the categories of data subjects (Art. 28(3))."),
    )
    controller_duties = models.TextField(
        _("obligations and rights of the controller"),
        blank=True,
        help_text=_("The controller's own obligations and rights (Art. 28(3))."),
    )
    authorisation = models.CharField(
        _("authorisation of sub-processors"),
        max_length=10,
        choices=Authorisation,
        default=Authorisation.UNKNOWN,
        help_text=_(
            "The kind of written authorisation. If you do not answer a notice, a specific one refuses the change and a "
            "general one accepts it (Art. 28(2); EDPB Guidelines 07/2020)."
        ),
    )
    change_number = number_field(
        _("notice of changes"), help_text=_("How long before a change of sub-processors you are notified (Art. 28(2)).")
    )
    change_unit = unit_field(_("unit"), NOTICES)
    objection_number = number_field(
        _("time to object"), help_text=_("How long you have to object to a change (Art. 28(2)).")
    )
    objection_unit = unit_field(_("unit"), NOTICES)
    breach_number = number_field(
        _("breach notice agreed"),
        help_text=_(
            "The time within which you are notified of a breach. Leave empty if no figure is agreed (Art. 33(2))."
        ),
    )
    breach_unit = unit_field(_("unit"), NOTICES)
    breach_trigger = models.CharField(
        _("counted from"),
        max_length=20,
        choices=Trigger,
        default=Trigger.UNKNOWN,
        help_text=_("When the time starts. In the law: after becoming aware (Art. 33(2))."),
    )
    disposal = models.CharField(
        _("at the end"),
        max_length=20,
        choices=Disposal,
        default=Disposal.UNKNOWN,
        help_text=_("What happens to the data at the end. You choose deletion or return (Art. 28(3)(g))."),
    )
    deletion_number = number_field(
        _("deleted after"), help_text=_("The time after the end by which the data is deleted (Art. 28(3)(g)).")
    )
    deletion_unit = unit_field(_("unit"), SPANS)
    retrieval_number = number_field(
        _("retrieval for"), help_text=_("How long you can still retrieve the data (Art. 28(3)(g)).")
    )
    retrieval_unit = unit_field(_("unit"), SPANS)
    audit = models.TextField(_("audit"), blank=True, help_text=_("The agreed information and audits (Art. 28(3)(h))."))
    assistance = models.TextField(
        _("assistance"), blank=True, help_text=_("The agreed assistance to you (Art. 28(3)(e)–(f)).")
    )

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
                violation_error_message=_("This is the agreement itself. Choose the agreement that it amends."),
            ),
            models.CheckConstraint(
                condition=~Q(kind=AgreementKind.AMENDMENT) | Q(amends__isnull=False),
                name="registry_agreement_amendment",
                violation_error_message=_("An amendment needs an agreement. Choose the agreement that it amends."),
            ),
        ]

    def clean(self) -> None:
        super().clean()
        if self.paper_id:
            same_organisation(self, "paper", "engagement")
        if self.amends_id:
            same_engagement(self, "amends")


class AmendedItem(Tracked):
    """An item of Article 28 that an amendment changes. The items that it does not name keep their check."""

    agreement = models.ForeignKey("registry.Agreement", models.CASCADE, verbose_name=_("agreement"))
    item = models.CharField(
        _("item"),
        max_length=10,
        choices=AMENDED_ITEMS,
        help_text=_("An item that the amendment changes. The others need no new check (Art. 28(2), 28(3), 28(4))."),
    )

    class Meta:
        verbose_name = _("item that an amendment changes")
        verbose_name_plural = _("items that amendments change")
        constraints = [models.UniqueConstraint(fields=["agreement", "item"], name="registry_amendeditem_once")]

    def clean(self) -> None:
        super().clean()
        try:
            kind = self.agreement.kind
        except ObjectDoesNotExist:
            # The field itself reports an agreement that does not exist.
            return
        if kind != AgreementKind.AMENDMENT:
            raise ValidationError(_("Only an amendment changes items. Choose “amendment” as the kind, or delete this."))


class ClauseReview(Tracked):
    """Our check of one item of Article 28 in an agreement. It is never "met" by default."""

    agreement = models.ForeignKey("registry.Agreement", models.CASCADE, verbose_name=_("agreement"))
    item = models.CharField(
        _("item"),
        max_length=10,
        choices=ClauseItem,
        help_text=_("The item that you check (Art. 28(2), 28(3)(a)–(h), 28(4), 28(9))."),
    )
    outcome = models.CharField(_("outcome"), max_length=20, choices=Met, default=Met.NOT_REVIEWED)
    clause = models.CharField(_("clause"), max_length=60, blank=True)
    page = models.CharField(_("page"), max_length=20, blank=True)
    reviewer = models.CharField(
        _("checked by"), max_length=200, blank=True, help_text=_("A function, such as “legal”, not a name.")
    )
    on = models.DateField(_("checked on"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        verbose_name = _("clause check")
        verbose_name_plural = _("clause checks")
        constraints = [
            models.UniqueConstraint(fields=["agreement", "item"], name="registry_clausereview_once"),
            models.CheckConstraint(
                condition=Q(outcome=Met.NOT_REVIEWED) | Q(on__isnull=False),
                name="registry_clausereview_on",
                violation_error_message=_(
                    "This result needs a date. Enter the day on which you checked the clause, such as 27 March 2027."
                ),
            ),
        ]
