"""The rule about what a breach notice says beside its figure."""

from collections.abc import Iterator

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from registry.values import Agreement
from suppliers.values import BreachTerm, Trigger


class Detail(TextChoices):
    """What a breach notice is to settle beside its figure."""

    MOMENT = "moment", _("from which moment it is counted")
    CHANNEL = "channel", _("by which channel it comes")
    CONTENT = "content", _("what it tells")


class Unsettled(Cases):
    """What a breach notice leaves open beside its figure."""

    DETAILS = "", _("Of the breach notice for “%(service)s” it is not on record %(details)s.")
    CONFIRMED = (
        "confirmed",
        _(
            "The breach notice for “%(service)s” counts only from when %(supplier)s has confirmed the breach, which "
            "has no bound."
        ),
    )


@rule(
    "BRE-07",
    EngagementDossier,
    _("A breach notice says from which moment it counts, by which channel it comes and what it tells."),
    when="processing",
    message=Unsettled,
    fix=_("Agree it with the supplier, and record it with the notice"),
    basis=Basis.GUIDANCE,
    citations={
        "EU": "GDPR Art. 33(2); EDPB Guidelines 9/2022",
        "UK": "UK GDPR Art. 33(2); EDPB Guidelines 9/2022 (persuasive)",
    },
)
def notice_is_settled(d: EngagementDossier) -> Iterator[Seen]:
    basis = d.clocks.basis
    if basis is None:
        return
    trigger = basis.breach_trigger if isinstance(basis, Agreement) else basis.trigger
    # An agreement has no columns for channel and content: what is stated of them holds beside it.
    terms = d.stated(BreachTerm)
    details = {
        Detail.MOMENT: trigger not in {"", Trigger.UNKNOWN},
        Detail.CHANNEL: any(term.channel for term in terms),
        Detail.CONTENT: any(term.content for term in terms),
    }
    open_ = tuple(detail for detail, settled in details.items() if not settled)
    if open_:
        yield seen(
            d.weigh(Severity.LOW), about=basis, fix=d.service, part="details", case=Unsettled.DETAILS, details=open_
        )
    if trigger == Trigger.CONFIRMED:
        yield seen(d.weigh(Severity.LOW), about=basis, fix=d.service, part="moment", case=Unsettled.CONFIRMED)
