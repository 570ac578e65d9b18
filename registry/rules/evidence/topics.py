"""The rule about the topics that a supplier's statement is read for."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import EngagementDossier
from registry.rules.evidence.sources import UNREAD
from registry.rules.rule import Basis, Seen, Severity, rule
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


@rule(
    "EVD-10",
    EngagementDossier,
    _("Every topic that the law asks of a processor has been read; none is unread, none vague."),
    message={
        "nothing": _("Nothing that %(supplier)s says about “%(service)s” has been read against the list of topics."),
        "unread": _("Not yet read in what %(supplier)s says about “%(service)s”: %(topics)s."),
        "unclear": _("What %(supplier)s says for “%(service)s” is unclear on: %(topics)s."),
        "silent": _("%(supplier)s does not say for “%(service)s”, nor does an agreement reviewed here: %(topics)s."),
    },
    mend=_("Read what is left against the list of topics, and ask the supplier for what it does not say"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 28(3)", "UK": "UK GDPR Art. 28(3)"},
)
def read(d: EngagementDossier) -> Iterator[Seen]:
    if not d.processing:
        return
    # What was read for an option that was not bought has been read all the same.
    seen = {row.topic for row in d.lens.current(Commitment, "service_id", d.service.id) if row.standing != UNREAD}
    said: dict[str, set[str]] = {}
    for row in d.claims(Commitment):
        if row.standing != UNREAD:
            said.setdefault(row.topic, set()).add(row.standing)
    unread = tuple(sorted((topic for topic in ASKED if topic not in seen), key=lambda topic: topic not in LAW_ASKS))
    vague = (topic for topic in ASKED if said.get(topic, set()) - {Standing.SILENT} == {Standing.UNCLEAR})
    unclear = tuple(topic for topic in vague if topic not in ELSEWHERE)
    silent = tuple(topic for topic in LAW_ASKS if said.get(topic) == {Standing.SILENT} and not _agreed(d, topic))
    if len(unread) == len(ASKED):
        yield Seen(Severity.MEDIUM, (), (d.service,), "unread", "nothing")
    elif unread:
        yield Seen(Severity.LOW, (("topics", unread),), (d.service,), "unread", "unread")
    if unclear:
        yield Seen(Severity.LOW, (("topics", unclear),), (d.service,), "unclear", "unclear")
    if silent:
        severity = d.weigh(Severity.MEDIUM if len(silent) > 1 else Severity.LOW)
        yield Seen(severity, (("topics", silent),), (d.service,), "silent", "silent")


def _agreed(d: EngagementDossier, topic: Topic) -> bool:
    """Whether a reviewed agreement holds what the law asks on a topic."""
    review = d.reviews.get(LAW_ASKS[topic])
    return review is not None and review.outcome in {Met.MET, Met.PARTLY}
