"""The rule about the details of a breach notice beside its length."""

from collections.abc import Iterator

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import AMENDMENT
from registry.rules.rule import Cases, Seen, rule, seen
from registry.values import Agreement
from suppliers.values import BreachTerm, Trigger


class Detail(TextChoices):
    """A detail of a breach notice beside its length."""

    MOMENT = "moment", _("from which moment it counts")
    CHANNEL = "channel", _("through which channel it comes")
    CONTENT = "content", _("what it contains")


class Unsettled(Cases):
    """The points that a breach notice leaves open besides its length."""

    DETAILS = "", _("The breach notice for “%(service)s” does not say %(details)s.")
    CONFIRMED = (
        "confirmed",
        _(
            "The breach notice for “%(service)s” starts only when %(supplier)s has confirmed the breach, and there is "
            "no limit on how long confirming may take."
        ),
    )


@rule(
    "BRE-07",
    EngagementDossier,
    _("Every breach notice states from which moment it counts, through which channel it comes and what it contains."),
    when="processing",
    message=Unsettled,
    fix=_("Agree these details with the supplier, and record them with the notice"),
    target=AMENDMENT,
)
def notice_is_settled(d: EngagementDossier) -> Iterator[Seen]:
    basis = d.clocks.basis
    if basis is None:
        return
    trigger = _trigger(basis)
    details = tuple(_open(d, trigger))
    if details:
        yield seen(
            about=basis,
            fix=d.latest_agreement,
            part="details",
            case=Unsettled.DETAILS,
            details=details,
        )
    if trigger == Trigger.CONFIRMED:
        amended = d.latest_agreement
        yield seen(about=basis, fix=amended, part="moment", case=Unsettled.CONFIRMED)


def _trigger(basis: Agreement | BreachTerm) -> str:
    """The moment from which the notice counts, as agreed or stated."""
    if isinstance(basis, Agreement):
        return basis.breach_trigger
    return basis.trigger


def _open(d: EngagementDossier, trigger: str) -> Iterator[Detail]:
    """The details that neither the notice nor a statement of the supplier settles."""
    # An agreement has no columns for channel and content: the supplier's statements about them apply beside it.
    terms = d.stated(BreachTerm)
    if trigger in {"", Trigger.UNKNOWN}:
        yield Detail.MOMENT
    if not any(term.channel for term in terms):
        yield Detail.CHANNEL
    if not any(term.content for term in terms):
        yield Detail.CONTENT
