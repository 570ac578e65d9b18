"""The rule about the topics for which a supplier's statement is read."""

from collections.abc import Iterator, Mapping, Set

from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import READING, answer
from registry.rules.rule import Cases, Seen, rule, seen
from registry.values import ClauseItem, Met
from suppliers.values import ASKED, Commitment, Standing, Topic

# Topics with rules of their own: the contract, own use, disclosure, changes, the end of the contract, transfers.
ELSEWHERE = frozenset(
    {
        *(Topic.CONTRACT, Topic.OWN_USE, Topic.COMPELLED_TOLD, Topic.CHANGE_NOTICE, Topic.CHANGE_PRIOR),
        *(Topic.OBJECTION, Topic.FLOW_DOWN, Topic.RETURN, Topic.DELETION, Topic.DELETION_PROOF, Topic.RESTORE),
        Topic.TRANSFERS,
    }
)
# Topics that the law requires of every processor and that no other rule checks. A statement may be silent on a topic if
# the clause in the agreement was checked and is there.
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
# Every topic, those that the law requires first.
BY_LAW_FIRST = sorted(ASKED, key=lambda topic: topic not in LAW_ASKS)


class OpenTopics(Cases):
    """Why topics are open: they are not read, or the documents do not settle them."""

    KNOWN_BY_NAME = (
        "name",
        _(
            "Nothing of %(supplier)s on “%(service)s” has been read yet: no document, statement or agreement is on "
            "record."
        ),
    )
    NOTHING_READ = (
        "nothing",
        _("No document of %(supplier)s on “%(service)s” has been read against the list of topics yet."),
    )
    UNREAD = "unread", _("Not yet read in the documents of %(supplier)s on “%(service)s”: %(topics)s.")
    UNCLEAR = "unclear", _("The documents of %(supplier)s on “%(service)s” are unclear on: %(topics)s.")
    SILENT = (
        "silent",
        _(
            "%(supplier)s does not cover these topics for “%(service)s”, and no agreement that was checked does: "
            "%(topics)s."
        ),
    )


@rule(
    "EVD-10",
    EngagementDossier,
    _("Every topic that the law requires of a processor has been read and has a clear answer."),
    when="processing",
    message=OpenTopics,
    fix=_("Read the documents on these topics, and ask the supplier about those that they leave open"),
    target=READING,
    targets={OpenTopics.UNCLEAR: answer(Commitment), OpenTopics.SILENT: answer(Commitment)},
)
def topics_are_read(d: EngagementDossier) -> Iterator[Seen]:
    standings = _standings(d)
    yield from _of_unread(d)
    if unclear := tuple(_unclear(standings)):
        yield seen(about=d.service, part="unclear", case=OpenTopics.UNCLEAR, topics=unclear)
    if silent := tuple(_silent(d, standings)):
        yield seen(about=d.service, part="silent", case=OpenTopics.SILENT, topics=silent)


def _of_unread(d: EngagementDossier) -> Iterator[Seen]:
    """The topics not yet read, all of them or some."""
    unread = _unread(d)
    if len(unread) == len(ASKED):
        case = OpenTopics.KNOWN_BY_NAME if d.known_by_name else OpenTopics.NOTHING_READ
        yield seen(about=d.service, part="unread", case=case)
    elif unread:
        yield seen(about=d.service, part="unread", case=OpenTopics.UNREAD, topics=unread)


def _unread(d: EngagementDossier) -> tuple[Topic, ...]:
    """The topics not yet read, those that the law requires first."""
    # Reading for an option that was not bought counts as reading.
    rows = d.lens.current(Commitment, "service_id", d.service.id)
    known = {row.topic for row in rows if row.standing != Standing.UNREAD}
    return tuple(topic for topic in BY_LAW_FIRST if topic not in known)


def _standings(d: EngagementDossier) -> dict[str, set[str]]:
    """The answers on each topic that was read for the options bought."""
    found: dict[str, set[str]] = {}
    for row in d.claims(Commitment):
        if row.standing != Standing.UNREAD:
            found.setdefault(row.topic, set()).add(row.standing)
    return found


def _unclear(standings: Mapping[str, Set[str]]) -> Iterator[Topic]:
    """The topics without a rule of their own on which every answer is unclear."""
    for topic in ASKED:
        if topic not in ELSEWHERE and standings.get(topic, set()) - {Standing.SILENT} == {Standing.UNCLEAR}:
            yield topic


def _silent(d: EngagementDossier, standings: Mapping[str, Set[str]]) -> Iterator[Topic]:
    """The topics that the law requires and that neither the documents nor a checked agreement cover."""
    for topic in LAW_ASKS:
        if standings.get(topic) == {Standing.SILENT} and not _agreed(d, topic):
            yield topic


def _agreed(d: EngagementDossier, topic: Topic) -> bool:
    """Whether a clause that the law requires on a topic was checked and is in the agreement."""
    review = d.reviews.get(LAW_ASKS[topic])
    return review is not None and review.outcome in {Met.MET, Met.PARTLY}
