"""The chain: parties behind a service, notices of change, and parties that documents mention."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from suppliers.ledger.cycles import closes_cycle
from suppliers.ledger.tracked import Tracked
from suppliers.models.base import ClaimModel
from suppliers.models.fields import CITED, number_field, period_constraint, unit_field
from suppliers.models.service import Service
from suppliers.values import DeclaredRole, FlowDown, InvolvementKind, NoticeKind, Unit


class Involvement(ClaimModel):
    """A party that takes part in a service: it hosts, maintains, backs up or supports it."""

    party = models.ForeignKey(
        "suppliers.Supplier",
        models.PROTECT,
        related_name="involvements",
        verbose_name=_("party"),
        help_text=_("The party behind the service. Record one that the source does not name too (Art. 28(2), 28(4))."),
    )
    party_service = models.ForeignKey(
        "suppliers.Service",
        models.RESTRICT,
        null=True,
        blank=True,
        related_name="used_in",
        verbose_name=_("service of that party"),
        help_text=_("The service it provides here, so that the chain continues below it (Art. 28(4))."),
    )
    kind = models.CharField(_("what it does"), max_length=20, choices=InvolvementKind)
    declared_role = models.CharField(
        _("declared role"),
        max_length=20,
        choices=DeclaredRole,
        default=DeclaredRole.NONE,
        help_text=_("The role that the source gives it. Your own assessment is a separate record (Art. 4(8))."),
    )
    description = models.TextField(_("description"), blank=True)
    flow_down = models.CharField(
        _("flow-down contract"),
        max_length=20,
        choices=FlowDown,
        default=FlowDown.NOT_ASKED,
        help_text=_("Whether a contract binds the party to the same duties (Art. 28(4))."),
    )
    number = number_field(
        _("breach notice on this link"),
        help_text=_(
            "The time within which the party must notify the one above it of a breach (Art. 33(2)). "
            "Leave empty if no figure is on record."
        ),
    )
    unit = unit_field(_("unit"), [Unit.HOURS, Unit.BUSINESS_HOURS, Unit.DAYS, Unit.BUSINESS_DAYS])

    class Meta(ClaimModel.Meta):
        verbose_name = _("involvement")
        verbose_name_plural = _("involvements")
        constraints = [
            *ClaimModel.Meta.constraints,
            period_constraint("suppliers_involvement_notice"),
            models.CheckConstraint(
                condition=models.Q(party_service__isnull=True) | ~models.Q(party_service=models.F("service")),
                name="suppliers_involvement_no_self_link",
                violation_error_message=_("This is the same service. Choose the service of the other party."),
            ),
        ]

    def clean(self) -> None:
        super().clean()
        if Service.objects.filter(pk=self.service_id, supplier_id=self.party_id).exists():
            raise ValidationError({"party": _("This is the supplier of the service itself. Choose another party.")})
        others = Service.objects.exclude(supplier_id=self.party_id)
        if self.party_service_id and others.filter(pk=self.party_service_id).exists():
            raise ValidationError(
                {
                    "party_service": _(
                        "This service belongs to another party. Choose a service of the party named above."
                    )
                }
            )
        if self.party_service_id and closes_cycle(self):
            raise ValidationError(
                {
                    "party_service": _(
                        "This link leads the chain back to the same service. Choose a service that is not above it."
                    )
                }
            )


class ChangeNotice(Tracked):
    """A supplier announces that it will add, replace or remove a party, or move data (Article 28(2))."""

    service = models.ForeignKey("suppliers.Service", models.CASCADE, verbose_name=_("service"))
    kind = models.CharField(_("kind"), max_length=10, choices=NoticeKind)
    announced = models.DateField(
        _("announced on"), help_text=_("The date of the announcement. It must leave time to object (Art. 28(2)).")
    )
    effective = models.DateField(
        _("takes effect on"),
        null=True,
        blank=True,
        help_text=_("The date of the change. Leave empty if the notice gives none."),
    )
    party = models.ForeignKey(
        "suppliers.Supplier",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("party"),
        help_text=_("The party that is added, removed or moved (Art. 28(2))."),
    )
    replaced = models.ForeignKey(
        "suppliers.Supplier", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("in place of")
    )
    description = models.TextField(_("description"), blank=True)
    document = models.ForeignKey(
        "suppliers.Document", models.RESTRICT, null=True, blank=True, verbose_name=_("document"), help_text=CITED
    )
    section = models.CharField(_("section"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("change notice")
        verbose_name_plural = _("change notices")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(party__isnull=True)
                | models.Q(replaced__isnull=True)
                | ~models.Q(party=models.F("replaced")),
                name="suppliers_changenotice_two_parties",
                violation_error_message=_(
                    "Both fields name the same party. Choose the new party and the one it replaces."
                ),
            )
        ]


class NoticeLink(Tracked):
    """An involvement that a change notice concerns."""

    notice = models.ForeignKey("suppliers.ChangeNotice", models.CASCADE, verbose_name=_("change notice"))
    involvement = models.ForeignKey("suppliers.Involvement", models.CASCADE, verbose_name=_("involvement"))

    class Meta:
        verbose_name = _("link of a change notice")
        verbose_name_plural = _("links of a change notice")
        constraints = [models.UniqueConstraint(fields=["notice", "involvement"], name="suppliers_noticelink_once")]


class Mention(Tracked):
    """A party that a document names, with an explanation if the document declares no role for it."""

    document = models.ForeignKey("suppliers.Document", models.CASCADE, verbose_name=_("document"), help_text=CITED)
    party = models.ForeignKey(
        "suppliers.Supplier",
        models.PROTECT,
        related_name="mentions",
        verbose_name=_("party"),
        help_text=_("The party that the document names. It may be an undeclared sub-processor (Art. 28(2), 28(4))."),
    )
    section = models.CharField(_("section"), max_length=200, blank=True)
    declared = models.BooleanField(
        _("declared there"),
        default=False,
        help_text=_("Tick this if the document states the role of the party, such as sub-processor."),
    )
    explanation = models.TextField(
        _("explanation"), blank=True, help_text=_("The role of the party, if the document does not state one.")
    )

    class Meta:
        verbose_name = _("mention")
        verbose_name_plural = _("mentions")
        constraints = [models.UniqueConstraint(fields=["document", "party", "section"], name="suppliers_mention_once")]
