"""The rule about the topics that a supplier's statement is read for."""

from collections.abc import Iterator, Mapping, Set

from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import EngagementDossier
from registry.rules.evidence.sources import UNREAD
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from registry.values import ClauseItem, Met
from suppliers.values import ASKED, Commitment, Standing, Topic

# On these, what is said is weighed by rules of their own: a contract, own use, disclosure, changes, the end, transfers.
ELSEWHERE = frozenset(
    {
        *(Topic.CONTRACT, Topic.OWN_USE, Topic.COMPELLED_TOLD, Topic.CHANGE_NOTICE, Topic.CHANGE_PRIOR),
        *(Topic.OBJECTION, Topic.FLOW_DOWN, Topic.RETURN, Topic.DELETION, Topic.DELETION_PROOF, Topic.RESTORE),
        Topic.TRANSFERS,
    }
)
# What the law asks of every processor and no other rule asks for: where a clause review finds the item in an agreement,
# a statement may be silent of it.
LAW_ASKS = {
    Topic.INSTRUCTIONS: ClauseItem.A,
    Topic.CONFIDENTIALITY: ClauseItem.B,
    Topic.SECURITY: ClauseItem.C,
    Topic.SUB_PROCESSORS: ClauseItem.P2,
    Topic.RIGHTS: ClauseItem.E,
    Topic.BREACH: ClauseItem.F,
    Topic.DPIA: ClauseItem.F,
    Topic.AUDIT: ClauseItem.H,
    Topic.UNLAWFUL: ClauseItem.H,
}


class LeftOpen(Cases):
    """Why topics are open: nobody has read of them, or what was read does not settle them."""

    NOTHING_READ = (
        "nothing",
        _("Nothing that %(supplier)s says about “%(service)s” has been read against the list of topics."),
    )
    UNREAD = "unread", _("Not yet read in what %(supplier)s says about “%(service)s”: %(topics)s.")
    UNCLEAR = "unclear", _("What %(supplier)s says for “%(service)s” is unclear on: %(topics)s.")
    SILENT = (
        "silent",
        _("%(supplier)s does not say for “%(service)s”, nor does an agreement reviewed here: %(topics)s."),
    )


@rule(
    "EVD-10",
    EngagementDossier,
    _("Every topic that the law asks of a processor has been read; none is unread, none vague."),
    when="processing",
    message=LeftOpen,
    fix=_("Read what is left against the list of topics, and ask the supplier for what it does not say"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 28(3)", "UK": "UK GDPR Art. 28(3)"},
)
def topics_are_read(d: EngagementDossier) -> Iterator[Seen]:
    standings = _standings(d)
    unread, unclear, silent = _unread(d), _unclear(standings), _silent(d, standings)
    if len(unread) == len(ASKED):
        yield seen(Severity.MEDIUM, about=d.service, part="unread", case=LeftOpen.NOTHING_READ)
    elif unread:
        yield seen(Severity.LOW, about=d.service, part="unread", case=LeftOpen.UNREAD, topics=unread)
    if unclear:
        yield seen(Severity.LOW, about=d.service, part="unclear", case=LeftOpen.UNCLEAR, topics=unclear)
    if silent:
        severity = d.weigh(Severity.MEDIUM if len(silent) > 1 else Severity.LOW)
        yield seen(severity, about=d.service, part="silent", case=LeftOpen.SILENT, topics=silent)


def _unread(d: EngagementDossier) -> tuple[Topic, ...]:
    """The topics that nobody has read of, those that the law asks for first."""
    # What was read for an option that was not bought has been read all the same.
    rows = d.lens.current(Commitment, "service_id", d.service.id)
    known = {row.topic for row in rows if row.standing != UNREAD}
    left = [topic for topic in ASKED if topic not in known]
    return tuple(sorted(left, key=lambda topic: topic not in LAW_ASKS))


def _standings(d: EngagementDossier) -> dict[str, set[str]]:
    """How each topic that was read for what was bought is answered."""
    found: dict[str, set[str]] = {}
    for row in d.claims(Commitment):
        if row.standing != UNREAD:
            found.setdefault(row.topic, set()).add(row.standing)
    return found


def _unclear(standings: Mapping[str, Set[str]]) -> tuple[Topic, ...]:
    """The topics on which all that is said is unclear, and that no rule of their own weighs."""
    own = (topic for topic in ASKED if topic not in ELSEWHERE)
    return tuple(topic for topic in own if standings.get(topic, set()) - {Standing.SILENT} == {Standing.UNCLEAR})


def _silent(d: EngagementDossier, standings: Mapping[str, Set[str]]) -> tuple[Topic, ...]:
    """The topics that the law asks for and that neither a statement nor a reviewed agreement speaks of."""
    unsaid = (topic for topic in LAW_ASKS if standings.get(topic) == {Standing.SILENT})
    return tuple(topic for topic in unsaid if not _agreed(d, topic))


def _agreed(d: EngagementDossier, topic: Topic) -> bool:
    """Whether a reviewed agreement holds what the law asks on a topic."""
    review = d.reviews.get(LAW_ASKS[topic])
    return review is not None and review.outcome in {Met.MET, Met.PARTLY}
