"""Rules about how soon we hear of a breach."""

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from registry.chains import Span, link_notice, slower_links, span_of
from registry.chains.span import DAY
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Seen, Severity, rule
from registry.values import Agreement
from suppliers.values import BreachTerm, Contact, ContactRole, Person, Standing, Trigger

NOTICE = {"EU": "GDPR Art. 33(2)", "UK": "UK GDPR Art. 33(2)"}
NOTICE_FIGURE = {
    "EU": "GDPR Art. 33(2); EDPB Guidelines 07/2020",
    "UK": "UK GDPR Art. 33(2); EDPB Guidelines 07/2020 (persuasive)",
}
# Those at a supplier who can be asked about a breach.
CALLED = frozenset({ContactRole.BREACH, ContactRole.SECURITY, ContactRole.PRIVACY, ContactRole.DPO})


class Detail(StrEnum):
    """What a breach notice is to settle beside its figure."""

    MOMENT = "moment"
    CHANNEL = "channel"
    CONTENT = "content"

    @property
    def label(self) -> Promise:
        """The words shown."""
        return _DETAILS[self]


_DETAILS = {
    Detail.MOMENT: _("from which moment it is counted"),
    Detail.CHANNEL: _("by which channel it comes"),
    Detail.CONTENT: _("what it tells"),
}


@rule(
    "BRE-01",
    EngagementDossier,
    _("A breach notice term is stated or agreed."),
    message={
        "": _("No statement and no agreement on record says that %(supplier)s tells of a breach in “%(service)s”."),
        "silent": _(
            "What %(supplier)s says of “%(service)s” does not mention that it tells of a breach, and nothing is agreed."
        ),
        "unclear": _(
            "%(supplier)s does not say clearly whether it tells of a breach in “%(service)s”, and nothing is agreed."
        ),
        "denied": _("%(supplier)s says that it does not tell of a breach in “%(service)s”, and nothing is agreed."),
    },
    mend=_("Agree a notice with a figure, and record it with the agreement"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 33(2), 28(3)(f)", "UK": "UK GDPR Art. 33(2), 28(3)(f)"},
)
def notice_is_there(d: EngagementDossier) -> Iterator[Seen]:
    if not d.processing or d.clocks.basis is not None:
        return
    standings = {term.standing for term in d.claims(BreachTerm)}
    case = next((each for each in (Standing.DENIED, Standing.UNCLEAR, Standing.SILENT) if each in standings), "")
    yield Seen(d.weigh(Severity.MEDIUM), (), (d.engagement,), about="breach notice", case=str(case))


@rule(
    "BRE-02",
    EngagementDossier,
    _("A breach notice is no longer than the organisation accepts."),
    message={
        "": _(
            "%(supplier)s has %(notice)s to tell of a breach in “%(service)s”; %(organisation)s accepts %(accepted)s."
        ),
        "business time": _(
            "%(supplier)s has %(notice)s to tell of a breach in “%(service)s”; over a weekend that is longer than the "
            "%(accepted)s that %(organisation)s accepts."
        ),
    },
    mend=_("Agree a shorter notice, or record the one that was agreed"),
    basis=Basis.POLICY,
    citations=NOTICE,
)
def notice_within_policy(d: EngagementDossier) -> Iterator[Seen]:
    accepted, basis = d.organisation.longest_notice, d.clocks.basis
    if accepted is None or basis is None or not d.processing:
        return
    # What was agreed governs: a longer notice that is only stated is no longer the one we have.
    period = basis.breach if isinstance(basis, Agreement) else basis.notice
    figures = (("notice", period), ("accepted", accepted))
    rows = (basis,) if isinstance(basis, Agreement) else (d.service, basis)
    if d.clocks.notice.exceeds(span_of(accepted)):
        yield Seen(d.weigh(Severity.MEDIUM), figures, rows)
    elif _over_a_weekend(d.clocks.notice).exceeds(span_of(accepted)):
        yield Seen(d.weigh(Severity.LOW), figures, rows, case="business time")


@rule(
    "BRE-03",
    EngagementDossier,
    _("A breach notice term has a figure."),
    message=_("%(supplier)s tells of a breach in “%(service)s” without a figure for how soon, and none is agreed."),
    mend=_("Agree a figure in hours, and record it with the agreement"),
    basis=Basis.GUIDANCE,
    citations=NOTICE_FIGURE,
)
def notice_has_a_figure(d: EngagementDossier) -> Iterator[Seen]:
    basis = d.clocks.basis
    if d.processing and isinstance(basis, BreachTerm) and basis.notice is None:
        yield Seen(d.weigh(Severity.MEDIUM), (), (d.engagement, basis))


@rule(
    "BRE-04",
    EngagementDossier,
    _("The breach notices along the chain add up to a bound that is within policy."),
    message={
        "": _(
            "A breach at %(party)s behind “%(service)s” may be known to %(organisation)s only after %(sum)s, if every "
            "party on the way uses its whole notice; the limit set is %(accepted)s."
        ),
        "open": _(
            "There is no bound on how late %(organisation)s hears of a breach behind “%(service)s”: no notice is on "
            "record for %(parties)s. The notices on record add up to %(sum)s; the limit set is %(accepted)s."
        ),
        "unknown": _(
            "There is no bound on how late %(organisation)s hears of a breach behind “%(service)s”: no notice is on "
            "record for %(parties)s."
        ),
    },
    mend=_("Ask the supplier for the notices in its chain, and record them with each party"),
    basis=Basis.POLICY,
    citations={"EU": "GDPR Art. 33", "UK": "UK GDPR Art. 33"},
)
def chain_within_policy(d: EngagementDossier) -> Iterator[Seen]:
    accepted, clocks = d.organisation.longest_notice, d.clocks
    if accepted is None or not d.processing or not clocks.parties:
        return
    known, limit = replace(clocks.at_least, unknown=0), span_of(accepted)
    # What exceeds the limit by the supplier's own notice is BRE-02's.
    beyond = known.known > clocks.notice.known and known.exceeds(limit)
    # A notice that the supplier itself lacks, or that is too long, is another rule's: here only what is behind it.
    without = [clock for clock in clocks.parties if not link_notice(d.lens, clock.path[-1]).bounded]
    worst = clocks.parties[0]
    if without:
        parties = tuple(clock.party for clock in sorted(without, key=lambda clock: (clock.level, clock.party.id)))
        rows = (*(clock.path[-1] for clock in without), d.engagement)
        told = (("parties", parties), ("sum", known), ("accepted", accepted))
        severity, case = Severity.MEDIUM if beyond else Severity.LOW, "open" if known.known else "unknown"
        yield Seen(d.weigh(severity), told, rows, "chain", case)
    elif beyond and worst.worst.bounded:
        figures = (("party", worst.party), ("sum", worst.worst), ("accepted", accepted))
        yield Seen(d.weigh(Severity.MEDIUM), figures, (worst.path[-1], d.engagement), "chain")


@rule(
    "BRE-05",
    EngagementDossier,
    _("There is somebody to call about a breach."),
    message={
        "": _("Nobody is on record whom to call at %(supplier)s about a breach."),
        "general": _(
            "Only a general contact is on record at %(supplier)s, none for breaches, security or data protection."
        ),
        "by post": _(
            "Whoever is on record at %(supplier)s for breaches, security or data protection has neither mailbox nor "
            "telephone there."
        ),
    },
    mend=_("Ask for a mailbox and a telephone that are watched, and record them as a contact"),
    basis=Basis.GUIDANCE,
    citations=NOTICE_FIGURE,
)
def somebody_to_call(d: EngagementDossier) -> Iterator[Seen]:
    if not d.processing:
        return
    contacts = d.lens.where(Contact, "supplier_id", d.supplier.id)
    called = [row for row in contacts if row.role in CALLED]
    if any(_reached(d, row) for row in called):
        return
    case = "by post" if called else "general" if any(_reached(d, row) for row in contacts) else ""
    yield Seen(d.weigh(Severity.LOW), (), (*called, d.supplier), about="contact", case=case)


@rule(
    "BRE-06",
    EngagementDossier,
    _("No party in the chain has longer to tell of a breach than the one above it."),
    message=_(
        "Behind “%(service)s”, %(party)s has %(notice)s to tell %(above)s of a breach; %(above)s itself has %(upper)s."
    ),
    mend=_("Ask why the longer notice was accepted, and whether the same duties were passed on"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 28(4)", "UK": "UK GDPR Art. 28(4)"},
)
def no_link_is_slower(d: EngagementDossier) -> Iterator[Seen]:
    if not d.processing:
        return
    for each in slower_links(d.lens, d.chain, d.clocks.notice):
        figures = (("party", each.party), ("notice", each.notice), ("above", each.above), ("upper", each.upper))
        yield Seen(d.weigh(Severity.LOW), figures, (each.link, each.party))


@rule(
    "BRE-07",
    EngagementDossier,
    _("A breach notice says from which moment it counts, by which channel it comes and what it tells."),
    message={
        "": _("Of the breach notice for “%(service)s” it is not on record %(details)s."),
        "confirmed": _(
            "The breach notice for “%(service)s” counts only from when %(supplier)s has confirmed the breach, which "
            "has no bound."
        ),
    },
    mend=_("Agree it with the supplier, and record it with the notice"),
    basis=Basis.GUIDANCE,
    citations={
        "EU": "GDPR Art. 33(2); EDPB Guidelines 9/2022",
        "UK": "UK GDPR Art. 33(2); EDPB Guidelines 9/2022 (persuasive)",
    },
)
def notice_is_settled(d: EngagementDossier) -> Iterator[Seen]:
    basis = d.clocks.basis
    if not d.processing or basis is None:
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
        yield Seen(d.weigh(Severity.LOW), (("details", open_),), (d.service, basis), about="details")
    if trigger == Trigger.CONFIRMED:
        yield Seen(d.weigh(Severity.LOW), (), (d.service, basis), about="moment", case="confirmed")


def _over_a_weekend(notice: Span) -> Span:
    """Business time in plain time, where as many weekends fall into it as can; holidays are not counted."""
    days = notice.business_days + -(-notice.business_hours // 8)
    weekends = -(-days // 5)
    return Span(notice.minutes + (days + 2 * weekends) * DAY, notice.months, unknown=notice.unknown)


def _reached(d: EngagementDossier, contact: Contact) -> bool:
    person = d.lens.get(Person, contact.person_id) if contact.person_id else None
    return bool(contact.email or contact.phone or (person and (person.email or person.phone)))
