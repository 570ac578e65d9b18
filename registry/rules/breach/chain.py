"""Rules about breach notices along the chain behind a supplier."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from registry.chains import Clock, Span, link_notice, slower_links, span_of
from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import answer
from registry.rules.rule import Cases, Seen, rule, seen
from suppliers.values import Involvement


class LateInChain(Cases):
    """How a breach in the chain may be notified too late."""

    LATE = (
        "",
        _(
            "A breach at %(party)s, behind “%(service)s”, may be notified to %(organisation)s only after %(sum)s. The "
            "limit of %(organisation)s is %(accepted)s."
        ),
    )
    OPEN = (
        "open",
        _(
            "No time limit is on record for a breach notice by %(parties)s behind “%(service)s”. The limits on record "
            "add up to %(sum)s; the limit of %(organisation)s is %(accepted)s."
        ),
    )
    UNKNOWN = "unknown", _("No time limit is on record for a breach notice by %(parties)s behind “%(service)s”.")


@rule(
    "BRE-04",
    EngagementDossier,
    _("The breach notices along the chain add up to no more than the organisation accepts."),
    when="processing",
    message=LateInChain,
    fix=_("Ask the supplier for the notices in its chain, and record them with each party"),
    target=answer(Involvement),
)
def chain_within_policy(d: EngagementDossier) -> Iterator[Seen]:
    limit, clocks = d.organisation.longest_notice, d.clocks
    if limit is None or not clocks.parties:
        return
    known = replace(clocks.at_least, unknown=0)
    # BRE-02 covers a supplier's own notice that exceeds the limit.
    beyond = known.known > clocks.notice.known and known.exceeds(span_of(limit))
    without, worst = _without_notice(d), clocks.parties[0]
    if without:
        yield _open(d, without, known)
    elif beyond and worst.worst.bounded:
        yield seen(
            about=d.engagement,
            fix=worst.path[-1],
            evidence=(worst.path[-1],),
            part="chain",
            case=LateInChain.LATE,
            party=worst.party,
            sum=worst.worst,
            accepted=limit,
        )


def _open(d: EngagementDossier, without: list[Clock], known: Span) -> Seen:
    """Parties without a time limit on record: as grave as limits that are too long."""
    case = LateInChain.UNKNOWN
    if known.known:
        case = LateInChain.OPEN
    return seen(
        about=d.engagement,
        fix=without[0].path[-1],
        evidence=tuple(clock.path[-1] for clock in without),
        part="chain",
        case=case,
        parties=tuple(clock.party for clock in sorted(without, key=_nearest)),
        sum=known,
        accepted=d.organisation.longest_notice,
    )


def _nearest(clock: Clock) -> tuple[int, int]:
    return clock.level, clock.party.id


def _without_notice(d: EngagementDossier) -> list[Clock]:
    """The parties without a notice on record. Other rules cover the supplier's own notice."""
    return [clock for clock in d.clocks.parties if not link_notice(d.lens, clock.path[-1]).bounded]


@rule(
    "BRE-06",
    EngagementDossier,
    _("No party in the chain has longer to notify a breach than the party above it."),
    when="processing",
    message=_(
        "Behind “%(service)s”, %(party)s has %(notice)s to notify %(above)s of a breach, but %(above)s itself has only "
        "%(upper)s."
    ),
    fix=_("Ask why the longer notice was accepted, and whether the same duties were passed on"),
    target=answer(Involvement),
)
def no_link_is_slower(d: EngagementDossier) -> Iterator[Seen]:
    for each in slower_links(d.lens, d.chain, d.clocks.notice):
        yield seen(
            about=each.party,
            fix=each.link,
            evidence=(each.link,),
            party=each.party,
            notice=each.notice,
            above=each.above,
            upper=each.upper,
        )
