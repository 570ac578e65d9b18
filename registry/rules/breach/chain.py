"""Rules about the notices along the chain behind a supplier."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from registry.chains import Clock, link_notice, slower_links, span_of
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen


class LateInChain(Cases):
    """How late a breach somewhere in the chain may be known."""

    LATE = (
        "",
        _(
            "A breach at %(party)s behind “%(service)s” may be known to %(organisation)s only after %(sum)s, if every "
            "party on the way uses its whole notice; the limit set is %(accepted)s."
        ),
    )
    OPEN = (
        "open",
        _(
            "There is no bound on how late %(organisation)s hears of a breach behind “%(service)s”: no notice is on "
            "record for %(parties)s. The notices on record add up to %(sum)s; the limit set is %(accepted)s."
        ),
    )
    UNKNOWN = (
        "unknown",
        _(
            "There is no bound on how late %(organisation)s hears of a breach behind “%(service)s”: no notice is on "
            "record for %(parties)s."
        ),
    )


@rule(
    "BRE-04",
    EngagementDossier,
    _("The breach notices along the chain add up to a bound that is within policy."),
    when="processing",
    message=LateInChain,
    fix=_("Ask the supplier for the notices in its chain, and record them with each party"),
    basis=Basis.POLICY,
    citations={"EU": "GDPR Art. 33", "UK": "UK GDPR Art. 33"},
)
def chain_within_policy(d: EngagementDossier) -> Iterator[Seen]:
    accepted, clocks = d.organisation.longest_notice, d.clocks
    if accepted is None or not clocks.parties:
        return
    known, limit = replace(clocks.at_least, unknown=0), span_of(accepted)
    # What exceeds the limit by the supplier's own notice is BRE-02's.
    beyond = known.known > clocks.notice.known and known.exceeds(limit)
    without, worst = _without_notice(d), clocks.parties[0]
    if without:
        yield seen(
            d.weigh(Severity.MEDIUM if beyond else Severity.LOW),
            about=d.engagement,
            fix=without[0].path[-1],
            evidence=tuple(clock.path[-1] for clock in without),
            part="chain",
            case=LateInChain.OPEN if known.known else LateInChain.UNKNOWN,
            parties=tuple(clock.party for clock in sorted(without, key=lambda clock: (clock.level, clock.party.id))),
            sum=known,
            accepted=accepted,
        )
    elif beyond and worst.worst.bounded:
        yield seen(
            d.weigh(Severity.MEDIUM),
            about=d.engagement,
            fix=worst.path[-1],
            evidence=(worst.path[-1],),
            part="chain",
            case=LateInChain.LATE,
            party=worst.party,
            sum=worst.worst,
            accepted=accepted,
        )


@rule(
    "BRE-06",
    EngagementDossier,
    _("No party in the chain has longer to tell of a breach than the one above it."),
    when="processing",
    message=_(
        "Behind “%(service)s”, %(party)s has %(notice)s to tell %(above)s of a breach; %(above)s itself has %(upper)s."
    ),
    fix=_("Ask why the longer notice was accepted, and whether the same duties were passed on"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 28(4)", "UK": "UK GDPR Art. 28(4)"},
)
def no_link_is_slower(d: EngagementDossier) -> Iterator[Seen]:
    for each in slower_links(d.lens, d.chain, d.clocks.notice):
        yield seen(
            d.weigh(Severity.LOW),
            about=each.party,
            fix=each.link,
            evidence=(each.link,),
            party=each.party,
            notice=each.notice,
            above=each.above,
            upper=each.upper,
        )


def _without_notice(d: EngagementDossier) -> list[Clock]:
    """The parties with no notice on record; what the supplier itself lacks, or takes too long, is another rule's."""
    return [clock for clock in d.clocks.parties if not link_notice(d.lens, clock.path[-1]).bounded]
