"""The chain: parties behind a service, notices of change, names that documents mention."""

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
    """A party that has a part in a service: it hosts, maintains, backs up, supports."""

    party = models.ForeignKey(
        "suppliers.Supplier",
        models.PROTECT,
        related_name="involvements",
        verbose_name=_("party"),
        help_text=_("Every party is named, unnamed ones too (Art. 28(2), 28(4))."),
    )
    party_service = models.ForeignKey(
        "suppliers.Service",
        models.RESTRICT,
        null=True,
        blank=True,
        related_name="used_in",
        verbose_name=_("service of that party"),
        help_text=_("Known: the chain goes on below it."),
    )
    kind = models.CharField(_("what it does"), max_length=20, choices=InvolvementKind)
    declared_role = models.CharField(
        _("declared role"),
        max_length=20,
        choices=DeclaredRole,
        default=DeclaredRole.NONE,
        help_text=_("What the source calls it; which role it has is assessed apart (Art. 4(8))."),
    )
    description = models.TextField(_("description"), blank=True)
    flow_down = models.CharField(
        _("flow-down contract"),
        max_length=20,
        choices=FlowDown,
        default=FlowDown.NOT_ASKED,
        help_text=_("Whether the same duties are passed on by contract (Art. 28(4))."),
    )
    number = number_field(
        _("breach notice on this link"),
        help_text=_("How long the party has to tell the one above it. Empty if nothing is known: not the same as 0."),
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
                violation_error_message=_("A service cannot stand behind itself: choose the other party's service."),
            ),
        ]

    def clean(self) -> None:
        super().clean()
        if Service.objects.filter(pk=self.service_id, supplier_id=self.party_id).exists():
            raise ValidationError({"party": _("A supplier is not a party behind its own service: choose another.")})
        others = Service.objects.exclude(supplier_id=self.party_id)
        if self.party_service_id and others.filter(pk=self.party_service_id).exists():
            raise ValidationError({"party_service": _("Choose a service of the party named above.")})
        if self.party_service_id and closes_cycle(self):
            raise ValidationError({"party_service": _("A service would stand behind itself: look along the chain.")})


class ChangeNotice(Tracked):
    """A supplier announces that it will add, replace, remove or move a party (Article 28(2))."""

    service = models.ForeignKey("suppliers.Service", models.CASCADE, verbose_name=_("service"))
    kind = models.CharField(_("kind"), max_length=10, choices=NoticeKind)
    announced = models.DateField(
        _("announced on"), help_text=_("Before the change is made, so that one can object (Art. 28(2)).")
    )
    effective = models.DateField(_("takes effect on"), null=True, blank=True)
    party = models.ForeignKey(
        "suppliers.Supplier",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("party"),
        help_text=_("The party that comes, goes or moves (Art. 28(2))."),
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
                violation_error_message=_("A party does not replace itself: choose two."),
            )
        ]


class NoticeLink(Tracked):
    """An involvement that a change notice is about."""

    notice = models.ForeignKey("suppliers.ChangeNotice", models.CASCADE, verbose_name=_("change notice"))
    involvement = models.ForeignKey("suppliers.Involvement", models.CASCADE, verbose_name=_("involvement"))

    class Meta:
        verbose_name = _("link of a change notice")
        verbose_name_plural = _("links of a change notice")
        constraints = [models.UniqueConstraint(fields=["notice", "involvement"], name="suppliers_noticelink_once")]


class Mention(Tracked):
    """A party that a document names, explained where the document does not declare it."""

    document = models.ForeignKey("suppliers.Document", models.CASCADE, verbose_name=_("document"), help_text=CITED)
    party = models.ForeignKey(
        "suppliers.Supplier",
        models.PROTECT,
        related_name="mentions",
        verbose_name=_("party"),
        help_text=_("A party named in passing may be a sub-processor all the same (Art. 28(2), 28(4))."),
    )
    section = models.CharField(_("section"), max_length=200, blank=True)
    declared = models.BooleanField(
        _("declared there"), default=False, help_text=_("Named as a processor, sub-processor or other party.")
    )
    explanation = models.TextField(
        _("explanation"), blank=True, help_text=_("What the party is, where it is not declared.")
    )

    class Meta:
        verbose_name = _("mention")
        verbose_name_plural = _("mentions")
        constraints = [models.UniqueConstraint(fields=["document", "party", "section"], name="suppliers_mention_once")]
