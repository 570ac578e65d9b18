"""Rules about the notice that the supplier itself has to tell of a breach: whether there is one, and how long it is."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains import Span, span_of
from registry.chains.span import DAY
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from registry.values import Agreement
from suppliers.values import BreachTerm, Standing

NOTICE = {"EU": "GDPR Art. 33(2)", "UK": "UK GDPR Art. 33(2)"}
NOTICE_FIGURE = {
    "EU": "GDPR Art. 33(2); EDPB Guidelines 07/2020",
    "UK": "UK GDPR Art. 33(2); EDPB Guidelines 07/2020 (persuasive)",
}


class NoNotice(Cases):
    """What is on record of a breach notice where none is stated or agreed."""

    NOTHING = (
        "",
        _("No statement and no agreement on record says that %(supplier)s tells of a breach in “%(service)s”."),
    )
    SILENT = (
        "silent",
        _("What %(supplier)s says of “%(service)s” does not mention that it tells of a breach, and nothing is agreed."),
    )
    UNCLEAR = (
        "unclear",
        _("%(supplier)s does not say clearly whether it tells of a breach in “%(service)s”, and nothing is agreed."),
    )
    DENIED = (
        "denied",
        _("%(supplier)s says that it does not tell of a breach in “%(service)s”, and nothing is agreed."),
    )


@rule(
    "BRE-01",
    EngagementDossier,
    _("A breach notice term is stated or agreed."),
    when="processing",
    message=NoNotice,
    fix=_("Agree a notice with a figure, and record it with the agreement"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 33(2), 28(3)(f)", "UK": "UK GDPR Art. 33(2), 28(3)(f)"},
)
def notice_is_there(d: EngagementDossier) -> Iterator[Seen]:
    if d.clocks.basis is not None:
        return
    standings = {term.standing for term in d.claims(BreachTerm)}
    said = next((each for each in (Standing.DENIED, Standing.UNCLEAR, Standing.SILENT) if each in standings), "")
    yield seen(d.weigh(Severity.MEDIUM), about=d.engagement, part="breach notice", case=NoNotice(said))


class LongNotice(Cases):
    """How a breach notice is longer than the organisation accepts."""

    LONGER = (
        "",
        _("%(supplier)s has %(notice)s to tell of a breach in “%(service)s”; %(organisation)s accepts %(accepted)s."),
    )
    BUSINESS_TIME = (
        "business time",
        _(
            "%(supplier)s has %(notice)s to tell of a breach in “%(service)s”; over a weekend that is longer than the "
            "%(accepted)s that %(organisation)s accepts."
        ),
    )


@rule(
    "BRE-02",
    EngagementDossier,
    _("A breach notice is no longer than the organisation accepts."),
    when="processing",
    message=LongNotice,
    fix=_("Agree a shorter notice, or record the one that was agreed"),
    basis=Basis.POLICY,
    citations=NOTICE,
)
def notice_within_policy(d: EngagementDossier) -> Iterator[Seen]:
    accepted, basis = d.organisation.longest_notice, d.clocks.basis
    if accepted is None or basis is None:
        return
    # What was agreed governs: a longer notice that is only stated is no longer the one we have.
    period = basis.breach if isinstance(basis, Agreement) else basis.notice
    notice, limit = d.clocks.notice, span_of(accepted)
    if notice.exceeds(limit):
        severity, case = Severity.MEDIUM, LongNotice.LONGER
    elif _over_a_weekend(notice).exceeds(limit):
        severity, case = Severity.LOW, LongNotice.BUSINESS_TIME
    else:
        return
    fix = None if isinstance(basis, Agreement) else d.service
    yield seen(d.weigh(severity), about=basis, fix=fix, case=case, notice=period, accepted=accepted)


@rule(
    "BRE-03",
    EngagementDossier,
    _("A breach notice term has a figure."),
    when="processing",
    message=_("%(supplier)s tells of a breach in “%(service)s” without a figure for how soon, and none is agreed."),
    fix=_("Agree a figure in hours, and record it with the agreement"),
    basis=Basis.GUIDANCE,
    citations=NOTICE_FIGURE,
)
def notice_has_a_figure(d: EngagementDossier) -> Iterator[Seen]:
    basis = d.clocks.basis
    if isinstance(basis, BreachTerm) and basis.notice is None:
        yield seen(d.weigh(Severity.MEDIUM), about=basis, fix=d.engagement)


def _over_a_weekend(notice: Span) -> Span:
    """Business time in plain time, where as many weekends fall into it as can; holidays are not counted."""
    days = notice.business_days + -(-notice.business_hours // 8)
    weekends = -(-days // 5)
    return Span(minutes=notice.minutes + (days + 2 * weekends) * DAY, months=notice.months, unknown=notice.unknown)
